"""What a cell of a workbook shows for the value it holds, written the Vietnamese way: `1.234,5`, `98,7%`."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

_GENERAL = ("general", "@", "")
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].'
)
_DIGITS = re.compile(r"[0#?](?:[0#?,]*[0#?])?,*(?:\.[0#?]*)?|\.[0#?]+")
_SIGNIFICANT = ".10g"
_PRECISION = 400
"""Digits of the largest number that a workbook holds, with room for its format."""
_UNSCALED = re.compile(r"E[+-]|/[0-9?#]")


def shown(value: object, code: str) -> str:
    """The words that the cell shows; dates as day, month and year."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, code)
    if isinstance(value, datetime | date | time | timedelta):
        return _moment(value, code)
    return str(value)


def _number(value: float, code: str) -> str:
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - that is what no number is
        return ""
    sections = _sections(code)
    section, kept = sections[0], Decimal(repr(value))
    if value < 0 and len(sections) > 1:
        section, kept = sections[1], -kept
    elif value == 0 and len(sections) > 2:  # noqa: PLR2004 - the third is for zero
        section = sections[2]
    if section.strip().lower() in _GENERAL or _UNSCALED.search(_bare(section)):
        return _general(value)
    return _formatted(kept, section)


def _general(value: float) -> str:
    exact = Decimal(value) if value == int(value) else Decimal(format(value, _SIGNIFICANT)).normalize()
    return format(exact, "f").replace(".", ",")


def _sections(code: str) -> list[str]:
    """The parts for numbers above, below and at zero."""
    parts = [""]
    for piece in re.findall(r'"[^"]*"|\\.|.', code, re.DOTALL):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _bare(section: str) -> str:
    """A part without the words that are shown as they stand."""
    return _PIECE.sub("", section)


def _formatted(value: Decimal, section: str) -> str:
    """The number as one part of a format shows it."""
    said: list[str] = []

    def keep(match: re.Match[str]) -> str:
        said.append(match["quoted"] or match["escaped"] or match["currency"] or "")
        return chr(0xE000 + len(said) - 1)

    plain = _PIECE.sub(keep, section)
    digits = _DIGITS.search(plain)
    if digits:
        with localcontext(prec=_PRECISION):
            scaled = value * 100 ** plain.count("%")
            number = _digits(scaled, digits[0])
        plain = f"{plain[: digits.start()]}{number}{plain[digits.end() :]}"
    return "".join(
        said[ord(letter) - 0xE000] if 0 <= ord(letter) - 0xE000 < len(said) else letter for letter in plain
    ).strip()


def _digits(value: Decimal, pattern: str) -> str:
    """The digits by `#,##0.00`; each comma behind the last digit stands for a thousand."""
    whole, _, fraction = pattern.partition(".")
    scaled = value / 1000 ** (len(whole) - len(whole.rstrip(",")))
    exact = scaled.quantize(Decimal(1).scaleb(-len(fraction)), rounding=ROUND_HALF_UP)
    sign, _, rest = format(abs(exact), "f").partition(".")
    sign = sign.zfill(whole.count("0"))
    if "," in whole.rstrip(","):
        sign = f"{int(sign):,}".replace(",", ".") if len(sign) == len(str(int(sign))) else sign
    least = len(fraction.rstrip("#"))
    while len(rest) > least and rest.endswith("0"):
        rest = rest[:-1]
    number = f"{sign},{rest}" if rest else sign
    return f"-{number}" if exact < 0 else number


def _moment(value: date | time | timedelta, code: str) -> str:
    """A date by what its format shows of it."""
    if isinstance(value, time | timedelta):
        return str(value)
    bare = _bare(code).lower()
    if "y" in bare and "d" not in bare:
        return value.strftime("%m/%Y") if "m" in bare else str(value.year)
    day = f"{value.day:02}/{value.month:02}/{value.year:04}"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return f"{day} {value.hour:02}:{value.minute:02}"
    return day
