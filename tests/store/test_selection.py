"""Which figures are exported: verified ones unless told otherwise, each as its verdict says."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.figures import Figure, Kind, Span
from store.columns import TABLE
from store.database import Database
from store.decisions import add_figure, decide
from store.filters import Filter
from store.indexing import index_words
from store.rows import Session, State, Verdict
from store.search import words_of
from store.selection import DECIDED, VERIFIED, Selection
from store.sessions import start_session
from store.verified import verified_rows

Rows = list[dict[str, str | int | None]]


@pytest.fixture
def reviewed(db: Database, ids: list[int], lan: Session, people: Figure, seven: Span) -> Database:
    """One figure of each verdict."""
    decide(db, ids[3], Verdict.ACCEPT, by=lan, note="theo báo cáo")
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=people, reason="sai đơn vị")
    decide(db, ids[1], Verdict.REJECT, by=lan, reason="trùng")
    decide(db, ids[2], Verdict.FLAG, by=lan)
    add_figure(db, 1, seven, people, by=lan)
    return db


@pytest.fixture
def differing(db: Database, ids: list[int], lan: Session, minh: Session, people: Figure) -> Database:
    """Lan and Minh, blind: they agree on the first, differ on the second; Lan alone saw the third."""
    blind = (
        "INSERT INTO assignments VALUES (?, ?, 1, 0, 9999, 1, ?, NULL, 'boss', '2024-01-01T00:00:00.000Z')"
    )
    for who in ("lan", "minh"):
        db.execute(blind, (who.ljust(32, "0"), who, "0" * 32))
    for who in (lan, minh):
        decide(db, ids[0], Verdict.ACCEPT, by=who)
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.CORRECT, by=minh, after=people)
    decide(db, ids[2], Verdict.ACCEPT, by=lan)
    return db


def told(db: Database, selection: Selection) -> list[tuple[object, object]]:
    """Quotes and verdicts of the rows."""
    return [(row["quote"], row["verdict"]) for row in verified_rows(db, selection)]


def test_by_default_the_rows_are_those_of_the_view(reviewed: Database) -> None:
    """`verified` says the same of all figures at once."""
    columns = 'figure, document, quote, kind, value, verdict, annotator, decided_at, reason, "end"'
    view = reviewed.execute(f"SELECT {columns} FROM verified").fetchall()  # noqa: S608 - written here
    names = columns.replace('"', "").split(", ")
    assert [tuple(row[name] for name in names) for row in verified_rows(reviewed)] == view
    assert len(view) == 3


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("accepted", [("18/20", "accept")]),
        ("corrected", [("1.250", "correct")]),
        ("added", [("7", "add")]),
        ("rejected", [("97,5%", "reject")]),
        ("flagged", [("3,25%", "flag")]),
        ("changed", []),
        ("disputed", []),
    ],
)
def test_a_state_is_asked_for_by_name(
    reviewed: Database, state: str, expected: list[tuple[str, str]]
) -> None:
    """As an option or in a filter; those that are not verified are taken when they are named."""
    assert told(reviewed, Selection(states=frozenset({State(state)}))) == expected
    assert told(reviewed, Selection(narrowed=Filter(states=frozenset({State(state)})))) == expected


def test_every_state_but_pending_can_be_rows() -> None:
    """Of a pending figure nobody said anything."""
    assert set(DECIDED) == set(State) - {State.PENDING}


def test_rejected_rows_carry_what_was_rejected(reviewed: Database, text: str) -> None:
    """The proposal's record with the reason: what an extractor learns from; the others stay as they are."""
    selection = Selection(with_rejected=True)
    rows = list(verified_rows(reviewed, selection))
    rejected = [row for row in rows if row["verdict"] == "reject"]
    assert [row for row in rows if row["verdict"] != "reject"] == list(verified_rows(reviewed))
    (row,) = rejected
    assert (row["quote"], row["value"], row["reason"], row["indicator"]) == (
        "97,5%",
        "97.5",
        "trùng",
        "Tỷ lệ đúng hạn",
    )
    assert isinstance(row["start"], int)
    assert isinstance(row["end"], int)
    assert text[row["start"] : row["end"]] == "97,5%"


