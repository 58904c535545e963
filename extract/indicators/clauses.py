"""The words around a figure, cut where its clause ends: what stands before it and what goes on behind."""

from dataclasses import dataclass

from extract.entities.names import GROUP, LEVEL
from extract.figures import Kind, Span
from extract.indicators.cuts import ENDS_AT_ONCE, SAYING, cut_at_marks, tail_cut
from extract.indicators.endings import LINKS, before_endings
from extract.indicators.page import Page, Stretch, may_say
from extract.indicators.qualifiers import BOUND, qualifies
from extract.indicators.sorts import CHANGES, COUNT, says_how_much, unit_of
from extract.indicators.stretches import before_time, segments
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Role
from extract.vocabulary import first_words, fold

_REACH = 320
"""How far before its number a clause may begin, in code points."""
_TAIL = 160
_MOST_SEGMENTS = 12
_STOP = folded_pattern(
    r"(?<!\w)(?<!cắt )(?<!điều chỉnh )(?<!miễn )(?<!mức )(?<!độ )(?<!đà )(?<!lấn )"
    rf"(?!{listed('clauses', 'compound')}(?!\w))"
    rf"(?:{listed('clauses', 'tail_stop')}(?!\w)"
    r"|và(?= (?:lần đầu tiên )?(?:số|tổng|tổng số|tỷ lệ|tỉ lệ|doanh thu|kim ngạch|sản lượng|diện tích) \w)"
    r"|đạt(?= *(?:\d|tỷ lệ|tỉ lệ|mức \d|(?:gần|hơn|trên|khoảng|tối thiểu|ít nhất) (?!mức|yêu cầu))))"
)
_STOPPING = first_words("clauses", "tail_stop") | {"và"}
_REACHING = fold("đạt")
# `24 xã (35%) được công nhận`: what is said of them goes on behind the bracket.
_ASIDE = folded_pattern(
    r" *\([^()\n]{1,100}\)(?= (?:đã|đang|được|bị|chưa|có|đạt chuẩn|tham gia|hoàn thành|bố trí|sử dụng"
    r"|triển khai|ban hành|thuộc|không|cho)(?!\w))"
)
_BRACKET = ("(", " (")
_PAUSE = folded_pattern(r"[,;(]|(?<!\w)(?:và|hoặc|trong đó|bao gồm)(?!\w)")
_RATE = folded_pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mức độ)(?!\w)")
_TOLD = folded_pattern(r" *với (?=(?:tỷ lệ|tỉ lệ|tổng|mức) )")
# `trong 42 hộ được khảo sát có 7 hộ`: what stands between is said of the first.
_HAS = folded_pattern(r" *có(?: tới| đến| khoảng)? *$")
_JOINED = folded_pattern(r"(?: và| còn|(?<!đối)(?<!so)(?<!hợp)(?<!cùng) với) $")
_JOIN_REACH = 6
_AND = folded_pattern(r" (?:và|còn) ")
_SHORTEST_AND = len(fold(" và "))
_PLANNED = folded_pattern(r" *(?:kế hoạch|kh|dự toán|chỉ tiêu)(?! (?:và|với))(?!\w)")
# `gấp đôi mức cho phép là 20 mg`.
_LIMIT = folded_pattern(r" *(?:mức|ngưỡng) (?:cho phép|quy định|an toàn|bình thường|trung bình|tối)(?!\w)")
_JOINS = folded_pattern(r"(?<!\w)(?:và|với|thì|cho(?! phép)|rồi|mà)(?!\w)")
_JOINING = frozenset(map(fold, ("và", "với", "thì", "cho", "rồi", "mà", "tỷ", "tỉ", "mức")))
_NEAR = 20
"""How far apart, in code points, two figures may stand that share a verb."""
_JOIN = folded_pattern(r" *(?:,|;|và|, và|hoặc)(?: (?:hơn|gần|khoảng|trên|dưới))* *")


