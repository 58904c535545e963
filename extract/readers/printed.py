"""Printed pages as running text: lines joined to paragraphs, what every page repeats set apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.layout import Frame
from extract.readers.composing import Composer

_EDGE = 3
"""So many lines at the top and the bottom of a page may be its header and footer."""
_OFTEN = 0.3
"""A header stands on that share of the pages, or more."""
_NUMBER = re.compile(r"[0-9]{1,5}")
_PAGE_NUMBER = re.compile(r"(?i)(?:trang|page)?[\s\-–—|]*[0-9]{1,5}[\s\-–—|]*(?:(?:/|trên|of) ?[0-9]{1,5})?")
_ENDS = tuple(".!?…:;")
_ITEM = re.compile(
    r"[-–—•*+▪●○◦■□✓➢] |\(?(?:[0-9]{1,2}|[a-zđA-ZĐ]|[IVX]{1,5})[.)](?![0-9])"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.? (?=[^\W\d])"
    r"|(?i:điều|chương|mục|phần|bảng|biểu|hình|phụ lục|khoản) [0-9IVX]+"
)
_FULL, _LONG = 0.8, 0.4
"""A line of that share of the page's width ran up to its edge, or was long enough to have."""
_WIDE = 0.9
"""The share of lines that are no wider than a page's text."""
_DANGLING = re.compile(
    r"(?:[,(\-–/]|\b(?:và|của|là|với|các|cho|từ|đến|tại|trong|về|theo|được|năm|tháng|đạt))$"
)


def compose_pages(pages: Sequence[Sequence[str]], composer: Composer) -> None:
    """Add the pages; headers and footers come where a paragraph ends."""
    frames = [*_furniture(pages)]
    width = _width(pages)
    paragraph = ""
    waiting: list[str] = []
    for page, framed in zip(pages, frames, strict=True):
        for place, line in enumerate(page):
            if place in framed:
                waiting.append(line)
            elif paragraph and _goes_on(paragraph, line, width):
                paragraph = _joined(paragraph, line)
            else:
                composer.paragraph(paragraph)
                _release(waiting, composer)
                paragraph = line
    composer.paragraph(paragraph)
    _release(waiting, composer)


def _release(waiting: list[str], composer: Composer) -> None:
    for line in waiting:
        composer.paragraph(line, Frame.REST)
    waiting.clear()


def _furniture(pages: Sequence[Sequence[str]]) -> Iterator[frozenset[int]]:
    """Of each page the lines that others repeat at the same edge, and its number."""
    seen = Counter(
        sign for number, page in enumerate(pages) for sign in {sign for _, sign in _signs(page, number)}
    )
    least = max(2, _OFTEN * len(pages))
    for number, page in enumerate(pages):
        found = {place for place, sign in _signs(page, number) if seen[sign] >= least}
        if len(pages) == 1 and page and _PAGE_NUMBER.fullmatch(page[-1]) and "1" in page[-1]:
            found.add(len(page) - 1)
        yield frozenset(found)


def _signs(page: Sequence[str], number: int) -> Iterator[tuple[int, tuple[str, str, int]]]:
    """What each line at an edge would look like on other pages: with the same words, or counting them."""
    for place, line in enumerate(page):
        words = " ".join(line.lower().split())
        for edge, distance in (("top", place), ("bottom", len(page) - 1 - place)):
            if distance >= _EDGE:
                continue
            if re.search(r"[^\W\d_]{2}", words):
                yield place, (edge, words, 0)
            for found in _NUMBER.finditer(words):
                counted = f"{words[: found.start()]}#{words[found.end() :]}"
                yield place, (edge, counted, int(found[0]) - number)


def _width(pages: Sequence[Sequence[str]]) -> int:
    """How many letters a full line has."""
    widths = sorted(len(line) for page in pages for line in page)
    return widths[int(_WIDE * (len(widths) - 1))] if widths else 0


def _goes_on(paragraph: str, line: str, width: int) -> bool:
    """Whether a line continues the paragraph before it."""
    last = paragraph[paragraph.rfind("\n") + 1 :][-width:]
    if last.endswith(_ENDS) or _ITEM.match(line):
        return False
    if line[0].islower():
        return len(last) >= _LONG * width
    if _DANGLING.search(last):
        return len(last) >= _LONG * width
    # Rows of a table end with numbers, and the next one begins with a name.
    return len(last) >= _FULL * width and not last[-1].isdigit() and last[-1] not in "%)|"


def _joined(paragraph: str, line: str) -> str:
    """The two as one line; a hyphen between numbers or syllables stays what it is."""
    is_tight = paragraph.endswith("-") and not paragraph.endswith(" -")
    return f"{paragraph}{line}" if is_tight else f"{paragraph} {line}"
