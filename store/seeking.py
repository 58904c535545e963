"""Where figures that a filter asks for may be: the next piece of a document, by key in each of its parts.

Each part of a filter says what piece comes next from a given one on; the furthest of them is asked again of
all until they agree. So nothing is gone through that one of them knows to hold none.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing

from store.database import Database
from store.filters import Filter
from store.folding import EDITION
from store.indexing import Mark, read_mark
from store.matching import ALL, LAST, Numbers, candidates
from store.rows import Session, State
from store.search import Words
from store.texts import PIECE
from store.traits import TENTHS, entity_trait, tenth

Piece = tuple[int, int]
"""A document and the number of a piece of its text."""
Seek = Callable[[Piece], Piece | None]
"""The first piece from a given one on that may do; None after the last."""

_MANY = 10_000

_NOT_INDEXED = """
    SELECT document_id FROM sentences WHERE id > :sentence
    UNION ALL SELECT document_id FROM extractions WHERE id > :extraction
    UNION ALL SELECT document_id FROM decisions JOIN figures ON figures.id = figure_id
        WHERE decisions.id > :decision
    LIMIT :many
"""


class Seeker:
    """The pieces of documents that a filter need look at, from a piece on or back from it."""

    def __init__(self, db: Database, wanted: Filter, by: Session | None, *, backwards: bool) -> None:
        self._db, self._backwards = db, backwards
        self._onward = ("<=", "DESC") if backwards else (">=", "ASC")
        self._mark = read_mark(db)
        self.blind = frozenset(_blind_documents(db, by))
        self._unsure = _not_indexed(db, self._mark)
        self._parts = [self._remembering(seek) for seek in (*self._seeks(wanted), self._figures)]

    def pieces(self, begin: Piece) -> Iterator[Piece]:
        """All of them, each once."""
        at: Piece | None = begin
        while (found := self._agreed(at)) is not None:
            yield found
            at = (found[0], found[1] + (-1 if self._backwards else 1))

    def _agreed(self, at: Piece | None) -> Piece | None:
        while at is not None:
            for seek in self._parts:
                found = seek(at)
                if found != at:
                    at = found
                    break
            else:
                return at
        return None

    def _remembering(self, seek: Seek) -> Seek:
        """The same, but not asked again between where it was asked last and what it found."""
        asked: Piece | None = None
        found: Piece | None = None

        def seek_on(at: Piece) -> Piece | None:
            nonlocal asked, found
            if asked is None or not (asked <= at <= (found or at) or asked >= at >= (found or at)):
                asked, found = at, seek(at)
            return found

        return seek_on

    def _seeks(self, wanted: Filter) -> Iterator[Seek]:
        if wanted.documents:
            yield self._among(sorted(set(wanted.documents)))
        if wanted.states:
            yield self._states(sorted(wanted.states))
        if self._unsure is not None:
            for traits in _traits(wanted):
                yield self._traits(traits)
            if wanted.states and State.PENDING not in wanted.states:
                # Somebody decided on it: within a long document that tells the pieces apart.
                yield self._traits([f"by {name}" for name in self._annotators()])
        if wanted.words is not None:
            yield self._words(wanted.words)

    def _annotators(self) -> list[str]:
        return [name for (name,) in self._db.conn.execute("SELECT DISTINCT annotator FROM sessions")]

    def _first(self, found: Iterable[Piece | None]) -> Piece | None:
        there = [piece for piece in found if piece is not None]
        return (max(there) if self._backwards else min(there)) if there else None

    def _among(self, documents: Sequence[int]) -> Seek:
        def seek(at: Piece) -> Piece | None:
            document_id, _ = at
            index = bisect_left(documents, document_id)
            if self._backwards:
                index = bisect_right(documents, document_id) - 1
            return self._within(documents[index], at) if 0 <= index < len(documents) else None

        return seek

    def _within(self, document_id: int, at: Piece) -> Piece:
        """From where on in a document that does as a whole."""
        return at if document_id == at[0] else (document_id, LAST // PIECE if self._backwards else 0)

    def _states(self, states: Sequence[State]) -> Seek:
        sql = (
            "SELECT document_id, 0 FROM tallies WHERE state = ? AND figures > 0 AND document_id {0} ?"
            " ORDER BY document_id {1} LIMIT 1"
        )
        blind = self._among(sorted(self.blind)) if self.blind else None

        def seek(at: Piece) -> Piece | None:
            found = [self._row(sql.format(*self._onward), state, at[0]) for state in states]
            wholes = [self._within(piece[0], at) for piece in found if piece is not None]
            return self._first([*wholes, blind(at) if blind else None])

        return seek

    def _traits(self, traits: Sequence[str]) -> Seek:
        sql = (
            "SELECT document_id, stretch FROM traits WHERE trait = ? AND (document_id, stretch) {0} (?, ?)"
            " ORDER BY document_id {1}, stretch {1} LIMIT 1"
        )
        unsure = self._among(self._unsure or ())

        def seek(at: Piece) -> Piece | None:
            found = [self._row(sql.format(*self._onward), trait, *at) for trait in traits]
            return self._first([*found, unsure(at)])

        return seek

    def _figures(self, at: Piece) -> Piece | None:
        """Where there is any figure at all."""
        sql = (
            "SELECT document_id, start FROM figures WHERE (document_id, start) {0} (?, ?)"
            " ORDER BY document_id {1}, start {1} LIMIT 1"
        )
        document_id, piece = at
        offset = piece * PIECE if not self._backwards else min(LAST, (piece + 1) * PIECE - 1)
        found = self._row(sql.format(*self._onward), document_id, offset)
        return None if found is None else (found[0], found[1] // PIECE)

    def _words(self, words: Words) -> Seek:
        """Where sentences hold the words: their numbers are in the order of documents, unless some went."""
        if not self._mark.ordered or self._db.conn.execute("SELECT 1 FROM gone_sentences").fetchone():
            return self._among(self._documents_with(words))
        first = (
            "SELECT id FROM sentences WHERE document_id {0} ? ORDER BY document_id {1}, start {1} LIMIT 1"
        ).format(*self._onward)

        def seek(at: Piece) -> Piece | None:
            begin = self._db.conn.execute(first, at[:1]).fetchone()
            if begin is None:
                return None
            beyond = Numbers(begin[0] - 1)
            if self._backwards:
                beyond = Numbers(upto=begin[0], backwards=True)
            with closing(self._candidates(words, beyond)) as numbers:
                for number in numbers:
                    row = self._row("SELECT document_id, 0 FROM sentences WHERE id = ?", number)
                    if row is not None:
                        return self._within(row[0], at)
            return None

        return seek

    def _candidates(self, words: Words, among: Numbers) -> Generator[int, None, None]:
        return candidates(self._db, words.parts, exact=words.exact, among=among)

    def _documents_with(self, words: Words) -> list[int]:
        with closing(self._candidates(words, ALL)) as numbers:
            rows = self._db.conn.execute(
                "SELECT DISTINCT document_id FROM json_each(?) AS n JOIN sentences ON sentences.id = n.value",
                (json.dumps(list(numbers)),),
            )
            return sorted(document_id for (document_id,) in rows)

    def _row(self, sql: str, *values: str | int) -> Piece | None:
        row = self._db.conn.execute(sql, values).fetchone()
        return None if row is None else (row[0], row[1])


def _traits(wanted: Filter) -> Iterator[list[str]]:
    """For each thing that is asked for, the traits of which a figure must have one."""
    if wanted.kinds:
        yield [f"kind {kind}" for kind in sorted(wanted.kinds)]
    if wanted.rules:
        yield [f"rule {rule}" for rule in sorted(wanted.rules)]
    if wanted.below is not None or wanted.at_least is not None:
        low = 0 if wanted.at_least is None else max(0, tenth(wanted.at_least))
        high = TENTHS if wanted.below is None else min(TENTHS, tenth(wanted.below))
        yield [f"tenth {number}" for number in range(low, high + 1)]
    if wanted.annotator is not None:
        yield [f"by {wanted.annotator}"]
    if wanted.entity is not None:
        yield [entity_trait(wanted.entity)]
    if wanted.has_note:
        yield ["note"]


def _not_indexed(db: Database, mark: Mark) -> list[int] | None:
    """Documents whose traits may be other than noted; None when there are too many to tell."""
    if mark.edition != EDITION:
        return None
    last = {
        "sentence": mark.sentence,
        "extraction": mark.extraction,
        "decision": mark.decision,
        "many": _MANY,
    }
    rows = db.conn.execute(_NOT_INDEXED, last).fetchall()
    return None if len(rows) == _MANY else sorted({document_id for (document_id,) in rows})


def _blind_documents(db: Database, by: Session | None) -> list[int]:
    """Documents of which somebody must not see what others decided."""
    if by is None or by.adjudicates:
        return []
    rows = db.conn.execute(
        "SELECT DISTINCT document_id FROM duties WHERE annotator = ? AND blind", (by.annotator,)
    )
    return [document_id for (document_id,) in rows]
