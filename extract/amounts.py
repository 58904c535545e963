"""Every number of a text as it stands, magnitude and percent sign included, before any rule looks at it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from enum import IntEnum, auto
from operator import methodcaller
from typing import NamedTuple

import regex

from extract.addresses import addresses
from extract.figures import Span
from extract.numbers import NUMBER, NumberError, read_digits, scale_of
from extract.numerals import FIRST_WORDS, MULTIPLES, ORDINALS, SCALES, WORDS, read_words
from extract.patterns import alternatives
from extract.vocabulary import first_words, words

FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
"""Signs that are a fraction in one."""

_LONG = "|".join(word for word in SCALES if word not in ("k", "tr"))
_SHORT = r"(?:(?<=[0-9]{2})k|(?<=[0-9])tr|(?<=[0-9]) tr(?=/| đồng| đ\b))(?![^\W_])"
_SCALE = rf"(?:{_SHORT}|(?:[ \n]?(?:{_LONG})(?![^\W_])(?!(?<=[ỷỉ]) (?:lệ|trọng|suất|giá|phú|đối)\b)){{1,3}})"
_SPACED = rf"[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{1,4}}(?= ?(?:{_LONG}|đồng|usd|tấn|ha|kg|kwh|m2|m3|người)\b)"
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?: [0-9]{{3}}){{0,3}} [0-9]00(?![0-9.,]*[0-9]| [0-9]{{3}}\b)|{_SPACED}")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}")
_BEFORE_WORD = re.compile(rf"{_GROUPS.pattern} (?P<word>[^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W_]+) \Z")
_LAST_REACH = 12
_NUMBERED = frozenset(
    ("tháng", "qúy", "ngày", "mùng", "mồng", "tuần", "năm", "lớp", "tổ", "nhóm", "khối", "hạng", "vòng",
     "đợt")
)  # fmt: skip
_MAGNITUDE = re.compile(rf"(?P<scale>{_SCALE})(?P<half> rưỡi\b)?")
_GLUED = re.compile(r"(?P<scale>tr|triệu|tỷ|tỉ)(?P<more>[0-9]{1,3})(?![\w.,]*[0-9%]|[^\W_])")
_MORE = re.compile(rf" (?P<digits>{NUMBER})(?P<scale>{_SCALE})")
# `1 tỷ 2` is 1,2 tỷ.
_TENTH = re.compile(r" (?P<digit>[1-9])(?= đồng\b| ?[,;)]| ?\.(?![0-9])|$)(?!,[0-9])")
# `%o` and `%0` stand for the sign of per mille.
_PERCENT = re.compile(r" ?%(?![o0]\b)| phần trăm\b")
_PART = re.compile(r" phần (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b")
_WORD = re.compile(r" *[^\W_]+")
_FRACTIONS = re.compile(rf"(?<![0-9{''.join(FRACTIONS)}])[{''.join(FRACTIONS)}](?![{''.join(FRACTIONS)}0-9])")

_DIGITS = regex.compile(NUMBER)
_FIRST = alternatives((*FIRST_WORDS, *ORDINALS, *MULTIPLES)) + r"\b"
# Words behind a space are found by the space itself; a few stand behind another mark.
_BEHIND_SPACES = re.compile(rf" {_FIRST}")
_BEHIND_MARKS = re.compile(
    r"[\x00-\x1f!-/:-@\[-^`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf×÷\u0300-\u036f"
    rf"\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2bff]{_FIRST}"
)
_WORDS = re.compile(rf"\W(?:{'|'.join((*FIRST_WORDS, *ORDINALS, *MULTIPLES))})\b")
_WORDS = re.compile(rf"\b{WORDS}")
_PLACES = re.compile(
    r"\b(?:nhất|nhì|tư)\b(?:(?<=thứ nhất)|(?<=thứ nhì)|(?<=thứ tư)|(?<=hạng nhất)|(?<=hạng nhì)|(?<=hạng tư)"
    r"|(?<=đứng nhất)|(?<=đứng nhì)|(?<=phần tư))"
    r"|\b(?:đôi|rưỡi)\b(?:(?<=gấp đôi)|(?<=gấp rưỡi))"
)
_HELD = frozenset(".,-")
_BEHIND_SPACE = frozenset(("ph", *(word[:2] for word in SCALES)))
_GOES_ON = frozenset("% \np") | {word[0] for word in SCALES} | FRACTIONS.keys()
"""What a magnitude, a fraction or a percent sign begins with; behind a space two characters of it."""
_MOST_WORDS, _MOST_DIGITS, _TOO_LARGE = 32, 25, Decimal(10) ** 27
_ONE = Decimal(1)
_YEAR = 4


class Form(IntEnum):
    """How a number is written: what decides which rules can know it."""

    SPELLED = auto()
    """In words: `hai mươi lăm`."""
    PERCENT = auto()
    SCALED = auto()
    """In digits with a magnitude: `79,5 triệu`."""
    WHOLE = auto()
    """In nothing but digits."""
    FOUR = auto()
    """In four digits, as a year is."""
    SEPARATED = auto()
    """With separators: `63,46`, `1.234`, `1.2.3`; or too long to be read."""
    FRACTION = auto()
    """In one sign: `½`."""


# Bound here, as members of an enumeration take long to find.
_SPELLED, _WITH_PERCENT, _SCALED = Form.SPELLED, Form.PERCENT, Form.SCALED
_WHOLE, _FOUR, _SEPARATED = Form.WHOLE, Form.FOUR, Form.SEPARATED
_Match = re.Match[str] | regex.Match[str]


class Numeral(NamedTuple):
    """One number as it stands in the text, magnitude and percent sign included."""

    start: int
    end: int
    sentence: int
    digits: str
    """The digits with their separators; empty for a number in words."""
    value: Decimal | None
    """None where the separators make no number."""
    alternative: Decimal | None = None
    scale: Decimal = _ONE
    """What its magnitude words multiply by."""
    form: Form = Form.SPELLED
    percent: bool = False
    scaled: bool = False
    """Whether a magnitude word belongs to it."""
    plain: bool = False
    """Whether it is a bare whole number: the only sort that names, dates and lists use."""

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


def numerals(folded: str, sentences: tuple[Span, ...]) -> list[Numeral]:
    """Every number of the text, in order; none in an address, none that reaches over its sentence's end."""
    begins = [sentence.start for sentence in sentences] + [len(folded) + 1]
    machine = addresses(folded)
    machine_starts = [address.start for address in machine]
    found: list[Numeral] = []
    at, sentence = 0, -1
    for match in sorted([*_DIGITS.finditer(folded), *_in_letters(folded)], key=methodcaller("start")):
        start = match.start()
        while begins[sentence + 1] <= start:
            sentence += 1
        if start < at or sentence < 0:
            continue
        if machine and (address := bisect_right(machine_starts, start)) and start < machine[address - 1].end:
            continue
        numeral = _numeral(folded, match, sentence)
        if numeral is not None and numeral.end <= sentences[sentence].end:
            found.append(numeral)
            at = numeral.end
    return found


