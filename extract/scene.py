"""A text with its numerals: digits and numeral words, found in one pass before any rule looks around them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain

from extract.addresses import addresses
from extract.figures import Span
from extract.numbers import NUMBER, NumberError, Reading, read_digits, scale_of
from extract.numerals import ORDINALS, SCALES, WORDS, read_words
from extract.plans import planned
from extract.vocabulary import fold

TOKEN = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*|[^\w\s]")
"""A word or a mark."""

_LONG = "|".join(word for word in SCALES if word not in ("k", "tr"))
_SHORT = r"(?:(?<=[0-9]{2})k|(?<=[0-9])tr|(?<=[0-9]) tr(?=/| đồng| đ\b))(?![^\W_])"
_SCALE = rf"(?:{_SHORT}|(?: ?(?:{_LONG})(?![^\W_])(?!(?<=[ỷỉ]) (?:lệ|trọng|suất|giá|phú|đối)\b)){{1,3}})"
FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
"""Signs that are a fraction in one."""
_FRACTIONS = re.compile(rf"(?<![0-9])[{''.join(FRACTIONS)}]")
_PART = re.compile(r" phần (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b")
_SPACED = rf"[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{1,4}}(?= ?(?:{_LONG}|đồng|usd|tấn|ha|kg|kwh|m2|m3|người)\b)"
_DIGITS = re.compile(NUMBER)
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?: [0-9]{{3}}){{0,3}} [0-9]00(?![0-9.,]*[0-9])|{_SPACED}")
_WORDS = re.compile(rf"\b{WORDS}")
_PLACES = re.compile(
    r"\b(?:nhất|nhì|tư)\b(?:(?<=thứ nhất)|(?<=thứ nhì)|(?<=thứ tư)|(?<=hạng nhất)|(?<=hạng nhì)|(?<=hạng tư)"
    r"|(?<=đứng nhất)|(?<=đứng nhì)|(?<=phần tư))"
)
_HELD = frozenset(".,-")
_WORD = re.compile(r" *[^\W_]+")
_MAGNITUDE = re.compile(rf"(?P<scale>{_SCALE})(?P<half> rưỡi\b)?")
_GLUED = re.compile(r"(?P<scale>tr|triệu|tỷ|tỉ)(?P<more>[0-9]{1,3})(?![\w.,]*[0-9%]|[^\W_])")
_MORE = re.compile(rf" (?P<digits>{NUMBER})(?P<scale>{_SCALE})")
_MOST_WORDS, _MOST_DIGITS, _TOO_LARGE = 16, 25, Decimal(10) ** 27
_PERCENT = re.compile(r" ?%| phần trăm\b")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})")
_POINT = re.compile(r"[0-9]+\.[0-9]{1,2}")
_VIETNAMESE = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})|[0-9]+,[0-9]{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number as it stands in the text, magnitude and percent sign included."""

    start: int
    end: int
    sentence: int
    digits: str
    """The digits with their separators; empty for a number in words."""
    value: Decimal | None
    """None where the separators make no number."""
    alternative: Decimal | None = None
    scale: Decimal = Decimal(1)
    """What its magnitude words multiply by."""
    percent: bool = False

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def scaled(self) -> bool:
        """Whether a magnitude word belongs to it."""
        return self.scale > 1

    @property
    def plain(self) -> bool:
        """Whether it is a bare whole number: the only sort that names, dates and lists use."""
        return (
            not (self.scaled or self.percent)
            and (self.digits.isdigit() or not self.digits)
            and self.value is not None
        )


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The matching copy with everything that rules look up in it."""

    text: str
    sentences: tuple[Span, ...]
    published: date | None = None
    folded: str = field(init=False)
    numerals: tuple[Numeral, ...] = field(init=False)
    _tokens: dict[int, tuple[list[str], list[int]]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))
        object.__setattr__(self, "numerals", tuple(_numerals(self.folded, self.sentences)))

    def tokens(self, sentence: int) -> tuple[list[str], list[int]]:
        """The words and marks of a sentence, folded, and where each begins."""
        found = self._tokens.get(sentence)
        if found is None:
            span = self.sentences[sentence]
            matches = list(TOKEN.finditer(self.folded, span.start, span.end))
            found = [match[0] for match in matches], [match.start() for match in matches]
            self._tokens[sentence] = found
        return found

    @cached_property
    def planned(self) -> frozenset[int]:
        """The sentences, by index, in lists and sections of targets."""
        return planned(self.text, self.folded, self.sentences)

    @cached_property
    def english(self) -> bool:
        """Whether the passage writes its numbers in English style: a comma groups."""
        digits = [numeral.digits for numeral in self.numerals]
        english = sum(_ENGLISH.fullmatch(number) is not None for number in digits)
        return english > sum(_VIETNAMESE.fullmatch(number) is not None for number in digits)

    def reads_english(self, numeral: Numeral) -> bool:
        """Whether the number is in English style; of a comma (`47,500 tỷ`) its own paragraph says more."""
        return (
            self.english
            if "." in numeral.digits
            else self._english_lines.get(self._line(numeral), self.english)
        )

    def _line(self, numeral: Numeral) -> int:
        """Where the numeral's paragraph ends."""
        return bisect_right(self._breaks, numeral.start)

    @cached_property
    def _breaks(self) -> list[int]:
        """Where the lines end."""
        return [place for place, letter in enumerate(self.text) if letter == "\n"]

    @cached_property
    def _english_lines(self) -> dict[int, bool]:
        """The paragraphs that show their style: percentages and magnitudes with a point tell too."""
        votes: dict[int, int] = {}
        for numeral in self.numerals:
            point = (numeral.percent or numeral.scaled) and _POINT.fullmatch(numeral.digits)
            vote = bool(point or _ENGLISH.fullmatch(numeral.digits)) - bool(
                _VIETNAMESE.fullmatch(numeral.digits)
            )
            if vote:
                line = self._line(numeral)
                votes[line] = votes.get(line, 0) + vote
        return {line: vote > 0 for line, vote in votes.items() if vote}


