"""The document's headline: the first line that reads like one."""

import re
from collections.abc import Sequence
from itertools import islice

from extract.figures import Span
from extract.noise.scripts import OTHER_LETTERS
from extract.patterns import folded_pattern
from extract.periods.dates import folded

_LINES = 12
"""How many lines of furniture may stand before the headline."""
_REACH = 4000
_SHORTEST, _LONGEST = 3, 40
"""Words of a headline."""
_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_MARKUP = re.compile(r"[ \t#*>_=|+-]*")
# Datelines, counters, breadcrumbs, links and pictures.
_FURNITURE = folded_pattern(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[ ,]|.*\d{1,2}:\d\d|.*(?:>|»|›|\|) ?\w|.*https?://|.*www\.|!?\["
    r"|(?:trang chủ|tin tức|cập nhật|ngày đăng|ngày \d|lượt xem|nguồn|chia sẻ|in trang|đăng nhập)(?!\w)"
    r"|[\d /.,:h-]+$|\([^)]{1,20}\) *[-–]"
)
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{2}[.!?…] +[^\W\d_]")


def document_title(text: str, sentences: Sequence[Span]) -> Span | None:
    """The headline's place; None when no line reads like one, as in a text without line breaks."""
    if not sentences or "\n" not in text:
        return None
    low = folded(text)
    for line in islice(_LINE.finditer(text, 0, _REACH), _LINES):
        span = _stripped(text, Span(line.start(), line.end()))
        if not len(span) or _FURNITURE.match(low, span.start, span.end):
            continue
        if OTHER_LETTERS.search(text, span.start, span.end):
            continue
        count = len(_WORD.findall(text, span.start, span.end))
        if count < _SHORTEST:
            continue
        # A line of prose comes first: the headline was not kept.
        if (
            count > _LONGEST
            or _SENTENCE_INSIDE.search(text, span.start, span.end)
            or text[span.end - 1] in ".;"
        ):
            return None
        return span
    return None


def _stripped(text: str, span: Span) -> Span:
    """The line without white space and marks of markup at its ends."""
    start = min(_MARKUP.match(text, span.start, span.end).end(), span.end)  # type: ignore[union-attr]  # matches anywhere
    end = span.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in "#*=_|"):
        end -= 1
    return Span(start, end)