@dataclass(slots=True, eq=False)
class Clause:
    """The words around one figure, and what sort of number it is."""

    index: int
    """Which figure of the document it is."""
    earlier: "Clause | None"
    """The clause of the figure before."""
    quantity: Quantity
    sentence: int
    kind: Kind
    begin: int
    """Where the words begin that belong to the number."""
    number: int
    """Where the number itself begins."""
    behind: int
    """Where the words end that belong to it."""
    unit: str
    """Folded; empty when there is none."""
    is_change: bool
    is_level: bool
    """Whether the number says how much of something there is, rather than counting it."""
    is_step: bool
    """Whether the unit is a step of some order, not a thing: `tăng 6 bậc`."""
    start: int
    """Where it begins: behind the figure before, unless that stands in this one's subject."""
    end: int
    """Where its sentence ends."""
    segments: tuple[Stretch, ...]
    """The comma-separated stretches before the number that say something, first to last, small words and
    times taken off."""
    links: str
    """The linking words just before the number, folded: ` đạt tỷ lệ `."""
    continues: bool
    """Whether another figure of the same sentence stands before it."""
    is_joined: bool
    """Whether nothing but `và` or a comma stands between that figure and this one."""
    gap: str
    """All that stands between the figure before it and this one, folded."""
    is_bare: bool
    """Whether nothing but small words and times stands in the last stretch."""
    bound: int
    """Where the figure ends, with what belongs to it behind its unit."""
    tail: Stretch = (0, 0)
    """What is said behind the figure, to the clause's end or the next figure's words."""


class Clauses(Page):
    """The clauses of a document around its figures, each cut once."""

    def __init__(self, passage: Passage) -> None:
        super().__init__(passage)
        self.all: list[Clause] = []
        earlier = None
        for quantity in passage.quantities:
            earlier = _before(self, quantity, earlier)
            self.all.append(earlier)
        following = None
        for clause in reversed(self.all):
            clause.tail = _tail(self, clause, following)
            following = clause

    def next(self, clause: Clause) -> Clause | None:
        """The clause of the figure behind this one."""
        behind = clause.index + 1
        return self.all[behind] if behind < len(self.all) else None


def _before(page: Page, quantity: Quantity, earlier: Clause | None) -> Clause:
    """The clause of the figure that follows another, but for its tail."""
    low, phrase, kind = page.low, quantity.phrase, quantity.kind
    sentence = page.sentence(quantity.sentence)
    start, continues = _start(low, quantity, earlier, sentence.start)
    stop = max(start, phrase.start)
    end = before_endings(low, start, stop, LINKS)
    links = low[end:stop]
    kept, is_bare = _said(page, start, end, links, continues=continues) if start < end else ((), True)
    unit, is_change = unit_of(quantity.unit), quantity.direction in CHANGES
    is_step = unit.is_step and (is_change or not unit.is_points or kind is not COUNT)
    bound = BOUND.match(low, phrase.end)
    return Clause(
        index=earlier.index + 1 if earlier else 0,
        earlier=earlier,
        quantity=quantity,
        sentence=quantity.sentence,
        kind=kind,
        begin=phrase.start,
        number=quantity.span.start,
        behind=phrase.end,
        unit=unit.folded,
        is_change=is_change,
        is_level=is_step or says_how_much(kind, unit),
        is_step=is_step,
        start=start,
        end=max(sentence.end, phrase.end),
        segments=kept,
        links=links,
        continues=continues,
        is_joined=earlier is not None and _is_joined(low, earlier, quantity),
        gap=low[start:stop],
        is_bare=is_bare,
        bound=bound.end() if bound else phrase.end,
    )


def _said(
    page: Page, start: int, end: int, links: str, *, continues: bool
) -> tuple[tuple[Stretch, ...], bool]:
    """What the stretches before the linking words say, and whether the last says nothing."""
    bounds = cut_at_marks(page.text, page.low, start, end)
    if len(links) > 1 and _PAUSE.search(links):
        bounds.append((end, end))
    begin, close = bounds[0]
    if continues and begin < close:
        # What follows the figure before belongs to it, up to the first cut or the last joining word.
        bounds[0] = (_behind_earlier(page.low, begin, close, links, is_cut=len(bounds) > 1), close)
    return segments(page, bounds[-_MOST_SEGMENTS:])


