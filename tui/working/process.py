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

TOO_LONG = N_("took longer than {seconds} s; left out (limits.seconds)")
TOO_MUCH = N_("needs more than {memory} MB of memory; left out (limits.memory_mb)")
DIED = N_("ended the process that read it ({reason}); left out")
GARBLED = N_("the process that read it sent what it may not; left out")


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
        self.units: deque[int] = deque()
        """The numbers of the units that it has, the one it works on first."""
        self.begun: Begun | None = None
        self.results = 0
        """How many have come of the unit that it works on."""
        self._limits = setup.limits
        self._inbox = Inbox()
        self._since = monotonic()
        send(ours, setup)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def give(self, number: int, assignment: Assignment) -> None:
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

    def hear(self) -> list[object]:
        """What it has said.

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
    def seconds(self) -> float:
        """How long it may take for what it does."""
        return self._limits.seconds_for(self.begun.size if self.begun else 0)

    def end(self) -> int:
        """Kill it, if it has not ended; its exit code."""
        with suppress(OSError):
            self.wire.close()
        # A moment for one that is ending by itself: its exit code says why.
        try:
            return self._process.wait(0.2 if self._process.poll() is None else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def kill(self) -> None:
        """End it whatever it is doing."""
        self._process.kill()
        with suppress(OSError):
            self.wire.close()
        self._process.wait()


def reason_of(code: int, memory_mb: int) -> str:
    """Why a worker ended, in English: the one who tells it says it in the language that is spoken."""
    if code in (MEMORY, -signal.SIGKILL.value) and code == MEMORY:
        return TOO_MUCH.format(memory=memory_mb)
    if code < 0:
        with suppress(ValueError):
            name = signal.Signals(-code).name
            return DIED.format(reason=name)
    return DIED.format(reason=f"exit code {code}")
