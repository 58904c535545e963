"""What files that grew apart must both hold, so that in whatever order they are merged one thing stands."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def the_present_reading(db: Database) -> None:
    """The latest reading of each document: by time and extractor, as ids differ from file to file."""
    db.executescript("""
        CREATE VIEW present_readings AS
        SELECT e.* FROM extractions AS e WHERE e.id = (
            SELECT latest.id FROM extractions AS latest WHERE latest.document_id = e.document_id
            ORDER BY latest.extracted_at DESC, latest.extractor DESC, latest.id LIMIT 1
        );
    """)


@MIGRATIONS()
def proposals_set_aside(db: Database) -> None:
    """What the present reading proposes over characters of a figure that somebody settled.

    It is in no queue; with the candidates it makes up the whole of the reading.
    """
    table = db.execute("SELECT sql FROM sqlite_master WHERE name = 'candidates'").fetchone()[0]
    db.executescript(table.replace("candidates", "set_aside", 1))


@MIGRATIONS()
def what_was_said_of_editions(db: Database) -> None:
    """All that was ever said of which document replaces which; `editions` has what does not contradict it.

    What contradicts something today may stand once that was contradicted too.
    """
    db.executescript("""
        CREATE TABLE said_editions (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            replaces INTEGER NOT NULL REFERENCES documents (id) CHECK (replaces <> document_id),
            replaced_at TEXT NOT NULL,
            PRIMARY KEY (document_id, replaces)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO said_editions SELECT document_id, replaces, replaced_at FROM editions;
        CREATE TRIGGER editions_are_said AFTER INSERT ON editions
        BEGIN
            INSERT INTO said_editions VALUES (NEW.document_id, NEW.replaces, NEW.replaced_at)
            ON CONFLICT (document_id, replaces) DO UPDATE SET replaced_at = min(replaced_at, NEW.replaced_at);
        END;
    """)


@MIGRATIONS()
def one_decision_carried_in_two_files(db: Database) -> None:
    """The same decision carried to the same figure twice is one: the first by hash stands for both.

    What was made over one of them was made over the other.
    """
    db.executescript("""
        DROP VIEW heads;
        CREATE VIEW heads AS
        SELECT d.* FROM decisions AS d
        WHERE d.verdict NOT IN ('withdraw', 'nothing')
            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
            AND NOT EXISTS (
                SELECT 1 FROM decisions AS later
                WHERE later.figure_id = d.figure_id AND later.id > d.id
                    AND later.verdict NOT IN ('withdraw', 'nothing') AND instr(later.over, d.hash)
                    AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
            )
            AND (d.carries IS NULL OR NOT EXISTS (
                SELECT 1 FROM decisions AS same
                WHERE same.carries = d.carries AND same.figure_id = d.figure_id AND same.id <> d.id
                    AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = same.id)
                    AND (same.hash < d.hash OR EXISTS (
                        SELECT 1 FROM decisions AS later
                        WHERE later.figure_id = same.figure_id AND later.id > same.id
                            AND later.verdict NOT IN ('withdraw', 'nothing') AND instr(later.over, same.hash)
                            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
                    ))
            ));
    """)
