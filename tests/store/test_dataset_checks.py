"""An exported dataset against its sources: what is right passes, whatever is changed is named."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Figure, Span
from extract.records import FIELDS, RecordError, from_record
from store.database import Database
from store.dataset_checks import Checked, Fault, check_rows
from store.decisions import add_figure, decide
from store.errors import DatasetError
from store.export import FORMATS, Destination
from store.export.reading import CHECKED, read_rows
from store.rows import Session, Verdict
from store.selection import Selection
from store.verified import verified_rows

FILES = [
    name
    for name, form in FORMATS.items()
    if form.destination is not Destination.FOLDER and not form.with_text
]
DOCUMENT = "ab" * 32
TEXT = "Xã đã nhận 1.250 hồ sơ. Tỷ lệ đạt 97,5%."
ROW: dict[str, str | int | None] = {
    **dict.fromkeys(CHECKED),
    "figure": f"{DOCUMENT[:16]}:11-16",
    "document": DOCUMENT,
    "start": 11,
    "end": 16,
    "quote": "1.250",
    "sentence": "Xã đã nhận 1.250 hồ sơ.",
    "kind": "count",
    "value": "1250",
    "unit": "hồ sơ",
    "modifier": "exact",
    "direction": "none",
    "status": "reported",
    "period": "2023-06",
}


def faults(*rows: dict[str, str | int | None], text: str | None = TEXT) -> list[Fault]:
    """What is found wrong with rows of a document."""
    cells = [tuple(row[name] for name in CHECKED) for row in rows]
    return list(check_rows(cells, {DOCUMENT: text}.get, Checked()))


@pytest.fixture
def reviewed(db: Database, ids: list[int], lan: Session, people: Figure, seven: Span) -> Database:
    """Every verdict, and a record that a spreadsheet would run."""
    decide(db, ids[3], Verdict.ACCEPT, by=lan, note="=1+1")
    run = replace(people, value=Decimal("-12.50"), indicator="'=HYPERLINK(1)", entity="@xã")
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=run)
    decide(db, ids[1], Verdict.REJECT, by=lan)
    add_figure(db, 1, seven, people, by=lan)
    return db


def written(db: Database, name: str, path: Path, **options: bool) -> Path:
    """The figures of a database in a format, rejected ones too."""
    selection = Selection(with_rejected=True)
    rows = verified_rows(db, selection)
    if FORMATS[name].destination is Destination.FILE:
        FORMATS[name].write(rows, path, selection.columns)
        return path
    with path.open("w", encoding="utf-8", newline="") as stream:
        FORMATS[name].write(rows, stream, selection.columns, **options)
    return path


@pytest.mark.parametrize("name", [*FILES, "excel"])
def test_every_format_is_read_back_as_it_was(
    reviewed: Database, tmp_path: Path, name: str, text: str
) -> None:
    """Whatever the file is called; what was neutralised or typed is what it was."""
    form, options = ("csv", {"excel": True}) if name == "excel" else (name, {})
    path = written(reviewed, form, tmp_path / "anything", **options)
    rows = list(read_rows(path))
    expected = list(verified_rows(reviewed, Selection(with_rejected=True)))
    assert len(rows) == len(expected) == 4
    for row, was in zip(rows, expected, strict=True):
        cells = dict(zip(CHECKED, row, strict=True))
        record = {field: cells.pop(field) for field in FIELDS}
        assert from_record(record) == from_record({field: was[field] for field in FIELDS})
        assert {key: str(cell) for key, cell in cells.items()} == {key: str(was[key]) for key in cells}
    checked = Checked()
    document = str(expected[0]["document"])
    assert list(check_rows(rows, {document: text}.get, checked)) == []
    assert (checked.rows, checked.documents, checked.missing.total()) == (4, {document}, 0)


def test_a_right_row_passes() -> None:
    """And again."""
    assert faults(ROW, ROW) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"quote": "1.251"}, "the document reads '1.250' at 11-16, not '1.251'"),
        ({"start": 12}, "the document reads '.250' at 12-16"),
        ({"end": 400}, "11-400 is no stretch of the document's"),
        ({"start": -5}, "-5-16 is no stretch"),
        ({"start": "x"}, "a cell is neither text nor a whole number"),
        ({"start": []}, "a cell is neither text nor a whole number"),
        ({"figure": f"{DOCUMENT[:16]}:11-17"}, "its name is not that of its place"),
        ({"sentence": "Tỷ lệ đạt 97,5%."}, "the sentence does not stand around 11-16"),
        ({"sentence": ""}, "the sentence does not stand around 11-16"),
        ({"value": "1,250"}, "value: '1,250' is not a plain decimal"),
        ({"value": None}, "value: a figure needs a value"),
        ({"kind": "amount"}, "kind: 'amount' is not one of"),
        ({"kind": "ratio"}, "denominator: a ratio needs one"),
        ({"kind": "rank", "value": "0"}, "value: a rank is a whole number from 1"),
        ({"kind": "percent"}, "unit: a percent's unit is %"),
        ({"upper": "3"}, "upper: is below the value"),
        ({"period": "2023-13"}, "period: "),
        ({"entity": "xã\u202e"}, "entity: holds an invisible control character"),
        ({"indicator": "x" * 1001}, "indicator: is 1001 characters long"),
        ({"status": {}}, "a cell is neither text nor a whole number"),
    ],
)
def test_whatever_is_changed_is_named(change: dict[str, str | int | None], what: str) -> None:
    """By the number of the row and its figure; the others pass."""
    (fault,) = faults(ROW, {**ROW, **change}, ROW)
    assert fault.row == 2
    assert fault.figure == {**ROW, **change}["figure"]
    assert fault.what.startswith(what)


values = st.one_of(
    st.none(), st.sampled_from(["", "1", "1250", "-3.5", ".5", "5.", "1e3", "²", "1.2.3", "٣", "0", "1" * 31])
)


@given(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["count", "percent", "ratio", "rank", "money", "measure", "", None]),
            "value": values,
            "denominator": values,
            "upper": values,
            "unit": st.sampled_from([None, "", "%", "hồ sơ", "a\x00"]),
            "indicator": st.none() | st.text(max_size=400) | st.just("\u0344" * 400),
            "period": st.sampled_from([None, "", "2023", "2023-06/2023-01", "../2023-06-21", "x"]),
        }
    )
)
def test_the_quick_look_says_what_the_close_one_does(change: dict[str, str | None]) -> None:
    """A record passes exactly when it may be recorded."""
    record = {field: ROW[field] for field in FIELDS} | change
    try:
        from_record(record)
        right = True
    except RecordError:
        right = False
    assert (faults({**ROW, **change}) == []) is right


@pytest.mark.parametrize("change", [{"start": 0}, {"quote": "x" * 9**6}, {"value": "9" * 9**6 + "x"}])
def test_what_is_told_of_a_row_is_short(change: dict[str, str | int | None]) -> None:
    """An offset that was changed may take in a whole document, a cell may hold anything."""
    (fault,) = faults({**ROW, **change}, text=TEXT[:16] + TEXT[16:] * 9_000)
    assert fault.what
    assert len(fault.what) < 1100
    (fault,) = faults({**ROW, "figure": "y" * 9**6})
    assert len(fault.figure) < 100


def test_rows_of_a_missing_document_are_counted() -> None:
    """They are neither right nor wrong."""
    checked = Checked()
    cells = tuple(ROW[name] for name in CHECKED)
    assert list(check_rows([cells, cells], {}.get, checked)) == []
    assert (checked.rows, checked.missing) == (2, {DOCUMENT: 2})


def test_a_sentence_that_stands_twice_is_found_around_its_figure() -> None:
    """Not where it stands first."""
    text = f"{TEXT} {TEXT}"
    at = text.rindex("1.250")
    row = {**ROW, "start": at, "end": at + 5, "figure": f"{DOCUMENT[:16]}:{at}-{at + 5}"}
    assert faults(row, text=text) == []


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "no dataset of soat: it has no column figure"),
        ("a,b\r\n1,2\r\n", "no dataset of soat: it has no column figure"),
        ("SQLite format 3\x00 and no more", "damaged"),
        ("PAR1PAR1", "damaged"),
        ("PK\x03\x04", "damaged"),
    ],
)
def test_what_is_no_dataset_is_told(tmp_path: Path, content: str, what: str) -> None:
    """In one line that names the file."""
    path = tmp_path / "figures"
    path.write_bytes(content.encode())
    with pytest.raises(DatasetError, match=what) as caught:
        list(read_rows(path))
    assert str(caught.value).startswith("figures: ")


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (["{", "no"], ["no JSON", "no JSON"]),
        (["{}", "[]", "{"], ["not an object with", "not an object with", "no JSON"]),
        (["{" + '"a":[' * 100_000], ["no JSON"]),
        ([",".join(CHECKED), "1,2,3", '"' + "x" * 10], ["3 cells, not 17", "1 cells, not 17"]),
        (["\t".join(CHECKED), "1\t2"], ["2 cells, not 17"]),
    ],
)
def test_a_row_that_is_none_is_named_and_the_others_are_read(
    tmp_path: Path, lines: Sequence[str], what: Sequence[str]
) -> None:
    """What cannot be taken apart is a fault of its row."""
    path = tmp_path / "figures"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = list(check_rows(read_rows(path), {}.get, Checked()))
    assert [fault.row for fault in found] == list(range(1, len(what) + 1))
    for fault, beginning in zip(found, what, strict=True):
        assert fault.what.startswith(beginning)


def test_a_line_without_end_is_not_read_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is taken in pieces, which are no rows."""
    monkeypatch.setattr("store.export.reading.LONGEST", 1000)
    for beginning in ("{", ",".join(CHECKED) + '\n"'):
        path = tmp_path / "figures"
        path.write_text(beginning + "x" * 10_000, encoding="utf-8")
        assert all(isinstance(row, str) for row in read_rows(path))


