"""Exported files read back: of each row what can be checked against a source, whatever the format.

The format is told by what the file begins with, never by its name: others may have renamed it.
"""

import csv
import gc
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from operator import itemgetter
from pathlib import Path
from typing import Any, TextIO

from extract.records import FIELDS, NUMBERS
from store.columns import TABLE, Type
from store.errors import DatasetError
from store.export.cells import restored
from store.export.reading_marks import marks, peer_of
from store.export.tsv import read as unspelled

CHECKED = ("figure", "document", "start", "end", "quote", "sentence", *FIELDS)
"""The columns that are read, in this order."""

Cells = Sequence[Any]
Rows = Iterator[Cells | str]
"""The cells of each row; of one that is none, what is the matter with it."""

LONGEST = 1 << 26
"""Characters of one line, or of one cell: more is no row that soat wrote."""

_BINARY = {b"SQLite format 3\x00": "sqlite", b"PAR1": "parquet", b"PK\x03\x04": "xlsx"}
_OF_COMPONENTS = {"OBS_VALUE": "value", "INDICATOR": "indicator code", "INDICATOR_TEXT": "indicator"}
"""Components of SDMX whose names say something else than the column that they hold."""
_TEXTS = frozenset(column.name for column in TABLE if column.type is Type.TEXT)


def read_rows(path: Path) -> Rows:
    """The rows of a dataset, one at a time.

    Raises:
        DatasetError: It is no dataset of soat, or the library that reads it is not installed.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        beginning = file.read(16)
    for magic, form in _BINARY.items():
        if beginning.startswith(magic):
            # Their libraries are loaded only for them.
            reader: Callable[[Path], Rows] = getattr(import_module("store.export.reading_binary"), form)
            return reader(path)
    return _text_rows(path)


def places_of(names: Sequence[str], path: Path) -> list[int]:
    """Where the columns that are read stand among those that there are.

    Raises:
        DatasetError: Some are missing.
    """
    missing = [name for name in CHECKED if name not in names]
    if missing:
        raise DatasetError(f"{path.name}: no dataset of soat: it has no column {', '.join(missing)}")
    return [names.index(name) for name in CHECKED]


def _text_rows(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="", errors="surrogateescape") as stream:
        first = stream.read(1)
        stream.seek(0)
        if first == "[":
            yield from _objects(map(_element, _lines(stream)))
        else:
            yield from _objects(_lines(stream)) if first == "{" else _delimited(stream, path)


def _lines(stream: TextIO) -> Iterator[str]:
    """The lines; one that is too long in pieces, which are none by themselves."""
    return iter(partial(stream.readline, LONGEST), "")


def _element(line: str) -> str:
    """What a line of an array holds, one object a line as it is written for another tool; else nothing."""
    bare = line.strip()
    return "" if bare in ("[", "]", "[]") else bare.removesuffix(",")


def _objects(lines: Iterable[str]) -> Rows:
    cells = itemgetter(*CHECKED)
    for line in filter(None, lines):
        try:
            row = _read(line)
            peer = peer_of(row)
            if peer is None:
                yield cells(row)
            else:
                yield from marks(peer, row)
        except ValueError as error:
            yield f"no JSON: {error}"
        except (KeyError, TypeError):
            yield f"not an object with {', '.join(CHECKED)}"
        except RecursionError:
            yield "no JSON: nested too deep"


def _read(line: str) -> Any:  # noqa: ANN401 - whatever it is
    """What a line says: it may be a whole document, and to look for cycles in it takes a fifth longer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return json.loads(line)
    finally:
        if was_on:
            gc.enable()


def _delimited(stream: TextIO, path: Path) -> Rows:
    header = stream.readline(LONGEST).removeprefix("\ufeff").rstrip("\r\n")
    if "\t" in header:
        lines: Iterator[list[str]] = map(_split, _lines(stream))
        delimiter = "\t"
    else:
        delimiter = max(",;", key=header.count)
        csv.field_size_limit(LONGEST)
        lines = csv.reader(_lines(stream), delimiter=delimiter)
    names = next(csv.reader([header], delimiter=delimiter), [])
    if names[:1] == ["STRUCTURE"]:
        return _observations(lines, names, path)
    return _cells(lines, names, path, with_comma=delimiter == ";")


def _split(line: str) -> list[str]:
    cells = line.rstrip("\n").split("\t")
    return [unspelled(cell) for cell in cells] if "\\" in line else cells


def _cells(lines: Iterator[list[str]], names: Sequence[str], path: Path, *, with_comma: bool) -> Rows:
    """The cells that are read, as they were before they were written for a spreadsheet."""
    # A package says of each cell that it is data: there, none was changed.
    changed = () if path.with_name("datapackage.json").is_file() else _TEXTS
    texts = [place for place, name in enumerate(CHECKED) if name in changed]
    numbers = [place for place, name in enumerate(CHECKED) if name in NUMBERS]
    for cells in _picked(lines, names, path):
        if isinstance(cells, str):
            yield cells
            continue
        for place in texts:
            if cells[place][:1] == "'":
                cells[place] = restored(cells[place])
        if with_comma:
            for place in numbers:
                if "," in cells[place]:
                    cells[place] = cells[place].replace(",", ".")
        yield cells


def _observations(lines: Iterator[list[str]], names: Sequence[str], path: Path) -> Rows:
    """The same of SDMX-CSV, whose columns have names of its own; none of its cells was changed."""
    named = [_OF_COMPONENTS.get(name, name.lower()) for name in names]
    yield from _picked(lines, named, path)


def _picked(lines: Iterator[list[str]], names: Sequence[str], path: Path) -> Iterator[list[str] | str]:
    """Of each line the cells that are read."""
    pick, width = itemgetter(*places_of(names, path)), len(names)
    while True:
        try:
            line = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"no CSV: {error}"
            continue
        yield list(pick(line)) if len(line) == width else f"{len(line)} cells, not {width}"
