"""Which figures of a document belong together, as a person marked it, and what breaks such a tie.

A file a document, a tie a line: its form, and its members' places in the order of the form.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from extract.figures import Figure, Span

Placed = tuple[Span, Figure]

_UNKNOWN = Decimal(0)


@dataclass(frozen=True, slots=True)
class Tie:
    """Figures that belong together.

    Forms: `sum` (total, parts), `share` (part, base, percentage; or ratio, percentage), `difference` (more,
    less, size), `change` (level after a decrease, size, percentage), `pair` (from, to), `rank`.
    """

    form: str
    members: tuple[Span, ...]

    @property
    def can_break(self) -> bool:
        """Whether one other digit makes it wrong; of a pair without a size none does."""
        return self.form not in ("pair", "rank")

    def lacking(self, figures: Sequence[Placed]) -> list[Span]:
        """The members whose absence breaks it: no other figure of the document says the same."""
        if self.form == "rank":
            return []
        others = {(figure.value, figure.unit) for span, figure in figures if span not in self.members}
        records = dict(figures)
        return [one for one in self.members if (records[one].value, records[one].unit) not in others]

    def gap(self, figures: Sequence[Figure]) -> Decimal:
        """How far the sum is from what it should be."""
        one, *rest = (figure.value for figure in figures)
        if self.form == "sum":
            return abs(one - sum(rest))
        if self.form == "difference":
            return abs(one - rest[0] - rest[1])
        if self.form == "change":
            return abs(rest[0] / (one + rest[0]) * 100 - rest[1])
        base = figures[0].denominator if len(figures) == 2 else rest[0]  # noqa: PLR2004 - a ratio and a percentage
        return abs(one / base * 100 - rest[-1]) if base else _UNKNOWN


def read_ties(path: Path) -> list[Tie]:
    """The ties of one document; none where nobody marked any."""
    if not path.exists():
        return []
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Tie(row["form"], tuple(Span(*place) for place in row["members"])) for row in rows]


def misprint(
    text: str, figures: Sequence[Placed], tie: Tie, dice: random.Random
) -> tuple[str, list[Placed]] | None:
    """The text with one digit of one member printed wrong, and the records that say the same.

    None where no digit makes a difference that rounding would not.
    """
    records = dict(figures)
    digits = [
        (member, at)
        for member in tie.members
        for at in range(member.start, member.end)
        if text[at].isdigit() and member in records
    ]
    dice.shuffle(digits)
    for member, at in digits:
        other = dice.choice([digit for digit in "123456789" if digit != text[at]])
        wrong = text[:at] + other + text[at + 1 :]
        changed = reprinted(
            records[member], member.of(text), member.of(wrong), second=_is_second(text, member, at)
        )
        if changed is None:
            continue
        after = {**records, member: changed}
        if tie.gap([after[one] for one in tie.members]) > 2 * _step(text, tie, records):
            return wrong, sorted(after.items(), key=lambda placed: placed[0])
    return None


def reprinted(figure: Figure, quote: str, wrong: str, *, second: bool) -> Figure | None:
    """The record of a number with another digit; None where its value is not its digits."""
    side = -1 if second else 0
    before, after = (int("".join(filter(str.isdigit, one.split("/")[side])) or 0) for one in (quote, wrong))
    if not before:
        return None
    if second:
        return (
            None
            if figure.denominator is None
            else replace(figure, denominator=figure.denominator * after / before)
        )
    return replace(figure, value=figure.value * after / before)


def _is_second(text: str, member: Span, at: int) -> bool:
    """Whether a digit stands in the second number of a ratio."""
    return "/" in text[member.start : at]


def _step(text: str, tie: Tie, records: dict[Span, Figure]) -> Decimal:
    """What the last digit of the number that the others come to counts."""
    result = tie.members[0] if tie.form == "sum" else tie.members[-1]
    digits = int("".join(filter(str.isdigit, result.of(text))) or 1)
    return records[result].value / digits if digits else Decimal(1)
