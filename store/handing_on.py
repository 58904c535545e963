"""What was read through and who is to review what, in an earlier edition and in the present one."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.figures import Span
from store.anchors import ENOUGH, find_stretches, origins
from store.database import Database
from store.documents import document_text

_SENTENCES = 'SELECT start, "end" FROM sentences WHERE document_id = ? ORDER BY start'
_DUTIES = """
    SELECT id, annotator, start, "end", blind, batch, assigned_by, assigned_at FROM duties
    WHERE document_id = ? ORDER BY id
"""
_HAND_ON = """
    INSERT INTO assignments (id, annotator, document_id, start, "end", blind, batch, assigned_by, assigned_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""


def still_there(db: Database, earlier: int, document_id: int, stretches: Sequence[Span]) -> list[list[Span]]:
    """For each stretch of an earlier edition what of it stands in the present text word for word.

    Sentences count, and runs of them; a few words alone do not say where they are from.
    """
    old, new = document_text(db, earlier), document_text(db, document_id)
    sentences = _sentences(db, earlier)
    parts = [[cut for one in sentences if (cut := _common(one, stretch))] for stretch in stretches]
    places = iter(find_stretches(old, new, [part for within in parts for part in within]))
    return [list(_runs(new, [next(places) for _ in within])) for within in parts]


def hand_on_duties(db: Database, earlier: int, document_id: int) -> int:
    """Give annotators the same share of the present edition as they have of an earlier one.

    A new sentence goes with the one before it. Who has what there follows from the two documents alone, so
    that two files that do this say one thing. Returns how many stretches were given; inside `writing`.
    """
    duties = db.execute(_DUTIES, (earlier,)).fetchall()
    shares = _shares(db, earlier, document_id) if duties else []
    if not shares:
        return 0
    (sha256,) = db.execute("SELECT sha256 FROM documents WHERE id = ?", (document_id,)).fetchone()
    given = 0
    for id_, annotator, start, end, *rest in duties:
        blind, *said = rest
        for stretch in _joined(span for origin, span in shares if start <= origin < end):
            name = f"{id_} {sha256} {stretch.start}-{stretch.end}"
            key = hashlib.sha256(name.encode()).hexdigest()[: len(id_)]
            row = (key, annotator, document_id, stretch.start, stretch.end, blind, *said)
            given += db.execute(_HAND_ON, row).rowcount
    return given


def _sentences(db: Database, document_id: int) -> list[Span]:
    return [Span(start, end) for start, end in db.execute(_SENTENCES, (document_id,)).fetchall()]


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def _runs(text: str, places: Sequence[Span | None]) -> Iterator[Span]:
    """Places that follow each other with nothing but white space between, as one."""
    run: Span | None = None
    for place in (*places, None):
        if run and place and place.start >= run.end and not text[run.end : place.start].strip():
            run = Span(run.start, place.end)
            continue
        if run and len(run.of(text).split()) > ENOUGH:
            yield run
        run = place


def _shares(db: Database, earlier: int, document_id: int) -> list[tuple[int, Span]]:
    """The whole of a document in stretches of a sentence each, with where in the earlier edition that was."""
    sentences = _sentences(db, document_id)
    new = document_text(db, document_id)
    found = origins(document_text(db, earlier), new, sentences)
    known = next((place for place in found if place is not None), None)
    if known is None:
        return []
    borders = [0, *(sentence.start for sentence in sentences[1:]), len(new)]
    shares = []
    for place, ends in zip(found, pairwise(borders), strict=True):
        known = known if place is None else place
        shares.append((known, Span(*ends)))
    return shares


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Spans in order, neighbours as one."""
    run: Span | None = None
    for span in spans:
        if run and run.end == span.start:
            run = Span(run.start, span.end)
            continue
        if run:
            yield run
        run = span
    if run:
        yield run
