"""What is exported and under no hash, kept a second time where SQLite compares the two: in an index."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def titles_and_dates_of_documents(db: Database) -> None:
    """A flipped bit in a title or a date then differs from the index, which `soat verify` and an export ask.

    Names, sentences and places stand in indexes already.
    """
    db.executescript("CREATE INDEX documents_by_date ON documents (published, title);")