def _in_letters(folded: str) -> Iterator[_Match]:
    """Runs of number words, places in an order, and signs that are a fraction."""
    behind = (_BEHIND_SPACES.finditer(folded), _BEHIND_MARKS.finditer(folded))
    taken = 0
    for start in sorted((0, *(match.start() + 1 for matches in behind for match in matches))):
        if start >= taken and (match := _WORDS.match(folded, start) or _PLACES.match(folded, start)):
            taken = match.end()
            yield match
    if any(sign in folded for sign in FRACTIONS):
        yield from _FRACTIONS.finditer(folded)


def _numeral(folded: str, match: _Match, sentence: int) -> Numeral | None:
    """The number that begins there."""
    said = match[0]
    if "0" <= said[0] <= "9":
        return _in_digits(folded, match, sentence)
    if said in FRACTIONS:
        part, whole = FRACTIONS[said]
        value = Decimal(part) / Decimal(whole)
        return Numeral(match.start(), match.end(), sentence, said, value, form=Form.FRACTION)
    if folded[match.start() - 1 : match.start()] in _HELD:
        return None
    return _in_words(folded, match, sentence)


def _grouped(folded: str, start: int) -> _Match | None:
    """The number with its groups of three, where spaces part them: `1 200 300 thẻ`, `2 054 hồ sơ`."""
    if found := _GROUPED.match(folded, start):
        return found
    found = _BEFORE_WORD.match(folded, start)
    if found is None or found["word"] not in first_words("nouns", "noun"):
        return None
    last = _LAST_WORD.search(folded, max(0, start - _LAST_REACH), start)
    # `quận 12 345 hộ`: the first number is a name.
    named = last is not None and (last[1] in words("names", "always") or last[1] in _NUMBERED)
    return None if named else _GROUPS.match(folded, start)


