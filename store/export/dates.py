"""Dates, for formats that have such a type: none of them holds a year or a month alone."""

import re
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def whole_date(text: object) -> date | None:
    """The date; None for a year, a month, or what is none."""
    return _whole_date(text) if isinstance(text, str) else None


@lru_cache(maxsize=1024)  # a document's is asked for with each of its figures
def _whole_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None
