"""A queue that pays: risks, costs, the order made of them, and what is left where one stops."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.checks import Check, CheckKind, Outcome
from extract.figures import Span
from store.decisions import decide
from store.figure_checks import Checked, keep_checks
from store.payoff.costs import OTHERS, Look, fitted
from store.payoff.knowing import known_of
from store.payoff.ordering import LOTS, Known, Order, Payoff, Standing, lot
from store.payoff.reading import in_order, left_over
from store.payoff.remainder import Seen, interval, remainder, stratum_of
from store.payoff.risks import Signs, Tally, Why, learn, risk
from store.payoff.weighing import unweighed, weigh
from store.queue import queue_ids
from store.rows import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.database import Database
    from store.rows import Session

SHA = "0" * 64


def standing(figure_id: int, start: int, confidence: float = 0.9, *, decided: int = 0) -> Standing:
    """A figure of a sentence of fifty letters."""
    return Standing(figure_id, start, start + 50, confidence, "count.noun", decided, 0)


def test_a_rule_that_was_wrong_often_counts_as_worse_however_sure_it_is() -> None:
    """Nine wrong of ten move all its proposals, and a rule nobody decided on a little."""
    learned = learn({"bad": Tally(10, 1, 9.0)})
    before, _ = risk(0.9, 0.0)
    after, why = risk(0.9, learned.shift("bad"))
    other, _ = risk(0.9, learned.shift("another"))
    assert after > 0.3 > before
    assert before < other < after
    assert why is Why.RULE


def test_few_decisions_say_little() -> None:
    """One wrong proposal is no bad rule: the confidence counts for ten."""
    learned = learn({"rule": Tally(1, 0, 0.9)})
    assert risk(0.9, learned.shift("rule"))[0] < 0.35


def test_signs_speak_of_their_own_sort() -> None:
    """A check that fails says most; one that holds, or words beside the figure, speak for it."""
    plain, _ = risk(0.8, 0.0)
    fails, why = risk(0.8, 0.0, Signs(outcome="fails"))
    said, _ = risk(0.8, 0.0, Signs(outcome="holds", unit="sentence", entity="sentence", period="sentence"))
    nowhere, unsaid = risk(0.8, 0.0, Signs(period="nowhere"))
    assert said < plain < nowhere < fails
    assert (why, unsaid) == (Why.CHECK, Why.NO_PERIOD)


def test_ones_own_pace_moves_the_costs_as_far_as_it_goes() -> None:
    """A slow reader's sentences cost more; nobody is taken to be ten times as slow."""
    slow = fitted(Look(4.0 + 0.15 * letters, letters) for letters in range(40, 160) for _ in range(3))
    assert slow.character > 1.5 * OTHERS.character
    assert fitted([]).of_sentence(100, 2) == pytest.approx(OTHERS.of_sentence(100, 2), rel=0.01)
    assert fitted([Look(90.0, 0)] * 1000).further == 4 * OTHERS.further


def test_a_sure_figure_of_a_sentence_is_left_for_later() -> None:
    """The doubtful one is worth the reading, the other is not worth its seconds."""
    payoff = Payoff()
    payoff.add(1, SHA, [standing(1, 0, 0.99), standing(2, 0, 0.3), standing(3, 0, 0.99)])
    payoff.add(2, SHA, [standing(4, 0, 0.6)])
    assert list(payoff.ordered(Order.JUMPING).ids) == [2, 4, 1, 3]


def test_a_document_is_gone_through_in_reading_order_within_a_round() -> None:
    """A hundred figures: the ten that pay best first, five and five, each in the order of their text."""
    payoff = Payoff()
    payoff.add(7, SHA, [standing(n, 100 * n, 0.2 if n % 10 == 0 else 0.95) for n in range(100)])
    ordered = payoff.ordered(Order.PAYOFF)
    drawn = {n for n in range(100) if lot(SHA, 100 * n) < LOTS[-1]}
    doubtful = [n for n in ordered.ids if n % 10 == 0 and n not in drawn]
    assert set(doubtful) <= set(ordered.ids[:30])
    assert doubtful[:3] == sorted(doubtful[:3])
    assert [stretch.figures for stretch in ordered.stretches] == [100]


def test_doubtful_documents_come_behind_all_others_and_before_what_is_decided() -> None:
    """However much a look there would save."""
    for order in (Order.PAYOFF, Order.JUMPING):
        payoff = Payoff()
        payoff.add(1, SHA, [standing(1, 0, 0.1), standing(2, 60, 0.2, decided=2)], is_doubtful=True)
        payoff.add(
            2, SHA, [standing(10 + at, 60 * at, 0.99) for at in range(9)] + [standing(30, 900, decided=2)]
        )
        ids = list(payoff.ordered(order).ids)
        assert ids.index(1) == 9
        assert set(ids[10:]) == {2, 30}


