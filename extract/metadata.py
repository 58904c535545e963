"""What is known of a document as a whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a document says of itself, or a person of it; None where nobody says."""

    title: str | None = None
    published: str | None = None
    """YYYY-MM-DD."""
    address: str | None = None
    """Where it was published, as a URL."""
    publisher: str | None = None
    is_doubtful: bool = False
    """Whether the date is a guess, or others in the document speak against it."""


UNKNOWN = Metadata()
"""Nothing is known: the text itself is asked."""
