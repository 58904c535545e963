"""What elements, headings and lines say of themselves: that they frame the page."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from extract.layout import Frame
from extract.readers.pages.blocks import Block
from extract.vocabulary import fold, lexicon

_TAGS = {
    "nav": Frame.MENU,
    "menu": Frame.MENU,
    "amp-sidebar": Frame.MENU,
    "header": Frame.MENU,
    "footer": Frame.REST,
    "button": Frame.SHARE,
    "form": Frame.REST,
    "dialog": Frame.REST,
}
_ROLES = {
    "navigation": Frame.MENU,
    "banner": Frame.MENU,
    "contentinfo": Frame.REST,
    "complementary": Frame.RELATED,
    "search": Frame.REST,
    "menu": Frame.MENU,
    "dialog": Frame.REST,
}
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_NAME = re.compile(r"[^\s_-]+")
_JOINED = 5
"""A class of so many letters is found in one that is joined of several words."""
_LONGEST_CLASS = 300
_LONGEST_HEADING, _LONGEST_LINE = 80, 300
_CLOCK = re.compile(r"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|\d{1,2}[:h]\d\d)(?!\d)")
_MORE = 3
"""So many words may follow in a heading: `Đọc nhiều trong tuần`."""
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u0323]+[^\W\d_]*)*")
_BEGIN = re.compile(r"[\W_]*")
_LISTS = (Frame.REST, Frame.SHARE, Frame.RELATED, Frame.TEASER, Frame.COUNTER)


@cache
def _classes() -> Mapping[str, tuple[Frame, bool]]:
    """The frame that each class tells of, and whether it does for sure."""
    pages = lexicon("pages")
    loose = dict.fromkeys(pages["loose_class"], (Frame.REST, False))
    sure = {
        word: (frame, True) for frame in Frame if frame is not Frame.SPAM for word in pages[f"{frame}_class"]
    }
    return loose | sure


@cache
def _beginnings(which: str) -> tuple[re.Pattern[str], Mapping[str, Frame]]:
    """How lines of a frame begin, and which frame each beginning tells of."""
    pages = lexicon("pages")
    known = {phrase: frame for frame in _LISTS for phrase in pages.get(f"{frame}_{which}", ())}
    return re.compile(rf"(?:{_any_of(known)})(?![^\W\d_])"), known


@cache
def _counting() -> re.Pattern[str]:
    """A line that is made of counters and buttons alone."""
    pages = lexicon("pages")
    words = _any_of(pages["counter_line"] + pages["share_line"] + pages["line_filler"])
    return re.compile(rf"(?:[\W\d_]|(?:{words}|[a-z])(?![^\W\d_]))*+")


def _any_of(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


def frame_of_class(element: HtmlElement) -> tuple[Frame | None, bool]:
    """What an element is by its tag, its role and its classes, and whether it is for sure."""
    tag = str(element.tag)
    if frame := _TAGS.get(tag) or _ROLES.get(element.get("role", "")):
        return frame, frame is Frame.MENU and tag != "header"
    if tag in {"body", "html"}:
        return None, False
    said = " ".join(element.get(name, "") for name in ("id", "class", "type", "data-type"))
    return _frame_of_words(said) if said.strip() else (None, False)


@lru_cache(maxsize=4096)
def _frame_of_words(said: str) -> tuple[Frame | None, bool]:
    known = _classes()
    loose: tuple[Frame | None, bool] = (None, False)
    for name in _NAME.findall(said[:_LONGEST_CLASS]):
        low = name.lower()
        joined = (part for cut in range(_JOINED, len(low)) for part in (low[:cut], low[-cut:]))
        for word in (low, *map(str.lower, _PARTS.findall(name)), *joined):
            if told := known.get(word):
                if told[1]:
                    return told
                loose = told
    return loose


def frame_of_heading(block: Block) -> Frame | None:
    """What stands below a line, when that is a heading of the frame and says nothing else."""
    if block.rows or len(block.text) > _LONGEST_HEADING or block.text.endswith((".", ";")):
        return None
    told, rest = _begun(block, "heading")
    words = len(_WORD.findall(rest))
    return told if words <= (_MORE if told is Frame.RELATED else 0) else None


def frame_of_line(block: Block, *, is_main: bool) -> Frame | None:
    """What a line says that it is, by its whole or, outside the main text, by its beginning."""
    if len(block.text) > _LONGEST_LINE:
        return None
    text = _folded(block)
    if _counting().fullmatch(text):
        told, _rest = _begun(block, "line")
        if told is not None or _CLOCK.search(text):
            return told or Frame.COUNTER
    if block.rows:
        return None
    told, rest = _begun(block, "line")
    if told is Frame.RELATED:
        return told if block.linked or len(_WORD.findall(rest)) <= _MORE else None
    return told if told is Frame.REST and not is_main else None


def _begun(block: Block, which: str) -> tuple[Frame | None, str]:
    """The frame that the beginning of a line tells of, and how the line goes on."""
    text = _folded(block)
    pattern, known = _beginnings(which)
    begin = _BEGIN.match(text).end()  # type: ignore[union-attr]  # matches anywhere
    match = pattern.match(text) or pattern.match(text, begin)
    return (known[match[0]], text[match.end() :]) if match else (None, text)


def _folded(block: Block) -> str:
    return fold(unicodedata.normalize("NFC", block.text[:_LONGEST_LINE]))


def words_in(block: Block) -> int:
    """Its words outside links, about."""
    words = len(_WORD.findall(block.text))
    return words if not block.linked else words * (block.letters - block.linked) // max(1, block.letters)
