"""The numbers of a text that no figure claims and that may be one: no date, no part of a name."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from extract.amounts import Form, Numeral
from extract.checks.cues import Cues
from extract.checks.words import TYING
from extract.figures import Span
from extract.patterns import alternatives
from extract.vocabulary import fold, last_words, lexicon, words

_BESIDE, _FAR = 120, 400
"""As far from a number, in code points, as a percentage and a word that ties it to others may stand."""
_REACH = 30
_LAST_WORD = re.compile(r"[^\W\d_]*\Z")
_TOTAL = fold("tổng số")
_NAMES, _DATING = words("checks", "named"), words("checks", "dating")
_WAYS = last_words("checks", "upward") | last_words("checks", "downward") | {fold("từ")}
_LASTING = re.compile(rf" (?:{alternatives(lexicon('checks')['lasting'])})\b(?! [0-9])")
_NO_CLAIM = (sys.maxsize, sys.maxsize)
_FIRST_YEAR, _LAST_YEAR, _DAYS, _MONTHS = 1900, 2100, 31, 12
_CODE = 3
"""So many digits that begin with a zero are a code or a telephone number."""
_FOUR = Form.FOUR


def unclaimed(
    text: str, claims: Iterable[tuple[int, int]], found: Sequence[Numeral]
) -> Iterator[tuple[Span, list[Numeral]]]:
    """Each such number of a folded text, a ratio as two of them; the figures' places are in text order."""
    tying = Cues(TYING, text)
    places = iter(claims)
    begin, end = next(places, _NO_CLAIM)
    taken = 0
    for at, numeral in enumerate(found):
        start, stop = numeral[:2]
        while end <= start:
            begin, end = next(places, _NO_CLAIM)
        if begin < stop or start < taken:
            continue
        said = [numeral]
        if text[stop : stop + 1] == "/" and at + 1 < len(found) and found[at + 1].start == stop + 1:
            said.append(found[at + 1])
            taken = stop = found[at + 1].end
        if stop > begin or not numeral.digits or not _stands_free(text, start, stop):
            continue
        last = _last_word(text, start)
        if last in _NAMES or not _is_number(said) or _is_time(text, stop, said, last):
            continue
        if _may_be_tied(text, start, stop, tying):
            yield Span(start, stop), said


def _is_number(said: Sequence[Numeral]) -> bool:
    """Whether it is above zero, in digits, and no code."""
    digits = said[0].digits
    if digits.startswith("0") and len(digits) >= _CODE and digits.isdigit():
        return False
    return all(one.digits and one.value is not None and one.value > 0 for one in said)


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether no sign beside it makes it a part of something else, or the number of an item."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or (before and before in "_/.,:-"):
        return False
    if behind == " ":
        return True
    if behind.isalnum() or (behind and behind in "_-"):
        return False
    next_one = text[end + 1 : end + 2]
    if (behind == "/" and (next_one.isalnum() or next_one == "_")) or (
        behind in ".,:" and "0" <= next_one <= "9"
    ):
        return False
    return not (behind in ".)" and before in ("", "\n"))


def _last_word(text: str, start: int) -> str:
    """The word before a number; `tổng số` is one."""
    before = text[max(0, start - _REACH) : start].rstrip(" .")
    if before.endswith(_TOTAL):
        return _TOTAL
    last = before.rsplit(" ", 1)[-1]
    if last.isalpha():
        return last
    found = _LAST_WORD.search(last)
    return found[0] if found is not None else ""


def _is_time(text: str, end: int, said: Sequence[Numeral], last: str) -> bool:
    """Whether it is a year, a day with its month, or how long something took."""
    first = said[0]
    if first.percent:
        return False
    if _LASTING.match(text, end) is not None:
        return last not in _WAYS
    has_unit = text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
    if has_unit or first.value is None:
        return False
    if len(said) > 1:
        second = said[1].value
        return last in _DATING and first.value <= _DAYS and second is not None and second <= _MONTHS
    if first.form is _FOUR:
        return _FIRST_YEAR <= first.value < _LAST_YEAR
    day, point, month = first.digits.partition(".")
    return bool(point) and last in _DATING and month.isdigit() and int(month) <= _MONTHS and len(day) <= 2  # noqa: PLR2004 - digits


def _may_be_tied(text: str, start: int, end: int, tying: Cues) -> bool:
    """Whether a percentage or a word that ties numbers together stands near."""
    is_beside = text.find("%", max(0, start - _BESIDE), end + _BESIDE) >= 0
    return is_beside or tying.stand_in(start - _FAR, end + _BESIDE)