def test_the_columns_say_which_verdicts_there_may_be(reviewed: Database) -> None:
    """A format that lists choices lists those, and no others."""
    choices = {column.name: column.choices for column in Selection(with_rejected=True).columns}
    assert choices["verdict"] == ["accept", "correct", "add", "reject"]
    assert VERIFIED.columns == TABLE
    assert told(reviewed, Selection(with_rejected=True, states=frozenset({State.ADDED}))) == [("7", "add")]


def test_where_annotators_differ_nothing_is_exported_until_it_is_settled(
    differing: Database, ids: list[int]
) -> None:
    """What they agree on is one row; an adjudicated figure is too."""
    assert told(differing, VERIFIED) == [("1.250", "accept"), ("3,25%", "accept")]
    judge = replace(start_session(differing, "hoa", "test"), adjudicates=True)
    decide(differing, ids[1], Verdict.ACCEPT, by=judge)
    rows = list(verified_rows(differing))
    assert [(row["quote"], row["annotator"]) for row in rows][1] == ("97,5%", "hoa")


def test_disputed_figures_have_a_row_for_each_verdict_that_stands(differing: Database) -> None:
    """All of them, beside the others as they are; two of one moment in either order."""
    rows = list(verified_rows(differing, Selection(disputed=True)))
    told_of = [(row["quote"], row["annotator"], row["value"]) for row in rows]
    assert (told_of[0], told_of[-1]) == (("1.250", "minh", "1250"), ("3,25%", "lan", "3.25"))
    assert sorted(told_of[1:-1]) == [("97,5%", "lan", "97.5"), ("97,5%", "minh", "7")]
    only = Selection(states=frozenset({State.DISPUTED}))
    assert sorted(str(row["annotator"]) for row in verified_rows(differing, only)) == ["lan", "minh"]


def test_an_annotators_figures_are_those_that_they_agree_on_too(differing: Database) -> None:
    """Both said the first: it is a row of each; of what they differ on, each has theirs."""
    for who, quotes in (("lan", ["1.250", "3,25%"]), ("minh", ["1.250"]), ("hoa", [])):
        rows = list(verified_rows(differing, Selection(annotators=frozenset({who}))))
        assert [row["quote"] for row in rows] == quotes
        assert {row["annotator"] for row in rows} <= {who}
    mine = Selection(annotators=frozenset({"minh"}), disputed=True)
    assert told(differing, mine) == [("1.250", "accept"), ("97,5%", "correct")]
    both = Selection(annotators=frozenset({"lan", "minh"}))
    assert told(differing, both) == told(differing, VERIFIED)


def test_since_a_moment(reviewed: Database) -> None:
    """What was decided then or later."""
    last = str(reviewed.execute("SELECT max(decided_at) FROM decisions").fetchone()[0])
    assert told(reviewed, Selection(since=last))[-1] == ("7", "add")
    assert told(reviewed, Selection(since=last[:10])) == told(reviewed, VERIFIED)
    assert told(reviewed, Selection(since="9999-01-01")) == []


def test_the_filter_of_the_review(reviewed: Database) -> None:
    """Kinds, entities, notes and words, all of them together with the rest."""
    index_words(reviewed)

    def with_filter(**wanted: object) -> list[object]:
        asked = Filter(**wanted)  # type: ignore[arg-type]
        return [quote for quote, _ in told(reviewed, Selection(narrowed=asked))]

    assert with_filter(kinds=frozenset({Kind.RATIO})) == ["18/20"]
    assert with_filter(has_note=True) == ["18/20"]
    assert with_filter(words=words_of("thon noi mang")) == ["18/20"]
    assert with_filter(words=words_of("nguoi")) == ["1.250", "7"]
    assert with_filter(below=0.5) == []
    assert with_filter(annotator="lan") == ["1.250", "18/20", "7"]
    assert with_filter(annotator="minh") == []


def test_only_of_some_documents(reviewed: Database, add: Callable[..., int], text: str) -> None:
    """By the option, by the filter or by both."""
    other = add(reviewed, name="a.txt", text=f"{text}Hết.\n")
    assert told(reviewed, Selection(documents=(other,))) == []
    assert told(reviewed, Selection(documents=(1,))) == told(reviewed, VERIFIED)
    assert told(reviewed, Selection(documents=(1,), narrowed=Filter(documents=(other,)))) == []
