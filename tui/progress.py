"""Progress of long work: a bar on stderr when somebody watches there, nothing otherwise."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from tui.sources import Source, SourceError
from tui.speech import _, grouped
from tui.working.units import Done, Event, FileEnd, Piece, Unit, UnitEnd

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_OFTEN = 0.2
"""Seconds between two looks at a bar."""


@contextmanager
def progress(what: str, total: int, *, shown: bool = True) -> Iterator[Callable[[], None]]:
    """Give a function to call after each step; lines on stderr stay whole above the bar."""
    if not (shown and total > 1 and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=Console(stderr=True), redirect_stdout=False, transient=True, refresh_per_second=5
    ) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


Reading = Callable[[tuple[Unit, Event]], None]


@contextmanager
def reading_progress(
    sources: Callable[[], Iterable[Source | SourceError]], *, shown: bool
) -> Iterator[Reading]:
    """The same of documents of any size: how many a second, and how long it will take by the bytes left."""
    if not (shown and sys.stderr.isatty()):
        yield lambda _happening: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    total = sum(source.stamp.size for source in sources() if isinstance(source, Source) and source.stamp)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[documents]}", markup=False),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=Console(stderr=True), redirect_stdout=False, transient=True, refresh_per_second=5
    ) as bar:
        watched = _Watched(bar, bar.add_task(_("reading"), total=total or None, documents=""))
        yield watched.step


class _Watched:
    """Counts documents and bytes for a bar."""

    def __init__(self, bar: "Progress", task: "TaskID") -> None:
        self._bar, self._task = bar, task
        self._documents, self._bytes = 0, 0.0
        self._since = self._shown = monotonic()

    def step(self, happening: tuple[Unit, Event]) -> None:
        """Count what happened, and show it now and then."""
        unit, event = happening
        self._documents += isinstance(event, Done)
        if isinstance(event, FileEnd) and not isinstance(unit, Piece):
            self._bytes += event.source.stamp.size if event.source.stamp else 0
        elif isinstance(event, UnitEnd) and isinstance(unit, Piece):
            self._bytes += unit.stamp.size * unit.share
        now = monotonic()
        if now - self._shown > _OFTEN:
            self._shown = now
            speed = _("{count} documents, {speed} a second").format(
                count=grouped(self._documents), speed=grouped(round(self._documents / (now - self._since)))
            )
            self._bar.update(self._task, completed=self._bytes, documents=speed)
