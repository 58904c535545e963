"""The document that the figure on screen stands in: its text, and what is read in it."""

import sys
from typing import TYPE_CHECKING

from extract.codes.catalogue import catalogue
from extract.evidence.sources import NONE_SAID, Evidence
from extract.figures import Candidate, Span
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


class Source:
    """Reads in the document of a figure; the text of the last one is kept."""

    def __init__(self, db: Database, session: Session) -> None:
        self._db, self._session = db, session
        self._text = (0, "")
        self._around: tuple[int, Surroundings] | None = None
        self.can_read = EXTRACTOR[-1] in sys.modules
        """Whether the extractor is there; the first figure does not wait for it."""

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
        """Whether what stands around the figure was read already, so that its evidence is found at once."""
        known = self._around
        return known is not None and known[0] == view.document.id and known[1].excerpt.serves(view.span)

    def evidence(self, view: FigureView) -> Evidence:
        """The words of the document behind each field of the figure's record."""
        if view.record is None or not self.can_read:
            return NONE_SAID
        from extract.evidence.gather import evidence_in  # here, as above
        from extract.evidence.surroundings import Surroundings

        document = view.document
        if self._around is None or not self.has_read(view):
            around = Surroundings.of(
                view.span, document.published, lambda span: cut(self._db, document.id, span)
            )
            self._around = (document.id, around)
        return evidence_in(self._around[1], view.span, view.record)

    def completer(self, view: FigureView, span: Span | None = None) -> Completer:
        """What completes the fields of the figure, or of another one in its sentence."""
        sentence = Span(view.sentence.start - view.passage_start, view.sentence.end - view.passage_start)
        behind = view.passage[(span or view.span).end - view.passage_start : sentence.end]
        values = {field: suggestions(self._db, view.document.id, field, self._session) for field in SUGGESTED}
        return Completer(sentence.of(view.passage), behind, values, catalogue())

    def _text_of(self, view: FigureView) -> str:
        if self._text[0] != view.document.id:
            self._text = (view.document.id, document_text(self._db, view.document.id))
        return self._text[1]
