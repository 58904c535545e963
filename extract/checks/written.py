"""How the result of a sum is written beside the number that is printed."""

import re
from decimal import ROUND_HALF_UP, Decimal

from extract.checks.member import Member
from extract.checks.results import Outcome
from extract.figures import Modifier
from extract.numbers import scale_of, write_number
from extract.numerals import SCALES

_MOST_DECIMALS = 15
_HEDGED_DECIMALS = 2
_WORD = re.compile(r"[^\W\d_]+")


def written(value: Decimal, member: Member, outcome: Outcome) -> str:
    """The result as the member is printed, with one more decimal where only that shows a difference."""
    words = [word for word in _WORD.findall(member.quote.lower()) if word in SCALES]
    scale = scale_of(" ".join(words))
    decimals = _decimals(member.printed.step / scale)
    if member.figure.modifier is not Modifier.EXACT and outcome is Outcome.FAILS:
        decimals = max(decimals, _HEDGED_DECIMALS)
    shown = _rounded(value / scale, decimals)
    if shown * scale == member.figure.value and outcome is not Outcome.HOLDS:
        shown = _rounded(value / scale, decimals + 1)
    behind = "%" if "%" in member.quote else " ".join(words)
    return f"{write_number(shown)} {behind}".rstrip()


def _decimals(step: Decimal) -> int:
    """How many decimals a number is printed with."""
    exponent = (step or Decimal(1)).normalize().as_tuple().exponent
    return min(max(0, -exponent), _MOST_DECIMALS) if isinstance(exponent, int) else 0


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
