"""The proof of a database beside what is read from it: of a large one by a process of its own.

It takes as long as to read all rows, which do not wait for it. What it finds is told at the end, so that
whoever writes rows down keeps them back until then, as a file does that appears whole or not at all.
"""

import gc
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.database import Database, file_of, raw_database
from store.errors import DatabaseDamaged, StoreError
from store.proof import prove

LARGE = 32 << 20
"""Bytes from which on a second process pays: to start one takes as long as to prove some thousand rows."""


@contextmanager
def proven(db: Database) -> Iterator[None]:
    """Refuse a database that does not hold: a small one at once, a large one at the end.

    Raises:
        DatabaseDamaged: It is broken, or anything in it was changed.
    """
    path = file_of(db)
    if path is None or path.stat().st_size < LARGE:
        prove(db)
        yield
        return
    # Not from the folder that somebody happens to work in (-P).
    command = [sys.executable, "-P", "-m", "store.proving", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as proving:  # noqa: S603 - ourselves
        try:
            yield
            said, _ = proving.communicate()
        finally:
            proving.kill()
    if proving.returncode == 1 and said:
        raise DatabaseDamaged(said.strip())
    if proving.returncode:
        # It was ended, or could not begin: then it is done here.
        prove(db)


def main() -> int:
    """Prove the file that is named; what is wrong goes to standard output."""
    # Rows come and go, and none leads back to itself.
    gc.disable()
    try:
        with raw_database(Path(sys.argv[1])) as db:
            prove(db)
    except StoreError as error:
        sys.stdout.write(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
