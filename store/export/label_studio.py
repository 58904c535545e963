"""Label Studio's tasks: one JSON array, annotations beside the data, offsets in code points.

Who decided is told with each region, not in `completed_by`: Label Studio refuses a whole import where it does
not know a user.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from store.columns import Column
from store.export.jsonl import json_line
from store.export.marked import MarkedDocument, Row, latest, marked_documents, span_of, told

FROM, TO = "figure", "text"
"""What the labelling configuration in docs/exchange.md calls the labels and the text."""


def write(rows: Iterable[Row], stream: TextIO, _columns: Sequence[Column]) -> int:
    """Write the rows as regions of their documents, but for what was rejected; returns how many."""
    count, before = 0, "[\n"
    for number, document in enumerate(marked_documents(rows), start=1):
        if document.accepted:
            stream.write(before + json_line(_task(document, number)).removesuffix("\n"))
            before = ",\n"
            count += len(document.accepted)
    stream.write("\n]\n" if count else "[]\n")
    return count


def _task(document: MarkedDocument, number: int) -> dict[str, object]:
    annotation = {
        "id": number,
        "result": [_region(row) for row in document.accepted],
        "was_cancelled": False,
        "ground_truth": False,
        "created_at": latest(document.accepted),
    }
    return {"id": number, "data": {"text": document.text, **document.about}, "annotations": [annotation]}


def _region(row: Row) -> dict[str, object]:
    span = span_of(row)
    # The editor shows this text beside the region.
    said = [f"{row['annotator']}, {row['decided_at']}", *filter(None, (row["reason"], row["note"]))]
    return {
        "id": f"{span.start}-{span.end}",
        "from_name": FROM,
        "to_name": TO,
        "type": "labels",
        "origin": "manual",
        "value": {"start": span.start, "end": span.end, "text": row["quote"], "labels": [row["kind"]]},
        "meta": {"text": said, **told(row)},
    }
