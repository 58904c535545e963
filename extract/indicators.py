"""What a figure measures, in the source's words without the number, repaired where they leave it out."""

import re

from extract.clauses import Head, head_of, tail_of, trimmed
from extract.dates import folded
from extract.figures import Direction, Kind, Span
from extract.measured import is_bare_actor, is_level, is_step, points_back, previous, size, unnamed
from extract.named_measures import named_around, named_in
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words
from extract.wording import worded

_DEPTH = 5
"""How many figures back a breakdown may look for what it breaks down."""
_FAR = 200
"""How far behind its figure, in code points, a comparison may begin."""
_ENOUGH, _SHORT, _LONG = 3, 9, 24
"""Fewest words that say what is measured; most that a plan's or a total's name has; most worth keeping."""
_MEASURE = re.compile(rf"(?<!\w){listed('clauses', 'measure')}(?!\w)")
_AUXILIARY = re.compile(rf"(?<!\w){listed('clauses', 'auxiliary')}(?!\w)")
_AMOUNT = re.compile(rf"(?<!\w){listed('clauses', 'amount')} *$")
_TOTAL = folded_pattern(r"(?:tổng số|tổng|số lượng|số)(?!\w)")
_TIE = re.compile(rf"(?<!\w){listed('clauses', 'tie')}(?!\w)")
_PREDICATE = re.compile(rf" *(?:\w+ ){{0,4}}{listed('clauses', 'predicate')}(?!\w)")
_RATE = folded_pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)")
_COMPARED = folded_pattern(
    r" *(?:điểm %?|điểm phần trăm)?[ ,)]*(?P<than>so với [^,;.:()\n]{3,60}|so cùng kỳ[^,;.:()\n]{0,20})"
)
_BREAKDOWN = folded_pattern(r"[ ,]*(?:trong đó|bao gồm|gồm)(?!\w)")
_REACHED = folded_pattern(r"(?<!\w)(?:đạt|chiếm|bằng)(?!\w)")
_STANDING = folded_pattern(r"(?<!\w)(?:xếp|đứng|nằm|ở vị trí|vươn|giữ|top|hạng|thứ).*$")
_TOGETHER = folded_pattern(r" *(?:và|hoặc)? *")
_THAN_STOP = re.compile(r" (?=(?:trong đó|nhưng|khi|tuy|do|nhờ|và|song)(?!\w))")
_THAN = re.compile(r" so với .*$")
_EXISTS = folded_pattern(r"(?:đã )?(?:có|còn|được)(?: tới| đến| khoảng)?")
_SPOKEN = folded_pattern(r"(?:cho biết|cho hay|thông tin|nhấn mạnh|khẳng định|báo cáo|theo)(?!\w)")
_AND_DONE = folded_pattern(r"[ ,]*(?:đã |đang |được )*")
_DANGLING = re.compile(rf"(?:(?<!\w)(?<!trở ){listed('clauses', 'dangling')}[ ,]*)+$", re.IGNORECASE)
_FIELD = folded_pattern(r" *(?:[^\W\d]+ ){0,4}?(?:về|theo) (?=\w)")
_EFFECT = folded_pattern(r"(?<!\w)(?:khiến|giúp|nhưng|song)(?!\w)")
_MARKS = " ,;:.()-–*+"
_FRAMED = folded_pattern(r"(?<!\w)(?:trong|theo|qua|từ|với) *$")
_CHANGES = (Direction.INCREASE, Direction.DECREASE)


def propose_indicator(passage: Passage, index: int) -> str | None:
    """What the figure measures; None when nothing around it says."""
    kept = " ".join(worded(_indicator(passage, index, _DEPTH)).split(" ")[:_LONG])
    return _DANGLING.sub("", kept.strip(_MARKS)).strip(_MARKS) or None


