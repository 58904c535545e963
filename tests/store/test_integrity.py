"""Verification: one byte changed anywhere that matters is found and named."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from extract.figures import Figure, Span
from store.database import Database, open_database
from store.decisions import add_figure, decide, undo
from store.errors import StoreError
from store.integrity import Problem, counts, heads, verify
from store.queue import figure_view, queue_ids
from store.rows import Verdict
from store.sessions import start_session

COLUMNS = (
    "id",
    "form",
    "chain",
    "sequence",
    "previous",
    "hash",
    "figure_id",
    "verdict",
    "before",
    "after",
    "over",
    "withdraws",
    "carries",
    "annotator",
    "session",
    "decided_at",
    "reason",
    "note",
    "extractor",
)


ASSIGN = "INSERT INTO assignments VALUES (hex(zeroblob(16)), 'a', 1, 0"


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """A hand at the file that knows SQLite: guards and checks off, and put back afterwards."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        yield raw
        for _, sql in triggers:
            raw.execute(sql)


def problems(path: Path) -> list[Problem]:
    """What verification finds; that the file cannot even be opened is a finding too."""
    try:
        with open_database(path, read_only=True) as db:
            return list(verify(db))
    except StoreError as error:
        return [Problem("file", str(error))]


@pytest.fixture(scope="module")
def original(
    tmp_path_factory: pytest.TempPathFactory, add: Callable[..., int], people: Figure, seven: Span
) -> bytes:
    """A file with every verdict in it, recorded by two annotators."""
    path = tmp_path_factory.mktemp("original") / "soat.db"
    with open_database(path, create=True) as db:
        add(db)
        ids = queue_ids(db)
        lan, minh = start_session(db, "lan", "test"), start_session(db, "minh", "test")
        decide(db, ids[0], Verdict.ACCEPT, by=lan, reason="rõ", note="trang 3")
        proposed = figure_view(db, ids[1]).proposed
        assert proposed is not None
        decide(db, ids[1], Verdict.CORRECT, by=minh, after=replace(proposed, entity="Xã Phú Thịnh"))
        add_figure(db, 1, seven, people, by=lan, note="thiếu")
        undo(db, by=minh)
        decide(db, ids[2], Verdict.REJECT, by=minh, reason="trùng", note="xem câu trước")
        decide(db, ids[3], Verdict.FLAG, by=lan, reason="chưa rõ", note="hỏi lại")
        undo(db, by=lan)
    assert problems(path) == []
    return path.read_bytes()


@pytest.fixture
def reviewed(path: Path, original: bytes) -> Path:
    """A copy of it, to be tampered with."""
    path.write_bytes(original)
    return path


def test_the_columns_tampered_with_are_all_there_are(reviewed: Path) -> None:
    """A new column must be covered too."""
    with open_database(reviewed, read_only=True) as db:
        assert tuple(column.name for column in db.table("decisions").columns) == COLUMNS


def changed(value: str | int | None) -> str | int:
    """The value with its smallest change."""
    if value is None:
        return "1"
    if isinstance(value, int):
        return value + 1
    last = value[-1:]
    return value[:-1] + ("0" if last != "0" else "1") if value else "0" * 64


@pytest.mark.parametrize("row", range(1, 8))
@pytest.mark.parametrize("column", COLUMNS)
def test_one_change_in_a_decision_is_found(reviewed: Path, column: str, row: int) -> None:
    """In any column of any row, whatever the guards would have said; the row or its chain is named."""
    with tampering(reviewed) as raw:
        value = raw.execute(f'SELECT "{column}" FROM decisions WHERE id = ?', (row,)).fetchone()[0]  # noqa: S608 - COLUMNS
        other = changed(value)
        if column in ("id", "sequence"):
            # Its own number plus one is the next row's.
            other = 100 + row
        tampered = raw.execute(f'UPDATE decisions SET "{column}" = ? WHERE id = ?', (other, row))  # noqa: S608 - COLUMNS
        assert tampered.rowcount == 1
    found = problems(reviewed)
    assert found
    where = " ".join(problem.where for problem in found)
    assert "decision" in where or "chain" in where


