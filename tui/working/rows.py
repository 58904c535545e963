"""The documents of corpora: what a file that may be one holds, and the rows of a piece of it."""

import hashlib
import io
import os
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from extract.corpora import Columns, CorpusError, data_of, document_name, metadata_of, read_row
from extract.readers.kinds import FileKind
from extract.text import TextError
from store.stamps import Stamp, stamp_of
from tui.sources import unreadable
from tui.working.corpora import NoTextsError, Row, corpus_kind, plan, rows_in, rows_of
from tui.working.reading import CHANGING, Element, Item, of_file, problem
from tui.working.units import FileEnd, Look, Piece, Plan, Problem, Setup


def look_at(look: Look, setup: Setup) -> Iterator[Element]:
    """The pieces of a corpus that are to be read, or the document that the file is."""
    source = look.source
    try:
        kind = corpus_kind(source)
        if kind is None:
            yield from of_file(source, None, setup)
            return
        pieces = plan(look, kind, setup.columns)
    except OSError as error:
        yield Problem("", unreadable(source.path, error), is_lasting=False)
        yield FileEnd(source, None)
        return
    except (CorpusError, TextError) as error:
        # A table in a folder may be of anything; one that is named is meant.
        is_other = source.is_found and isinstance(error, NoTextsError)
        if not is_other:
            yield problem(source.path, error)
        yield FileEnd(source, source.stamp if is_other else None)
        return
    if not pieces:
        yield Problem(source.path, "holds no documents")
        yield FileEnd(source, source.stamp)
    else:
        yield Plan(pieces)


def of_piece(piece: Piece, setup: Setup) -> Iterator[Element]:
    """The rows of a piece."""
    source = piece.source
    try:
        with open(source.path, "rb") as stream:  # noqa: PTH123 - its name may be any bytes
            _check_same(stream, piece.stamp)
            rows = rows_of(piece, stream, setup.limits.file_bytes)
            columns = piece.columns or Columns(text="text")
            yield from _rows(source.path, source.name, rows, columns)
            _check_same(stream, piece.stamp)
    except OSError as error:
        yield Problem("", unreadable(source.path, error), is_lasting=False)
        yield FileEnd(source, None)
    except (CorpusError, TextError) as error:
        yield Problem(source.path, str(error), is_lasting=False)
        yield FileEnd(source, None)
    else:
        if piece.is_last:
            yield FileEnd(source, piece.stamp)


def rows_within(label: str, name: str, data: bytes, kind: FileKind, setup: Setup) -> Iterator[Element]:
    """The rows of a corpus that is in another file.

    Raises:
        CorpusError, TextError: It cannot be read.
    """
    rows = rows_in(io.BytesIO(data), kind, setup.columns, setup.limits.file_bytes)
    _, first = next(rows)
    columns = first[""] if not isinstance(first, str) else None
    if isinstance(columns, Columns):
        yield from _rows(label, name, rows, columns)


def _rows(label: str, corpus: str, rows: Iterator[Row], columns: Columns) -> Iterator[Element]:
    for number, (place, row) in enumerate(rows, 1):
        where = f"{label}: {place or f'row {number}'}"
        if isinstance(row, str):
            yield Problem(where, row)
            continue
        id_ = row.get(columns.id) if columns.id else None
        text = row.get(columns.text)
        try:
            data = data_of(text)
        except UnicodeEncodeError:
            yield Problem(where, "half a character (a lone surrogate) in this row")
            continue
        except TextError as error:
            yield Problem(where if id_ is None else f"{label}/{id_}", str(error))
            continue
        title, day, address = (
            row.get(column) if column else None for column in (columns.title, columns.date, columns.address)
        )
        given = metadata_of(title=title, day=day, address=address)
        name = document_name(corpus, id_, data)
        yield Item(
            name=name,
            label=f"{label}{name[len(corpus) :]}",
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            address=given.address,
            read=partial(read_row, text, given),
        )


def _check_same(stream: BinaryIO, stamp: Stamp) -> None:
    if stamp_of(os.fstat(stream.fileno())) != stamp:
        raise CorpusError(CHANGING)