def _indicator(passage: Passage, index: int, depth: int) -> str:
    quantity = passage.quantities[index]
    head = head_of(passage, index)
    own = _own(passage, quantity, head)
    than = _than(passage, index)
    is_said = own is not None and not is_bare_actor(passage, own) and not points_back(passage, own)
    is_amount = is_level(quantity) or quantity.kind is Kind.RANK
    says_so = own is not None and _MEASURE.match(folded(passage.text), own.start)
    if is_amount and not says_so and (named := named_around(passage, index)):
        return f"{named.of(passage.text)} {than}"
    if quantity.kind is Kind.RANK:
        return _ranked(passage, index, head, _before(passage, index, head, depth, than="-"), own)
    if head.continues and (amount := _AMOUNT.search(head.gap[: len(head.gap) - len(head.links)])):
        return f"{amount[0]} {_before(passage, index, head, depth, than=than)}"
    if own and is_said:
        root = (
            _before(passage, index, head, depth, than=than)
            if _is_verb_only(passage, index, head, own)
            else _root(passage, index, head, own)
        )
        return f"{root} {_with_counted(passage, index, head, own)} {than}"
    before = _before(passage, index, head, depth, than=than)
    if is_level(quantity):
        return _level(passage, index, head, before, than)
    return _count(passage, index, head, before, than)


def _is_verb_only(passage: Passage, index: int, head: Head, own: Span) -> bool:
    """`khu vực dịch vụ tăng 3,34%, đóng góp 35,70%`: the subject was named before."""
    quantity = passage.quantities[index]
    is_share = quantity.kind is Kind.PERCENT and quantity.direction not in _CHANGES
    is_short = size(passage, own) < _ENOUGH and not _MEASURE.match(folded(passage.text), own.start)
    return is_share and is_short and head.gap.lstrip().startswith(",")


def _root(passage: Passage, index: int, head: Head, own: Span) -> str:
    """For items of a list, what the whole list measures: `thuế đối với xăng là 9%; dầu hỏa 3%`."""
    quantity = passage.quantities[index]
    low = folded(passage.text)
    is_item = head.continues and quantity.direction not in _CHANGES and size(passage, own) <= _ENOUGH
    if not is_item or quantity.kind not in (Kind.PERCENT, Kind.MONEY) or _MEASURE.match(low, own.start):
        return ""
    for at in range(index - 1, max(-1, index - 1 - _DEPTH), -1):
        earlier = passage.quantities[at]
        if earlier.sentence != quantity.sentence or earlier.kind is not quantity.kind:
            return ""
        span = _own(passage, earlier, head_of(passage, at))
        if span and (measure := _MEASURE.match(low, span.start, span.end)) and len(measure[0]) < len(span):
            return span.of(passage.text)
    return ""


def _own(passage: Passage, quantity: Quantity, head: Head) -> Span | None:
    """The words of the figure's own clause that say what is measured; None when it leaves them out."""
    is_amount = is_level(quantity) or quantity.kind is Kind.RANK
    if not head.segments:
        return None
    links = head.links + folded(passage.text)[quantity.phrase.start : quantity.span.start]
    is_tied = bool(_TIE.search(links)) or (is_amount and quantity.direction in _CHANGES)
    if head.is_bare and not is_tied:
        return None
    low = folded(passage.text)
    last = head.segments[-1]
    for span in reversed(head.segments[-3:] if is_amount else head.segments[-1:]):
        if named := named_in(passage, span):
            return named if is_bare_actor(passage, last) else Span(named.start, last.end)
        if span is not last and _FRAMED.search(low[max(0, span.start - 8) : span.start]):
            continue
        if (_MEASURE if is_amount else _TOTAL).match(low, span.start, span.end):
            return Span(span.start, last.end)
    if verb := _after_auxiliary(passage, last, fewest=2 if is_amount else 1):
        return verb
    span, enough = unnamed(passage, last), _ENOUGH if is_amount else 1
    wider = [] if head.continues and not is_amount else list(reversed(head.segments[:-1][-2:]))
    for earlier in wider:
        is_name = passage.text[span.start : span.end].isupper()
        if is_name or size(passage, span) >= enough or _SPOKEN.search(low, earlier.start, earlier.end):
            break
        stretch = Span(earlier.start, last.end)
        span = _after_auxiliary(passage, stretch, fewest=2) or unnamed(passage, stretch)
    return span if size(passage, span) else None


