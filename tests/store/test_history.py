"""A figure's history: every proposal, decision, withdrawal and second look, in one order everywhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.figures import Extraction, Figure, Span
from store import clock
from store.database import Database, writing
from store.decisions import add_figure, decide, undo
from store.errors import UnknownFigure
from store.figure_names import find_figure
from store.history import history
from store.queue import figure_view
from store.rows import Session, Verdict


def test_a_figure_nobody_decided_on_has_its_proposal(db: Database, ids: list[int]) -> None:
    """Its place, its sentence, what is proposed, who read the document."""
    told = history(db, ids[0])
    assert (told.quote, told.state, told.is_disputed, told.decisions) == ("1.250", "pending", False, ())
    assert told.sentence == "Xã Phú Thịnh đã nhận hơn 1.250 hồ sơ trong quý này."
    assert told.sentence[told.start - told.sentence_start :].startswith("1.250")
    assert told.proposed is not None
    assert told.proposed["value"] == "1250"
    assert [(one.extractor, one.what) for one in told.readings] == [("soat 0.0.1", None)]


def test_decisions_tell_who_what_and_why(db: Database, ids: list[int], lan: Session, minh: Session) -> None:
    """Field by field, with the remarks, and over which decision each was made."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan, note="trang 3")
    record = figure_view(db, ids[0]).record
    assert record is not None
    decide(
        db, ids[0], Verdict.CORRECT, by=minh, after=replace(record, unit="thẻ", entity=None), reason="nhầm"
    )
    first, second = history(db, ids[0]).decisions
    assert (first.annotator, first.verdict, first.note, first.over) == ("lan", "accept", "trang 3", ())
    assert first.changed == {}
    assert not first.is_head
    assert second.changed == {"unit": ("hồ sơ", "thẻ"), "entity": ("Xã Phú Thịnh", None)}
    assert (second.reason, second.over, second.stands) == ("nhầm", (first.hash,), True)
    assert (second.session, second.program, second.role) == (minh.id, "soat test", "review")
    assert second.extractor == "soat 0.0.1"


def test_what_was_taken_back_is_told_on_both_sides(db: Database, ids: list[int], lan: Session) -> None:
    """The withdrawal names the decision, the decision the withdrawal; nothing stands."""
    decide(db, ids[1], Verdict.REJECT, by=lan)
    undo(db, by=lan)
    told = history(db, ids[1])
    rejected, withdrawal = told.decisions
    assert told.state == "pending"
    assert withdrawal.withdraws == rejected.hash
    assert rejected.withdrawn_by == (withdrawal.hash,)
    assert not rejected.stands


def test_an_added_figure_taken_back_is_not_in_the_queue(
    db: Database, lan: Session, people: Figure, seven: Span
) -> None:
    """Its history stays."""
    add_figure(db, 1, seven, people, by=lan)
    undo(db, by=lan)
    told = history(db, find_figure(db, f"phu-thinh.txt:{seven.start}-{seven.end}"))
    assert told.state is None
    assert told.proposed is None
    assert [entry.verdict for entry in told.decisions] == ["add", "withdraw"]
    assert told.decisions[0].changed["unit"] == (None, "người")


def test_readings_and_second_looks_are_told(db: Database, ids: list[int], lan: Session) -> None:
    """What another extractor changed, and which decision it puts in doubt."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    with writing(db):
        db.execute("INSERT INTO extractions VALUES (9, 1, 'soat 2', '9999')")
        db.execute(
            "INSERT INTO changes SELECT 9, figure_id, 'changed', NULL, '{\"value\": \"9\"}' FROM decisions"
        )
        db.execute("INSERT INTO recalls SELECT hash, figure_id, 'changed', '9999' FROM decisions")
    told = history(db, ids[0])
    assert told.state == "changed"
    assert [(one.extractor, one.what) for one in told.readings] == [
        ("soat 0.0.1", None),
        ("soat 2", "changed"),
    ]
    assert told.readings[1].after is not None
    assert told.readings[1].after["value"] == "9"
    assert [(one.why, one.recalled_at) for one in told.decisions[0].recalls] == [("changed", "9999")]


def test_a_clock_that_jumps_back_does_not_turn_the_order(
    db: Database, ids: list[int], lan: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decision stands after those that it was made over."""
    times = iter(["2024-01-02T00:00:00.000Z", "2024-01-01T00:00:00.000Z", "2023-01-01T00:00:00.000Z"])
    monkeypatch.setattr("store.appending.now", lambda: next(times))
    for verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG):
        decide(db, ids[0], verdict, by=lan)
    assert [entry.verdict for entry in history(db, ids[0]).decisions] == ["accept", "reject", "flag"]
    assert clock.now() > "2024"


@pytest.mark.parametrize("form", ["{sha}:{start}-{end}", "phu-thinh.txt:{start}-{end}", "{id}"])
def test_a_figure_is_found_by_its_names(db: Database, ids: list[int], form: str) -> None:
    """As exported, by its document's name, by its number."""
    told = history(db, ids[2])
    reference = form.format(sha=told.document[:16], start=told.start, end=told.end, id=ids[2])
    assert find_figure(db, f" {reference} ") == ids[2]


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("phu-thinh.txt:0-3", "the nearest is '1.250'"),
        ("nix.txt:0-3", "no such document"),
        ("99", "no figure of that number"),
        ("phu-thinh.txt", "names no figure"),
        ("", "names no figure"),
        ("phu-thinh.txt:9-", "names no figure"),
        (f"phu-thinh.txt:{10**17}-{10**17 + 1}", "no figure at"),
    ],
)
def test_what_names_no_figure_is_said(db: Database, reference: str, says: str) -> None:
    """With the nearest one, where there is one."""
    with pytest.raises(UnknownFigure, match=says):
        find_figure(db, reference)


def test_a_name_that_two_documents_have_is_ambiguous(db: Database, add: Callable[..., int]) -> None:
    """Both are named as they can be given."""
    text = "\n".join(["Mới.", *db.execute("SELECT piece FROM texts").fetchone()])
    add(db, text=text, found=Extraction(title=None, published=None, sentences=(), candidates=()))
    with pytest.raises(UnknownFigure, match=r"2 documents match; say which: [0-9a-f]{16}:25-30 or "):
        find_figure(db, "phu-thinh.txt:25-30")


def test_an_unknown_id_is_refused(db: Database) -> None:
    """There is no history of nothing."""
    with pytest.raises(UnknownFigure, match="no figure 99"):
        history(db, 99)
