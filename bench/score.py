"""How near proposed figures come to the gold: `python bench/score.py seeds/gold PROPOSALS.jsonl`.

A proposal meets a gold figure when document, start and end agree. Among those that meet, each field is
right when it agrees with any value the gold allows. A gold figure marked optional is neither required nor
wrong. The keys are a model of the reviewer's work: one press accepts or rejects a proposal; a wrong field is
picked, typed and confirmed in the form; a missed figure is found in the text and entered.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from extract.edtf import PeriodError, parse_period
from extract.figures import Direction, Modifier, Status
from extract.records import FIELDS
from extract.vocabulary import fold

Row = Mapping[str, object]
Place = tuple[object, object, object]

CORE = frozenset({"kind", "value", "denominator", "upper", "unit", "modifier", "direction"})
"""The fields that say which quantity it is; the others say what it is about."""

ENOUGH = 0.5
"""Share of words (F1) that two wordings of one indicator or entity must have in common."""


MISSED, FALSE = "missed", "no figure"
"""What is wrong with a place as a whole."""

_DEFAULTS: Row = {"modifier": Modifier.EXACT, "direction": Direction.NONE, "status": Status.REPORTED}
_ONE_PRESS, _PICK_AND_CONFIRM = 1, 2
REACH_BY_HAND = 11
"""Presses that begin a missed figure, mark its span and confirm it."""
_TYPED = ("indicator", "entity", "period")
"""What is typed for a missed figure; the rest of its record is read off the span."""


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
    keys: float
    """Modelled key presses, a gold figure, that turn the proposals into the gold."""
    wrong: Mapping[Place, tuple[str, ...]]
    """The places that are not wholly right: the wrong fields, or MISSED, or FALSE."""
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

    @property
    def summary(self) -> dict[str, float]:
        """The figures a change of the extractor is judged by."""
        shares = {
            field: self.agreement.get(field, 0.0) for field in ("status", "entity", "indicator", "period")
        }
        shares = {"f1": self.f1, "core": self.core, **shares, "whole": self.whole, "keys": self.keys}
        return {"figures": self.gold, **{name: round(share, 4) for name, share in shares.items()}}


def score(gold: Iterable[Row], proposals: Iterable[Row]) -> Score:
    """Compare proposals with gold rows of the same documents."""
    wanted = {_place(row): row for row in gold}
    given = {_place(row): row for row in proposals}
    required = {place for place, row in wanted.items() if not row.get("optional")}
    found = required & given.keys()
    false = given.keys() - wanted.keys()
    faults = {place: tuple(wrong_fields(wanted[place], given[place])) for place in found}
    faulty = Counter(field for fields in faults.values() for field in fields)
    asked = Counter(field for place in found for field in FIELDS if field in wanted[place])
    wrong = {place: fields for place, fields in faults.items() if fields}
    wrong |= dict.fromkeys(required - found, (MISSED,)) | dict.fromkeys(false, (FALSE,))
    return Score(
        gold=len(required),
        proposed=len(found) + len(false),
        found=len(found),
        agreement={field: 1 - faulty[field] / count for field, count in asked.items()},
        core=sum(CORE.isdisjoint(fields) for fields in faults.values()) / (len(required) or 1),
        whole=sum(not fields for fields in faults.values()) / (len(required) or 1),
        keys=_keys(wanted, faults, required - found, false) / (len(required) or 1),
        wrong=wrong,
        misses=tuple(sorted(_misses(wanted, given, wrong))),
    )


def read(paths: Iterable[Path]) -> Iterator[Row]:
    """The rows of JSON Lines files; `-` is standard input."""
    for path in paths:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        yield from (json.loads(line) for line in text.split("\n") if line)


def _keys(
    wanted: Mapping[Place, Row],
    faults: Mapping[Place, Collection[str]],
    missed: Iterable[Place],
    false: Collection[Place],
) -> int:
    mending = sum(
        (_ONE_PRESS if fields else 0) + sum(_typing(wanted[place], field) for field in fields)
        for place, fields in faults.items()
    )
    entering = sum(
        REACH_BY_HAND + sum(_typing(wanted[place], field) for field in _TYPED if field in wanted[place])
        for place in missed
    )
    return _ONE_PRESS * (len(faults) + len(false)) + mending + entering


def _typing(gold: Row, field: str) -> int:
    """Presses that enter one field's first allowed value."""
    return _PICK_AND_CONFIRM + len(str(allowed(gold[field])[0] or ""))


def _misses(
    wanted: Mapping[Place, Row], given: Mapping[Place, Row], wrong: Mapping[Place, Iterable[str]]
) -> Iterator[str]:
    for place, fields in wrong.items():
        for field in fields:
            if field in (MISSED, FALSE):
                yield f"{_at(wanted.get(place) or given[place])}: {field}"
            else:
                want, have = wanted[place][field], given[place].get(field)
                yield f"{_at(wanted[place])}: {field} should be {want!r}, not {have!r}"


def _place(row: Row) -> Place:
    return Path(str(row["doc"])).name, row["start"], row["end"]


def _at(row: Row) -> str:
    return f"{row['doc']}:{row['start']} {row.get('quote')!r}"


def wrong_fields(gold: Row, proposal: Row) -> list[str]:
    """The fields of a proposal that agree with no value the gold allows."""
    return [
        field
        for field in FIELDS
        if field in gold
        and not any(
            _AGREE[field](want or _DEFAULTS.get(field), proposal.get(field) or _DEFAULTS.get(field))
            for want in allowed(gold[field])
        )
    ]


def allowed(value: object) -> list[object]:
    """The values that gold allows for a field."""
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
    return re.findall(r"[\w%]+", fold(unicodedata.normalize("NFC", str(text or ""))))


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
    for name, share in {**shares, "core": outcome.core, "whole": outcome.whole, "keys": outcome.keys}.items():
        print(f"{name:12}{share:7.4f}")


if __name__ == "__main__":
    main()