def _after_auxiliary(passage: Passage, span: Span, *, fewest: int) -> Span | None:
    """The verb phrase behind the last `đã`, `sẽ`; None when nothing is left behind it."""
    found = list(_AUXILIARY.finditer(folded(passage.text), span.start, span.end))
    if not found:
        return None
    behind = trimmed(passage, Span(found[-1].end(), span.end))
    return behind if size(passage, behind) >= fewest else None


def _than(passage: Passage, index: int) -> str:
    quantity = passage.quantities[index]
    low = folded(passage.text)
    if low.find("so ", quantity.phrase.end, quantity.phrase.end + _FAR) < 0:
        return ""
    for at in (quantity.phrase.end, tail_of(passage, index).end):
        if match := _COMPARED.match(low, at):
            return _THAN_STOP.split(passage.text[match.start("than") : match.end("than")])[0]
    return ""


def _lead(passage: Passage, quantity: Quantity) -> str:
    """The word of change that belongs to the figure: `Cắt giảm`."""
    if quantity.direction not in _CHANGES:
        return ""
    return passage.text[quantity.phrase.start : quantity.span.start]


def _with_counted(passage: Passage, index: int, head: Head, own: Span) -> str:
    """The clause's words, and what is counted when they are only the verb for it."""
    quantity = passage.quantities[index]
    words_before = own.of(passage.text)
    tail = _DANGLING.sub("", tail_of(passage, index).of(passage.text))
    is_tied = bool(_TIE.search(head.links))
    is_counting = quantity.kind in (Kind.COUNT, Kind.RATIO)
    is_part = head.continues and is_counting and not _MEASURE.match(fold(words_before))
    if (tail or is_part) and not is_tied and ":" in head.links:
        return _thing(passage, index) if is_counting else tail
    if is_counting:
        is_whole = is_step(quantity) or (is_tied and _MEASURE.match(fold(words_before)))
        about = tail if is_whole and _FIELD.match(fold(tail)) else ""
        return (
            f"{words_before} {about}"
            if is_whole
            else f"{words_before} {_lead(passage, quantity)} {_thing(passage, index)}"
        )
    if head.links.strip(" ,") == fold("với") and _PREDICATE.match(fold(tail)):
        return tail
    is_short = quantity.kind is Kind.PERCENT and _REACHED.search(head.links) and len(tail.split()) <= _SHORT
    has_room = not is_tied and ":" not in head.links and "(" not in head.links
    return f"{words_before} {tail}" if is_short or has_room else words_before


def _thing(passage: Passage, index: int) -> str:
    """The counted noun with what is said of it."""
    quantity = passage.quantities[index]
    tail = tail_of(passage, index)
    thing = passage.text[quantity.span.end : tail.end]
    if index + 1 < len(passage.quantities):
        following = passage.quantities[index + 1]
        between = folded(passage.text)[tail.end : following.phrase.start]
        # `62/63 địa phương và 10/21 bộ, ngành đã …`: both do what is said once.
        # `53/63 địa phương dùng 2 hệ thống …`: what is said goes on behind the next number.
        if (
            following.sentence == quantity.sentence
            and following.kind in (Kind.COUNT, Kind.RATIO)
            and _TOGETHER.fullmatch(between)
            and (len(tail) == 0 or not between.strip())
        ):
            start = following.phrase.end if between.strip() else following.span.end
            return f"{thing} {passage.text[start : max(start, tail_of(passage, index + 1).end)]}"
    return thing


def _same_unit(one: Quantity, other: Quantity) -> bool:
    """`79,5 triệu thẻ căn cước … tăng 2,9 triệu thẻ`: the same things, named shorter."""
    short, long = sorted((fold(one.unit or ""), fold(other.unit or "")), key=len)
    return bool(short) and (long + " ").startswith(short + " ")


def _before(passage: Passage, index: int, head: Head, depth: int, *, than: str) -> str:
    """What the figure before this one measures, if this one may go on with it; one comparison is enough."""
    if not depth or not index:
        return ""
    if head.continues or _BREAKDOWN.match(head.gap) or _leaves_out(passage, index, head):
        found = _indicator(passage, previous(passage, index), depth - 1)
        return _THAN.sub("", found) if than else found
    return ""


