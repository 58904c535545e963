"""Proposals of other extractors: beside the reading of a document, or in its place."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def proposals_of_other_extractors(db: Database) -> None:
    """Who else proposes of which document in which manner, and all that is offered beside its reading.

    `digest` is of what was proposed: under one name an extractor proposes one thing of a document.
    """
    db.executescript("""
        CREATE TABLE others (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            extractor TEXT NOT NULL CHECK (extractor <> ''),
            manner TEXT NOT NULL CHECK (manner IN ('beside', 'instead')),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            PRIMARY KEY (document_id, extractor)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE offered (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            extractor TEXT NOT NULL CHECK (extractor <> ''),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            record TEXT NOT NULL CHECK (json_valid(record)),
            rule TEXT NOT NULL CHECK (rule <> ''),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (document_id, extractor, start, "end")
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX offered_places ON offered (document_id, start);
        CREATE INDEX documents_by_text ON documents (text_sha256);
    """)
