"""Decisions that say what they saw, renewed proposals, new editions, assignments, and what stands."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS

_DECISIONS = """
    CREATE TABLE decisions_anew (
        id INTEGER PRIMARY KEY,
        form INTEGER NOT NULL DEFAULT 2 CHECK (form IN (1, 2)),
        chain TEXT NOT NULL REFERENCES chains (id),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        previous TEXT NOT NULL CHECK (length(previous) = 64),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        figure_id INTEGER NOT NULL REFERENCES figures (id),
        verdict TEXT NOT NULL CHECK
            (verdict IN ('accept', 'correct', 'reject', 'add', 'flag', 'nothing', 'withdraw')),
        "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
        "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
        over TEXT NOT NULL DEFAULT '' CHECK (length(over) = 0 OR length(over) % 65 = 64),
        withdraws INTEGER REFERENCES decisions (id),
        carries TEXT CHECK (length(carries) = 64),
        annotator TEXT NOT NULL CHECK (annotator <> ''),
        session TEXT NOT NULL REFERENCES sessions (id),
        decided_at TEXT NOT NULL,
        reason TEXT CHECK (reason <> ''),
        note TEXT CHECK (note <> ''),
        extractor TEXT,
        UNIQUE (chain, sequence),
        CHECK ((verdict IN ('accept', 'correct', 'add')) = ("after" IS NOT NULL)),
        CHECK (verdict IN ('add', 'nothing', 'withdraw') OR "before" IS NOT NULL),
        CHECK ((verdict = 'withdraw') = (withdraws IS NOT NULL)),
        CHECK (withdraws < id)
    ) STRICT;
