"""A database to review, and a real terminal to review it in."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pexpect
import pyte
import pytest

import extract.asked
import extract.evidence.gather  # noqa: F401 - there from the start, so that marks come with the first frame
from extract.figures import Candidate, Extraction, Figure, Kind, Span
from extract.numbers import read_number
from store.database import open_database
from store.documents import add_document
from store.sessions import start_session
from tui.app import ReviewApp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from store.database import Database

REPORTS = {
    "so-ket.txt": (
        "Sáu tháng đầu năm, các bộ ban hành {178} văn bản, các tỉnh ban hành {2.054} văn bản chỉ đạo.",
        "Có {67,32%} hồ sơ được số hóa và {62/63} địa phương đã hợp nhất hệ thống.",
        "Cả nước cấp hơn {79,5 triệu} thẻ căn cước gắn chip.",
    ),
    "quang-tri.txt": (
        "Tỷ lệ hồ sơ đúng hạn của tỉnh đạt {99,5%}.",
        "Toàn tỉnh giảm {7.469} biên chế so với năm trước.",
    ),
}
"""Documents by name; a figure stands in braces, which are not part of the text."""

UNITS = ("văn bản", "địa phương", "biên chế", "thẻ", "xã")
"""Units that are read off the text, so that no check finds them wrong; all others are called the same."""

WAIT = 15.0
"""Seconds after which a test gives up on the screen."""


def extraction(sentences: Sequence[str], title: str) -> tuple[str, Extraction]:
    """The text of marked sentences, and what an extractor would find in it."""
    text, spans, candidates = f"{title}\n\n", [Span(0, len(title))], []
    for marked in sentences:
        start = len(text)
        parts = re.split(r"[{}]", marked)
        sentence = Span(start, start + sum(map(len, parts)))
        for number, part in enumerate(parts):
            if number % 2:
                unit = next((unit for unit in UNITS if parts[number + 1].startswith(f" {unit}")), "hồ sơ")
                candidates.append(_candidate(part, Span(len(text), len(text) + len(part)), sentence, unit))
            text += part
        text += "\n"
        spans.append(sentence)
    return text, Extraction(
        title=title, published="2023-07-20", sentences=tuple(spans), candidates=tuple(candidates)
    )


def _candidate(quote: str, span: Span, sentence: Span, unit: str) -> Candidate:
    top, _, bottom = quote.partition("/")
    reading = read_number(top.removesuffix("%"))
    kind = Kind.PERCENT if quote.endswith("%") else Kind.RATIO if bottom else Kind.COUNT
    figure = Figure(
        kind=kind,
        value=reading.value,
        denominator=read_number(bottom).value if bottom else None,
        unit="%" if kind is Kind.PERCENT else unit,
        indicator="số hồ sơ",
        entity="tỉnh",
        period="2023",
    )
    return Candidate(
        span=span,
        quote=quote,
        sentence=sentence,
        figure=figure,
        rule="test.number",
        confidence=0.9,
        alternative=reading.alternative,
    )


def fill(db: Database, reports: Mapping[str, Sequence[str]]) -> None:
    """Put documents and their candidates into a database."""
    for name, sentences in reports.items():
        text, found = extraction(sentences, f"Báo cáo {name}")
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        add_document(db, name=name, data_sha256=digest, text=text, extraction=found, extractor="soat test")


@pytest.fixture
def database(tmp_path: Path) -> Callable[..., Path]:
    """Makes a database file of the reports, or of others."""

    def make(reports: Mapping[str, Sequence[str]] = REPORTS) -> Path:
        path = tmp_path / "soat.db"
        with open_database(path, create=True) as db:
            fill(db, reports)
        return path

    return make


@pytest.fixture
def reviewing(database: Callable[..., Path]) -> Callable[..., object]:
    """Opens the review in this process, as (application, database)."""

    @contextmanager
    def open_review(
        reports: Mapping[str, Sequence[str]] = REPORTS, keymap: Mapping[str, str] | None = None
    ) -> Iterator[tuple[ReviewApp, Database]]:
        with open_database(database(reports)) as db:
            yield ReviewApp(db, session=start_session(db, "lan", "soat test"), keymap=keymap), db

    return open_review


@pytest.fixture
def screen_text() -> Callable[[ReviewApp], str]:
    """What an application shows, as lines of text."""
    return lambda app: "\n".join(strip.text for strip in app.review._compositor.render_strips())


class Terminal:
    """soat in a real pty, with an emulator that shows what the analyst would see."""

    def __init__(self, arguments: Sequence[str], size: tuple[int, int], env: Mapping[str, str]) -> None:
        columns, rows = size
        self.child = pexpect.spawn(sys.executable, list(arguments), dimensions=(rows, columns), env=env)
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        """Everything that was written to the terminal."""

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(self.screen.display)

    def send(self, keys: str | bytes) -> None:
        """All keys in one write, so that they come in one read."""
        data = keys.encode() if isinstance(keys, str) else keys
        os.write(self.child.child_fd, data)

    def send_apart(self, keys: str, gap: float = 0.02) -> None:
        """Byte by byte as over a slow line: that the bytes do come apart is what is tested."""
        for byte in keys.encode():
            self.send(bytes([byte]))
            self.pump(gap)

    def pump(self, seconds: float) -> None:
        """Take in what is written for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._take(left)

    def wait_for(self, shown: str) -> None:
        """Until the screen shows this text."""
        end = time.monotonic() + WAIT
        while shown not in self.text:
            left = end - time.monotonic()
            assert left > 0, f"{shown!r} never came up:\n{self.text}"
            if not self._take(min(left, 0.5)) and not self.child.isalive():
                raise AssertionError(f"{shown!r} did not come up before the end:\n{self.text}")

    def wait_for_end(self) -> int | None:
        """Until soat has ended; returns its exit code."""
        end = time.monotonic() + WAIT
        while self.child.isalive() and time.monotonic() < end:
            self._take(0.1)
        while self._take(0.1):
            pass
        self.child.wait()
        return self.child.exitstatus

    def resize(self, columns: int, rows: int) -> None:
        """Change the window's size, and tell the program."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def _take(self, timeout: float) -> bool:
        try:
            data = self.child.read_nonblocking(65536, timeout)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += data
        self._stream.feed(data)
        return True


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts `soat review` on a database in a pty of a given size."""
    opened: list[Terminal] = []
    config = tmp_path / "config.toml"
    config.write_text("", encoding="utf-8")
    env = {**os.environ, "SOAT_CONFIG": str(config), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    env.pop("NO_COLOR", None)

    def start(path: Path, size: tuple[int, int] = (80, 24), code: str = "", **extra: str) -> Terminal:
        run = code or "import sys; from tui.cli import main; sys.exit(main())"
        arguments = ["-c", run, "--db", str(path), "--annotator", "lan", "review"]
        opened.append(Terminal(arguments, size, env | extra))
        opened[-1].wait_for("Record")
        return opened[-1]

    yield start
    for one in opened:
        one.child.close(force=True)