def _start(low: str, quantity: Quantity, earlier: Clause | None, begin: int) -> tuple[int, bool]:
    """Where the clause begins, and whether it goes on with the figure before."""
    begin = max(begin, quantity.span.start - _REACH)
    if earlier is None or earlier.sentence != quantity.sentence or earlier.behind <= begin:
        return begin, False
    kept = earlier.segments
    if kept and qualifies(low, earlier.quantity, earlier.links, kept[-1][0], quantity):
        return max(begin, earlier.start), earlier.continues
    return min(earlier.bound, quantity.phrase.start), True


def _is_joined(low: str, earlier: Clause, quantity: Quantity) -> bool:
    """Whether the figure is of the same kind as the one before, and nothing that speaks stands between."""
    start, end = earlier.behind, quantity.span.start
    if not start < end <= start + _NEAR or earlier.kind is not quantity.kind:
        return False
    if earlier.sentence != quantity.sentence or earlier.quantity.unit != quantity.unit:
        return False
    return _JOIN.fullmatch(low, start, end) is not None


def _behind_earlier(low: str, start: int, end: int, links: str, *, is_cut: bool) -> int:
    """Where the stretch behind the figure before begins to be this one's."""
    if told := _TOLD.match(low, start, end):
        return told.end()
    if is_cut:
        return end
    may_join = may_say(low[start:end], _JOINING)
    if _HAS.match(links) and not (may_join and _JOINS.search(low, start, end)):
        return end
    if may_join and (rate := _RATE.search(low, start, end)):
        return rate.start()
    if _PLANNED.match(low, start, end):
        return end
    if may_join and not _LIMIT.match(low, start, end):
        for join in _JOINS.finditer(low, start, end):
            start = join.end()
    return start


def _tail(page: Clauses, clause: Clause, following: Clause | None) -> Stretch:
    """What is said behind the figure, up to a mark, a word that ends it, a time or the next figure."""
    low, start, behind = page.low, clause.bound, clause.behind
    if low.startswith(_BRACKET, behind) and (aside := _ASIDE.match(low, behind)):
        start = aside.end()
    if ENDS_AT_ONCE.match(low, start, clause.end):
        return start, start
    while following and following.number < start:
        following = page.next(following)
    end = min(clause.end, start + _TAIL)
    if following and following.begin < end:
        end = max(start, _linked_from(low, following))
    if end <= start:
        return start, end
    end = tail_cut(low, clause.quantity.span.end, start, end, _lists(page, start, end))
    said = low[start:end]
    may_stop = _REACHING in said or may_say(said, _STOPPING)
    if may_stop and (stop := _STOP.search(low, start, end)):
        end = stop.start()
    if page.next_time(start) < end:
        one = page.times.between(start, end)[0]
        if one.role is not Role.COMPARED and not SAYING.match(low, one.span.end + 1, end):
            end = max(start, before_time(low, one, start))
    while end > start and not low[end - 1].isalnum():
        end -= 1
    return start, end


def _lists(page: Page, start: int, end: int) -> list[Span]:
    """`các bộ, ngành`, `cấp huyện, cấp xã`: names with commas in them."""
    if page.low.find(",", start, end) < 0:
        return []
    return [
        one.span for one in page.names.between(start, end) if one.sort in (GROUP, LEVEL) and not one.items
    ]


def _linked_from(low: str, clause: Clause) -> int:
    """Where the words begin that lead from the figure before to this one."""
    stop = clause.begin
    start = stop - len(clause.links)
    if clause.continues and clause.segments:
        subject = clause.segments[0][0]
        joined = _JOINED.search(low, max(0, subject - _JOIN_REACH), subject)
        start = min(start, joined.start() if joined else start)
    # `giải ngân dưới mức trung bình và 1 địa phương`: what stands before `và` belongs to the figure before.
    pause = _AND.search(low, start, stop) if stop - start >= _SHORTEST_AND else None
    return pause.start() if pause else start
