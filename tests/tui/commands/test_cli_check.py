"""`soat check`: the checks between figures, one line each."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from store.database import open_database
from store.queue import queue_ids

Soat = Callable[..., object]

TOTAL = "Tỉnh Lam Sơn tiếp nhận 79.057 hồ sơ, trong đó 5.510 hồ sơ trực tiếp và 73.547 hồ sơ trực tuyến.\n"
SHARE = "Huyện Tân Bình có 14/43 xã đạt chuẩn, đạt 35,1%.\n"


@pytest.fixture
def read(soat: Soat, home: Path) -> Soat:
    """The program, with a document whose check holds and one whose check fails."""
    (home / "tong.txt").write_text(TOTAL, encoding="utf-8")
    (home / "ty-le.txt").write_text(SHARE, encoding="utf-8")
    assert soat("extract", "tong.txt", "ty-le.txt").code == 0
    return soat


def test_each_check_is_a_line_with_its_sum(read: Soat) -> None:
    """The document, from the first figure to the last, what became of it, and the sum; 1 for a failure."""
    run = read("check")
    assert run.out == (
        "tong.txt:23-77  holds  5.510 + 73.547 = 79.057: printed 79.057\n"
        "ty-le.txt:18-47  fails  14 / 43 = 32,6 %: printed 35,1 %\n"
    )
    assert run.code == 1
    assert run.err == "soat: 2 checks, 1 of which fail\n"


def test_only_failures_are_listed_when_asked_for(read: Soat) -> None:
    """The others are counted."""
    run = read("check", "--fails")
    assert run.out.count("\n") == 1
    assert "ty-le.txt" in run.out
    assert run.err == "soat: 2 checks, 1 of which fail\n"


def test_a_document_in_which_all_agrees_exits_with_nought(read: Soat) -> None:
    """So that a script can stop at a failure; a document that is not there is refused."""
    run = read("check", "tong.txt")
    assert run.code == 0
    assert "ty-le" not in run.out
    assert "no such document" in read("check", "nirgends.txt").err


def test_json_tells_the_figures_of_each_check(read: Soat) -> None:
    """One object a line, with every figure's place and quote."""
    rows = read("check", "--json").rows
    assert [row["outcome"] for row in rows] == ["holds", "fails"]
    assert rows[1]["kind"] == "share"
    assert [figure["quote"] for figure in rows[1]["figures"]] == ["14/43", "35,1%"]
    for row in rows:
        text = {"tong.txt": TOTAL, "ty-le.txt": SHARE}[row["doc"]]
        assert all(text[one["start"] : one["end"]] == one["quote"] for one in row["figures"])


def test_what_was_decided_counts(read: Soat, home: Path) -> None:
    """A figure that was rejected is checked with nothing."""
    decision = {"doc": "ty-le.txt", "start": 42, "end": 47, "verdict": "reject"}
    (home / "decisions.jsonl").write_text(json.dumps(decision) + "\n", encoding="utf-8")
    assert read("decide", "--jsonl", "decisions.jsonl").code == 0
    assert read("check").code == 0
    with open_database(home / "soat.db") as db:
        assert len(queue_ids(db)) == 5


def test_checks_are_kept_when_documents_are_read(read: Soat, home: Path) -> None:
    """Nobody waits for them later; a file that allows no writing is checked all the same."""
    with open_database(home / "soat.db", read_only=True) as db:
        assert db.execute("SELECT count(*) FROM checks").fetchone() == (2,)
        assert db.execute("SELECT count(*) FROM checked").fetchone() == (2,)
    before = (home / "soat.db").read_bytes()
    assert read("check").code == 1
    assert (home / "soat.db").read_bytes() == before


def test_what_a_sum_lacks_is_proposed_with_its_rule(soat: Soat, home: Path) -> None:
    """A number that no rule takes for a figure, and that the sum lacks: printed, and in the queue."""
    text = "Tỉnh có 1.200 cán bộ, trong đó 700 nam và 500 còn lại là nữ.\n"
    (home / "doc.txt").write_text(text, encoding="utf-8")
    rows = soat("extract", "--jsonl", "doc.txt").rows
    assert [row["quote"] for row in rows] == ["1.200", "700", "500"]
    assert rows[2]["rule"] == "checks.missing_addend"
    assert text[rows[2]["sentence_start"] : rows[2]["sentence_end"]] == text.strip()
    soat("extract", "doc.txt")
    assert soat("check").out == "doc.txt:8-45  holds  700 + 500 = 1.200: printed 1.200\n"
    with open_database(home / "soat.db") as db:
        assert len(queue_ids(db)) == 3
