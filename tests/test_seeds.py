"""The sample documents and their gold: the offsets hold, the records can be, and the extractor finds them."""

import json
import unicodedata
from pathlib import Path

import pytest

from bench.score import read, score
from extract.find import extract
from extract.records import FIELDS, from_record, to_record

SEEDS = Path(__file__).parent.parent / "seeds"
DOCUMENTS = sorted(SEEDS.glob("*.txt"))
KEYS = ("doc", "start", "end", "quote", *FIELDS)

DETECTION_FLOOR = 0.98
CORE_FLOOR = 0.97

Row = dict[str, object]


def gold_of(path: Path) -> list[Row]:
    """The gold rows of a document."""
    lines = (SEEDS / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def text_of(path: Path) -> str:
    """A document's text with its line ends as they are."""
    return path.read_bytes().decode()


def proposals_of(path: Path) -> list[Row]:
    """What the extractor makes of a document."""
    return [
        {
            "doc": path.name,
            "start": candidate.span.start,
            "end": candidate.span.end,
            "quote": candidate.quote,
            **to_record(candidate.figure),
        }
        for candidate in extract(text_of(path)).candidates
    ]


def test_there_are_enough_of_them_to_try_everything_on() -> None:
    """Eight documents, with the shapes that go wrong: NFD, CRLF, no line breaks; each with gold."""
    texts = [text_of(path) for path in DOCUMENTS]
    assert len(texts) >= 8
    assert any(not unicodedata.is_normalized("NFC", text) for text in texts)
    assert any("\r\n" in text for text in texts)
    assert any("\n" not in text for text in texts)
    assert {path.stem for path in DOCUMENTS} == {path.stem for path in (SEEDS / "gold").iterdir()}
    assert sum(len(gold_of(path)) for path in DOCUMENTS) >= 200


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_gold_quote_stands_where_its_row_says(path: Path) -> None:
    """Rows are complete, in text order, apart from each other, and read what they quote."""
    text, end = text_of(path), 0
    for row in gold_of(path):
        assert tuple(key for key in row if key != "optional") == KEYS
        assert row["doc"] == path.name
        start = row["start"]
        assert isinstance(start, int)
        assert start >= end
        end = row["end"]
        assert isinstance(end, int)
        assert text[start:end] == row["quote"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_gold_record_is_one_that_could_be_entered(path: Path) -> None:
    """The first of the values that each field allows make a record that the correction form would take."""
    for row in gold_of(path):
        first = {name: value[0] if isinstance(value := row[name], list) else value for name in FIELDS}
        figure = from_record(first)
        assert from_record(to_record(figure)) == figure


def test_the_extractor_finds_the_samples_figures() -> None:
    """Detection and the core of the record do not fall below what is promised."""
    outcome = score(
        read(sorted((SEEDS / "gold").glob("*.jsonl"))),
        [row for path in DOCUMENTS for row in proposals_of(path)],
    )
    told = "\n".join(outcome.misses)
    assert outcome.f1 >= DETECTION_FLOOR, told
    assert outcome.core >= CORE_FLOOR, told


def test_the_score_counts_as_the_gold_defines() -> None:
    """A list allows any of its values; an optional row is neither missed nor false; a wrong field shows."""
    record = {"kind": "count", "value": "63", "unit": "tỉnh, thành phố", "entity": ["cả nước", None]}
    gold: list[Row] = [
        {"doc": "a.txt", "start": 0, "end": 2, "quote": "63", **record},
        {"doc": "a.txt", "start": 5, "end": 7, "quote": "12", **record, "optional": True},
        {"doc": "a.txt", "start": 9, "end": 10, "quote": "7", **record},
        {"doc": "a.txt", "start": 12, "end": 13, "quote": "8", **record},
    ]
    right = {"kind": "count", "value": "63.0", "unit": "Tỉnh, thành phố trực thuộc", "entity": None}
    proposals: list[Row] = [
        {"doc": "in/a.txt", "start": 0, "end": 2, **right},
        {"doc": "a.txt", "start": 5, "end": 7, **right},
        {"doc": "a.txt", "start": 9, "end": 10, **right, "value": "64", "entity": "Bộ Nội vụ"},
        {"doc": "a.txt", "start": 20, "end": 21, **right},
    ]
    outcome = score(gold, proposals)
    assert (outcome.gold, outcome.proposed, outcome.found) == (3, 3, 2)
    assert outcome.agreement["value"] == outcome.agreement["entity"] == 0.5
    assert outcome.agreement["unit"] == 1.0
    assert outcome.core == outcome.whole == pytest.approx(1 / 3)
    assert len(outcome.misses) == 4
