"""Other tools' formats: what is written is read back mark by mark, and what is none of theirs is refused."""

import io
import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from extract.offsets import Offsets
from extract.records import FIELDS
from store.columns import TABLE
from store.export import FORMATS
from store.peers import PEERS
from store.peers.tasks import Answer, Mark, Task, TaskError

PIECES = (
    "a ",
    "ế",
    "e\u0302\u0301",
    "\r\n",
    "\u00ad",
    "👩🏽\u200d🚒",
    "𝟗",
    "12,5% ",
    "\ufeff",
    "\u2028",
    "<b>",
    '"',
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=4, max_size=40).map("".join)
RECORD = {"kind": "count", "value": "12.5", "unit": "thẻ 🎉", "modifier": "over", "indicator": "số thẻ"}


def row(text: str, span: Span, verdict: str) -> dict[str, str | int | None]:
    """One row of the dataset, with its document's text."""
    found: dict[str, str | int | None] = dict.fromkeys(column.name for column in TABLE)
    place = {"start": span.start, "end": span.end, "quote": span.of(text), "sentence": text}
    who = {"annotator": "Lan", "decided_at": "2024-01-02T03:04:05.678Z", "note": "xem lại"}
    return (
        found
        | RECORD
        | place
        | who
        | {"doc": "b.txt", "document": "0" * 64, "verdict": verdict, "text": text}
    )


def written(name: str, *rows: Mapping[str, str | int | None]) -> list[dict[str, object]]:
    """What a format makes of rows, as its file would be read."""
    stream = io.StringIO()
    FORMATS[name].write(rows, stream)
    text = stream.getvalue()
    return json.loads(text) if PEERS[name].is_array else [json.loads(line) for line in text.splitlines()]


def read(name: str, *rows: Mapping[str, str | int | None]) -> list[Task]:
    """The tasks in it."""
    return [task for found in written(name, *rows) for task in PEERS[name].tasks(found)]


@pytest.mark.parametrize("name", PEERS)
@given(text=TEXTS, data=st.data())
def test_marks_come_back_where_they_were(name: str, text: str, data: st.DataObject) -> None:
    """With their records, over emoji, marks apart from letters, and line ends of two characters."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    (task,) = read(name, row(text, span, "correct"))
    (mark,) = task.marks
    assert (task.text, task.document, task.answer) == (text, "0" * 64, Answer.ACCEPTED)
    assert Offsets(text, PEERS[name].unit).span(mark.start, mark.end) == span
    assert {field: mark.record.get(field) for field in FIELDS} == dict.fromkeys(FIELDS) | RECORD
    assert (mark.quote, mark.label, mark.annotator, mark.note) == (span.of(text), "count", "Lan", "xem lại")


@pytest.mark.parametrize("name", PEERS)
def test_documents_are_units(name: str) -> None:
    """All of a document is one task; what was rejected has its own where the format knows of it."""
    text = "Có 12 thẻ và 13 thẻ, phòng 7."
    spans = [Span(3, 5), Span(13, 15), Span(27, 28)]
    rows = [
        row(text, span, verdict) for span, verdict in zip(spans, ("accept", "add", "reject"), strict=True)
    ]
    first, *rest = read(name, *rows)
    assert len(first.marks) == 2
    assert [task.answer for task in rest] == ([Answer.REJECTED] if name == "prodigy" else [])


def test_nothing_is_an_empty_file() -> None:
    """Also where a file is an array."""
    assert [written(name) for name in PEERS] == [[], [], []]


def test_label_studio_holds_predictions_and_annotations_apart() -> None:
    """Skipped annotations and results that are no labels are passed over."""
    region = {"type": "labels", "value": {"start": 0, "end": 2, "labels": ["COUNT"], "text": "12"}}
    task = {
        "data": {"text": "12 thẻ"},
        "predictions": [{"result": [region, {"type": "choices", "value": {}}], "score": 0.4}],
        "annotations": [
            {"result": [region], "completed_by": {"email": "lan@xa.vn"}},
            {"result": [region], "was_cancelled": True},
        ],
    }
    predicted, annotated = PEERS["label-studio"].tasks(task)
    assert (predicted.answer, annotated.answer) == (Answer.PREDICTED, Answer.ACCEPTED)
    assert predicted.marks == (Mark(start=0, end=2, label="COUNT", quote="12", score=0.4),)
    assert annotated.annotator == "lan@xa.vn"


def test_doccano_s_other_forms_are_read() -> None:
    """Labels under either name, and entities of a project with relations."""
    forms = (
        {"label": [[0, 2, "COUNT"]]},
        {"labels": [[0, 2, "COUNT"]]},
        {"entities": [{"id": 1, "label": "COUNT", "start_offset": 0, "end_offset": 2}], "relations": []},
    )
    for form in forms:
        (task,) = PEERS["doccano"].tasks({"id": 3, "text": "12 thẻ", **form})
        assert task.marks == (Mark(start=0, end=2, label="COUNT"),)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("prodigy", {"spans": []}),
        ("prodigy", {"text": "a", "answer": "maybe"}),
        ("prodigy", {"text": "a", "answer": ["accept"]}),
        ("prodigy", {"text": "a", "spans": [{"start": 1, "end": 1}]}),
        ("prodigy", {"text": "a", "spans": [{"start": -1, "end": 1}]}),
        ("prodigy", {"text": "a", "spans": {"start": 0}}),
        ("prodigy", {"text": "a", "spans": [{"start": 0, "end": 1, "label": 3}]}),
        ("doccano", {"text": "a", "label": [[0, 1]]}),
        ("doccano", {"text": "a", "label": "x"}),
        ("doccano", {"text": 1, "label": []}),
        ("label-studio", {"data": {}, "predictions": [{"result": []}]}),
        ("label-studio", {"data": {"text": "a"}, "predictions": "x"}),
        (
            "label-studio",
            {
                "data": {"text": "a"},
                "predictions": [{"result": [{"type": "labels", "value": {"start": "/p[1]"}}]}],
            },
        ),
    ],
)
def test_what_is_no_task_is_refused(name: str, found: Mapping[str, object]) -> None:
    """In one line that says what."""
    with pytest.raises(TaskError) as caught:
        list(PEERS[name].tasks(found))
    assert "\n" not in str(caught.value)