@pytest.mark.parametrize("column", ["reason", "note", "before", "after", "extractor", "withdraws"])
def test_a_value_taken_out_of_a_decision_is_found(reviewed: Path, column: str) -> None:
    """Null is a change like any other."""
    with tampering(reviewed) as raw:
        raw.execute(f'UPDATE decisions SET "{column}" = NULL WHERE "{column}" IS NOT NULL')  # noqa: S608 - COLUMNS
    assert problems(reviewed)


@pytest.mark.parametrize("row", range(1, 8))
def test_a_decision_taken_out_is_found(reviewed: Path, row: int) -> None:
    """The first, one in the middle, the last."""
    with tampering(reviewed) as raw:
        raw.execute("DELETE FROM decisions WHERE id = ?", (row,))
    assert problems(reviewed)


def test_the_first_broken_link_is_named(reviewed: Path) -> None:
    """Not all that follow from it."""
    with tampering(reviewed) as raw:
        raw.execute("UPDATE decisions SET note = 'khác' WHERE id IN (3, 5, 6)")
    [problem] = problems(reviewed)
    assert problem.where == "decision 3"
    assert "changed after it was recorded" in problem.what
    assert "number 3" in problem.what


def test_the_end_of_the_record_cannot_be_cut_off(reviewed: Path) -> None:
    """The list of chains says how many there were."""
    with tampering(reviewed) as raw:
        raw.execute("DELETE FROM decisions WHERE id > 5")
    assert any("its end is gone" in problem.what for problem in problems(reviewed))


def test_two_decisions_cannot_change_places(reviewed: Path) -> None:
    """Not even with their ids."""
    with tampering(reviewed) as raw:
        for old, new in ((1, 99), (3, 1), (99, 3)):
            raw.execute("UPDATE decisions SET id = ? WHERE id = ?", (new, old))
    assert any("renumbered" in problem.what for problem in problems(reviewed))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE texts SET piece = replace(piece, '18/20', '19/20')",
        "UPDATE texts SET piece = piece || 'x'",
        "DELETE FROM texts",
        "UPDATE documents SET text_sha256 = replace(text_sha256, substr(text_sha256, 1, 1), 'g')",
        "UPDATE documents SET sha256 = replace(sha256, substr(sha256, 1, 1), 'g')",
        "UPDATE figures SET start = start + 1 WHERE id = 4",
        "UPDATE figures SET quote = '19/20' WHERE id = 4",
        'UPDATE sentences SET "end" = "end" + 5 WHERE id = 1',
        'UPDATE sentences SET "end" = 10000 WHERE id = 4',
        "UPDATE candidates SET sentence_id = 1 WHERE figure_id = 4",
        "UPDATE candidates SET sentence_id = 99 WHERE figure_id = 4",
        "DELETE FROM figures WHERE id = 1",
        "DELETE FROM sessions",
        "UPDATE sessions SET annotator = 'ai đó'",
        "DELETE FROM chains",
        "UPDATE chains SET length = length + 1",
        "UPDATE chains SET head = replace(head, substr(head, 1, 1), 'g')",
        "UPDATE candidates SET kind = 'guess' WHERE figure_id = 4",
    ],
)
def test_a_change_in_what_decisions_are_about_is_found(reviewed: Path, statement: str) -> None:
    """Texts, places, quotes, sittings, heads of chains."""
    with tampering(reviewed) as raw:
        assert raw.execute(statement).rowcount > 0
    assert problems(reviewed)


def test_a_text_changed_together_with_its_hash_is_found(reviewed: Path) -> None:
    """Decisions on the document have its hash in theirs."""
    with tampering(reviewed) as raw:
        raw.execute("UPDATE texts SET piece = replace(piece, 'quý', 'năm')")
        raw.execute("UPDATE documents SET text_sha256 = ?", ("0" * 64,))
    assert any("decision" in problem.where for problem in problems(reviewed))


