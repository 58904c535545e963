"""The words around a figure, cut where its clause ends: what stands before it and what goes on behind."""

import re
from dataclasses import dataclass

from extract.actors import actors
from extract.dates import Mention, Role, folded, mentions
from extract.figures import Span
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed

_REACH = 320
"""How far before its number a clause may begin, in code points."""
_TAIL = 160
_PERIOD = 30
"""How far behind `từ`, in code points, the period that it opens may end."""
_CUT = re.compile(
    r"\([^()]{0,120}\)|[;:\n“”]|(?<!\d)[,(](?!\d)|(?<=\d)[,(] (?!\d+ )|\((?=\D)|\)|(?<!\w)[–-](?= )"
    r"|[.!?…]+(?= |$)|(?<!\w)(?:nhưng|song|khiến|giúp|khi)(?!\w)"
)
# Whoever acts may be named by kind alone: `Sở tiếp nhận 5 hồ sơ`.
_BARE = folded_pattern(rf" *(?:{listed('clauses', 'actor')}(?!\w)) *")
_TAIL_CUT = re.compile(r"[;:\n.!?…()]|,(?! ?\d)")
_STOP = folded_pattern(
    rf"(?<!\w)(?<!cắt )(?:{listed('clauses', 'tail_stop')}(?!\w)"
    r"|đạt(?= *(?:\d|tỷ lệ|tỉ lệ|gần|hơn|trên|khoảng|mức|tối thiểu|ít nhất)))"
)
_TRAILING = re.compile(
    rf"(?:(?:^|(?<=[^\w]))(?<!trở )(?<!chứng )(?<!địa )(?<!đổi ){listed('clauses', 'linker')}|[ ,:(])+$"
)
# `Mục tiêu của tỉnh là kích hoạt …`: what is aimed at is measured.
_LEADING = folded_pattern(
    rf"(?:{listed('clauses', 'opener')}(?!\w)|(?:mục tiêu|chỉ tiêu|nhiệm vụ)[^.;:\n]{{0,60}}? là(?= \w)"
    r"|[^\w“\"(]+)+"
)
_SINCE = folded_pattern(r"(?<!\w)từ\W*$")
_BOUND = folded_pattern(r" *trở (?:lên|xuống)(?!\w)| ?/ ?[^\W\d_]+")
_BLOCK = folded_pattern(r" *(?:khối|của) ")
_SOURCE = folded_pattern(r" *(?:theo (?!đó)|tính toán|nguồn ?:)|.* (?:cho biết|cho hay) *$")
_PAUSE = folded_pattern(r"[,;(]|(?<!\w)(?:và|hoặc)(?!\w)")
_JOINS = folded_pattern(r"(?<!\w)(?:và|với|thì|cho|rồi|mà)(?!\w)")
_LIST_WORD = folded_pattern(r"[ ,;]+(?:và|hoặc|cùng)? *$")


@dataclass(frozen=True, slots=True)
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
    is_bare: bool = False
    """Whether nothing but small words and times stands in the last stretch."""


def head_of(passage: Passage, index: int) -> Head:
    """Cut the stretch before the figure into its segments."""
    quantity = passage.quantities[index]
    low = folded(passage.text)
    start, continues = _start(passage, index)
    stop = max(start, quantity.phrase.start)
    stretch = low[start:stop]
    trailing = _TRAILING.search(stretch[-60:])
    end = stop - len(trailing[0]) if trailing else stop
    segments: list[Span] = []
    at = start
    for cut in _CUT.finditer(low, start, end):
        segments.append(Span(at, cut.start()))
        at = cut.end()
    segments.append(Span(at, end))
    if _PAUSE.search(low, end, stop):
        segments.append(Span(end, end))
    if continues:
        # What follows the figure before belongs to it, up to the first cut or the last joining word.
        segments[0] = (
            _joined(low, segments[0]) if len(segments) == 1 else Span(segments[0].end, segments[0].end)
        )
    cut_down = [_said(passage, one) for one in segments[-12:] if not _SOURCE.match(low, one.start, one.end)]
    kept = tuple(span for span in cut_down if len(span) > 1)
    is_bare = not cut_down or len(cut_down[-1]) <= 1
    return Head(kept, low[end:stop], continues, stretch, is_bare=is_bare)


