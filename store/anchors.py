"""Where spans of a text stand in a later version of it, found by what they quote and what stands around them.

The model is the TextQuoteSelector of the W3C Web Annotation Data Model (exact, prefix and suffix;
https://www.w3.org/TR/annotation-model/#text-quote-selector), with two differences: the surroundings are
all of both texts, laid side by side by `store.alignment`, and a place that is not certain is none at all.

Spelling of letters (NFC, NFD), white space and invisible characters count for nothing. The quote itself
must be there word for word, as a number of its own: `5%` is not found in `1,5%`, nor `5` in `5 triệu`.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extract.figures import Span
from extract.text import matching_copy
from store.alignment import NOWHERE, align

ENOUGH = 3
"""How many of the words around a quote must be the same as before, and stand where they stood."""
_NEAR = 8  # how many words on each side are a quote's surroundings

# A numeral is one word with all its separators, so that no part of it passes for a number.
_WORD = regex.compile(r"\d+(?:[.,/]\d+)*|\p{L}[\p{L}\p{M}]*|\S")
_LETTERS = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_BREAK = frozenset(".!?;:…")
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
    words: tuple[str, ...]
    starts: "array[int]"
    ends: "array[int]"
    borders: tuple[int, ...]
    """The numbers of the words that begin a segment, and how many words there are."""


def find_again(old: str, new: str, spans: Sequence[Span]) -> list[Span | None]:
    """For each span of the old text where it stands in the new one, or None when that is not certain."""
    before, after = _read(old), _read(new)
    places = align(before.words, before.borders, after.words, after.borders)
    return [_found(before, after, places, span) for span in spans]


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
        span = copy.to_source(Span(match.start(), match.end()))
        words.append(match[0])
        starts.append(span.start)
        ends.append(span.end)
        last = match.end()
    return _Words(text, tuple(words), starts, ends, (*borders, len(words)))


def _found(before: _Words, after: _Words, places: Sequence[int], span: Span) -> Span | None:
    """One span in the new text."""
    first = bisect_right(before.ends, span.start)
    last = bisect_left(before.starts, span.end) - 1
    if first > last or before.starts[last] >= span.end or before.ends[first] <= span.start:
        return None
    shift = places[first] - first
    if any(places[at] == NOWHERE or places[at] - at != shift for at in range(first, last + 1)):
        return None
    near = [at for at in range(first - _NEAR, last + 1 + _NEAR) if _stands(places, at, shift)]
    if len(near) - (last + 1 - first) < ENOUGH:
        return None
    quote = before.words[first : last + 1]
    for at in (first - 1, last + 1):
        beside = _word(before, at), _word(after, at + shift)
        if not _stands(places, at, shift) and not _may_differ(quote, beside):
            return None
    return _cut(before, after, span, (first, last), shift)


def _stands(places: Sequence[int], at: int, shift: int) -> bool:
    """Whether a word is the same, and as far from the quote as it was."""
    return 0 <= at < len(places) and places[at] == at + shift


def _word(words: _Words, at: int) -> str:
    return words.words[at] if 0 <= at < len(words.words) else "."


def _may_differ(quote: Sequence[str], beside: Sequence[str]) -> bool:
    """Whether the word beside a quote may be another now, and the number still be the same."""
    if not any(word[0].isdigit() for word in quote):
        return False
    return all(
        word in _PAUSE or (_LETTERS.fullmatch(word) and not _OF_A_NUMBER.fullmatch(word)) for word in beside
    )


def _cut(before: _Words, after: _Words, span: Span, ends: tuple[int, int], shift: int) -> Span | None:
    """The span in the new text; one that begins or ends within a word needs that word letter for letter."""
    first, last = ends
    inside = span.start - before.starts[first], before.ends[last] - span.end
    for at, within in zip(ends, inside, strict=True):
        old = before.text[before.starts[at] : before.ends[at]]
        if within and old != after.text[after.starts[at + shift] : after.ends[at + shift]]:
            return None
    return Span(after.starts[first + shift] + inside[0], after.ends[last + shift] - inside[1])
