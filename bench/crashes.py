"""A process that is killed in the middle of its work, and what it had told by then."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

Tell = Callable[[str], None]
"""Acknowledges one thing that is done: what was told must be there after the kill, once."""

READY = "ready"
"""What a work tells when it begins in earnest."""
_DONE = "done"


@dataclass(frozen=True, slots=True)
class Struck:
    """What a process had told when it ended."""

    told: list[str]
    inside: bool
    """Whether the kill met it at work: begun and not at its end."""
    seconds: float
    """From its beginning to its end or to the kill."""


def struck(work: Callable[[Tell], None], pause: float | None) -> Struck:
    """Run the work in a process of its own, killed so many seconds after it was ready; None lets it end."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, out, into)
    os.close(into)
    with open(out, encoding="utf-8") as lines:  # noqa: PTH123 - a pipe
        ready = lines.readline().strip() == READY
        begin = time.perf_counter()
        if pause is not None:
            time.sleep(pause)
            os.kill(child, signal.SIGKILL)
        told = lines.read().split("\n")[:-1]
        seconds = time.perf_counter() - begin
    os.waitpid(child, 0)
    done = told[-1:] == [_DONE]
    return Struck(told[:-1] if done else told, inside=ready and not done, seconds=seconds)


def _work(work: Callable[[Tell], None], out: int, into: int) -> None:
    code = 1
    try:
        os.close(out)

        def tell(line: str) -> None:
            os.write(into, f"{line}\n".encode())

        work(tell)
        tell(_DONE)
        code = 0
    finally:
        os._exit(code)
