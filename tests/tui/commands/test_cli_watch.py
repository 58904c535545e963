"""`soat extract --watch`: what comes into a folder is read when it has settled."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import pytest

from tui import watching
from tui.extracting import Run
from tui.limits import Limits
from tui.working.units import Setup

TEXT = "Có {} địa phương hoàn thành."


class Clock:
    """Stands still unless somebody moves it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now


@pytest.fixture
def watched(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., list[str]]:
    """Watches `home` while something is done to it, a second between two things; all that was told."""
    clock = Clock()
    monkeypatch.setattr(watching, "monotonic", clock)

    def run(*things: Callable[[], Any]) -> list[str]:
        left = iter(things)

        def wait(_most: float | None) -> bool:
            clock.now += 1.0
            thing = next(left, None)
            if thing is not None:
                thing()
            return thing is not None

        this = Run(
            database=home.parent / "soat.db",
            annotator=lambda: "lan",
            is_new=False,
            retry=False,
            jobs=1,
            setup=Setup(limits=Limits(file_mb=1)),
        )
        with this.opened(create=True) as intake:
            watching.go_on(this, intake, ["."], wait)
        return capsys.readouterr().err.splitlines()

    return run


def rest() -> None:
    """Nothing happens."""


def test_what_has_settled_is_read(watched: Callable[..., list[str]], home: Path) -> None:
    """Not what is still written, hidden or no document; a line each, and a new edition of what changed."""
    path = home / "a.txt"
    (home / "there.txt").write_text(TEXT.format(30), encoding="utf-8")
    (home / "in").mkdir()
    told = watched(
        lambda: path.write_text(TEXT.format(31)[:9], encoding="utf-8"),
        lambda: path.write_text(TEXT.format(31), encoding="utf-8"),
        rest,
        rest,
        lambda: (home / "in" / "b.txt").write_text(TEXT.format(32), encoding="utf-8"),
        lambda: (home / ".hidden.txt").write_text(TEXT.format(33), encoding="utf-8"),
        lambda: path.write_text(TEXT.format(31) + "\nHết.\nHết.", encoding="utf-8"),
        rest,
        rest,
        (home / "there.txt").unlink,
    )
    assert told[:3] == [
        "soat: watching .; Ctrl+C ends it",
        "soat: a.txt: 1 new document with 1 proposed figure",
        "soat: in/b.txt: 1 new document with 1 proposed figure",
    ]
    assert told[3].startswith("soat: a.txt: 1 new document with 1 proposed figure; 1 new edition: ")
    assert told[4].startswith("soat: 4 new documents with 4 proposed figures; 1 new edition: ")
    assert len(told) == 5


def test_what_cannot_be_read_is_told_once(watched: Callable[..., list[str]], home: Path) -> None:
    """Until the file is another."""
    path = home / "a.txt"
    (home / "large.txt").write_bytes(b"x" * 1_000_001)
    told = watched(
        path.touch, rest, rest, rest, lambda: path.write_text(TEXT.format(31), encoding="utf-8"), rest, rest
    )
    assert told[0] == "soat: large.txt: over 1 MB; split it into documents"
    assert told[1:4] == [
        "soat: watching .; Ctrl+C ends it",
        "soat: a.txt: the file is empty",
        "soat: a.txt: 1 new document with 1 proposed figure",
    ]


@pytest.fixture
def started(
    home: Path, command: Callable[..., list[str]]
) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """The program itself, watching a folder."""
    (home / "in").mkdir()
    running: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> "subprocess.Popen[str]":
        words = command("extract", "--watch", "in", *arguments)
        running.append(subprocess.Popen(words, stderr=subprocess.PIPE, text=True))
        return running[-1]

    yield start
    for one in running:
        with suppress(OSError):
            one.kill()
        one.communicate()


@pytest.mark.parametrize("manner", [(), ("--poll", "0.3")])
def test_ctrl_c_ends_it_with_the_summary(
    started: Callable[..., "subprocess.Popen[str]"], home: Path, manner: tuple[str, ...]
) -> None:
    """Nothing has failed; the system tells of changes, or somebody looks."""
    running = started(*manner)
    stderr: IO[str] = running.stderr or sys.stdin
    assert stderr.readline() == "soat: watching in; Ctrl+C ends it\n"
    (home / "in" / "a.txt").write_text(TEXT.format(31), encoding="utf-8")
    assert stderr.readline() == "soat: in/a.txt: 1 new document with 1 proposed figure\n"
    running.send_signal(signal.SIGINT)
    assert running.wait(20) == 0
    assert stderr.readline() == "soat: stopped; what was done so far is kept\n"
    assert stderr.readline().startswith("soat: 1 new document with 1 proposed figure; kept in soat.db")


def test_a_file_is_not_watched(soat: Callable[..., Any], report: Path) -> None:
    """Folders are."""
    assert "is no folder; --watch takes folders" in soat("extract", "--watch", report).err
    assert soat("extract", "--watch", "--poll", "0", ".").code == 2
