"""A number as it is read aloud in Vietnamese, so that a typed one can be checked by ear."""

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BEHIND_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 10**9


def spelled(number: Decimal) -> str:
    """The number in words: `2054` is `hai nghìn không trăm năm mươi tư`, `35.03` ends in `phẩy không ba`."""
    whole, _, decimals = format(abs(number), "f").partition(".")
    said = [_whole(int(whole))]
    if decimals := decimals.rstrip("0"):
        said += ["phẩy", *(_DIGITS[int(digit)] for digit in decimals)]
    return " ".join(["âm", *said] if number < 0 else said)


def _whole(number: int) -> str:
    """A whole number from zero up; from a billion on, so many times `tỷ`."""
    if number == 0:
        return _DIGITS[0]
    if number >= _BILLION:
        billions, rest = divmod(number, _BILLION)
        return f"{_whole(billions)} tỷ {_below_billion(rest, led=True)}".strip()
    return _below_billion(number, led=False)


def _below_billion(number: int, *, led: bool) -> str:
    said: list[str] = []
    for power in (2, 1, 0):
        part, number = divmod(number, 1000**power)
        if part:
            said += [_below_thousand(part, led=led or bool(said)), _GROUPS[power]]
    return " ".join(filter(None, said))


def _below_thousand(number: int, *, led: bool) -> str:
    """Up to 999; behind a larger part the hundreds are said even when there are none."""
    hundreds, rest = divmod(number, 100)
    said = [f"{_DIGITS[hundreds]} trăm"] if hundreds or led else []
    tens, unit = divmod(rest, 10)
    if tens == 1:
        said += ["mười", "lăm" if unit == 5 else _DIGITS[unit] if unit else ""]  # noqa: PLR2004 - the digit five
    elif tens:
        said += [_DIGITS[tens], "mươi", _BEHIND_TENS.get(unit, _DIGITS[unit]) if unit else ""]
    elif unit:
        said += ["linh" if said else "", _DIGITS[unit]]
    return " ".join(filter(None, said))
