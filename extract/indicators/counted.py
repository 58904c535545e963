"""What is counted: the noun with the verb for it, said with the number or shared with the items before."""

import re

from extract.figures import Kind, Span
from extract.indicators.bearers import is_bare_actor, size
from extract.indicators.carried import like, same_unit, verb_of
from extract.indicators.clauses import Clauses, Head
from extract.indicators.measured import TIE, is_tied
from extract.indicators.statements import CHANGES, FIELD, MEASURE, TOGETHER, deed, is_step, lead, unit_of
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words

_EQUALS = folded_pattern(r"(?<!\w)(?:là|đạt|ước|bằng|lên|xuống|còn)(?!\w)|:")
_PAIR, _ENOUGH = 2, 3
_LEFT = folded_pattern(r"(?<!\w)còn(?: lại)? *$")
_PLACE = folded_pattern(r"(?<!\w)(?:tại|ở)$")
_EFFECT = folded_pattern(r"(?<!\w)(?:khiến|giúp|nhưng|song)(?!\w)")
_PREDICATE = folded_pattern(rf" *(?:\w+ ){{0,4}}{listed('clauses', 'predicate')}(?!\w)")
_VERB = re.compile(rf" *(?!cấp (?:tỉnh|huyện|xã|cơ sở))(?:{listed('clauses', 'paired')})(?!\w)")


def is_counting(quantity: Quantity) -> bool:
    """Whether the number counts things."""
    return quantity.kind is Kind.COUNT or quantity.kind is Kind.RATIO


def counted_by_verb(clauses: Clauses, index: int, own: Span) -> str:
    """The clause's words, and what is counted when they are only the verb for it."""
    quantity, head, low = clauses.quantities[index], clauses.heads[index], clauses.low
    said, tail = _placed(clauses, index, own).of(clauses.text), clauses.tails[index]
    tied, is_measure = is_tied(clauses, index), bool(MEASURE.match(low, own.start, own.end))
    is_person = unit_of(quantity) in words("clauses", "person") and not len(tail)
    if is_person and quantity.direction not in CHANGES and _EQUALS.search(head.links):
        return said
    if not tied and ":" in head.links and (len(tail) or (head.continues and not is_measure)):
        return counted_thing(clauses, index)
    if is_step(quantity) or (tied and is_measure and size(clauses, own) > _PAIR):
        is_field = FIELD.match(low, tail.start, tail.end)
        return f"{said} {tail.of(clauses.text)}" if is_field else said
    thing = counted_thing(clauses, index)
    is_named = unit_of(quantity) == fold(thing.strip()) and f" {unit_of(quantity)} " in f" {fold(said)} "
    return f"{said} {lead(clauses, quantity)} {'' if is_named else thing}"


def _placed(clauses: Clauses, index: int, own: Span) -> Span:
    """`35 trường hợp mắc sởi tại 12 huyện`: the second counts where the first are."""
    if not index or not _PLACE.search(clauses.low, own.start, own.end):
        return own
    earlier = clauses.quantities[index - 1]
    is_next = earlier.kind is Kind.COUNT and own.start - earlier.phrase.end == 1
    return Span(earlier.span.end, own.end) if is_next else own


def counted_thing(clauses: Clauses, index: int) -> str:
    """The counted noun with what is said of it."""
    quantity, tail = clauses.quantities[index], clauses.tails[index]
    thing = f"{clauses.text[quantity.span.end : quantity.phrase.end]} {clauses.text[tail.start : tail.end]}"
    if "(" not in clauses.text[quantity.phrase.end : tail.start]:
        thing = clauses.text[quantity.span.end : tail.end]
    if index + 1 < len(clauses.quantities):
        following = clauses.quantities[index + 1]
        between = clauses.low[tail.end : following.phrase.start]
        # `62/63 địa phương và 10/21 bộ, ngành đã …`: both do what is said once.
        # `53/63 địa phương dùng 2 hệ thống …`: what is said goes on behind the next number.
        if (
            following.sentence == quantity.sentence
            and is_counting(following)
            and TOGETHER.fullmatch(between)
            and (len(tail) == 0 or not between.strip())
        ):
            start = following.phrase.end if between.strip() else following.span.end
            return f"{thing} {clauses.text[start : max(start, clauses.tails[index + 1].end)]}"
    return thing if thing.strip() else quantity.unit or ""


def counted_alone(clauses: Clauses, index: int, before: str) -> str:
    """Things counted without a verb of their own: a list goes on, or the noun phrase says it all."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    noun = f"{lead(clauses, quantity)} {counted_thing(clauses, index)}"
    if before and head.continues:
        return _counted_in_list(clauses, index, before, noun)
    is_named = _is_name_alone(clauses, head)
    if before and not is_named and size(clauses, clauses.tails[index]) >= _PAIR:
        return noun
    is_told = before and (unit_of(quantity) in words("clauses", "person") or not is_named)
    return before if is_told else f"{before} {noun}"


def _counted_in_list(clauses: Clauses, index: int, before: str, noun: str) -> str:
    """Things counted behind another figure of the sentence."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    earlier, tail = clauses.quantities[index - 1], clauses.tails[index]
    change = lead(clauses, quantity)
    is_part = bool(change) or _is_name_alone(clauses, head)
    is_own = head.gap.lstrip().startswith(";") and head.is_bare and size(clauses, quantity.phrase) > _PAIR
    if is_own and (change or _LEFT.search(head.links)):
        return noun
    # `39% số xã (khoảng 3.500 xã)`.
    is_again = "(" in head.links and not len(tail) and f" {unit_of(quantity)} " in f" {fold(before)} "
    if like(clauses, index) is not None if change else is_again:
        return before
    if deed(clauses, quantity) or (change and "(" in head.links):
        return noun
    if same_unit(quantity, earlier) and (is_part or head.segments or TIE.search(head.links)):
        more = noun if size(clauses, tail) > _ENOUGH else f"{before} {tail.of(clauses.text)}"
        return before if is_part else more
    if unit_of(quantity) in words("clauses", "person") and (is_part or not len(tail)):
        return before
    behind = quantity.phrase.end
    is_said_of = _PREDICATE.match(clauses.low, behind) or _VERB.match(clauses.low, behind)
    return noun if is_said_of or _EFFECT.search(head.gap) else f"{verb_of(earlier, before, head.gap)} {noun}"


def _is_name_alone(clauses: Clauses, head: Head) -> bool:
    """`trong đó cấp xã 5 hồ sơ`: whose part it is, not what is counted."""
    return bool(head.segments) and is_bare_actor(clauses, head.segments[-1])
