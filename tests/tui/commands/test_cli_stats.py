"""`soat stats`: the counts add up, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.cells import cell_len

Soat = Callable[..., Any]
Row = dict[str, Any]


def test_the_table_is_aligned_and_adds_up(soat: Soat, home: Path, proposals: list[Row], decide: Soat) -> None:
    """A line a document, one for all, one an annotator; columns align whatever the letters."""
    (home / "báo-cáo-中文.txt").write_text("Có 31 địa phương và 12 huyện.", encoding="utf-8")
    soat("extract", "báo-cáo-中文.txt")
    decide(*({**row, "verdict": "accept"} for row in proposals[:2]), annotator="Hoa")
    lines = soat("stats").out.splitlines()
    blank = lines.index("")
    head, *rows, total = lines[:blank]
    assert head.split()[:3] == ["document", "figures", "left"]
    assert len({cell_len(line) for line in lines[:blank]}) == 1
    counts = [list(map(int, row.split()[1:])) for row in rows]
    assert [sum(column) for column in zip(*counts, strict=True)] == list(map(int, total.split()[2:]))
    assert lines[blank + 2].split()[:2] == ["Hoa", "2"]


def test_json_tells_the_same(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """One object with all counts, per document and per annotator."""
    decide({**proposals[0], "verdict": "reject"}, {**proposals[1], "verdict": "flag"})
    told = json.loads(soat("stats", "--json").out)
    assert (told["documents"], told["candidates"], told["decisions"]) == (1, len(proposals), 2)
    assert told["total"]["figures"] == len(proposals)
    assert told["total"]["left"] == len(proposals) - 1
    assert (told["total"]["rejected"], told["total"]["flagged"]) == (1, 1)
    assert told["by_document"][0]["doc"] == "report.txt"
    assert told["by_annotator"][0]["annotator"] == "lan"


def test_two_versions_of_a_document_are_told_apart(soat: Soat, report: Path) -> None:
    """By the digits that `soat review` takes."""
    soat("extract", report)
    report.write_text("Bản sửa: có 31 địa phương.", encoding="utf-8")
    soat("extract", report)
    lines = soat("stats").out.splitlines()[1:3]
    digits = [line.split()[1] for line in lines]
    assert [line.split()[0] for line in lines] == ["report.txt", "report.txt"]
    assert len(set(digits)) == 2
    assert all(len(one) == 8 for one in digits)


def test_an_empty_database_is_a_hint(soat: Soat, report: Path) -> None:
    """A document without figures is a document; none at all says what to do."""
    report.write_text("Không có gì để báo cáo.", encoding="utf-8")
    soat("extract", report)
    assert "report.txt" in soat("stats").out
    assert soat("stats", "--json").code == 0


def test_names_cannot_move_the_terminal(soat: Soat, home: Path, decide: Soat) -> None:
    """A document's name is a stranger's text."""
    (home / "a\x1b[2Jb.txt").write_text("Có 31 địa phương.", encoding="utf-8")
    soat("extract", ".")
    row = soat("extract", "--jsonl", ".").rows[0]
    assert decide({**row, "verdict": "accept"}).code == 0
    outcome = soat("stats")
    assert "\x1b" not in outcome.out
    assert "a␛[2Jb.txt" in outcome.out


def test_what_became_of_the_proposals_is_told(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """By rule, by field and by confidence, in tables, as plots and as numbers that add up."""
    decide(
        {**proposals[0], "verdict": "accept"},
        {**proposals[1], "verdict": "correct", "unit": "phần trăm"},
        {**proposals[2], "verdict": "reject"},
    )
    told = json.loads(soat("stats", "--json").out)
    assert told["proposals"] == {"decided": 3, "accepted": 1, "corrected": 1, "rejected": 1, "right": 1 / 3}
    for split in ("by_rule", "by_confidence"):
        assert sum(one["decided"] for one in told[split]) == 3
    assert told["by_field"][0] == {"name": "unit", "corrected": 1, "figures": 2}
    assert told["decisions_an_hour"]["sittings"][0]["decisions"] == 3
    assert told["decisions_an_hour"]["by_annotator"] == {"lan": None}
    plain, plots = soat("stats").out, soat("stats", "--plots").out
    assert [line for line in plain.splitlines() if line.isupper()] == [
        "PACE",
        "RULES",
        "FIELDS",
        "CONFIDENCE",
        "LEFT",
    ]
    assert "(sure)" in plots
    assert "(sure)" not in plain
    assert soat("stats", "--plots", "--json").code == 2
