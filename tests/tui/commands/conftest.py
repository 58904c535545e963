"""What the tests of the commands share: the program itself, called or started, and a report to read."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli import main

REPORT = (
    "Năm 2023, tỉnh Lam Giang tiếp nhận 12.345 hồ sơ trực tuyến, tăng 9,4% so với năm 2022.\n"
    "Đến nay, tỉnh đã cấp hơn 79,5 triệu thẻ căn cước cho người dân.\n"
    "Có 62/63 địa phương hoàn thành kế hoạch.\n"
)


@dataclass(frozen=True)
class Outcome:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, object]]:
        """The JSON Lines on stdout."""
        return [json.loads(line) for line in self.out.split("\n") if line]


Soat = Callable[..., Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in; nothing of the developer's own settings reaches the program."""
    for name in ("SOAT_DB", "SOAT_ANNOTATOR", "SOAT_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LOGNAME", "lan")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def soat(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Soat:
    """Call the program in this process, in `home`."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    assert home.is_dir()
    return run


@pytest.fixture
def command(home: Path) -> Callable[..., list[str]]:
    """The words that start the program as a process of its own, in `home`."""
    assert home == Path.cwd()
    return lambda *arguments: [sys.executable, "-m", "tui", *map(str, arguments)]


@pytest.fixture
def shell(command: Callable[..., list[str]]) -> Soat:
    """Run the program as a process of its own, without a terminal."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        done = subprocess.run(command(*arguments), input=stdin, capture_output=True, check=False)
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def report(home: Path) -> Path:
    """A document with five figures or so."""
    path = home / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def proposals(soat: Soat, report: Path) -> list[dict[str, object]]:
    """The report's figures, extracted into ./soat.db, as `soat extract --jsonl` prints them."""
    assert soat("extract", report).code == 0
    return soat("extract", "--jsonl", report).rows


@pytest.fixture
def decide(soat: Soat, home: Path) -> Callable[..., Outcome]:
    """Apply decisions, given as objects or as raw lines."""

    def run(*lines: object, annotator: str = "lan") -> Outcome:
        text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
        (home / "decisions.jsonl").write_text(text, encoding="utf-8")
        return soat("decide", "--jsonl", "decisions.jsonl", "--annotator", annotator)

    return run


@pytest.fixture
def unprivileged(monkeypatch: pytest.MonkeyPatch) -> Callable[[], AbstractContextManager[None]]:
    """Act as somebody whom permissions bind and who has set nothing, even where the tests run as root."""

    @contextmanager
    def acting() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        monkeypatch.setenv("XDG_CONFIG_HOME", "/nowhere")
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return acting


@pytest.fixture
def verified(proposals: list[dict[str, object]], decide: Soat) -> list[dict[str, object]]:
    """Three decisions: one accepted, one corrected, one rejected."""
    first, second, third = proposals[:3]
    outcome = decide(
        {**first, "verdict": "accept", "note": "xem lại"},
        {**second, "verdict": "correct", "indicator": "hồ sơ trực tuyến", "reason": "thiếu chỉ tiêu"},
        {**third, "verdict": "reject"},
    )
    assert outcome.code == 0, outcome.err
    return [first, second]