def test_what_hangs_on_a_figure_counts_as_often() -> None:
    """Of two equal ones the one that more is made of comes first, and says so."""
    payoff = Payoff(known=Known(reach={2: 12}))
    payoff.add(1, SHA, [standing(1, 0), standing(2, 100)])
    ordered = payoff.ordered(Order.JUMPING)
    assert list(ordered.ids) == [2, 1]
    assert Why(ordered.whys[0]) is Why.REACH


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 6), st.floats(0, 1), st.integers(0, 2)), max_size=12), max_size=5
    ),
    st.sampled_from([Order.PAYOFF, Order.JUMPING]),
)
def test_every_figure_comes_once_and_the_decided_last(
    documents: list[list[tuple[int, float, int]]], order: Order
) -> None:
    """Whatever the documents hold."""
    payoff, number, undecided = Payoff(), 0, set()
    for document_id, figures in enumerate(documents):
        rows = []
        for sentence, confidence, decided in sorted(figures):
            rows.append(standing(number, 60 * sentence, confidence, decided=decided))
            if not decided:
                undecided.add(number)
            number += 1
        payoff.add(document_id, f"{document_id:064}", rows)
    ordered = payoff.ordered(order)
    assert sorted(ordered.ids) == list(range(number))
    assert set(ordered.ids[: len(undecided)]) == undecided
    assert sum(stretch.figures for stretch in ordered.stretches) == number == len(ordered.whys)


def test_the_interval_holds_what_is_left_where_the_risks_are_right() -> None:
    """In ninety of a hundred queues, of which what looked bad was looked at."""
    held = 0
    for seed in range(100):
        dice, left = Random(seed), 0  # noqa: S311 - the same queues in every run
        documents = [[Seen() for _ in range(10)] for _ in range(20)]
        for strata in documents:
            for wrong in (dice.betavariate(1, 6) for _ in range(15)):
                is_wrong = dice.random() < wrong
                one = strata[stratum_of(wrong)]
                if wrong > 0.1:
                    one.looked, one.errors = one.looked + 1, one.errors + is_wrong
                    one.looked_risk += wrong
                else:
                    one.left, one.left_risk = one.left + 1, one.left_risk + wrong
                    left += is_wrong
        told = remainder(documents)
        held += told.low <= left <= told.high
    assert held >= 90


def test_nothing_left_is_nothing_to_find() -> None:
    """And what nobody looked at is told with a wide interval."""
    looked = [Seen(looked=5, looked_risk=1.0), *(Seen() for _ in range(9))]
    assert (remainder([looked]).high, interval(0.0, 0.0, 0)) == (0, (0, 0))
    told = remainder([[Seen(left=100, left_risk=20.0), *(Seen() for _ in range(9))]])
    assert told.low < 10
    assert told.high > 40


def test_a_database_is_put_in_order_by_what_was_decided(db: Database, lan: Session) -> None:
    """Every figure of the queue is there; what is decided stands last, and is no longer left."""
    ids = list(queue_ids(db))
    before = in_order(db, (), lan, Order.PAYOFF)
    assert sorted(before.ids) == ids
    assert left_over(db, lan).left == len(ids)
    decide(db, before.ids[0], Verdict.REJECT, by=lan)
    after = in_order(db, (), lan, Order.PAYOFF)
    assert after.ids[-1] == before.ids[0]
    told = left_over(db, lan)
    assert (told.looked, told.found, told.left) == (1, 1, len(ids) - 1)


def test_words_are_looked_up_once_until_the_proposal_says_otherwise(db: Database) -> None:
    """What was looked up counts in the order; a stale one is looked up again."""

    def look(_text: str, _published: str | None, figures: Sequence[object]) -> list[tuple[str, str, str]]:
        return [("nowhere", "sentence", "sentence")] * len(figures)

    (document_id,) = unweighed(db)
    assert weigh(db, document_id, look) == len(queue_ids(db))
    assert (unweighed(db), weigh(db, document_id, look)) == ([], 0)
    db.execute("UPDATE candidates SET unit = 'thửa' WHERE figure_id = 1")
    assert unweighed(db) == [document_id]
    assert weigh(db, document_id, look) == 1


def test_a_figure_whose_kept_check_fails_comes_first(db: Database, lan: Session) -> None:
    """And of those that hold nothing else is known."""
    ids = list(queue_ids(db))
    places = db.execute('SELECT start, "end" FROM figures ORDER BY id').fetchall()
    (document_id,) = db.execute("SELECT id FROM documents").fetchone()
    made = [
        Check(CheckKind.READING, (Span(*places[at]),), outcome, "said otherwise")
        for outcome, at in ((Outcome.HOLDS, 0), (Outcome.FAILS, 2))
    ]
    keep_checks(db, [Checked(document_id, made, (1, 0, 1))])
    assert known_of(db).worst == {ids[0]: "holds", ids[2]: "fails"}
    ordered = in_order(db, (), lan, Order.JUMPING)
    assert (ordered.ids[0], Why(ordered.whys[0])) == (ids[2], Why.CHECK)
