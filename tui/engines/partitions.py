"""A corpus of Parquet files cut into partitions, by what their footers say; each is read by itself."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
from pyarrow import ArrowException, parquet

from extract.corpora import Columns, CorpusError
from tui.console import CommandError
from tui.refusals import reworded
from tui.speech import _
from tui.working.corpora import choose

ROWS = 2_000
"""Documents of a partition, at most."""
BYTES, LEAST_BYTES = 4_000_000, 250_000
"""Of texts in a partition, uncompressed: some ten seconds of a core's work; less of small corpora."""
SHARE = 32
"""So many partitions at least, where they do not become smaller than that."""
_READ = 256
"""Rows that are read at once."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A Parquet file, as it was when it was looked at."""

    path: str
    name: str
    size: int
    rows: int
    row_groups: int
    digest: str
    """Of its footer, which says where each column's pages lie and what their least and greatest are."""
    columns: Columns
    weight: int
    """Bytes of its texts, before they are compressed."""

    def told(self) -> dict[str, str | int]:
        """What makes it this corpus, wherever it lies."""
        said = ("name", "size", "rows", "row_groups", "digest")
        return {name: getattr(self, name) for name in said}


@dataclass(frozen=True, slots=True)
class Partition:
    """Some rows of a file."""

    number: int
    path: str
    name: str
    size: int
    """Of the file, which must be as it was."""
    columns: Columns
    groups: tuple[int, int]
    """The first row group, and the first beyond."""
    rows: tuple[int, int]
    """The first row in these groups, and the first beyond."""

    @property
    def label(self) -> str:
        """As its files are called."""
        return f"part-{self.number:05}"


def look(path: Path, said: Mapping[str, str] | None = None) -> Corpus:
    """What there is in a file; `said` names columns.

    Raises:
        CommandError: It is no Parquet file, or holds no texts.
    """
    try:
        with path.open("rb") as opened, parquet.ParquetFile(opened) as file:
            footer = file.metadata
            columns = choose(file.schema_arrow.names, said or {})
            size = path.stat().st_size
            rows, groups = footer.num_rows, footer.num_row_groups
            digest = _digest(path, footer.serialized_size)
            weight = sum(size_ for _rows, size_ in _sizes(footer, columns.text))
    except CorpusError as error:
        raise CommandError(f"{path}: {reworded(str(error))}") from error
    except (ArrowException, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise CommandError(
            _("{path}: no Parquet file that can be read ({reason}); name files that end in .parquet").format(
                path=path, reason=str(reason).splitlines()[0]
            )
        ) from error
    return Corpus(str(path.resolve()), path.name, size, rows, groups, digest, columns, weight)


def partitions(corpora: Sequence[Corpus], most: int = ROWS) -> Iterator[Partition]:
    """All of them, in the order of the files and their rows; the same whenever it is asked."""
    numbers = count()
    whole = sum(corpus.weight for corpus in corpora)
    most_bytes = min(BYTES, max(LEAST_BYTES, whole // SHARE))
    for corpus in corpora:
        with Path(corpus.path).open("rb") as opened, parquet.ParquetFile(opened) as file:
            sizes = list(_sizes(file.metadata, corpus.columns.text))
        for groups, rows in _cut(sizes, most, most_bytes):
            yield Partition(
                next(numbers), corpus.path, corpus.name, corpus.size, corpus.columns, groups, rows
            )


def slice_of(partition: Partition) -> pa.Table:
    """The rows of a partition, with the columns that say something.

    Raises:
        CommandError: The file cannot be read here, or is another one by now.
    """
    try:
        if Path(partition.path).stat().st_size != partition.size:
            raise CommandError(
                _("{path}: was changed meanwhile; run the command again, into another folder").format(
                    path=partition.path
                )
            )
        with Path(partition.path).open("rb") as opened, parquet.ParquetFile(opened) as file:
            return pa.Table.from_batches(list(_batches(file, partition)))
    except (ArrowException, OSError) as error:
        raise CommandError(
            _("{path}: cannot be read ({reason}); every worker must reach it under this name").format(
                path=partition.path, reason=str(error).splitlines()[0]
            )
        ) from error


def _batches(file: parquet.ParquetFile, partition: Partition) -> Iterator[pa.RecordBatch]:
    begin, end = partition.rows
    names, at = partition.columns.names(), 0
    for batch in file.iter_batches(_READ, row_groups=list(range(*partition.groups)), columns=names):
        if at >= end:
            return
        if at + batch.num_rows > begin:
            first = max(begin - at, 0)
            yield batch.slice(first, min(end - at, batch.num_rows) - first)
        at += batch.num_rows


def _sizes(footer: parquet.FileMetaData, text: str) -> Iterator[tuple[int, int]]:
    """Of each row group the rows, and the bytes of their texts."""
    names = [footer.schema.column(index).path for index in range(footer.num_columns)]
    place = names.index(text) if text in names else 0
    for index in range(footer.num_row_groups):
        group = footer.row_group(index)
        yield group.num_rows, group.column(place).total_uncompressed_size


def _cut(
    sizes: Sequence[tuple[int, int]], most: int, most_bytes: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Row groups that go together, or one with some of its rows."""
    first = held = weight = 0
    for index, (rows, size) in enumerate(sizes):
        if held and (held + rows > most or weight + size > most_bytes):
            yield (first, index), (0, held)
            first, held, weight = index, 0, 0
        if not held and (rows > most or size > most_bytes) and rows:
            pieces = max(-(-rows // most), min(rows, -(-size // most_bytes)))
            ends = [rows * piece // pieces for piece in range(pieces + 1)]
            for begin, end in pairwise(ends):
                yield (index, index + 1), (begin, end)
            first = index + 1
            continue
        held, weight = held + rows, weight + size
    if held:
        yield (first, len(sizes)), (0, held)


def _digest(path: Path, length: int) -> str:
    """Of the end of a file: the footer, its length and the four letters that close it."""
    with path.open("rb") as file:
        file.seek(-(length + 8), 2)
        return hashlib.sha256(file.read()).hexdigest()
