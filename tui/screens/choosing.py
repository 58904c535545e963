"""The keys that choose between versions of a record, and that mark text as read through."""

from store.rows import State, Verdict
from tui.bindings import Mode
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.speech import _
from tui.versions import versions
from tui.widgets.sheets import VersionSheet


class Choosing(Verdicts):
    """What several annotators or a better extractor leave to decide."""

    def action_versions(self) -> None:
        """The next digit takes one of the versions that there are."""
        view = self.sitting.view
        if view is None:
            return
        found = versions(view)
        if len(found) > 1:
            self.mode = Mode.VERSION
            self.desk.open(VersionSheet(found))
            self.paint_keys()
        else:
            self.status.say(_("there is only this version: nobody differs, nor does the proposal"), "warn")

    def action_take_version(self, number: int) -> None:
        """What an annotator decided or the extractor proposes, as one's own verdict."""
        view, sheet = self.sitting.view, self.desk.sheet
        if view is None or not isinstance(sheet, VersionSheet) or number > len(sheet.versions):
            return
        version = sheet.versions[number - 1]
        verdict = Verdict.REJECT if version.record is None else Verdict.ACCEPT
        if verdict is Verdict.ACCEPT and view.state not in (State.CHANGED, State.DISPUTED):
            verdict = Verdict.CORRECT
        self.sitting.decide(verdict, after=version.record)
        self.mode = Mode.REVIEW
        self._advance(hints.decided(verdict, view.quote, None, self.key_names))

    def action_read_through(self, whole: bool = False) -> None:  # noqa: FBT001, FBT002 - a key's argument
        """No figure is left out of the sentence, or of the document."""
        view = self.sitting.view
        if view is not None:
            is_new = self.sitting.read_through(view, whole=whole)
            self.status.say(*hints.read(is_new, self.key_names, whole=whole))
            self.paint()
