"""`soat history`: one figure's story on the terminal and for scripts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Soat = Callable[..., Any]
Row = dict[str, Any]


@pytest.fixture
def name(proposals: list[Row], decide: Soat) -> str:
    """A figure that lan accepted and minh corrected."""
    row = proposals[0]
    assert decide({**row, "verdict": "accept", "note": "trang\u00a03"}).code == 0
    assert decide({**row, "verdict": "correct", "unit": "thẻ", "reason": "nhầm"}, annotator="minh").code == 0
    return f"{row['start']}-{row['end']}"


def test_the_story_is_told_in_order(soat: Soat, name: str) -> None:
    """Its place, its sentence with the figure marked, what was proposed, who decided what and why."""
    outcome = soat("history", f"report.txt:{name}")
    assert (outcome.code, outcome.err) == (0, "")
    assert "[12.345]" in outcome.out
    assert "corrected" in outcome.out.splitlines()[0]
    first, second = outcome.out.index("lan  accept"), outcome.out.index("minh  correct  (stands)")
    assert first < second
    assert "unit: hồ sơ trực tuyến → thẻ" in outcome.out
    assert "reason: nhầm" in outcome.out
    assert "made in view of" in outcome.out


def test_the_name_of_an_export_is_taken(soat: Soat, name: str) -> None:
    """As it stands in the first column."""
    [row] = soat("export", "--format", "jsonl").rows
    assert str(row["figure"]).endswith(name)
    assert soat("history", row["figure"]).out == soat("history", f"report.txt:{name}").out


def test_a_script_reads_json(soat: Soat, name: str) -> None:
    """One object with all of it."""
    [told] = soat("history", f"report.txt:{name}", "--json").rows
    assert [entry["annotator"] for entry in told["decisions"]] == ["lan", "minh"]
    assert told["decisions"][1]["changed"] == {"unit": ["hồ sơ trực tuyến", "thẻ"]}
    assert told["state"] == "corrected"


def test_hostile_text_does_not_reach_the_terminal(soat: Soat, home: Path, decide: Soat) -> None:
    """A sentence that would turn the direction of writing is shown with a sign for it."""
    (home / "evil.txt").write_text("Xã \u202e có 12 hộ nghèo.\n", encoding="utf-8")
    soat("extract", "evil.txt")
    [row] = soat("extract", "--jsonl", "evil.txt").rows
    assert decide({**row, "verdict": "accept"}).code == 0
    out = soat("history", f"evil.txt:{row['start']}-{row['end']}").out
    assert "\u202e" not in out
    assert "[12]" in out


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ("report.txt:0-1", "no figure at 0-1; the nearest is"),
        ("nix.txt:0-1", "no such document"),
        ("x", "names no"),
    ],
)
def test_an_unknown_figure_is_one_line(soat: Soat, name: str, figure: str, says: str) -> None:
    """On stderr, with the nearest one."""
    assert name
    outcome = soat("history", figure)
    assert (outcome.code, outcome.out) == (1, "")
    assert says in outcome.err
    assert outcome.err.count("\n") == 1
