"""How much hangs on a document's date: the figures whose period would be another with another date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from extract.passages import Passage
from extract.periods.propose import propose_period

_SOME_DAY = date(2001, 2, 3)
_LONG = timedelta(days=450)
"""Another year, another quarter, another half of the year."""


def count_hanging(passage: Passage, periods: Sequence[str | None]) -> int:
    """How many of the periods that were proposed with the passage's date count from it."""
    otherwise = _SOME_DAY if passage.published is None else passage.published - _LONG
    other = replace(passage, published=otherwise)
    return sum(propose_period(other, index) != period for index, period in enumerate(periods))
