"""The words around a figure, cut where its clause ends: what stands before it and what goes on behind."""

from dataclasses import dataclass

from extract.actors import actors
from extract.cuts import LEADING, SAYING, stretches, tail_cut
from extract.dates import Mention, Role, folded, mentions
from extract.endings import before_endings, endings
from extract.figures import Span
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed

_REACH = 320
"""How far before its number a clause may begin, in code points."""
_TAIL = 160
_MOST_SEGMENTS, _MOST_TIMES = 12, 6
_LONGEST_LINK = 60
"""How long, in code points, a run of linking words may be."""
_PERIOD = 30
"""How far behind `từ`, in code points, the period that it opens may end."""
# Whoever acts may be named by kind alone: `Sở tiếp nhận 5 hồ sơ`.
_BARE = folded_pattern(rf" *(?:{listed('clauses', 'actor')}(?!\w)) *")
_STOP = folded_pattern(
    r"(?<!\w)(?<!cắt )(?<!điều chỉnh )(?<!miễn )(?<!mức )(?<!độ )(?<!đà )"
    rf"(?!{listed('clauses', 'compound')}(?!\w))"
    rf"(?:{listed('clauses', 'tail_stop')}(?!\w)"
    r"|đạt(?= *(?:\d|tỷ lệ|tỉ lệ|gần|hơn|trên|khoảng|mức|tối thiểu|ít nhất)))"
)
_LINKS = endings("linker", " ,:(")
_SINCE = folded_pattern(r"(?<!\w)từ\W*$")
_BOUND = folded_pattern(r" *trở (?:lên|xuống)(?!\w)| ?/ ?[^\W\d_]+")
_BLOCK = folded_pattern(r" *(?:khối|của) ")
_SOURCE = folded_pattern(r" *(?:theo (?!đó)|tính toán|nguồn ?:)")
_SPEAKS = (" cho biết", " cho hay")
_TIME_LINK = folded_pattern(
    r"(?:(?<!\w)(?:trong|vào|đến|tới|từ|kể từ|tính từ|bắt đầu từ|tính đến|hồi|của|đến hết|cho|hết)"
    r"|[ ,(])+$"
)
_PAUSE = folded_pattern(r"[,;(]|(?<!\w)(?:và|hoặc)(?!\w)")
_RATE = folded_pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mức độ)(?!\w)")
_JOINS = folded_pattern(r"(?<!\w)(?:và|với|thì|cho|rồi|mà)(?!\w)")


@dataclass(slots=True)
class Head:
    """What stands before a number in its clause."""

    segments: tuple[Span, ...]
    """Its comma-separated stretches that say something, first to last, small words and times taken off."""
    links: str
    """The linking words just before the number, folded: ` đạt tỷ lệ `."""
    continues: bool
    """Whether another figure of the same sentence stands before it."""
    gap: str
    """All that stands between the figure before it and this one, folded."""
    is_bare: bool
    """Whether nothing but small words and times stands in the last stretch."""


class Clauses:
    """The clauses of a document around its figures, each cut once."""

    def __init__(self, passage: Passage) -> None:
        self.text = passage.text
        self.low = folded(passage.text)
        self.sentences = passage.sentences
        self.quantities = passage.quantities
        self.times = mentions(passage.text)
        self.names = actors(passage.text)
        self.heads = [_head(self, index) for index in range(len(passage.quantities))]
        """What stands before each figure."""
        self.tails = [_tail(self, index) for index in range(len(passage.quantities))]
        """What is said behind each figure, to the clause's end or the next figure's words."""


def _head(clauses: Clauses, index: int) -> Head:
    """Cut the stretch before the figure into its segments."""
    low = clauses.low
    start, continues = _start(clauses, index)
    stop = max(start, clauses.quantities[index].phrase.start)
    end = before_endings(low, start, stop, _LINKS)
    bounds = stretches(clauses.text, low, start, end)
    if stop - end > 1 and _PAUSE.search(low, end, stop):
        bounds.append((end, end))
    if continues:
        # What follows the figure before belongs to it, up to the first cut or the last joining word.
        first = bounds[0]
        bounds[0] = (_joined(low, *first), first[1]) if len(bounds) == 1 else (first[1], first[1])
    said = [_said(clauses, *bound) for bound in bounds[-_MOST_SEGMENTS:] if not _is_source(low, *bound)]
    kept = tuple(Span(begin, close) for begin, close in said if close - begin > 1)
    is_bare = not said or said[-1][1] - said[-1][0] <= 1
    return Head(kept, low[end:stop], continues, low[start:stop], is_bare)


