"""`soat ledger`: what several documents tell, for people and for programs, and judgements of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Soat = Callable[..., Any]

TEXTS = {
    "a.txt": "Ngày 05/7/2023\n\nNăm 2022, tỉnh Quảng Nam tiếp nhận 196.520 hồ sơ trực tuyến.\n",
    "b.txt": "Ngày 06/7/2023\n\nTrong năm 2022, tỉnh Quảng Nam tiếp nhận 196.520 hồ sơ trực tuyến.\n",
    "c.txt": "Ngày 09/7/2023\n\nNăm 2022, tỉnh Quảng Nam tiếp nhận 169.520 hồ sơ trực tuyến.\n",
}
"""Three reports, one of which has two digits the wrong way round."""


@pytest.fixture
def reports(soat: Soat, home: Path) -> None:
    """The reports, proposed and in the database."""
    for name, text in TEXTS.items():
        (home / name).write_text(text, encoding="utf-8")
    assert soat("extract", *TEXTS).code == 0


@pytest.mark.usefixtures("reports")
def test_what_differs_is_listed(soat: Soat) -> None:
    """With who tells it, and what it most likely is."""
    outcome = soat("ledger")
    assert outcome.code == 0
    assert "196.520" in outcome.out
    assert "169.520" in outcome.out
    assert "c.txt:" in outcome.out
    assert "not judged; likely revision" in outcome.out
    assert "1 difference (1 to judge)" in outcome.err
    assert "1 fact in several documents, 1 difference" in soat("ledger", "--all").err


@pytest.mark.usefixtures("reports")
def test_a_judgement_is_recorded_and_taken_back(soat: Soat) -> None:
    """By the names that --json gives; a second look has it."""
    (row,) = soat("ledger", "--json").rows
    places = [version["citations"][0]["figure"] for version in row["versions"]]
    assert soat("ledger", "--judge", *places, "conflict", "--note", "nhầm chữ số").code == 0
    (row,) = soat("ledger", "--json").rows
    judged = row["versions"][1]["judgement"]
    assert (judged["outcome"], judged["annotator"], judged["note"]) == ("conflict", "lan", "nhầm chữ số")
    assert "conflict: lan" in soat("ledger").out
    assert soat("verify").code == 0
    assert soat("ledger", "--undo").code == 0
    assert soat("ledger", "--undo").code == 1
    assert "not judged" in soat("ledger").out


@pytest.mark.usefixtures("reports")
def test_what_cannot_be_judged_is_refused(soat: Soat) -> None:
    """In one line, and nothing is recorded."""
    place = soat("ledger", "--json").rows[0]["versions"][0]["citations"][0]["figure"]
    for arguments in ((place, place, "conflict"), (place, "nowhere", "conflict"), (place, place, "wrong")):
        outcome = soat("ledger", "--judge", *arguments)
        assert outcome.code == 1
        assert outcome.err.count("\n") == 1


@pytest.mark.usefixtures("reports")
def test_a_database_that_allows_no_writing_is_shown_as_it_is(soat: Soat, home: Path) -> None:
    """What is known is listed; that more is not, is said."""
    soat("ledger")
    database = home / "soat.db"
    database.chmod(0o444)
    try:
        outcome = soat("ledger")
    finally:
        database.chmod(0o644)
    assert outcome.code == 0
    assert "169.520" in outcome.out


def test_an_empty_ledger_says_so(soat: Soat, home: Path) -> None:
    """One document tells nothing differently."""
    (home / "a.txt").write_text(TEXTS["a.txt"], encoding="utf-8")
    soat("extract", "a.txt")
    outcome = soat("ledger", "--all")
    assert outcome.out == ""
    assert "0 facts in several documents, 0 differences" in outcome.err


@pytest.mark.usefixtures("reports")
def test_without_the_library_one_line_says_what_to_install(
    soat: Soat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is opened."""
    monkeypatch.setattr("tui.taking_stock.find_spec", lambda _: None)
    outcome = soat("ledger")
    assert outcome.code == 1
    assert "soat[ledger]" in outcome.err
