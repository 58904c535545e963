"""The documents in a container, each of which is a document of its own with its own bytes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.metadata import UNKNOWN, Metadata
from extract.readers.kinds import FileKind, kind_of
from extract.readers.limits import Budget
from extract.text import TextError


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A document in a container."""

    name: str
    """What it is called there; `container/name` is what it is called outside."""
    data: bytes
    metadata: Metadata = UNKNOWN
    """What the container knows of it."""
    problem: str | None = None
    """Why it cannot be taken out, fit to show; there is no data then."""


def members(data: bytes, kind: FileKind) -> Iterator[Member]:
    """The documents in a container, in its order, with those of containers in it; none in anything else.

    A mail in an archive comes itself, and then what is attached to it. A corpus comes whole.

    Raises:
        TextError: It cannot be read on from here.
    """
    yield from _within(data, kind, Budget(), 1)


def _within(data: bytes, kind: FileKind, budget: Budget, depth: int) -> Iterator[Member]:
    for member in _directly(data, kind, budget):
        inner = kind_of(member.data) if member.problem is None else FileKind.TEXT
        if inner is not FileKind.ZIP:
            yield member
        if inner not in (FileKind.ZIP, FileKind.EML):
            continue
        if depth >= budget.limits.depth:
            yield Member(name=member.name, data=b"", problem=_too_deep(budget))
            continue
        try:
            for one in _within(member.data, inner, budget, depth + 1):
                yield replace(one, name=f"{member.name}/{one.name}")
        except TextError as error:
            yield Member(name=member.name, data=b"", problem=str(error))


def _too_deep(budget: Budget) -> str:
    return f"over {budget.limits.depth} archives or mails within each other; take it out first"


def _directly(data: bytes, kind: FileKind, budget: Budget) -> Iterator[Member]:
    if kind is FileKind.EML:
        from extract.readers.eml import attached

        for member in attached(data):
            budget.take(len(member.data))
            yield member
    elif kind is FileKind.ZIP:
        from extract.readers.zip import unpacked

        yield from unpacked(data, budget)
