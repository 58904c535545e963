"""What trafilatura takes for the main text, found again among the lines of the page."""

import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from extract.readers.pages.blocks import Block
from extract.vocabulary import fold

MOST = 2_000_000
"""A page of more letters is told by its own elements alone: trafilatura would take minutes."""
_WORD = re.compile(r"\w+")
_SHARE = 0.6


def main_text(root: HtmlElement) -> str:
    """The main text; nothing where none is found."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Extractor

    for name in ("trafilatura", "readability", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    options = Extractor(comments=False, tables=True, output_format="python")
    try:
        document = bare_extraction(root, options=options)
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the page can be read without it
        return ""
    return str(getattr(document, "text", None) or "")


def matched(blocks: Sequence[Block], main: str) -> list[bool]:
    """Which of the blocks are parts of the main text: most pairs of their words stand there too."""
    lines = {tuple(_words(line)) for line in main.splitlines()}
    known = {pair for line in main.splitlines() for pair in pairwise(_words(line))}
    return [_is_matched(tuple(_words(block.text)), lines, known) for block in blocks]


def _words(text: str) -> Iterator[str]:
    return map(fold, _WORD.findall(unicodedata.normalize("NFC", text)))


def _is_matched(words: tuple[str, ...], lines: set[tuple[str, ...]], known: set[tuple[str, str]]) -> bool:
    if len(words) < 3:  # noqa: PLR2004 - a pair of words stands anywhere
        return words in lines
    pairs = list(pairwise(words))
    return sum(pair in known for pair in pairs) >= _SHARE * len(pairs)
