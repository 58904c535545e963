"""The key that opens a document's record, and what follows from another date."""

from pathlib import Path
from threading import Thread

from extract.figures import Span
from store.database import file_of, open_database
from store.errors import StoreError
from store.metadata import Field, correct
from store.payoff.ordering import Order
from store.renewal import Renewal
from store.texts import cut
from tui.bindings import Mode
from tui.collecting import loading
from tui.document_form import DocumentForm
from tui.gathering import gather
from tui.naming import metadata_name
from tui.refusals import reworded
from tui.screens.ordering import Ordering
from tui.screens.panes import LOOK_EVERY
from tui.speech import _, ngettext
from tui.typed_dates import dates_told
from tui.widgets.document_sheet import DocumentSheet

_HEAD = 4_000
"""Code points of a document in which its own date is looked for."""
_BEGINNING = 1_000
"""Code points of it that are shown, as far as there is room."""


class Rereading(Thread):
    """Reads a document anew, with the date that stands, on a connection of its own."""

    renewal: Renewal | None = None
    problem = ""

    def __init__(self, path: Path, document_id: int) -> None:
        super().__init__(name="soat-rereading", daemon=True)
        self._path, self._document_id = path, document_id

    def run(self) -> None:
        """Read it."""
        with loading():
            from tui.rereading import read_anew  # here: the start does not wait for the extractor
        try:
            with open_database(self._path) as db:
                self.renewal = read_anew(db, self._document_id)
        except StoreError as error:
            self.problem = str(error)


class Documenting(Ordering):
    """Title, date, address and publisher of the document on screen."""

    def action_metadata(self) -> None:
        """Open the form, with the date in hand where it is missing or a guess."""
        view = self.sitting.view
        if view is None:
            return
        head = cut(self._db, view.document.id, Span(0, _HEAD))
        self.mode = Mode.METADATA
        self.desk.open(DocumentSheet(DocumentForm(view.document, dates_told(head), head[:_BEGINNING])))
        self.paint_typing()
        self.paint_keys()

    def action_metadata_field(self, step: int) -> None:
        """Another field of the form."""
        if isinstance(self.desk.sheet, DocumentSheet):
            self.desk.sheet.form.move(step)
            self.paint_typing()

    def action_save_metadata(self) -> None:
        """Keep what was typed, and stay at the figure; another date has the document read anew."""
        if not isinstance(self.desk.sheet, DocumentSheet):
            return
        form = self.desk.sheet.form
        said = form.finish()
        if said is None:
            why = "" if form.error is None else f"{metadata_name(form.error[0])}: {reworded(form.error[1])}"
            self.status.say(_("Not saved. {reason}").format(reason=why), "bad")
            self.paint_typing()
            return
        changed = correct(self._db, form.document.id, said, self.sitting.session)
        self.mode = Mode.REVIEW
        self.sitting.go(self.sitting.index)
        self.paint()
        if not changed:
            self.status.say(_("nothing changed"))
            return
        told = _("kept: {fields}").format(fields=", ".join(map(metadata_name, changed)))
        if Field.PUBLISHED in changed:
            self._read_anew(form.document.id, told)
        else:
            self.status.say(told, "good")

    def _read_anew(self, document_id: int, told: str) -> None:
        """Let the proposals count from the date that stands; the review goes on meanwhile."""
        path = file_of(self._db)
        if path is None:
            return
        rereading = Rereading(path, document_id)
        rereading.start()
        self.status.say(told + " · " + _("the document is read anew"))

        def look() -> None:
            if rereading.is_alive() or self.mode is not Mode.REVIEW:
                return
            timer.stop()
            if rereading.problem:
                self.status.say(reworded(rereading.problem), "bad")
            else:
                self._take_in_renewed(document_id, told, rereading.renewal)

        timer = self.set_interval(LOOK_EVERY, look)

    def _take_in_renewed(self, document_id: int, told: str, renewal: Renewal | None) -> None:
        count = 0 if renewal is None else len(renewal.changes)
        recalled = 0 if renewal is None else renewal.recalled
        sitting, order = self.sitting, self.sitting.order
        sitting.source.forget()
        sitting.ties.outdate(document_id)
        if not sitting.take_renewed(document_id):
            sitting.take_anew(gather(self._db, self._documents, sitting.session))
            if order is not Order.READING:
                self.put_in_order(order, is_anew=True)
        self.queue.open(sitting.worklist)
        self.paint()
        said = ngettext("{count} proposal changed", "{count} proposals changed", count).format(count=count)
        if recalled:
            said += " · " + _("{count} to be looked at again").format(count=recalled)
        self.status.say(f"{told} · {said}", "good")
