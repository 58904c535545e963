"""Whether the queue pays: `python -m bench.paying [TEXTS:GOLD ...]`; without folders the sample documents.

Proposals are made wrong on purpose, 5 % of them, of six kinds (store.vigilance.seeding). Reported are the
share of those that an analyst meets in the first 30 % of the queue, by reading order and by what pays, kind
by kind; and, over simulations that stop at some point of either order, how often the interval of "stop here"
holds the number of errors that are left. Figures whose gold is optional are right whatever is said of them.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from bench.golds import ROOT, Gold, gold_at
from bench.score import Row, wrong_fields
from extract.checks import Outcome, check
from extract.evidence.backing import Backing, backing
from extract.figures import Candidate, Figure, Span
from extract.find import extract
from extract.records import to_record
from store.payoff.ordering import Known, Order, Payoff, Standing
from store.payoff.reading import seen
from store.payoff.remainder import Remainder, remainder
from store.payoff.risks import Learned, Tally, learn
from store.vigilance.seeding import Error, made_wrong

SEEDED = 0.05
FIRST = 0.3
"""Of the queue, in which the seeded errors are looked for."""
AT_LEAST = {"found": 0.8, "right": 0.9}
ANEW = 25
"""Decisions after which the order is made anew."""
SIMULATIONS = 100
STOPS = (0.1, 0.2, 0.3, 0.5, 0.7)
"""Shares of the queue at which one stops; the simulations go through them."""
_WORST = {Outcome.FAILS: 3, Outcome.ROUNDED: 2, Outcome.TRUNCATED: 2, Outcome.HOLDS: 1}


@dataclass(frozen=True, slots=True)
class Page:
    """A document with what is proposed for it, and which of that the gold has otherwise."""

    name: str
    text: str
    published: str | None
    candidates: Sequence[Candidate]
    is_wrong: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Spoiled:
    """All documents after errors were seeded."""

    rows: Sequence[Sequence[Standing]]
    wrong: frozenset[int]
    """Figures that are wrong, by nature or on purpose."""
    seeded: dict[int, Error]
    known: Known


def pages(golds: Sequence[Gold]) -> Iterator[Page]:
    """The documents of the folders."""
    for gold in golds:
        for path, text, rows in gold.documents():
            by_place = {(int(str(row["start"])), int(str(row["end"]))): row for row in rows}
            found = extract(text)
            is_wrong = [_is_wrong(one, by_place) for one in found.candidates]
            yield Page(path.name, text, found.published, found.candidates, is_wrong)


def _is_wrong(one: Candidate, gold: dict[tuple[int, int], Row]) -> bool:
    row = gold.get((one.span.start, one.span.end))
    return row is None or bool(not row.get("optional") and wrong_fields(row, to_record(one.figure)))


def spoil(documents: Sequence[Page], dice: Random) -> Spoiled:
    """Make a share of the right proposals wrong, as many of each kind as there are that can have it."""
    number = 0
    rows: list[list[Standing]] = []
    wrong: set[int] = set()
    seeded: dict[int, Error] = {}
    worst: dict[int, str] = {}
    chosen = _chosen(documents, dice)
    for at, page in enumerate(documents):
        figures = [one.figure for one in page.candidates]
        first = number
        for index, one in enumerate(page.candidates):
            if (at, index) in chosen:
                error, figures[index] = chosen[at, index]
                seeded[number] = error
            if page.is_wrong[index] or (at, index) in chosen:
                wrong.add(number)
            number += 1
            del one
        rows.append(_rows(page, figures, first))
        spans = tuple(one.span for one in page.candidates)
        worst |= {first + index: said for index, said in _worst(page.text, spans, tuple(figures)).items()}
    return Spoiled(rows, frozenset(wrong), seeded, Known(worst=worst))


def _chosen(documents: Sequence[Page], dice: Random) -> dict[tuple[int, int], tuple[Error, Figure]]:
    places = [(at, index) for at, page in enumerate(documents) for index in range(len(page.candidates))]
    wanted = max(len(Error), round(SEEDED * len(places)))
    dice.shuffle(places)
    chosen: dict[tuple[int, int], tuple[Error, Figure]] = {}
    errors = [list(Error)[number % len(Error)] for number in range(wanted)]
    for error in errors:
        for at, index in places:
            if (at, index) in chosen or documents[at].is_wrong[index]:
                continue
            candidates = documents[at].candidates
            others = [one.figure for one in candidates]
            figure = made_wrong(candidates[index].figure, error, others, dice)
            if figure is not None:
                chosen[at, index] = error, figure
                break
    return chosen


def _rows(page: Page, figures: Sequence[Figure], first: int) -> list[Standing]:
    return [
        Standing(
            first + index,
            one.sentence.start,
            one.sentence.end,
            one.confidence,
            one.rule,
            0,
            0,
            figures[index].entity,
            figures[index].period,
            *map(str, said),
        )
        for (index, one), said in zip(enumerate(page.candidates), _backing(page, figures), strict=True)
    ]


_BACKED: dict[tuple[str, Span, Figure], Backing] = {}
"""What was looked up: most proposals are the same in every simulation."""


def _backing(page: Page, figures: Sequence[Figure]) -> list[Backing]:
    found = []
    for one, figure in zip(page.candidates, figures, strict=True):
        key = (page.name, one.span, figure)
        if key not in _BACKED:
            (_BACKED[key],) = backing(page.text, page.published, [(one.span, figure)])
        found.append(_BACKED[key])
    return found


@lru_cache(maxsize=1024)
def _worst(text: str, spans: tuple[Span, ...], figures: tuple[Figure, ...]) -> dict[int, str]:
    """The worst outcome of the checks of each figure that is in one."""
    places = {span: index for index, span in enumerate(spans)}
    worst: dict[int, Outcome] = {}
    for one in check(text, list(zip(spans, figures, strict=True))):
        for span in one.members:
            index = places.get(span)
            if index is not None and _WORST[one.outcome] > _WORST.get(worst.get(index, Outcome.HOLDS), 0):
                worst[index] = one.outcome
            elif index is not None:
                worst.setdefault(index, one.outcome)
    return {index: str(outcome) for index, outcome in worst.items()}


def queue(spoiled: Spoiled, order: Order) -> list[int]:
    """The figures as an analyst meets them; what pays is reckoned anew now and then."""
    if order is Order.READING:
        return [row.figure_id for rows in spoiled.rows for row in rows]
    met: list[int] = []
    total = sum(map(len, spoiled.rows))
    while len(met) < total:
        rows = looked_at(spoiled, met)
        payoff = Payoff(learned=learned_from(rows), known=spoiled.known)
        for at, document in enumerate(rows):
            payoff.add(at, f"{at:064x}", document)
        ids, decided = payoff.ordered(order).ids, set(met)
        met += [figure for figure in ids if figure not in decided][:ANEW]
    return met


def looked_at(spoiled: Spoiled, met: Collection[int]) -> list[list[Standing]]:
    """All documents after an analyst who knows the gold decided on some figures."""
    looked = frozenset(met)
    return [
        [
            row._replace(decided=2, is_right=int(row.figure_id not in spoiled.wrong))
            if row.figure_id in looked
            else row
            for row in document
        ]
        for document in spoiled.rows
    ]


def learned_from(rows: Iterable[Sequence[Standing]]) -> Learned:
    """What the decisions say of the rules."""
    tallies: dict[str, Tally] = {}
    for document in rows:
        for row in document:
            if row.decided:
                before = tallies.get(row.rule, Tally(0, 0, 0.0))
                tallies[row.rule] = Tally(
                    before.decided + 1, before.right + row.is_right, before.sure + row.confidence
                )
    return learn(tallies)


def found_early(spoiled: Spoiled, ids: Sequence[int]) -> Counter[Error]:
    """The seeded errors in the first part of a queue, by kind."""
    early = set(ids[: round(FIRST * len(ids))])
    return Counter(error for figure, error in spoiled.seeded.items() if figure in early)


def stopped(spoiled: Spoiled, ids: Sequence[int], share: float) -> tuple[Remainder, int]:
    """What is said to be left where one stops, and what is."""
    looked = ids[: round(share * len(ids))]
    rows = looked_at(spoiled, looked)
    learned = learned_from(rows)
    told = remainder(seen(document, learned, spoiled.known) for document in rows)
    return told, len(spoiled.wrong.difference(looked))


def report(
    documents: Sequence[Page], orders: Sequence[Order], simulations: int
) -> Iterator[tuple[str, bool]]:
    """The measures, a line each, and whether it is as good as asked for."""
    dice = [Random(number) for number in range(simulations)]  # noqa: S311 - the same errors in every run
    spoils = [spoil(documents, one) for one in dice]
    figures = sum(len(page.candidates) for page in documents)
    wrong = sum(sum(page.is_wrong) for page in documents)
    yield f"{len(documents)} documents, {figures} proposals, {wrong} of them wrong before any seed", True
    seeded = Counter(error for one in spoils for error in one.seeded.values())
    queues = {order: [queue(one, order) for one in spoils] for order in orders}
    for order, met in queues.items():
        early = sum(map(found_early, spoils, met), Counter[Error]())
        kinds = ", ".join(f"{error} {early[error] / (seeded[error] or 1):.0%}" for error in Error)
        share = early.total() / seeded.total()
        line = f"{order}: of seeded errors {share:.1%} in the first {FIRST:.0%} of the queue ({kinds})"
        yield line, order is not Order.PAYOFF or share >= AT_LEAST["found"]
    for order, met in queues.items():
        misses, width = Counter[float](), 0.0
        for number, (one, ids) in enumerate(zip(spoils, met, strict=True)):
            stop = STOPS[number % len(STOPS)]
            told, left = stopped(one, ids, stop)
            misses[stop] += not told.low <= left <= told.high
            width += (told.high - told.low) / (told.left or 1)
        held = simulations - misses.total()
        missed = ", ".join(f"{stop:.0%}: {misses[stop]}" for stop in STOPS)
        line = f"{order}: the interval held {held} of {simulations} times, {width / simulations:.1%} of what"
        yield (
            f"{line} was left wide; missed when stopped at {missed}",
            held / simulations >= AT_LEAST["right"],
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Report; 1 when a measure is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("golds", nargs="*", type=gold_at, metavar="TEXTS:GOLD", help="folders")
    parser.add_argument("--simulations", type=int, default=SIMULATIONS, metavar="N")
    options = parser.parse_args(arguments)
    golds = options.golds or [Gold("seeds", ROOT / "seeds", ROOT / "seeds" / "gold")]
    is_good = True
    for line, good in report(list(pages(golds)), list(Order), options.simulations):
        print(line if good else f"{line}  TOO FEW", flush=True)
        is_good &= good
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
