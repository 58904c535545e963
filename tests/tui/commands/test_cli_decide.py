"""`soat decide`: a script reviews as a person does, and its mistakes are told line by line."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.records import FIELDS

Soat = Callable[..., Any]
Row = dict[str, Any]


def total(soat: Soat) -> dict[str, int]:
    """The counts of `soat stats --json`."""
    counts: dict[str, int] = json.loads(soat("stats", "--json").out)["total"]
    return counts


def verified(soat: Soat) -> list[Row]:
    """The rows of the export."""
    rows: list[Row] = soat("export", "--format", "jsonl").rows
    return rows


def test_proposals_can_be_sent_back_with_a_verdict(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """Lines of `soat extract --jsonl` are lines of decisions once a verdict is put in."""
    outcome = decide(*({**row, "verdict": "accept"} for row in proposals))
    assert outcome.code == 0
    count = len(proposals)
    assert outcome.err == f"soat: {count} decisions recorded, 0 stood already, 0 lines not applied\n"
    assert [{name: row[name] for name in FIELDS} for row in verified(soat)] == [
        {name: row[name] for name in FIELDS} for row in proposals
    ]


def test_the_same_file_again_adds_nothing(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """A script can be run again after a failure in the middle."""
    first, second, third, fourth = proposals[:4]
    place = {key: second[key] for key in ("doc", "start", "end")}
    missed = {"doc": "report.txt", "start": 0, "end": 3, "quote": "Năm"}
    lines = (
        {**first, "verdict": "accept"},
        {**place, "verdict": "correct", "indicator": "hồ sơ trực tuyến"},
        {**third, "verdict": "reject", "reason": "furniture"},
        {**fourth, "verdict": "flag", "note": "hỏi lại"},
        {**missed, "verdict": "add", "kind": "count", "value": 5},
    )
    assert "5 decisions recorded" in decide(*lines).err
    exported = soat("export").out
    outcome = decide(*lines)
    assert outcome.code == 0
    assert "0 decisions recorded, 5 stood already" in outcome.err
    assert soat("export").out == exported
    counts = total(soat)
    assert [counts[name] for name in ("accepted", "corrected", "rejected", "flagged", "added")] == [1] * 5


def test_a_correction_changes_the_fields_it_gives(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """The others stay as proposed; null empties one; a number need not be text."""
    row = proposals[0]
    place = {key: row[key] for key in ("doc", "start", "end")}
    line = {**place, "verdict": "correct", "value": 12346, "entity": None, "period": "2023"}
    assert decide(line).code == 0
    corrected = verified(soat)[0]
    assert corrected["value"] == "12346"
    assert corrected["entity"] is None
    assert corrected["period"] == "2023"
    assert corrected["unit"] == row["unit"]
    assert decide({**place, "verdict": "correct", "value": 35.03}).code == 0
    assert verified(soat)[0]["value"] == "35.03"


def test_a_document_is_named_by_its_hash_too(
    soat: Soat, proposals: list[Row], decide: Soat, report: Path
) -> None:
    """The whole SHA-256, or its first eight digits in any case; with a name beside it, both must agree."""
    sha256 = hashlib.sha256(report.read_bytes()).hexdigest()
    places = [{key: row[key] for key in ("start", "end")} for row in proposals]
    outcome = decide(
        {**places[0], "document": sha256, "verdict": "accept"},
        {**places[1], "document": sha256[:8].upper(), "doc": "in/report.txt", "verdict": "accept"},
        {**places[2], "document": sha256[:8], "doc": "other.txt", "verdict": "accept"},
        {**places[2], "document": sha256[:7], "verdict": "accept"},
        {**places[2], "document": "0" * 64, "verdict": "accept"},
    )
    assert outcome.code == 1
    assert "2 decisions recorded" in outcome.err
    assert "decisions.jsonl:3: doc: 'other.txt', but" in outcome.err
    assert "decisions.jsonl:4: document: " in outcome.err
    assert "decisions.jsonl:5: " + "0" * 64 + ": no such document" in outcome.err
    assert total(soat)["accepted"] == 2


def test_a_name_that_means_two_documents_is_told_with_both(
    soat: Soat, proposals: list[Row], decide: Soat, report: Path
) -> None:
    """Two versions of a report are two documents, and a script must say which."""
    old = hashlib.sha256(report.read_bytes()).hexdigest()
    report.write_text("Bản sửa: có 31 địa phương.", encoding="utf-8")
    new = hashlib.sha256(report.read_bytes()).hexdigest()
    assert soat("extract", report).code == 0
    outcome = decide({**proposals[0], "verdict": "accept"})
    assert outcome.code == 1
    assert old[:12] in outcome.err
    assert new[:12] in outcome.err


BAD = {
    "not JSON": ("{", "not JSON"),
    "no object": ("[1]", "not a JSON object"),
    "no number": ('{"value": NaN}', "NaN is no number"),
    "a field twice": ('{"start": 1, "start": 2}', "a field is given twice"),
    "too deep": ("[" * 100_000, "not JSON that anybody wrote"),
    "unknown field": ({"units": "thẻ"}, "unknown field 'units'"),
    "no document": ({"doc": None}, "no document"),
    "unknown document": ({"doc": "x.txt"}, "x.txt: no such document"),
    "document of a wrong type": ({"doc": 7}, "doc: 7 is not text"),
    "no start": ({"start": None}, "start: None is no offset"),
    "true for a start": ({"start": True}, "start: True is no offset"),
    "backwards": ({"start": 5, "end": 5}, "end: 5 is not after start, 5"),
    "beyond the end": ({"start": 5, "end": 99_999}, "5-99999: beyond the document's end"),
    "no figure there": ({"start": 0, "end": 1, "quote": None}, "0-1: nothing is proposed there"),
    "another quote": ({"quote": "12.346"}, "quote: the document reads '12.345'"),
    "no verdict": ({"verdict": None}, "verdict: missing; one of accept, correct, reject, add, flag"),
    "unknown verdict": ({"verdict": "ok"}, "verdict: 'ok' is none; one of"),
    "taking back": ({"verdict": "withdraw"}, "verdict: a file takes nothing back"),
    "impossible kind": ({"verdict": "correct", "kind": "number"}, "kind: 'number' is not one of"),
    "impossible value": ({"verdict": "correct", "value": "12,5"}, "value: '12,5' is not a plain decimal"),
    "impossible period": ({"verdict": "correct", "period": "2023-13"}, "period: there is no day 2023-13"),
    "impossible rank": (
        {"verdict": "correct", "kind": "rank", "value": "64", "denominator": "63"},
        "value: rank 64 is beyond the 63 ranked",
    ),
    "control characters": ({"verdict": "correct", "unit": "th\x1bẻ"}, "unit: holds an invisible control"),
    "a note with a line break": ({"note": "a\nb"}, "note: holds a control character"),
    "an acceptance of something else": ({"value": "99"}, "the record at"),
    "adding what is there": ({"verdict": "add"}, "a figure stands at"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_is_told_and_the_others_go_on(
    soat: Soat, proposals: list[Row], decide: Soat, name: str
) -> None:
    """FILE:LINE, what, what to do; nothing of the line is recorded, the lines around it are."""
    change, told = BAD[name]
    bad = change if isinstance(change, str) else {**proposals[0], "verdict": "accept", **change}
    good = {**proposals[1], "verdict": "accept"}
    last = {**proposals[2], "verdict": "reject"}
    outcome = decide(good, bad, last)
    assert outcome.code == 1
    line, summary = outcome.err.splitlines()
    assert line.startswith(f"soat: decisions.jsonl:2: {told}")
    assert summary == "soat: 2 decisions recorded, 0 stood already, 1 line not applied"
    counts = total(soat)
    assert (counts["accepted"], counts["rejected"], counts["left"]) == (1, 1, len(proposals) - 2)


def test_stdin_a_byte_order_mark_and_blank_lines_are_taken(soat: Soat, proposals: list[Row]) -> None:
    """As editors and pipes deliver them."""
    line = json.dumps({**proposals[0], "verdict": "accept"}).encode()
    outcome = soat("decide", "--jsonl", "-", stdin=b"\xef\xbb\xbf" + line + b"\r\n\n  \n" + b"\xff\n")
    assert outcome.code == 1
    assert "stdin:4: not UTF-8 (byte 0xFF)" in outcome.err
    assert "1 decision recorded" in outcome.err


def test_a_file_that_cannot_be_read_is_told(soat: Soat, proposals: list[Row]) -> None:
    """Before the database is touched."""
    assert proposals
    outcome = soat("decide", "--jsonl", "missing.jsonl")
    assert outcome.code == 1
    assert outcome.err == "soat: missing.jsonl: cannot be read (No such file or directory); check the name\n"
    assert "Is a directory" in soat("decide", "--jsonl", ".").err


def test_the_annotator_is_the_option_the_variable_the_setting_or_the_login(
    soat: Soat, proposals: list[Row], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this order; a name that cannot be recorded is told."""
    rows = iter(proposals)

    def decided_by(*options: str) -> str:
        line = json.dumps({**next(rows), "verdict": "accept"}).encode()
        assert soat("decide", "--jsonl", "-", *options, stdin=line).code == 0
        return str(verified(soat)[-1]["annotator"])

    assert decided_by() == "lan"
    settings = home / "config.toml"
    settings.write_text('annotator = "Hoa"', encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", str(settings))
    assert decided_by() == "Hoa"
    monkeypatch.setenv("SOAT_ANNOTATOR", "Mai")
    assert decided_by() == "Mai"
    assert decided_by("--annotator", " Tú ") == "Tú"
    line = json.dumps({**proposals[0], "verdict": "reject"}).encode()
    outcome = soat("decide", "--jsonl", "-", "--annotator", " ", stdin=line)
    assert outcome.code == 1
    assert "the annotator has no name" in outcome.err


def test_two_annotators_each_leave_their_decision(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """Agreement is recorded too: it is not the same decision."""
    line = {**proposals[0], "verdict": "accept"}
    assert "1 decision recorded" in decide(line, annotator="lan").err
    assert "1 decision recorded" in decide(line, annotator="hoa").err
    by_annotator = json.loads(soat("stats", "--json").out)["by_annotator"]
    assert {one["annotator"]: one["decisions"] for one in by_annotator} == {"lan": 1, "hoa": 1}
