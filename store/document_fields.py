"""What can be said of a document as a whole, and what can be kept of it."""

import re
import unicodedata
from enum import StrEnum

from extract.metadata import MAX_WORDS, is_date, is_fit
from store.errors import DocumentError

_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)


class Field(StrEnum):
    """What can be said of a document."""

    TITLE = "title"
    PUBLISHED = "published"
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    ADDRESS = "address"
    """A URL."""
    PUBLISHER = "publisher"


def checked(field: Field, value: str | None) -> str | None:
    """A value as it is kept: in NFC, on one line, without white space at its ends; None for nothing.

    Raises:
        DocumentError: It cannot be kept.
    """
    value = " ".join(unicodedata.normalize("NFC", value or "").split())
    if not value:
        return None
    if len(value) > MAX_WORDS or not is_fit(value):
        raise DocumentError(f"{field}: over {MAX_WORDS} characters or invisible ones; shorten it")
    if field is Field.PUBLISHED and not is_date(value):
        raise DocumentError(f"published: {value!r} is no date; give YYYY, YYYY-MM or YYYY-MM-DD")
    if field is Field.ADDRESS and not _ADDRESS.fullmatch(value):
        raise DocumentError(
            f"address: {value!r} is no address; give one that begins with http:// or https://"
        )
    return value
