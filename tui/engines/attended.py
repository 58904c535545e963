"""A process that proposes, and can be ended: what kills it or hangs in it harms no one else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import Pipe
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

from extract.additions import Addition
from extract.corpora import Columns
from tui.console import CommandError
from tui.limits import Limits
from tui.speech import _

START = 120
"""Seconds in which it is ready, on a machine that is busy too."""
READY = "ready"
CHUNK = 32
"""Documents that are handed over at once."""
CHUNK_BYTES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How documents are read, the same in every process."""

    additions: frozenset[Addition] = frozenset()
    """An analyst's own words."""
    limits: Limits = field(default_factory=Limits)
    function: bytes | None = None
    """Another function than `extract.tables.propose`, pickled."""


class LostError(Exception):
    """Nothing came of a table; the text says what happened."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows of a corpus."""

    table: pa.Table
    columns: Columns
    corpus: str

    def part(self, begin: int, end: int) -> "Slice":
        """Some of them."""
        return Slice(self.table.slice(begin, end - begin), self.columns, self.corpus)


@dataclass(slots=True)
class Attended:
    """Hands tables to the process, and starts another one where it was lost."""

    manner: Manner
    _process: "subprocess.Popen[bytes] | None" = None
    _line: Any = None

    def propose(self, rows: Slice) -> pa.Table:
        """The table that the function makes of them.

        Raises:
            LostError: It raised, took too long, or took the process along.
            CommandError: There is no such process: it is no document's fault.
        """
        self._start()
        try:
            self._line.send((rows.columns, rows.corpus, packed(rows.table)))
            seconds = self.manner.limits.seconds_for(rows.table.nbytes)
            if not self._line.poll(seconds):
                self.close()
                raise LostError(f"took longer than {seconds:g} s (limits.seconds)")
            is_done, answer = self._line.recv()
        except (EOFError, OSError) as error:
            raise LostError(f"ended its process ({self._ending()})") from error
        if not is_done:
            raise LostError(answer)
        return unpacked(answer)

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None and self._process.stdin is not None:
            self._process.kill()
            self._process.wait()
            self._process.stdin.close()
            self._line.close()
        self._process = None

    def _ending(self) -> str:
        process = self._process
        if process is None:
            return "closed"
        try:
            code = process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            code = None
        self.close()
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"

    def _start(self) -> None:
        if self._process is not None:
            return
        self._line, theirs = Pipe()
        # -P, so that no module of the folder that somebody works in stands in for one of ours.
        command = [sys.executable, "-P", "-m", "tui.engines.child", str(theirs.fileno())]
        paths = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        with theirs:
            # Its standard input is never written to: its end says that nobody waits any more.
            self._process = subprocess.Popen(  # noqa: S603 - this program's own
                command, stdin=subprocess.PIPE, pass_fds=(theirs.fileno(),), env=paths
            )
        self._line.send(self.manner)
        try:
            # What it loads takes a while; that is no document's time.
            is_ready = self._line.poll(START) and self._line.recv() == READY
        except (EOFError, OSError):
            is_ready = False
        if not is_ready:
            self.close()
            raise CommandError(
                _("the process that proposes does not start; is soat installed as it should be?")
            )


@dataclass(frozen=True, slots=True)
class Poison:
    """A document that nothing comes of but harm."""

    row: int
    error: str
    attempts: tuple[str, ...]


def careful(attended: Attended, rows: Slice) -> Iterator["pa.Table | Poison"]:
    """Tables of proposals, and a `Poison` in the place of each document that nothing comes of.

    Of a chunk that is lost each document is tried alone, and one that kills once more.
    """
    begin = 0
    for end in _ends(rows.table.column(rows.columns.text)):
        try:
            yield attended.propose(rows.part(begin, end))
        except LostError as error:
            first = f"among {end - begin}: {error}"
            for row in range(begin, end):
                yield _alone(attended, rows.part(row, row + 1), row, first)
        begin = end


def _alone(attended: Attended, rows: Slice, row: int, first: str) -> "pa.Table | Poison":
    attempts = [first]
    while True:
        try:
            return attended.propose(rows)
        except LostError as error:
            attempts.append(f"alone: {error}")
        # A process may also die of something else, once.
        if len(attempts) > 2 or not attempts[-1].startswith("alone: ended"):  # noqa: PLR2004 - twice alone
            return Poison(row, attempts[-1].removeprefix("alone: "), tuple(attempts))


def _ends(texts: pa.ChunkedArray) -> Iterator[int]:
    """Where each chunk ends."""
    held = weight = at = 0
    for at, text in enumerate(texts):
        size = _size(text)
        if held and (held == CHUNK or weight + size > CHUNK_BYTES):
            yield at
            held = weight = 0
        held, weight = held + 1, weight + size
    if held:
        yield at + 1


def _size(text: pa.Scalar) -> int:
    # A column of something else holds no texts: each row is told so.
    buffer = text.as_buffer() if hasattr(text, "as_buffer") else None
    return 0 if buffer is None else len(buffer)


def packed(table: pa.Table) -> bytes:
    """A table, to be sent to another process."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def unpacked(data: bytes) -> pa.Table:
    """The table that was sent."""
    with pa.ipc.open_stream(data) as reader:
        return reader.read_all()
