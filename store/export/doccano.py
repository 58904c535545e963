"""doccano's sequence labelling: a line for each text, offsets in UTF-16 units, as its editor counts.

doccano keeps what else is in a line and gives it back with its own export: so a record finds its mark again.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from extract.offsets import Offsets, Unit
from store.columns import Column
from store.export.jsonl import json_line
from store.export.marked import MarkedDocument, Row, marked_documents, span_of, told


def write(rows: Iterable[Row], stream: TextIO, _columns: Sequence[Column]) -> int:
    """Write the rows as labels of their documents, but for what was rejected; returns how many."""
    count = 0
    for document in marked_documents(rows):
        if document.accepted:
            stream.write(json_line(_line(document)))
            count += len(document.accepted)
    return count


def _line(document: MarkedDocument) -> dict[str, object]:
    offsets = Offsets(document.text, Unit.UTF_16)
    placed = [(offsets.of(span_of(row)), row) for row in document.accepted]
    return {
        "text": document.text,
        "label": [[*place, row["kind"]] for place, row in placed],
        **document.about,
        "figures": [
            {"start": place[0], "end": place[1], "quote": row["quote"], **told(row)} for place, row in placed
        ],
    }
