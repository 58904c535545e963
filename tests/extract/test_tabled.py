"""Rows of proposals read back: what an engine wrote comes back, what somebody else made up is refused."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find import extract
from extract.tabled import RowError, read_tabled
from extract.tables import propose
from extract.text import decode

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("0*.txt"))

Row = dict[str, Any]
Change = Callable[[Row], object]


def row_of(text: str) -> Row:
    """The row for a document."""
    made: Row = propose(pa.table({"id": ["a"], "text": [text], "title": ["Sơ kết"]})).to_pylist()[0]
    return made


GOOD = row_of("Năm 2023, tỉnh tiếp nhận 12.345 hồ sơ, tăng 9,4%.\nCó 62/63 địa phương hoàn thành.")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_what_was_proposed_comes_back(path: Path) -> None:
    """The whole extraction, down to the last digit of a confidence."""
    text = decode(path.read_bytes()).text
    tabled = read_tabled(row_of(text))
    assert tabled.extraction == extract(text, metadata=tabled.readout.metadata)
    assert (tabled.name, tabled.readout.text, tabled.readout.metadata.title) == ("a", text, "Sơ kết")


def test_bytes_of_another_encoding_come_back() -> None:
    """Their digest is that of UTF-16."""
    made = propose(pa.table({"id": ["a"], "text": ["Có 12 hồ sơ.".encode("utf-16")]})).to_pylist()[0]
    assert read_tabled(made).readout.text == "Có 12 hồ sơ."


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda row: row.update(name=" "), "name: missing"),
        (lambda row: row.update(name="a\x1b[2J"), "name: holds a line break or another control character"),
        (lambda row: row.update(name="x" * 5000), "name: longer than"),
        (lambda row: row.update(text=None), "text: missing"),
        (lambda row: row.update(text=row["text"] + "."), "text_sha256: is not that of the text"),
        (lambda row: row.update(sha256="0" * 64), "sha256: is not that of the text"),
        (lambda row: row.update(sha256="x"), "sha256: no SHA-256"),
        (lambda row: row.update(reader=None), "reader: missing"),
        (lambda row: row.update(published="20/7/2023"), "published: '20/7/2023' is no date"),
        (lambda row: row.update(flags=["new"]), "flags: 'new' is not one of"),
        (lambda row: row["sentences"].append(None), "sentence: without start or end"),
        (lambda row: row["candidates"].reverse(), "overlaps another or leaves the text"),
        (lambda row: row["candidates"].append(row["candidates"][-1]), "overlaps another"),
        (
            lambda row: row["candidates"][1].update(quote="9,5%"),
            "candidate 1: its quote is not what stands at",
        ),
        (lambda row: row["candidates"][0].update(end=10**6), "candidate 0: stands in no sentence"),
        (lambda row: row["candidates"][0].update(sentence_end=5), "candidate 0: stands in no sentence"),
        (
            lambda row: row["candidates"][0].update(value="1e9"),
            "candidate 0: value: '1e9' is not a plain decimal",
        ),
        (lambda row: row["candidates"][0].update(kind="sum"), "candidate 0: kind: 'sum' is not one of"),
        (
            lambda row: row["candidates"][0].update(entity="a\x1b[2J"),
            "candidate 0: entity: holds an invisible",
        ),
        (
            lambda row: row["candidates"][0].update(confidence=float("nan")),
            "confidence: nan is not from 0 to 1",
        ),
        (lambda row: row["candidates"][0].update(rule="a b"), "rule: no name of a rule"),
        (lambda row: row["candidates"][0].update(alternative="x"), "alternative: no plain decimal"),
    ],
)
def test_a_row_that_does_not_fit_together_is_refused(change: Change, message: str) -> None:
    """With what is wrong, and in which candidate."""
    row = deepcopy(GOOD)
    change(row)
    with pytest.raises(RowError) as refused:
        read_tabled(row)
    assert message in str(refused.value)


_LEAVES = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    int: st.integers(-(2**31), 2**31 - 1),
    float: st.floats(),
    bool: st.booleans(),
}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_changed_cell_is_refused_or_harmless(data: st.DataObject) -> None:
    """Whatever one cell holds: a figure that is taken stands where its quote does."""
    row = deepcopy(GOOD)
    at: Any = row
    key = data.draw(st.sampled_from(sorted(row)))
    while isinstance(at[key], dict | list) and at[key]:
        at = at[key]
        key = data.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
    kind = type(at[key])
    at[key] = data.draw(st.none() | _LEAVES.get(kind, st.none()))
    try:
        tabled = read_tabled(row)
    except RowError:
        return
    for candidate in tabled.extraction.candidates:
        assert candidate.span.of(tabled.readout.text) == candidate.quote
