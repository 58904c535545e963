"""Ranks and scores: the order that is meant, and the word for standing in it."""

import re

from extract.figures import Kind, Span
from extract.indicators.bearers import is_bare_actor, is_name
from extract.indicators.carried import index_named
from extract.indicators.clauses import Clauses
from extract.indicators.statements import CHANGES, FIELD, MEASURE, TOGETHER, unit_of
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_STANDING = folded_pattern(r"(?<!\w)(?:xếp|đứng|nằm|ở vị trí|vươn|giữ|top|hạng|thứ).*$")
_PLACED = folded_pattern(r"(?:(?:xếp|đứng) )?(?:hạng|thứ) (?:\d{1,2}|nhất|hai|nhì|ba|tư|năm)(?!\w)")
_SCORE = re.compile(rf"(?<!\w)(?:{fold('chỉ số')}|{fold('điểm')}|{listed('clauses', 'index')})(?!\w)")
_ACRONYM = re.compile(r"(?<!\w)[A-ZĐ]{3,}")
_AMONG = folded_pattern(r"(?<!\w)(?:top|tốp|nhóm) *$")
_POINTS = fold("điểm")


def ranked(clauses: Clauses, index: int, before: str, own: Span | None) -> str:
    """The order that is meant, and the word for standing in it."""
    quantity, tail = clauses.quantities[index], clauses.tails[index]
    if field := FIELD.match(clauses.low, tail.start, tail.end):
        return clauses.text[field.end() : tail.end]
    phrase = clauses.text[quantity.phrase.start : quantity.span.start]
    named = f"{own.of(clauses.text) if own else ''} {clauses.heads[index].links} {phrase}"
    found = _STANDING.search(fold(named))
    subject, standing = (named[: found.start()], named[found.start() :]) if found else (named, "")
    if before and TOGETHER.fullmatch(fold(subject)):
        subject = before
    elif not subject.strip():
        subject = _led_to(clauses, index)
    elif not _is_ranked(subject) and "hạng" in fold(standing):
        subject = ""
    if _AMONG.search(fold(named)):
        standing = f"{standing or named} {clauses.text[quantity.span.end : tail.end]}"
    return f"{subject} {standing or named}" if standing or before else named


def order_of(place: str) -> str:
    """What stands in the order, without the word for standing in it: `PCI của tỉnh xếp thứ`."""
    found = _STANDING.search(fold(place))
    order = place[: found.start()].strip() if found else place
    return order or place


def is_of_rank(clauses: Clauses, index: int, own: Span | None) -> bool:
    """`đứng thứ 2 là tỉnh Lam Giang đạt 90,29%`: what the rank was of is what the score is of."""
    if not index or clauses.quantities[index].direction in CHANGES:
        return False
    earlier, head = clauses.quantities[index - 1], clauses.heads[index]
    if earlier.sentence != clauses.quantities[index].sentence:
        return False
    is_placed = own is not None and _PLACED.match(clauses.low, own.start, own.end)
    is_alone = is_placed or (earlier.kind is Kind.RANK and (own is None or is_bare_actor(clauses, own)))
    return bool(is_alone) and clauses.quantities[index].kind is Kind.PERCENT and "đạt" in head.links


def scored_behind_rank(clauses: Clauses, index: int, order: str) -> str:
    """The order that the rank before is in; the index named last when only the standing was said."""
    if order and not _STANDING.match(fold(order.strip())) and not is_name(order):
        return order
    return index_named(clauses, clauses.quantities[index].span.start)


def _is_ranked(subject: str) -> bool:
    """Whether the subject names an order: `PCI của tỉnh`, `Chỉ số hài lòng`."""
    return bool(MEASURE.search(fold(subject)) or _ACRONYM.search(subject))


def _led_to(clauses: Clauses, index: int) -> str:
    """What stands before the colon: `kích hoạt tài khoản: tỉnh đứng thứ 28`."""
    segments = clauses.heads[index].segments
    if len(segments) > 1 and clauses.low[segments[-2].end] == ":":
        return segments[-2].of(clauses.text)
    return ""


def scored(clauses: Clauses, quantity: Quantity, topic: str) -> str:
    """Points and places are of the index named last, where nothing but a standing is said of them."""
    low = fold(topic)
    if low and (unit_of(quantity) != _POINTS or _SCORE.search(low) or not _STANDING.search(low)):
        return topic
    return index_named(clauses, quantity.span.start) or topic
