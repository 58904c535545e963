"""The manifest: which files were read, what they looked like then, and which documents they gave."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def files_as_read(db: Database) -> None:
    """Files by folder and name, as the bytes that the system has for them; only for this computer.

    Of a corpus that is not read to its end, `done_to` says how far it is: a byte or a row.
    """
    db.executescript("""
        CREATE TABLE files (
            id INTEGER PRIMARY KEY,
            folder BLOB NOT NULL,
            name BLOB NOT NULL,
            size INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            ctime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            extractor TEXT NOT NULL CHECK (extractor <> ''),
            limits TEXT NOT NULL,
            documents INTEGER NOT NULL CHECK (documents >= 0),
            problems INTEGER NOT NULL CHECK (problems >= 0),
            done_to INTEGER CHECK (done_to >= 0),
            read_at TEXT NOT NULL,
            UNIQUE (folder, name)
        ) STRICT;
        CREATE TABLE file_documents (
            file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            name TEXT NOT NULL CHECK (name <> ''),
            address TEXT CHECK (address <> ''),
            PRIMARY KEY (file_id, document_id, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX file_documents_by_document ON file_documents (document_id, name, address);
        CREATE TABLE file_problems (
            id INTEGER PRIMARY KEY,
            file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
            problem TEXT NOT NULL CHECK (problem <> '')
        ) STRICT;
        CREATE INDEX file_problems_by_file ON file_problems (file_id);
    """)
