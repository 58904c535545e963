"""What the stretches before a number say: without who says so, small words, times and how it went."""

import re
from collections.abc import Sequence

from extract.indicators.cuts import AHEAD, LEADING, MOST_OF_ALL, foremost
from extract.indicators.endings import LINKS, before_endings, endings
from extract.indicators.page import Page, Stretch
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention
from extract.vocabulary import fold

_MOST_TIMES = 6
_LONGEST_LINK = 60
"""How long, in code points, a run of linking words may be."""
_PERIOD = 30
"""How far behind `từ`, in code points, the period that it opens may end."""
_VERDICT = endings("verdict", " ")
_FROM = fold("từ")
_SINCE = folded_pattern(r"(?<!\w)từ\W*$")
_TIME_LINK = folded_pattern(
    r"(?:(?<!\w)(?:trong|vào|đến|tới|từ|kể từ|tính từ|bắt đầu từ|tính đến|hồi|của|đến hết|cho|hết)"
    r"|[ ,(])+$"
)
_LINK_REACH = 30
_CLOSING = ')”"%'
_SOURCE = folded_pattern(r" *(?:theo (?!đó)|tính toán|nguồn ?:)")
_MEASURE = folded_pattern(rf" (?:{listed('clauses', 'measure')})(?!\w)")
_AGAINST = folded_pattern(r" *(?:(?:trong đó|đặc biệt|riêng|nếu|cũng|và) )*so (?:với|sánh với)(?!\w)")
_BY = "theo "
_SPEAKS = (" cho biết", " cho hay")
_SPEAKING = frozenset(phrase.rpartition(" ")[2] for phrase in _SPEAKS)
_ENDING = frozenset((*_VERDICT.longer, *LINKS.longer))
# What the first way matches may be no part of what is measured; else it is the small words in front.
_OPENING = re.compile(rf"((?s:.?){_BY}|{_SOURCE.pattern}|{_AGAINST.pattern})|{LEADING.pattern}")


def segments(page: Page, bounds: Sequence[Stretch]) -> tuple[tuple[Stretch, ...], bool]:
    """What the stretches before a number say, and whether the last says nothing."""
    low, first, last = page.low, bounds[0][0], bounds[-1][1]
    time = page.next_time(first)
    has_most = low.find(MOST_OF_ALL, first, last) >= 0
    kept: list[Stretch] = []
    is_bare = True
    for start, end in bounds:
        opening = _OPENING.match(low, start, end) if start < end else None
        begin, close = (opening.end() if opening else start), end
        while close > begin and not low[close - 1].isalnum() and low[close - 1] not in _CLOSING:
            close -= 1
        word = low[low.rfind(" ", begin, close) + 1 or begin : close]
        if has_most or word in _SPEAKING or (opening and opening.lastindex):
            stretch = _read(page, start, end)
        elif begin >= close:
            stretch = None if low[start:end].rstrip(" ").endswith(_SPEAKS) else (end, end)
        elif time < end:
            time = page.next_time(end)
            stretch = _without_verdict(low, *_without_times(page, start, begin, end))
        elif low.startswith(AHEAD, begin):
            stretch = _without_verdict(low, *_closed(page, begin, end))
        else:
            stretch = _without_verdict(low, begin, close) if word in _ENDING else (begin, close)
        if stretch:
            is_bare = stretch[1] - stretch[0] <= 1
            if not is_bare:
                kept.append(stretch)
    return tuple(kept), is_bare


def _read(page: Page, start: int, end: int) -> Stretch | None:
    """What one stretch says; None when it only says who says so or what the figure is set against."""
    begin = _behind_source(page, start, end)
    return None if _is_aside(page, begin, end) else said(page, begin, end)


def said(page: Page, begin: int, end: int) -> Stretch:
    """The stretch trimmed; nothing of it when only linking words are left: `cao hơn cùng kỳ tới`."""
    return _without_verdict(page.low, *trimmed(page, begin, end))


