"""What elements, headings and lines say of themselves: that they frame the page."""

import re
import unicodedata
from collections.abc import Mapping
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
_LONGEST_HEADING = 9
_LONGEST_LINE = 24
_WORD = re.compile(r"[^\W\d_]+")
_BEGIN = re.compile(r"[\W_]*")
_LISTS = (
    (Frame.COUNTER, "counter"),
    (Frame.RELATED, "related"),
    (Frame.SHARE, "share"),
    (Frame.REST, "rest"),
)


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
    known = {phrase: frame for frame, name in reversed(_LISTS) for phrase in pages.get(f"{name}_{which}", ())}
    longest_first = sorted(known, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![^\W\d_])"), known


def frame_of_class(element: HtmlElement) -> tuple[Frame | None, bool]:
    """What an element is by its tag, its role and its classes, and whether it is for sure."""
    tag = str(element.tag)
    if frame := _TAGS.get(tag) or _ROLES.get(element.get("role", "")):
        return frame, True
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
    """What stands below a line, when that is a heading of the frame."""
    words = len(_WORD.findall(block.text[:200]))
    if block.rows or words > _LONGEST_HEADING or block.text.endswith((".", ";")):
        return None
    return _frame_of_beginning(block, "heading")


def frame_of_line(block: Block) -> Frame | None:
    """What a short line says that it is."""
    if block.rows:
        return _frame_of_beginning(block, "line") if len(block.text) < 200 else None  # noqa: PLR2004 - a counter's few rows
    return _frame_of_beginning(block, "line") if words_in(block) <= _LONGEST_LINE else None


def _frame_of_beginning(block: Block, which: str) -> Frame | None:
    text = fold(unicodedata.normalize("NFC", block.text[:80]))
    pattern, known = _beginnings(which)
    begin = _BEGIN.match(text).end()  # type: ignore[union-attr]  # matches anywhere
    match = pattern.match(text) or pattern.match(text, begin)
    return known[match[0]] if match else None


def words_in(block: Block) -> int:
    """Its words outside links, about."""
    words = len(_WORD.findall(block.text))
    return words if not block.linked else words * (block.letters - block.linked) // max(1, block.letters)
