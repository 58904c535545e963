"""The documents of a dataset, each with its rows: for formats where a document is one thing with marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from extract.figures import Span
from extract.records import FIELDS

Row = Mapping[str, str | int | None]

_DECIDED = ("verdict", "annotator", "decided_at", "reason", "note", "extractor")


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A document with the rows of the dataset that stand in it."""

    text: str
    about: Mapping[str, str | int | None]
    """Its name, SHA-256, title and date."""
    rows: Sequence[Row]

    @property
    def accepted(self) -> list[Row]:
        """The rows of figures."""
        return [row for row in self.rows if row["verdict"] in ("accept", "correct", "add")]

    @property
    def rejected(self) -> list[Row]:
        """The rows of what was rejected, where these were asked for."""
        return [row for row in self.rows if row["verdict"] == "reject"]


def marked_documents(rows: Iterable[Row]) -> Iterator[MarkedDocument]:
    """The documents of rows that hold the `text` of theirs, one at a time."""
    for _, group in groupby(rows, key=lambda row: row["document"]):
        found = list(group)
        about = {name: found[0][name] for name in ("doc", "document", "title", "published")}
        yield MarkedDocument(str(found[0]["text"]), about, found)


def span_of(row: Row) -> Span:
    """Where a row stands in its document."""
    return Span(int(row["start"] or 0), int(row["end"] or 0))


def sentence_start(text: str, row: Row) -> int:
    """Where the sentence of a row begins."""
    sentence, span = str(row["sentence"]), span_of(row)
    return max(0, text.rfind(sentence, 0, span.start + len(sentence)))


def told(row: Row) -> dict[str, object]:
    """What a format with room for it says of a figure besides its place: the record, who and when."""
    record = {name: row[name] for name in FIELDS if row[name] is not None}
    return {"record": record, **{name: row[name] for name in _DECIDED if row[name] is not None}}


def latest(rows: Iterable[Row]) -> str:
    """When the last of some decisions was made."""
    return max(str(row["decided_at"]) for row in rows)


def annotators(rows: Iterable[Row]) -> list[str]:
    """Who made them, by name."""
    return sorted({str(row["annotator"]) for row in rows})


def seconds(moment: str) -> int | None:
    """A moment as Unix time, whole seconds."""
    try:
        return int(datetime.fromisoformat(moment).timestamp())
    except ValueError:
        return None
