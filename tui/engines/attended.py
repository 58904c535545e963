"""A process that proposes, and can be ended: what kills it or hangs in it harms no one else."""

import os
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import Pipe
from socket import MSG_WAITALL, send_fds, socketpair
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

from extract.additions import Addition
from extract.corpora import Columns
from tui.console import CommandError
from tui.limits import Limits
from tui.speech import _

START = 120
"""Seconds in which it is ready, on a machine that is busy too."""
ENDING = 10
"""Seconds in which is told how it ended."""
READY = "ready"
ENDED = struct.Struct("i")
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
    """Hands tables to the process, and asks for another one where it was lost."""

    manner: Manner
    _nursery: "Nursery | None" = None
    _line: Any = None
    _pid: int = 0

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
                os.kill(self._pid, signal.SIGKILL)
                self._ending()
                raise LostError(f"took longer than {seconds:g} s (limits.seconds)")
            is_done, answer = self._line.recv()
        except (EOFError, OSError) as error:
            raise LostError(f"ended its process ({self._ending()})") from error
        if not is_done:
            raise LostError(answer)
        return unpacked(answer)

    def close(self) -> None:
        """End the process, whatever it is at, and what it comes from."""
        if self._line is not None:
            self._line.close()
        if self._nursery is not None:
            self._nursery.close()
        self._nursery = self._line = None

    def _start(self) -> None:
        if self._line is not None:
            return
        try:
            if self._nursery is None:
                self._nursery = Nursery(self.manner)
            self._line = self._nursery.born()
            if not self._line.poll(START):
                raise TimeoutError
            self._pid = self._line.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise CommandError(
                _("the process that proposes does not start; is soat installed as it should be?")
            ) from error

    def _ending(self) -> str:
        """How the process ended; there is none afterwards."""
        code = self._nursery.ending() if self._nursery is not None else None
        self._line.close()
        self._line = None
        if code is None:
            self.close()
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


class Nursery:
    """A process that has loaded all and does nothing, so that another is there in no time: it forks.

    Raises:
        OSError, EOFError: It does not start.
    """

    def __init__(self, manner: Manner) -> None:
        line, theirs = Pipe()
        self._control, control = socketpair()
        # -P, so that no module of the folder that somebody works in stands in for one of ours.
        command = [
            sys.executable,
            "-P",
            "-m",
            "tui.engines.child",
            str(theirs.fileno()),
            str(control.fileno()),
        ]
        # Threads of a library that reckons would not be there after a fork.
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "OMP_NUM_THREADS": "1",
        }
        with line, theirs, control:
            self._process = subprocess.Popen(  # noqa: S603 - this program's own
                command,
                stdin=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(), control.fileno()),
                env=environment,
            )
            theirs.close()
            line.send(manner)
            # What it loads takes a while; that is no document's time.
            if not line.poll(START):
                self.close()
                raise TimeoutError
            line.recv()

    def born(self) -> Any:  # noqa: ANN401 - a Connection
        """The line to a process that was just started; what it says first is its id."""
        line, theirs = Pipe()
        with theirs:
            send_fds(self._control, [b"+"], [theirs.fileno()])
        return line

    def ending(self) -> int | None:
        """How the last one ended: its exit code, or a signal below zero; None where it is not known."""
        self._control.settimeout(ENDING)
        try:
            said = self._control.recv(ENDED.size, MSG_WAITALL)
            return int(ENDED.unpack(said)[0])
        except (OSError, struct.error):
            return None

    def close(self) -> None:
        """End it; its end is that of whoever was born of it."""
        self._control.close()
        self._process.kill()
        self._process.wait()


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
