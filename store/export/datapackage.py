"""A Frictionless data package in a folder: the figures, the codes of their indicators, and what both hold.

Cells stand as they are: the schema says of each that it is data, and whoever reads by the schema runs none.
"""

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.codes.catalogue import catalogue
from store.columns import Column, Type

FIGURES, INDICATORS, DESCRIPTOR = "figures.csv", "indicators.csv", "datapackage.json"

_TYPES: Mapping[Type, Mapping[str, str]] = {
    Type.TEXT: {"type": "string"},
    Type.INTEGER: {"type": "integer"},
    Type.DECIMAL: {"type": "number"},
    # Only some are whole dates.
    Type.DATE: {"type": "string"},
    Type.MOMENT: {"type": "datetime"},
    Type.CHOICE: {"type": "string"},
}
_PARTIAL_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_PIECE = 1 << 20

_Use = tuple[str, str | None, str]
"""An indicator as records say it, with their unit and kind."""

CODES = (
    Column("indicator", Type.TEXT, "What the number measures, as the figures have it", is_required=True),
    Column("unit", Type.TEXT, "Their unit"),
    Column("kind", Type.TEXT, "What sort of number they are", is_required=True),
    Column("code", Type.TEXT, "Code of the indicator; empty where the catalogue has none that fits best"),
    Column("label_vi", Type.TEXT, "Its label in Vietnamese"),
    Column("label_en", Type.TEXT, "Its label in English"),
)
"""The columns of the codes."""


def write(rows: Iterable[Mapping[str, str | int | None]], to: Path, columns: Sequence[Column]) -> int:
    """Write the package into the folder; returns how many figures it holds."""
    uses: set[_Use] = set()
    count = _write_table(to / FIGURES, columns, _noted(rows, uses))
    _write_table(to / INDICATORS, CODES, map(_coded, sorted(uses, key=str)))
    descriptor = {
        "profile": "tabular-data-package",
        "name": "soat-figures",
        "title": "Verified figures of Vietnamese reports",
        "description": "Figures that an analyst went over, each with the place where it stands in its source",
        "resources": [
            _resource(to / FIGURES, "What was verified", columns, key=["figure", "annotator", "decided_at"]),
            _resource(to / INDICATORS, "Codes of the indicators", CODES, key=None),
        ],
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    (to / DESCRIPTOR).write_text(text, encoding="utf-8", newline="\n")
    return count


def _noted(
    rows: Iterable[Mapping[str, str | int | None]], uses: set[_Use]
) -> Iterator[Mapping[str, str | int | None]]:
    """The rows, with their indicators noted as they pass."""
    for row in rows:
        if row["indicator"]:
            unit = row["unit"]
            uses.add((str(row["indicator"]), None if unit is None else str(unit), str(row["kind"])))
        yield row


def _coded(use: _Use) -> Mapping[str, str | None]:
    found = catalogue().match(*use).indicator
    told = (found.code, found.vi, found.en) if found else (None, None, None)
    return dict(zip((column.name for column in CODES), (*use, *told), strict=True))


def _write_table(
    path: Path, columns: Sequence[Column], rows: Iterable[Mapping[str, str | int | None]]
) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerow([column.name for column in columns])
        # Quoted throughout: a carriage return or U+2028 in a cell then ends no line for any reader.
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        for row in rows:
            writer.writerow([row[column.name] for column in columns])
            count += 1
    return count


def _resource(path: Path, title: str, columns: Sequence[Column], key: list[str] | None) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    if key is not None:
        schema["primaryKey"] = key
    return {
        "profile": "tabular-data-resource",
        "name": path.stem,
        "path": path.name,
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_digest(path)}",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
            "header": True,
        },
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.is_required:
        constraints["required"] = True
    if column.type is Type.CHOICE:
        constraints["enum"] = list(column.choices)
    if column.type is Type.DATE:
        constraints["pattern"] = _PARTIAL_DATE
    field: dict[str, Any] = {"name": column.name, **_TYPES[column.type], "description": column.meaning}
    return {**field, "constraints": constraints} if constraints else field


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
