"""The sentence with its neighbours: the candidate marked strongly, the sentence's other figures quietly."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from extract.evidence.sources import NONE_SAID, Evidence
from extract.figures import Span
from store.rows import Document, FigureView
from tui.display import visible
from tui.marks import HELD, WHAT, Mark, marks
from tui.speech import _, counted
from tui.widgets.document_line import document_line
from tui.widgets.painted import Painted, rule
from tui.wrapping import Line, Piece, wrap

ROOMY = 12
"""Lines from which there is one to tell of the document whatever there is to tell."""


class Passage(Painted):
    """Where the figure stands in its source; scrolls so that the candidate is in sight."""

    view: FigureView | None = None
    notice: Sequence[str] = ()
    """Shown instead of a passage while there is none."""
    ahead = 0
    """Pages read on from where the candidate is in sight."""

    pointed: Span | None = None
    """A place that one points at with keys."""
    readers: Sequence[str] = ()
    """Who read the sentence through."""

    evidence: Evidence = NONE_SAID
    """The words behind the record's fields, to be marked."""
    tied: Collection[Span] = ()
    """The other figures that the figure is checked with."""
    held: str | None = None
    """The field in hand, whose words stand out."""
    document_key = ""
    """What opens the document's record, as shown."""

    def show(
        self,
        view: FigureView,
        readers: Sequence[str] = (),
        evidence: Evidence | None = None,
        tied: Collection[Span] = (),
    ) -> None:
        """Take another figure, or the same one decided."""
        if self.view is None or view.figure_id != self.view.figure_id:
            self.ahead = 0
        self.view, self.readers, self.tied = view, readers, tied
        self.evidence, self.held = evidence or NONE_SAID, None
        self.stale()

    def mark(self, evidence: Evidence) -> None:
        """Mark the words behind the record's fields."""
        self.evidence = evidence
        self.stale()

    def tie(self, tied: Collection[Span]) -> None:
        """Mark the figures that this one is checked with."""
        self.tied = tied
        self.stale()

    def hold(self, field: str | None) -> None:
        """Let the words of a field stand out, of none for None."""
        if field != self.held:
            self.held = field
            self.stale()

    def point_at(self, span: Span | None) -> None:
        """Mark a place that is pointed at in place of the figure; None marks the figure again."""
        self.pointed = span
        self.stale()

    def tell(self, *lines: str) -> None:
        """Show a message in place of a passage."""
        self.view, self.notice = None, lines
        self.stale()

    def read(self, step: int) -> None:
        """Go on or back by most of a pane's height."""
        self.ahead += step
        self.stale()

    @property
    def shown(self) -> object:
        """The figure, its marks, and where one reads."""
        view = self.view and replace(self.view, siblings=())  # where they stand is shown, not their state
        others = [sibling.span for sibling in self.view.siblings] if self.view else self.notice
        marked = self.evidence, frozenset(self.tied), self.held, self.pointed
        return view, others, tuple(self.readers), *marked, self.ahead

    def build(self, width: int, height: int) -> Sequence[Line]:
        """Wrap, and cut out the window that holds the candidate."""
        if self.view is None:
            told = ([(f"  {visible(text)}", "" if at else "strong")] for at, text in enumerate(self.notice))
            return [rule("", width), [], *told]
        document = self.view.document
        read = _("Source")
        if self.readers:
            read = _("Source · read through by {names}").format(names=visible(", ".join(self.readers)))
        if document.published is not None:
            read = f"{read} · {visible(document.published)}"
        span = self.pointed or self.view.span
        place = f"{visible(document.name)} {span.start}-{span.end}"
        title = rule(read, width, " · ".join([place, *_elsewhere(document)]))
        about = document_line(document, self.document_key, width, roomy=height >= ROOMY)
        room = max(1, height - 1 - (about is not None))
        return [title, *([] if about is None else [about]), *self._window(self.view, width, room)]

    def _window(self, view: FigureView, width: int, height: int) -> Sequence[Line]:
        lines = wrap(pieces(view, self.pointed, marks(self.evidence, self.held), self.tied), width - 2)
        if len(lines) > height:
            lines = [line for line in lines if line]
        marked = next((at for at, line in enumerate(lines) if any(s == "candidate" for _, s in line)), 0)
        last = max(0, len(lines) - height)
        start = self._start(lines, marked, height)
        page = max(1, height - 2)
        # Reading past an end does not count, or reading back would seem stuck.
        self.ahead = max(-ceil(start / page), min(self.ahead, ceil((last - start) / page)))
        first = min(last, max(0, start + self.ahead * page))
        window = [[(" ", ""), *line] for line in lines[first : first + height]]
        if first > 0:
            window[0] = [("↑", "quiet"), *window[0][1:]]
        if first < last:
            window[-1] = [("↓", "quiet"), *window[-1][1:]]
        return window

    def _start(self, lines: Sequence[Line], marked: int, height: int) -> int:
        """The window's first line: the sentence's beginning if that leaves the candidate in sight."""
        last = max(0, len(lines) - height)
        sentence = next(
            (at for at, line in enumerate(lines) if any(s in ("", "figure", "tied") for _, s in line)), 0
        )
        after = min(2, height // 3)
        if marked + after < height:
            return 0
        if marked + after < max(0, sentence - 1) + height:
            return min(last, max(0, sentence - 1))
        return min(last, max(0, marked - height // 2))


def pieces(
    view: FigureView,
    pointed: Span | None = None,
    marked: Iterable[Mark] = (),
    tied: Collection[Span] = (),
) -> Iterator[Piece]:
    """The passage cut at every span's edge, each part with its style, and signs behind marked words."""
    text, offset = view.passage, view.passage_start
    whole = view.passage_span
    figures = [sibling.span for sibling in view.siblings if view.sentence.contains(sibling.span)]
    strong = pointed or view.span
    if pointed is not None:
        figures = [span for span in [*figures, view.span] if not span.overlaps(pointed)]
    told = [] if pointed is not None else list(marked)
    told = [mark for mark in told if mark.style == HELD or not strong.contains(mark.span)]
    # The narrowest of the marks is on top, above them the figures, above all what is in hand.
    plain = sorted(told, key=lambda mark: (-len(mark.span), mark.style != WHAT))
    layers = [
        (view.sentence, ""),
        *((span, "off") for span in view.furniture),
        *((mark.span, mark.style) for mark in plain if mark.style != HELD),
        *((span, "figure") for span in figures),
        *((span, "tied") for span in tied if pointed is None),
        (strong, "candidate"),
        *((mark.span, HELD) for mark in told if mark.style == HELD and mark.span != strong),
    ]
    signs: dict[int, str] = {}
    for mark in told:
        signs[mark.span.end] = signs.get(mark.span.end, "") + mark.sign
    edges = {edge for span, _ in layers for edge in (span.start, span.end) if whole.start < edge < whole.end}
    at = whole.start
    for edge in [*sorted(edges), whole.end]:
        style = next((look for span, look in layers[::-1] if span.start <= at < span.end), "quiet")
        is_figure = style in ("figure", "tied", "candidate")
        if edge > at:
            yield visible(text[at - offset : edge - offset], lines=not is_figure), style
        if edge in signs:
            yield signs[edge], "sign"
        at = edge


def _elsewhere(document: Document) -> Iterator[str]:
    """Where else all but the same document stands."""
    if document.copy_of is not None:
        yield _("copy of {name}").format(name=visible(document.copy_of))
    if document.copies:
        yield counted("{count} copy", "{count} copies", document.copies)
