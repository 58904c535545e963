"""The words around a figure, cut where its clause ends: what stands before it and what goes on behind."""

import re
from dataclasses import dataclass

from extract.entities.actors import actors
from extract.figures import Span
from extract.indicators.cuts import LEADING, SAYING, foremost, stretches, tail_cut
from extract.indicators.endings import LINKS, before_endings, endings
from extract.indicators.qualifiers import BOUND, qualifies
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention, Role, folded, mentions

_REACH = 320
"""How far before its number a clause may begin, in code points."""
_TAIL = 160
_MOST_SEGMENTS, _MOST_TIMES = 12, 6
_LONGEST_LINK = 60
"""How long, in code points, a run of linking words may be."""
_LONGEST_NAME = 60
"""How far before a stretch, in code points, a name may begin that reaches into it: `các sở, ban, ngành`."""
_PERIOD = 30
"""How far behind `từ`, in code points, the period that it opens may end."""
# Whoever acts may be named by kind alone: `Sở tiếp nhận 5 hồ sơ`.
_BARE = folded_pattern(rf" *(?:{listed('clauses', 'actor')}(?!\w))(?: nghèo(?!\w))? *")
_STOP = folded_pattern(
    r"(?<!\w)(?<!cắt )(?<!điều chỉnh )(?<!miễn )(?<!mức )(?<!độ )(?<!đà )(?<!lấn )"
    rf"(?!{listed('clauses', 'compound')}(?!\w))"
    rf"(?:{listed('clauses', 'tail_stop')}(?!\w)"
    r"|và(?= (?:lần đầu tiên )?(?:số|tổng|tổng số|tỷ lệ|tỉ lệ|doanh thu|kim ngạch|sản lượng|diện tích) \w)"
    r"|đạt(?= *(?:\d|tỷ lệ|tỉ lệ|mức \d|(?:gần|hơn|trên|khoảng|tối thiểu|ít nhất) (?!mức|yêu cầu))))"
)
_VERDICT = endings("verdict", " ")
_SINCE = folded_pattern(r"(?<!\w)từ\W*$")
_ACRONYM = re.compile(r" *\([A-ZĐ][A-ZĐ&-]{1,9}\)")
# `các huyện nghèo giảm 7%`.
_POOR = folded_pattern(r" (?:nghèo|(?:đặc biệt )?khó khăn)(?!\w)")
_BLOCK = folded_pattern(r" *(?:khối|của) ")
# `24 xã (35%) được công nhận`: what is said of them goes on behind the bracket.
_ASIDE = folded_pattern(
    r" *\([^()\n]{1,100}\)(?= (?:đã|đang|được|bị|chưa|đạt chuẩn|tham gia|hoàn thành|thuộc|không|cho)(?!\w))"
)
_SOURCE = folded_pattern(r" *(?:theo (?!đó)|tính toán|nguồn ?:)")
_MEASURE = folded_pattern(rf" (?:{listed('clauses', 'measure')})(?!\w)")
_AGAINST = folded_pattern(r" *(?:(?:trong đó|đặc biệt|riêng|nếu|cũng|và) )*so (?:với|sánh với)(?!\w)")
_BY = "theo "
_SPEAKS = (" cho biết", " cho hay")
_TIME_LINK = folded_pattern(
    r"(?:(?<!\w)(?:trong|vào|đến|tới|từ|kể từ|tính từ|bắt đầu từ|tính đến|hồi|của|đến hết|cho|hết)"
    r"|[ ,(])+$"
)
_PAUSE = folded_pattern(r"[,;(]|(?<!\w)(?:và|hoặc|trong đó|bao gồm)(?!\w)")
_RATE = folded_pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mức độ)(?!\w)")
_TOLD = folded_pattern(r" *với (?=(?:tỷ lệ|tỉ lệ|tổng|mức) )")
# `trong 42 hộ được khảo sát có 7 hộ`: what stands between is said of the first.
_HAS = folded_pattern(r" *có(?: tới| đến| khoảng)? *$")
_JOINED = folded_pattern(r"(?: và| còn|(?<!đối)(?<!so)(?<!hợp)(?<!cùng) với) $")
_JOIN_REACH = 6
_AND = folded_pattern(r" (?:và|còn) ")
_PLANNED = folded_pattern(r" *(?:kế hoạch|kh|dự toán|chỉ tiêu)(?! (?:và|với))(?!\w)")
# `gấp đôi mức cho phép là 20 mg`.
_LIMIT = folded_pattern(r" *(?:mức|ngưỡng) (?:cho phép|quy định|an toàn|bình thường|trung bình|tối)(?!\w)")
_JOINS = folded_pattern(r"(?<!\w)(?:và|với|thì|cho(?! phép)|rồi|mà)(?!\w)")


