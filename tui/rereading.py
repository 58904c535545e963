"""A document of the database read anew, from what the database keeps of it."""

from store.database import Database
from store.extractions import read_reading
from store.metadata import corrected_date, kept_of
from store.renewal import Renewal, renew
from store.texts import document_text
from tui.proposing import extractor, find_figures


def read_anew(db: Database, document_id: int, *, in_place_of_others: bool = False) -> Renewal | None:
    """Read a document as it was read first, with the date that stands; None where nothing new can be told.

    What another extractor proposes instead stays, unless it is to be taken back.

    Raises:
        StoreError: There is no such document, or it cannot be written.
    """
    reading = read_reading(db, document_id)
    if reading is not None and reading.is_other and not in_place_of_others:
        return None
    kept = kept_of(db, document_id)
    extraction = find_figures(kept.text, metadata=kept.metadata, layout=kept.layout)
    return renew(db, document_id, extraction, extractor(), given=kept.given)


def is_as_kept(db: Database, document_id: int, text: str) -> bool:
    """Whether what was read elsewhere is what is kept here: the same text, and no other date since."""
    return corrected_date(db, document_id) is None and document_text(db, document_id) == text
