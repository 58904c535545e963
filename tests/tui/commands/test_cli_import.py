"""`soat import` and `soat evaluate`, as they are called."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

import pytest

Rows = list[dict[str, Any]]


class Outcome(Protocol):
    """What a run of the program left behind."""

    code: int
    out: str
    err: str
    rows: Rows


Soat = Callable[..., Outcome]
SHARED = ("start", "end", "quote", "kind", "value")


@pytest.fixture
def lines(home: Path) -> Callable[..., str]:
    """Write objects, or raw lines, as a file; its name."""

    def write(*found: object, name: str = "given.jsonl") -> str:
        raw = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in found]
        (home / name).write_bytes(b"".join(one + b"\n" for one in raw))
        return name

    return write


def offered(proposals: Iterable[dict[str, Any]]) -> Rows:
    """Another extractor's say: soat's second proposal otherwise, and the year as a figure."""
    _, second, *_ = proposals
    otherwise = {name: second[name] for name in SHARED} | {"doc": "report.txt", "value": "9.5", "unit": "%"}
    year = {"doc": "report.txt", "start": 4, "end": 8, "quote": "2023", "kind": "count", "value": "2023"}
    return [otherwise, {**year, "rule": "guess", "confidence": 0.25}]


def held(soat: Soat) -> tuple[str, str]:
    """What the database holds, as far as anybody is told."""
    return soat("stats", "--json").out, soat("search", "hồ sơ").out


def test_proposals_come_beside_and_go_again(soat: Soat, proposals: Rows, lines: Callable[..., str]) -> None:
    """The queue grows by what is new, survives a reading by soat, and is as before when it is taken back."""
    before = held(soat)
    name = lines(*offered(proposals))
    done = soat("import", name, "--extractor", "llm")
    assert (done.code, "1 new in the queue" in done.err) == (0, True)
    grown = held(soat)
    assert json.loads(grown[0])["candidates"] == json.loads(before[0])["candidates"] + 1
    assert soat("extract", "report.txt", "--again").code in (0, 2)
    assert soat("extract", "report.txt").code == 0
    assert held(soat) == grown
    assert "nothing was changed" in soat("import", name, "--extractor", "llm").err
    assert soat("import", "--undo", "llm").code == 0
    assert held(soat) == before
    assert soat("import", "--undo", "llm").code == 1
    assert soat("verify").code == 0


def test_instead_of_soat_s_own(soat: Soat, proposals: Rows, lines: Callable[..., str]) -> None:
    """They stay through every `soat extract`; taken back, soat's own are there again."""
    before = held(soat)
    assert soat("import", "--instead", lines(*offered(proposals)), "--extractor", "llm").code == 0
    assert json.loads(held(soat)[0])["candidates"] == 2
    assert soat("extract", "report.txt").code == 0
    assert soat("extract", "--again").code == 0
    assert json.loads(held(soat)[0])["candidates"] == 2
    assert soat("import", "--undo", "llm", "report.txt").code == 0
    assert held(soat) == before


def test_decisions_name_who_proposed(soat: Soat, proposals: Rows, lines: Callable[..., str]) -> None:
    """The export tells the extractor by its name."""
    soat("import", lines(*offered(proposals)), "--extractor", "llm")
    soat(
        "decide", "--jsonl", lines({"doc": "report.txt", "start": 4, "end": 8, "verdict": "accept"}, name="d")
    )
    assert [row["extractor"] for row in soat("export", "--format", "jsonl").rows] == ["llm"]


