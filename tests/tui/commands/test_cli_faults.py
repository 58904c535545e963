"""What the program says when the ground gives way: an exit code, one line on stderr, and what to do."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

Soat = Callable[..., Any]
Row = dict[str, Any]


@pytest.fixture
def decisions(home: Path, proposals: list[Row]) -> Path:
    """A file of decisions on all that was proposed, each with a long note."""
    path = home / "decisions.jsonl"
    lines = [json.dumps({**row, "verdict": "accept", "note": "x" * 400}) + "\n" for row in proposals]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def cramped(command: Sequence[str], size: int) -> "subprocess.CompletedProcess[str]":
    """Run where no file may grow beyond that size: a full disk that needs no root."""
    program = (
        f"import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}));"
        " runpy.run_module('tui', run_name='__main__')"
    )
    arguments = [sys.executable, "-c", program, *command]
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


def told(run: "subprocess.CompletedProcess[str]") -> str:
    """The one line that says why it failed."""
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    (line,) = [line for line in run.stderr.splitlines() if "disk" in line]
    return line


@pytest.mark.parametrize("room", [32_768, 45_000, 60_000])
def test_deciding_on_a_full_disk(soat: Soat, decisions: Path, room: int) -> None:
    """What was recorded before it was full is counted and there; applied again with room, the rest is."""
    run = cramped(["decide", "--jsonl", str(decisions)], room)
    assert "soat.db" in told(run)
    recorded = int(run.stderr.split(" decision")[0].rpartition(" ")[2])
    assert soat("verify").code == 0
    again = soat("decide", "--jsonl", decisions)
    assert again.code == 0
    assert f"{recorded} stood already" in again.err


def test_extracting_to_a_full_disk(soat: Soat, report: Path) -> None:
    """No half of a document and no half of a database; with room it goes through."""
    run = cramped(["extract", str(report)], 40_000)
    assert told(run)
    assert soat("extract", report).code == 0
    assert soat("verify").code == 0


def test_a_truncated_database_is_named_by_every_command(
    soat: Soat, home: Path, proposals: list[Row], decide: Soat
) -> None:
    """Each refuses in one line, and none writes anything."""
    decide(*({**row, "verdict": "accept"} for row in proposals))
    path = home / "soat.db"
    content = path.read_bytes()[: len(path.read_bytes()) // 2]
    path.write_bytes(content)
    for command in (["export"], ["stats"], ["verify"], ["extract", "report.txt"]):
        run = soat(*command)
        assert run.code == 1
        assert "damaged" in run.out + run.err
        assert run.err.splitlines()[-1].startswith("soat: ")
    assert path.read_bytes() == content