def _numerals(folded: str, sentences: tuple[Span, ...]) -> "list[Numeral]":
    """Every number of the text, in order; none in an address, none that reaches over its sentence's end."""
    starts = [sentence.start for sentence in sentences]
    machine = addresses(folded)
    machine_starts = [address.start for address in machine]
    found: list[Numeral] = []
    at = 0
    # Three scans and a sort are twice as fast as one pattern for all.
    scans = (pattern.finditer(folded) for pattern in (_DIGITS, _WORDS, _PLACES, _FRACTIONS))
    for match in sorted(chain.from_iterable(scans), key=re.Match.start):
        sentence = bisect_right(starts, match.start()) - 1
        address = bisect_right(machine_starts, match.start()) - 1
        if match.start() < at or sentence < 0 or (address >= 0 and match.start() < machine[address].end):
            continue
        numeral: Numeral | None
        if match[0] in FRACTIONS:
            numeral = _fraction(match, sentence)
        elif "0" <= match[0][0] <= "9":
            grouped = (
                _GROUPED.match(folded, match.start())
                if folded[match.end() : match.end() + 1] == " "
                else None
            )
            numeral = _in_digits(folded, grouped or match, sentence)
        elif folded[match.start() - 1 : match.start()] in _HELD:
            continue
        else:
            numeral = _in_words(folded, match, sentence)
        if numeral is not None and numeral.end <= sentences[sentence].end:
            found.append(numeral)
            at = numeral.end
    return found


def _fraction(match: re.Match[str], sentence: int) -> Numeral:
    """One sign for a fraction: `½`."""
    part, whole = FRACTIONS[match[0]]
    value = Decimal(part) / Decimal(whole)
    return Numeral(start=match.start(), end=match.end(), sentence=sentence, digits=match[0], value=value)


def _in_digits(folded: str, match: re.Match[str], sentence: int) -> Numeral:
    """A number that begins with digits: `79,5 triệu`, `1 triệu 200 nghìn`, `35,03%`."""
    digits, end = match[0], match.end()
    reading: Reading | None
    try:
        reading = read_digits(digits[:_MOST_DIGITS])
    except NumberError:
        reading = None
    if reading is None or len(digits) >= _MOST_DIGITS:
        return Numeral(start=match.start(), end=end, sentence=sentence, digits=digits, value=None)
    value, alternative = reading.value, reading.alternative
    scale = Decimal(1)
    if glued := _GLUED.match(folded, end):
        scale, end = SCALES[glued["scale"]], glued.end()
        value += Decimal("0." + glued["more"])
        value, alternative = value * scale, None
    elif part := FRACTIONS.get(folded[end : end + 1]):
        value, alternative, end = value + Decimal(part[0]) / Decimal(part[1]), None, end + 1
    elif magnitude := _MAGNITUDE.match(folded, end):
        scale, end = scale_of(magnitude["scale"]), magnitude.end()
        value *= scale
        alternative = alternative * scale if alternative is not None else None
        if magnitude["half"]:
            value += scale / 2
        elif more := _MORE.match(folded, end):
            value, end = _stacked(value, scale, more, end)
    percent = _PERCENT.match(folded, end)
    return Numeral(
        start=match.start(),
        end=percent.end() if percent else end,
        sentence=sentence,
        digits=digits,
        value=value if value < _TOO_LARGE else None,
        alternative=alternative,
        scale=scale,
        percent=percent is not None,
    )


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


def _in_words(folded: str, match: re.Match[str], sentence: int) -> Numeral | None:
    """A number in words; a place in an order (`thứ nhất`) counts as one."""
    if match[0] in ("nhất", "nhì", "tư"):
        value = Decimal(ORDINALS[match[0]])
        return Numeral(start=match.start(), end=match.end(), sentence=sentence, digits="", value=value)
    spelled = match[0].split()[:_MOST_WORDS]
    read = read_words(spelled)
    if read is None or (
        spelled[: read.words] == ["một"] and not _PART.match(folded, match.start() + len("một"))
    ):
        return None
    end = [word.end() for word in _WORD.finditer(folded, match.start(), match.end())][read.words - 1]
    percent = _PERCENT.match(folded, end)
    return Numeral(
        start=match.start(),
        end=percent.end() if percent else end,
        sentence=sentence,
        digits="",
        value=read.value,
        scale=read.scale,
        percent=percent is not None,
    )
