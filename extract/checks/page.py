"""A document's figures as the checks see them: each with its sentence and with its number as printed."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter

from extract.checks.tolerance import SIGNS, Printed, step_of
from extract.figures import Direction, Figure, Kind, Modifier, Span
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.text import MatchingCopy, matching_copy
from extract.vocabulary import fold

_DIGITS = re.compile(r"[0-9]")
_PARTS = re.compile(r" ?/ ?")
_ADDED = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
_CLAUSE = re.compile(r"[,;()]")
_NEAR = 60
"""As far behind a figure as what it is compared with is told."""
_FAR = 300
"""As far before a list as what it is of is told."""
_PRECISE = 4
"""So many digits, zeros at the end left out, are no rough number."""
_SPACE = re.compile(r"\s+")


@dataclass(slots=True, eq=False)
class Member:
    """One figure, at its place in the matching copy."""

    index: int
    source: Span
    place: Span
    sentence: int
    quote: str
    figure: Figure
    start: int = field(init=False)
    end: int = field(init=False)
    kind: Kind = field(init=False)
    unit: str = field(init=False)
    _printed: Printed | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.start, self.end = self.place
        self.kind = self.figure.kind
        self.unit = fold(self.figure.unit) if self.figure.unit else ""

    @property
    def printed(self) -> Printed:
        """Its number, with what the last digit counts."""
        if self._printed is None:
            self._printed = self._print(self.figure.value, self.sides[0], self.figure.modifier)
        return self._printed

    @property
    def plain(self) -> Printed:
        """Its number without its hedge."""
        printed = self.printed
        return printed if printed.modifier is Modifier.EXACT else printed._replace(modifier=Modifier.EXACT)

    @property
    def whole(self) -> Printed:
        """The second number of a ratio."""
        value = self.figure.denominator
        return self._print(Decimal(0) if value is None else value, self.sides[-1], Modifier.EXACT)

    @property
    def sides(self) -> list[str]:
        """The quote, cut where a ratio's two numbers meet."""
        return _PARTS.split(self.quote, maxsplit=1)

    @property
    def shown(self) -> str:
        """The number as it stands in a sum, its hedge before it."""
        quote = _SPACE.sub(" ", self.quote)
        return SIGNS[self.figure.modifier] + (
            quote.removesuffix("%").rstrip() + " %" if "%" in quote else quote
        )

    @property
    def first_shown(self) -> str:
        """The same of a ratio's or rank's first number alone."""
        return self.shown if self.figure.denominator is None else self.sides[0].strip()

    def is_of(self, unit: str) -> bool:
        """Whether its unit is that one, said longer or shorter: `hộ` and `hộ nghèo`."""
        short, long = sorted((self.unit, unit), key=len)
        return long.startswith(short) and not long[len(short) : len(short) + 1].isalpha()

    @property
    def is_level(self) -> bool:
        """Whether it is no size of a change, and no range."""
        figure = self.figure
        return figure.direction is Direction.NONE and figure.upper is None

    @property
    def is_change(self) -> bool:
        """Whether it is the size of a change, and no range."""
        figure = self.figure
        return figure.direction is not Direction.NONE and figure.upper is None

    @property
    def is_hedged(self) -> bool:
        """Whether the source says that it is not exact: an estimate to the last digit is meant exactly."""
        modifier = self.figure.modifier
        if modifier is Modifier.EXACT:
            return False
        return (
            modifier is not Modifier.ABOUT or len("".join(_DIGITS.findall(self.quote)).rstrip("0")) < _PRECISE
        )

    @property
    def can_be_added(self) -> bool:
        """Whether numbers of its kind make sums."""
        is_rate = "/" in self.unit and self.kind is not Kind.COUNT
        return self.kind in _ADDED and self.figure.upper is None and not is_rate

    def _print(self, value: Decimal, quote: str, modifier: Modifier) -> Printed:
        counts = self.kind in (Kind.COUNT, Kind.RATIO, Kind.RANK)
        return Printed(value, step_of(value, "".join(_DIGITS.findall(quote)), counts=counts), modifier)


_start = attrgetter("start")


class Page:
    """A document's matching copy, folded, with its figures in text order."""

    def __init__(
        self,
        text: str,
        figures: Sequence[tuple[Span, Figure]],
        read: tuple[MatchingCopy, Scene] | None = None,
    ) -> None:
        self.source = text
        self.copy = matching = read[0] if read is not None else matching_copy(text)
        self.text = read[1].folded if read is not None else fold(matching.text)
        self.sentences = read[1].sentences if read is not None else split_sentences(matching.text)
        starts = [sentence.start for sentence in self.sentences]
        self.members: list[Member] = []
        """In text order."""
        for index, (span, figure) in enumerate(figures):
            place = matching.from_source(span)
            sentence = bisect_right(starts, place.start) - 1
            self.members.append(Member(index, span, place, sentence, span.of(text), figure))

    def around(self, place: Span, most: int, reach: int) -> tuple["Page", int, int]:
        """The same text with the figures around a place alone, how many stand before it, and of all.

        The figures are numbered anew as they are: of such pages only the last is any good.
        """
        at = bisect_right(self.members, place.start, key=_start)
        page = copy(self)
        before = [one for one in self.members[max(0, at - most) : at] if place.start < one.end + reach]
        page.members = before + [one for one in self.members[at : at + most] if one.start - reach < place.end]
        return page, len(before), at

    def with_number(self, at: int, place: Span, sentence: int, figure: Figure) -> "Page":
        """The same with one figure more, which becomes the one of that number."""
        page = copy(self)
        source = self.copy.to_source(place)
        own = Member(at, source, place, sentence, source.of(self.source), figure)
        page.members = [*self.members[:at], own, *self.members[at:]]
        for index, member in enumerate(page.members):
            member.index = index
        return page

    def near(self, about: Member | None, before: int, behind: int) -> Sequence[Member]:
        """The figures from so many before one to so many behind it; all where none is asked about."""
        if about is None:
            return self.members
        return self.members[max(0, about.index - before) : about.index + behind + 1]

    def between(self, one: Member, other: Member) -> str:
        """The folded text between two figures."""
        return self.text[one.end : other.start]

    def at(self, index: int) -> Member | None:
        """The figure of that number, if there is one."""
        return self.members[index] if 0 <= index < len(self.members) else None

    def ahead(self, member: Member) -> str:
        """The folded text right before a figure, in its sentence."""
        return self.text[max(self.sentences[member.sentence].start, member.start - _NEAR) : member.start]

    def sentence_before(self, member: Member) -> str:
        """The folded text from its sentence's beginning to a figure; of a long one the end."""
        return self.text[max(self.sentences[member.sentence].start, member.start - _FAR) : member.start]

    def ahead_of_clause(self, member: Member) -> str:
        """The folded text from the figure before, or from the sentence's beginning, to a figure."""
        last = self.at(member.index - 1)
        begin = self.sentences[member.sentence].start
        return self.text[max(begin, last.end if last is not None else 0, member.start - _FAR) : member.start]

    def behind_unit(self, member: Member) -> str:
        """The folded text behind a figure and its unit, in its sentence."""
        text = self.text[member.end : min(member.end + _NEAR, self.sentences[member.sentence].end)].lstrip(
            " "
        )
        return text.removeprefix(member.unit) if member.unit else text

    def is_followed(self, member: Member, phrases: re.Pattern[str]) -> bool:
        """Whether one of the phrases stands a few words behind a figure, in its clause."""
        clause = self.text[member.end : min(member.end + _NEAR, self.sentences[member.sentence].end)]
        return phrases.search(_CLAUSE.split(clause, maxsplit=1)[0]) is not None
