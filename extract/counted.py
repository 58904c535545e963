"""What is counted: the noun with the verb for it, said with the number or shared with the items before."""

from extract.carried import same_unit, verb_of
from extract.clauses import Clauses, Head
from extract.figures import Kind, Span
from extract.measured import MEASURE, TIE, deed, is_bare_actor, is_step, is_tied, lead, unit_of
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import words

_TOGETHER = folded_pattern(r" *(?:và|hoặc)? *")
_FIELD = folded_pattern(r" *(?:[^\W\d]+ ){0,4}?(?:về|theo) (?=\w)")
_EFFECT = folded_pattern(r"(?<!\w)(?:khiến|giúp|nhưng|song)(?!\w)")
_PREDICATE = folded_pattern(rf" *(?:\w+ ){{0,4}}{listed('clauses', 'predicate')}(?!\w)")


def is_counting(quantity: Quantity) -> bool:
    """Whether the number counts things."""
    return quantity.kind is Kind.COUNT or quantity.kind is Kind.RATIO


def counted_by_verb(clauses: Clauses, index: int, own: Span) -> str:
    """The clause's words, and what is counted when they are only the verb for it."""
    quantity, head, low = clauses.quantities[index], clauses.heads[index], clauses.low
    said, tail = own.of(clauses.text), clauses.tails[index]
    tied, is_measure = is_tied(clauses, index), bool(MEASURE.match(low, own.start, own.end))
    if not tied and ":" in head.links and (len(tail) or (head.continues and not is_measure)):
        return counted_thing(clauses, index)
    if is_step(quantity) or (tied and is_measure):
        is_field = _FIELD.match(low, tail.start, tail.end)
        return f"{said} {tail.of(clauses.text)}" if is_field else said
    thing = counted_thing(clauses, index)
    is_named = unit_of(quantity) == thing.strip().lower() and f" {thing.strip()}" in said
    return said if is_named else f"{said} {lead(clauses, quantity)} {thing}"


def counted_thing(clauses: Clauses, index: int) -> str:
    """The counted noun with what is said of it."""
    quantity, tail = clauses.quantities[index], clauses.tails[index]
    thing = clauses.text[quantity.span.end : tail.end]
    if index + 1 < len(clauses.quantities):
        following = clauses.quantities[index + 1]
        between = clauses.low[tail.end : following.phrase.start]
        # `62/63 địa phương và 10/21 bộ, ngành đã …`: both do what is said once.
        # `53/63 địa phương dùng 2 hệ thống …`: what is said goes on behind the next number.
        if (
            following.sentence == quantity.sentence
            and is_counting(following)
            and _TOGETHER.fullmatch(between)
            and (len(tail) == 0 or not between.strip())
        ):
            start = following.phrase.end if between.strip() else following.span.end
            return f"{thing} {clauses.text[start : max(start, clauses.tails[index + 1].end)]}"
    return thing if thing.strip() else quantity.unit or ""


def counted_alone(clauses: Clauses, index: int, before: str) -> str:
    """Things counted without a verb of their own: a list goes on, or the noun phrase says it all."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    change = lead(clauses, quantity)
    noun = f"{change} {counted_thing(clauses, index)}"
    is_named = _is_name_alone(clauses, head)
    is_person = unit_of(quantity) in words("clauses", "person")
    if not before or not head.continues:
        return before if before and (is_person or not is_named) else f"{before} {noun}"
    if deed(clauses, quantity):
        return noun
    earlier, tail = clauses.quantities[index - 1], clauses.tails[index]
    is_part = is_named or bool(change)
    if same_unit(quantity, earlier) and (is_part or head.segments or TIE.search(head.links)):
        return before if is_part else f"{before} {tail.of(clauses.text)}"
    if is_person and (is_part or not len(tail)):
        return before
    stands_alone = _PREDICATE.match(clauses.low, quantity.phrase.end) or _EFFECT.search(head.gap)
    return noun if stands_alone else f"{verb_of(earlier, before)} {noun}"


def _is_name_alone(clauses: Clauses, head: Head) -> bool:
    """`trong đó cấp xã 5 hồ sơ`: whose part it is, not what is counted."""
    return bool(head.segments) and is_bare_actor(clauses, head.segments[-1])
