"""What a file looked like from outside when it was read: told apart without opening it."""

import os
from typing import NamedTuple


class Stamp(NamedTuple):
    """A file that still has its stamp still has its bytes."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp in what the system says of a file."""
    # Some systems number files with 64 bits, SQLite has 63.
    inode = status.st_ino & (1 << 63) - 1
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, inode)
