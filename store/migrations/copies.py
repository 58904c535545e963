"""Documents that are all but the same: by what they are found, which is reviewed, what people say of it."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def copies_of_documents(db: Database) -> None:
    """What near-equal documents are looked up by, and which of them is reviewed.

    Signatures can be made again from the texts. Only those that are no copies have bands: whatever is like a
    copy is like its original. What a copy shares with its original is withheld from the queue.
    """
    (table,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'candidates'").fetchone()
    db.executescript(table.replace("candidates", "withheld", 1))
    db.executescript("""
        CREATE TABLE signatures (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            scheme TEXT NOT NULL CHECK (scheme <> ''),
            signature BLOB NOT NULL
        ) STRICT;
        CREATE TABLE bands (
            band INTEGER NOT NULL,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            PRIMARY KEY (band, document_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE copies (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            original INTEGER NOT NULL REFERENCES documents (id) CHECK (original <> document_id),
            likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1)
        ) STRICT;
        CREATE INDEX copies_by_original ON copies (original, document_id);
    """)


@MIGRATIONS()
def what_people_say_of_copies(db: Database) -> None:
    """That a document is a copy of another, or of none: only ever added to, the latest stands."""
    db.executescript("""
        CREATE TABLE copy_sayings (
            hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            original INTEGER REFERENCES documents (id) CHECK (original <> document_id),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            said_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX copy_sayings_by_document ON copy_sayings (document_id, said_at, hash);
        CREATE TRIGGER copy_sayings_stay_what_they_are BEFORE UPDATE ON copy_sayings
        BEGIN SELECT RAISE(ABORT, 'what was said of a copy cannot be changed; say it anew'); END;
        CREATE TRIGGER copy_sayings_stay BEFORE DELETE ON copy_sayings
        BEGIN SELECT RAISE(ABORT, 'what was said of a copy cannot be removed; say it anew'); END;
        CREATE VIEW copies_said AS
        SELECT document_id, original FROM copy_sayings AS said
        WHERE NOT EXISTS (
            SELECT 1 FROM copy_sayings AS later WHERE later.document_id = said.document_id
                AND (later.said_at, later.hash) > (said.said_at, said.hash)
        );
    """)
