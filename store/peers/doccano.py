"""doccano's sequence labelling: a line for each text, with its labels, or with entities and relations."""

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

_PARTS = 3


def tasks(row: Mapping[str, object]) -> Iterator[Task]:
    """The one task of a line; its labels may be predictions or what people said: whoever reads it knows."""
    known = {place_in(one): one for one in objects_in(row, "figures")}
    meta = {**object_in(row, "meta"), **row}
    yield Task(
        text=required_text(row),
        doc=text_in(meta, "doc"),
        document=text_in(meta, "document"),
        offset=number_in(meta, "offset"),
        answer=Answer.ACCEPTED,
        marks=tuple(_mark(place, label, known.get(place, {})) for place, label in _labels(row)),
        annotator=text_in(row, "annotator"),
    )


def _labels(row: Mapping[str, object]) -> Iterator[tuple[tuple[int, int], str]]:
    for entity in objects_in(row, "entities"):
        yield place_in(entity, "start_offset", "end_offset"), text_in(entity, "label") or ""
    labels = row.get("label", row.get("labels")) or []
    if not isinstance(labels, list):
        raise TaskError("label: is no list of [start, end, label]")
    for one in labels:
        if not isinstance(one, list) or len(one) != _PARTS:
            raise TaskError(f"label: {str(one)[:40]} is no [start, end, label]")
        given = {"start": one[0], "end": one[1], "label": one[2]}
        yield place_in(given), text_in(given, "label") or ""


def _mark(place: tuple[int, int], label: str, known: Mapping[str, object]) -> Mark:
    return Mark(
        start=place[0],
        end=place[1],
        label=label,
        quote=text_in(known, "quote"),
        record=record_in(known),
        annotator=text_in(known, "annotator"),
        note=text_in(known, "note"),
        reason=text_in(known, "reason"),
    )
