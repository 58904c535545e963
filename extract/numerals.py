"""Numbers written out in words: `hai mươi lăm`, `một triệu rưỡi`, `nửa tỷ`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
# Forms that a digit takes only behind a ten.
_AFTER_TEN = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
SCALES = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "ngàn": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
    "k": Decimal(1000),
    "tr": Decimal(1_000_000),
}
"""What a magnitude word multiplies by."""

_BIG = {word: scale for word, scale in SCALES.items() if scale > SCALES["trăm"]}
_TEN, _HUNDRED = 10, 100

FIRST_WORDS = ("nửa", "mười", *(word for word in _DIGITS if word != "không"))
"""What a number in words begins with."""
_ANY = "|".join((*_DIGITS, *_AFTER_TEN, *SCALES, "mười", "mươi", "linh", "lẻ", "rưỡi"))
WORDS = rf"(?:{'|'.join(FIRST_WORDS)})\b(?:[ ]{{1,3}}(?:{_ANY})\b)*"
"""A regular expression for a run of numeral words in folded text; whether it is a number, read_words says."""

ORDINALS = {"nhất": 1, "nhì": 2, "tư": 4}
"""Words for a place in an order that are no number words, behind `thứ` and `hạng`."""

MULTIPLES = {"đôi": Decimal(2), "rưỡi": Decimal("1.5")}
"""Words for a multiple that are no number words, behind `gấp`."""


@dataclass(frozen=True, slots=True)
class InWords:
    """A number read off words."""

    value: Decimal
    words: int
    """How many of the words belong to it."""
    scale: Decimal
    """The largest magnitude from `nghìn` up that is part of it, else one."""


_ALONE = {word: InWords(Decimal(value), 1, Decimal(1)) for word, value in {**_DIGITS, "mười": _TEN}.items()}


def read_words(words: Sequence[str]) -> InWords | None:
    """Read the number that the words begin with; None when they begin with none.

    A digit word that is left over (`hai ba`, two or three) makes the whole vague, so that is None too.
    """
    if len(words) == 1:
        return _ALONE.get(words[0])
    if len(words) > 1 and words[0] == "nửa" and words[1] in _BIG:
        return InWords(_BIG[words[1]] / 2, 2, _BIG[words[1]])
    total, at, largest, last = Decimal(0), 0, Decimal(1), None
    while at < len(words):
        below, step = _below_thousand(words, at)
        if not step:
            break
        scale, after = _scale(words, at + step)
        if last is not None and scale > last == SCALES["nghìn"]:
            # `một nghìn hai trăm tỷ`: the larger magnitude is for all that was said so far.
            total = (total + below) * scale
        elif last is not None and scale >= last:
            break
        else:
            total += below * scale
        at, last, largest = after, scale, max(largest, scale)
        if words[at : at + 1] == ["rưỡi"] and scale > 1:
            total += scale / 2
            at += 1
        if scale == 1:
            break
    if not at or (at < len(words) and (words[at] in _DIGITS or words[at] in _AFTER_TEN)):
        return None
    return InWords(total, at, largest)


def _scale(words: Sequence[str], at: int) -> tuple[Decimal, int]:
    """The magnitude words from there on, multiplied (`nghìn tỷ`), and where they end."""
    scale = Decimal(1)
    while at < len(words) and words[at] in _BIG and scale < SCALES["tỷ"]:
        scale *= _BIG[words[at]]
        at += 1
    return scale, at


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int]:
    """The number under a thousand that begins there, and of how many words it is made; none is (0, 0)."""
    value, step = _below_hundred(words, at)
    if not step or value >= _TEN or words[at + step : at + step + 1] != ["trăm"]:
        return value, step
    value, step = value * _HUNDRED, step + 1
    following = words[at + step] if at + step < len(words) else ""
    if following == "rưỡi":
        return value + _HUNDRED // 2, step + 1
    if following in ("linh", "lẻ") and at + step + 1 < len(words):
        unit = _DIGITS.get(words[at + step + 1], _AFTER_TEN.get(words[at + step + 1]))
        return (value + unit, step + 2) if unit is not None else (value, step)
    rest, more = _below_hundred(words, at + step)
    return (value + rest, step + more) if rest >= _TEN else (value, step)


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    """The same under a hundred."""
    word = words[at] if at < len(words) else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "mười":
        tens, step = _TEN, 1
    elif word in _DIGITS and following in ("mươi", "chục"):
        tens, step = _DIGITS[word] * _TEN, 2
    elif _DIGITS.get(word, 0) > 1 and following in _AFTER_TEN:
        # `bốn lăm` leaves out its `mươi`.
        return _DIGITS[word] * _TEN + _AFTER_TEN[following], 2
    elif word in _DIGITS:
        return _DIGITS[word], 1
    else:
        return 0, 0
    unit = words[at + step] if at + step < len(words) else ""
    if unit in _AFTER_TEN or (unit in _DIGITS and unit != "không"):
        return tens + _AFTER_TEN.get(unit, _DIGITS.get(unit, 0)), step + 1
    return tens, step
