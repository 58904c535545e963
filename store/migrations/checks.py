"""The checks between a document's figures, and what they were made from.

All of it can be made anew from the rest. It is written in transactions of its own, after those of the
ingest and of the decisions, and so may be behind them; that it is can be told.
"""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def checks_of_documents(db: Database) -> None:
    """By document, as everybody may see it: the last extraction and decision that its checks take in.

    `checked_to` says of all documents together up to where none was left out.
    """
    db.executescript("""
        CREATE TABLE checked (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE checks (
            document_id INTEGER NOT NULL REFERENCES checked (document_id),
            number INTEGER NOT NULL CHECK (number >= 0),
            kind TEXT NOT NULL CHECK (kind <> ''),
            outcome TEXT NOT NULL CHECK (outcome <> ''),
            line TEXT NOT NULL CHECK (line <> ''),
            members TEXT NOT NULL CHECK (json_valid(members) AND json_array_length(members) > 0),
            PRIMARY KEY (document_id, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE checked_to (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL
        ) STRICT;
        INSERT INTO checked_to VALUES (1, 0, 0, 0);
    """)