def _in_digits(folded: str, match: _Match, sentence: int) -> Numeral:
    """A number that begins with digits: `79,5 triệu`, `1 triệu 200 nghìn`, `35,03%`."""
    end = match.end()
    if folded[end : end + 1] == " " and "0" <= folded[end + 1 : end + 2] <= "9":
        match = _grouped(folded, match.start()) or match
        end = match.end()
    digits, start = match[0], match.start()
    if len(digits) >= _MOST_DIGITS:
        return Numeral(start, end, sentence, digits, None, form=_SEPARATED)
    if whole := digits.isdigit():
        value, alternative = Decimal(digits), None
    else:
        try:
            value, alternative = read_digits(digits)
        except NumberError:
            return Numeral(start, end, sentence, digits, None, form=_SEPARATED)
    bare = (_FOUR if len(digits) == _YEAR else _WHOLE) if whole else _SEPARATED
    right = folded[end : end + 1]
    if right not in _GOES_ON or (right in " \n" and _stands_alone(folded, end + 1)):
        return Numeral(start, end, sentence, digits, value, alternative, _ONE, bare, False, False, whole)
    scale = _ONE
    if right != "%":
        value, alternative, scale, end = _multiplied(folded, end, value, alternative)
    if percent := _PERCENT.match(folded, end):
        end = percent.end()
    return Numeral(
        start,
        end,
        sentence,
        digits,
        value if value < _TOO_LARGE else None,
        alternative,
        scale,
        _WITH_PERCENT if percent else (_SCALED if scale > 1 else bare),
        percent is not None,
        scale > 1,
        whole and percent is None and scale == 1,
    )


def _stands_alone(folded: str, behind: int) -> bool:
    """Whether neither a magnitude nor a percent sign comes next, behind the space."""
    return folded[behind : behind + 2] not in _BEHIND_SPACE and folded[behind : behind + 1] != "%"


def _multiplied(
    folded: str, end: int, value: Decimal, alternative: Decimal | None
) -> tuple[Decimal, Decimal | None, Decimal, int]:
    """The value and its other reading with the magnitude behind it, that magnitude, and where it ends."""
    if glued := _GLUED.match(folded, end):
        scale = SCALES[glued["scale"]]
        return (value + Decimal("0." + glued["more"])) * scale, None, scale, glued.end()
    if part := FRACTIONS.get(folded[end]):
        return value + Decimal(part[0]) / Decimal(part[1]), None, _ONE, end + 1
    magnitude = _MAGNITUDE.match(folded, end)
    if magnitude is None:
        return value, alternative, _ONE, end
    scale, end = scale_of(magnitude["scale"]), magnitude.end()
    value *= scale
    if magnitude["half"]:
        value += scale / 2
    elif more := _MORE.match(folded, end):
        value, end = _stacked(value, scale, more, end)
    elif scale >= SCALES["triệu"] and (tenth := _TENTH.match(folded, end)):
        value, end = value + scale / 10 * int(tenth["digit"]), tenth.end()
    return value, None if alternative is None else alternative * scale, scale, end


def _stacked(value: Decimal, scale: Decimal, more: re.Match[str], end: int) -> tuple[Decimal, int]:
    """The sum with a second amount behind it: `1 triệu 200 nghìn`, `3 nghìn 200 tỷ`; else the first alone."""
    second = scale_of(more["scale"])
    try:
        added = read_digits(more["digits"]).value
    except NumberError:
        return value, end
    if second < scale and added * second < scale:
        return value + added * second, more.end()
    if scale == SCALES["nghìn"] < second and added < scale:
        return (value + added) * second, more.end()
    return value, end


def _in_words(folded: str, match: _Match, sentence: int) -> Numeral | None:
    """A number in words; a place in an order (`thứ nhất`) counts as one."""
    said, start, end = match[0], match.start(), match.end()
    if (value := ORDINALS.get(said) or MULTIPLES.get(said)) is not None:
        return Numeral(start, end, sentence, "", Decimal(value), plain=said in ORDINALS)
    if said == "một" and not _PART.match(folded, end):
        return None
    spelled = said.split()
    read = read_words(spelled[:_MOST_WORDS])
    if read is None or (spelled[: read.words] == ["một"] and not _PART.match(folded, start + len("một"))):
        return None
    if read.words < len(spelled):
        end = [word.end() for word in _WORD.finditer(folded, start, end)][read.words - 1]
    percent = _PERCENT.match(folded, end)
    scaled = read.scale > 1
    return Numeral(
        start,
        percent.end() if percent else end,
        sentence,
        "",
        read.value,
        None,
        read.scale,
        _SPELLED,
        percent is not None,
        scaled,
        not scaled and percent is None,
    )
