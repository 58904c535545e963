"""Bringing the words and traits up to date: in batches, each a transaction of its own.

A process that ends between two batches leaves the index behind, never wrong: what was taken in last is
recorded with it. Whoever gives a document other proposals records that as an extraction, and is seen so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise

from extract.figures import Span
from store.database import Database, plain_errors, writing
from store.folding import EDITION
from store.traits import note_traits
from store.wordings import Place, Run, forget, index, read_run, reindex

BATCH = 4_000
"""Sentences in one transaction: a fraction of a second, so that nobody waits long for the lock."""
_DECISIONS = 500

_UP_TO_NOW = """
    UPDATE indexed SET extraction = (SELECT coalesce(max(id), 0) FROM extractions),
        decision = (SELECT coalesce(max(id), 0) FROM decisions)
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the index has come: the last sentence, extraction and decision in it."""

    sentence: int
    extraction: int
    decision: int
    edition: int
    ordered: bool
    """Whether sentences are numbered in the order of documents and offsets."""


def read_mark(db: Database) -> Mark:
    """How far the index has come."""
    row = db.conn.execute("SELECT sentence, extraction, decision, edition, ordered FROM indexed").fetchone()
    sentence, extraction, decision, edition, ordered = row
    return Mark(sentence, extraction, decision, edition, ordered=bool(ordered))


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is not in the index yet."""

    sentences: int
    extractions: int
    decisions: int
    gone: bool

    def __bool__(self) -> bool:
        return bool(self.sentences or self.extractions or self.decisions or self.gone)


def backlog(db: Database) -> Backlog:
    """How far behind the index is; ids are counted, none of these rows is ever removed but sentences."""
    with plain_errors(db):
        mark = read_mark(db)
        if mark.edition != EDITION:
            mark = Mark(0, 0, 0, EDITION, ordered=True)
        last = [
            db.conn.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
            for table in ("sentences", "extractions", "decisions")
        ]
        gone = db.conn.execute("SELECT 1 FROM gone_sentences LIMIT 1").fetchone() is not None
    sentences, extractions, decisions = last
    return Backlog(
        sentences=max(0, sentences - mark.sentence),
        extractions=max(0, extractions - mark.extraction),
        decisions=max(0, decisions - mark.decision),
        gone=gone,
    )


def index_words(db: Database, progress: Callable[[int], None] = lambda _: None) -> int:
    """Take in all that is new, and tell after each batch how many sentences it held; how many in all."""
    _begin_anew_if_spelt_otherwise(db)
    taken = 0
    for step in (_gone, _sentences, _extractions, _decisions):
        while (done := _batch(db, step)) is not None:
            progress(done)
            taken += done
    return taken


def index_some(db: Database, sentences: int) -> bool:
    """Take in so many new sentences, if there are as many, while others are being read; whether it did."""
    if backlog(db).sentences < sentences:
        return False
    _begin_anew_if_spelt_otherwise(db)
    return _batch(db, partial(_sentences, most=sentences)) is not None


def _batch(db: Database, step: Callable[[Database, Mark], int | None]) -> int | None:
    """One transaction of a step; None when nothing is left of it."""
    with writing(db):
        return step(db, read_mark(db))


def _begin_anew_if_spelt_otherwise(db: Database) -> None:
    with plain_errors(db):
        if read_mark(db).edition == EDITION:
            return
    with writing(db):
        for table in ("words", "spellings"):
            db.conn.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        for table in ("record_words", "vocabulary", "gone_sentences", "traits"):
            db.conn.execute(f"DELETE FROM {table}")
        db.conn.execute(
            "UPDATE indexed SET sentence = 0, extraction = 0, decision = 0, edition = ?, ordered = 1",
            (EDITION,),
        )


def _gone(db: Database, _mark: Mark) -> int | None:
    """Sentences that were removed or moved; another one may have the number now."""
    rows = db.conn.execute("SELECT * FROM gone_sentences ORDER BY 1 LIMIT ?", (BATCH,)).fetchall()
    if not rows:
        return None
    for row in rows:
        forget(db, _place(row))
    db.conn.execute("DELETE FROM gone_sentences WHERE sentence_id <= ?", (rows[-1][0],))
    db.conn.execute("UPDATE indexed SET ordered = 0")
    for row in rows:
        _take_in(db, _places(db, "id = ?", row[:1]), index)
    return len(rows)