def _said(clauses: Clauses, start: int, end: int) -> tuple[int, int]:
    """The stretch trimmed; nothing of it when only linking words are left: `cao hơn cùng kỳ tới`."""
    start, end = _trim(clauses, start, end)
    is_small = end - start <= _LONGEST_LINK and before_endings(clauses.low, start, end, _LINKS) == start
    return (end, end) if is_small else (start, end)


def _is_source(low: str, start: int, end: int) -> bool:
    """Whether the stretch only says who says so."""
    if _SOURCE.match(low, start, end):
        return True
    while end > start and low[end - 1] == " ":
        end -= 1
    return low.endswith(_SPEAKS, start, end)


def _joined(low: str, start: int, end: int) -> int:
    if rate := _RATE.search(low, start, end):
        return rate.start()
    for join in _JOINS.finditer(low, start, end):
        start = join.end()
    return start


def _start(clauses: Clauses, index: int) -> tuple[int, bool]:
    quantity = clauses.quantities[index]
    sentences = clauses.sentences
    begin = sentences[quantity.sentence].start if quantity.sentence < len(sentences) else 0
    begin = max(begin, quantity.span.start - _REACH)
    if index:
        before = clauses.quantities[index - 1]
        if before.sentence == quantity.sentence and before.phrase.end > begin:
            bound = _BOUND.match(clauses.low, before.phrase.end)
            return min(bound.end() if bound else before.phrase.end, quantity.phrase.start), True
    return begin, False


def trimmed(clauses: Clauses, span: Span) -> Span:
    """The stretch without the times and small words at its beginning and the times at its end."""
    return Span(*_trim(clauses, span.start, span.end))


def _trim(clauses: Clauses, begin: int, end: int) -> tuple[int, int]:
    if begin >= end:
        return end, end
    low, start = clauses.low, begin
    times = [one for one in clauses.times.between(start, end) if one.span.end <= end]
    for _ in range(_MOST_TIMES):
        moved = start
        if opener := LEADING.match(low, start, end):
            start = opener.end()
        if not times:
            break
        # `từ đầu dịch đến nay`: all that up to the time is the period.
        reach = _PERIOD if _SINCE.search(low[begin:start]) else 0
        if times[0].span.start <= start + reach and start < times[0].span.end:
            start = times.pop(0).span.end
        if start == moved:
            break
    if times and not low[times[-1].span.end : end].strip(" ,"):
        end = max(start, _before_time(low, times[-1], start))
    while end > start and not low[end - 1].isalnum() and low[end - 1] not in ')”"%':
        end -= 1
    return min(start, end), end


def _before_time(low: str, one: Mention, start: int) -> int:
    """Where the words before a time end, its preposition not counted."""
    link = _TIME_LINK.search(low[max(start, one.span.start - 30) : one.span.start])
    return one.span.start - (len(link[0]) if link else 0)


def _tail(clauses: Clauses, index: int) -> Span:
    quantity = clauses.quantities[index]
    low = clauses.low
    bound = _BOUND.match(low, quantity.phrase.end)
    start = bound.end() if bound else quantity.phrase.end
    end = min(_sentence_end(clauses, quantity), start + _TAIL)
    if index + 1 < len(clauses.quantities):
        following = clauses.quantities[index + 1]
        if following.phrase.start < end:
            end = max(start, following.phrase.start)
            end = max(start, end - len(clauses.heads[index + 1].links))
    end = tail_cut(low, quantity.span.end, start, end)
    if stop := _STOP.search(low, start, end):
        end = stop.start()
    for one in clauses.times.between(start, end)[:1]:
        if one.role is not Role.COMPARED and not SAYING.match(low, one.span.end + 1, end):
            end = max(start, _before_time(low, one, start))
    while end > start and not low[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def _sentence_end(clauses: Clauses, quantity: Quantity) -> int:
    if quantity.sentence < len(clauses.sentences):
        return max(clauses.sentences[quantity.sentence].end, quantity.phrase.end)
    return len(clauses.text)


def after_actor(clauses: Clauses, span: Span) -> Span:
    """The stretch without the name it begins with: `các bộ đã ban hành` leaves `đã ban hành`."""
    if block := _BLOCK.match(clauses.low, span.start, span.end):
        span = Span(block.end(), span.end)
    for one in clauses.names.between(max(0, span.start - 8), span.start + 2):
        if one.span.end > span.start and one.span.start <= span.start + 1:
            return Span(min(one.span.end, span.end), span.end)
    bare = _BARE.match(clauses.low, span.start, span.end)
    return Span(bare.end(), span.end) if bare else span
