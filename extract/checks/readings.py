"""A record against its own quote: a value that the printed number cannot be read as."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.amounts import FRACTIONS, Numeral, numerals
from extract.checks.page import Member, Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.figures import Kind, Span
from extract.numbers import NumberError, read_digits, write_number
from extract.numerals import SCALES
from extract.patterns import alternatives
from extract.vocabulary import fold, lexicon, words

_PLAIN = re.compile(r"([0-9][0-9.,]*) ?(%?)", re.ASCII)
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
        line = _disagreement(page, member) or _other_unit(page, member)
        if line is not None:
            yield Check(CheckKind.READING, (member.source,), Outcome.FAILS, line)


def _disagreement(page: Page, member: Member) -> str | None:
    figure = member.figure
    plain = _PLAIN.fullmatch(member.quote)
    if plain is not None and figure.denominator is None and figure.upper is None:
        try:
            readings = read_digits(plain[1])
        except NumberError:
            return None
        if figure.value in readings and (not plain[2] or figure.kind is Kind.PERCENT):
            return None
    return _in_full(page, member)


def _other_unit(page: Page, member: Member) -> str | None:
    """What is wrong with a unit, where a known one stands right behind the quote."""
    unit, figure = member.unit, member.figure
    if not unit or figure.kind is Kind.PERCENT:
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
