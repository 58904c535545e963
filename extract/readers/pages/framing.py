"""What on a page is its article and what only frames it: in doubt, the article.

Lines count as the article's by what trafilatura takes for the main text. The smallest element that holds
nearly all of them is the article's own: what lies in it stays, unless it says of itself that it is frame.
"""

from collections.abc import Sequence
from itertools import accumulate

from extract.layout import Frame
from extract.readers.pages.blocks import Block, Page, Region
from extract.readers.pages.saying import frame_of_class, frame_of_heading, frame_of_line, words_in

_PROSE = 8
"""So many words outside links are a sentence rather than a label."""
_NEARLY_ALL = 0.8
_MAIN = 0.25
"""An element with so much of the main text is no frame, whatever it calls itself."""
_LITTLE = 0.1
_ABOVE = 0.3
"""A headline with more of the main text above it is none."""
_SHORT = 12
_LONG = 40
"""So many words of the main text beside the article are another part of it."""
_CELLS = 8
_ENDS = (".", "!", "?", "…", ":", ";", "”", '"')


class Framing:
    """Says of each block which frame it belongs to; None for the article's own."""

    def __init__(self, page: Page, is_main: Sequence[bool], title: int | None) -> None:
        self._page = page
        self._title = title
        self._is_main = is_main if any(is_main) else [True] * len(page.blocks)
        self.frames: list[Frame | None] = [None] * len(page.blocks)
        self._sums = self._weighed()

    def told(self) -> list[Frame | None]:
        """The frame of each block."""
        self._by_class()
        self._by_heading()
        self._sums = self._weighed()
        self._above_headline()
        self._sums = self._weighed()
        article = self._article()
        self._outside(article)
        self._inside(article)
        return self.frames

    def _weighed(self) -> tuple[int, ...]:
        """How much of the main text comes before each block; the headline may stand far from it."""
        weights = [
            _weight(block) if is_main and frame is None and place != self._title else 0
            for place, (block, is_main, frame) in enumerate(
                zip(self._page.blocks, self._is_main, self.frames, strict=True)
            )
        ]
        return (0, *accumulate(weights))

    def _share(self, region: Region) -> float:
        """How much of the main text an element holds."""
        return (self._sums[region.end] - self._sums[region.first]) / max(1, self._sums[-1])

    def _holds_title(self, region: Region) -> bool:
        return self._title is not None and region.first <= self._title < region.end

    def _mark(self, first: int, end: int, frame: Frame) -> None:
        for place in range(first, end):
            self.frames[place] = self.frames[place] or frame

    def _by_class(self) -> None:
        """What its elements are called."""
        for region in self._page.regions:
            share = self._share(region)
            if share >= _MAIN or self._holds_title(region):
                continue
            frame, is_sure = frame_of_class(region.element)
            is_figure = region.element.tag in {"figure", "figcaption", "table"}
            if frame is not None and (is_sure or not (share or is_figure)):
                self._mark(region.first, region.end, frame)
            elif region.element.tag == "article" and region.headings:
                self._mark(region.first, region.end, Frame.RELATED)

    def _by_heading(self) -> None:
        """What the line above says: of all in the element that it begins, or down to the next text."""
        first_of: dict[int, Region] = {}
        for region in self._page.regions:
            if (
                region.end > region.first + 1
                and self._share(region) < _MAIN
                and not self._holds_title(region)
            ):
                first_of.setdefault(region.first, region)
        parents = self._innermost()
        for place, block in enumerate(self._page.blocks):
            frame = None if self.frames[place] else frame_of_heading(block)
            if frame is None or place == self._title:
                continue
            around = first_of.get(place)
            is_whole = around is not None and self._is_list(around, frame)
            end = around.end if around is not None and is_whole else self._below(place, parents[place])
            for below in range(place, end):
                self._mark(below, below + 1, frame_of_line(self._page.blocks[below], is_main=False) or frame)

    def _is_list(self, region: Region, frame: Frame) -> bool:
        """Whether a heading speaks for all of an element: `Tỷ giá` may be a section of the article too."""
        share = self._share(region)
        if frame in {Frame.COUNTER, Frame.REST}:
            return not any(map(self._is_told, range(region.first, region.end)))
        blocks = self._page.blocks[region.first : region.end]
        return (
            frame is Frame.TEASER
            or share < _LITTLE
            or 2 * sum(block.is_link for block in blocks) >= len(blocks)
        )

    def _is_told(self, place: int) -> bool:
        """Whether it is a sentence or a table that was taken for the main text."""
        block = self._page.blocks[place]
        is_text = block.text.endswith(_ENDS) or _is_wide(block)
        return self._is_main[place] and not block.is_link and is_text

    def _innermost(self) -> list[Region | None]:
        """The innermost element around each block."""
        found: list[Region | None] = [None] * len(self._page.blocks)
        for region in self._page.regions:
            for place in (region.first, region.end - 1):
                if region.first <= place < region.end:
                    found[place] = region
        last: Region | None = None
        for place, own in enumerate(found):
            while last is not None and last.end <= place:
                last = last.parent
            last = found[place] = own or last
        return found

    def _below(self, place: int, region: Region | None) -> int:
        """How far a list goes whose heading stands apart from it: to the next text or heading."""
        blocks = self._page.blocks
        while region is not None and region.end <= place + 1:
            region = region.parent
        end = len(blocks) if region is None else region.end
        for below in range(place + 1, end):
            block = blocks[below]
            if below == self._title or (block.tag in {"h1", "h2"} and not block.is_link):
                return below
            if self._is_told(below):
                return below
        return end

    def _above_headline(self) -> None:
        """No text and no table of an article stands there."""
        if self._title is not None and self._sums[self._title] <= _ABOVE * self._sums[-1]:
            for place in range(self._title):
                block = self._page.blocks[place]
                self._mark(place, place + 1, frame_of_line(block, is_main=False) or Frame.MENU)

    def _article(self) -> Region | None:
        """The smallest element with nearly all of the main text."""
        best: Region | None = None
        for region in self._page.regions:
            is_within = best is None or (best.first <= region.first and region.end <= best.end)
            if is_within and self._share(region) >= _NEARLY_ALL:
                best = region
        return best if self._sums[-1] else None

    def _outside(self, article: Region | None) -> None:
        """What lies before and after it, but for the headline, what leads to the text, and lost text."""
        if article is None:
            return
        blocks = self._page.blocks
        first = article.first if self._title is None else min(article.first, self._title)
        self._mark_unless_text(0, first, Frame.MENU)
        beside = self._beside(article)
        for place in range(article.end, len(blocks)):
            frame = Frame.RELATED if blocks[place].linked else Frame.REST
            if any(column.first <= place < column.end for column in beside):
                self._mark_unless_text(place, place + 1, frame)
            else:
                self._mark(place, place + 1, frame_of_line(blocks[place], is_main=False) or frame)

    def _beside(self, article: Region) -> list[Region]:
        """Where text may have been lost: in the element of headline and text, and in long ones after it."""
        core: Region | None = article
        while core is not None and self._title is not None and not self._holds_title(core):
            core = core.parent
        if core is None or self._title is None:
            return self._page.regions[:1]
        around = set()
        outer = core.parent
        while outer is not None:
            around.add(id(outer))
            outer = outer.parent
        return [core] + [
            region
            for region in self._page.regions
            if id(region.parent) in around
            and region.first >= core.end
            and self._share(region) >= _LITTLE
            and self._sums[region.end] - self._sums[region.first] >= _LONG
        ]

    def _mark_unless_text(self, first: int, end: int, frame: Frame) -> None:
        for place in range(first, end):
            block = self._page.blocks[place]
            is_text = self._is_main[place] and not block.is_link and (_is_sentence(block) or _is_wide(block))
            if not is_text and place != self._title:
                self._mark(place, place + 1, frame_of_line(block, is_main=False) or frame)

    def _inside(self, article: Region | None) -> None:
        """Lines within it that say of themselves what they are, links, and what comes after its last text."""
        blocks = self._page.blocks
        kept = [place for place, frame in enumerate(self.frames) if frame is None]
        texts = [place for place in kept if self._is_text(place)] or [-1]
        last = texts[-1]
        for place in kept:
            block = blocks[place]
            if place == self._title:
                continue
            frame = frame_of_line(block, is_main=self._is_main[place] and _is_sentence(block))
            if frame is Frame.REST and texts[0] < place < last:
                # `Trụ sở mới cao 14 tầng`: what a page's foot begins with, a sentence may begin with too.
                frame = None
            if frame is None and block.is_link and not _is_wide(block) and block.letters > 1:
                frame = Frame.RELATED
            if frame is None and article is not None and place > last and self._is_label(place):
                frame = Frame.REST
            if frame is not None:
                self._mark(place, place + 1, frame)

    def _is_label(self, place: int) -> bool:
        """Whether it is a few words that nobody took for text."""
        block = self._page.blocks[place]
        return not self._is_main[place] and words_in(block) < _SHORT and not _is_wide(block)

    def _is_text(self, place: int) -> bool:
        block = self._page.blocks[place]
        if block.is_link or frame_of_line(block, is_main=False):
            return False
        return bool(block.rows) or block.tag in {"li", "figcaption", "dd"} or words_in(block) >= _PROSE


def _weight(block: Block) -> int:
    """How much a block tells of where the article is."""
    words = words_in(block)
    if block.is_link or frame_of_line(block, is_main=False):
        return 0
    return words if words >= _PROSE or _is_wide(block) else 0


def _is_sentence(block: Block) -> bool:
    """Whether it is more than the name of a site."""
    words = words_in(block)
    return not block.rows and (words >= 2 * _PROSE or (words >= _PROSE and block.text[-1] in '.!?…:;”"'))


def _is_wide(block: Block) -> bool:
    """Whether it is a table of some size, or with headings: a few pairs may be prices or counters."""
    has_headings = (
        len(block.rows) > 1 and len(block.rows[0]) > 1 and any(cell.is_heading for cell in block.rows[0])
    )
    return has_headings or sum(map(len, block.rows)) >= _CELLS
