"""Another extractor's proposals into the database: beside the reading of a document, or in its place."""

from collections.abc import Sequence

from extract.figures import Candidate, Extraction
from store.admission import check_extraction
from store.database import Database, writing
from store.documents import document_text, read_document
from store.errors import OfferError, UnknownDocument
from store.extractions import Reading, read_reading
from store.offers import (
    base_name,
    digest_of,
    forget_offers,
    keep_offers,
    note_other,
    offers,
    own_proposals,
    united,
    version_for,
)
from store.renewal import Renewal, put_in_place, put_own_in_place
from store.sentence_list import sentences_of


def offer(db: Database, document_id: int, name: str, candidates: Sequence[Candidate]) -> Renewal | None:
    """Let an extractor propose beside a document's reading; None where it offers just that already.

    What it offered before is replaced. Candidates are in text order and were checked (`store.staging`).

    Raises:
        OfferError: Its proposals stand in place of the reading.
    """
    with writing(db):
        reading = _reading(db, document_id)
        if reading.is_other and base_name(reading.extractor or "") == name:
            raise OfferError(
                f"{_name(db, document_id)}: what {name} proposes stands there instead of soat's own;"
                f" `soat import --undo {name}` takes it back"
            )
        digest = digest_of(candidates)
        extractor = version_for(db, document_id, name, digest)
        if {one.extractor for one in offers(db, document_id)} >= {extractor}:
            return None
        own = own_proposals(db, document_id)
        keep_offers(db, document_id, extractor, candidates)
        note_other(db, document_id, extractor, "beside", digest)
        return _united_again(db, document_id, own, extractor)


def take_instead(
    db: Database, document_id: int, name: str, candidates: Sequence[Candidate]
) -> Renewal | None:
    """Put an extractor's proposals in place of a document's reading; None where they are there already.

    They stay whatever soat itself would propose, until they are taken back. What is known of the document as
    a whole stays as it is.
    """
    with writing(db):
        reading = _reading(db, document_id)
        digest = digest_of(candidates)
        extractor = version_for(db, document_id, name, digest)
        forget_offers(db, document_id, name)
        note_other(db, document_id, extractor, "instead", digest)
        if reading.extractor == extractor:
            return None
        extraction = Extraction(
            title=None,
            published=None,
            sentences=sentences_of(db, document_id).spans,
            candidates=tuple(candidates),
        )
        text = document_text(db, document_id)
        check_extraction(_name(db, document_id), text, extraction)
        return put_own_in_place(db, document_id, extraction, extractor, text)


def take_back(db: Database, document_id: int, name: str) -> Renewal | None:
    """Let what an extractor offers beside a reading go; None where it offers nothing. Decisions stand."""
    with writing(db):
        own = own_proposals(db, document_id)
        if not forget_offers(db, document_id, name):
            return None
        return _united_again(db, document_id, own, _reading(db, document_id).extractor or "")


def stands_instead(db: Database, name: str) -> list[int]:
    """The documents whose reading an extractor's proposals took the place of."""
    found = db.execute(
        "SELECT DISTINCT document_id FROM others WHERE manner = 'instead' ORDER BY 1"
    ).fetchall()
    readings = [read_reading(db, document_id) for (document_id,) in found]
    return [
        one.document_id for one in readings if one and one.is_other and base_name(one.extractor or "") == name
    ]


def offered_beside(db: Database, name: str) -> list[int]:
    """The documents of which an extractor offers anything beside the reading."""
    rows = db.execute("SELECT DISTINCT document_id, extractor FROM offered ORDER BY 1").fetchall()
    return sorted({document_id for document_id, extractor in rows if base_name(extractor) == name})


def _united_again(
    db: Database, document_id: int, own: Sequence[tuple[Candidate, str]], reader: str
) -> Renewal:
    sentences, text = sentences_of(db, document_id).spans, document_text(db, document_id)
    return put_in_place(db, document_id, sentences, united(db, document_id, own, sentences, text), reader)


def _reading(db: Database, document_id: int) -> Reading:
    reading = read_reading(db, document_id)
    if reading is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    if reading.is_replaced:
        raise OfferError(f"{_name(db, document_id)}: a later edition has taken its place; name that one")
    return reading


def _name(db: Database, document_id: int) -> str:
    document = read_document(db, document_id)
    return document.name if document else str(document_id)
