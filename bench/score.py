"""How near proposed figures come to the gold: `python bench/score.py seeds/gold PROPOSALS.jsonl`.

A proposal meets a gold figure when document, start and end agree. Among those that meet, each field is
right when it agrees with any value the gold allows. A gold figure marked optional is neither required nor
wrong.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from extract.edtf import PeriodError, parse_period
from extract.records import FIELDS

Row = Mapping[str, object]
Place = tuple[object, object, object]

CORE = frozenset({"kind", "value", "denominator", "upper", "unit", "modifier", "direction"})
"""The fields that say which quantity it is; the others say what it is about."""

ENOUGH = 0.5
"""Share of words (F1) that two wordings of one indicator or entity must have in common."""


@dataclass(frozen=True, slots=True)
class Score:
    """The outcome over a whole gold folder."""

    gold: int
    proposed: int
    found: int
    agreement: Mapping[str, float]
    """Of the figures found, the share in which each field is right."""
    core: float
    """Of the gold figures, the share found with every core field right."""
    whole: float
    """Of the gold figures, the share found with every field right."""
    misses: tuple[str, ...]
    """What went wrong, a line each."""

    @property
    def precision(self) -> float:
        """Of the proposals, the share that are figures."""
        return self.found / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Of the gold figures, the share proposed."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.found / (self.proposed + self.gold) if self.found else 0.0


def score(gold: Iterable[Row], proposals: Iterable[Row]) -> Score:
    """Compare proposals with gold rows of the same documents."""
    wanted = {_place(row): row for row in gold}
    given = {_place(row): row for row in proposals}
    required = {place for place, row in wanted.items() if not row.get("optional")}
    found = required & given.keys()
    false = given.keys() - wanted.keys()
    wrong = {place: _wrong_fields(wanted[place], given[place]) for place in found}
    faults = Counter(field for fields in wrong.values() for field in fields)
    return Score(
        gold=len(required),
        proposed=len(found) + len(false),
        found=len(found),
        agreement={field: 1 - faults[field] / len(found) for field in FIELDS} if found else {},
        core=sum(CORE.isdisjoint(fields) for fields in wrong.values()) / (len(required) or 1),
        whole=sum(not fields for fields in wrong.values()) / (len(required) or 1),
        misses=tuple(sorted(_misses(wanted, given, required - found, false, wrong))),
    )


def read(paths: Iterable[Path]) -> Iterator[Row]:
    """The rows of JSON Lines files; `-` is standard input."""
    for path in paths:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        yield from (json.loads(line) for line in text.split("\n") if line)


def _misses(
    wanted: Mapping[Place, Row],
    given: Mapping[Place, Row],
    missed: Iterable[Place],
    false: Iterable[Place],
    wrong: Mapping[Place, list[str]],
) -> Iterator[str]:
    for place in missed:
        yield f"{_at(wanted[place])}: missed"
    for place in false:
        yield f"{_at(given[place])}: no figure"
    for place, fields in wrong.items():
        for field in fields:
            want, have = wanted[place][field], given[place].get(field)
            yield f"{_at(wanted[place])}: {field} should be {want!r}, not {have!r}"


def _place(row: Row) -> Place:
    return Path(str(row["doc"])).name, row["start"], row["end"]


def _at(row: Row) -> str:
    return f"{row['doc']}:{row['start']} {row.get('quote')!r}"


def _wrong_fields(gold: Row, proposal: Row) -> list[str]:
    return [
        field
        for field in FIELDS
        if field in gold
        and not any(_AGREE[field](want, proposal.get(field)) for want in _allowed(gold[field]))
    ]


def _allowed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _same_number(want: object, have: object) -> bool:
    if want is None or have is None:
        return want is have
    try:
        return Decimal(str(want)) == Decimal(str(have))
    except InvalidOperation:
        return False


def _same_choice(want: object, have: object) -> bool:
    return want == have


def _same_unit(want: object, have: object) -> bool:
    """The gold names the head of the unit at least; where it names none, none is asked for."""
    head = _words(want)
    return _words(have)[: len(head)] == head


def _same_wording(want: object, have: object) -> bool:
    left, right = set(_words(want)), set(_words(have))
    if not left or not right:
        return left == right
    return 2 * len(left & right) / (len(left) + len(right)) >= ENOUGH


def _same_period(want: object, have: object) -> bool:
    if want is None or have is None:
        return want is have
    try:
        return parse_period(str(want)) == parse_period(str(have))
    except PeriodError:
        return False


def _words(text: object) -> list[str]:
    return re.findall(r"[\w%]+", unicodedata.normalize("NFC", str(text or "")).casefold())


_AGREE: Mapping[str, Callable[[object, object], bool]] = {
    **dict.fromkeys(("value", "denominator", "upper"), _same_number),
    **dict.fromkeys(("kind", "modifier", "direction", "status"), _same_choice),
    **dict.fromkeys(("indicator", "entity"), _same_wording),
    "unit": _same_unit,
    "period": _same_period,
}


def main() -> None:
    """Print the score as aligned lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("gold", type=Path, help="folder of gold .jsonl files, one a document")
    parser.add_argument("proposals", type=Path, help="JSON Lines from `soat extract --jsonl`; - reads stdin")
    parser.add_argument(
        "--misses", action="store_true", help="list everything that is missed, false or wrong"
    )
    options = parser.parse_args()
    outcome = score(read(sorted(options.gold.glob("*.jsonl"))), read([options.proposals]))
    if options.misses:
        print(*outcome.misses, sep="\n")
    print(f"{'gold':12}{outcome.gold:7}\n{'proposed':12}{outcome.proposed:7}")
    shares = {"precision": outcome.precision, "recall": outcome.recall, "f1": outcome.f1, **outcome.agreement}
    for name, share in {**shares, "core": outcome.core, "whole": outcome.whole}.items():
        print(f"{name:12}{share:7.4f}")


if __name__ == "__main__":
    main()
