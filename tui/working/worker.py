"""A process that reads documents and can be killed: what is in it, a hostile document may have.

It has no database and no terminal; it ends with the process that started it.
"""

import contextlib
import ctypes
import os
import resource
import signal
import socket
import sys
from dataclasses import replace

from tui.working.wire import BrokenWireError, receive, sealed, send

_PR_SET_PDEATHSIG = 1
_MEGABYTE = 1_000_000
_BEHIND = 5
_GRACE = 5
"""Seconds of processor time beyond which a worker ends itself, should nobody watch it any more."""


class Ready:
    """What a worker says when it is there: the number one."""

    VALUE = 1


def main(descriptor: int, parent: int) -> None:
    """Work off what comes through the socket, until it is closed."""
    _end_with(parent)
    wire = socket.socket(fileno=descriptor)
    with contextlib.suppress(BrokenWireError, OSError):
        setup = receive(wire)
        _work(wire, setup)


def _work(wire: socket.socket, setup) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - imported below
    from extract.additions import add
    from extract.readers.limits import set_limits

    add(setup.additions)
    set_limits(setup.limits.of_readers())
    from tui.proposing import find_figures
    from tui.working.work import Work

    find_figures("Có 1 hồ sơ.")  # what reads them is imported now, within no document's time
    _bound(setup.limits.memory_mb)
    # The one process that writes goes first, else all wait for it at the end; so does a review beside it.
    os.nice(_BEHIND)
    send(wire, Ready.VALUE)
    units: list[object] = []

    def ask(asked: object) -> object:
        send(wire, asked)
        while not isinstance(answer := receive(wire), list):
            units.append(answer)
        return answer

    work = Work(
        setup,
        lambda event: send(wire, _sealed(event)),
        ask,  # type: ignore[arg-type]  # a list of truth values
        before=lambda size: _give_time(setup.limits.seconds_for(size)),
    )
    while True:
        assignment = units.pop(0) if units else receive(wire)
        try:
            work.do(assignment)  # type: ignore[arg-type]  # what else is received is an answer
        except MemoryError:
            # Whatever holds the memory goes with the process; whoever waits knows the sign.
            os._exit(MEMORY)


def _sealed(event: object) -> object:
    from tui.working.units import Done

    if isinstance(event, Done) and not isinstance(event.result, str | None):
        return replace(event, result=sealed(event.result))
    return event


MEMORY = 77
"""The exit code of a worker that ran out of memory."""


def _end_with(parent: int) -> None:
    """See to it that this process does not outlive the one that started it."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _bound(megabytes: int) -> None:
    for kind in (resource.RLIMIT_DATA, resource.RLIMIT_CORE):
        size = megabytes * _MEGABYTE if kind == resource.RLIMIT_DATA else 0
        with contextlib.suppress(OSError, ValueError):
            hard = resource.getrlimit(kind)[1]
            most = size if hard == resource.RLIM_INFINITY else min(size, hard)
            resource.setrlimit(kind, (most, hard))


def _give_time(seconds: float) -> None:
    """End at the latest when so much more processor time is used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + seconds + _GRACE)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
