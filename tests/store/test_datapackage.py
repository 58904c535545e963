"""The Frictionless data package, validated and read back by frictionless."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from frictionless import Package, validate
from hypothesis import given, settings
from hypothesis import strategies as st

from store.columns import TABLE, Type
from store.export import FORMATS

Row = dict[str, str | int | None]


def row(**changes: str | int | None) -> Row:
    """A verified figure."""
    return {
        **dict.fromkeys(column.name for column in TABLE),
        "figure": "0123456789abcdef:3-8",
        "doc": "a.txt",
        "document": "0" * 64,
        "start": 3,
        "end": 8,
        "published": "2023-06",
        "quote": "97,5%",
        "sentence": "Tỷ lệ hồ sơ đúng hạn đạt 97,5%.",
        "kind": "percent",
        "value": "97.5",
        "unit": "%",
        "modifier": "exact",
        "direction": "none",
        "status": "reported",
        "indicator": "Tỷ lệ hồ sơ đúng hạn",
        "entity": "xã",
        "period": "2023",
        "verdict": "accept",
        "annotator": "lan",
        "decided_at": "2026-01-02T03:04:05.678Z",
        "reader": "text",
        "copies": None,
        **changes,
    }


def written(rows: list[Row], to: Path) -> str:
    """The descriptor of the package that the rows were written into."""
    to.mkdir()
    assert FORMATS["datapackage"].write(rows, to) == len(rows)
    return str(to / "datapackage.json")


def read(descriptor: str, name: str) -> list[dict[str, Any]]:
    """The rows of a resource, typed."""
    return [dict(one) for one in Package(descriptor).get_resource(name).read_rows()]


def test_frictionless_finds_it_valid_and_reads_it_typed(tmp_path: Path) -> None:
    """Decimals as decimals, moments as moments, nothing as nothing."""
    descriptor = written([row(), row(annotator="minh"), row(figure="f:1-2", value="-3.25")], tmp_path / "out")
    assert validate(descriptor).valid
    one, _, last = read(descriptor, "figures")
    assert (one["value"], last["value"], one["start"]) == (Decimal("97.5"), Decimal("-3.25"), 3)
    assert (one["decided_at"].year, one["decided_at"].microsecond) == (2026, 678000)
    assert (one["note"], one["published"], one["unit"]) == (None, "2023-06", "%")


def test_the_schema_says_what_each_column_is(tmp_path: Path) -> None:
    """In the order of the dataset, described, with what a choice may be."""
    schema = Package(written([], tmp_path / "out")).get_resource("figures").schema
    assert [field.name for field in schema.fields] == [column.name for column in TABLE]
    for field, column in zip(schema.fields, TABLE, strict=True):
        assert field.description == column.meaning
        assert field.constraints.get("required", False) == column.is_required
        assert field.constraints.get("enum", []) == list(column.choices)
        assert (field.type == "number") == (column.type is Type.DECIMAL)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "share"},
        {"value": "viele"},
        {"published": "hôm qua"},
        {"decided_at": "hôm qua"},
        {"quote": None},
        {"start": "x"},
    ],
)
def test_what_the_schema_forbids_is_found(wrong: Row, tmp_path: Path) -> None:
    """The constraints bind: a package that somebody spoilt does not pass."""
    assert not validate(written([row(**wrong)], tmp_path / "out")).valid


def test_a_figure_told_twice_by_one_annotator_is_found(tmp_path: Path) -> None:
    """Figure and annotator together are the key."""
    assert not validate(written([row(), row()], tmp_path / "out")).valid


def test_an_annotator_who_decided_twice_without_sight_of_it_is_two_rows(tmp_path: Path) -> None:
    """On two laptops that were merged: with --disputed, both verdicts stand."""
    later = row(decided_at="2026-01-02T03:04:05.679Z", value="98")
    assert validate(written([row(), later], tmp_path / "out")).valid


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    """Size and hash of each table stand in the descriptor."""
    descriptor = written([row()], tmp_path / "out")
    path = tmp_path / "out" / "figures.csv"
    path.write_bytes(path.read_bytes().replace(b"97.5", b"98.5"))
    assert not validate(descriptor).valid


def test_the_codes_of_the_indicators_come_along(tmp_path: Path) -> None:
    """Once for each indicator with its unit and kind, in order; those without a code as well."""
    rows = [row(), row(figure="f:1-2"), row(figure="f:2-3", indicator="gì đó", unit=None, kind="count")]
    rows.append(row(figure="f:3-4", indicator=None))
    codes = read(written(rows, tmp_path / "out"), "indicators")
    assert [(one["indicator"], one["unit"], one["code"]) for one in codes] == [
        ("Tỷ lệ hồ sơ đúng hạn", "%", "ON_TIME_RATE"),
        ("gì đó", None, None),
    ]
    assert codes[0]["label_en"] == "Share of applications settled on time"


def test_without_rows_it_is_valid(tmp_path: Path) -> None:
    """Nothing verified yet is no fault."""
    descriptor = written([], tmp_path / "out")
    assert validate(descriptor).valid
    assert read(descriptor, "figures") == read(descriptor, "indicators") == []


@settings(deadline=None)  # the reader takes its time
@given(st.lists(st.dictionaries(
    st.sampled_from(["indicator", "entity", "unit", "note", "reason", "title"]),
    st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
), max_size=4))  # fmt: skip
def test_any_text_comes_back(changes: list[Row]) -> None:
    """Valid whatever stands in the cells: quotes, line ends, NUL, what a spreadsheet would run."""
    rows = [row(**change, figure=f"f:{number}-9") for number, change in enumerate(changes)]
    with TemporaryDirectory() as folder:
        descriptor = written(rows, Path(folder) / "out")
        assert validate(descriptor).valid
        for had, has in zip(rows, read(descriptor, "figures"), strict=True):
            assert {name: has[name] for name in changes_of(had)} == changes_of(had)


def changes_of(one: Row) -> Row:
    """The cells that were made up."""
    return {name: one[name] for name in ("indicator", "entity", "unit", "note", "reason", "title")}


def test_cells_stand_as_they_are(tmp_path: Path) -> None:
    """Nothing is put before a formula here: data for programs."""
    (one,) = read(written([row(note="=1+1", reason="'x")], tmp_path / "out"), "figures")
    assert (one["note"], one["reason"]) == ("=1+1", "'x")


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    """No clock and no order of chance."""
    rows = [row(figure=f"f:{number}-9", indicator=f"gì đó {number}") for number in range(50)]
    written(rows, tmp_path / "one")
    written(rows, tmp_path / "other")
    for name in ("datapackage.json", "figures.csv", "indicators.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()
