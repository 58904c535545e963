"""The document that the figure on screen stands in: its text, and what is read in it."""

import sys
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from extract.evidence.sources import NONE_SAID, Evidence
from extract.figures import Candidate, Figure, Span
from store.database import Database
from store.documents import document_text
from store.rows import FigureView, Session
from store.suggestions import SUGGESTED, suggestions
from store.texts import cut
from tui.completion import Completer

if TYPE_CHECKING:
    from extract.evidence.surroundings import Surroundings

EXTRACTOR = ("extract.asked", "extract.evidence.gather")
"""What reads in a document: half a second to import."""
_KEPT = 64
"""Figures whose evidence is kept: those around the one on screen."""


class _Values(Mapping[str, Sequence[str]]):
    """The values that each field has had, read when they are asked for."""

    def __init__(self, read: Callable[[str], Sequence[str]]) -> None:
        self._read = read

    def __getitem__(self, field: str) -> Sequence[str]:
        return self._read(field)

    def __contains__(self, field: object) -> bool:
        return field in SUGGESTED

    def __iter__(self) -> Iterator[str]:
        return iter(SUGGESTED)

    def __len__(self) -> int:
        return len(SUGGESTED)


class Source:
    """Reads in the document of a figure; the text of the last one is kept."""

    def __init__(self, db: Database, session: Session) -> None:
        self._db, self._session = db, session
        self._text = (0, "")
        self._around: tuple[int, Surroundings] | None = None
        self._found: OrderedDict[tuple[int, Span, Figure], Evidence] = OrderedDict()
        self.can_read = EXTRACTOR[-1] in sys.modules
        """Whether the extractor is there; the first figure does not wait for it."""

    def forget(self) -> None:
        """Read anew what is asked for next: a document counts from another date."""
        self._around = None
        self._found.clear()

    def unclaimed(self, view: FigureView) -> list[Span]:
        """The numbers of the figure's sentence that are no figure of the queue, then those around it."""
        from extract.asked import numbers_in  # here: the start does not wait for the extractor

        taken = [view.span, *(sibling.span for sibling in view.siblings)]
        found = numbers_in(self._text_of(view), view.passage_span)
        free = [span for span in found if not any(span.overlaps(one) for one in taken)]
        return sorted(free, key=lambda span: not view.sentence.contains(span))

    def read_at(self, view: FigureView, span: Span) -> Candidate | None:
        """What the extractor makes of a place in the document."""
        from extract.asked import read_at  # here, as above

        return read_at(self._text_of(view), span, view.document.published)

    def quote(self, view: FigureView, span: Span) -> str:
        """What stands there."""
        return span.of(self._text_of(view))

    def has_read(self, view: FigureView) -> bool:
        """Whether the figure's evidence is known, or found at once since what stands around it was read."""
        known = self._around
        is_around = known is not None and known[0] == view.document.id and known[1].excerpt.serves(view.span)
        return is_around or (view.record is not None and _key(view, view.record) in self._found)

    def evidence(self, view: FigureView) -> Evidence:
        """The words of the document behind each field of the figure's record."""
        if view.record is None or not self.can_read:
            return NONE_SAID
        key = _key(view, view.record)
        if key in self._found:
            self._found.move_to_end(key)
            return self._found[key]
        from extract.evidence.gather import evidence_in  # here, as above

        found = self._found[key] = evidence_in(self._surroundings(view), view.span, view.record)
        if len(self._found) > _KEPT:
            self._found.popitem(last=False)
        return found

    def _surroundings(self, view: FigureView) -> "Surroundings":
        from extract.evidence.surroundings import Surroundings  # here, as above

        document, known = view.document, self._around
        if known is not None and known[0] == document.id and known[1].excerpt.serves(view.span):
            return known[1]
        around = Surroundings.of(view.span, document.published, lambda span: cut(self._db, document.id, span))
        self._around = (document.id, around)
        return around

    def completer(self, view: FigureView, span: Span | None = None) -> Completer:
        """What completes the fields of the figure, or of another one in its sentence."""
        sentence = Span(view.sentence.start - view.passage_start, view.sentence.end - view.passage_start)
        behind = view.passage[(span or view.span).end - view.passage_start : sentence.end]
        from extract.codes.catalogue import catalogue  # here: the start does not wait for it

        values = _Values(lambda field: suggestions(self._db, view.document.id, field, self._session))
        return Completer(sentence.of(view.passage), behind, values, catalogue)

    def _text_of(self, view: FigureView) -> str:
        if self._text[0] != view.document.id:
            self._text = (view.document.id, document_text(self._db, view.document.id))
        return self._text[1]


def _key(view: FigureView, record: Figure) -> tuple[int, Span, Figure]:
    return view.document.id, view.span, record
