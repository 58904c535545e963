"""Prodigy's tasks, which are spaCy's spans: a line for each text, offsets in code points.

What was accepted of a document is one line; what was rejected is a line of its own, with its sentence only,
as `answer` speaks of the whole of a task.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from extract.figures import Span
from store.columns import Column
from store.export.jsonl import json_line
from store.export.marked import (
    MarkedDocument,
    Row,
    annotators,
    latest,
    marked_documents,
    seconds,
    sentence_start,
    span_of,
    told,
)


def write(rows: Iterable[Row], stream: TextIO, _columns: Sequence[Column]) -> int:
    """Write the rows as marks in their documents; returns how many."""
    count = 0
    for document in marked_documents(rows):
        if document.accepted:
            whole = Span(0, len(document.text))
            stream.write(json_line(_task(document, whole, document.accepted, "accept")))
        for row in document.rejected:
            start = sentence_start(document.text, row)
            stretch = Span(start, start + len(str(row["sentence"])))
            stream.write(json_line(_task(document, stretch, [row], "reject")))
        count += len(document.accepted) + len(document.rejected)
    return count


def _task(document: MarkedDocument, stretch: Span, rows: Sequence[Row], answer: str) -> dict[str, object]:
    names = annotators(rows)
    task: dict[str, object] = {
        "text": stretch.of(document.text),
        "spans": [_span(row, stretch.start) for row in rows],
        "answer": answer,
        "meta": {**document.about, "start": stretch.start},
        "_timestamp": seconds(latest(rows)),
    }
    return task if len(names) > 1 else {**task, "_annotator_id": names[0]}


def _span(row: Row, begin: int) -> dict[str, object]:
    span = span_of(row)
    place = {"start": span.start - begin, "end": span.end - begin}
    return {**place, "label": row["kind"], "text": row["quote"], **told(row)}
