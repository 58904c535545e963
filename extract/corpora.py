"""Corpora: many documents in one table, a row each; which columns say what, and how a row is read."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date

from extract import readers
from extract.metadata import Metadata, tidied
from extract.readers import Readout
from extract.readers.kinds import kind_of
from extract.readers.text import read as read_plain
from extract.records import MAX_TEXT
from extract.text import TextError

NAMES = {
    "id": ("id", "doc_id", "document_id", "docid", "name"),
    "text": ("text", "content", "html", "body", "raw_content"),
    "title": ("title", "headline"),
    "date": ("date", "published", "publish_date", "published_at"),
    "address": ("address", "url", "link", "source_url"),
}
"""What a column may be called, whatever the letters' case; the first that a table has is taken."""

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_SPOKEN = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?!\d)", re.ASCII)
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class CorpusError(ValueError):
    """A table that holds no documents; the message says why, fit to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a corpus; None for what it does not tell."""

    id: str | None = None
    """What tells documents apart; without it, the first digits of their SHA-256 do."""
    text: str
    """Text, HTML, or the bytes of a file."""
    title: str | None = None
    date: str | None = None
    address: str | None = None

    def names(self) -> list[str]:
        """The columns that are there, each once."""
        said = (getattr(self, field.name) for field in fields(self))
        return list(dict.fromkeys(name for name in said if name is not None))


def columns_of(names: Iterable[str]) -> Columns:
    """Which column says what, by their names.

    Raises:
        CorpusError: None of them holds text.
    """
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(name.casefold(), name)
    found = {
        what: next((folded[choice] for choice in choices if choice in folded), None)
        for what, choices in NAMES.items()
    }
    text = found.pop("text")
    if text is None:
        raise CorpusError(f"no column with texts; name it one of {', '.join(NAMES['text'])}")
    return Columns(text=text, **found)


def data_of(text: object) -> bytes:
    """The bytes that identify a document.

    Raises:
        TextError: There are none.
    """
    if isinstance(text, str):
        return text.encode()
    if isinstance(text, bytes):
        return text
    raise TextError("no text in this row" if text is None else "the column of texts holds something else")


def document_name(corpus: str, id_: object, data: bytes) -> str:
    """`corpus.parquet/ID`: what a row's document is called."""
    shown = "" if id_ is None else _line(str(id_))
    return "/".join(filter(None, (corpus, shown or hashlib.sha256(data).hexdigest()[:16])))


def metadata_of(*, title: object = None, day: object = None, address: object = None) -> Metadata:
    """What a row says of its document, as far as it makes sense."""
    return tidied(Metadata(title=_words(title), published=_day(day), address=_words(address)))


def read_row(text: object, given: Metadata) -> Readout:
    """Read a row's document; what the row says of it goes before what the document says.

    A text is HTML or plain; bytes are those of any file.

    Raises:
        TextError: It cannot be read; MissingReaderError where a library is not installed.
    """
    data = data_of(text)
    is_plain = isinstance(text, str) and kind_of(data) != "html"
    readout = read_plain(data) if is_plain else readers.read(data)
    own = readout.metadata
    known = replace(
        own,
        title=given.title or own.title,
        published=given.published or own.published,
        address=given.address or own.address,
        is_doubtful=own.is_doubtful and given.published is None,
    )
    return replace(readout, metadata=known)


def _day(value: object) -> str | None:
    """A whole day, of a date, a moment or how one is written."""
    if isinstance(value, date):
        return value.isoformat()[: len("2024-01-31")]
    if not isinstance(value, str):
        return None
    if found := _ISO.match(value.strip()):
        year, month, day = map(int, found.groups())
    elif found := _SPOKEN.match(value.strip()):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _words(value: object) -> str | None:
    return _line(value) or None if isinstance(value, str) else None


def _line(words: str) -> str:
    return " ".join(_UNSHOWN.sub(" ", words).split())[:MAX_TEXT].rstrip()
