"""What office programs note of a document beside its text; little of it is meant."""

import re
from datetime import date

from extract.metadata import Metadata

_LEAST_WORDS = 3
_PROGRAMS_WORDS = re.compile(
    r"(?i)\s*(?:microsoft (?:word|excel|powerpoint)\b|powerpoint presentation|untitled|document ?\d*"
    r"|book ?\d+|bản trình bày|tài liệu ?\d*|.*\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|txt|html?)\s*$)"
)
_EARLIEST = 1985


def office_metadata(title: object, created: object) -> Metadata:
    """The title if somebody meant it, and the day that the file was made, which is no more than a hint."""
    words = " ".join(str(title or "").split())
    is_meant = words.count(" ") + 1 >= _LEAST_WORDS and words.isprintable()
    day = _day(created)
    return Metadata(
        title=words if is_meant and not _PROGRAMS_WORDS.match(words) else None,
        published=day.isoformat() if day is not None else None,
        is_doubtful=day is not None,
    )


def _day(created: object) -> date | None:
    """The day of a point in time, or of `D:20240131…` as a PDF says it."""
    day: date | None = None
    if isinstance(created, date):
        day = date(created.year, created.month, created.day)
    elif found := re.match(r"(?:D:)?(\d{4})-?(\d{2})-?(\d{2})", str(created or "")):
        try:
            day = date(*map(int, found.groups()))
        except ValueError:
            return None
    return day if day is not None and day.year >= _EARLIEST else None
