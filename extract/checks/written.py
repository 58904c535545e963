"""How the result of a sum is written beside the number that is printed."""

import re
from decimal import ROUND_HALF_UP, Decimal

from extract.checks.member import Member
from extract.checks.results import Outcome
from extract.figures import Modifier
from extract.numbers import scale_of, write_number
from extract.numerals import SCALES

_ONE = Decimal(1)
_SIGNS = "0123456789.,/% "
_MOST_DECIMALS = 15
_HEDGED_DECIMALS = 2
_WORD = re.compile(r"[^\W\d_]+")


def written(value: Decimal, member: Member, outcome: Outcome) -> str:
    """The result as the member is printed, with one more decimal where only that shows a difference."""
    quote, step = member.quote, member.printed.step
    # Most numbers stand without a magnitude.
    words = [word for word in _WORD.findall(quote.lower()) if word in SCALES] if quote.strip(_SIGNS) else []
    scale = scale_of(" ".join(words)) if words else _ONE
    decimals = _decimals(step / scale)
    if member.figure.modifier is not Modifier.EXACT and outcome is Outcome.FAILS:
        decimals = max(decimals, _HEDGED_DECIMALS)
    shown = _rounded(value / scale, decimals)
    if shown * scale == member.figure.value and outcome is not Outcome.HOLDS:
        shown = _rounded(value / scale, decimals + 1)
    behind = "%" if "%" in quote else " ".join(words)
    return f"{write_number(shown)} {behind}".rstrip()


def _decimals(step: Decimal) -> int:
    """How many decimals a number is printed with."""
    if step >= 1 or not step:
        return 0
    exponent = step.normalize().as_tuple().exponent
    return min(max(0, -exponent), _MOST_DECIMALS) if isinstance(exponent, int) else 0


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(_ONE.scaleb(-decimals), rounding=ROUND_HALF_UP)
