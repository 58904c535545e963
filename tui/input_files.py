"""The files that a command takes lines from."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tui.console import CommandError
from tui.speech import _


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input for `-`; CommandError where it cannot be read."""
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below, apart from what may go wrong in the block
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be read ({reason}); check the name").format(path=path, reason=error.strerror)
        ) from error
    with stream:
        yield stream
