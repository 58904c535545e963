"""The line that narrows the queue, with what it may go on to be and how much it finds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from tui.display import visible
from tui.line_editor import LineEditor
from tui.speech import N_, _
from tui.widgets.form import editor_pieces
from tui.widgets.sheets import Sheet
from tui.wrapping import Line

OFFERED = 5
_ABOUT = N_(
    'words  "words in a row"  begin*      in the sentence or the record\n'
    "state:pending  kind:percent  rule:…  doc:…  by:…  entity:…\n"
    "sure<60%  has:note       an empty line brings the whole queue back"
)


class FilterSheet(Sheet):
    """A line to type a filter on."""

    said: tuple[str, str] = ("", "")
    """What the line finds, and in what tone."""
    said_of: str | None = None
    """The line that this was said of; None while it is still counted."""

    def __init__(self, line: str, complete: Callable[[str], Iterable[str]]) -> None:
        """`complete` gives what a line may go on to be."""
        self.title, self.hint = _("Find"), _("Enter narrows the queue · Tab completes · Esc leaves")
        self.editor = self.typing = LineEditor(line)
        self._complete = complete

    @property
    def offers(self) -> list[str]:
        """What the line may be completed to."""
        return list(islice(self._complete(self.editor.text), OFFERED))

    def complete(self) -> None:
        """Take the first completion."""
        if offers := self.offers:
            self.editor = self.typing = LineEditor(offers[0])
            self.editor.fresh = False

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """The line, what it finds, and completions or what can be asked for."""
        said, tone = self.said
        offers = self.offers
        if offers and tone in ("warn", "bad"):
            said = ""  # what is only begun is not wrong yet
        shown: list[Line] = [
            [(" ", ""), *editor_pieces(self.editor, width - 3)],
            [(f" {visible(said)}", tone)],
        ]
        for number, offer in enumerate(offers):
            shown.append([(" Tab " if number == 0 else "     ", "key"), (visible(offer), "")])
        if not offers:
            shown += [[], *([(f" {text}", "quiet")] for text in _(_ABOUT).split("\n"))]
        return shown

    def cursor(self, width: int, height: int) -> tuple[int, int]:  # noqa: ARG002 - Sheet's
        """In the line."""
        return len(" ") + len(self.editor.window(width - 3).before), 0
