"""Corpora in pieces: where each begins and ends, and the documents of one, in flat memory."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import BinaryIO

from extract.corpora import Columns, CorpusError, columns_of
from extract.readers import MissingReaderError
from extract.readers.kinds import FileKind
from store.stamps import Stamp, stamp_of
from tui.sources import Source
from tui.working.units import Look, Piece, Setup

_LINES_OF_JSON = (".jsonl", ".ndjson")
HEAD = 1 << 16
"""So much of a file shows which columns it has."""
PIECE = 1 << 19
"""Bytes of a piece, about a second's work; smaller where each process would not get some of them."""
LEAST_PIECE = 1 << 15
MOST_PIECES = 20_000
_SHARE = 4
"""Pieces for each process at least."""
_LINES = 100
_ROWS = 64
"""Decoded at a time; texts may be long."""


class NoTextsError(CorpusError):
    """No column holds texts."""


Row = tuple[str | None, Mapping[str, object] | str]
"""Where a row stands, if that must be told, and its values or what is wrong with it."""


def corpus_kind(source: Source) -> FileKind | None:
    """Which kind of corpus the file is, by how it begins; None for any other file."""
    with open(source.path, "rb") as stream:  # noqa: PTH123 - its name may be any bytes
        head = stream.read(HEAD)
    if head.startswith(b"PAR1"):
        return FileKind.PARQUET
    return (
        FileKind.JSONL if source.may_be_corpus and head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{" else None
    )


def holds_no_texts(source: Source, setup: Setup) -> bool:
    """Whether a file is lines of JSON of some other sort: its first lines have no column of texts."""
    if not source.path.lower().endswith(_LINES_OF_JSON):
        return False
    names: list[str] = []
    try:
        with open(source.path, "rb") as stream:  # noqa: PTH123 - its name may be any bytes
            names = _names(stream)
        choose(names, setup.columns)
    except OSError:
        return False
    except CorpusError:
        return bool(names)
    return False


def plan(look: Look, kind: FileKind, said: Mapping[str, str]) -> list[Piece]:
    """The pieces of a corpus that are still to be read.

    Raises:
        CorpusError: There are no documents in it.
    """
    make = _plan_lines if kind is FileKind.JSONL else _plan_rows
    with open(look.source.path, "rb") as stream:  # noqa: PTH123 - its name may be any bytes
        stamp = stamp_of(os.fstat(stream.fileno()))
        pieces = [piece for piece in make(look, stamp, stream, said) if piece.end > look.done_to]
    share = 1 / max(1, len(pieces))
    return [replace(piece, is_last=piece is pieces[-1], share=share) for piece in pieces]


def rows_of(piece: Piece, stream: BinaryIO, longest: int) -> Iterator[Row]:
    """The rows of a piece."""
    if piece.group is not None:
        return _cursor.rows(piece)
    return _lines(stream, piece.start, piece.end, longest)


def rows_in(stream: BinaryIO, kind: FileKind, said: Mapping[str, str], longest: int) -> Iterator[Row]:
    """The rows of a corpus within another file; the first is its columns' names.

    Raises:
        CorpusError: There are no documents in it.
    """
    if kind is FileKind.JSONL:
        columns = choose(_names(stream), said)
        yield None, {"": columns}
        yield from _lines(stream, 0, stream.seek(0, os.SEEK_END), longest)
    else:
        parquet = open_parquet(stream)
        columns = choose(parquet.schema_arrow.names, said)
        yield None, {"": columns}
        for group in range(parquet.num_row_groups):
            yield from ((None, row) for row in _decoded(parquet, group, columns))


def choose(names: Iterable[str], said: Mapping[str, str]) -> Columns:
    """The columns that hold what is sought, by their names and by what the user says of them.

    Raises:
        CorpusError: One is not there.
    """
    names = list(names)
    for name in filter(None, said.values()):
        if name not in names:
            raise CorpusError(f"no column {name}; there are {', '.join(names[:20]) or 'none'}")
    try:
        columns = columns_of([*names, *(("text",) if said.get("text") else ())])
    except CorpusError as error:
        there = ", ".join(names[:20]) or "none"
        raise NoTextsError(
            f"no column of texts; name it with --columns text=NAME; there are {there}"
        ) from error
    others = {what: name or None for what, name in said.items() if what != "text"}
    return replace(columns, text=said.get("text") or columns.text, **others)


def _plan_lines(look: Look, stamp: Stamp, stream: BinaryIO, said: Mapping[str, str]) -> Iterator[Piece]:
    columns = choose(_names(stream), said)
    left = stamp.size - look.done_to
    size = max(min(PIECE, left // (look.jobs * _SHARE)), LEAST_PIECE, left // MOST_PIECES)
    for start in range(look.done_to, stamp.size, size):
        yield Piece(look.source, stamp, start, min(start + size, stamp.size), None, columns)


def _plan_rows(look: Look, stamp: Stamp, stream: BinaryIO, said: Mapping[str, str]) -> Iterator[Piece]:
    parquet = open_parquet(stream)
    columns = choose(parquet.schema_arrow.names, said)
    groups = [parquet.metadata.row_group(number) for number in range(parquet.num_row_groups)]
    whole = sum(group.total_byte_size for group in groups)
    size = max(min(PIECE, whole // (look.jobs * _SHARE)), LEAST_PIECE, whole // MOST_PIECES)
    first = 0
    for number, group in enumerate(groups):
        end = first + group.num_rows
        step = max(1, size * group.num_rows // max(1, group.total_byte_size))
        starts = range(first, end, step)
        if first < look.done_to < end:
            starts = range(look.done_to, end, step)
        for start in starts:
            yield Piece(look.source, stamp, start, min(start + step, end), number, columns)
        first = end


def _names(stream: BinaryIO) -> list[str]:
    """The names in the first lines, each once."""
    stream.seek(0)
    lines = stream.read(HEAD).split(b"\n")
    if len(lines) == 1:
        # A first line of more than that; the row limit holds where it is read.
        stream.seek(0)
        lines = [stream.readline(100_000_000), b""]
    names: dict[str, None] = {}
    for line in lines[:-1][:_LINES] or lines:
        row = _row(line)
        if isinstance(row, dict):
            names.update(dict.fromkeys(row))
    return list(names)


def _lines(stream: BinaryIO, start: int, end: int, longest: int) -> Iterator[Row]:
    """The lines that begin in a range of bytes."""
    at = stream.seek(max(0, start - 1))
    if start and (at := at + len(_rest_of_line(stream, end - at))) >= end and end > start:
        return
    while at < end:
        line = stream.readline(longest + 1)
        if not line:
            return
        place, at = f"at byte {at}", at + len(line)
        if len(line) > longest:
            yield place, f"over {longest / 1_000_000:g} MB; split it into documents"
            at += len(_rest_of_line(stream, end - at))
        elif line.strip(b"\xef\xbb\xbf \r\n\t"):
            yield place, _row(line)


def _rest_of_line(stream: BinaryIO, most: int) -> range:
    """Pass over what is left of a line, no further than so many bytes; how far that was."""
    passed = 0
    while passed < most:
        part = stream.readline(min(HEAD, most - passed))
        passed += len(part)
        if not part or part.endswith(b"\n"):
            break
    return range(passed)


def _row(line: bytes) -> Mapping[str, object] | str:
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return "no JSON in this line"
    return row if isinstance(row, dict) else "no JSON object in this line"


def open_parquet(stream: BinaryIO):  # type: ignore[no-untyped-def]  # noqa: ANN201 - pyarrow has no types
    """A Parquet file.

    Raises:
        MissingReaderError, CorpusError: pyarrow is not installed; the file is damaged.
    """
    try:
        import pyarrow as pa  # type: ignore[import-untyped]
        import pyarrow.parquet as pq  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingReaderError(
            "a Parquet file needs the extra `parquet`: pip install 'soat[parquet]'"
        ) from error
    try:
        # Read in small portions: a group of rows may be larger than the memory.
        return pq.ParquetFile(pa.PythonFile(stream, mode="r"), buffer_size=1 << 20, pre_buffer=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise CorpusError("a Parquet file that is damaged or not whole; fetch it again") from error


def _decoded(parquet, group: int, columns: Columns) -> Iterator[Mapping[str, object]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    import pyarrow as pa

    batches = parquet.iter_batches(
        batch_size=_ROWS, row_groups=[group], columns=columns.names(), use_threads=False
    )
    try:
        for batch in batches:
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise CorpusError("a Parquet file that is damaged; fetch it again") from error


class _Cursor:
    """Where this process stands in a group of rows: the next piece it reads lies further on in it."""

    def __init__(self) -> None:
        self._file: tuple[str, Stamp, int | None] | None = None
        self._at = self._end = 0
        self._rows: Iterator[Mapping[str, object]] = iter(())
        self._opened = ExitStack()

    def rows(self, piece: Piece) -> Iterator[Row]:
        """The rows of a piece."""
        file = (piece.source.path, piece.stamp, piece.group)
        if self._file != file or self._at > piece.start:
            self._open(piece, file)
        while self._at < piece.end and (row := next(self._rows, None)) is not None:
            self._at += 1
            if self._at > piece.start:
                yield None, row
        if self._at >= self._end:
            self._close()

    def _open(self, piece: Piece, file: tuple[str, Stamp, int | None]) -> None:
        self._close()
        stream = open(piece.source.path, "rb")  # noqa: PTH123, SIM115 - any bytes; goes with the rows
        parquet = open_parquet(self._opened.enter_context(stream))
        group = piece.group or 0
        sizes = [parquet.metadata.row_group(number).num_rows for number in range(group + 1)]
        self._at, self._end = sum(sizes[:-1]), sum(sizes)
        self._rows = _decoded(parquet, group, piece.columns or choose(parquet.schema_arrow.names, {}))
        self._file = file

    def _close(self) -> None:
        self._file, self._rows = None, iter(())
        self._opened.close()


_cursor = _Cursor()
