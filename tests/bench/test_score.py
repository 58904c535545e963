"""The score: what a wrong field, a missed figure and a false one cost the reviewer."""

import pytest

from bench.score import FALSE, MISSED, score

Row = dict[str, object]

RIGHT: Row = {
    "doc": "a.txt",
    "start": 0,
    "end": 2,
    "quote": "63",
    "kind": "count",
    "value": "63",
    "unit": "xã",
    "modifier": "exact",
    "direction": "none",
    "status": "reported",
    "indicator": "số xã",
    "entity": ["cả nước", None],
    "period": "2023",
}


def at(start: int, **changed: object) -> Row:
    """The same figure at another place."""
    return RIGHT | {"start": start, "end": start + 2} | changed


def test_a_right_proposal_costs_one_press() -> None:
    """Whatever the number of figures, the keys are told for each."""
    assert score([at(0), at(9)], [at(0), at(9)]).keys == 1.0


def test_a_wrong_field_costs_the_form_and_its_typing() -> None:
    """One press, the form opened once, and then each field picked, typed and confirmed."""
    proposal = at(0, period=None, indicator="tiền thuế")
    outcome = score([at(0)], [proposal])
    assert outcome.keys == 1 + 1 + (2 + len("2023")) + (2 + len("số xã"))
    assert outcome.wrong == {("a.txt", 0, 2): ("indicator", "period")}


def test_a_missed_figure_costs_its_span_and_its_words() -> None:
    """Eleven presses to mark it, then what no rule can read off the span."""
    outcome = score([at(0)], [])
    typed = (2 + len("số xã")) + (2 + len("cả nước")) + (2 + len("2023"))
    assert outcome.keys == 11 + typed
    assert outcome.wrong == {("a.txt", 0, 2): (MISSED,)}


def test_a_false_figure_costs_its_rejection() -> None:
    """One more press for the one right figure; an optional one would have been free."""
    outcome = score([at(0), at(5, optional=True)], [at(0), at(5), at(20)])
    assert outcome.keys == 2.0
    assert outcome.wrong == {("a.txt", 20, 22): (FALSE,)}


def test_an_empty_choice_is_its_default() -> None:
    """A row that leaves its modifier, direction and status out is exact, no change, reported."""
    bare = at(0, modifier=None, direction=None, status=None)
    assert score([bare], [at(0)]).wrong == {}
    assert score([at(0)], [bare]).wrong == {}


def test_the_summary_holds_what_a_change_is_judged_by() -> None:
    """Shares of the figures found for single fields, of all figures for whole records."""
    outcome = score([at(0), at(9)], [at(0, entity="Bộ Y tế")])
    assert outcome.summary == {
        "figures": 2,
        "f1": pytest.approx(2 / 3, abs=1e-4),
        "core": 0.5,
        "status": 1.0,
        "entity": 0.0,
        "indicator": 1.0,
        "period": 1.0,
        "whole": 0.0,
        "keys": outcome.keys,
    }


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
