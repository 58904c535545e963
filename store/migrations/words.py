"""What sentences and records are searched by, and how far that has been brought up to date.

All of it can be made anew from the rest. It is written in transactions of its own, after those of the
ingest and of the decisions, and so may be behind them.
"""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def words_of_sentences(db: Database) -> None:
    """Indexes that hold no text: of words without marks, in order; of words as spelt, for narrowing only.

    A row is a sentence with what the records of its figures say beyond it (`record_words`, which must be
    known when the row changes). `vocabulary` has the words that prefixes begin, numbers left out.
    """
    db.executescript("""
        CREATE VIRTUAL TABLE words USING fts5 (
            sentence, record, content = '', columnsize = 0, tokenize = "ascii tokenchars '.,/%'"
        );
        CREATE VIRTUAL TABLE spellings USING fts5 (
            spelling, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '.,/%'"
        );
        CREATE TABLE record_words (
            sentence_id INTEGER PRIMARY KEY,
            words TEXT NOT NULL CHECK (words <> '')
        ) STRICT;
        CREATE TABLE vocabulary (
            word TEXT PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
    """)


@MIGRATIONS()
def words_kept_up(db: Database) -> None:
    """The last sentence, extraction and decision that were taken in; sentences that went after they were."""
    db.executescript("""
        CREATE TABLE indexed (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            sentence INTEGER NOT NULL,
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL,
            ordered INTEGER NOT NULL CHECK (ordered IN (0, 1))
        ) STRICT;
        INSERT INTO indexed VALUES (1, 0, 0, 0, 0, 1);

        CREATE TABLE gone_sentences (
            sentence_id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER indexed_sentences_that_go AFTER DELETE ON sentences
        WHEN OLD.id <= (SELECT sentence FROM indexed)
        BEGIN
            INSERT OR IGNORE INTO gone_sentences VALUES (OLD.id, OLD.document_id, OLD.start, OLD."end");
        END;
        CREATE TRIGGER indexed_sentences_that_change AFTER UPDATE ON sentences
        WHEN OLD.id <= (SELECT sentence FROM indexed)
        BEGIN
            INSERT OR IGNORE INTO gone_sentences VALUES (OLD.id, OLD.document_id, OLD.start, OLD."end");
        END;
    """)


@MIGRATIONS()
def traits_of_stretches(db: Database) -> None:
    """What figures there are in which piece of which document: says where a filter must look, not what is so.

    A trait that no figure there has any more does no harm. Documents by state are found the same way.
    """
    db.executescript("""
        CREATE TABLE traits (
            trait TEXT NOT NULL,
            document_id INTEGER NOT NULL,
            stretch INTEGER NOT NULL,
            PRIMARY KEY (trait, document_id, stretch)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tallies_by_state ON tallies (state, document_id);
    """)
