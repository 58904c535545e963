"""What keeps the reviewer awake, and where the words of a proposal's fields stand."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def vigilance(db: Database) -> None:
    """Records that were shown wrong on purpose, or a second time, with what was said of them.

    None of this is a decision: nothing else reads it than the counts of what was caught.
    """
    db.executescript("""
        CREATE TABLE vigilance (
            id INTEGER PRIMARY KEY,
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL,
            at TEXT NOT NULL,
            error TEXT CHECK (error IN ('digit', 'magnitude', 'unit', 'period', 'entity', 'ratio')),
            shown TEXT NOT NULL CHECK (json_valid(shown)),
            verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject', 'flag')),
            "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
            remark TEXT,
            passed INTEGER NOT NULL CHECK (passed IN (0, 1))
        ) STRICT;
        CREATE INDEX vigilance_by_annotator ON vigilance (annotator, figure_id);
        CREATE TRIGGER vigilance_stays_what_it_is BEFORE UPDATE ON vigilance
        BEGIN SELECT RAISE(ABORT, 'what was said of a test cannot be changed'); END;
        CREATE TRIGGER vigilance_stays BEFORE DELETE ON vigilance
        BEGIN SELECT RAISE(ABORT, 'what was said of a test cannot be removed'); END;
    """)


@MIGRATIONS()
def backings(db: Database) -> None:
    """Where the words stand that say a proposal's unit, entity and period; `said_of` tells a stale one."""
    db.executescript("""
        CREATE TABLE backings (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            said_of TEXT NOT NULL,
            unit TEXT NOT NULL,
            entity TEXT NOT NULL,
            period TEXT NOT NULL
        ) STRICT;
    """)
