"""Where spans of a text stand in a later version of it, found by what they quote and what stands around them.

The model is the TextQuoteSelector of the W3C Web Annotation Data Model (exact, prefix and suffix;
https://www.w3.org/TR/annotation-model/#text-quote-selector), with two differences: the surroundings are
all of both texts, laid side by side by `store.alignment`, and a place that is not certain is none at all.

Spelling of letters (NFC, NFD), white space and invisible characters count for nothing. The quote itself
must be there word for word, as a number of its own: `5%` is not found in `1,5%`, nor `5` in `5 triệu`.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from extract.figures import Span
from extract.text import MatchingCopy, matching_copy
from store.alignment import NOWHERE, align

ENOUGH = 3
"""How many of the words around a quote must be the same as before, and stand where they stood."""
_NEAR = 8  # how many words on each side are a quote's surroundings

_CLOSE = 3  # behind so many words the texts must go on together where the word beside a quote differs
_TELLING = 2  # words besides the quote that make a line or sentence say by itself which it is

# A numeral is one word with all its separators, so that no part of it passes for a number.
_WORD = regex.compile(r"\d+(?:[.,/]\d+)*|\p{L}[\p{L}\p{M}]*|\S")
_LETTERS = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_BREAK = frozenset(".!?…")
_PAUSE = frozenset(".,;:!?…()[]\"'“”‘’")
# Words that go on a number, or turn it round.
_OF_A_NUMBER = regex.compile(
    "không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|tư|lăm|nhăm|linh|lẻ|rưỡi|nửa|chục|trăm|nghìn"
    "|ngàn|vạn|triệu|tỷ|tỉ|k|tr|phần|phẩy|âm|trừ",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text as words with their places, and where its lines and sentences end."""

    text: str
    copy: MatchingCopy
    words: tuple[str, ...]
    starts: "array[int]"
    """In the matching copy; only the words that are asked for are led back to the text."""
    ends: "array[int]"
    borders: tuple[int, ...]
    """The numbers of the words that begin a segment, and how many words there are."""

    def place(self, at: int) -> Span:
        """Where a word stands in the text."""
        return self.copy.to_source(Span(self.starts[at], self.ends[at]))

    def touched(self, span: Span) -> tuple[int, int] | None:
        """The first and the last word that a span has a part of."""
        numbers = range(len(self.words))
        first = bisect_right(numbers, span.start, key=lambda at: self.place(at).end)
        last = bisect_left(numbers, span.end, key=lambda at: self.place(at).start) - 1
        return (first, last) if first <= last and span.start < span.end else None

    def segments(self) -> Iterator[tuple[str, ...]]:
        """Its lines and sentences, in words."""
        return (self.words[start:end] for start, end in pairwise(self.borders))

    def word(self, at: int) -> str:
        """One word; a full stop beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else "."

    def source(self, at: int) -> str:
        """One word as it is written in the text."""
        return self.place(at).of(self.text)


def find_again(old: str, new: str, spans: Sequence[Span]) -> list[Span | None]:
    """For each span of the old text where it stands in the new one, or None when that is not certain."""
    both = _both(old, new)
    return [both.find(span) for span in spans]


def find_stretches(old: str, new: str, spans: Sequence[Span]) -> list[Span | None]:
    """For each stretch of the old text where it stands in the new one word for word, or None.

    What stands around it does not matter: it is what it says.
    """
    both = _both(old, new)
    return [both.find_stretch(span) for span in spans]


def origins(old: str, new: str, places: Sequence[Span]) -> list[int | None]:
    """For each span of the new text, such as a sentence, where in the old one its first known word stood."""
    both = _both(old, new)
    back = {place: at for at, place in enumerate(both.places) if place != NOWHERE}
    found: list[int | None] = []
    for span in places:
        ends = both.after.touched(span)
        words = () if ends is None else range(ends[0], ends[1] + 1)
        known = next((back[at] for at in words if at in back), None)
        found.append(None if known is None else both.before.place(known).start)
    return found


def plain(text: str) -> str:
    """A stretch of text without what counts for nothing: composed, with single spaces."""
    return " ".join(matching_copy(text).text.split())


def _read(text: str) -> _Words:
    copy = matching_copy(text)
    words: list[str] = []
    starts, ends = array("q"), array("q")
    borders = [0]
    last = 0
    for match in _WORD.finditer(copy.text):
        if words and (words[-1] in _BREAK or "\n" in copy.text[last : match.start()]):
            borders.append(len(words))
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
        last = match.end()
    return _Words(text, copy, tuple(words), starts, ends, (*borders, len(words)))


@dataclass(frozen=True, slots=True)
class _Both:
    """Two versions of a text, and which word of the one is which of the other."""

    before: _Words
    after: _Words
    places: Sequence[int]
    segments_before: Counter[tuple[str, ...]]
    segments_after: Counter[tuple[str, ...]]

    def find(self, span: Span) -> Span | None:
        """One span in the new text."""
        ends = self.before.touched(span)
        if ends is None:
            return None
        first, last = ends
        shift = self.places[first] - first
        if self.places[first] == NOWHERE or not self._stand(range(first, last + 1), shift):
            return None
        near = range(first - _NEAR, last + 1 + _NEAR)
        if sum(self._stands(at, shift) for at in near) - (last + 1 - first) < ENOUGH:
            return None
        sides = all(self._goes_on((first, last), shift, step) for step in (-1, 1))
        return (
            self._cut(span, (first, last), shift) if sides or self._is_whole((first, last), shift) else None
        )

    def find_stretch(self, span: Span) -> Span | None:
        """One stretch in the new text: all of its words, one after the other."""
        ends = self.before.touched(span)
        if ends is None or self.places[ends[0]] == NOWHERE:
            return None
        first, last = (self.before.place(at) for at in ends)
        shift = self.places[ends[0]] - ends[0]
        if not span.contains(Span(first.start, last.end)) or not self._stand(
            range(ends[0], ends[1] + 1), shift
        ):
            return None
        return Span(self.after.place(ends[0] + shift).start, self.after.place(ends[1] + shift).end)

    def _stands(self, at: int, shift: int) -> bool:
        """Whether a word is the same, and as far from the quote as it was."""
        return 0 <= at < len(self.places) and self.places[at] == at + shift

    def _stand(self, words: Iterable[int], shift: int) -> bool:
        return all(self._stands(at, shift) for at in words)

    def _is_whole(self, ends: tuple[int, int], shift: int) -> bool:
        """Whether the line or sentence is the same, says more than the quote, and is there as often."""
        borders = self.before.borders
        begin = borders[bisect_right(borders, ends[0]) - 1]
        end = borders[bisect_left(borders, ends[1] + 1)]
        segment = self.before.words[begin:end]
        return (
            end - begin - (ends[1] + 1 - ends[0]) >= _TELLING
            and self._stand(range(begin, end), shift)
            and self.segments_before[segment] == self.segments_after[segment]
        )

    def _goes_on(self, ends: tuple[int, int], shift: int, step: int) -> bool:
        """Whether the texts are the same on one side of the quote, but for a word or two that may differ."""
        at = ends[0] if step < 0 else ends[1]
        if self._stands(at + step, shift):
            return True
        quote = self.before.words[ends[0] : ends[1] + 1]
        if not _may_differ(quote, (self.before.word(at + step), self.after.word(at + shift + step))):
            return False
        for there in range(at + step, at + step * (_CLOSE + 1), step):
            if not 0 <= there < len(self.places):
                place = -1 if step < 0 else len(self.after.words)
            elif (place := self.places[there]) == NOWHERE:
                continue
            return 0 < (place - at - shift) * step <= _CLOSE
        return False

    def _cut(self, span: Span, ends: tuple[int, int], shift: int) -> Span | None:
        """The span in the new text; where it begins or ends within a word, that must be written alike."""
        before, after = self.before, self.after
        inside = span.start - before.place(ends[0]).start, before.place(ends[1]).end - span.end
        for at, within in zip(ends, inside, strict=True):
            if within and before.source(at) != after.source(at + shift):
                return None
        first, last = (after.place(at + shift) for at in ends)
        return Span(first.start + inside[0], last.end - inside[1])


def _both(old: str, new: str) -> _Both:
    before, after = _read(old), _read(new)
    places = align(before.words, before.borders, after.words, after.borders)
    return _Both(before, after, places, Counter(before.segments()), Counter(after.segments()))


def _may_differ(quote: Sequence[str], beside: Sequence[str]) -> bool:
    """Whether the word beside a quote may be another now, and the number still be the same."""
    if not any(word[0].isdigit() for word in quote):
        return False
    return all(
        word in _PAUSE or (_LETTERS.fullmatch(word) and not _OF_A_NUMBER.fullmatch(word)) for word in beside
    )
