"""What is counted: the noun with the verb for it, said with the number or shared with the items before."""

import re
from decimal import Decimal

from extract.figures import Kind
from extract.indicators.bearers import is_bare_actor
from extract.indicators.carried import like_before, same_unit, verb_of
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.measured import is_tied, ties
from extract.indicators.page import Page, Stretch
from extract.indicators.sorts import COUNT, PERCENT, RATIO
from extract.indicators.statements import FIELD, MEASURE, TOGETHER, deed, lead
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words

_EQUALS = folded_pattern(r"(?<!\w)(?:là|đạt|ước|bằng|lên|xuống|còn)(?!\w)|:")
_PAIR, _ENOUGH = 2, 3
_EXACT = Decimal("0.1")
"""How far, in points, a share may be from the ratio that it is told of."""
_PERSON = words("clauses", "person")
_LEFT = folded_pattern(r"(?<!\w)còn(?: lại)? *$")
_PLACE = folded_pattern(r"(?<!\w)(?:tại|ở)$")
_EFFECT = folded_pattern(r"(?<!\w)(?:khiến|giúp|nhưng|song)(?!\w)")
_PREDICATE = folded_pattern(rf" *(?:\w+ ){{0,4}}{listed('clauses', 'predicate')}(?!\w)")
_VERB = re.compile(rf" *(?!cấp (?:tỉnh|huyện|xã|cơ sở))(?:{listed('clauses', 'paired')})(?!\w)")


def is_counting(kind: Kind) -> bool:
    """Whether the number counts things."""
    return kind is COUNT or kind is RATIO


def counted_by_verb(clauses: Clauses, clause: Clause, own: Stretch) -> str:
    """The clause's words, and what is counted when they are only the verb for it."""
    low, links, tail = clauses.low, clause.links, clause.tail
    (begin, close), has_tail = _placed(clauses, clause, own), tail[0] < tail[1]
    said = clauses.text[begin:close]
    is_person = clause.unit in _PERSON and not has_tail
    if is_person and not clause.is_change and _EQUALS.search(links):
        return said
    tied, is_measure = is_tied(clauses, clause), bool(MEASURE.match(low, *own))
    if not tied and ":" in links and (has_tail or (clause.continues and not is_measure)):
        return counted_thing(clauses, clause)
    if clause.is_step or (tied and is_measure and clauses.size(own) > _PAIR):
        is_field = FIELD.match(low, *tail)
        return f"{said} {clauses.of(tail)}" if is_field else said
    thing, unit = counted_thing(clauses, clause), clause.unit
    is_named = f" {unit} " in f" {low[begin:close]} " and fold(thing.strip()) == unit
    return f"{said} {lead(clauses, clause)} {'' if is_named else thing}"


def _placed(clauses: Clauses, clause: Clause, own: Stretch) -> Stretch:
    """`35 trường hợp mắc sởi tại 12 huyện`: the second counts where the first are."""
    start, end = own
    earlier = clause.earlier
    if not earlier or start - earlier.behind != 1 or earlier.kind is not COUNT:
        return own
    return (earlier.quantity.span.end, end) if _PLACE.search(clauses.low, start, end) else own


def counted_thing(clauses: Clauses, clause: Clause) -> str:
    """The counted noun with what is said of it."""
    text, quantity, (start, end) = clauses.text, clause.quantity, clause.tail
    number, noun = quantity.span.end, quantity.phrase.end
    is_aside = noun < start and "(" in text[noun:start]
    thing = f"{text[number:noun]} {text[start:end]}" if is_aside else text[number:end]
    following = clauses.next(clause)
    if following and (more := _said_together(clauses, clause, following)):
        return f"{thing} {clauses.of(more)}"
    return thing if thing.strip() else quantity.unit or ""


