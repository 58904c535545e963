"""Private persons whom figures hold for, read at one place of a text."""

import re

from extract.entities.names import Actor, Sort
from extract.entities.places import capitals
from extract.figures import Span
from extract.patterns import folded_pattern, listed

_MOST_NAMES = 4
_TITLE = re.compile(rf"(?:{listed('agencies', 'person')}|(?P<polite>{listed('agencies', 'polite')}))(?!\w)")
# `ông` and `bà` with an office are officials, who speak; with a home they are whom it holds for.
_AT_HOME = folded_pattern(
    r" ?\(| (?:ở|ngụ|trú) |, (?:hộ|ngụ|trú|ở|chủ|nông dân|thôn|xóm|ấp|xã|bản|làng)(?!\w)"
)
_ADDRESS = re.compile(r" ?\([^()\d\n]{1,50}\)")


def person(text: str, low: str, at: int) -> Actor | None:
    """`Bệnh nhân Nguyễn Thị H (Ba Vì, Hà Nội)`, `hộ ông Lê Văn Ba`; nobody who holds an office."""
    match = _TITLE.match(low, at)
    if match is None or not text[match.end() + 1 : match.end() + 2].isupper():
        return None
    end = capitals(text, match.end(), lower=False, most=_MOST_NAMES)
    if " " not in text[match.end() + 1 : end]:
        return None
    if match["polite"] and not _AT_HOME.match(low, end):
        return None
    address = _ADDRESS.match(text, end)
    end = address.end() if address else end
    return Actor(Span(at, end), Sort.PERSON, text[at:end])