def _sentences(db: Database, mark: Mark, most: int | None = None) -> int | None:
    """New sentences, with what is said of their figures."""
    places = _places(db, "id > ? ORDER BY id LIMIT ?", (mark.sentence, most or BATCH))
    if not places:
        return None
    if mark.sentence == 0:
        # All sentences are still to come, and will be read as they stand then.
        db.conn.execute(_UP_TO_NOW)
        db.conn.execute("DELETE FROM tallies WHERE figures = 0")
    last = places[-1].sentence_id
    before = _places(db, "id = ?", (mark.sentence,))
    if any(one.key > other.key for one, other in pairwise([*before, *places])):
        db.conn.execute("UPDATE indexed SET ordered = 0")
    for _, run in groupby(places, key=lambda place: place.document_id):
        # Another edition of the sentences may lie between those of one document.
        _take_in(db, sorted(run, key=lambda place: place.span), index)
    db.conn.execute("UPDATE indexed SET sentence = ?", (last,))
    return len(places)


def _extractions(db: Database, mark: Mark) -> int | None:
    """Documents that were read again: what is said of their figures may be something else now."""
    rows = db.conn.execute(
        """
        SELECT id, document_id, EXISTS (
            SELECT 1 FROM extractions AS earlier
            WHERE earlier.document_id = extractions.document_id AND earlier.id < extractions.id
        ) FROM extractions WHERE id > ? ORDER BY id LIMIT ?
        """,
        (mark.extraction, BATCH),
    ).fetchall()
    if not rows:
        return None
    done = 0
    for extraction, document_id, is_again in rows:
        if is_again:
            places = _places(db, "document_id = ? ORDER BY start", (document_id,))
            _take_in_again(db, places, mark)
            done += len(places)
        db.conn.execute("UPDATE indexed SET extraction = ?", (extraction,))
        if done >= BATCH:
            break
    return done


def _decisions(db: Database, mark: Mark) -> int | None:
    """The sentences of figures that were decided on since."""
    rows = db.conn.execute(
        """
        SELECT max(d.id), document_id, (
            SELECT max(sentences.start) FROM sentences
            WHERE sentences.document_id = figures.document_id AND sentences.start <= figures.start
        ) AS begin
        FROM (SELECT id, figure_id FROM decisions WHERE id > ? ORDER BY id LIMIT ?) AS d
        JOIN figures ON figures.id = d.figure_id GROUP BY document_id, begin
        """,
        (mark.decision, _DECISIONS),
    ).fetchall()
    if not rows:
        return None
    for _, document_id, begin in rows:
        _take_in_again(db, _places(db, "document_id = ? AND start = ?", (document_id, begin)), mark)
    _forget_empty_tallies(db, {document_id for _, document_id, _ in rows})
    db.conn.execute("UPDATE indexed SET decision = ?", (max(row[0] for row in rows),))
    return len(rows)


def _take_in_again(db: Database, places: Sequence[Place], mark: Mark) -> None:
    """Sentences that are in the index; those that another process has added meanwhile get their turn."""
    known = [place for place in places if place.sentence_id <= mark.sentence]
    for run in [known] if len(known) == len(places) else [[place] for place in known]:
        _take_in(db, run, reindex)


def _take_in(db: Database, places: Sequence[Place], into: Callable[[Database, Run], None]) -> None:
    if places:
        run = read_run(db, places)
        into(db, run)
        note_traits(db, run.figures)


def _forget_empty_tallies(db: Database, documents: Iterable[int]) -> None:
    """So that a filter by state does not go through documents that have none any more."""
    db.conn.executemany(
        "DELETE FROM tallies WHERE document_id = ? AND figures = 0", [(number,) for number in documents]
    )


def _places(db: Database, where: str, values: Sequence[int]) -> list[Place]:
    sql = f'SELECT id, document_id, start, "end" FROM sentences WHERE {where}'
    return [_place(row) for row in db.conn.execute(sql, values)]


def _place(row: Sequence[int]) -> Place:
    return Place(row[0], row[1], Span(row[2], row[3]))
