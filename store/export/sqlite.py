"""A SQLite file as Datasette opens it: the rows in `figures`, what each column holds in `columns`.

Decimals are TEXT, as SQLite's own numbers hold fifteen digits; `CAST(value AS REAL)` sorts and adds them.
A figure on which annotators differ may have several rows: who decided and when are part of the key.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from operator import itemgetter
from pathlib import Path

from store.columns import Column, Type

_KEY = ("figure", "annotator", "decided_at")


def write(rows: Iterable[Mapping[str, str | int | None]], path: Path, columns: Sequence[Column]) -> int:
    """Make the file; returns how many rows it has.

    Raises:
        OSError: The disk is full or broken.
    """
    cells = itemgetter(*(column.name for column in columns))
    marks = ", ".join("?" * len(columns))
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as made:
            # What goes wrong ends with the draft: nothing is to be rolled back, nor left beside it.
            made.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            made.execute("BEGIN")
            made.execute(_table(columns))
            written = made.executemany(f"INSERT INTO figures VALUES ({marks})", map(cells, rows)).rowcount
            _describe(made, columns)
            made.execute("COMMIT")
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    return max(written, 0)


def _table(columns: Sequence[Column]) -> str:
    defined = [
        f'"{column.name}" {"INTEGER" if column.type is Type.INTEGER else "TEXT"}'
        f"{' NOT NULL' if column.is_required else ''}"
        for column in columns
    ]
    key = ", ".join(name for name in _KEY if name in {column.name for column in columns})
    return f"CREATE TABLE figures ({', '.join([*defined, f'PRIMARY KEY ({key})' if key else ''])}) STRICT"


def _describe(made: sqlite3.Connection, columns: Sequence[Column]) -> None:
    made.execute(
        "CREATE TABLE columns (name TEXT PRIMARY KEY, place INTEGER NOT NULL, type TEXT NOT NULL,"
        " required INTEGER NOT NULL, meaning TEXT NOT NULL, choices TEXT) STRICT"
    )
    made.executemany(
        "INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                column.name,
                place,
                column.type.value,
                column.is_required,
                column.meaning,
                ", ".join(column.choices) or None,
            )
            for place, column in enumerate(columns, start=1)
        ),
    )
