"""What the formats have in common: a text with marks in it, from a model or from people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from extract.records import FIELDS

_KNOWN = frozenset(FIELDS)


class TaskError(ValueError):
    """A row that is no task of the format; the text says what and what to do."""


class Answer(Enum):
    """What a task says of its marks."""

    PREDICTED = "predicted"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Mark(NamedTuple):
    """A stretch that is marked in a task's text; a file may have a million."""

    start: int
    end: int
    label: str
    quote: str | None = None
    """What the task says stands there."""
    record: Mapping[str, object] = MappingProxyType({})
    """The fields of the figure, where the task says more than a label."""
    score: object = None
    annotator: str | None = None
    note: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A text, or a part of one, with the marks that one source made in it."""

    text: str
    doc: str | None
    document: str | None
    offset: int | None
    """Where the text begins in the document, in code points; None where that is not told."""
    answer: Answer
    marks: tuple[Mark, ...]
    annotator: str | None = None


def text_in(row: Mapping[str, object], key: str) -> str | None:
    """A key's text, or None."""
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value or None
    raise TaskError(f"{key}: {str(value)[:40]!r} is not text")


def number_in(row: Mapping[str, object], key: str) -> int | None:
    """A key's whole number from 0, or None."""
    value = row.get(key)
    if value is None or (type(value) is int and value >= 0):
        return value
    raise TaskError(f"{key}: {str(value)[:40]!r} is no offset; write a whole number from 0")


def place_in(row: Mapping[str, object], start: str = "start", end: str = "end") -> tuple[int, int]:
    """The offsets of a mark."""
    first, last = row.get(start), row.get(end)
    # Most are right, and a file may have a million.
    if type(first) is int and type(last) is int and 0 <= first < last:
        return first, last
    raise TaskError(f"{start}, {end}: {number_in(row, start)}-{number_in(row, end)} is no stretch of a text")


def objects_in(row: Mapping[str, object], key: str) -> Sequence[Mapping[str, object]]:
    """The objects of a list; none where there is no list."""
    values = row.get(key)
    if values is None:
        return ()
    if not isinstance(values, list) or not all(isinstance(one, dict) for one in values):
        raise TaskError(f"{key}: is no list of objects")
    return values


def object_in(row: Mapping[str, object], key: str) -> Mapping[str, object]:
    """An object; an empty one where there is none."""
    value = row.get(key)
    return value if isinstance(value, dict) else {}


def record_in(row: Mapping[str, object]) -> Mapping[str, object]:
    """The fields of a figure, in an object of their own or beside the place."""
    given = object_in(row, "record") or row
    return given if given.keys() <= _KNOWN else {name: given[name] for name in FIELDS if name in given}


def required_text(row: Mapping[str, object], key: str = "text") -> str:
    """The text that is marked."""
    text = text_in(row, key)
    if text is None:
        raise TaskError(f"{key}: missing; a task holds the text that its offsets count in")
    return text
