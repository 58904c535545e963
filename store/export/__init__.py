"""The verified dataset as files: one module a format, the same rows and columns in all."""

from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from store.export import csv, jsonl

Row = Mapping[str, str | int | None]
Writer = Callable[[Iterable[Row], TextIO], int]
"""Writes rows to a stream as they come and returns how many there were."""

FORMATS: dict[str, Writer] = {"csv": csv.write_csv, "jsonl": jsonl.write_jsonl}
"""The writers by the name that `soat export --format` takes."""


def write(rows: Iterable[Row], stream: TextIO, format: str) -> int:  # noqa: A002 - the word users type
    """Write rows in a format of FORMATS; returns how many. The stream must not translate line ends."""
    return FORMATS[format](rows, stream)
