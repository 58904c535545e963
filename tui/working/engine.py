"""Where documents are read: a few plain texts in this process, all else in workers, on all cores."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Self

from extract.readers.kinds import FileKind, kind_of
from extract.text import TextError, decode
from tui.limits import Limits
from tui.sources import Source, SourceError
from tui.working.reading import whole
from tui.working.units import Assignment, Event, FileEnd, Files, Look, Problem, Setup, Told, Unit
from tui.working.work import Work

if TYPE_CHECKING:
    from tui.working.pool import Answer, Pool

SMALL = 250_000
"""Bytes of plain text that are read before another process has come up."""
_PLAIN = (".txt", ".md", ".markdown")
GROUP, GROUP_BYTES = 16, 1 << 16
"""Small files are handed out together."""


def cores() -> int:
    """How many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Engine:
    """Reads documents and finds their figures; for use in `with`."""

    def __init__(self, setup: Setup, jobs: int, answer: "Answer") -> None:
        self._setup, self._jobs, self._answer = setup, jobs, answer
        self._started: Pool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._started is not None:
            self._started.__exit__()

    @property
    def _pool(self) -> "Pool":
        """The workers, from when they are needed."""
        from tui.working.pool import Pool  # here, as few texts need none

        if self._started is None:
            self._started = Pool(self._setup, self._jobs, self._answer)
        return self._started

    def run(self, sources: Iterable[Look | Told]) -> Iterator[tuple[Unit, Event] | None]:
        """What comes of the sources, in their order; None each time before it waits."""
        rest = self._sifted(sources)
        first, size = [], 0
        while size <= SMALL and (look := next(rest, None)) is not None:
            first.append(look)
            size += _weight(look)
        if size > SMALL:
            yield from self._pool.run(_units(chain(first, rest), self._setup.limits))
            return
        for look in first:
            yield None
            yield from self._small(look)

    def _sifted(self, looks: Iterable[Look | Told]) -> Iterator[Look | Told]:
        """Without lines of JSON in a folder that hold no texts but some other data."""
        for look in looks:
            if isinstance(look, Told) or not self._is_other_data(look.source):
                yield look
            else:
                yield Told(FileEnd(look.source, look.source.stamp))

    def _is_other_data(self, source: Source) -> bool:
        if not (source.is_found and source.may_be_corpus):
            return False
        from tui.working.corpora import holds_no_texts

        return holds_no_texts(source, self._setup)

    def _small(self, look: Look | Told) -> Iterator[tuple[Unit, Event] | None]:
        if isinstance(look, Told):
            yield look, look.event
            return
        try:
            unit = self._plain(look.source)
        except SourceError as error:
            yield look, Problem("", str(error))
            yield look, FileEnd(look.source, None)
            return
        if isinstance(unit, Files) and unit.data is not None and _is_plain(unit.data):
            events: list[Event] = []
            Work(self._setup, events.append, lambda asked: self._answer(asked.digests)).do(Assignment(unit))
            yield from ((unit, event) for event in events)
        else:
            yield from self._pool.run(iter((unit,)))

    def _plain(self, source: Source) -> Unit:
        """The file with what it holds.

        Raises:
            SourceError: It cannot be read.
        """
        if source.is_stream:
            return _at_hand(source, self._setup.limits.file_bytes)
        data, stamp = whole(source, self._setup.limits.file_bytes)
        return Files((replace(source, stamp=stamp),), data)


def _is_plain(data: bytes) -> bool:
    """Whether a reader of ours alone reads it: no library that could take this process along."""
    try:
        return kind_of(data) is FileKind.TEXT and bool(decode(data))
    except TextError:
        return not data.strip()


def _units(looks: Iterable[Look | Told], limits: Limits) -> Iterator[Unit]:
    """What is handed out at once: small files together, what may be a corpus by itself."""
    group: list[Source] = []
    size = 0
    for look in looks:
        source = None if isinstance(look, Told) else look.source
        own = source.stamp.size if source is not None and source.stamp else 0
        if source is None or source.is_stream or source.may_be_corpus or own > limits.file_bytes:
            if group:
                yield Files(tuple(group))
                group, size = [], 0
            yield _at_hand(source, limits.file_bytes) if source is not None and source.is_stream else look
            continue
        group.append(source)
        size += own
        if len(group) >= GROUP or size >= GROUP_BYTES:
            yield Files(tuple(group))
            group, size = [], 0
    if group:
        yield Files(tuple(group))


def _at_hand(source: Source, most: int) -> Unit:
    """What comes through a pipe: nobody else could read it."""
    try:
        return Files((source,), source.read(most))
    except SourceError as error:
        return Told(Problem("", str(error)))


def _weight(look: Look | Told) -> int:
    if isinstance(look, Told) or look.source.is_stream:
        return 0
    source = look.source
    size = source.stamp.size if source.stamp else 0
    return size if source.path.lower().endswith(_PLAIN) else SMALL + 1
