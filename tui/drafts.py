"""Where files and folders are made before they take their place: hidden, beside it.

A draft is a folder that its writer holds a lock on while it lives. What can be locked was left behind by
a writer that was killed, and goes when something of the same name is made again.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex


@contextmanager
def draft_beside(path: Path) -> Iterator[Path]:
    """An empty folder, which is gone at the end with what is still in it.

    Raises:
        OSError: None can be made there.
    """
    _clear_left(path)
    draft, handle = _locked(path)
    try:
        yield draft
    finally:
        # It may have taken its place; then what stood there is here.
        shutil.rmtree(draft, ignore_errors=True)
        os.close(handle)


def _locked(path: Path) -> tuple[Path, int]:
    """A new folder and what holds its lock."""
    while True:
        draft = path.with_name(f".{path.name}.{token_hex(4)}")
        draft.mkdir()
        # Before it was locked, somebody who clears away may have taken it for one that was left.
        try:
            handle = os.open(draft, os.O_RDONLY)
        except FileNotFoundError:
            continue
        if _lock(handle) is not False and draft.exists():
            return draft, handle
        os.close(handle)


def _clear_left(path: Path) -> None:
    """Remove the drafts of that name whose writer is gone."""
    name = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{8}}")
    with os.scandir(path.parent) as entries:
        drafts = [
            one.path for one in entries if name.fullmatch(one.name) and one.is_dir(follow_symlinks=False)
        ]
    for draft in drafts:
        try:
            handle = os.open(draft, os.O_RDONLY | os.O_NOFOLLOW)
        except OSError:
            continue
        try:
            if _lock(handle):
                shutil.rmtree(draft, ignore_errors=True)
        finally:
            os.close(handle)


def _lock(handle: int) -> bool | None:
    """Whether nobody else held it; None where the disk has no locks."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
