"""What a worker does with a partition: read its slice, propose, write its part. No engine is known here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING

from extract import __version__
from extract.tables import unread
from tui.console import CommandError
from tui.engines.attended import Attended, Manner, Poison, Slice, careful
from tui.engines.folder import Part, Unread, write_part
from tui.engines.partitions import Partition, slice_of
from tui.speech import _

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

_of_thread = local()


@dataclass(frozen=True, slots=True)
class Job:
    """What all partitions of a run have in common."""

    folder: str
    run: str
    manner: Manner
    version: str = __version__


def work(job: Job, partition: Partition, killers: Mapping[int, Poison]) -> Part:
    """Propose for a partition and write its part; `killers` are rows that ended workers, and are left out.

    Raises:
        CommandError: The file cannot be read here, or this is another soat.
    """
    if job.version != __version__:
        raise CommandError(
            _("a worker has soat {theirs}, and this is {ours}; install the same everywhere").format(
                theirs=__version__, ours=job.version
            )
        )
    table = slice_of(partition)
    tables: list[pa.Table] = []
    left_out: list[Unread] = []
    row = 0
    rows = Slice(table, partition.columns, partition.name)
    for found in _found(attended(job.manner), rows, killers):
        if isinstance(found, Poison):
            made = unread(table.slice(row, 1), partition.columns, found.error, corpus=partition.name)
            attempts: tuple[str, ...] = found.attempts
        else:
            made, attempts = found, ()
        errors = zip(*(made.column(name).to_pylist() for name in ("id", "name", "error")), strict=True)
        left_out += [
            Unread(id_, name, error, partition.number, partition.rows[0] + at, attempts)
            for at, (id_, name, error) in enumerate(errors, row)
            if error is not None
        ]
        tables.append(made)
        row += made.num_rows
    return write_part(Path(job.folder), job.run, partition.number, tables, left_out)


def probe(job: Job, partition: Partition, rows: tuple[int, int]) -> None:
    """Propose for some rows of a partition and keep nothing: does the worker survive them?"""
    whole = Slice(slice_of(partition), partition.columns, partition.name)
    for _tables in careful(attended(job.manner), whole.part(*rows)):
        pass


def attended(manner: Manner) -> Attended:
    """The process of this thread of the worker; another one for another manner."""
    present: Attended | None = getattr(_of_thread, "attended", None)
    if present is None or present.manner != manner:
        if present is not None:
            present.close()
        present = _of_thread.attended = Attended(manner)
    return present


def _found(process: Attended, rows: Slice, killers: Mapping[int, Poison]) -> Iterator["pa.Table | Poison"]:
    """Tables of proposals in the order of the rows."""
    begin = 0
    for row in (*sorted(killers), rows.table.num_rows):
        if row > begin:
            yield from careful(process, rows.part(begin, row))
        if row in killers:
            yield killers[row]
        begin = row + 1
