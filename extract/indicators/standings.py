"""Ranks and scores: the order that is meant, and the word for standing in it."""

import re

from extract.indicators.bearers import is_bare_actor, is_name
from extract.indicators.carried import index_named
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.page import Page, Stretch
from extract.indicators.sorts import RANK
from extract.indicators.statements import FIELD, MEASURE, TOGETHER
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_STANDING = folded_pattern(r"(?<!\w)(?:xếp|đứng|nằm|ở vị trí|vươn|giữ|top|hạng|thứ).*$")
_PLACED = folded_pattern(r"(?:(?:xếp|đứng) )?(?:hạng|thứ) (?:\d{1,2}|nhất|hai|nhì|ba|tư|năm)(?!\w)")
_SCORE = re.compile(rf"(?<!\w)(?:{fold('chỉ số')}|{fold('điểm')}|{listed('clauses', 'index')})(?!\w)")
_ACRONYM = re.compile(r"(?<!\w)[A-ZĐ]{3,}")
_AMONG = folded_pattern(r"(?<!\w)(?:top|tốp|nhóm) *$")
_POINTS = fold("điểm")
_REACHED = fold("đạt")


def ranked(clauses: Clauses, clause: Clause, before: str, own: Stretch | None) -> str:
    """The order that is meant, and the word for standing in it."""
    text, quantity, (start, end) = clauses.text, clause.quantity, clause.tail
    if field := FIELD.match(clauses.low, start, end):
        return text[field.end() : end]
    phrase = text[quantity.phrase.start : quantity.span.start]
    named = f"{clauses.of(own) if own else ''} {clause.links} {phrase}"
    found = _STANDING.search(fold(named))
    subject, standing = (named[: found.start()], named[found.start() :]) if found else (named, "")
    if before and TOGETHER.fullmatch(fold(subject)):
        subject = before
    elif not subject.strip():
        subject = _led_to(clauses, clause)
    elif not _is_ranked(subject) and "hạng" in fold(standing):
        subject = ""
    if _AMONG.search(fold(named)):
        standing = f"{standing or named} {text[quantity.span.end : end]}"
    return f"{subject} {standing or named}" if standing or before else named


def order_of(place: str) -> str:
    """What stands in the order, without the word for standing in it: `PCI của tỉnh xếp thứ`."""
    found = _STANDING.search(fold(place))
    order = place[: found.start()].strip() if found else place
    return order or place


def is_of_rank(clauses: Clauses, clause: Clause, own: Stretch | None) -> bool:
    """`đứng thứ 2 là tỉnh Lam Giang đạt 90,29%`: what the rank was of is what the share is of."""
    if clause.is_change or _REACHED not in clause.links:
        return False
    earlier = clause.earlier
    if not earlier or earlier.sentence != clause.sentence:
        return False
    if own is not None and _PLACED.match(clauses.low, *own):
        return True
    return earlier.kind is RANK and (own is None or is_bare_actor(clauses, own))


def scored_behind_rank(page: Page, clause: Clause, order: str) -> str:
    """The order that the rank before is in; the index named last when only the standing was said."""
    if order and not _STANDING.match(fold(order.strip())) and not is_name(order):
        return order
    return index_named(page, clause.number)


def _is_ranked(subject: str) -> bool:
    """Whether the subject names an order: `PCI của tỉnh`, `Chỉ số hài lòng`."""
    return bool(MEASURE.search(fold(subject)) or _ACRONYM.search(subject))


def _led_to(page: Page, clause: Clause) -> str:
    """What stands before the colon: `kích hoạt tài khoản: tỉnh đứng thứ 28`."""
    segments = clause.segments
    return page.of(segments[-2]) if len(segments) > 1 and page.low[segments[-2][1]] == ":" else ""


def scored(page: Page, clause: Clause, topic: str) -> str:
    """Points and places are of the index named last, where nothing but a standing is said of them."""
    low = fold(topic)
    if low and (clause.unit != _POINTS or _SCORE.search(low) or not _STANDING.search(low)):
        return topic
    return index_named(page, clause.number) or topic