def test_no_rows_are_a_dataset_too(add: Callable[..., int], empty: Database, tmp_path: Path) -> None:
    """It holds."""
    add(empty)
    assert list(read_rows(written(empty, "csv", tmp_path / "figures.csv"))) == []


def test_cells_that_no_spreadsheet_runs_were_not_changed(tmp_path: Path) -> None:
    """In SDMX-CSV, whose columns have names of their own, and in a data package an apostrophe is one."""
    row = {**ROW, "sentence": "'=1+1", "indicator": "'@x"}
    named = {"value": "OBS_VALUE", "indicator": "INDICATOR_TEXT"}
    header = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR", *(named.get(n, n.upper()) for n in CHECKED)]
    cells = ["" if row[name] is None else str(row[name]) for name in CHECKED]
    sdmx = tmp_path / "sdmx.csv"
    sdmx.write_text(f"{','.join(header)}\r\ndataflow,x,I,CODE,{','.join(cells)}\r\n", encoding="utf-8")
    assert list(read_rows(sdmx)) == [cells]
    plain = tmp_path / "figures.csv"
    plain.write_text(f"{','.join(CHECKED)}\r\n{','.join(cells)}\r\n", encoding="utf-8")
    assert list(read_rows(plain)) == [[cell.removeprefix("'") for cell in cells]]
    (tmp_path / "datapackage.json").touch()
    assert list(read_rows(plain)) == [cells]