def _leaves_out(passage: Passage, index: int, head: Head) -> bool:
    """`Dẫn đầu là Long An 91%`, `con số này là 68 tỷ`: only the sentence before says what is measured."""
    quantity, earlier = passage.quantities[index], passage.quantities[index - 1]
    if not is_level(quantity) or quantity.sentence - earlier.sentence != 1:
        return False
    is_near = "\n" not in passage.text[earlier.span.end : quantity.span.start]
    return is_near and all(points_back(passage, own) or is_bare_actor(passage, own) for own in head.segments)


def _level(passage: Passage, index: int, head: Head, before: str, than: str) -> str:
    """A share or a sum whose clause names nothing: `, đạt tỷ lệ 35,03%`, `(tăng 9%)`, `có 67% hồ sơ …`."""
    quantity = passage.quantities[index]
    tail = tail_of(passage, index).of(passage.text)
    if quantity.direction in _CHANGES and tail.strip():
        return f"{_lead(passage, quantity)} {tail} {than}"
    opens = not head.links.strip(" ,(:") or _EXISTS.search(head.links)
    is_new = not _TIE.search(head.links) and not (before and _is_breakdown(passage, head))
    if tail.strip() and (opens or not before) and is_new and "(" not in head.links:
        return f"{tail} {than}"
    rate = _RATE.search(head.links)
    if before and rate and not _RATE.match(fold(before)):
        return f"{rate[0]} {before} {than}"
    return f"{before} {than}" if before else f"{tail} {than}"


def _count(passage: Passage, index: int, head: Head, before: str, than: str) -> str:
    """Things counted without a verb of their own: a list goes on, or the noun phrase says it all."""
    quantity = passage.quantities[index]
    thing = _thing(passage, index)
    lead = _lead(passage, quantity)
    if not before or not head.continues:
        if before and fold(quantity.unit or "") in words("clauses", "person"):
            return before
        return f"{before if _is_breakdown(passage, head) else ''} {lead} {thing} {than}"
    previous = passage.quantities[index - 1]
    tail = tail_of(passage, index).of(passage.text)
    is_part = _is_breakdown(passage, head) or bool(lead)
    if _same_unit(quantity, previous) and (is_part or head.segments):
        return f"{before} {than}" if is_part else f"{before} {tail} {than}"
    if fold(quantity.unit or "") in words("clauses", "person") and (is_part or not tail):
        return f"{before} {than}"
    if _PREDICATE.match(folded(passage.text), quantity.phrase.end) or _EFFECT.search(head.gap):
        return f"{lead} {thing} {than}"
    verb = _verb_of(passage, index - 1, before)
    return f"{verb} {lead} {thing} {than}"


def _is_breakdown(passage: Passage, head: Head) -> bool:
    return bool(head.segments) and is_bare_actor(passage, head.segments[-1])


def _verb_of(passage: Passage, index: int, indicator: str) -> str:
    """The indicator of a list's earlier item without the thing it counted."""
    quantity = passage.quantities[index]
    if quantity.kind not in (Kind.COUNT, Kind.RATIO):
        return ""
    unit = fold(quantity.unit or "")
    at = fold(indicator).rfind(unit) if unit else -1
    return indicator[:at] if at > 0 else ""


def _ranked(passage: Passage, index: int, head: Head, before: str, own: Span | None) -> str:
    """The order that is meant, and the word for standing in it."""
    quantity = passage.quantities[index]
    tail = tail_of(passage, index)
    if field := _FIELD.match(folded(passage.text), tail.start, tail.end):
        return passage.text[field.end() : tail.end]
    phrase = passage.text[quantity.phrase.start : quantity.span.start]
    named = f"{own.of(passage.text) if own else ''} {head.links} {phrase}"
    found = _STANDING.search(fold(named))
    subject, standing = (named[: found.start()], named[found.start() :]) if found else (named, "")
    if before and _TOGETHER.fullmatch(fold(subject)):
        return f"{before} {standing or named}"
    is_said = subject != subject.lower() or _MEASURE.search(fold(subject)) or "hạng" not in fold(standing)
    return f"{subject} {standing}" if is_said else standing