@dataclass(slots=True)
class Head:
    """What stands before a number in its clause."""

    start: int
    """Where it begins: behind the figure before, unless that stands in this one's subject."""
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
        self.heads: list[Head] = []
        """What stands before each figure."""
        for index in range(len(passage.quantities)):
            self.heads.append(_head(self, index))
        self.tails = [_tail(self, index) for index in range(len(passage.quantities))]
        """What is said behind each figure, to the clause's end or the next figure's words."""


def _head(clauses: Clauses, index: int) -> Head:
    """Cut the stretch before the figure into its segments."""
    low = clauses.low
    start, continues = _start(clauses, index)
    stop = max(start, clauses.quantities[index].phrase.start)
    end = before_endings(low, start, stop, LINKS)
    bounds = stretches(clauses.text, low, start, end)
    if stop - end > 1 and _PAUSE.search(low, end, stop):
        bounds.append((end, end))
    if continues:
        # What follows the figure before belongs to it, up to the first cut or the last joining word.
        begin, close = bounds[0]
        told = _TOLD.match(low, begin, close)
        is_other = len(bounds) > 1 or (_HAS.match(low, end, stop) and not _JOINS.search(low, begin, close))
        bounds[0] = (told.end() if told else close if is_other else _joined(low, begin, close), close)
    bounds = [(_behind_source(clauses, begin, close), close) for begin, close in bounds[-_MOST_SEGMENTS:]]
    said = [_said(clauses, *bound) for bound in bounds if not _is_aside(clauses, *bound)]
    kept = tuple(Span(begin, close) for begin, close in said if close - begin > 1)
    is_bare = not said or said[-1][1] - said[-1][0] <= 1
    return Head(start, kept, low[end:stop], continues, low[start:stop], is_bare)


def _said(clauses: Clauses, start: int, end: int) -> tuple[int, int]:
    """The stretch trimmed; nothing of it when only linking words are left: `cao hơn cùng kỳ tới`."""
    low = clauses.low
    start, end = _trim(clauses, start, end)
    if _last_word(low, start, end) in _VERDICT.longer:
        end = before_endings(low, start, end, _VERDICT)
    if end - start > _LONGEST_LINK or _last_word(low, start, end) not in LINKS.longer:
        return start, end
    return (end, end) if before_endings(low, start, end, LINKS) == start else (start, end)


def _last_word(low: str, start: int, end: int) -> str:
    return low[max(start, low.rfind(" ", start, end) + 1) : end]


def _is_aside(clauses: Clauses, start: int, end: int) -> bool:
    """Whether the stretch only says who says so, or what the figure is set against."""
    if clauses.low.find("so ", start, end) >= 0 and _AGAINST.match(clauses.low, start, end):
        times = [one for one in clauses.times.between(start, end) if one.span.end <= end]
        is_whole = clauses.low.startswith(",", end) or not times
        return is_whole or not clauses.low[times[-1].span.end : end].strip()
    return _is_source(clauses.low, start, end)


