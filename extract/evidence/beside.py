"""The words beside a number: its unit, its hedge, the verb of change, and what makes it an aim."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extract.evidence.finding import occurrences, plain
from extract.evidence.surroundings import Place, Surroundings
from extract.figures import Direction, Kind, Modifier, Span, Status
from extract.numbers import NUMBER, NumberError, read_number
from extract.tokens import tokens_between
from extract.vocabulary import words

_NEAR, _FAR = 80, 240
"""How far behind its number a unit may stand, and how far before."""
_HEDGED, _CHANGED, _AIMED = 7, 14, 60
"""How many words before it may lie between a number and what is said of it."""
_LONGEST = 4
_ABOVE = 12
"""How many sentences back a heading may tell that aims are listed."""
_STOPS = frozenset(".;")
_PAUSES = frozenset(".;,:(")
_SIGNS = "+-–"
_RANKING = frozenset(("xếp", "đứng", "hạng", "vị", "trí", "thứ", "top", "tốp", "số"))
_NUMBER = re.compile(NUMBER + r"(?: ?[^\W\d_]+)?")
_DECLARED = re.compile(r"(?:đvt|đơn vị(?: tính)?) ?:[^\n]*")
_PERCENT = (" điểm phần trăm", " phần trăm", " điểm %", " %")


def unit_words(around: Surroundings, near: Place) -> Span | None:
    """The unit: in the number, behind it, before it in its sentence, or declared above a table."""
    unit = plain(near.figure.unit or "")
    low, own, sentence = around.low, near.span, near.sentence
    if not unit:
        return None
    if near.figure.kind is Kind.PERCENT and (sign := _percent(low, own)):
        return sign
    for one in occurrences(low, unit, own.start, min(sentence.end, own.end + _NEAR)):
        return one
    before = list(occurrences(low, unit, max(sentence.start, own.start - _FAR), own.start))
    if before:
        return before[-1]
    tables = list(_DECLARED.finditer(low, 0, own.start))
    return next(occurrences(low, unit, *tables[-1].span()), None) if tables else None


def _percent(low: str, own: Span) -> Span | None:
    at = low.rfind("%", own.start, own.end)
    if at >= 0:
        return Span(at, at + 1)
    said = next((one for one in _PERCENT if low.startswith(one, own.end)), None)
    return Span(own.end + 1, own.end + len(said)) if said else None


def kind_words(around: Surroundings, near: Place) -> Span | None:
    """What shows the kind: a sign, the words of an order, else the unit."""
    low, own = around.low, near.span
    match near.figure.kind:
        case Kind.PERCENT:
            return _percent(low, own)
        case Kind.RATIO:
            at = low.find("/", own.start, own.end)
            return Span(at, at + 1) if at >= 0 else None
        case Kind.RANK:
            before, starts = _before(around, near)
            at = len(before)
            while at and before[at - 1] in _RANKING:
                at -= 1
            return Span(starts[at], starts[-1] + len(before[-1])) if at < len(before) else None
    return unit_words(around, near)


def number_words(around: Surroundings, near: Place, field: str) -> Span | None:
    """Where in the figure a second number stands."""
    wanted = getattr(near.figure, field)
    if wanted is None:
        return None
    parts = list(_NUMBER.finditer(around.low, near.span.start, near.span.end))
    for part in parts[:0:-1]:
        digits = re.match(NUMBER, part[0])
        for said in (part[0], digits[0] if digits else ""):
            try:
                reading = read_number(said)
            except NumberError:
                continue
            if wanted in (reading.value, reading.alternative):
                return Span(part.start(), part.start() + len(said))
    return None


def hedge_words(around: Surroundings, near: Place) -> Span | None:
    """What hedges the number as the record has it."""
    hedge = near.figure.modifier
    if hedge is Modifier.EXACT:
        return None
    known, between = words("modifiers", hedge), words("modifiers", "between")
    before, starts = _before(around, near)
    for span, at in _phrases(before, starts, known, _HEDGED):
        if all(word in between or word in _loose() for word in before[at:]):
            return span
    if hedge in (Modifier.AT_LEAST, Modifier.AT_MOST):
        stop = min(near.sentence.end, near.span.end + _NEAR)
        behind = words("modifiers", f"{hedge}_behind")
        found = (one for word in behind for one in occurrences(around.low, word, near.span.end, stop))
        return min(found, default=None)
    return None


@cache
def _loose() -> frozenset[str]:
    """Words that hedge or lead to a number themselves: they part none from another."""
    hedges = (word for key in Modifier if key is not Modifier.EXACT for word in words("modifiers", key))
    return frozenset(part for word in hedges for part in word.split()) | {"gấp", "những"}


@cache
def _changes() -> Mapping[str, Direction]:
    """All that tells of a change, with its way."""
    return {
        phrase: way
        for way in (Direction.INCREASE, Direction.DECREASE)
        for key in (way, f"{way}_nouns")
        for phrase in words("directions", key)
    }


@cache
def _places() -> Mapping[str, Direction]:
    """The same, and the verbs that tell it of places in an order."""
    up, down = words("directions", "of_places"), words("directions", "of_places_down")
    return {
        **dict.fromkeys(up, Direction.INCREASE),
        **dict.fromkeys(down, Direction.DECREASE),
        **_changes(),
    }


def change_words(around: Surroundings, near: Place) -> Span | None:
    """The verb or the sign that makes the number the size of a change; none of the other way is nearer."""
    way, own = near.figure.direction, near.span
    if way is Direction.NONE:
        return None
    sign = around.low[own.start - 1 : own.start]
    if near.figure.kind is Kind.PERCENT and sign and sign in _SIGNS:
        return Span(own.start - 1, own.start) if (sign == "+") is (way is Direction.INCREASE) else None
    of_places = plain(near.figure.unit or "") in ("bậc", "hạng", "thứ hạng", "nấc")
    known = _places() if of_places else _changes()
    before, starts = _before(around, near)
    for span, at in _phrases(before, starts, frozenset(known), _CHANGED):
        if before[at : at + 1] and before[at] in words("directions", "compounds"):
            continue
        return span if known[span.of(around.low)] is way else None
    return None


def aim_words(around: Surroundings, near: Place) -> Span | None:
    """What says that the number is planned or asked for: in its sentence, else in a heading above."""
    if near.figure.status is not Status.TARGET:
        return None
    known = words("statuses", "target") | words("statuses", "norms")
    before, starts = _before(around, near, stops=frozenset("."))
    for span, _ in _phrases(before, starts, known, _AIMED):
        if span.of(around.low) not in words("statuses", "not_telling"):
            return span
    stop = min(near.sentence.end, near.span.end + _NEAR)
    behind = tokens_between(around.low, near.span.end, stop)
    pause = next((at for at, word in enumerate(behind[0]) if word in _PAUSES), len(behind[0]))
    for span, _ in _phrases(behind[0][:pause], behind[1], words("statuses", "target"), pause):
        return span
    for number in range(near.number - 1, max(-1, near.number - 1 - _ABOVE), -1):
        if around.heads(number):
            tokens = tokens_between(around.low, around.sentences[number].start, around.sentences[number].end)
            headings = known | words("statuses", "planned_headings")
            found = next(_phrases(*tokens, headings, len(tokens[0])), None)
            return found[0] if found else None
    return None


def _before(around: Surroundings, near: Place, stops: frozenset[str] = _STOPS) -> tuple[list[str], list[int]]:
    """The words before a number in its sentence, from the last stop on, and where each begins."""
    begin = max(near.sentence.start, near.span.start - 600)
    tokens, starts = tokens_between(around.low, begin, near.span.start)
    last = max((at for at, word in enumerate(tokens) if word in stops), default=-1)
    return tokens[last + 1 :], starts[last + 1 :]


def _phrases(
    tokens: list[str], starts: list[int], known: frozenset[str], reach: int
) -> Iterator[tuple[Span, int]]:
    """Known phrases, the last first and the longest of those that end together, with where each ends."""
    for end in range(len(tokens), max(0, len(tokens) - reach), -1):
        for count in range(min(_LONGEST, end), 0, -1):
            begin, stop = starts[end - count], starts[end - 1] + len(tokens[end - 1])
            phrase = " ".join(tokens[end - count : end])
            if phrase in known and stop - begin == len(phrase):
                yield Span(begin, stop), end
                break
