"""Documents in, proposals out, as Arrow tables: one pure function for every engine that has tables.

Spark: `frame.mapInArrow(propose_batches, SCHEMA)`; Ray Data: `dataset.map_batches(propose,
batch_format="pyarrow")`. docs/scale.md shows both.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

from extract.corpora import Columns, columns_of, data_of, document_name, metadata_of, read_row
from extract.figures import Candidate, Extraction, Span
from extract.find import extract
from extract.identity import extractor
from extract.layout import Furniture
from extract.metadata import Metadata
from extract.readers import Readout
from extract.records import FIELDS, canonical, to_record
from extract.text import TextError

_SPAN = [("start", pa.int32()), ("end", pa.int32())]
_CANDIDATE = [
    *_SPAN,
    ("quote", pa.string()),
    *((name, pa.string()) for name in FIELDS),
    ("sentence_start", pa.int32()),
    ("sentence_end", pa.int32()),
    ("rule", pa.string()),
    ("confidence", pa.float64()),
    ("alternative", pa.string()),
]
_FURNITURE = [*_SPAN, ("frame", pa.string())]
_CELL = [*_SPAN, ("row", pa.string()), ("column", pa.string())]


def _list(fields: Iterable[Any]) -> pa.DataType:
    return pa.list_(pa.struct(list(fields)))


PROPOSALS = pa.schema(
    [
        ("id", pa.string()),
        ("name", pa.string()),
        ("sha256", pa.string()),
        ("reader", pa.string()),
        ("text", pa.string()),
        ("text_sha256", pa.string()),
        ("title", pa.string()),
        ("published", pa.string()),
        ("told_title", pa.string()),
        ("told_published", pa.string()),
        ("address", pa.string()),
        ("publisher", pa.string()),
        ("doubtful", pa.bool_()),
        ("told_doubtful", pa.bool_()),
        ("hanging", pa.int32()),
        ("sentences", _list(_SPAN)),
        ("candidates", _list(_CANDIDATE)),
        ("layout", pa.struct([("furniture", _list(_FURNITURE)), ("cells", _list(_CELL))])),
        ("furniture", _list(_FURNITURE)),
        ("flags", pa.list_(pa.string())),
        ("error", pa.string()),
        ("extractor", pa.string()),
    ]
)
"""A row for each document. `error` says why one was not read: then nothing is proposed.

`title`, `published` and `doubtful` are what the extractor makes of the document; `told_…` what its row or its
reader told before; so with `furniture` and `layout`. `sha256` is of the document's bytes (of a text: in
UTF-8), `text_sha256` of the text that all offsets count in, by code points. Decimals are text. Columns may be
added.
"""

Row = dict[str, Any]


def propose(table: pa.Table, columns: Columns | None = None, *, corpus: str = "") -> pa.Table:
    """The proposals for a table of documents: a row out for each row in, in the same order.

    Columns are found by their names where none are said; `corpus` goes before the ids in documents' names.

    Raises:
        CorpusError: No column holds texts.
    """
    columns = columns or columns_of(table.column_names)
    cells = {
        what: table.column(name).to_pylist() if name is not None else [None] * table.num_rows
        for what, name in (
            ("id_", columns.id),
            ("text", columns.text),
            ("title", columns.title),
            ("day", columns.date),
            ("address", columns.address),
        )
    }
    given = (dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True))
    rows = [_propose(corpus, row["id_"], row["text"], _given(row)) for row in given]
    return table_of(rows)


def propose_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The same for a stream of record batches, as Spark's `mapInArrow` hands them over."""
    for batch in batches:
        yield from propose(pa.Table.from_batches([batch])).to_batches()


def unread(table: pa.Table, columns: Columns, error: str, *, corpus: str = "") -> pa.Table:
    """The rows of documents that could not be read, whatever is in them."""
    ids = table.column(columns.id).to_pylist() if columns.id else [None] * table.num_rows
    texts = table.column(columns.text).to_pylist()
    return table_of([_unread(corpus, id_, text, error) for id_, text in zip(ids, texts, strict=True)])


def table_of(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as a table of proposals; what a row does not say is null."""
    listed = list(rows)
    # A column at a time: a table of rows asks for each whether pandas is there.
    arrays = [pa.array([row.get(field.name) for row in listed], field.type) for field in PROPOSALS]
    return pa.Table.from_arrays(arrays, schema=PROPOSALS)


def _given(row: Row) -> Metadata:
    return metadata_of(title=row["title"], day=row["day"], address=row["address"])


def _propose(corpus: str, id_: object, text: object, given: Metadata) -> Row:
    try:
        readout = read_row(text, given)
        found = extract(readout.text, metadata=readout.metadata, layout=readout.layout)
    except TextError as error:
        return _unread(corpus, id_, text, str(error))
    except Exception as error:  # noqa: BLE001 - one document that no one foresaw must not fail a million
        return _unread(corpus, id_, text, f"{type(error).__name__}: {error}")
    return _identity(corpus, id_, data_of(text)) | _read(readout) | _found(found)


def _unread(corpus: str, id_: object, text: object, error: str) -> Row:
    data = data_of(text) if isinstance(text, str | bytes) else b""
    return _identity(corpus, id_, data) | {"error": error, "extractor": extractor()}


def _identity(corpus: str, id_: object, data: bytes) -> Row:
    return {
        "id": None if id_ is None else str(id_),
        "name": document_name(corpus, id_, data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _read(readout: Readout) -> Row:
    told = readout.metadata
    return {
        "reader": readout.reader,
        "text": readout.text,
        "text_sha256": hashlib.sha256(readout.text.encode()).hexdigest(),
        "told_title": told.title,
        "told_published": told.published,
        "address": told.address,
        "publisher": told.publisher,
        "told_doubtful": told.is_doubtful,
        "layout": {
            "furniture": _furniture(readout.layout.furniture),
            "cells": [
                _span(cell.span) | {"row": cell.row, "column": cell.column} for cell in readout.layout.cells
            ],
        },
    }


def _found(found: Extraction) -> Row:
    return {
        "title": found.title,
        "published": found.published,
        "doubtful": found.is_doubtful,
        "hanging": found.hanging,
        "sentences": [_span(sentence) for sentence in found.sentences],
        "candidates": [_candidate(candidate) for candidate in found.candidates],
        "furniture": _furniture(found.furniture),
        "flags": [flag.value for flag in found.flags],
        "extractor": extractor(),
    }


def _furniture(pieces: Iterable[Furniture]) -> list[Row]:
    return [_span(piece.span) | {"frame": piece.frame.value} for piece in pieces]


def _candidate(candidate: Candidate) -> Row:
    other = candidate.alternative
    return {
        **_span(candidate.span),
        "quote": candidate.quote,
        **to_record(candidate.figure),
        "sentence_start": candidate.sentence.start,
        "sentence_end": candidate.sentence.end,
        "rule": candidate.rule,
        "confidence": candidate.confidence,
        "alternative": None if other is None else canonical(other),
    }


def _span(span: Span) -> Row:
    return {"start": span.start, "end": span.end}
