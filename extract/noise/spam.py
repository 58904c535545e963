"""What others glued on: the titles of betting sites, run together, at a headline's end, or as lines."""

import re
from collections.abc import Iterator, Sequence

from extract.figures import Span
from extract.layout import Frame, Furniture
from extract.noise.rows import Row, entries
from extract.noise.scripts import LETTERS, MARKED, OTHER_LETTERS, SYLLABLE
from extract.patterns import listed

_RUN = re.compile(r"(?<![^\W_])[^\W\d_]{22,}+")
"""No word of Vietnamese is as long: a headline without its spaces."""
_MARKS = 3
_GOES_ON = re.compile(r" ?([^\W\d_]+)")
_MOST_TAIL = 12
_HEADLINE = 40
_SPAM = re.compile(rf"(?<!\w){listed('noise', 'spam', 'spam_names')}(?!\w)")
_NAMES = re.compile(rf"(?<!\w){listed('noise', 'spam_names')}(?!\w)")
_CLEARED = re.compile(rf"(?<!\w){listed('noise', 'spam_cleared')}(?!\w)")
_JOINT = re.compile(r"_(?=\w)|(?<=\w)_| [|–-] |[【】]")
_NUMBER = re.compile(r"(?<!\w)[0-9][0-9.,]*(?!\w)")
_SEVERAL, _MANY = 2, 3
_OTHER_SHARE = 0.5


def unreadable(low: str, rows: Sequence[Row]) -> Iterator[Furniture]:
    """Lines in letters that Vietnamese is not written in."""
    for row in rows if OTHER_LETTERS.search(low) else ():
        other = 0 if row.low.isascii() else len(OTHER_LETTERS.findall(row.low))
        if other and other >= _OTHER_SHARE * len(LETTERS.findall(row.low)):
            yield Furniture(row.span, Frame.SPAM)


def tails(low: str, rows: Sequence[Row]) -> Iterator[Furniture]:
    """The parts of headlines, and the lines, that are the titles of such sites."""
    if "_" not in low and not any(name in low for name in entries("spam_names")):
        return
    for row in rows:
        names = _SPAM.findall(row.low)
        if not names or _CLEARED.search(row.low):
            continue
        several = len(set(names)) >= (_MANY if row.is_prose else _SEVERAL)
        parts = list(_parts(row)) if row.words <= _HEADLINE else []
        spam = [part for part in parts if _is_spam(row, part, is_joined=row.low[part.start - 1] == "_")]
        if several and _NAMES.search(row.low) and len(spam) in (0, len(parts)):
            yield Furniture(row.span, Frame.SPAM)
        elif len(spam) < len(parts):
            for part in spam:
                start = part.start - (part.start > 0 and row.low[part.start - 1] == "_")
                yield Furniture(Span(row.start + start, row.start + part.end), Frame.SPAM)


def _parts(row: Row) -> Iterator[Span]:
    """The parts of a headline, by what joins them."""
    at = 0
    for joint in _JOINT.finditer(row.low):
        yield Span(at, joint.start())
        at = joint.end()
    yield Span(at, len(row.low))


def _is_spam(row: Row, part: Span, *, is_joined: bool) -> bool:
    words = part.of(row.low)
    known = _SPAM if is_joined else _NAMES
    return words.count(" ") < _MOST_TAIL and bool(known.search(words)) and not _NUMBER.search(words)


def glued(text: str, low: str) -> Iterator[Furniture]:
    """Headlines run together in the middle of a text, with the words of such a site behind them."""
    for run in _RUN.finditer(low):
        if len(MARKED.findall(run[0])) >= _MARKS:
            yield Furniture(Span(run.start(), _behind(text, low, run.end())), Frame.SPAM)


def _behind(text: str, low: str, at: int) -> int:
    """Where the foreign words behind a run end: they go on in lower case, and the text with a capital."""
    end = known = at
    tail: list[str] = []
    while len(tail) < _MOST_TAIL:
        word = _GOES_ON.match(low, end)
        if word is None or not text[word.start(1)].islower():
            break
        tail.append(word[1])
        end = word.end()
        if not SYLLABLE.fullmatch(word[1]) or " ".join(tail[-2:]) in entries("spam"):
            known = end
    ends_here = text[end : end + 1] in ("", " ", "\n") and text[end + 1 : end + 2].isupper()
    return end if known > at and ends_here else known
