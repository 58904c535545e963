"""Ranks and scores: the order that is meant, and the word for standing in it."""

import re

from extract.figures import Span
from extract.indicators.carried import index_named
from extract.indicators.clauses import Clauses
from extract.indicators.measured import MEASURE, unit_of
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_FIELD = folded_pattern(r" *(?:[^\W\d]+ ){0,4}?(?:về|theo) (?=\w)")
_STANDING = folded_pattern(r"(?<!\w)(?:xếp|đứng|nằm|ở vị trí|vươn|giữ|top|hạng|thứ).*$")
_TOGETHER = folded_pattern(r" *(?:và|hoặc)? *")
_SCORE = re.compile(rf"(?<!\w)(?:{fold('chỉ số')}|{fold('điểm')}|{listed('clauses', 'index')})(?!\w)")
_ACRONYM = re.compile(r"(?<!\w)[A-ZĐ]{3,}")
_AMONG = folded_pattern(r"(?<!\w)(?:top|tốp|nhóm) *$")
_POINTS = fold("điểm")


def ranked(clauses: Clauses, index: int, before: str, own: Span | None) -> str:
    """The order that is meant, and the word for standing in it."""
    quantity, tail = clauses.quantities[index], clauses.tails[index]
    if field := _FIELD.match(clauses.low, tail.start, tail.end):
        return clauses.text[field.end() : tail.end]
    phrase = clauses.text[quantity.phrase.start : quantity.span.start]
    named = f"{own.of(clauses.text) if own else ''} {clauses.heads[index].links} {phrase}"
    found = _STANDING.search(fold(named))
    subject, standing = (named[: found.start()], named[found.start() :]) if found else (named, "")
    if before and _TOGETHER.fullmatch(fold(subject)):
        subject = before
    elif not subject.strip():
        subject = _led_to(clauses, index)
    elif not _is_ranked(subject) and "hạng" in fold(standing):
        subject = ""
    if _AMONG.search(fold(named)):
        standing = f"{standing or named} {clauses.text[quantity.span.end : tail.end]}"
    return f"{subject} {standing or named}" if standing or before else named


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
