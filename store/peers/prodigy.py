"""Prodigy's tasks, which are spaCy's spans: a line for each text, offsets in code points.

What was accepted of a document is one line; a rejected proposal is a line of its own, with its sentence only:
`answer` speaks of the whole of a task.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from extract.figures import Span
from extract.offsets import Offsets, Unit
from store.export.jsonl import json_line
from store.peers.tasks import (
    Answer,
    Mark,
    Task,
    TaskError,
    number_in,
    object_in,
    objects_in,
    place_in,
    record_in,
    required_text,
    seconds,
    text_in,
    told,
)
from store.reviewed import Marked, ReviewedDocument

_ANSWERS = {None: Answer.PREDICTED, "accept": Answer.ACCEPTED, "reject": Answer.REJECTED}


def write(documents: Iterable[ReviewedDocument], stream: TextIO, unit: Unit) -> int:
    """Write the documents; returns how many figures."""
    count = 0
    for document in documents:
        accepted = [figure for figure in document.figures if not figure.is_rejected]
        if accepted:
            stream.write(json_line(_task(document, Span(0, len(document.text)), accepted, unit)))
        for figure in document.figures:
            if figure.is_rejected:
                stream.write(json_line(_task(document, figure.sentence, [figure], unit)))
        count += len(document.figures)
    return count


def tasks(row: Mapping[str, object]) -> Iterator[Task]:
    """The one task of a line; nothing where it was ignored."""
    answer, meta = row.get("answer"), object_in(row, "meta")
    if answer == "ignore":
        return
    if answer not in _ANSWERS:
        raise TaskError(f"answer: {str(answer)[:40]!r} is none of accept, reject, ignore")
    yield Task(
        text=required_text(row),
        doc=text_in(meta, "doc"),
        document=text_in(meta, "document"),
        offset=number_in(meta, "start"),
        answer=_ANSWERS[answer],
        marks=tuple(_mark(span) for span in objects_in(row, "spans")),
        annotator=text_in(row, "_annotator_id") or text_in(row, "_session_id"),
    )


def _task(document: ReviewedDocument, stretch: Span, figures: list[Marked], unit: Unit) -> dict[str, object]:
    text = stretch.of(document.text)
    offsets = Offsets(text, unit)
    annotators = {figure.annotator for figure in figures}
    task: dict[str, object] = {
        "text": text,
        "spans": [_span(figure, stretch, offsets) for figure in figures],
        "answer": "reject" if figures[0].is_rejected else "accept",
        "meta": {"doc": document.doc, "document": document.document, "start": stretch.start},
        "_timestamp": seconds(max(figure.decided_at for figure in figures)),
    }
    if len(annotators) == 1:
        task["_annotator_id"] = annotators.pop()
    return task


def _span(figure: Marked, stretch: Span, offsets: Offsets) -> dict[str, object]:
    place = Span(figure.span.start - stretch.start, figure.span.end - stretch.start)
    start, end = offsets.of(place)
    label = figure.record.kind.value
    return {"start": start, "end": end, "label": label, "text": figure.quote, **told(figure)}


def _mark(row: Mapping[str, object]) -> Mark:
    start, end = place_in(row)
    return Mark(
        start=start,
        end=end,
        label=text_in(row, "label") or "",
        quote=text_in(row, "text"),
        record=record_in(row),
        score=row.get("score", row.get("confidence")),
        annotator=text_in(row, "annotator"),
        note=text_in(row, "note"),
        reason=text_in(row, "reason"),
    )
