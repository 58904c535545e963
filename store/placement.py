"""Where a database may be: what can be refused before SQLite is asked."""

import os
import stat
from pathlib import Path

from store.errors import DatabaseFailed, DatabaseMissing, NotADatabase


def check_place(path: Path, *, create: bool) -> None:
    """Refuse what cannot be a database before SQLite is asked."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if not create:
            raise DatabaseMissing(
                f"{path}: no such database; make one with `soat extract PATH...` or name another with --db"
            ) from None
        if not path.parent.is_dir():
            raise DatabaseMissing(f"{path.parent}: no such folder; make it first") from None
        return
    except OSError as error:
        raise DatabaseFailed(
            f"{path}: cannot be reached ({error.strerror}); name another with --db"
        ) from error
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "no regular file"
        raise NotADatabase(f"{path}: is {what}, not a database; name a file with --db")
    if not allows(path, os.R_OK):
        raise DatabaseFailed(f"{path}: you may not read it; change its permissions")


def allows(path: Path, mode: int) -> bool:
    """Whether the path may be used so (os.R_OK, os.W_OK)."""
    # What the process may do now, not what the user who started it may.
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)
