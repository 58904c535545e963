"""Documents in, proposals out, as Arrow tables: one pure function for every engine that has tables.

Spark: `frame.mapInArrow(propose_batches, spark_schema)`; Ray Data: `dataset.map_batches(propose,
batch_format="pyarrow")`. See docs/scale.md.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import starmap
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

from extract import __version__
from extract.additions import fingerprint
from extract.corpora import Columns, columns_of, data_of, document_name, metadata_of, read_row
from extract.figures import Candidate, Extraction, Span
from extract.find import extract
from extract.readers import Readout
from extract.records import FIELDS, canonical, to_record
from extract.text import TextError

_SPAN = [("start", pa.int32()), ("end", pa.int32())]
_REQUIRED = {"kind", "value", "modifier", "direction", "status"}
_CANDIDATE = pa.struct(
    [
        *_SPAN,
        ("quote", pa.string()),
        *((name, pa.string()) for name in FIELDS),
        ("sentence_start", pa.int32()),
        ("sentence_end", pa.int32()),
        ("rule", pa.string()),
        ("confidence", pa.float64()),
        ("alternative", pa.string()),
    ]
)
_LAYOUT = pa.struct(
    [
        ("furniture", pa.list_(pa.struct([*_SPAN, ("frame", pa.string())]))),
        ("cells", pa.list_(pa.struct([*_SPAN, ("row", pa.string()), ("column", pa.string())]))),
    ]
)

PROPOSALS = pa.schema(
    [
        ("name", pa.string()),
        ("sha256", pa.string()),
        ("reader", pa.string()),
        ("text", pa.string()),
        ("text_sha256", pa.string()),
        ("title", pa.string()),
        ("published", pa.string()),
        (
            "known",
            pa.struct([(name, pa.string()) for name in ("title", "published", "address", "publisher")]),
        ),
        ("doubtful", pa.bool_()),
        ("sentences", pa.list_(pa.struct(_SPAN))),
        ("candidates", pa.list_(_CANDIDATE)),
        ("layout", _LAYOUT),
        ("error", pa.string()),
        ("extractor", pa.string()),
    ]
)
