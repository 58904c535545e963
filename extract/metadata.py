"""What is known of a document as a whole."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MAX_WORDS = 2000
"""Longest title, address or name of a publisher, in code points."""

_DATE = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}:[^\s\x00-\x1f\x7f]+", re.IGNORECASE | re.ASCII)
_UNFIT = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a document says of itself, or a person of it; None where nobody says."""

    title: str | None = None
    published: str | None = None
    """YYYY-MM-DD, or only YYYY-MM or YYYY."""
    address: str | None = None
    """Where it was published, as a URL."""
    publisher: str | None = None
    is_doubtful: bool = False
    """Whether the date is a guess, or others in the document speak against it."""


UNKNOWN = Metadata()
"""Nothing is known: the text itself is asked."""


def tidied(metadata: Metadata) -> Metadata:
    """What can be kept and shown of what a document says of itself: words on one line, a date, an address."""
    if metadata == UNKNOWN:
        return metadata
    published = metadata.published if is_date(metadata.published or "") else None
    address = metadata.address or ""
    is_address = len(address) <= MAX_WORDS and _ADDRESS.fullmatch(address) and is_fit(address)
    return Metadata(
        title=_words(metadata.title),
        published=published,
        address=address if is_address else None,
        publisher=_words(metadata.publisher),
        is_doubtful=metadata.is_doubtful and published is not None,
    )


def is_fit(words: str) -> bool:
    """Whether all of it can be shown on a line."""
    return not any(unicodedata.category(char) in _UNFIT for char in words)


def is_date(published: str) -> bool:
    """Whether it is a day that there is, or a month or a year."""
    match = _DATE.fullmatch(published)
    if match is None:
        return False
    year, month, day = match.groups()
    return day is None or int(day) <= monthrange(int(year), int(month))[1]


def day_of(published: str | None) -> date | None:
    """The day that a document of that date counts from: of a month or a year the last one."""
    if not published or not is_date(published):
        return None
    year, month, day = (int(part) for part in f"{published}-0-0".split("-")[:3])
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _words(words: str | None) -> str | None:
    if words is None:
        return None
    shown = words if is_fit(words) else "".join(char if is_fit(char) else " " for char in words)
    return " ".join(shown.split())[:MAX_WORDS].strip() or None