"""


@MIGRATIONS()
def decisions_say_what_they_saw(db: Database) -> None:
    """The record again, with room for what a decision was made over, and for stretches read through.

    `over` holds the hashes of the decisions on the figure that the annotator could see. In a file of the
    first schema that was every earlier one. SQLite cannot change a CHECK: the table is made anew.
    """
    db.executescript("DROP VIEW verified; DROP VIEW standing;")
    db.executescript(_DECISIONS)
    db.executescript("""
        INSERT INTO decisions_anew (
            id, form, chain, sequence, previous, hash, figure_id, verdict, "before", "after", over, withdraws,
            annotator, session, decided_at, reason, note, extractor
        )
        SELECT id, 1, chain, sequence, previous, hash, figure_id, verdict, "before", "after",
            coalesce((
                SELECT group_concat(earlier.hash, ' ') FROM decisions AS earlier
                WHERE earlier.figure_id = decisions.figure_id AND earlier.id < decisions.id
                    AND earlier.verdict <> 'withdraw'
            ), ''),
            withdraws, annotator, session, decided_at, reason, note, extractor
        FROM decisions ORDER BY id;
        DROP TABLE decisions;
        ALTER TABLE decisions_anew RENAME TO decisions;
        CREATE INDEX decisions_by_figure ON decisions (figure_id);
        CREATE INDEX decisions_by_annotator ON decisions (annotator);
        CREATE INDEX withdrawals ON decisions (withdraws) WHERE withdraws IS NOT NULL;
        CREATE INDEX carried_decisions ON decisions (carries) WHERE carries IS NOT NULL;
    """)


@MIGRATIONS()
def guards_of_the_record_again(db: Database) -> None:
    """Nothing is ever changed or removed, and a row that does not fit is refused."""
    db.executescript("""
        CREATE TRIGGER decisions_extend_their_chain BEFORE INSERT ON decisions
        WHEN NOT EXISTS (
            SELECT 1 FROM chains WHERE id = NEW.chain AND length + 1 = NEW.sequence AND head = NEW.previous
        )
        BEGIN SELECT RAISE(ABORT, 'a decision extends its chain by one'); END;
        CREATE TRIGGER decisions_move_their_chain AFTER INSERT ON decisions
        BEGIN UPDATE chains SET length = NEW.sequence, head = NEW.hash WHERE id = NEW.chain; END;

        CREATE TRIGGER withdrawals_name_a_decision BEFORE INSERT ON decisions
        WHEN NEW.verdict = 'withdraw' AND NOT EXISTS (
            SELECT 1 FROM decisions
            WHERE id = NEW.withdraws AND figure_id = NEW.figure_id AND verdict <> 'withdraw'
        )
        BEGIN SELECT RAISE(ABORT, 'a withdrawal names a decision on the same figure'); END;

        CREATE TRIGGER decisions_stay_what_they_are BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'a decision cannot be changed; decide again or withdraw it'); END;
        CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'a decision cannot be removed; withdraw it'); END;
    """)


@MIGRATIONS()
def renewals(db: Database) -> None:
    """Which extractor read a document when, and what changed by it."""
    db.executescript("""
        CREATE TABLE extractions (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            extractor TEXT NOT NULL,
            extracted_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX extractions_by_document ON extractions (document_id);
        INSERT INTO extractions (document_id, extractor, extracted_at)
        SELECT id, coalesce((
            SELECT extractor FROM figures JOIN candidates ON figure_id = figures.id
            WHERE figures.document_id = documents.id LIMIT 1
        ), ''), added_at FROM documents ORDER BY id;

        CREATE TABLE changes (
            extraction_id INTEGER NOT NULL REFERENCES extractions (id),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            what TEXT NOT NULL CHECK (what IN ('new', 'changed', 'vanished', 'moved')),
            "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
            "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
            PRIMARY KEY (extraction_id, figure_id)
        ) STRICT, WITHOUT ROWID;
    """)


@MIGRATIONS()
def recalls_and_editions(db: Database) -> None:
    """What asks for a second look at a decision, and which document replaces which.

    A recall names a decision: a new one on the figure answers it.
    """
    db.executescript("""
        CREATE TABLE recalls (
            decision TEXT NOT NULL CHECK (length(decision) = 64),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            why TEXT NOT NULL CHECK (why IN ('changed', 'moved', 'lost')),
            recalled_at TEXT NOT NULL,
            PRIMARY KEY (decision, why)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE editions (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            replaces INTEGER NOT NULL REFERENCES documents (id) CHECK (replaces <> document_id),
            replaced_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX editions_by_replaced ON editions (replaces);
        CREATE INDEX documents_in_order ON documents (name, sha256);
    """)


@MIGRATIONS()
def assignments(db: Database) -> None:
    """Who is to review which stretch; a row with `releases` takes one back. Nothing is changed in place."""
    db.executescript("""
        CREATE TABLE assignments (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
            batch TEXT NOT NULL CHECK (length(batch) = 32),
            releases TEXT CHECK (length(releases) = 32),
            assigned_by TEXT NOT NULL CHECK (assigned_by <> ''),
            assigned_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX assignments_by_place ON assignments (annotator, document_id, start);
        CREATE INDEX releases ON assignments (releases) WHERE releases IS NOT NULL;
        CREATE TRIGGER assignments_stay_what_they_are BEFORE UPDATE ON assignments
        BEGIN SELECT RAISE(ABORT, 'an assignment cannot be changed; release it'); END;
        CREATE TRIGGER assignments_stay BEFORE DELETE ON assignments
        BEGIN SELECT RAISE(ABORT, 'an assignment cannot be removed; release it'); END;

        CREATE VIEW duties AS
        SELECT * FROM assignments AS a WHERE releases IS NULL
            AND NOT EXISTS (SELECT 1 FROM assignments AS r WHERE r.releases = a.id);

        ALTER TABLE sessions ADD COLUMN role TEXT NOT NULL DEFAULT 'review'
            CHECK (role IN ('review', 'adjudication'));
    """)


@MIGRATIONS()
def what_stands(db: Database) -> None:
    """Views of the current state.

    `heads`: the verdicts on a figure that are not withdrawn and that no later one was made over: one, unless
    annotators worked without seeing each other. `standing`: the one of them that speaks for the figure;
    of several the latest, by hash within one moment, so that every copy of the record says the same.
    """
    db.executescript("""
        CREATE VIEW heads AS
        SELECT d.* FROM decisions AS d
        WHERE d.verdict NOT IN ('withdraw', 'nothing')
            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
            AND NOT EXISTS (
                SELECT 1 FROM decisions AS later
                WHERE later.figure_id = d.figure_id AND later.id > d.id
                    AND later.verdict NOT IN ('withdraw', 'nothing') AND instr(later.over, d.hash)
                    AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
            );
        CREATE VIEW standing AS
        SELECT d.* FROM decisions AS d
        WHERE d.id = (
            SELECT head.id FROM heads AS head WHERE head.figure_id = d.figure_id
            ORDER BY head.verdict = 'flag', head.decided_at DESC, head.hash DESC LIMIT 1
        );
        CREATE VIEW disputed AS
        SELECT figure_id FROM heads WHERE verdict <> 'flag'
        GROUP BY figure_id HAVING count(DISTINCT coalesce("after", '')) > 1;
        CREATE VIEW read_through AS
        SELECT d.* FROM decisions AS d
        WHERE d.verdict = 'nothing' AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id);
    """)
