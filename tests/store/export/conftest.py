"""What the tests of the formats share: rows that hold anything, and files made of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import strategies as st

from store.columns import TABLE, Column, Type
from store.export import FORMATS, Destination, Row

SAMPLE: Row = {
    "figure": "0123456789abcdef:3-8",
    "doc": "bao-cao.txt",
    "document": "0123456789abcdef" * 4,
    "title": "Báo cáo quý II",
    "published": "2023-06-30",
    "start": 3,
    "end": 8,
    "quote": "1.250",
    "sentence": "Có 1.250 hồ sơ.",
    "kind": "count",
    "value": "1250",
    "denominator": None,
    "upper": None,
    "unit": "hồ sơ",
    "modifier": "exact",
    "direction": "none",
    "status": "reported",
    "indicator": None,
    "entity": None,
    "period": "2023-04-01/2023-06-30",
    "verdict": "accept",
    "annotator": "Lan",
    "decided_at": "2026-11-22T08:30:00.125Z",
    "reason": None,
    "note": None,
    "extractor": "soat 0.0.1",
    "address": "https://tin.example/bai-1",
    "publisher": "Báo Xã",
    "reader": "html trafilatura 2",
    "copies": None,
    "checks": None,
}

HOSTILE = (
    "=1+1",
    "'=1+1",
    "''@SUM(A1)",
    "+84 9",
    "-5",
    "＝1",
    "\tx",
    "\r\n=1",
    "'quoted'",
    "a;b,c\td",
    'say "no"',
    "\\t \\n \\\\",
    "<r><t>x</t></r>",
    "_x0041_ _x005F_",
    "\x00\x01\x1b[31m\x7f\x85",
    " around ",
    "line\nline\r\nline\r",
    "\ufeff\ufffe\uffff\u2028",
    "Cộng hòa 🇻🇳 e\u0301",
    "'; DROP TABLE figures; --",
)
"""Text that some format takes for something else."""

texts = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
numbers = st.from_regex(r"-?(0|[1-9][0-9]{0,22})(\.[0-9]{0,14}[1-9])?", fullmatch=True).filter("-0".__ne__)
moments = st.datetimes().map(lambda at: f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z")
dates = st.dates().map(str) | st.sampled_from(["2023", "2023-06", "1899-12-31"])
texts_of = {
    Type.TEXT: texts,
    Type.INTEGER: st.integers(0, 2**31),
    Type.DECIMAL: numbers,
    Type.DATE: dates,
    Type.MOMENT: moments,
}


def cells(column: Column) -> st.SearchStrategy[str | int | None]:
    """What may stand in a column."""
    found = texts_of.get(column.type, st.sampled_from(column.choices or [""]))
    return found if column.is_required else found | st.none()


rows = st.fixed_dictionaries({column.name: cells(column) for column in TABLE})
"""Any row at all."""


@pytest.fixture(scope="session")
def any_rows() -> st.SearchStrategy[list[Row]]:
    """Some rows, each figure once."""
    return st.lists(rows, max_size=4, unique_by=lambda row: row["figure"])


@pytest.fixture(scope="session")
def hostile() -> list[Row]:
    """A row for each hostile text, in each of two columns."""
    return [
        {**SAMPLE, "figure": f"{number:016}:3-8", "sentence": text, "note": text}
        for number, text in enumerate(HOSTILE)
    ]


@pytest.fixture(scope="session")
def sample() -> Row:
    """An everyday row."""
    return SAMPLE


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write rows in a format, to a file made anew each time."""
    folder = tmp_path_factory.mktemp("made")

    def made(name: str, rows: Sequence[Row], **options: bool) -> Path:
        path = folder / f"made.{name}"
        path.unlink(missing_ok=True)
        format_ = FORMATS[name]
        if format_.destination is Destination.STREAM:
            with path.open("w", encoding="utf-8", newline="") as stream:
                count = format_.write(rows, stream, **options)
        else:
            count = format_.write(rows, path, **options)
        assert count == len(rows)
        return path

    return made
