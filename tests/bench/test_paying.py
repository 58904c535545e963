"""The rig of the queue that pays: errors of all kinds are sown, and an order is better than the text's."""

from random import Random

from bench.golds import ROOT, Gold
from bench.paying import Spoiled, found_early, pages, queue, spoil, stopped
from store.payoff.ordering import Order
from store.vigilance.seeding import Error

DOCUMENTS = list(pages([Gold("seeds", ROOT / "seeds", ROOT / "seeds" / "gold")]))


def spoiled(number: int) -> Spoiled:
    """The sample documents with errors, the same in every run."""
    return spoil(DOCUMENTS, Random(number))  # noqa: S311 - as is said


def test_a_twentieth_is_made_wrong_in_every_way() -> None:
    """Only what was right before, each figure once."""
    one = spoiled(1)
    figures = sum(map(len, one.rows))
    assert len(one.seeded) == round(figures / 20)
    assert set(one.seeded.values()) == set(Error)
    assert one.seeded.keys() <= one.wrong


def test_most_errors_come_in_the_first_third_by_what_pays() -> None:
    """Of ten queues; reading order finds a third of them there."""
    found = dict.fromkeys((Order.READING, Order.PAYOFF), 0)
    seeded = 0
    for number in range(10):
        one = spoiled(number)
        seeded += len(one.seeded)
        for order in found:
            met = queue(one, order)
            assert sorted(met) == list(range(len(met)))
            found[order] += found_early(one, met).total()
    assert found[Order.READING] / seeded < 0.45
    assert found[Order.PAYOFF] / seeded > 0.7


def test_when_nothing_is_left_nothing_is_expected() -> None:
    """And before the end what is told is about what was not looked at."""
    one = spoiled(2)
    met = queue(one, Order.PAYOFF)
    told, left = stopped(one, met, 1.0)
    assert (told.left, told.high, left) == (0, 0, 0)
    told, left = stopped(one, met, 0.3)
    assert told.left == len(met) - told.looked
    assert told.low <= left <= told.high
