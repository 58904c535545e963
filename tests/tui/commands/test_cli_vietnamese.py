"""The results that commands print for people are Vietnamese with `--lang vi`; those for programs are not."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bench.messages import translated
from extract.figures import Extraction
from extract.find import extract
from extract.records import CHOICES
from store.rows import State

Soat = Callable[..., Any]
Row = dict[str, Any]

_WORD = re.compile(r"[^\W\d_]{2,}")
STORED = frozenset("soat lan minh report txt db csv kappa alpha total vi byte VER".split())  # noqa: SIM905 - a list
"""Names, and words that are the same in both."""

COMMANDS: dict[str, list[str]] = {
    "stats": [],
    "verify": [],
    "history": ["report.txt:{place}"],
    "agree": ["lan", "minh"],
    "disputes": [],
    "diff": [],
    "assign": ["--list"],
    "search": ["ho so"],
    "indicators": ["--proposed"],
    "evaluate": [],
    "merge": ["old.db"],
}
PRINT_JSON = ("stats", "history", "agree", "disputes", "diff", "assign", "search", "indicators")


def words(text: str) -> set[str]:
    """Words without marks: what English is made of, and some Vietnamese."""
    return {word.lower() for word in _WORD.findall(text) if word.isascii()}


@pytest.fixture
def known(report: Path) -> set[str]:
    """Words without marks that may stand there: the translation's, the document's and stored values."""
    said = [[one.string] if isinstance(one.string, str) else one.string for one in translated()]
    vietnamese = {word for strings in said for text in strings for word in words(text)}
    values = [value for choices in CHOICES.values() for value in choices]
    return vietnamese | words(report.read_text(encoding="utf-8")) | words(" ".join([*STORED, *values]))


@pytest.fixture
def place(soat: Soat, proposals: list[Row], decide: Soat, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database in which every table has something to tell; the place of a figure with a long history."""
    assert soat("backup", "old.db").code == 0
    assert soat("assign", "lan", "minh", "--document", "report.txt").code == 0
    lines = [{name: row[name] for name in ("doc", "start", "end")} for row in proposals]
    first, second, third = lines[:3]
    decide(
        {**first, "verdict": "correct", "unit": "bộ", "reason": "nhầm"},
        {**second, "verdict": "accept", "note": "rõ"},
        {**third, "verdict": "accept"},
        {"doc": "report.txt", "verdict": "nothing"},
    )
    decide({**first, "verdict": "accept"}, {**second, "verdict": "reject"}, annotator="minh")
    line = f'{{"doc": "report.txt", "start": {third["start"]}, "end": {third["end"]}, "verdict": "flag"}}'
    soat("decide", "--db", "old.db", "--jsonl", "-", "--annotator", "minh", stdin=line.encode())

    def read(text: str, **_known: object) -> Extraction:
        found = extract(text)
        kept = [replace(one, figure=replace(one.figure, value=Decimal(1))) for one in found.candidates[:-1]]
        return replace(found, candidates=tuple(kept))

    for module in ("tui.taking_in", "tui.rereading"):
        monkeypatch.setattr(f"{module}.extractor", lambda: "soat 99")
    monkeypatch.setattr("tui.rereading.find_figures", read)
    assert soat("extract", "--again").code == 0
    return f"{first['start']}-{first['end']}"


@pytest.mark.parametrize("name", COMMANDS)
def test_no_english_is_left_in_a_result(soat: Soat, place: str, known: set[str], name: str) -> None:
    """Every word is the translation's, the document's, or a value as it is stored."""
    arguments = [argument.format(place=place) for argument in COMMANDS[name]]
    shown = soat(name, *arguments, "--lang", "vi")
    assert (shown.code, bool(shown.out)) == (0, True)
    names = re.sub(r"\w+\.\w+[\w.]*|\b[0-9a-f]{8,}\b|`.+`|--\w+|\b[A-Z]+_[A-Z_]+\b|T\d|\dZ", " ", shown.out)
    assert words(names) - known == set()
    if name != "merge":
        assert shown.out != soat(name, *arguments, "--lang", "en").out


@pytest.mark.parametrize("name", PRINT_JSON)
def test_what_programs_read_is_the_same_in_every_language(soat: Soat, place: str, name: str) -> None:
    """Keys, values and numbers."""
    arguments = [argument.format(place=place) for argument in COMMANDS[name]]
    english, vietnamese = (soat(name, *arguments, "--json", "--lang", one).out for one in ("en", "vi"))
    assert english == vietnamese


def test_what_does_not_hold_is_told_in_vietnamese(
    soat: Soat, place: str, known: set[str], home: Path
) -> None:
    """Where it is, and what; names of tables and of states are what they are."""
    assert place
    with closing(sqlite3.connect(home / "soat.db", isolation_level=None)) as raw:
        raw.execute("UPDATE tallies SET figures = figures + 1")
        raw.execute("DROP TRIGGER decisions_stay_what_they_are")
        raw.execute("UPDATE decisions SET note = 'x' WHERE id = 2")
    shown = soat("verify", "--lang", "vi")
    assert (shown.code, shown.out.count("\n")) == (1, 4)
    told = shown.out.replace("trigger decisions_stay_what_they_are", "")
    assert words(re.sub(r"\b[0-9a-f]{32}\b", "", told)) - known - {*State} == set()
    assert "quyết định 2: nó bị thay đổi sau khi ghi: mã băm đã khác (chuỗi " in shown.out


def test_numbers_are_written_as_in_vietnamese(soat: Soat, place: str, home: Path) -> None:
    """With a comma in decimals and dots between thousands."""
    assert place
    assert re.search(r"\d,\d%", soat("stats", "--lang", "vi").out)
    assert re.search(r"\[\d+,\d%; \d+,\d%\]", soat("agree", "--lang", "vi").out)
    size = (home / "old.db").stat().st_size
    shutil.copy("old.db", "other.db")
    shown = soat("backup", "copy.db", "--db", "other.db", "--lang", "vi").out
    assert f"{size:,} byte".replace(",", ".") in shown
