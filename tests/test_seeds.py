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
