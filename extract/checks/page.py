"""A document's figures as the checks see them: each with its sentence and with its number as printed."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from extract.checks.cues import Cue
from extract.checks.member import Listing, Member
from extract.figures import Figure, Span
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.text import MatchingCopy, matching_copy
from extract.vocabulary import fold

_CLAUSE = re.compile(r"[,;()]")
_NEAR = 60
"""As far behind a figure as what it is compared with is told."""
_FAR = 300
"""As far before a list as what it is of is told."""

_start = attrgetter("start")
Tied = tuple[Member | None, bool]
"""The number that a percentage belongs to, and whether the text says so firmly."""


class Page:
    """A document's matching copy, folded, with its figures in text order."""

    __slots__ = ("copy", "listings", "members", "sentences", "source", "text", "ties")

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
        self.ties: dict[Member, Tied] = {}
        self.listings: dict[Member, Listing | None] = {}
        """What was found of figures before, by what stands right beside them."""
        begins = [begin for begin, _ in self.sentences]
        units: dict[str | None, str] = {None: ""}
        self.members: list[Member] = []
        """In text order."""
        for index, (span, figure) in enumerate(figures):
            place = matching.from_source(span)
            unit = units.get(figure.unit)
            if unit is None:
                unit = units[figure.unit] = fold(figure.unit or "")
            sentence = bisect_right(begins, place[0]) - 1
            self.members.append(Member(index, span, place, sentence, text[span[0] : span[1]], figure, unit))

    def over(self, members: Iterable[Member]) -> "Page":
        """The same text with these figures alone, numbered anew: of such pages only the last is any good."""
        page = Page.__new__(Page)
        page.source, page.copy, page.text, page.sentences = self.source, self.copy, self.text, self.sentences
        page.ties, page.listings = self.ties, self.listings
        page.members = list(members)
        for index, member in enumerate(page.members):
            member.index = index
        return page

    def around(self, place: Span, most: int, reach: int) -> tuple[list[Member], list[Member], int]:
        """The nearest figures before a place and behind it, and how many precede it in all."""
        at = bisect_right(self.members, place.start, key=_start)
        before = [one for one in self.members[max(0, at - most) : at] if place.start < one.end + reach]
        return before, [one for one in self.members[at : at + most] if one.start - reach < place.end], at

    def figure_at(self, place: Span, sentence: int, figure: Figure) -> Member:
        """What a number would be, were it a figure."""
        source = self.copy.to_source(place)
        return Member(0, source, place, sentence, source.of(self.source), figure, fold(figure.unit or ""))

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

    def is_followed(self, member: Member, cue: Cue) -> bool:
        """Whether one of the phrases stands a few words behind a figure, in its clause."""
        clause = member.clause
        if clause is None:
            last = min(member.end + _NEAR, self.sentences[member.sentence].end)
            mark = _CLAUSE.search(self.text, member.end, last)
            clause = member.clause = self.text[member.end : mark.start() if mark is not None else last]
        return cue.search(clause) is not None
