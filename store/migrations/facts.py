"""The ledger of what several documents tell of one thing, and what people judged of what differs."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def the_ledger_of_facts(db: Database) -> None:
    """Claims, each once, where they are cited, and which of them tell one fact.

    All of it can be made anew from the rest. It is written in transactions of its own, and so may be behind.
    The keys `by_…` say which claims are worth comparing; an empty one, that none is.
    """
    db.executescript("""
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            content TEXT NOT NULL UNIQUE CHECK (json_valid(content)),
            number TEXT NOT NULL,
            by_number TEXT NOT NULL,
            by_subject TEXT NOT NULL,
            by_series TEXT NOT NULL,
            fact INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX claims_by_number ON claims (by_number) WHERE by_number <> '';
        CREATE INDEX claims_by_subject ON claims (by_subject) WHERE by_subject <> '';
        CREATE INDEX claims_by_series ON claims (by_series) WHERE by_series <> '';
        CREATE INDEX claims_by_fact ON claims (fact, number);

        CREATE TABLE citations (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            claim_id INTEGER NOT NULL REFERENCES claims (id)
        ) STRICT;
        CREATE INDEX citations_by_document ON citations (document_id);
        CREATE INDEX citations_by_claim ON citations (claim_id, document_id);

        CREATE TABLE claim_links (
            one INTEGER NOT NULL REFERENCES claims (id),
            other INTEGER NOT NULL REFERENCES claims (id) CHECK (other > one),
            evidence INTEGER NOT NULL,
            PRIMARY KEY (one, other)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX claim_links_back ON claim_links (other);
    """)


@MIGRATIONS()
def facts_kept_up(db: Database) -> None:
    """The last extraction and decision that were taken in, and the documents that are to be read again."""
    db.executescript("""
        CREATE TABLE facts_known (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE facts_behind (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id)
        ) STRICT;
        CREATE TRIGGER facts_of_a_new_edition AFTER INSERT ON editions
        BEGIN
            INSERT OR IGNORE INTO facts_behind VALUES (NEW.document_id);
            INSERT OR IGNORE INTO facts_behind VALUES (NEW.replaces);
        END;
        CREATE TRIGGER facts_of_an_edition_that_goes AFTER DELETE ON editions
        BEGIN
            INSERT OR IGNORE INTO facts_behind VALUES (OLD.document_id);
            INSERT OR IGNORE INTO facts_behind VALUES (OLD.replaces);
        END;
    """)


@MIGRATIONS()
def judgements_of_differing_facts(db: Database) -> None:
    """What two figures that tell one thing differently are to each other: a record like that of decisions.

    Only ever added to, each row with the hash of the one before it in its chain.
    """
    db.executescript("""
        CREATE TABLE judgement_chains (
            chain TEXT PRIMARY KEY REFERENCES chains (id),
            length INTEGER NOT NULL CHECK (length >= 0),
            head TEXT NOT NULL CHECK (length(head) = 64)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE judgements (
            id INTEGER PRIMARY KEY,
            chain TEXT NOT NULL REFERENCES chains (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            previous TEXT NOT NULL CHECK (length(previous) = 64),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            one INTEGER NOT NULL REFERENCES figures (id),
            other INTEGER NOT NULL REFERENCES figures (id) CHECK (other <> one),
            one_record TEXT NOT NULL CHECK (json_valid(one_record)),
            other_record TEXT NOT NULL CHECK (json_valid(other_record)),
            outcome TEXT CHECK (outcome IN ('conflict', 'revision', 'scope', 'plan', 'rounding')),
            withdraws TEXT CHECK (length(withdraws) = 64),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL REFERENCES sessions (id),
            judged_at TEXT NOT NULL,
            note TEXT CHECK (note <> ''),
            UNIQUE (chain, sequence),
            CHECK ((outcome IS NULL) = (withdraws IS NOT NULL))
        ) STRICT;
        CREATE INDEX judgements_by_figure ON judgements (one);
        CREATE INDEX judgements_by_other ON judgements (other);
        CREATE INDEX judgements_by_annotator ON judgements (annotator);
        CREATE INDEX judgements_withdrawn ON judgements (withdraws) WHERE withdraws IS NOT NULL;
    """)


@MIGRATIONS()
def guards_of_judgements(db: Database) -> None:
    """Nothing is ever changed or removed, and a row that does not fit is refused."""
    db.executescript("""
        CREATE TRIGGER judgements_extend_their_chain BEFORE INSERT ON judgements
        WHEN NOT EXISTS (
            SELECT 1 FROM judgement_chains
            WHERE chain = NEW.chain AND length + 1 = NEW.sequence AND head = NEW.previous
        )
        BEGIN SELECT RAISE(ABORT, 'a judgement extends its chain by one'); END;
        CREATE TRIGGER judgements_move_their_chain AFTER INSERT ON judgements
        BEGIN
            UPDATE judgement_chains SET length = NEW.sequence, head = NEW.hash WHERE chain = NEW.chain;
        END;
        CREATE TRIGGER judgements_stay_what_they_are BEFORE UPDATE ON judgements
        BEGIN SELECT RAISE(ABORT, 'a judgement cannot be changed; judge again or withdraw it'); END;
        CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
        BEGIN SELECT RAISE(ABORT, 'a judgement cannot be removed; withdraw it'); END;
    """)
