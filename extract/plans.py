"""Which sentences stand in a list or section of targets: `Mục tiêu đến năm 2025:` and the items below it."""

import re

from extract.figures import Span
from extract.patterns import folded_pattern, listed

_ITEM = re.compile(r"[-+*•–▪◦]|\(?(?:[0-9]{1,2}|[a-zđ]|[ivx]{1,5})[.)]")
_SECTION = folded_pattern(r"(?:[ivx]{1,5}|[0-9]{1,2})[.)-]|phần\b|chương\b|mục\b")
_LONGEST_HEADING = 160
_PLANNED = re.compile(rf"(?<!\w)(?:{listed('statuses', 'planned_headings')})(?![^\W\d])")
_DONE = re.compile(rf"(?<!\w)(?:{listed('statuses', 'done_headings')})(?!\w)")


def planned(text: str, folded: str, sentences: tuple[Span, ...]) -> frozenset[int]:
    """The sentences, by index, that stand as items under a heading of targets."""
    found: set[int] = set()
    active = listing = False
    for index, sentence in enumerate(sentences):
        words = folded[sentence.start : sentence.end]
        item = _ITEM.match(words) is not None
        if _is_heading(text, folded, sentence):
            if _DONE.search(words):
                active = False
            elif _PLANNED.search(words):
                active = True
            elif _SECTION.match(words) and text[sentence.start : sentence.end].isupper():
                active = False
            listing = True
        elif not (item or listing):
            active = False
        else:
            listing = words.endswith(";")
        if active:
            found.add(index)
    return frozenset(found)


def _is_heading(text: str, folded: str, sentence: Span) -> bool:
    """Whether the sentence is a line of its own that announces what follows."""
    if len(sentence) > _LONGEST_HEADING or "|" in folded[sentence.start : sentence.end]:
        return False
    if folded[sentence.end - 1] == ":":
        return True
    alone = text[sentence.end : sentence.end + 1] in ("", "\n", "\r")
    return alone and folded[sentence.end - 1].isalnum()
