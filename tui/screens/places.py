"""Places in the text that no figure leads to: any sentence, and documents in which nothing was found."""

from collections.abc import Collection, Sequence
from functools import cached_property

from store.database import Database
from store.duties import duties_of
from store.passages import document_beside, documents_between, opening_view, view_beside
from store.rows import FigureView, Session


class Places:
    """Goes about in the documents that one is to review, whether they have figures or not."""

    def __init__(self, db: Database, session: Session, documents: Sequence[int]) -> None:
        self._db, self._session, self._documents = db, session, documents

    @cached_property
    def _within(self) -> Collection[int] | None:
        """The documents that come into question; None for all."""
        whole = self._session.adjudicates or self._session.whole_queue
        duties = [] if whole else duties_of(self._db, self._session.annotator)
        mine = {duty.document_id for duty in duties}
        if not mine:
            return self._documents or None
        return mine.intersection(self._documents) if self._documents else mine

    def beside(self, view: FigureView, step: int) -> FigureView | None:
        """The sentence before or after; None at an end of the document."""
        return view_beside(self._db, view, step, self._session)

    def in_document(self, view: FigureView | None, step: int) -> FigureView | None:
        """The first sentence of the document before or after, of the very first for None; None beyond all."""
        here = 0 if view is None else view.document.id
        beside = document_beside(self._db, here, step, self._within)
        return None if beside is None else opening_view(self._db, beside, self._session)

    def between(self, one: int, other: int | None) -> int:
        """How many documents stand between two, in either order, or behind one."""
        first, last = (one, other) if other is None else (min(one, other), max(one, other))
        return documents_between(self._db, first, last, self._within)
