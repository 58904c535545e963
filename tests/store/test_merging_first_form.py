"""A file of the first schema, never opened since: it is merged as it is, and stays as it is."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Raw

from store.chain import GENESIS, link
from store.database import APPLICATION_ID, Database, open_database
from store.decisions import decide
from store.history import history
from store.integrity import heads, verify
from store.merge import merge
from store.migrations import MIGRATIONS
from store.queue import queue_ids
from store.records import from_fields, to_json
from store.rows import Verdict
from store.sessions import start_session

TEXT = "Xã có 12 hộ.\n"
CHAIN, SESSION = "c" * 32, "5" * 32
FIELDS = ("count", "12", None, None, "hộ", "exact", "none", "reported", None, None, None)
VERDICTS = ("accept", "flag", "withdraw")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """One figure, accepted, flagged, and the flag taken back."""
    path = tmp_path / "first.db"
    raw = Raw(sqlite3.connect(path, isolation_level=None))
    with closing(raw):
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        MIGRATIONS.apply(raw, stop_before="decisions_say_what_they_saw")
        raw.execute(f"PRAGMA user_version = {len(MIGRATIONS.applied(raw))}")
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        raw.execute(
            "INSERT INTO documents VALUES (1, ?, 'x.txt', NULL, NULL, ?, ?, '2023')",
            (digest, len(TEXT), digest),
        )
        raw.execute("INSERT INTO texts VALUES (1, 0, ?)", (TEXT,))
        raw.execute("INSERT INTO sentences VALUES (1, 1, 0, 12)")
        raw.execute("INSERT INTO figures VALUES (1, 1, 6, 8, '12')")
        raw.execute(
            f"INSERT INTO candidates VALUES (1, 1, {', '.join('?' * 11)}, 'r', 0.5, NULL, 'soat 0')",  # noqa: S608 - marks
            FIELDS,
        )
        raw.execute("INSERT INTO chains VALUES (?, 'f', '2023', 0, ?)", (CHAIN, GENESIS))
        raw.execute("INSERT INTO sessions VALUES (?, 'hoa', 'soat 0', '2023', ?)", (SESSION, CHAIN))
        _decide(raw, digest)
    return path


def _decide(raw: Raw, digest: str) -> None:
    """Record the verdicts as the first schema did: their hashes cover neither form nor `over`."""
    record, previous = to_json(from_fields(FIELDS)), GENESIS
    for sequence, verdict in enumerate(VERDICTS, 1):
        row = {
            "chain": CHAIN,
            "sequence": sequence,
            "previous": previous,
            "verdict": verdict,
            "before": record,
            "after": record if verdict == "accept" else None,
            "withdraws": 2 if verdict == "withdraw" else None,
            "annotator": "hoa",
            "session": SESSION,
            "decided_at": f"2023-01-0{sequence}T00:00:00.000Z",
            "reason": None,
            "note": None,
            "extractor": "soat 0",
        }
        about = {"document": digest, "text": digest, "start": 6, "end": 8, "quote": "12", "form": 1}
        hash_ = link(row | about | {"withdraws": previous if verdict == "withdraw" else None})
        columns = ", ".join(f'"{name}"' for name in row)
        raw.execute(
            f"INSERT INTO decisions (figure_id, hash, {columns}) VALUES (1, ?, {', '.join('?' * len(row))})",  # noqa: S608 - names
            (hash_, *row.values()),
        )
        previous = hash_


def test_a_file_of_the_first_schema_is_merged(empty: Database, first: Path) -> None:
    """Its decisions keep their hashes; the file keeps its schema."""
    content = first.read_bytes()
    done = merge(empty, first)
    assert (done.documents, done.decisions, done.sessions) == (1, 3, 1)
    assert first.read_bytes() == content
    assert list(verify(empty)) == []
    told = history(empty, queue_ids(empty)[0])
    assert (told.state, [entry.verdict for entry in told.decisions]) == ("accepted", list(VERDICTS))
    assert merge(empty, first).is_nothing


@pytest.mark.parametrize("before", [False, True])
def test_it_merges_as_its_upgraded_copy_does(empty: Database, first: Path, *, before: bool) -> None:
    """Before or after somebody opened it and went on."""
    if before:
        merge(empty, first)
    with open_database(first) as theirs:
        decide(theirs, 1, Verdict.REJECT, by=start_session(theirs, "minh", "test"))
        expected = heads(theirs)
    merge(empty, first)
    assert heads(empty) == expected
    assert history(empty, queue_ids(empty)[0]).state == "rejected"
    assert list(verify(empty)) == []
