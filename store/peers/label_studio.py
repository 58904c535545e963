"""Label Studio's tasks: one JSON array, predictions and annotations beside the data, offsets in code points.

Who decided is told with each region, not in `completed_by`: Label Studio refuses a whole import where it does
not know a user.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

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
    text_in,
    told,
)
from store.reviewed import Marked, ReviewedDocument

FROM, TO = "figure", "text"
"""What the labelling configuration in docs/exchange.md calls the labels and the text."""

_LABELS = re.compile(r"(hyper)?(text)?labels")


def write(documents: Iterable[ReviewedDocument], stream: TextIO, unit: Unit) -> int:
    """Write the documents with what was accepted in them; returns how many figures."""
    count, before = 0, "[\n"
    for document in documents:
        figures = [figure for figure in document.figures if not figure.is_rejected]
        if figures:
            stream.write(before + json_line(_row(document, figures, unit)).removesuffix("\n"))
            before = ",\n"
            count += len(figures)
    stream.write("\n]\n" if count else "[]\n")
    return count


def tasks(row: Mapping[str, object]) -> Iterator[Task]:
    """A task for each prediction and each annotation that was not skipped."""
    data = object_in(row, "data")
    kinds = (
        ("predictions", Answer.PREDICTED),
        ("annotations", Answer.ACCEPTED),
        ("completions", Answer.ACCEPTED),
    )
    for key, answer in kinds:
        for source in objects_in(row, key):
            if source.get("was_cancelled"):
                continue
            yield Task(
                text=required_text(data),
                doc=text_in(data, "doc"),
                document=text_in(data, "document"),
                offset=number_in(data, "start"),
                answer=answer,
                marks=tuple(_marks(source)),
                annotator=_completed_by(source),
            )


def _row(document: ReviewedDocument, figures: list[Marked], unit: Unit) -> dict[str, object]:
    offsets = Offsets(document.text, unit)
    about = {"doc": document.doc, "document": document.document}
    return {
        "data": {"text": document.text, **about, "title": document.title, "published": document.published},
        "annotations": [
            {
                "result": [_region(figure, offsets) for figure in figures],
                "was_cancelled": False,
                "ground_truth": False,
                "created_at": max(figure.decided_at for figure in figures),
            }
        ],
    }


def _region(figure: Marked, offsets: Offsets) -> dict[str, object]:
    start, end = offsets.of(figure.span)
    # Shown beside the region in the editor.
    said = [f"{figure.annotator}, {figure.decided_at}", *filter(None, (figure.reason, figure.note))]
    return {
        "id": f"{figure.span.start}-{figure.span.end}",
        "from_name": FROM,
        "to_name": TO,
        "type": "labels",
        "origin": "manual",
        "value": {"start": start, "end": end, "text": figure.quote, "labels": [figure.record.kind.value]},
        "meta": {"text": said, **told(figure)},
    }


def _marks(source: Mapping[str, object]) -> Iterator[Mark]:
    for region in objects_in(source, "result"):
        kind, value, meta = str(region.get("type")), object_in(region, "value"), object_in(region, "meta")
        if not _LABELS.fullmatch(kind) or "start" not in value:
            continue
        if isinstance(value["start"], str):
            raise TaskError("value: its offsets count in HTML; label a Text, not a HyperText")
        labels = value.get(kind) or value.get("labels") or [""]
        start, end = place_in(value)
        yield Mark(
            start=start,
            end=end,
            label=str(labels[0]) if isinstance(labels, list) else str(labels),
            quote=text_in(value, "text"),
            record=record_in(meta),
            score=region.get("score", source.get("score")),
            annotator=text_in(meta, "annotator"),
            note=text_in(meta, "note"),
            reason=text_in(meta, "reason"),
        )


def _completed_by(source: Mapping[str, object]) -> str | None:
    by = source.get("completed_by")
    if isinstance(by, Mapping):
        return text_in(by, "email") or text_in(by, "username") or (str(by["id"]) if "id" in by else None)
    return None if by is None else f"label-studio:{by}" if isinstance(by, int) else str(by)
