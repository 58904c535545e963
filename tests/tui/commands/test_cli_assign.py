"""`soat assign`, `soat agree`, `soat disputes`: several analysts at one database."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Soat = Callable[..., Any]
Row = dict[str, Any]

TABLE = """\
annotator  document    figures  done  left  stretches  blind
lan        report.txt        4     1     3          1      1
minh       report.txt        4     0     4          1      1
"""


@pytest.fixture
def shared(soat: Soat, proposals: list[Row]) -> list[Row]:
    """The report, given to Lan and Minh for double review; the lines of its proposals."""
    assert soat("assign", "lan", "minh", "--document", "report.txt").code == 0
    return proposals


def verdict(row: Row, verdict: str, **fields: object) -> Row:
    """A line for `soat decide`."""
    return {**{name: row[name] for name in ("doc", "start", "end")}, "verdict": verdict, **fields}


def test_documents_are_assigned_and_listed(soat: Soat, shared: list[Row], decide: Soat) -> None:
    """With how far each is, in their own eyes."""
    assert len(shared) == 4
    decide(verdict(shared[0], "accept"))
    listed = soat("assign", "--list")
    assert (listed.code, listed.err) == (0, "")
    assert listed.out == TABLE
    found = json.loads(soat("assign", "--list", "--json").out)
    assert [(one["annotator"], one["done"], one["left"]) for one in found] == [("lan", 1, 3), ("minh", 0, 4)]
    assert found[0]["doc"] == "report.txt"


def test_a_share_is_shown_before_it_is_given(soat: Soat, proposals: list[Row]) -> None:
    """A dry run changes nothing, and says what the run then does."""
    assert proposals
    tried = soat("assign", "lan", "minh", "--overlap", "100%", "--dry-run")
    assert tried.code == 0
    assert tried.out.splitlines()[1].split() == ["lan", "4", "4", "1"]
    assert "4 figures for double review" in tried.err
    assert "nothing is assigned" in soat("assign", "--list").err
    done = soat("assign", "lan", "minh", "--overlap", "100%")
    assert (done.out, done.err) == (tried.out, tried.err)
    assert json.loads(soat("assign", "--list", "--json").out)[0]["blind"] == 1


def test_what_is_released_is_free_again(soat: Soat, shared: list[Row]) -> None:
    """For all or for one; whoever has nothing is told."""
    assert shared
    assert "1 stretch released; decisions stay" in soat("assign", "--release", "lan").err
    assert [one["annotator"] for one in json.loads(soat("assign", "--list", "--json").out)] == ["minh"]
    refused = soat("assign", "lan", "--release")
    assert (refused.code, refused.out) == (1, "")
    assert "lan: nothing is assigned; `soat assign --list`" in refused.err


def test_a_second_reviewer_makes_the_first_blind_and_it_is_said(soat: Soat, proposals: list[Row]) -> None:
    """Nothing changes for anybody without a word."""
    assert proposals
    soat("assign", "lan", "--document", "report.txt")
    told = soat("assign", "minh", "--document", "report.txt").err
    assert "lan reviews report.txt blind from now on" in told


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["lan", "--overlap", "20%"], 1, "--overlap needs two annotators or more"),
        (["lan", "minh", "--overlap", "120%"], 1, "at most 100%"),
        (["lan", "--share", "120%"], 1, "at most 100%"),
        (["lan", "--share", "0"], 1, "over 0%"),
        (["lan", "--share", "viel"], 2, "no percentage; write 20%"),
        (["lan", "--document", "x.txt"], 1, "x.txt: no such document in the database"),
        ([], 1, "nobody is named"),
        (["lan", "--list"], 1, "--list shows what everybody has"),
        (["lan", "--document", "report.txt", "--share", "5%"], 1, "--document gives whole documents"),
        (["lan", "--release", "--dry-run"], 1, "--release takes back"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    soat: Soat, proposals: list[Row], arguments: list[str], code: int, told: str
) -> None:
    """And nothing is given."""
    assert proposals
    outcome = soat("assign", *arguments)
    assert (outcome.code, outcome.out) == (code, "")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert json.loads(soat("assign", "--list", "--json").out) == []


def test_when_all_is_given_it_says_so(soat: Soat, shared: list[Row]) -> None:
    """Not an empty assignment."""
    assert shared
    assert "nothing left to assign" in soat("assign", "thu").err


def test_a_script_decides_blind_as_the_screen_does(soat: Soat, shared: list[Row], decide: Soat) -> None:
    """Fields that a line leaves out are those of the proposal, not those of another's correction."""
    decide(verdict(shared[0], "correct", unit="bộ", entity="Xã A"))
    decide(verdict(shared[0], "correct", unit="tập"), annotator="minh")
    (line,) = soat("disputes", "--json").rows
    assert line["differing"] == ["unit", "entity"]
    again = decide(verdict(shared[0], "correct", unit="bộ", entity="Xã A"))
    assert "0 decisions recorded, 1 stood already" in again.err


