"""The first schema: documents, figures, candidates, and the append-only record of decisions."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


def _decimal(column: str) -> str:
    """The check that a column holds a plain decimal."""
    return f"CHECK ({column} GLOB '*[0-9]' AND {column} NOT GLOB '*[^-0-9.]*')"


@MIGRATIONS()
def documents(db: Database) -> None:
    """Documents by the SHA-256 of their bytes."""
    db.executescript("""
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            name TEXT NOT NULL CHECK (name <> ''),
            title TEXT,
            published TEXT,
            length INTEGER NOT NULL CHECK (length > 0),
            text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
            added_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX documents_by_name ON documents (name);

        CREATE TRIGGER documents_stay_what_they_are
        BEFORE UPDATE OF id, sha256, length, text_sha256, added_at ON documents
        BEGIN SELECT RAISE(ABORT, 'a document is what its bytes are: it cannot be changed'); END;
        CREATE TRIGGER documents_stay BEFORE DELETE ON documents
        BEGIN SELECT RAISE(ABORT, 'a document cannot be removed'); END;
    """)


@MIGRATIONS()
def texts_and_sentences(db: Database) -> None:
    """The texts in pieces, so that a stretch is quick to cut; sentences as offsets only."""
    db.executescript("""
        CREATE TABLE texts (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            piece TEXT NOT NULL CHECK (piece <> ''),
            PRIMARY KEY (document_id, start)
        ) STRICT;
        CREATE TRIGGER texts_stay_what_they_are BEFORE UPDATE ON texts
        BEGIN SELECT RAISE(ABORT, 'the text of a document cannot be changed'); END;
        CREATE TRIGGER texts_stay BEFORE DELETE ON texts
        BEGIN SELECT RAISE(ABORT, 'the text of a document cannot be removed'); END;

        CREATE TABLE sentences (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            UNIQUE (document_id, start, "end")
        ) STRICT;
    """)


@MIGRATIONS()
def figures(db: Database) -> None:
    """A figure is a place in a document; it outlives its candidate, which a better extractor may replace."""
    db.executescript("""
        CREATE TABLE figures (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            quote TEXT NOT NULL CHECK (quote <> ''),
            UNIQUE (document_id, start, "end")
        ) STRICT;
        CREATE TRIGGER figures_stay_where_they_are BEFORE UPDATE ON figures
        BEGIN SELECT RAISE(ABORT, 'a figure is a place in a text: it cannot be moved'); END;
    """)


@MIGRATIONS()
def candidates(db: Database) -> None:
    """What an extractor proposes for a figure."""
    db.executescript(f"""
        CREATE TABLE candidates (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            sentence_id INTEGER NOT NULL REFERENCES sentences (id),
            kind TEXT NOT NULL CHECK (kind IN ('count', 'percent', 'ratio', 'rank', 'money', 'measure')),
            value TEXT NOT NULL {_decimal("value")},
            denominator TEXT {_decimal("denominator")},
            upper TEXT {_decimal("upper")},
            unit TEXT,
            modifier TEXT NOT NULL CHECK
                (modifier IN ('exact', 'over', 'nearly', 'about', 'under', 'at_least', 'at_most')),
            direction TEXT NOT NULL CHECK (direction IN ('none', 'increase', 'decrease')),
            status TEXT NOT NULL CHECK (status IN ('reported', 'target')),
            indicator TEXT,
            entity TEXT,
            period TEXT,
            rule TEXT NOT NULL,
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            alternative TEXT {_decimal("alternative")},
            extractor TEXT NOT NULL
        ) STRICT;
    """)


@MIGRATIONS()
def sessions_and_chains(db: Database) -> None:
    """The sittings in which decisions are made, and the chain that each database file records in."""
    db.executescript("""
        CREATE TABLE chains (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            file TEXT NOT NULL,
            started_at TEXT NOT NULL,
            length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
            head TEXT NOT NULL CHECK (length(head) = 64)
        ) STRICT;
        CREATE TRIGGER chains_only_grow BEFORE UPDATE ON chains
        WHEN NEW.id <> OLD.id OR NEW.length <> OLD.length + 1
        BEGIN SELECT RAISE(ABORT, 'a chain only grows'); END;
        CREATE TRIGGER chains_stay BEFORE DELETE ON chains
        BEGIN SELECT RAISE(ABORT, 'a chain cannot be removed'); END;

        CREATE TABLE sessions (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            program TEXT NOT NULL,
            started_at TEXT NOT NULL,
            chain TEXT NOT NULL REFERENCES chains (id)
        ) STRICT;
        CREATE TRIGGER sessions_stay_what_they_are BEFORE UPDATE ON sessions
        BEGIN SELECT RAISE(ABORT, 'a session cannot be changed'); END;
        CREATE TRIGGER sessions_stay BEFORE DELETE ON sessions
        BEGIN SELECT RAISE(ABORT, 'a session cannot be removed'); END;
    """)


@MIGRATIONS()
def decisions(db: Database) -> None:
    """The append-only record."""
    db.executescript("""
        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            chain TEXT NOT NULL REFERENCES chains (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            previous TEXT NOT NULL CHECK (length(previous) = 64),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            verdict TEXT NOT NULL CHECK
                (verdict IN ('accept', 'correct', 'reject', 'add', 'flag', 'withdraw')),
            "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
            "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
            withdraws INTEGER REFERENCES decisions (id),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL REFERENCES sessions (id),
            decided_at TEXT NOT NULL,
            reason TEXT CHECK (reason <> ''),
            note TEXT CHECK (note <> ''),
            extractor TEXT,
            UNIQUE (chain, sequence),
            CHECK ((verdict IN ('accept', 'correct', 'add')) = ("after" IS NOT NULL)),
            CHECK (verdict = 'add' OR "before" IS NOT NULL),
            CHECK ((verdict = 'withdraw') = (withdraws IS NOT NULL)),
            CHECK (withdraws < id)
        ) STRICT;
        CREATE INDEX decisions_by_figure ON decisions (figure_id);
        CREATE INDEX decisions_by_annotator ON decisions (annotator);
        CREATE INDEX withdrawals ON decisions (withdraws) WHERE withdraws IS NOT NULL;
    """)


@MIGRATIONS()
def guards_of_the_record(db: Database) -> None:
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
def current_state(db: Database) -> None:
    """What stands, as a view: of each figure, the latest decision that is no withdrawal and not withdrawn."""
    db.executescript("""
        CREATE VIEW standing AS
        SELECT d.* FROM decisions AS d
        WHERE d.id = (
            SELECT latest.id FROM decisions AS latest
            WHERE latest.figure_id = d.figure_id AND latest.verdict <> 'withdraw'
                AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = latest.id)
            ORDER BY latest.id DESC LIMIT 1
        );

        CREATE TABLE positions (
            annotator TEXT PRIMARY KEY CHECK (annotator <> ''),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            at TEXT NOT NULL
        ) STRICT;
    """)


@MIGRATIONS()
def verified_figures(db: Database) -> None:
    """What others may use: all that stands accepted, corrected or added, in document and offset order."""
    db.executescript("""
        CREATE VIEW verified AS
        SELECT
            substr(documents.sha256, 1, 16) || ':' || figures.start || '-' || figures."end" AS figure,
            documents.name AS doc, documents.sha256 AS document, documents.title, documents.published,
            figures.start, figures."end", figures.quote,
            json_extract(standing."after", '$.kind') AS kind,
            json_extract(standing."after", '$.value') AS value,
            json_extract(standing."after", '$.denominator') AS denominator,
            json_extract(standing."after", '$.upper') AS upper,
            json_extract(standing."after", '$.unit') AS unit,
            json_extract(standing."after", '$.modifier') AS modifier,
            json_extract(standing."after", '$.direction') AS direction,
            json_extract(standing."after", '$.status') AS status,
            json_extract(standing."after", '$.indicator') AS indicator,
            json_extract(standing."after", '$.entity') AS entity,
            json_extract(standing."after", '$.period') AS period,
            standing.verdict, standing.annotator, standing.decided_at, standing.reason, standing.note,
            standing.extractor,
            figures.document_id, figures.id AS figure_id, standing.id AS decision_id
        FROM figures
        CROSS JOIN standing ON standing.figure_id = figures.id
        JOIN documents ON documents.id = figures.document_id
        WHERE standing.verdict IN ('accept', 'correct', 'add')
        ORDER BY figures.document_id, figures.start, figures."end";
    """)
