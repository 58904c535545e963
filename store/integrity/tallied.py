"""The counts that the database keeps, against what they count."""

from collections.abc import Iterator

from store.database import Database
from store.integrity.problems import Problem
from store.tallies import miscounted


def check_tallies(db: Database) -> Iterator[Problem]:
    """Figures of each document by state."""
    for document_id, state, kept, true in miscounted(db):
        yield Problem(f"document {document_id}", f"{true} of its figures are {state}, but {kept} are counted")
