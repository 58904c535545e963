"""How the review goes: what became of proposals, and the pace, against decisions whose times are known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from store.database import Database, writing
from store.decisions import decide, undo
from store.outcomes import Judged
from store.performance import performance
from store.queue import figure_view
from store.rows import Session, Verdict
from store.sessions import LONGEST_THOUGHT

BEGIN = datetime(2024, 5, 6, 8, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch, db: Database) -> Callable[[float], None]:
    """Sets the clock of decisions to so many seconds after the sittings began."""

    def moment(seconds: float) -> str:
        then = BEGIN + timedelta(seconds=seconds)
        return then.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def set_clock(seconds: float) -> None:
        monkeypatch.setattr("store.appending.now", lambda: moment(seconds))

    with writing(db):
        db.execute("DROP TRIGGER sessions_stay_what_they_are")
    set_clock(0)
    return set_clock


def began(db: Database) -> None:
    """Let every sitting have begun at the beginning."""
    db.execute("UPDATE sessions SET started_at = ?", (BEGIN.isoformat().replace("+00:00", ".000Z"),))


def test_what_stands_beside_what_is_proposed(db: Database, ids: list[int], lan: Session) -> None:
    """Accepted, corrected and rejected by rule, by field and by how sure the extractor was."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    record = figure_view(db, ids[1]).record
    assert record is not None
    corrected = replace(record, entity="Xã Phú Thịnh", period="2023")
    decide(db, ids[1], Verdict.CORRECT, by=lan, after=corrected)
    decide(db, ids[2], Verdict.REJECT, by=lan)
    decide(db, ids[3], Verdict.FLAG, by=lan)
    told = performance(db)
    assert told.judged == Judged(accepted=1, corrected=1, rejected=1)
    assert list(told.rules) == [("counts.plain", told.judged)]
    assert {one.name for one in told.fields if one.corrected} == {"entity", "period"}
    assert {one.figures for one in told.fields} == {2}
    assert [one.low for one in told.bins if one.judged.decided] == [0.7]
    assert told.bins[7].sure == pytest.approx(0.75)
    assert told.bins[7].judged.share == pytest.approx(1 / 3)


def test_only_what_stands_counts(db: Database, ids: list[int], lan: Session, minh: Session) -> None:
    """Not what was taken back or decided over; a corrected record that is accepted stays corrected."""
    decide(db, ids[0], Verdict.REJECT, by=lan)
    undo(db, by=lan)
    record = figure_view(db, ids[1]).record
    assert record is not None
    decide(db, ids[1], Verdict.CORRECT, by=lan, after=replace(record, entity="Xã"))
    decide(db, ids[1], Verdict.ACCEPT, by=minh)
    assert performance(db).judged == Judged(corrected=1)


def test_a_figure_to_be_looked_at_again_tells_nothing(db: Database, ids: list[int], lan: Session) -> None:
    """What stands was said of another proposal."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    db.execute("INSERT INTO recalls SELECT hash, figure_id, 'changed', '2024' FROM decisions")
    assert performance(db).judged.decided == 0


def test_the_worst_rule_comes_first(db: Database, ids: list[int], lan: Session) -> None:
    """But one that was wrong once is not yet the worst."""
    for index, rule in enumerate(("once", "often", "often", "often")):
        db.execute("UPDATE candidates SET rule = ? WHERE figure_id = ?", (rule, ids[index]))
        decide(db, ids[index], Verdict.REJECT, by=lan)
    assert [name for name, _ in performance(db).rules] == ["often", "once"]


def test_pauses_are_no_work(
    db: Database, ids: list[int], lan: Session, minh: Session, at: Callable[[float], None]
) -> None:
    """Of a pause only what may be thought counts, and what was taken back is not done."""
    began(db)
    for index, seconds in enumerate((30, 60, 4000)):
        at(seconds)
        decide(db, ids[index], Verdict.ACCEPT, by=lan)
    at(4001)
    decide(db, ids[3], Verdict.ACCEPT, by=minh)
    undo(db, by=minh)
    (work,) = performance(db).sittings
    assert (work.annotator, work.decisions) == ("lan", 3)
    assert work.seconds == pytest.approx(60 + LONGEST_THOUGHT, abs=0.1)
    assert work.an_hour == pytest.approx(3 * 3600 / (60 + LONGEST_THOUGHT), rel=0.01)


@pytest.mark.usefixtures("at")
def test_a_script_tells_no_pace(db: Database, ids: list[int], lan: Session) -> None:
    """Nor does a moment's work."""
    began(db)
    for figure in ids:
        decide(db, figure, Verdict.ACCEPT, by=lan)
    (work,) = performance(db).sittings
    assert (work.decisions, work.an_hour) == (4, None)


def test_whoever_reviews_blind_hears_of_nobody_else(
    db: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """Neither of their decisions nor of their pace."""
    decide(db, ids[0], Verdict.ACCEPT, by=minh)
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    db.execute(
        'INSERT INTO assignments (id, annotator, document_id, start, "end", blind, batch, assigned_by,'
        " assigned_at) VALUES (hex(randomblob(16)), 'lan', 1, 0, 9999, 1, hex(randomblob(16)), 'x', 'x')"
    )
    told = performance(db, lan)
    assert told.judged == Judged(accepted=1)
    assert [one.annotator for one in told.sittings] == ["lan"]
    assert performance(db, minh).judged == Judged(accepted=2)
