"""What is seen of a page, line by line in reading order, with the elements that lines stand in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.etree import iterwalk  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from extract.readers.grid import GridCell
from extract.readers.pages.tables import cells_of, is_of_data

_LINES = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "optgroup", "p", "pre", "section", "summary", "table", "caption", "tbody", "thead",
    "tfoot", "tr", "td", "th", "ul", "amp-sidebar", "amp-accordion", "amp-carousel",
))  # fmt: skip
"""Elements that begin a line and end one; all others stand in one."""
_UNSEEN = frozenset((
    "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "select", "textarea", "datalist", "map", "input", "noframes",
    "amp-ad", "amp-analytics", "amp-img", "amp-iframe", "amp-state", "amp-audio", "amp-video",
))  # fmt: skip
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_APART = frozenset({"a", "button", "label", "time"})
"""Shown apart from what they follow, though nothing parts them in the source."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LETTER = re.compile(r"\w")


@dataclass(slots=True)
class Block:
    """A line, or a table."""

    text: str
    tag: str
    """Of the innermost element that it stands in."""
    letters: int
    linked: int
    """So many of its letters are parts of links."""
    rows: Sequence[Sequence[GridCell]] = ()

    @property
    def is_link(self) -> bool:
        """Whether it says little else than where it leads."""
        return self.linked > 0 and 10 * self.linked >= 7 * self.letters


@dataclass(slots=True)
class Region:
    """An element that begins lines, with the blocks in it."""

    element: HtmlElement
    parent: "Region | None"
    first: int
    end: int = 0
    headings: int = 0
    """How many of them are headings that lead elsewhere."""


@dataclass(slots=True)
class Page:
    """The blocks of a page and its elements, outer ones first."""

    blocks: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)


def page_of(root: HtmlElement) -> Page:
    """All that is seen, nothing of what is not."""
    walk = _Walk()
    # An iterator of lxml, for a page may be nested deeper than Python calls may be.
    steps = iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "end":
            walk.leave(element)
        elif _is_unseen(element):
            walk.tail(element)
            steps.skip_subtree()
            walk.skipped = True
        elif element.tag == "table" and is_of_data(element):
            walk.enter(element)
            walk.table(element)
            walk.leave(element)
            steps.skip_subtree()
            walk.skipped = True
        else:
            walk.enter(element)
    walk.flush()
    return walk.page


def _is_unseen(element: HtmlElement) -> bool:
    tag = element.tag
    return (
        not isinstance(tag, str)
        or tag in _UNSEEN
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style", "")) is not None
    )


class _Walk:
    """Puts lines together while the elements pass."""

    def __init__(self) -> None:
        self.page = Page()
        self.skipped = False
        self._line: list[str] = []
        self._letters = self._linked = self._links = self._kept = 0
        self._open: list[Region] = []

    def enter(self, element: HtmlElement) -> None:
        """An element begins."""
        tag = element.tag
        if tag in _LINES:
            self.flush()
            region = Region(element, self._open[-1] if self._open else None, len(self.page.blocks))
            self.page.regions.append(region)
            self._open.append(region)
        elif tag == "br":
            self.flush()
        elif tag in _APART and self._line:
            self._line.append(" ")
        self._links += _leads_elsewhere(element)
        self._kept += tag == "pre"
        self._add(element.text)

    def leave(self, element: HtmlElement) -> None:
        """An element ends; one that was passed over has been left."""
        if self.skipped:
            self.skipped = False
            return
        tag = element.tag
        self._links -= _leads_elsewhere(element)
        self._kept -= tag == "pre"
        if tag in _LINES:
            self.flush()
            self._open.pop().end = len(self.page.blocks)
        self.tail(element)

    def tail(self, element: HtmlElement) -> None:
        """What comes after an element."""
        self._add(element.tail)

    def table(self, element: HtmlElement) -> None:
        """A table of data."""
        for caption in element.iterchildren("caption"):
            text = _SPACES.sub(" ", "".join(words for words, _link in _words_of(caption))).strip()
            if text:
                self.page.blocks.append(Block(text, "caption", len(_LETTER.findall(text)), 0))
        rows, letters, linked = cells_of(element, _words_of)
        if any(cell.text for row in rows for cell in row):
            text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
            self.page.blocks.append(Block(text, "table", letters, linked, rows))

    def flush(self) -> None:
        """End the line."""
        text = _SPACES.sub(" ", "".join(self._line)).strip()
        if text:
            tag = str(self._open[-1].element.tag) if self._open else "body"
            block = Block(text, tag, self._letters, self._linked)
            self.page.blocks.append(block)
            if self._open and block.is_link and _is_heading(tag):
                for region in self._open[-4:]:
                    region.headings += 1
        self._line.clear()
        self._letters = self._linked = 0

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self._kept and "\n" in text:
            first, *others = text.split("\n")
            self._add(first)
            for other in others:
                self.flush()
                self._add(other)
            return
        if self._line and self._line[-1][-1:].islower() and text[0].isupper():
            # Two elements that only their style parts: `Hà Nội` and `Hôm nay`.
            self._line.append(" ")
        self._line.append(text)
        letters = len(_LETTER.findall(text))
        self._letters += letters
        self._linked += letters if self._links > 0 else 0


def _leads_elsewhere(element: HtmlElement) -> bool:
    """Whether it is a link, and none to a place on the page itself; or something to choose."""
    if element.tag != "a":
        return bool(element.tag == "label")
    address = element.get("href", "")
    return address == "#" or (bool(address) and not address.startswith("#"))


def _is_heading(tag: str) -> bool:
    return tag in {"h1", "h2", "h3", "h4", "h5", "h6"}


def _words_of(element: HtmlElement) -> Iterator[tuple[str, bool]]:
    """The texts of a cell, each with whether it is a link's."""
    links = 0
    skipped = False
    steps = iterwalk(element, events=("start", "end"))
    for event, inner in steps:
        if event == "end":
            if skipped:
                skipped = False
            else:
                links -= _leads_elsewhere(inner)
                if inner.tag in _LINES and inner is not element:
                    yield " ", False
            text = inner.tail if inner is not element else None
        elif _is_unseen(inner):
            skipped = True
            steps.skip_subtree()
            continue
        else:
            links += _leads_elsewhere(inner)
            if inner.tag == "br" or (inner.tag in _LINES and inner is not element):
                yield " ", False
            text = inner.text
        if text:
            yield text, links > 0
