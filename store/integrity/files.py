"""The file itself: its pages as SQLite sees them, and its schema as the migrations made it."""

from collections.abc import Iterator
from functools import cache

from store.database import Database, blank_database
from store.integrity.problems import Problem

_SCHEMA = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"


def check_pages(db: Database) -> Iterator[Problem]:
    """SQLite's own checks: pages, indexes, CHECKs, references."""
    for (what,) in db.execute("PRAGMA integrity_check(20)"):
        if what != "ok":
            yield Problem("file", what)
    for table, row_id, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Problem(f"{table} {row_id}", f"refers to a row of {parent} that is not there")


def check_schema(db: Database) -> Iterator[Problem]:
    """Every table, view, index and guard as the migrations made it."""
    found, expected = dict(db.execute(_SCHEMA).fetchall()), _as_migrated()
    for name, definition in expected.items():
        if name not in found:
            yield Problem(name, "is missing from the schema")
        elif found[name] != definition:
            yield Problem(name, "differs from the schema")
    for name in found.keys() - expected.keys():
        # Another index or table of the user's does no harm; a trigger may.
        if name.startswith("trigger "):
            yield Problem(name, "is not part of the schema")


@cache
def _as_migrated() -> dict[str, str]:
    """What there is in a database that has just been made, by its name."""
    with blank_database() as blank:
        return dict(blank.execute(_SCHEMA).fetchall())