def test_disputes_are_listed_for_people_and_programs(soat: Soat, shared: list[Row], decide: Soat) -> None:
    """The place, the quote, each verdict with the fields that differ."""
    assert "nothing is disputed" in soat("disputes").err
    decide(verdict(shared[0], "correct", unit="bộ"), verdict(shared[1], "accept", note="rõ"))
    decide(verdict(shared[0], "accept"), verdict(shared[1], "reject", reason="năm"), annotator="minh")
    listed = soat("disputes")
    place = f"report.txt:{shared[0]['start']}-{shared[0]['end']}"
    assert listed.out.splitlines()[0] == f"{place}  {shared[0]['quote']}  differs in unit"
    assert "  lan: correct, unit bộ" in listed.out.splitlines()
    assert "  minh: reject, năm" in listed.out.splitlines()
    assert "2 disputes; `soat review --adjudicate` settles them" in listed.err
    first, second = soat("disputes", "report.txt", "--json").rows
    assert (first["quote"], first["differing"]) == (shared[0]["quote"], ["unit"])
    assert {one["annotator"]: one["verdict"] for one in second["verdicts"]} == {
        "lan": "accept",
        "minh": "reject",
    }
    assert soat("disputes", "x.txt").code == 1


def test_agreement_is_shown_for_people_and_programs(soat: Soat, shared: list[Row], decide: Soat) -> None:
    """A dash for what is not defined, null in JSON."""
    assert "no figure was judged by two" in soat("agree").err
    decide(*(verdict(row, "accept") for row in shared))
    decide(
        verdict(shared[0], "accept"),
        verdict(shared[1], "reject"),
        verdict(shared[2], "correct", value="80000000"),
        annotator="minh",
    )
    shown = soat("agree", "lan", "minh", "--tolerance", "1%")
    assert (shown.code, shown.err) == (0, "")
    lines = shown.out.splitlines()
    assert lines[0] == "lan, minh: 3 figures judged without sight of each other"
    verdict_line = ["verdict", "3", "66.7%", "[20.8%,", "93.9%]", "0.000", "0.000"]
    assert lines[2].split()[:7] == verdict_line
    (found,) = json.loads(soat("agree", "--json").out)
    fields = {one["field"]: one for one in found["fields"]}
    assert (found["annotators"], found["figures"]) == (["lan", "minh"], 3)
    assert fields["value"]["agreed"]["value"] == 0.5
    assert fields["direction"]["kappa"] == {"value": None, "low": None, "high": None}
    strict, lenient = (
        json.loads(soat("agree", "--json", "--tolerance", tolerance).out)[0]["fields"][2]["agreed"]["value"]
        for tolerance in ("0", "1%")
    )
    assert (strict, lenient) == (0.5, 1.0)


def test_agreement_without_its_library_says_what_to_install(
    soat: Soat, shared: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, exit code 1."""
    assert shared
    monkeypatch.setitem(sys.modules, "nltk.metrics.agreement", None)
    outcome = soat("agree")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == (
        "soat: agreement is computed with NLTK, which is not installed; install soat[agreement]\n"
    )


def test_hostile_names_reach_no_terminal(soat: Soat, home: Path) -> None:
    """A document's name is shown with its controls made visible."""
    (home / "a\x1b[2Jb.txt").write_text("Có 31 địa phương.", encoding="utf-8")
    assert soat("extract", home).code == 0
    soat("assign", "lan")
    listed = soat("assign", "--list")
    assert listed.out.count("\n") == 2
    assert "\x1b" not in listed.out
