"""What is taken off a stretch at either end: times, small words, how it went."""

from bisect import bisect_left

from extract.indicators.cuts import AHEAD, LEADING, MOST_OF_ALL, foremost
from extract.indicators.endings import LINKS, before_endings, endings
from extract.indicators.page import Page, Stretch
from extract.patterns import folded_pattern
from extract.periods.dates import Mention

_MOST_TIMES = 6
_LONGEST_LINK = 60
"""How long, in code points, a run of linking words may be."""
_PERIOD = 30
"""How far behind `từ`, in code points, the period that it opens may end."""
_VERDICT = endings("verdict", " ")
_SINCE = folded_pattern(r"(?<!\w)từ\W*$")
_TIME_LINK = folded_pattern(
    r"(?:(?<!\w)(?:trong|vào|đến|tới|từ|kể từ|tính từ|bắt đầu từ|tính đến|hồi|của|đến hết|cho|hết)"
    r"|[ ,(])+$"
)
_LINK_REACH = 30
_CLOSING = ')”"%'


def trimmed(page: Page, begin: int, end: int) -> Stretch:
    """The stretch without the times and small words at its beginning and the times at its end."""
    if begin >= end:
        return end, end
    low, times = page.low, page.times
    first = bisect_left(times.starts, begin)
    if first < len(times.starts) and times.starts[first] < end:
        begin, end = _without_times(page, begin, end)
    else:
        begin = _behind_leading(page, begin, end)
    while end > begin and not low[end - 1].isalnum() and low[end - 1] not in _CLOSING:
        end -= 1
    return min(begin, end), end


def said(page: Page, begin: int, end: int) -> Stretch:
    """The stretch trimmed; nothing of it when only linking words are left: `cao hơn cùng kỳ tới`."""
    begin, end = trimmed(page, begin, end)
    low = page.low
    last = _last_word(low, begin, end)
    if last in _VERDICT.longer:
        end = before_endings(low, begin, end, _VERDICT)
        last = _last_word(low, begin, end)
    if last not in LINKS.longer or end - begin > _LONGEST_LINK:
        return begin, end
    return (end, end) if before_endings(low, begin, end, LINKS) == begin else (begin, end)


def _last_word(low: str, start: int, end: int) -> str:
    return low[max(start, low.rfind(" ", start, end) + 1) : end]


def before_time(low: str, one: Mention, start: int) -> int:
    """Where the words before a time end, its preposition not counted."""
    link = _TIME_LINK.search(low[max(start, one.span.start - _LINK_REACH) : one.span.start])
    return one.span.start - (len(link[0]) if link else 0)


def _behind_leading(page: Page, start: int, end: int) -> int:
    """Where the stretch begins without its first small words, or the name that `vượt` leads to."""
    low = page.low
    if opener := LEADING.match(low, start, end):
        start = opener.end()
    if low.startswith(AHEAD, start) or low.find(MOST_OF_ALL, start, end) >= 0:
        return foremost(page.text, low, start, end) or start
    return start


def _without_times(page: Page, begin: int, end: int) -> Stretch:
    """The stretch without the times at either end and the small words before and between them."""
    low, start = page.low, begin
    times = [one for one in page.times.between(start, end) if one.span.end <= end]
    for _ in range(_MOST_TIMES):
        moved = start
        start = _behind_leading(page, start, end)
        if not times:
            break
        # `từ đầu dịch đến nay`: all that up to the time is the period.
        reach = _PERIOD if _SINCE.search(low[begin:start]) else 0
        if times[0].span.start <= start + reach and start < times[0].span.end:
            start = times.pop(0).span.end
        if start == moved:
            break
    if times and not low[times[-1].span.end : end].strip(" ,"):
        end = max(start, before_time(low, times[-1], start))
    return start, end
