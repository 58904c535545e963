"""What several documents tell of one thing."""

from collections.abc import Callable

from store.database import Database
from store.decisions import decide
from store.ledger.facts import differing_facts, shared_facts
from store.ledger.keeping import bring_up, is_behind
from store.queue import queue_ids
from store.rows import Session, Verdict
from store.sessions import start_session
from tests.store.ledger.conftest import ON_TIME

Tell = Callable[..., int]


def names(db: Database, by: Session | None = None) -> list[list[list[str]]]:
    """Of each shared fact the documents of each version."""
    return [
        [[one.name for one in version.citations] for version in fact.versions]
        for fact in shared_facts(db, by)
    ]


def test_one_thing_in_other_words_is_one_fact(empty: Database, on_time: Tell) -> None:
    """Abbreviations, another order of words and another way to name entity and period make no difference."""
    on_time(empty, "a.txt")
    on_time(
        empty, "b.txt", indicator="hồ sơ TTHC được trả đúng hẹn", entity="Lam Giang", period="../2023-06-30"
    )
    assert names(empty) == [[["a.txt", "b.txt"]]]


def test_another_entity_is_another_fact(empty: Database, on_time: Tell) -> None:
    """The same number of another province says nothing of this one."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt", entity="tỉnh Bắc Trạch")
    assert names(empty) == []


def test_another_period_is_another_fact(empty: Database, on_time: Tell) -> None:
    """The same number a year later is another."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt", period="2024-01-01/2024-06-30")
    assert names(empty) == []


def test_the_opposite_is_another_fact(empty: Database, on_time: Tell) -> None:
    """Late is not on time, in however many words they agree."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt", indicator="Tỷ lệ hồ sơ giải quyết quá hạn")
    assert names(empty) == []


def test_who_says_nothing_of_the_entity_may_mean_it_but_not_two(empty: Database, on_time: Tell) -> None:
    """A figure without entity joins one fact; it never makes two provinces one."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt", entity="tỉnh Bắc Trạch")
    on_time(empty, "c.txt", entity="")
    assert [len(fact[0]) for fact in names(empty)] == [2]


def test_numbers_that_differ_are_shown_as_versions_of_a_fact(empty: Database, on_time: Tell) -> None:
    """The one that more sources tell comes first."""
    on_time(empty, "a.txt", "97,48%", value="97.48")
    on_time(empty, "b.txt")
    on_time(empty, "c.txt", indicator="tỷ lệ hồ sơ đúng hạn", entity="Lam Giang")
    [fact] = differing_facts(empty)
    assert [[one.name for one in version.citations] for version in fact.versions] == [
        ["b.txt", "c.txt"],
        ["a.txt"],
    ]


def test_two_numbers_of_one_document_are_two_things(empty: Database, tell: Tell, on_time: Tell) -> None:
    """Whoever tells both means two things by them."""
    both = [
        ("Tỉnh Lam Giang đạt 97,84% hồ sơ đúng hạn.", "97,84%", ON_TIME),
        ("Trước đó là 95,10% hồ sơ đúng hạn.", "95,10%", {**ON_TIME, "value": "95.1"}),
    ]
    tell(empty, "a.txt", *both)
    on_time(empty, "b.txt")
    assert list(differing_facts(empty)) == []
    assert names(empty) == [[["a.txt", "b.txt"]]]


def test_what_a_later_document_tells_together_is_parted(empty: Database, tell: Tell, on_time: Tell) -> None:
    """It makes no difference that the document which knows them apart came last."""
    on_time(empty, "b.txt")
    on_time(empty, "c.txt", "95,10%", value="95.1")
    assert len(list(differing_facts(empty))) == 1
    both = [
        ("Tỉnh Lam Giang đạt 97,84% hồ sơ đúng hạn.", "97,84%", ON_TIME),
        ("Trước đó là 95,10% hồ sơ đúng hạn.", "95,10%", {**ON_TIME, "value": "95.1"}),
    ]
    tell(empty, "a.txt", *both)
    assert list(differing_facts(empty)) == []


def test_copies_count_as_one_source(empty: Database, on_time: Tell) -> None:
    """A passage that was taken over word for word is folded under the first."""
    for name in ("a.txt", "b.txt", "c.txt"):
        on_time(empty, name)
    [fact] = shared_facts(empty)
    assert fact.versions[0].copies == ((0, 1, 2),)
    assert fact.versions[0].sources == 1


def test_decisions_are_taken_in(empty: Database, on_time: Tell) -> None:
    """A corrected record counts as it was corrected, a rejected one not at all."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt")
    lan = start_session(empty, "lan", "soat test")
    second = queue_ids(empty)[1]
    decide(empty, second, Verdict.REJECT, by=lan)
    assert is_behind(empty)
    bring_up(empty)
    assert not is_behind(empty)
    assert names(empty) == []


def test_the_order_in_which_documents_come_makes_no_difference(empty: Database, on_time: Tell) -> None:
    """The same documents are the same facts, and nothing is done twice."""
    for name in ("c.txt", "a.txt", "b.txt"):
        on_time(empty, name, indicator=f"{'tỷ lệ ' * (name == 'b.txt')}hồ sơ đúng hạn")
    assert names(empty) == [[["a.txt", "b.txt", "c.txt"]]]
    assert bring_up(empty) == 0
