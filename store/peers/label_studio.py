"""Label Studio's tasks: one JSON array, predictions and annotations beside the data."""

import re
from collections.abc import Iterator, Mapping

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
)

_LABELS = re.compile(r"(hyper)?(text)?labels")


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


def _marks(source: Mapping[str, object]) -> Iterator[Mark]:
    for region in objects_in(source, "result"):
        kind, value, meta = str(region.get("type")), object_in(region, "value"), object_in(region, "meta")
        if not (kind == "labels" or _LABELS.fullmatch(kind)) or "start" not in value:
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
