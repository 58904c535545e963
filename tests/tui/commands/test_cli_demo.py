"""`soat demo`: the first minute with soat, with and without a terminal."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Soat = Callable[..., Any]


@pytest.fixture
def scratch(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = home.parent / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_without_a_terminal_it_prints_sentences_candidates_and_counts(
    soat: Soat, scratch: Path, home: Path
) -> None:
    """And exits 0, touching nothing of the user's and leaving nothing behind."""
    outcome = soat("demo")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "01-so-ket-sau-thang.txt"
    assert "79 triệu" in lines[2]
    assert lines[3].startswith("  79 triệu")
    assert "79.000.000" in lines[3]
    assert lines[-1].startswith("8 sample documents, ")
    assert "terminal" in outcome.err
    assert not list(scratch.iterdir())
    assert not list(home.iterdir())


def test_missing_samples_are_told(soat: Soat, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation says so."""
    monkeypatch.setattr("tui.locations._HERE", scratch / "nowhere")
    outcome = soat("demo")
    assert outcome.code == 1
    assert "sample documents are missing; install soat again" in outcome.err