@pytest.mark.parametrize(
    ("statement", "where", "what"),
    [
        ("UPDATE tallies SET figures = figures + 1 WHERE state = 'accepted'", "document 1", "are counted"),
        ("DELETE FROM tallies", "document 1", "are counted"),
        (
            "INSERT INTO recalls SELECT previous, figure_id, 'lost', '2024' FROM decisions WHERE id = 1",
            "recall of figure 1",
            "not there",
        ),
        (
            "INSERT INTO recalls SELECT hash, 2, 'lost', '2024' FROM decisions WHERE id = 1",
            "recall of figure 2",
            "not there",
        ),
        (
            f"{ASSIGN}, 9, 0, hex(zeroblob(16)), hex(randomblob(16)), 'a', '2024')",
            "assignment",
            "not there",
        ),
        (
            f"{ASSIGN}, 9999, 0, hex(zeroblob(16)), NULL, 'a', '2024')",
            "assignment",
            "beyond the end",
        ),
        ("INSERT INTO editions VALUES (1, 99, '2024')", "editions 1", "not there"),
        ("INSERT INTO extractions VALUES (9, 99, 'x', '2024')", "extractions 9", "not there"),
    ],
)
def test_what_refers_to_nothing_is_found(reviewed: Path, statement: str, where: str, what: str) -> None:
    """Counts, recalls, assignments, editions and readings."""
    with tampering(reviewed) as raw:
        raw.execute(statement)
    problem = problems(reviewed)[0]
    assert where in problem.where
    assert what in problem.what


@pytest.mark.parametrize(
    "over", ["SELECT hash FROM decisions WHERE id = 7", "SELECT hash FROM decisions WHERE id = 1", None]
)
def test_what_a_first_form_decision_was_made_over_is_checked(reviewed: Path, over: str | None) -> None:
    """Its hash does not cover that: a later decision, another figure's and none at all are found."""
    with tampering(reviewed) as raw:
        value = "0" * 64 if over is None else raw.execute(over).fetchone()[0]
        raw.execute("UPDATE decisions SET over = ? WHERE id = 5", (value,))
    assert any("made over a decision" in problem.what for problem in problems(reviewed))


def test_a_missing_guard_is_found(reviewed: Path) -> None:
    """As are one that was rewritten and one that nobody put there."""
    with closing(sqlite3.connect(reviewed, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER decisions_stay")
        raw.execute("DROP VIEW standing")
        raw.execute("CREATE VIEW standing AS SELECT * FROM decisions")
        raw.execute("CREATE TRIGGER mine AFTER INSERT ON decisions BEGIN SELECT 1; END")
    assert {problem.where for problem in problems(reviewed)} == {
        "trigger decisions_stay",
        "view standing",
        "trigger mine",
        "document 1",
    }


def test_an_index_of_the_users_own_does_no_harm(reviewed: Path) -> None:
    """Nor does a table beside ours."""
    with closing(sqlite3.connect(reviewed, isolation_level=None)) as raw:
        raw.execute("CREATE INDEX mine ON candidates (kind)")
        raw.execute("CREATE TABLE notes (text)")
    assert problems(reviewed) == []


def test_a_flipped_bit_in_a_page_is_told_not_thrown(reviewed: Path) -> None:
    """Wherever it falls: verification ends, and with a problem unless the bit was in unused space."""
    content = reviewed.read_bytes()
    silent = 0
    for position in range(4096, len(content), 1531):
        damaged = bytearray(content)
        damaged[position] ^= 0x41
        reviewed.write_bytes(damaged)
        silent += not problems(reviewed)
    reviewed.write_bytes(content)
    assert problems(reviewed) == []
    assert silent < len(content) // 1531


def test_counts_and_heads_tell_what_was_checked(reviewed: Path) -> None:
    """The heads, kept elsewhere, prove all that came before."""
    with open_database(reviewed, read_only=True) as db:
        assert counts(db) == {
            "documents": 1,
            "sentences": 4,
            "figures": 5,
            "candidates": 4,
            "sessions": 2,
            "decisions": 7,
            "chains": 1,
        }
        [head] = heads(db).values()
        assert head == db.execute("SELECT hash FROM decisions WHERE id = 7").fetchone()[0]


def test_an_empty_database_verifies(empty: Database) -> None:
    """Nothing is wrong with nothing."""
    assert list(verify(empty)) == []
