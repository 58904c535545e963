"""A document that is known already, read by another extractor: proposals are replaced, decisions stand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.figures import Candidate, Extraction, Span
from extract.records import FIELDS
from store.admission import check_extraction
from store.claims import set_aside
from store.copies.withholding import part_group, release
from store.database import Database, writing
from store.documents import add_candidates, add_sentences
from store.errors import UnknownDocument
from store.extractions import add_extraction, dated, read_reading
from store.layouts import renew_frame
from store.metadata import note_found
from store.offers import Attributed, united
from store.proposals import Change, Held, Known, What, compare
from store.recalls import recall_changed
from store.records import fields_to_json
from store.rows import Verdict
from store.tallies import recount
from store.texts import document_text

_PLACES = f"""
    SELECT figures.id, start, "end", {", ".join(FIELDS)}
    FROM figures LEFT JOIN candidates ON candidates.figure_id = figures.id WHERE document_id = ?
"""
_HEADS = """
    SELECT heads.figure_id, heads.hash, heads.verdict, heads."after"
    FROM figures CROSS JOIN heads ON heads.figure_id = figures.id
    WHERE figures.document_id = ? ORDER BY heads.hash
"""
_SAID = """
    SELECT changes.figure_id, coalesce("after", "before") FROM extractions
    JOIN changes ON changes.extraction_id = extractions.id
    WHERE document_id = ? ORDER BY extracted_at, extractor, extractions.id DESC
"""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What another extractor's reading of a document changed."""

    document_id: int
    changes: tuple[Change, ...]
    recalled: int
    """How many figures ask for a look that did not before."""

    def count(self, what: What) -> int:
        """How many figures it happened to."""
        return sum(change.what is what for change in self.changes)


def renew(
    db: Database, document_id: int, extraction: Extraction, extractor: str, *, given: str | None = None
) -> Renewal | None:
    """Put another extractor's proposals in place of the present ones, in one transaction.

    What others offer beside them stays. None, and nothing is changed, when that extractor read the document
    last, with the date that stands, or a later edition replaces it. `given` is the corrected date that it was
    read with (`store.metadata.Kept`).

    Raises:
        UnknownDocument: No such document.
        DocumentError: The extraction is of another text.
    """
    with writing(db):
        reading = read_reading(db, document_id)
        if reading is None:
            raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
        if not reading.is_due(extractor):
            return None
        name = db.execute("SELECT name FROM documents WHERE id = ?", (document_id,)).fetchone()[0]
        text = document_text(db, document_id)
        check_extraction(name, text, extraction)
        renew_frame(db, document_id, extraction)
        note_found(db, document_id, extraction, given)
        return put_own_in_place(db, document_id, extraction, dated(extractor, given), text)


def put_own_in_place(
    db: Database, document_id: int, extraction: Extraction, extractor: str, text: str
) -> Renewal:
    """Let an extraction be the document's reading, with what is offered beside it; inside `writing`."""
    own = [(candidate, extractor) for candidate in extraction.candidates]
    proposals = united(db, document_id, own, extraction.sentences, text)
    return put_in_place(db, document_id, extraction.sentences, proposals, extractor)


def put_in_place(
    db: Database, document_id: int, sentences: Sequence[Span], proposals: Sequence[Attributed], reader: str
) -> Renewal:
    """Let these be the document's proposals, as of a reading by `reader`, just now; inside `writing`."""
    candidates = [candidate for candidate, _ in proposals]
    release(db, document_id)
    changes = compare(known_places(db, document_id), candidates)
    for table in ("candidates", "set_aside"):
        db.execute(
            f"DELETE FROM {table} WHERE figure_id IN (SELECT id FROM figures WHERE document_id = ?)",
            (document_id,),
        )
    sentence_ids = _renew_sentences(db, document_id, sentences)
    figure_ids = _places(db, document_id, {one.span: one.quote for one in candidates})
    by_extractor: dict[str, list[tuple[int, Candidate]]] = defaultdict(list)
    for candidate, extractor in proposals:
        by_extractor[extractor].append((figure_ids[candidate.span], candidate))
    for extractor, numbered in by_extractor.items():
        add_candidates(db, numbered, sentence_ids, extractor)
    note_changes(db, add_extraction(db, document_id, reader), figure_ids, changes)
    set_aside(db, [document_id])
    recalled = recall_changed(db, [document_id])
    part_group(db, document_id)
    recount(db, document_id)
    return Renewal(document_id, tuple(changes), recalled)


def known_places(db: Database, document_id: int) -> dict[Span, Known]:
    """Every place of a document that was ever a figure, with what is proposed and what stands there."""
    heads: dict[int, list[Held]] = defaultdict(list)
    for figure_id, hash_, verdict, after in db.execute(_HEADS, (document_id,)):
        heads[figure_id].append(Held(hash_, Verdict(verdict), after))
    said = dict(db.execute(_SAID, (document_id,)).fetchall())
    return {
        Span(start, end): Known(
            figure_id,
            proposal=None if fields[0] is None else fields_to_json(fields),
            last=said.get(figure_id),
            heads=tuple(heads.get(figure_id, ())),
        )
        for figure_id, start, end, *fields in db.execute(_PLACES, (document_id,)).fetchall()
    }


def note_changes(
    db: Database, extraction_id: int, figure_ids: dict[Span, int], changes: Iterable[Change]
) -> None:
    """Write down what a reading changed."""
    db.conn.executemany(
        'INSERT INTO changes (extraction_id, figure_id, what, "before", "after") VALUES (?, ?, ?, ?, ?)'
        " ON CONFLICT DO NOTHING",
        (
            (extraction_id, figure_ids[change.span], change.what.value, change.before, change.after)
            for change in changes
        ),
    )


def _renew_sentences(db: Database, document_id: int, sentences: Sequence[Span]) -> dict[tuple[int, int], int]:
    """Let the sentences follow the extractor; those that are as they were stay the rows they are."""
    rows = db.execute('SELECT start, "end", id FROM sentences WHERE document_id = ?', (document_id,))
    known = {(start, end): id_ for start, end, id_ in rows.fetchall()}
    places = {(sentence.start, sentence.end) for sentence in sentences}
    gone = [(id_,) for place, id_ in known.items() if place not in places]
    db.conn.executemany("DELETE FROM sentences WHERE id = ?", gone)
    added = add_sentences(db, document_id, [Span(*place) for place in sorted(places - known.keys())])
    return {place: known[place] for place in places & known.keys()} | added


def _places(db: Database, document_id: int, quotes: dict[Span, str]) -> dict[Span, int]:
    """The ids of all places of the document, those of the new proposals made where they are new."""
    db.conn.executemany(
        'INSERT INTO figures (document_id, start, "end", quote) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ((document_id, span.start, span.end, quote) for span, quote in quotes.items()),
    )
    rows = db.execute('SELECT id, start, "end" FROM figures WHERE document_id = ?', (document_id,))
    return {Span(start, end): id_ for id_, start, end in rows.fetchall()}
