"""Dates as analysts type them, and the dates that a document tells, to pick from."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.metadata import is_date

MOST = 9
"""So many dates are listed: each has a digit."""

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/. ]+)?(\d{1,2})[-/. ]+(\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(?:ngày|tháng|năm|ngay|thang|nam)\s*|,", re.IGNORECASE)
_BESIDE = 60
"""Letters around a date that are told with it."""


class Told(NamedTuple):
    """A date that the document tells of."""

    day: str
    words: str
    """It with what stands around it."""


def read_date(typed: str, told: Sequence[Told] = ()) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD of what was typed; a digit alone picks one of those told; None for no date.

    `20/6/2023` is read as it is written in Vietnam: the day comes first.
    """
    words = " ".join(_IN_WORDS.sub(" ", typed).split())
    if len(words) == 1 and words.isascii() and words.isdecimal() and 1 <= int(words) <= len(told):
        return told[int(words) - 1].day
    if match := _YEAR_FIRST.fullmatch(words):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(words):
        day, month, year = match.groups()
    else:
        return None
    found = "-".join(part.zfill(2) for part in (year, month, day) if part)
    return found if is_date(found) else None


def dates_told(text: str) -> list[Told]:
    """The different full dates that a text tells, in text order, each with the words around it."""
    from extract.periods.published import dates_in  # here: the start does not wait for the extractor
    from extract.text import matching_copy  # here, as above

    copy = matching_copy(text).text
    found: dict[str, str] = {}
    for span, day in dates_in(copy):
        start = max(copy.rfind("\n", 0, span.start) + 1, span.start - _BESIDE // 2)
        end = copy.find("\n", span.end)
        end = min(len(copy) if end < 0 else end, span.end + _BESIDE)
        found.setdefault(day.isoformat(), " ".join(copy[start:end].split()))
    return [Told(day, words) for day, words in found.items()][:MOST]
