"""SDMX-CSV 2.0 in a folder: the observations, `figures.csv`, and their structure, `structure.xml`.

One observation a figure, in one pass: what grows with the rows are the code lists alone, by the different
places, indicators and units there are.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from store.columns import Column
from store.export.sdmx.codes import CodeLists
from store.export.sdmx.layout import DATAFLOW, Layout
from store.export.sdmx.periods import observed
from store.export.sdmx.structure import write_structure

DATA, STRUCTURE = "figures.csv", "structure.xml"

_FIXED = ("STRUCTURE", "STRUCTURE_ID", "ACTION")
_NEVER = "1970-01-01T00:00:00Z"
_FORECAST, _ESTIMATED, _NORMAL = "F", "E", "A"
"""Of the cross-domain list of observation states."""


def write(rows: Iterable[Mapping[str, str | int | None]], to: Path, columns: Sequence[Column]) -> int:
    """Write data and structure into the folder; returns how many observations there are."""
    layout = Layout.of(columns)
    lists = CodeLists(layout)
    count, latest = 0, ""
    with (to / DATA).open("w", encoding="utf-8", newline="") as stream:
        # A reader tells the separator by what follows the first heading.
        csv.writer(stream).writerow([*_FIXED, *(one.id for one in layout.components)])
        # Quoted throughout: some readers take U+2028 or a form feed for the end of a bare line.
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        for row, source in _told_apart(rows):
            writer.writerow(["dataflow", DATAFLOW, "I", *_observation(row, source, layout, lists)])
            latest = max(latest, str(row["decided_at"] or ""))
            count += 1
    with (to / STRUCTURE).open("w", encoding="utf-8", newline="\n") as stream:
        write_structure(stream, layout, lists, prepared=latest or _NEVER)
    return count


def _told_apart(
    rows: Iterable[Mapping[str, str | int | None]],
) -> Iterator[tuple[Mapping[str, str | int | None], str]]:
    """The rows with what tells each from any other: its figure, and a number where that comes again."""
    last, times = None, 1
    for row in rows:
        times = times + 1 if row["figure"] == last else 1
        last = row["figure"]
        source = str(last).replace(":", "_")
        yield row, source if times == 1 else f"{source}_{times}"


def _observation(
    row: Mapping[str, str | int | None], source: str, layout: Layout, lists: CodeLists
) -> Iterator[str | int | None]:
    period, basis = observed(_text(row, "period"), _text(row, "published"))
    unit, kind = _text(row, "unit"), _text(row, "kind")
    yield lists.area(_text(row, "entity"))
    yield lists.indicator(_text(row, "indicator"), unit, kind)
    yield lists.choice("KIND", kind)
    yield lists.unit(unit)
    yield lists.choice("DIRECTION", _text(row, "direction"))
    yield lists.choice("STATUS", _text(row, "status"))
    yield source
    yield period
    yield row["value"]
    yield _state(row)
    yield basis
    for name, one in layout.attributes:
        yield lists.choice(one.id, _text(row, name)) if one.code_list else row[name]


def _state(row: Mapping[str, str | int | None]) -> str:
    """A plan is no measurement, and `hơn 79,5 triệu` no exact one."""
    if row["status"] == "target":
        return _FORECAST
    return _ESTIMATED if row["modifier"] not in (None, "exact") else _NORMAL


def _text(row: Mapping[str, str | int | None], name: str) -> str | None:
    value = row[name]
    return None if value is None else str(value)
