"""Amounts of money: `859 tỷ đồng`, `435 đồng/lít`, `$5 triệu`; `250 triệu` where money is spoken of."""

import re
from itertools import pairwise

from extract.figures import Kind, Span
from extract.known import Sort
from extract.numerals import SCALES
from extract.rules.outcomes import Found
from extract.sites import Site, settle, signed_start
from extract.vocabulary import words

SIGNS = {"$": "$", "€": "€", "£": "£", "¥": "¥", "usd": "USD", "vnd": "VND", "eur": "EUR", "us$": "US$"}
"""Currencies that stand before their amount."""
_MINUS = frozenset("-−")
_LOOK_BACK = 14
_PER = re.compile(r" ?/ ?[^\W\d_]")


def money_amount(site: Site) -> Found | None:
    """A number with its currency behind it, or a currency sign before it."""
    numeral = site.numeral
    if numeral.value is None:
        return None
    unit = site.unit
    if unit is not None and unit.sort is Sort.CURRENCY:
        return _amount(site, unit.text, "money.rate" if "/" in unit.text else "money.amount", unit.end)
    sign = SIGNS.get(site.last)
    if sign is None or (unit is not None and unit.known) or _follows_amount(site):
        return None
    return _amount(site, sign, "money.sign", numeral.end)


def _follows_amount(site: Site) -> bool:
    """Whether the sign before it belongs to another amount: `165 tỷ USD năm nay`."""
    other = site.next(-1)
    return other is not None and not site.scene.folded[other.end : site.at[-1]].strip()


def money_without_currency(site: Site) -> Found | None:
    """Millions and more of nothing named, where money is spoken of: `đã hết 250 triệu tiền viện phí`."""
    numeral = site.numeral
    if not numeral.scaled or numeral.value is None:
        return None
    unit = site.unit
    if unit is not None and (unit.known or (unit.text.isupper() and numeral.scale < SCALES["triệu"])):
        # `8 nghìn HSSV` counts whatever the letters stand for.
        return None
    short = site.scene.folded[numeral.end - 1] in "kr"
    if not (short or money_spoken_of(site) or (unit is None and numeral.scale >= SCALES["tỷ"])):
        return None
    return _amount(site, "đồng", "money.elided", numeral.end)._replace(unit=None)


def _amount(site: Site, currency: str, rule: str, end: int) -> Found:
    """The numeral as an amount in a currency."""
    numeral = site.numeral
    value, other = settle(site.scene, numeral, Kind.MONEY, currency)
    start = signed_start(site)
    if site.scene.text[start] in _MINUS and site.before[-2:-1] and site.before[-2].isalpha():
        # A loss; behind a mark the dash would begin an item of a list.
        value, other = value.copy_negate(), None
    else:
        start = numeral.start
    return Found(
        span=Span(start, numeral.end),
        kind=Kind.MONEY,
        value=value,
        unit=currency,
        end=end,
        rule=rule,
        alternative=other,
    )


def money_spoken_of(site: Site, end: int | None = None) -> bool:
    """Whether a word of money stands near, or another amount in the sentence has a currency."""
    if _PER.match(site.behind(end)):
        return True
    money = words("magnitudes", "money")
    near = site.before[-_LOOK_BACK:]
    if any(word in money for word in near) or any(" ".join(pair) in money for pair in pairwise(near)):
        return True
    behind = site.behind().split()[:8]
    return any(word.strip(",.;)") in money for word in behind)
