"""Stretches that are for machines: web addresses, file names, the link and the alternative text of an image.

Digits in them (`![5258 11 dvctt](https://…/092020/28/in_article/5258_11.png)`) are no numbers of the text.
"""

import re

from extract.figures import Span

_MARKDOWN = re.compile(r"!\[[^\[\]\n]{0,300}(?=\])|\]\([^()\n]{0,1000}\)")
_ENDINGS = r"(?:vn|com|net|org|gov|edu|png|jpe?g|gif|html?|pdf|docx?|xlsx?|mp4)\b"
# One class of first letters, so that the scan skips from one to the next.
_MARK = re.compile(
    r"[:@?&._w](?:(?<=:)//|(?<=w)ww\.|(?<=@)[a-z]|(?<=[?&])[a-z]+=|(?<=[a-z0-9]_)[a-z0-9]"
    rf"|(?<=\.){_ENDINGS})"
)
_RARE = ("://", "www.", "@", "?", "&", "_")
_DOMAIN = re.compile(rf"\.{_ENDINGS}")
"""All that can be found where none of the rare signs stands."""
_LONGEST = 300


def addresses(folded: str) -> tuple[Span, ...]:
    """Every such stretch of the folded text, in order, without overlaps."""
    found: list[Span] = []
    if "](" in folded:
        found.extend(Span(*match.span()) for match in _MARKDOWN.finditer(folded))
    inside, taken = 0, 0
    plain: list[Span] = []
    mark = _MARK if any(sign in folded for sign in _RARE) else _DOMAIN
    for match in mark.finditer(folded):
        while inside < len(found) and found[inside].end <= match.start():
            inside += 1
        if match.start() < taken or (inside < len(found) and found[inside].start <= match.start()):
            continue
        plain.append(_run(folded, match.start(), taken))
        taken = plain[-1].end
    return tuple(sorted((*found, *plain)))


def _run(folded: str, at: int, floor: int) -> Span:
    """The stretch without white space around a place, as far as an address goes."""
    begin, end = at, at
    while begin > max(floor, at - _LONGEST) and not folded[begin - 1].isspace():
        begin -= 1
    while end < min(len(folded), at + _LONGEST) and not folded[end].isspace():
        end += 1
    return Span(begin, end)