def _said_together(page: Page, clause: Clause, following: Clause) -> Stretch | None:
    """What is said behind the next number of this one's things too; None when nothing is.

    `62/63 địa phương và 10/21 bộ, ngành đã …`: both do what is said once.
    `53/63 địa phương dùng 2 hệ thống …`: what is said goes on behind the next number.
    """
    start, end = clause.tail
    if following.sentence != clause.sentence or not is_counting(following.kind):
        return None
    between = page.low[end : following.begin]
    if not TOGETHER.fullmatch(between):
        return None
    is_alone = not between.strip()
    if start < end and not is_alone:
        return None
    begin = following.quantity.span.end if is_alone else following.behind
    return begin, max(begin, following.tail[1])


def counted_alone(clauses: Clauses, clause: Clause, before: str) -> str:
    """Things counted without a verb of their own: a list goes on, or the noun phrase says it all."""
    noun = f"{lead(clauses, clause)} {counted_thing(clauses, clause)}"
    earlier = clause.earlier
    if before and clause.continues and earlier:
        return _counted_in_list(clauses, clause, earlier, before, noun)
    if not before:
        return noun
    is_named = _is_name_alone(clauses, clause)
    if not is_named and clauses.size(clause.tail) >= _PAIR:
        return noun
    if clause.unit in _PERSON or not is_named or _ends_with(before, clause.unit):
        return before
    # What an index or a share said counts nothing: `đạt 86 điểm. Trong đó, cấp tỉnh 5 hồ sơ`.
    return noun if earlier and not is_counting(earlier.kind) else f"{before} {noun}"


def _counted_in_list(clauses: Clauses, clause: Clause, earlier: Clause, before: str, noun: str) -> str:
    """Things counted behind another figure of the sentence."""
    links, tail = clause.links, clause.tail
    change, has_tail = lead(clauses, clause), tail[0] < tail[1]
    is_part = bool(change) or _is_name_alone(clauses, clause)
    phrase = clause.begin, clause.behind
    is_item = clause.is_bare and clause.gap.lstrip().startswith(";") and clauses.size(phrase) > _PAIR
    if is_item and (change or _LEFT.search(links)):
        return noun
    # `39% số xã (khoảng 3.500 xã)`.
    thing = clause.unit.partition("/")[0]
    is_said = not has_tail and f" {thing} " in f" {fold(before)} "
    is_again = is_said and ("(" in links or _is_outcome(clause, earlier))
    is_again = is_again or ("(" in links and _is_same_share(clause, earlier))
    if like_before(clauses, clause) if change else is_again:
        return before
    if deed(clauses, clause) or (change and "(" in links):
        return noun
    if same_unit(clause, earlier) and (is_part or clause.segments or ties(links)):
        more = noun if clauses.size(tail) > _ENOUGH else f"{before} {clauses.of(tail)}"
        return before if is_part else more
    if clause.unit in _PERSON and (is_part or not has_tail):
        return before
    low, behind = clauses.low, phrase[1]
    is_own = _PREDICATE.match(low, behind) or _VERB.match(low, behind) or _EFFECT.search(clause.gap)
    return noun if is_own else f"{verb_of(earlier, before, clause.gap)} {noun}"


def _is_same_share(clause: Clause, earlier: Clause) -> bool:
    """`đạt 98,86% (43.500/44.000 hồ sơ)`: the share once more, in what it was made of."""
    part, share = clause.quantity, earlier.quantity
    if part.kind is not RATIO or share.kind is not PERCENT or not part.denominator:
        return False
    return abs(100 * part.value / part.denominator - share.value) < _EXACT


def _is_outcome(clause: Clause, earlier: Clause) -> bool:
    """`số hồ sơ trực tuyến tăng 12%, đạt 890 hồ sơ`: how many there were after the change."""
    return earlier.is_change and not is_counting(earlier.kind) and clause.is_bare and ties(clause.links)


def _ends_with(before: str, unit: str) -> bool:
    return bool(unit) and f" {fold(before)}".endswith(f" {unit}")


def _is_name_alone(clauses: Clauses, clause: Clause) -> bool:
    """`trong đó cấp xã 5 hồ sơ`: whose part it is, not what is counted."""
    return bool(clause.segments) and is_bare_actor(clauses, clause.segments[-1])
