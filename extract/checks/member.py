"""A figure as the checks see it: its number as printed, its unit folded, what sort of number it is."""

import re
from decimal import Decimal
from typing import NamedTuple

from extract.checks.tolerance import SIGNS, Printed, step_of
from extract.figures import Direction, Figure, Kind, Modifier, Span

_NO_DIGITS = re.compile(r"[^0-9]+")
_PARTS = re.compile(r" ?/ ?")
_SPACE = re.compile(r"\s+")
_PRECISE = 4
"""So many digits, zeros at the end left out, are no rough number."""

# Bound here, as members of an enumeration take long to find.
_COUNT, _RATIO, _RANK, _MONEY, _MEASURE = Kind.COUNT, Kind.RATIO, Kind.RANK, Kind.MONEY, Kind.MEASURE
_EXACT, _ABOUT, _NO_CHANGE = Modifier.EXACT, Modifier.ABOUT, Direction.NONE


class Listing(NamedTuple):
    """What the words behind a total say of its parts."""

    first: "Member"
    """The first part."""
    in_brackets: bool
    is_closed: bool
    """Whether the parts are all that there are."""
    is_within: bool
    """Whether the total is told as what the parts are of: `trong 8 chỉ số, …`."""


class Member:
    """One figure, at its place in the matching copy."""

    __slots__ = (
        "_high", "_low", "_plain", "_printed", "can_be_added", "clause", "end", "figure", "index",
        "is_change", "is_counted", "is_hedged_at_all", "is_level", "kind", "quote", "sentence", "source",
        "start", "unit",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 - made once for every figure: by place is fastest
        self, index: int, source: Span, place: Span, sentence: int, quote: str, figure: Figure, unit: str
    ) -> None:
        self.index, self.source, self.sentence, self.quote = index, source, sentence, quote
        self.figure, self.unit = figure, unit
        self.start, self.end = place
        self.kind = kind = figure.kind
        is_one = figure.upper is None
        self.is_counted = kind is _COUNT or kind is _MONEY or kind is _MEASURE
        """Whether it is a number of things, no part of them."""
        self.is_level = is_one and figure.direction is _NO_CHANGE
        """Whether it is no size of a change, and no range."""
        self.is_change = is_one and not self.is_level
        """Whether it is the size of a change, and no range."""
        self.can_be_added = self.is_counted and is_one and (kind is _COUNT or "/" not in unit)
        """Whether numbers of its kind make sums."""
        self.is_hedged_at_all = figure.modifier is not _EXACT
        self.clause: str | None = None
        """The rest of its clause, once that was asked."""
        self._printed: Printed | None = None
        self._plain: Printed | None = None
        self._low: Decimal | None = None
        self._high: Decimal | None = None

    @property
    def printed(self) -> Printed:
        """Its number, with what the last digit counts."""
        if self._printed is None:
            figure = self.figure
            first = self.quote if "/" not in self.quote else self.sides[0]
            self._printed = self._print(figure.value, first, figure.modifier)
        return self._printed

    @property
    def plain(self) -> Printed:
        """Its number without its hedge."""
        if self._plain is None:
            printed = self.printed
            self._plain = printed._replace(modifier=_EXACT) if self.is_hedged_at_all else printed
        return self._plain

    @property
    def low(self) -> Decimal:
        """The least that its number without its hedge may stand for."""
        if self._low is None:
            plain = self.plain
            self._low = plain.value - plain.step
        return self._low

    @property
    def high(self) -> Decimal:
        """The most that it may stand for."""
        if self._high is None:
            plain = self.plain
            self._high = plain.value + plain.step
        return self._high

    @property
    def whole(self) -> Printed:
        """The second number of a ratio."""
        value = self.figure.denominator
        return self._print(Decimal(0) if value is None else value, self.sides[-1], _EXACT)

    @property
    def sides(self) -> list[str]:
        """The quote, cut where a ratio's two numbers meet."""
        return _PARTS.split(self.quote, maxsplit=1)

    @property
    def shown(self) -> str:
        """The number as it stands in a sum, its hedge before it."""
        quote = self.quote
        if "  " in quote or not quote.isprintable():
            quote = _SPACE.sub(" ", quote)
        if "%" in quote:
            quote = quote.removesuffix("%").rstrip() + " %"
        return SIGNS[self.figure.modifier] + quote if self.is_hedged_at_all else quote

    @property
    def first_shown(self) -> str:
        """The same of a ratio's or rank's first number alone."""
        return self.shown if self.figure.denominator is None else self.sides[0].strip()

    def is_of(self, unit: str) -> bool:
        """Whether its unit is that one, said longer or shorter: `hộ` and `hộ nghèo`."""
        own = self.unit
        if own == unit:
            return True
        short, long = (own, unit) if len(own) < len(unit) else (unit, own)
        return long.startswith(short) and not long[len(short) : len(short) + 1].isalpha()

    @property
    def is_hedged(self) -> bool:
        """Whether the source says that it is not exact: an estimate to the last digit is meant exactly."""
        modifier = self.figure.modifier
        if modifier is _EXACT:
            return False
        return modifier is not _ABOUT or len(_digits(self.quote).rstrip("0")) < _PRECISE

    def _print(self, value: Decimal, quote: str, modifier: Modifier) -> Printed:
        kind = self.kind
        counts = kind is _COUNT or kind is _RATIO or kind is _RANK
        return Printed(value, step_of(value, _digits(quote), counts=counts), modifier)


def _digits(quote: str) -> str:
    """The digits of a quote, in one."""
    return quote if quote.isdigit() and quote.isascii() else _NO_DIGITS.sub("", quote)
