"""A claim: what a figure says, folded so that claims of several documents can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from extract.edtf import PeriodError, parse_period
from extract.facts.wording import entity_words, measured, unit_words
from extract.figures import Direction, Figure, Kind, Status
from extract.records import canonical

EDITION = 1
"""Of how claims are folded and keyed: with another one, what was folded before is folded anew."""
_COUNTED = frozenset((Kind.COUNT, Kind.MEASURE, Kind.RATIO))
ENOUGH = 3
"""Digits of a number that seldom come twice by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a figure says, in words and numbers that are compared."""

    kind: Kind
    value: str
    denominator: str
    """Empty where there is none, like every other text here."""
    upper: str
    direction: Direction
    status: Status
    unit: str
    measured: str
    indicator: str
    """As the source has it."""
    entity: str
    first: str
    """The first day of the period, ISO 8601; empty where it is open or not known."""
    last: str

    @property
    def number(self) -> tuple[str, str, str]:
        """What is compared for being the same number."""
        return self.value, self.denominator, self.upper

    @property
    def digits(self) -> int:
        """Digits that the number has, zeros at its end left out."""
        parts = (part.replace(".", "").strip("0-") for part in self.number)
        return sum(map(len, parts))

    @property
    def by_number(self) -> str:
        """Claims that may be equal share this; of a number of few digits, year and noun have to agree too."""
        value = self.value if self.kind is Kind.RANK else "|".join(self.number)
        key = f"{_family(self.kind)}|{value}"
        if self.digits >= ENOUGH:
            return key
        key = f"{key}|{self.direction}"
        # A noun tells things counted apart; a percent has none.
        told_by = self.unit.partition(" ")[0] if self.kind in _COUNTED else self.entity
        return f"{key}|{self.last[:4]}|{told_by}" if self.last and told_by else ""

    @property
    def by_subject(self) -> str:
        """Claims that may tell of one thing differently share this; empty where too little is told."""
        if not self.entity or not self.last or not self.measured:
            return ""
        return f"{_family(self.kind)}|{self.direction}|{self.entity}|{self.last}"

    @property
    def by_series(self) -> str:
        """Claims that may be of one series over time share this."""
        if not self.entity or not self.measured:
            return ""
        return f"{_family(self.kind)}|{self.direction}|{self.entity}"

    @property
    def content(self) -> tuple[str, ...]:
        """All of it as text, in the order of the fields."""
        return (
            self.kind.value,
            *self.number,
            self.direction.value,
            self.status.value,
            self.unit,
            self.measured,
            self.indicator,
            self.entity,
            self.first,
            self.last,
        )


def claim_of(figure: Figure) -> Claim:
    """What a figure claims."""
    first, last = _bounds(figure.period)
    return Claim(
        kind=figure.kind,
        value=canonical(figure.value),
        denominator="" if figure.denominator is None else canonical(figure.denominator),
        upper="" if figure.upper is None else canonical(figure.upper),
        direction=figure.direction,
        status=figure.status,
        unit=unit_words(figure.unit),
        measured=measured(figure.indicator, figure.unit),
        indicator=figure.indicator or "",
        entity=entity_words(figure.entity),
        first=first,
        last=last,
    )


def from_content(content: Sequence[str]) -> Claim:
    """A claim from its content."""
    kind, value, denominator, upper, direction, status, unit, told, indicator, entity, first, last = content
    return Claim(
        kind=Kind(kind),
        value=value,
        denominator=denominator,
        upper=upper,
        direction=Direction(direction),
        status=Status(status),
        unit=unit,
        measured=told,
        indicator=indicator,
        entity=entity,
        first=first,
        last=last,
    )


def _family(kind: Kind) -> str:
    """Kinds that one source may use where another uses the other."""
    return "amount" if kind in (Kind.COUNT, Kind.MEASURE) else kind.value


@lru_cache(1 << 12)
def _bounds(period: str | None) -> tuple[str, str]:
    if period is None:
        return "", ""
    try:
        interval = parse_period(period)
    except PeriodError:
        return "", ""
    return _written(interval.first), _written(interval.last)


def _written(day: date | None) -> str:
    return "" if day is None else day.isoformat()


@lru_cache(1 << 12)
def day(text: str) -> date | None:
    """A bound as a day."""
    return date.fromisoformat(text) if text else None


@lru_cache(1 << 12)
def is_near(one: str, other: str, days: int) -> bool:
    """Whether two bounds are known and lie no more than so many days apart."""
    first, second = day(one), day(other)
    return first is not None and second is not None and abs(first - second) <= timedelta(days=days)
