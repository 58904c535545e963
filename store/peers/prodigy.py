"""Prodigy's tasks, which are spaCy's spans: a line for each text; `answer` speaks of the whole of it."""

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

_ANSWERS = {None: Answer.PREDICTED, "accept": Answer.ACCEPTED, "reject": Answer.REJECTED}


def tasks(row: Mapping[str, object]) -> Iterator[Task]:
    """The one task of a line; nothing where it was ignored."""
    answer, meta = row.get("answer"), object_in(row, "meta")
    if answer == "ignore":
        return
    if not (answer is None or isinstance(answer, str)) or answer not in _ANSWERS:
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
