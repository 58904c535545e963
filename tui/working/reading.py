"""From a unit to its documents, one by one: files, members of archives and mails, rows of corpora."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from extract import readers
from extract.metadata import UNKNOWN, Metadata
from extract.readers import MissingReaderError, Readout
from extract.readers.kinds import CONTAINERS, FileKind, kind_of
from extract.readers.members import members
from extract.text import TextError
from store.stamps import Stamp, stamp_of
from tui.sources import Source, SourceError, too_large, unreadable
from tui.working.units import FileEnd, Files, Look, Piece, Plan, Problem, Setup

_TRIES = 2
CHANGING = "changes while it is read; left out: read it again when it is whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A document that was come to and is still to be read."""

    name: str
    """As the database names it."""
    label: str
    """As messages name it."""
    sha256: str
    size: int
    address: str | None = None
    read: Callable[[], Readout]


Element = Item | Problem | FileEnd | Plan


def elements(unit: Files | Look | Piece, setup: Setup) -> Iterator[Element]:
    """What a unit holds, in its order: the same, whenever and wherever it is asked."""
    if isinstance(unit, Piece | Look):
        from tui.working.rows import look_at, of_piece  # here, as few texts in this process need no corpora

        yield from of_piece(unit, setup) if isinstance(unit, Piece) else look_at(unit, setup)
    elif isinstance(unit, Files):
        for source in unit.sources:
            yield from of_file(source, unit.data, setup)


def file_of(unit: Files | Look | Piece, ended: int) -> Source:
    """The file that is read when so many of a unit's files have ended."""
    return unit.sources[min(ended, len(unit.sources) - 1)] if isinstance(unit, Files) else unit.source


def of_file(source: Source, data: bytes | None, setup: Setup) -> Iterator[Element]:
    """The documents in a file, and its end."""
    stamp = source.stamp
    try:
        if data is None:
            data, stamp = whole(source, setup.limits.file_bytes)
    except SourceError as error:
        yield Problem("", str(error), is_lasting=False)
        yield FileEnd(source, None)
        return
    is_lasting = True
    for element in _documents(source, data, setup):
        is_lasting &= not isinstance(element, Problem) or element.is_lasting
        yield element
    yield FileEnd(source, stamp if is_lasting else None)


def whole(source: Source, most: int) -> tuple[bytes, Stamp]:
    """The file's bytes as they were at one time.

    Raises:
        SourceError: It cannot be read, is too large, or goes on changing.
    """
    try:
        for _ in range(_TRIES):
            with open(source.path, "rb") as stream:  # noqa: PTH123 - its name may be any bytes
                before = stamp_of(os.fstat(stream.fileno()))
                if before.size > most:
                    raise SourceError(too_large(source.path, most))
                data = stream.read(before.size + 1)
                if before == stamp_of(os.fstat(stream.fileno())) and len(data) == before.size:
                    return data, before
    except OSError as error:
        raise SourceError(unreadable(source.path, error)) from error
    raise SourceError(f"{source.path}: {CHANGING}")


def _documents(source: Source, data: bytes, setup: Setup) -> Iterator[Element]:
    """The document that a file is, and those in it."""
    kind = kind_of(data)
    yield from _document(source.path, source.name, data, UNKNOWN, setup)
    if kind not in (FileKind.ZIP, FileKind.EML):
        return
    try:
        for member in members(data, kind):
            label = f"{source.path}/{member.name}"
            if member.problem is not None:
                yield Problem(label, member.problem)
            else:
                name = f"{source.name}/{member.name}"
                yield from _document(label, name, member.data, member.metadata, setup)
    except TextError as error:
        yield problem(source.path, error)


def _document(label: str, name: str, data: bytes, given: Metadata, setup: Setup) -> Iterator[Element]:
    """The document that some bytes are, or those that a corpus among them holds."""
    kind = kind_of(data)
    if kind in (FileKind.JSONL, FileKind.PARQUET):
        from tui.working.rows import rows_within

        try:
            yield from rows_within(label, name, data, kind, setup)
        except ValueError as error:
            yield problem(label, error)
    elif kind not in CONTAINERS:
        yield Item(
            name=name,
            label=label,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            read=partial(_read, data, given),
        )


def _read(data: bytes, given: Metadata) -> Readout:
    """The document, with what its container knows where it says nothing itself."""
    readout = readers.read(data)
    if given == UNKNOWN:
        return readout
    own = readout.metadata
    known = replace(
        own,
        title=own.title or given.title,
        published=own.published or given.published,
        address=own.address or given.address,
        publisher=own.publisher or given.publisher,
        is_doubtful=own.is_doubtful if own.published else given.is_doubtful,
    )
    return replace(readout, metadata=known)


def problem(label: str, error: Exception) -> Problem:
    """What is told of something that cannot be read."""
    # A library may be installed before the next time.
    return Problem(label, str(error), is_lasting=not isinstance(error, MissingReaderError))