def trimmed(page: Page, begin: int, end: int) -> Stretch:
    """The stretch without the times and small words at its beginning and the times at its end."""
    if begin >= end:
        return end, end
    lead = _behind_leading(page, begin, end)
    if page.next_time(begin) < end:
        return _without_times(page, begin, lead, end)
    return _closed(page, lead, end)


def before_time(low: str, one: Mention, start: int) -> int:
    """Where the words before a time end, its preposition not counted."""
    link = _TIME_LINK.search(low[max(start, one.span.start - _LINK_REACH) : one.span.start])
    return one.span.start - (len(link[0]) if link else 0)


def _closed(page: Page, begin: int, end: int) -> Stretch:
    """The stretch from the name that `vượt` leads to, without marks at its end."""
    begin = _behind_foremost(page, begin, end)
    return begin, _unmarked(page.low, begin, end)


def _behind_foremost(page: Page, begin: int, end: int) -> int:
    """Where the name begins that the stretch leads to, else where the stretch does."""
    low = page.low
    if low.startswith(AHEAD, begin) or low.find(MOST_OF_ALL, begin, end) >= 0:
        return foremost(page.text, low, begin, end) or begin
    return begin


def _unmarked(low: str, start: int, end: int) -> int:
    """Where the stretch ends without the marks at its end."""
    while end > start and not low[end - 1].isalnum() and low[end - 1] not in _CLOSING:
        end -= 1
    return end


def _without_verdict(low: str, begin: int, end: int) -> Stretch:
    """The stretch without how it went; nothing of it when only linking words are left."""
    space = low.rfind(" ", begin, end)
    last = low[space + 1 if space >= 0 else begin : end]
    if last in _VERDICT.longer:
        end = before_endings(low, begin, end, _VERDICT)
        last = low[max(begin, low.rfind(" ", begin, end) + 1) : end]
    if last not in LINKS.longer or end - begin > _LONGEST_LINK:
        return begin, end
    return (end, end) if before_endings(low, begin, end, LINKS) == begin else (begin, end)


def _behind_leading(page: Page, start: int, end: int) -> int:
    """Where the stretch begins without its first small words."""
    opener = LEADING.match(page.low, start, end)
    return opener.end() if opener else start


def _without_times(page: Page, begin: int, lead: int, end: int) -> Stretch:
    """The stretch without the times at either end and the small words before and between them."""
    low, moved, start = page.low, begin, lead
    times = [one for one in page.times.between(begin, end) if one.span.end <= end]
    for count in range(_MOST_TIMES):
        if count:
            moved, start = start, _behind_leading(page, start, end)
        start = _behind_foremost(page, start, end)
        if not times:
            break
        # `từ đầu dịch đến nay`: all that up to the time is the period.
        leading = low[begin:start]
        reach = _PERIOD if _FROM in leading and _SINCE.search(leading) else 0
        if times[0].span.start <= start + reach and start < times[0].span.end:
            start = times.pop(0).span.end
        if start == moved:
            break
    if times and not low[times[-1].span.end : end].strip(" ,"):
        end = max(start, before_time(low, times[-1], start))
    return min(start, end), _unmarked(low, start, end)


def _behind_source(page: Page, start: int, end: int) -> int:
    """Where the measure begins that no comma keeps from who says so: `Theo Bộ Y tế số ca mắc`."""
    if page.low.find(_BY, start, start + len(_BY) + 1) < 0:
        return start
    for one in page.names.between(start, end):
        if _MEASURE.match(page.low, one.span.end, end):
            return one.span.end
    return start


def _is_aside(page: Page, start: int, end: int) -> bool:
    """Whether the stretch only says who says so, or what the figure is set against."""
    low = page.low
    if _AGAINST.match(low, start, end):
        times = [one for one in page.times.between(start, end) if one.span.end <= end]
        is_whole = low.startswith(",", end) or not times
        return is_whole or not low[times[-1].span.end : end].strip()
    if _SOURCE.match(low, start, end):
        return True
    while end > start and low[end - 1] == " ":
        end -= 1
    return low.endswith(_SPEAKS, start, end)
