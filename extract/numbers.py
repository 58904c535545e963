"""Numbers in digits, read in one place: `79.500.000`, `79,5 triệu`, `35,03`, `1,255.80`, `3 triệu rưỡi`.

A dot groups and a comma begins the decimals, as in Vietnamese; what can only be English is read as
English. `2.054` can be both, so a reading may carry an alternative, and the passage decides.
"""

import re
from decimal import Context, Decimal
from typing import NamedTuple

from extract.numerals import SCALES, read_words
from extract.vocabulary import fold

NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
"""A number in digits with its separators."""

MAX_WHOLE, MAX_DECIMALS = 30, 15
"""Longest readable number: what a record holds."""

_GROUP = 3
_EXACT = Context(prec=100)
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+")
_DOTTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_COMMAED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_WHOLE = re.compile(r"[0-9]+")
_STARTS_IN_DIGITS = re.compile(r"[0-9]")
_AMOUNT = re.compile(rf"({NUMBER})((?: ?(?:{'|'.join(SCALES)})(?![^\W\d_]))*)( rưỡi)?")


class NumberError(ValueError):
    """The text is no number; the message says so and shows how one is written."""


class Reading(NamedTuple):
    """What a number says, and what it could also say."""

    value: Decimal
    alternative: Decimal | None = None


def read_digits(text: str) -> Reading:
    """Read digits with separators, without magnitude.

    Raises:
        NumberError: The separators make no number (`1.1.1`), or it is too long.
    """
    whole, _, decimals = text.partition("." if "." in text else ",")
    if text.isascii() and whole.isdigit() and decimals.isdigit():
        return _once_parted(whole, text[len(whole)], decimals)
    plain = text.replace(" ", "") if _SPACED.fullmatch(text) else text
    if _DOTTED.fullmatch(plain):
        return Reading(Decimal(_checked(plain.replace(".", ""))))
    if _COMMAED.fullmatch(plain):
        return Reading(Decimal(_checked(plain.replace(",", ""))))
    for group, point in (".,", ",."):
        whole, separator, decimals = plain.rpartition(point)
        if separator and group in whole and decimals.isdigit():
            grouped_shape = _DOTTED if group == "." else _COMMAED
            if grouped_shape.fullmatch(whole):
                return Reading(Decimal(_checked(whole.replace(group, "") + "." + decimals)))
    if _WHOLE.fullmatch(plain):
        return Reading(Decimal(_checked(plain)))
    raise _no_number(text)


def _once_parted(whole: str, separator: str, decimals: str) -> Reading:
    """Two runs of digits with one separator between: decimals, or a group of three, or either."""
    if len(whole) > MAX_WHOLE or len(decimals) > MAX_DECIMALS:
        raise _too_long(len(whole) + len(decimals))
    value = Decimal(f"{whole}.{decimals}")
    if len(decimals) != _GROUP or len(whole) > _GROUP or whole[0] == "0":
        return Reading(value)
    grouped = Decimal(whole + decimals)
    return Reading(grouped, value) if separator == "." else Reading(value, grouped)


def read_number(text: str) -> Reading:
    """Read what an analyst may type or a source print, with sign, magnitude words or in words alone.

    Raises:
        NumberError: It is no number.
    """
    plain = " ".join(fold(text).replace("−", "-").split())
    negative = plain.startswith("-")
    plain = plain.removeprefix("-").removeprefix("+").strip()
    if _SPACED.fullmatch(plain):
        plain = plain.replace(" ", "")
    reading = _in_digits(plain) if _STARTS_IN_DIGITS.match(plain) else _in_words(plain)
    if reading is None:
        raise _no_number(text)
    if not negative:
        return reading
    other = reading.alternative
    return Reading(reading.value.copy_negate(), None if other is None else other.copy_negate())


def _in_digits(plain: str) -> Reading | None:
    """One amount, or several of ever smaller magnitude: `1 triệu 200 nghìn`."""
    value, alternative = Decimal(0), None
    at, last = 0, None
    while at < len(plain):
        match = _AMOUNT.match(plain, at)
        scale = scale_of(match[2]) if match is not None else Decimal(1)
        if match is None or (last is not None and scale >= last) or (match[3] and scale == 1):
            return None
        reading = read_digits(match[1])
        value = _EXACT.fma(reading.value, scale, value)
        if match[3]:
            value = _EXACT.add(value, scale / 2)
        alternative = None
        if reading.alternative is not None and not at and not match[3]:
            alternative = _EXACT.multiply(reading.alternative, scale)
        at, last = match.end() + (plain[match.end() : match.end() + 1] == " "), scale
    return Reading(value, alternative)


def _in_words(plain: str) -> Reading | None:
    spelled = plain.split(" ")
    read = read_words(spelled)
    return Reading(read.value) if read is not None and read.words == len(spelled) else None


def scale_of(words: str) -> Decimal:
    """What magnitude words multiply by: `nghìn tỷ` by 10**12, none by one."""
    scale = Decimal(1)
    for word in words.split()[:4]:
        scale *= SCALES[word]
    return scale


def write_number(number: Decimal) -> str:
    """The number as Vietnamese text has it: `79.500.000`, `35,03`."""
    text = format(number, "f")
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}".replace(",", ".")
    written = f"{grouped},{decimals}" if decimals else grouped
    return written if written == "0" else sign + written


def _checked(plain: str) -> str:
    """The digits, if a record can hold them."""
    whole, _, decimals = plain.partition(".")
    if len(whole) > MAX_WHOLE or len(decimals) > MAX_DECIMALS:
        raise _too_long(len(whole) + len(decimals))
    return plain


def _too_long(digits: int) -> NumberError:
    return NumberError(f"a number of {digits} digits is too long")


def _no_number(text: str) -> NumberError:
    shown = text if len(text) <= 40 else text[:40] + "…"  # noqa: PLR2004 - enough of it to be recognised
    return NumberError(f"{shown!r} is no number; write it like 79.500.000 or 79,5 triệu or 35,03")