def _behind_source(clauses: Clauses, start: int, end: int) -> int:
    """Where the measure begins that no comma keeps from who says so: `Theo Bộ Y tế số ca mắc`."""
    if clauses.low.find(_BY, start, start + len(_BY) + 1) < 0:
        return start
    for one in clauses.names.between(start, end):
        if _MEASURE.match(clauses.low, one.span.end, end):
            return one.span.end
    return start


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
    if _PLANNED.match(low, start, end):
        return end
    if _LIMIT.match(low, start, end):
        return start
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
            head = clauses.heads[index - 1]
            if head.segments and qualifies(
                clauses.low, before, head.links, head.segments[-1].start, quantity
            ):
                return max(begin, head.start), head.continues
            bound = BOUND.match(clauses.low, before.phrase.end)
            return min(bound.end() if bound else before.phrase.end, quantity.phrase.start), True
    return begin, False


def trimmed(clauses: Clauses, span: Span) -> Span:
    """The stretch without the times and small words at its beginning and the times at its end."""
    return Span(*_trim(clauses, span.start, span.end))


def subject(clauses: Clauses, span: Span) -> Span:
    """The stretch without the linking words that lead from it to its number."""
    return Span(*_said(clauses, span.start, before_endings(clauses.low, span.start, span.end, LINKS)))


def _trim(clauses: Clauses, begin: int, end: int) -> tuple[int, int]:
    if begin >= end:
        return end, end
    low, start = clauses.low, begin
    times = [one for one in clauses.times.between(start, end) if one.span.end <= end]
    for _ in range(_MOST_TIMES):
        moved = start
        if opener := LEADING.match(low, start, end):
            start = opener.end()
        start = foremost(clauses.text, low, start, end) or start
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
    bound = BOUND.match(low, quantity.phrase.end) or _ASIDE.match(low, quantity.phrase.end)
    start = bound.end() if bound else quantity.phrase.end
    end = min(_sentence_end(clauses, quantity), start + _TAIL)
    while index + 1 < len(clauses.quantities) and clauses.quantities[index + 1].span.start < start:
        index += 1
    if index + 1 < len(clauses.quantities):
        following = clauses.quantities[index + 1]
        if following.phrase.start < end:
            end = max(start, _linked_from(clauses, index + 1))
    end = tail_cut(low, quantity.span.end, start, end)
    if stop := _STOP.search(low, start, end):
        end = stop.start()
    for one in clauses.times.between(start, end)[:1]:
        if one.role is not Role.COMPARED and not SAYING.match(low, one.span.end + 1, end):
            end = max(start, _before_time(low, one, start))
    while end > start and not low[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def _linked_from(clauses: Clauses, index: int) -> int:
    """Where the words begin that lead from the figure before to this one."""
    head, low = clauses.heads[index], clauses.low
    stop = clauses.quantities[index].phrase.start
    start = stop - len(head.links)
    if head.continues and head.segments:
        subject = head.segments[0].start
        joined = _JOINED.search(low, max(0, subject - _JOIN_REACH), subject)
        start = min(start, joined.start() if joined else start)
    # `giải ngân dưới mức trung bình và 1 địa phương`: what stands before `và` belongs to the figure before.
    pause = _AND.search(low, start, stop)
    return pause.start() if pause else start


def _sentence_end(clauses: Clauses, quantity: Quantity) -> int:
    if quantity.sentence < len(clauses.sentences):
        return max(clauses.sentences[quantity.sentence].end, quantity.phrase.end)
    return len(clauses.text)


def after_actor(clauses: Clauses, span: Span) -> Span:
    """The stretch without the name it begins with: `các bộ đã ban hành` leaves `đã ban hành`."""
    if block := _BLOCK.match(clauses.low, span.start, span.end):
        span = Span(block.end(), span.end)
    if name := name_before(clauses, span):
        end = min(name.end, span.end)
        short = _ACRONYM.match(clauses.text, end, span.end) or _POOR.match(clauses.low, end, span.end)
        return Span(short.end() if short else end, span.end)
    bare = _BARE.match(clauses.low, span.start, span.end)
    return Span(bare.end(), span.end) if bare else span


def name_before(clauses: Clauses, span: Span) -> Span | None:
    """The name that the stretch begins with, or that reaches into it: `các sở, ban, ngành tiếp nhận`."""
    for one in clauses.names.between(max(0, span.start - _LONGEST_NAME), span.start + 2):
        if one.span.end > span.start:
            return one.span
    return None
