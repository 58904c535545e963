"""What the checks find when errors are sown: in printed sums, in records, and by leaving figures out.

python -m bench.seeded [TEXTS GOLD [TIED]]   the sample documents, or two folders as for `bench/score.py`

TIED holds a file a document of figures that belong together (bench/ties.py). Every measure is the mean over
several dice, which are the same in every run.
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from time import process_time

from bench.golds import ROOT, Gold
from bench.score import Row
from bench.ties import Placed, Tie, misprint, read_ties, reprinted
from extract.checks import Check, Outcome, check, lacking_in, missing
from extract.figures import Figure, Kind, Span
from extract.find import extract
from extract.records import FIELDS, RecordError, from_record
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.text import MatchingCopy, matching_copy

DICE = range(20)
SHARE_OF_ERRORS = 0.05
OMISSIONS = 60
ROUNDS = 9
UNITS = ("văn bản", "hồ sơ", "người", "nhiệm vụ", "đồng", "USD", "ha", "ngày")
"""What stands in a record in place of its unit."""
LEAST_RAISED, MOST_FALSE, LEAST_PROPOSED, MOST_COST = 0.9, 2.0, 0.9, 0.2
"""Bounds: errors raised, false alarms per 100 right figures, omissions proposed, time to extraction's."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A document with its right records and the figures that a person tied together."""

    text: str
    figures: list[Placed]
    ties: list[Tie]


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the result."""

    name: str
    value: float
    bound: str
    told: str


def samples(gold: Gold, tied: Path) -> list[Sample]:
    """The documents that have gold."""
    return [
        Sample(text, _figures(rows), read_ties(tied / f"{path.stem}.jsonl"))
        for path, text, rows in gold.documents()
    ]


def _figures(rows: Sequence[Row]) -> list[Placed]:
    """The records of the gold; of several right values the first."""
    found: list[Placed] = []
    for row in sorted(rows, key=lambda row: int(str(row["start"]))):
        record = {name: row.get(name) for name in FIELDS}
        record = {name: value[0] if isinstance(value, list) else value for name, value in record.items()}
        try:
            found.append((Span(int(str(row["start"])), int(str(row["end"]))), from_record(record)))
        except RecordError:
            continue
    return found


def failing(checks: Sequence[Check]) -> set[Span]:
    """The figures that a failed check ties together."""
    return {span for one in checks if one.outcome is Outcome.FAILS for span in one.members}


def false_alarms(documents: Sequence[Sample]) -> Measure:
    """Checks that fail where every record is right."""
    alarms = sum(
        one.outcome is Outcome.FAILS for sample in documents for one in check(sample.text, sample.figures)
    )
    figures = sum(len(sample.figures) for sample in documents)
    return Measure(
        "false alarms per 100 figures", alarms / figures * 100, f"<= {MOST_FALSE}", f"{alarms} of {figures}"
    )


def misprints(documents: Sequence[Sample]) -> Measure:
    """Sums with one digit printed wrong, raised."""
    raised = sown = 0
    for turn in DICE:
        dice = random.Random(turn)  # noqa: S311 - dice, not secrets
        for sample in documents:
            for tie in sample.ties:
                wrong = misprint(sample.text, sample.figures, tie, dice) if tie.can_break else None
                if wrong is not None:
                    sown += 1
                    raised += not failing(check(*wrong)).isdisjoint(tie.members)
    return _share("printed sums with a wrong digit, raised", raised, sown, LEAST_RAISED)


def wrong_digit(figure: Figure, quote: str, dice: random.Random) -> Figure | None:
    """A record with one digit of its value read wrong."""
    places = [at for at, letter in enumerate(quote.split("/", maxsplit=1)[0]) if letter.isdigit()]
    if not places:
        return None
    at = dice.choice(places)
    other = dice.choice([digit for digit in "123456789" if digit != quote[at]])
    return reprinted(figure, quote, quote[:at] + other + quote[at + 1 :], second=False)


def wrong_magnitude(figure: Figure, _quote: str, dice: random.Random) -> Figure | None:
    """A record with its value ten or a thousand times too large or too small."""
    scale = dice.choice([Decimal(10), Decimal(1000), Decimal("0.1"), Decimal("0.001")])
    return replace(figure, value=figure.value * scale) if figure.value else None


def swapped_ratio(figure: Figure, _quote: str, _dice: random.Random) -> Figure | None:
    """A ratio with its numbers the wrong way round."""
    if figure.kind is not Kind.RATIO or figure.denominator in (None, figure.value) or not figure.value:
        return None
    return replace(figure, value=figure.denominator or Decimal(0), denominator=figure.value)


def wrong_unit(figure: Figure, _quote: str, dice: random.Random) -> Figure | None:
    """A record with the unit of something else."""
    if figure.unit is None or figure.kind is Kind.PERCENT:
        return None
    return replace(figure, unit=dice.choice([unit for unit in UNITS if not figure.unit.startswith(unit)]))


Error = Callable[[Figure, str, random.Random], Figure | None]
ERRORS: dict[str, Error] = {
    "digit": wrong_digit,
    "magnitude": wrong_magnitude,
    "swapped ratio": swapped_ratio,
    "unit": wrong_unit,
}
"""The kinds of error in a record that its own quote or its neighbours show."""
BOUNDS = {"digit": LEAST_RAISED, "magnitude": LEAST_RAISED, "swapped ratio": LEAST_RAISED}
"""Those that are errors of arithmetic."""


def record_errors(documents: Sequence[Sample]) -> Iterator[Measure]:
    """Records with an error of one kind, one in twenty, raised."""
    for name, error in ERRORS.items():
        raised = sown = 0
        for turn in DICE:
            dice = random.Random(turn)  # noqa: S311 - dice, not secrets
            for sample in documents:
                figures, wrong = _with_errors(sample, error, dice)
                found = failing(check(sample.text, figures)) if wrong else set()
                sown += len(wrong)
                raised += len(wrong & found)
        yield _share(f"records with a wrong {name}, raised", raised, sown, BOUNDS.get(name))


def _with_errors(sample: Sample, error: Error, dice: random.Random) -> tuple[list[Placed], set[Span]]:
    able = [
        at for at, (span, figure) in enumerate(sample.figures) if error(figure, span.of(sample.text), dice)
    ]
    figures = list(sample.figures)
    wrong: set[Span] = set()
    for at in sorted(dice.sample(able, min(len(able), max(1, round(len(figures) * SHARE_OF_ERRORS))))):
        span, figure = figures[at]
        changed = error(figure, span.of(sample.text), dice)
        if changed is not None and changed != figure:
            figures[at] = (span, changed)
            wrong.add(span)
    return figures, wrong


def omissions(documents: Sequence[Sample]) -> Measure:
    """Figures left out of a sum or a pair, proposed at their place with their value."""
    proposed = sown = 0
    for turn in DICE:
        places = [
            (sample, member)
            for sample in documents
            for member in sorted({member for tie in sample.ties for member in tie.lacking(sample.figures)})
        ]
        for sample, member in random.Random(turn).sample(places, min(OMISSIONS, len(places))):  # noqa: S311 - dice
            sown += 1
            left = [placed for placed in sample.figures if placed[0] != member]
            wanted = dict(sample.figures)[member].value
            proposed += any(
                one.span.overlaps(member) and one.figure.value == wanted for one in missing(sample.text, left)
            )
    return _share("figures left out of a sum or pair, proposed", proposed, sown, LEAST_PROPOSED)


def costs(documents: Sequence[Sample]) -> Iterator[Measure]:
    """Time of the checks and of the search for lacking numbers beside extraction without them.

    All in turn and the best of some rounds, in time of the processor: what else runs costs all of them alike.
    """
    found = [[(one.span, one.figure) for one in extract(sample.text).candidates] for sample in documents]
    read = [_read(sample.text) for sample in documents]
    runs: Sequence[Callable[[], object]] = (
        lambda: [extract(sample.text) for sample in documents],
        lambda: [check(sample.text, figures) for sample, figures in zip(documents, found, strict=True)],
        lambda: [
            list(lacking_in(sample.text, figures, *one))
            for sample, figures, one in zip(documents, found, read, strict=True)
        ],
    )
    spent = [[seconds(run) for run in runs] for _ in range(ROUNDS)]
    whole, checking, searching = (min(times) for times in zip(*spent, strict=True))
    reading = whole - searching
    for name, cost, bound in (
        ("time of the checks beside extraction", checking, f"<= {MOST_COST}"),
        ("time of the search for lacking numbers", searching, f"<= {MOST_COST}"),
        ("time of both", checking + searching, f"<= {MOST_COST}"),
    ):
        yield Measure(name, cost / reading, bound, f"{cost * 1e3:.1f} ms beside {reading * 1e3:.1f} ms")


def _read(text: str) -> tuple[MatchingCopy, Scene]:
    """What extraction has made of a text before it searches."""
    copy = matching_copy(text)
    return copy, Scene(text=copy.text, sentences=split_sentences(copy.text))


def seconds(run: Callable[[], object]) -> float:
    """How much of the processor's time one round takes."""
    start = process_time()
    run()
    return process_time() - start


def _share(name: str, found: int, sown: int, least: float | None) -> Measure:
    bound = "" if least is None else f">= {least}"
    return Measure(name, found / sown if sown else 1.0, bound, f"{found} of {sown}")


def main() -> None:
    """Print each measure with its bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("texts", nargs="?", type=Path, default=ROOT / "seeds", help="a folder of .txt files")
    parser.add_argument("gold", nargs="?", type=Path, help="a folder of their gold (default: TEXTS/gold)")
    parser.add_argument(
        "tied", nargs="?", type=Path, help="figures that belong together (default: bench/tied)"
    )
    options = parser.parse_args()
    gold = Gold(options.texts.name, options.texts, options.gold or options.texts / "gold")
    documents = samples(gold, options.tied or ROOT / "bench" / "tied")
    for measure in (
        false_alarms(documents),
        misprints(documents),
        *record_errors(documents),
        omissions(documents),
        *costs(documents),
    ):
        print(f"{measure.name:46}{measure.value:8.3f}  {measure.bound:8} {measure.told}")


if __name__ == "__main__":
    main()
