"""A worker as the process that keeps the database sees it: started, fed, listened to, killed."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections import deque
from contextlib import suppress
from time import monotonic

from tui.limits import Limits
from tui.speech import N_
from tui.working.units import Assignment, Begun, Setup
from tui.working.wire import BrokenWireError, Inbox, send
from tui.working.worker import MEMORY

_START = (
    "import json, sys; path, fd, parent = json.loads(sys.argv[1]); sys.path[:] = path;"
    " from tui.working.worker import main; main(fd, parent)"
)
_PATIENCE = 30.0
"""Seconds in which a worker takes what it is handed, or has come up."""
_PORTION = 1 << 18
_MOMENT = 0.2
"""Seconds for one that is ending by itself: its exit code says why."""

TOO_LONG = N_("took longer than {seconds} s; left out (limits.seconds)")
TOO_MUCH = N_("needs more than {memory} MB of memory; left out (limits.memory_mb)")
DIED = N_("ended the process that read it ({reason}); left out")


class Worker:
    """One process."""

    def __init__(self, setup: Setup) -> None:
        ours, theirs = socket.socketpair()
        self.wire = ours
        self.wire.settimeout(_PATIENCE)
        with theirs:
            argument = json.dumps([sys.path, theirs.fileno(), os.getpid()])
            # A group of its own: Ctrl+C in the terminal is the parent's to hear.
            self._process = subprocess.Popen(  # noqa: S603 - this very program
                [sys.executable, "-P", "-c", _START, argument],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                process_group=0,
            )
        self.is_ready = False
        self.is_heard = True
        self.units: deque[int] = deque()
        """The numbers of the units that it has, the one it works on first."""
        self.begun: Begun | None = None
        self._limits = setup.limits
        self._inbox = Inbox()
        self._since = monotonic()
        send(ours, setup)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def give(self, number: int, assignment: Assignment | None) -> None:
        """Hand over a unit.

        Raises:
            BrokenWireError: It is not there any more.
        """
        if not self.units:
            self.touch()
        self.units.append(number)
        send(self.wire, assignment)

    def answer(self, wanted: list[bool]) -> None:
        """Say which documents are wanted."""
        send(self.wire, wanted)

    def touch(self) -> None:
        """It gives a sign of life, or waits for one of ours: its time begins anew."""
        self._since = monotonic()

    def hear(self) -> list[tuple[object, int]]:
        """What it has said, and the bytes that it took.

        Raises:
            BrokenWireError: It is not there any more.
        """
        try:
            part = self.wire.recv(_PORTION)
        except OSError as error:
            raise BrokenWireError(str(error)) from error
        if not part:
            raise BrokenWireError("it ended")
        self._inbox.take(part)
        self.touch()
        return self._inbox.values()

    @property
    def left(self) -> float | None:
        """Seconds until it has taken too long; None while it has nothing to do."""
        if not self.is_ready:
            return self._since + _PATIENCE - monotonic()
        if not self.units:
            return None
        return self._since + self._limits.seconds_for(self.begun.size if self.begun else 0) - monotonic()

    @property
    def is_late(self) -> bool:
        """Whether it has taken too long for what it does."""
        return self.is_heard and self.left is not None and self.left <= 0

    @property
    def seconds(self) -> float:
        """How long it may take for what it does."""
        return self._limits.seconds_for(self.begun.size if self.begun else 0)

    def end(self) -> int:
        """Its exit code; one that has not ended in a moment is killed."""
        try:
            return self._process.wait(_MOMENT)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def kill(self) -> None:
        """End it whatever it is doing."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):
            self.wire.close()


def late(worker: Worker) -> str:
    """Why a worker was ended that went on too long, in English, as all that workers say."""
    if not worker.is_ready:
        return DIED.format(reason="it did not come up")
    return TOO_LONG.format(seconds=f"{worker.seconds:g}")


def reason(worker: Worker, limits: Limits) -> str:
    """Why a worker has ended."""
    code = worker.end()
    if code == MEMORY:
        return TOO_MUCH.format(memory=limits.memory_mb)
    if code == -signal.SIGXCPU:
        return TOO_LONG.format(seconds=f"{worker.seconds:g}")
    if code < 0:
        with suppress(ValueError):
            return DIED.format(reason=signal.Signals(-code).name)
    return DIED.format(reason=f"exit code {code}")
