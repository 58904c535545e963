"""A dataset into its destination: a stream, a file with a manifest beside it, a folder with one in it."""

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO, cast

from store.columns import TABLE, Column
from store.export import Destination, Format, Row
from store.export.manifest import Manifest
from tui.console import CommandError, result_stream
from tui.destinations import MARK, check_place, is_device, whole_file, whole_folder, whole_path
from tui.display import visible
from tui.speech import _


@dataclass(slots=True)
class Dataset:
    """Rows as they come, and what is told of them in the manifest."""

    rows: Iterable[Row]
    state: str
    """The hash of the database's state."""
    columns: Sequence[Column] = TABLE
    options: Mapping[str, object] = field(default_factory=dict)
    """Which rows they are, as the command line had it."""
    extractors: set[str] = field(default_factory=set)
    """Filled as the rows pass."""

    def passing(self) -> Iterator[Row]:
        """The rows."""
        for row in self.rows:
            if extractor := row["extractor"]:
                self.extractors.add(str(extractor))
            yield row


def check_library(format_: Format) -> None:
    """Refuse a format whose library is not installed, before anything is read."""
    if format_.library and find_spec(format_.library) is None:
        raise CommandError(
            _(
                "--format {format} needs the library {library}, which is not installed; install soat[{extra}]"
            ).format(format=format_.name, library=format_.library, extra=format_.extra)
        )


def export(
    dataset: Dataset, format_: Format, place: Path | None, *, force: bool, flags: Mapping[str, bool]
) -> int:
    """Write it; returns how many rows. Without a place it goes to standard output."""
    if place is None or (is_device(place) and format_.destination is not Destination.FOLDER):
        return _to_stream(dataset, format_, place, flags)
    if format_.destination is Destination.FOLDER:
        with whole_folder(place, force=force) as folder:
            count = format_.write(dataset.passing(), folder, dataset.columns, **flags)
            made = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
            (folder / MARK).write_text(_told(dataset, format_, flags, count, made), encoding="utf-8")
        return count
    check_place(place, force=force)
    beside = place.parent / f"{place.name}.{MARK}"
    with whole_file(beside, force=force) as told, whole_path(place, force=force) as draft:
        if format_.destination is Destination.FILE:
            count = format_.write(dataset.passing(), draft, dataset.columns, **flags)
        else:
            with draft.open("x", encoding="utf-8", newline="") as stream:
                count = format_.write(dataset.passing(), stream, dataset.columns, **flags)
        told.write(_told(dataset, format_, flags, count, {place.name: draft}))
    return count


def _told(
    dataset: Dataset, format_: Format, flags: Mapping[str, bool], count: int, files: Mapping[str, Path]
) -> str:
    about = Manifest(
        state=dataset.state,
        form=format_.name,
        options={**dataset.options, **{name: True for name, is_set in flags.items() if is_set}},
        columns=dataset.columns,
        rows=count,
        extractors=dataset.extractors,
    )
    return about.of(files)


def _to_stream(dataset: Dataset, format_: Format, place: Path | None, flags: Mapping[str, bool]) -> int:
    """To standard output, a pipe or a device: without a manifest, as there is no place beside it."""
    if format_.destination is Destination.STREAM:
        with _stdout() if place is None else whole_file(place) as stream:
            return format_.write(dataset.rows, stream, dataset.columns, **flags)
    with _made_for_stdout(format_) if place is None else whole_path(place) as draft:
        return format_.write(dataset.rows, draft, dataset.columns, **flags)


class _Harmless:
    """A terminal as a stream that shows every control character as a sign."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> int:
        """Write the text made visible, lines kept."""
        self._terminal.write(visible(text.replace("\r\n", "\n"), lines=True))
        return len(text)


@contextmanager
def _stdout() -> Iterator[TextIO]:
    with result_stream():
        if sys.stdout.isatty():
            yield cast("TextIO", _Harmless(sys.stdout))
        else:
            yield sys.stdout


@contextmanager
def _made_for_stdout(format_: Format) -> Iterator[Path]:
    """A file that is made first, then handed to whoever reads standard output."""
    if format_.destination is Destination.FOLDER or sys.stdout.isatty():
        raise CommandError(
            _("{format}: is not for standard output; name where to write it with -o").format(
                format=format_.name
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft"
        yield draft
        with draft.open("rb") as made, result_stream():
            shutil.copyfileobj(made, sys.stdout.buffer)