BAD: dict[str, tuple[object, str]] = {
    "past the end": ({"end": 9999}, "beyond the text's end"),
    "past any end": ({"end": 10**30}, "beyond the text's end"),
    "another quote": ({"quote": "9,5%"}, "quote: the document reads '9,4%'"),
    "no quote": ({"quote": None}, "quote: missing"),
    "an unknown document": ({"doc": "other.txt"}, "other.txt: no such document"),
    "half a character": ({"quote": "\ud83c"}, "half a character"),
    "a record that cannot be": ({"kind": "rank"}, "value: a rank is a whole number"),
    "an unknown field": ({"vlaue": "1"}, "unknown field 'vlaue'"),
    "a confidence of two": ({"confidence": 2}, "confidence: '2' is no number from 0 to 1"),
    "a rule that no filter can name": ({"rule": "a,b"}, "rule: 'a,b' is no name"),
    "a negative offset": ({"start": -1}, "start: -1 is no offset"),
    "NaN": (b'{"value": NaN}', "NaN is no number"),
    "a number without end": (b'{"value": 1e999999999}', "is no number that anybody wrote"),
    "digits without end": (b'{"start": ' + b"9" * 5000 + b"}", "thousands of digits"),
    "no JSON": (b"{oops", "not JSON"),
    "no object": (b"[1]", "not a JSON object"),
    "no UTF-8": (b'{"doc": "\xff"}', "not UTF-8 (byte 0xFF)"),
    "too long": (b'{"doc": "' + b"x" * (1 << 20) + b'"}', "longer than 1 MB"),
    "too deep": (b"[" * 100_000, "nested too deeply"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_wrong_is_told_by_its_line(
    soat: Soat, proposals: Rows, lines: Callable[..., str], what: str
) -> None:
    """One line for each, and nothing of the file is imported."""
    change, told = BAD[what]
    good, year = offered(proposals)
    bad = change if isinstance(change, bytes) else good | dict(change)  # type: ignore[call-overload]
    before = held(soat)
    done = soat("import", lines(year, bad), "--extractor", "llm")
    assert done.code == 1
    first, last = done.err.splitlines()
    assert first.startswith("soat: given.jsonl:2: ")
    assert told in first
    assert last == "soat: nothing was imported; put these lines right and import the whole again"
    assert held(soat) == before


def test_all_that_is_wrong_is_told_up_to_a_limit(
    soat: Soat, proposals: Rows, lines: Callable[..., str]
) -> None:
    """In the order of the lines, the rest as a number."""
    good, year = offered(proposals)
    done = soat("import", lines(year, *[good | {"value": "x"}] * 30), "--extractor", "llm")
    told = done.err.splitlines()
    assert [line.split(":")[2] for line in told[:20]] == [str(line) for line in range(2, 22)]
    assert told[20] == "soat: … and more: 30 lines in all"


def test_one_numeral_is_proposed_once(soat: Soat, proposals: Rows, lines: Callable[..., str]) -> None:
    """The same place twice, in one file or in two, and places that overlap."""
    good, year = offered(proposals)
    wide = year | {"start": 0, "quote": "Năm 2023"}
    first, second = lines(year, wide), lines(good, year, name="more.jsonl")
    done = soat("import", first, second, "--extractor", "llm")
    assert done.code == 1
    assert "given.jsonl:1: 4-8: overlaps 0-8 of line 2" in done.err
    assert "more.jsonl:2: 4-8: " in done.err


def test_offsets_of_others_are_recognised(soat: Soat, home: Path, lines: Callable[..., str]) -> None:
    """Where the quote fits in another unit, the line says which; with it, all is well."""
    (home / "vui.txt").write_text("🎉 Đã cấp 12.345 thẻ cho 20 xã.\n", encoding="utf-8")
    soat("extract", "vui.txt")
    given = {"doc": "vui.txt", "start": 9, "end": 15, "quote": "12.345", "kind": "count", "value": "1"}
    done = soat("import", lines(given | {"start": 10, "end": 16}), "--extractor", "js")
    assert "--offsets utf-16" in done.err
    name = lines(given | {"start": 10, "end": 16})
    assert soat("import", name, "--extractor", "js", "--offsets", "utf-16").code == 0


def test_standard_input_is_read(soat: Soat, proposals: Rows) -> None:
    """Under the name that other commands give it."""
    assert proposals
    assert "stdin:1: not JSON" in soat("import", "-", "--extractor", "llm", stdin=b"oops\n").err


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["import"], 2, "FILE"),
        (["import", "given.jsonl"], 2, "--extractor"),
        (["import", "nowhere.jsonl", "--extractor", "llm"], 1, "cannot be read"),
        (["import", "given.jsonl", "--extractor", "soat 1"], 1, "how soat names its own"),
        (["import", "given.jsonl", "--as", "decisions"], 1, "soat decide"),
        (["evaluate", "--extractor", "nobody"], 1, "proposes nothing in this database"),
        (["evaluate", "nowhere.txt"], 1, "no such document"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_one_line(
    soat: Soat, proposals: Rows, arguments: list[str], code: int, told: str
) -> None:
    """With the exit code that says whose fault it is."""
    assert proposals
    Path("given.jsonl").write_text("{}\n", encoding="utf-8")
    done = soat(*arguments)
    assert (done.code, done.err.count("\n")) == (code, 1)
    assert told in done.err


@pytest.mark.parametrize("form", ["prodigy", "doccano", "label-studio"])
def test_decisions_go_out_and_come_in(soat: Soat, home: Path, form: str) -> None:
    """Exported to another tool and imported elsewhere, the dataset is the same; twice is as once."""
    text = "🎉 Năm 2023 có 12.345 hồ sơ,\r\nta\u0306ng 9,4% so với năm 2022, và 62/63 xã.\r\n"
    (home / "vui.txt").write_bytes(text.encode())
    soat("extract", "vui.txt")
    first, second, *_ = soat("extract", "--jsonl", "vui.txt").rows
    decisions = [
        first | {"verdict": "accept"},
        second | {"verdict": "correct", "unit": "điểm %", "note": "xem"},
    ]
    (home / "d.jsonl").write_text("".join(json.dumps(one) + "\n" for one in decisions), encoding="utf-8")
    soat("decide", "--jsonl", "d.jsonl", "--annotator", "Lan")
    assert soat("export", "--format", form, "-o", "out").code == 0
    expected = soat("export", "--format", "jsonl").rows

    soat("--db", "two.db", "extract", "vui.txt")
    for recorded in ("2 decisions recorded", "0 decisions recorded"):
        done = soat("--db", "two.db", "import", "--format", form, "--as", "decisions", "out")
        assert (done.code, recorded in done.err) == (0, True)
    found = soat("--db", "two.db", "export", "--format", "jsonl").rows
    for row in (*found, *expected):
        del row["decided_at"]
    assert found == expected


def test_decisions_come_in_whole_or_not_at_all(
    soat: Soat, proposals: Rows, lines: Callable[..., str]
) -> None:
    """One mark that cannot be a decision, and none of them is."""
    first = proposals[0]
    text = Path("report.txt").read_text(encoding="utf-8")
    good = {"start": first["start"], "end": first["end"], "label": "count"}
    task = {"text": text, "answer": "accept", "spans": [good, {"start": 10, "end": 14, "label": "count"}]}
    done = soat("import", "--format", "prodigy", "--as", "decisions", lines(task))
    assert done.code == 1
    assert "given.jsonl:1: no number is read in 'tỉnh'" in done.err
    assert json.loads(soat("stats", "--json").out)["decisions"] == 0
    whole = task | {"spans": [good]}
    assert (
        soat("import", "--format", "prodigy", "--as", "decisions", lines(whole), "--annotator", "Minh").code
        == 0
    )
    (row,) = soat("export", "--format", "jsonl").rows
    assert (row["annotator"], row["verdict"]) == ("Minh", "accept")
    rejected = task | {"answer": "reject", "spans": [good]}
    soat("import", "--format", "prodigy", "--as", "decisions", lines(rejected))
    assert soat("export", "--format", "jsonl").rows == []


def test_predictions_get_the_record_that_stands_there(
    soat: Soat, proposals: Rows, lines: Callable[..., str]
) -> None:
    """A label alone says where; what is counted there is read off the text, found by its document's name."""
    sentence = "Có 62/63 địa phương hoàn thành kế hoạch."
    spans = [{"start": 3, "end": 8, "label": "RATIO", "score": 0.5}]
    task = {"text": sentence, "spans": spans, "meta": {"doc": "report.txt"}}
    assert soat("import", "--format", "prodigy", lines(task), "--extractor", "ner").code == 0
    assert [row["value"] for row in proposals if row["quote"] == "62/63"] == ["62"]
    changed = task | {"text": sentence.replace("Có", "Co")}
    done = soat("import", "--format", "prodigy", lines(changed), "--extractor", "ner")
    assert "was it changed on the way" in done.err


def test_evaluation_in_numbers(soat: Soat, proposals: Rows, lines: Callable[..., str]) -> None:
    """Of soat's own, of an imported extractor's and of a file's proposals."""
    name = lines(*offered(proposals))
    soat("import", name, "--extractor", "llm")
    decided = [{**row, "verdict": "accept"} for row in proposals]
    year = {"doc": "report.txt", "start": 4, "end": 8, "verdict": "reject"}
    assert soat("decide", "--jsonl", lines(*decided, year, name="d.jsonl")).code == 0
    own = json.loads(soat("evaluate", "--json").out)
    assert (own["precision"][0], own["recall"][0], own["f1"], own["complete"]) == (1, 1, 1, 1)
    imported = json.loads(soat("evaluate", "--extractor", "llm", "--json").out)
    of_file = json.loads(soat("evaluate", "--jsonl", name, "--json").out)
    for told in (imported, of_file):
        assert (told["right"], told["wrong"], told["core"]) == (1, 1, 0)
        assert told["fields"]["value"][0] == 0
    assert list(imported["rules"]) == ["llm", "llm.guess"]
    table = soat("evaluate", "--extractor", "llm")
    assert "precision" in table.out
    assert "50.0%" in table.out


def test_nothing_decided_is_said(soat: Soat, proposals: Rows) -> None:
    """Rather than a table of nothing alone."""
    assert proposals
    assert "nothing of that was decided on yet" in soat("evaluate").err
