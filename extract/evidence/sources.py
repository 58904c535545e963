"""The words that say a field, and where in the document they stand."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from extract.figures import Span


class Where(StrEnum):
    """Where words stand, as seen from the figure; each fits behind `from`."""

    SENTENCE = "the sentence"
    EARLIER = "an earlier sentence"
    LATER = "a later sentence"
    HEADING = "a heading"
    TITLE = "the title"
    DATELINE = "the dateline"


class Source(NamedTuple):
    """Words that say a field."""

    span: Span
    """Their place in the document's untouched text."""
    where: Where
    words: str
    """As the document has them."""


Evidence = Mapping[str, tuple[Source, ...]]
"""The words behind each field; a field that no words say is not in it."""
NONE_SAID: Evidence = MappingProxyType({})
