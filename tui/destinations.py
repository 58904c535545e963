"""Where files are written: they appear whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import TextIO

from tui.console import CommandError
from tui.speech import _


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file beside `path` that takes its place at the end."""
    try:
        path = path.resolve()  # a link stays a link
        mode = _mode_of(path)
        if mode is not None and not stat.S_ISREG(mode):
            # A pipe or a device is written to, never replaced.
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        draft = path.with_name(f".{path.name}.{token_hex(4)}")
        try:
            with draft.open("x", encoding="utf-8", newline="") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if mode is not None:
                draft.chmod(stat.S_IMODE(mode))
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be written ({reason}); nothing was changed there").format(
                path=path, reason=error.strerror
            )
        ) from error


def _mode_of(path: Path) -> int | None:
    """The mode of what is there now; None for nothing."""
    if not path.parent.is_dir():
        raise CommandError(
            _("{path}: no such folder; make it first, or name another file with -o").format(path=path.parent)
        )
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise CommandError(_("{path}: is a folder; name a file in it with -o").format(path=path))
    return mode
