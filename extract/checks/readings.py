"""A record against its own quote: a value that the printed number cannot be read as."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.amounts import FRACTIONS, Numeral, numerals
from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.figures import Figure, Kind, Span
from extract.numbers import MAX_WHOLE, NumberError, read_digits, write_number
from extract.numerals import SCALES
from extract.patterns import alternatives
from extract.vocabulary import fold, lexicon, words

_NUMBER = r"[0-9][0-9.,]*"
_LONG_SCALES = [word for word in SCALES if word not in ("k", "tr")]
_PLAIN = re.compile(
    rf"(?P<first>{_NUMBER})"
    rf"(?:/(?P<second>{_NUMBER})| (?P<scale>{alternatives(_LONG_SCALES)})| ?(?P<percent>%)?)",
    re.ASCII,
)
_ALONE = re.compile(rf"[.,;)](?![0-9])|\Z| (?!(?:{alternatives((*SCALES, 'rưỡi', 'phần'))})\b)[^\W\d_]")
"""Behind a magnitude: nothing else belongs to the number."""
_WORD = re.compile(r"[^\W\d_]+")
_KNOWN = (*lexicon("units")["currency"], *lexicon("units")["measure"], *lexicon("nouns")["noun"])
_UNIT = re.compile(rf" ?({alternatives(_KNOWN)})(?![^\W_])")
_HEAD = re.compile(r"[ ,/]")
_UNIT_REACH = 60
_THOUSAND = 1000
_BEHIND = 16
"""As far behind the quote as a magnitude word is looked for."""


def check_readings(page: Page) -> Iterator[Check]:
    """The records that say another number than their quote."""
    for member in page.members:
        line = None if _is_as_printed(page, member) else _in_full(page, member)
        line = line or _other_unit(page, member)
        if line is not None:
            yield Check(CheckKind.READING, (member.source,), Outcome.FAILS, line)


def _is_as_printed(page: Page, member: Member) -> bool:
    """Whether the record says what its quote does, as most do: one number, or the two of a ratio.

    Also where the number is none that can be read.
    """
    figure, quote = member.figure, member.quote
    if quote.isdigit() and quote.isascii() and len(quote) <= MAX_WHOLE:
        return figure.value == Decimal(quote) and figure.denominator is None and figure.upper is None
    plain = _PLAIN.fullmatch(quote) if figure.upper is None else None
    if plain is None or (plain["second"] is None) != (figure.denominator is None):
        return False
    if plain["scale"] is not None:
        return _ALONE.match(page.text, member.end) is not None and _is_scaled(figure, plain)
    try:
        is_first = figure.value in read_digits(plain["first"])
        is_second = plain["second"] is None or figure.denominator in read_digits(plain["second"])
    except NumberError:
        return plain["second"] is None
    return is_first and is_second and (plain["percent"] is None or figure.kind is Kind.PERCENT)


def _is_scaled(figure: Figure, plain: re.Match[str]) -> bool:
    """Whether the record says a number with its magnitude."""
    try:
        readings = read_digits(plain["first"])
    except NumberError:
        return False
    return figure.value in [one * SCALES[plain["scale"]] for one in readings if one is not None]


def _other_unit(page: Page, member: Member) -> str | None:
    """What is wrong with a unit, where a known one stands right behind the quote."""
    unit, figure = member.unit, member.figure
    if not unit or member.kind is Kind.PERCENT:
        return None
    begin = member.end + page.text.startswith(" ", member.end)
    if page.text.startswith(unit, begin):
        return None
    behind = page.text[member.end : member.end + _UNIT_REACH]
    printed = _UNIT.match(behind)
    if (
        printed is None
        or member.is_of(printed[1])
        or unit.startswith(printed[1])
        or printed[1].startswith(unit)
    ):
        return None
    if _HEAD.split(unit, maxsplit=1)[0] in behind:
        return None
    if figure.kind is Kind.MONEY and printed[1] in words("nouns", "noun"):
        # `300 triệu viện phí`: what was paid for, the currency goes without saying.
        return None
    return f"{member.quote} {printed[1]}: the record says {figure.unit}"


def _in_full(page: Page, member: Member) -> str | None:
    """What is wrong with a record, by every number of its quote and the magnitudes around."""
    figure, quote = member.figure, fold(member.quote)
    window = page.text[member.start : member.end + _BEHIND].replace("\n", " ")
    reach = member.end - member.start
    found = [one for one in numerals(window, (Span(0, len(window)),)) if one.start < reach]
    read = [one.value for one in found if one.value is not None]
    if not read or len(read) != len(found) or not FRACTIONS.keys().isdisjoint(quote):
        return None
    if "%" in quote and figure.kind is not Kind.PERCENT:
        return f"{member.quote} reads as a percentage: the record says {figure.kind}"
    possible = [_readings(one, quote, is_cut=one.end > reach) for one in found]
    if figure.upper is not None:
        # `600-700.000`: so does the group of three.
        possible[0] |= {one * _THOUSAND for one in possible[0]}
    for said, at in ((figure.value, 0), (figure.denominator, 1), (figure.upper, 1)):
        if said is not None and (at >= len(possible) or said not in possible[at]):
            shown = " and ".join(write_number(value) for value in read)
            return f"{member.quote} reads as {shown}: the record says {write_number(said)}"
    return None


def _readings(numeral: Numeral, quote: str, *, is_cut: bool) -> set[Decimal]:
    """All that one number of a quote may be read as."""
    values = {one for one in (numeral.value, numeral.alternative) if one is not None}
    if is_cut and numeral.digits:
        # The quote ends before its magnitude word.
        values.update(one for one in read_digits(numeral.digits) if one is not None)
    if not numeral.scaled:
        # A range names its magnitude once.
        values.update(
            [one * SCALES[word] for one in values for word in _WORD.findall(quote) if word in SCALES]
        )
    return values
