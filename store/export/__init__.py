"""The verified dataset as files: one module a format, the same rows and columns in all."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import TextIO

from store.columns import TABLE, Column
from store.errors import FormatError

Row = Mapping[str, str | int | None]


class Destination(Enum):
    """What a format is written to, and so what its `write(rows, to, columns)` gets as `to`."""

    STREAM = "stream"
    """A text stream that does not translate line ends."""
    FILE = "file"
    """The path of a file that is not there yet."""
    FOLDER = "folder"
    """The path of a folder that is there and empty."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that `soat export --format` takes."""

    name: str
    module: str
    """Of `store.export`; imported only when it is asked for."""
    destination: Destination = Destination.STREAM
    options: Sequence[str] = ()
    """What its `write` can be told beyond rows and columns: flags, by name."""
    library: str = ""
    """What it imports beyond what is always installed."""
    extra: str = ""
    """Of soat's own, that brings the library."""
    with_text: bool = False
    """Whether its rows must hold the `text` of their document beyond their columns."""

    def write(
        self, rows: Iterable[Row], to: TextIO | Path, columns: Sequence[Column] = TABLE, **options: bool
    ) -> int:
        """Write the rows as they come; returns how many there were.

        Raises:
            FormatError: The format cannot hold what they say.
            ModuleNotFoundError: A library of an extra is not installed.
        """
        writer: Callable[..., int]
        writer = import_module(f"store.export.{self.module}").write
        try:
            return writer(rows, to, columns, **options)
        except UnicodeEncodeError as error:
            raise FormatError(
                f"half a character ({error.object[error.start]!a}) is no text for {self.name}; write jsonl"
            ) from error


FORMATS: Mapping[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("csv", "csv", options=("excel",)),
        Format("tsv", "tsv"),
        Format("jsonl", "jsonl"),
        Format("parquet", "parquet", Destination.FILE, library="pyarrow", extra="parquet"),
        Format("xlsx", "xlsx", Destination.FILE, library="xlsxwriter", extra="excel"),
        Format("sqlite", "sqlite", Destination.FILE),
        Format("prodigy", "prodigy", with_text=True),
        Format("doccano", "doccano", with_text=True),
        Format("label-studio", "label_studio", with_text=True),
        Format("sdmx-csv", "sdmx", Destination.FOLDER),
        Format("datapackage", "datapackage", Destination.FOLDER),
    )
}
