"""How near proposed figures come to the gold: `python bench/score.py seeds/gold PROPOSALS.jsonl`.

A proposal meets a gold figure when document, start and end agree. Among those that meet, each field is
right when it agrees with any value the gold allows. A gold figure marked optional is neither required nor
wrong. The keys are a model of the reviewer's work: one press accepts or rejects a proposal; a wrong field is
picked, typed and confirmed in the form; a missed figure is found in the text and entered.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.agreeing import CORE, allowed, wrong_fields
from extract.records import FIELDS

Row = Mapping[str, object]
Place = tuple[object, object, object]

MISSED, FALSE = "missed", "no figure"
"""What is wrong with a place as a whole."""

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
