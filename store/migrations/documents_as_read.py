"""What is known of a document as a whole, beside its text: who read it, what it says, what people say."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def what_is_known_of_documents(db: Database) -> None:
    """A document's record: its reader, where it was published and by whom, whether its date is a guess.

    What leaves the file stands in an index too, where a flipped bit shows.
    """
    db.executescript("""
        ALTER TABLE documents ADD COLUMN reader TEXT NOT NULL DEFAULT 'text' CHECK (reader <> '');
        ALTER TABLE documents ADD COLUMN address TEXT CHECK (address <> '');
        ALTER TABLE documents ADD COLUMN publisher TEXT CHECK (publisher <> '');
        ALTER TABLE documents ADD COLUMN is_doubtful INTEGER NOT NULL DEFAULT 0
            CHECK (is_doubtful IN (0, 1));
        CREATE INDEX documents_by_address ON documents (address, publisher, reader, is_doubtful);
    """)


@MIGRATIONS()
def what_readings_say_of_documents(db: Database) -> None:
    """What a reader told of a document, what the last reading found, and how much hangs on its date.

    All of it belongs to the reading whose proposals stand.
    """
    db.executescript("""
        CREATE TABLE metadata_read (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            title TEXT CHECK (title <> ''),
            published TEXT CHECK (published <> ''),
            address TEXT CHECK (address <> ''),
            publisher TEXT CHECK (publisher <> ''),
            is_doubtful INTEGER NOT NULL CHECK (is_doubtful IN (0, 1))
        ) STRICT;
        CREATE TABLE metadata_found (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            title TEXT,
            published TEXT,
            is_doubtful INTEGER NOT NULL CHECK (is_doubtful IN (0, 1)),
            hanging INTEGER NOT NULL CHECK (hanging >= 0)
        ) STRICT;
        INSERT INTO metadata_found SELECT id, title, published, 0, 0 FROM documents;
    """)


@MIGRATIONS()
def frames_and_tables_of_documents(db: Database) -> None:
    """Furniture, as the reader told it and as the last reading has it; cells; why a document is doubted."""
    db.executescript("""
        CREATE TABLE furniture (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            by_reader INTEGER NOT NULL CHECK (by_reader IN (0, 1)),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            frame TEXT NOT NULL CHECK (frame <> ''),
            PRIMARY KEY (document_id, by_reader, start)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE cells (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" >= start),
            "row" TEXT,
            "column" TEXT,
            PRIMARY KEY (document_id, start, "end")
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE flags (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            flag TEXT NOT NULL CHECK (flag <> ''),
            PRIMARY KEY (document_id, flag)
        ) STRICT, WITHOUT ROWID;
    """)


@MIGRATIONS()
def what_people_say_of_documents(db: Database) -> None:
    """Corrections, only ever added to: the latest of a field stands, one without a value takes it back."""
    db.executescript("""
        CREATE TABLE metadata_corrections (
            hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            field TEXT NOT NULL CHECK (field IN ('title', 'published', 'address', 'publisher')),
            value TEXT CHECK (value <> ''),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL REFERENCES sessions (id),
            corrected_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX metadata_corrections_by_document
        ON metadata_corrections (document_id, field, corrected_at, hash, value);

        CREATE TRIGGER metadata_corrections_stay_what_they_are BEFORE UPDATE ON metadata_corrections
        BEGIN SELECT RAISE(ABORT, 'a correction cannot be changed; correct it again'); END;
        CREATE TRIGGER metadata_corrections_stay BEFORE DELETE ON metadata_corrections
        BEGIN SELECT RAISE(ABORT, 'a correction cannot be removed; take it back'); END;

        CREATE VIEW metadata_corrected AS
        SELECT document_id, field, value FROM metadata_corrections AS said
        WHERE NOT EXISTS (
            SELECT 1 FROM metadata_corrections AS later
            WHERE later.document_id = said.document_id AND later.field = said.field
                AND (later.corrected_at, later.hash) > (said.corrected_at, said.hash)
        );
    """)


@MIGRATIONS()
def what_stands_of_documents(db: Database) -> None:
    """Of each document; `documents` holds the same, to be found by it."""
    db.executescript("""
        CREATE VIEW known_documents AS
        SELECT documents.id AS document_id,
            coalesce(title.value, found.title) AS title,
            coalesce(published.value, found.published) AS published,
            coalesce(address.value, metadata_read.address) AS address,
            coalesce(publisher.value, metadata_read.publisher) AS publisher,
            published.value IS NULL AND coalesce(found.is_doubtful, 0) AS is_doubtful
        FROM documents
        LEFT JOIN metadata_found AS found ON found.document_id = documents.id
        LEFT JOIN metadata_read ON metadata_read.document_id = documents.id
        LEFT JOIN metadata_corrected AS title
            ON title.document_id = documents.id AND title.field = 'title'
        LEFT JOIN metadata_corrected AS published
            ON published.document_id = documents.id AND published.field = 'published'
        LEFT JOIN metadata_corrected AS address
            ON address.document_id = documents.id AND address.field = 'address'
        LEFT JOIN metadata_corrected AS publisher
            ON publisher.document_id = documents.id AND publisher.field = 'publisher';
    """)