def _said(passage: Passage, span: Span) -> Span:
    """The stretch trimmed; nothing of it when only linking words are left: `cao hơn cùng kỳ tới`."""
    kept = trimmed(passage, span)
    return (
        Span(kept.end, kept.end) if _TRAILING.fullmatch(folded(passage.text)[kept.start : kept.end]) else kept
    )


def _joined(low: str, span: Span) -> Span:
    joins = list(_JOINS.finditer(low, span.start, span.end))
    return Span(joins[-1].end() if joins else span.start, span.end)


def _start(passage: Passage, index: int) -> tuple[int, bool]:
    quantity = passage.quantities[index]
    sentences = passage.sentences
    begin = sentences[quantity.sentence].start if quantity.sentence < len(sentences) else 0
    begin = max(begin, quantity.span.start - _REACH)
    if index:
        before = passage.quantities[index - 1]
        if before.sentence == quantity.sentence and before.phrase.end > begin:
            bound = _BOUND.match(folded(passage.text), before.phrase.end)
            return min(bound.end() if bound else before.phrase.end, quantity.phrase.start), True
    return begin, False


def trimmed(passage: Passage, span: Span) -> Span:
    """The stretch without the times and small words at its beginning and the times at its end."""
    low = folded(passage.text)
    start, end = span.start, span.end
    times = [one for one in mentions(passage.text).between(start, end) if one.span.end <= end]
    for _ in range(6):
        moved = start
        if opener := _LEADING.match(low, start, end):
            start = opener.end()
        # `từ đầu dịch đến nay`: all that up to the time is the period.
        reach = _PERIOD if _SINCE.search(low[span.start : start]) else 0
        if times and times[0].span.start <= start + reach and start < times[0].span.end:
            start = times.pop(0).span.end
        if start == moved:
            break
    if times and not low[times[-1].span.end : end].strip(" ,"):
        end = max(start, _before_time(low, times[-1], start))
    while end > start and not low[end - 1].isalnum() and low[end - 1] not in ')”"%':
        end -= 1
    return Span(min(start, end), end)


_TIME_LINK = folded_pattern(
    r"(?:(?<!\w)(?:trong|vào|đến|tới|từ|kể từ|tính từ|bắt đầu từ|tính đến|hồi|của|đến hết|cho|hết)"
    r"|[ ,(])+$"
)


def _before_time(low: str, one: Mention, start: int) -> int:
    """Where the words before a time end, its preposition not counted."""
    link = _TIME_LINK.search(low[max(start, one.span.start - 30) : one.span.start])
    return one.span.start - (len(link[0]) if link else 0)


def tail_of(passage: Passage, index: int) -> Span:
    """What is said behind the figure of the thing counted, to the clause's end or the next figure's words."""
    quantity = passage.quantities[index]
    low = folded(passage.text)
    bound = _BOUND.match(low, quantity.phrase.end)
    start = bound.end() if bound else quantity.phrase.end
    end = min(_sentence_end(passage, quantity), start + _TAIL)
    if index + 1 < len(passage.quantities):
        following = passage.quantities[index + 1]
        if following.phrase.start < end:
            end = max(start, following.phrase.start)
            if listing := _LIST_WORD.search(low[start:end]):
                end -= len(listing[0])
    if cut := _TAIL_CUT.search(low, start, end):
        end = cut.start()
    if stop := _STOP.search(low, start, end):
        end = stop.start()
    for one in mentions(passage.text).between(start, end)[:1]:
        if one.role is not Role.COMPARED:
            end = max(start, _before_time(low, one, start))
    while end > start and not low[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def _sentence_end(passage: Passage, quantity: Quantity) -> int:
    if quantity.sentence < len(passage.sentences):
        return max(passage.sentences[quantity.sentence].end, quantity.phrase.end)
    return len(passage.text)


def after_actor(passage: Passage, span: Span) -> Span:
    """The stretch without the name it begins with: `các bộ đã ban hành` leaves `đã ban hành`."""
    if block := _BLOCK.match(folded(passage.text), span.start, span.end):
        span = Span(block.end(), span.end)
    for one in actors(passage.text).between(max(0, span.start - 8), span.start + 2):
        if one.span.end > span.start and one.span.start <= span.start + 1:
            return Span(min(one.span.end, span.end), span.end)
    bare = _BARE.match(folded(passage.text), span.start, span.end)
    return Span(bare.end(), span.end) if bare else span
