"""`soat extract --watch`: a first run, then whatever is added or changed once it has settled."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from store.stamps import Stamp
from tui.checking import check_after_extracting
from tui.console import CommandError, tell
from tui.extracting import Run, store_into
from tui.filing import Happening
from tui.indexing import index_after_extracting
from tui.sources import Source, counts, find_sources
from tui.speech import _
from tui.taking_in import Intake
from tui.working.units import FileEnd

SETTLED = 1.0
"""Seconds for which a file stays as it is before it is taken to be whole."""
_QUIET_MS = 200
"""Milliseconds in which several changes are one."""

Wait = Callable[[float | None], bool]
"""Until something may have changed, or for so many seconds; False when there is no more to wait for."""


def watch(this: Run, paths: Sequence[str], *, poll: float | None) -> None:
    """Take in folders and whatever comes into them; Ctrl+C ends it with the summary.

    Raises:
        CommandError: A path that is no folder, or notification is not installed.
    """
    for path in paths:
        if not Path(path).is_dir():
            raise CommandError(_("{path}: is no folder; --watch takes folders").format(path=path))
    wait = _by_looking(poll) if poll else _by_notice(paths)
    # Whoever ends a service by SIGTERM wants the summary too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with this.opened(create=True) as intake:
        try:
            go_on(this, intake, paths, wait)
        except KeyboardInterrupt:
            tell(_("stopped; what was done so far is kept"))


def go_on(this: Run, intake: Intake, paths: Sequence[str], wait: Wait) -> None:
    """Read all that is there, then all that comes."""
    looking = _Looking(this, intake, paths)
    store_into(this, intake, _in(paths), looking.note)
    tell(_("watching {paths}; Ctrl+C ends it").format(paths=", ".join(paths)))
    # What came before the system was asked to tell is found by a look.
    most: float | None = SETTLED
    while wait(most):
        if settled := looking.settled():
            store_into(this, intake, settled, looking.line)
            index_after_extracting(intake.db)
            check_after_extracting(intake.db)
        most = SETTLED if looking.waiting else None


def _in(paths: Sequence[str]) -> Iterator[Source]:
    """What there is; an empty folder is nothing wrong: something may come."""
    for found in find_sources(paths, ""):
        if isinstance(found, Source):
            yield found


class _Looking:
    """Looks for files that are new or changed, and waits until they are whole."""

    def __init__(self, this: Run, intake: Intake, paths: Sequence[str]) -> None:
        self._this, self._intake, self._paths = this, intake, paths
        self.waiting: dict[str, tuple[Stamp | None, float]] = {}
        """Files that may still be written to: what they looked like, and since when."""
        self._tried: dict[str, Stamp | None] = {}
        """What could not be read, but might be another time: not while it stays as it is."""
        self._before = this.tally.copy()

    def settled(self) -> list[Source]:
        """The files to be read that are as they were a while ago."""
        now = monotonic()
        manifest = self._this.manifest(self._intake)
        settled: list[Source] = []
        waiting: dict[str, tuple[Stamp | None, float]] = {}
        for source in _in(self._paths):
            if manifest.is_read(source) or self._tried.get(source.path, _NEVER) == source.stamp:
                continue
            stamp, since = self.waiting.get(source.path, (None, now))
            if stamp == source.stamp and now - since >= SETTLED:
                settled.append(source)
            else:
                waiting[source.path] = (source.stamp, since if stamp == source.stamp else now)
        self.waiting = waiting
        return settled

    def note(self, happening: Happening) -> None:
        """See what became of a file."""
        _unit, event = happening
        if isinstance(event, FileEnd):
            self._before = self._this.tally.copy()
            if event.stamp is None:
                self._tried[event.source.path] = event.source.stamp
            else:
                self._tried.pop(event.source.path, None)

    def line(self, happening: Happening) -> str | None:
        """The same, and say it in a line."""
        _unit, event = happening
        tally = self._this.tally.since(self._before)
        self.note(happening)
        if not isinstance(event, FileEnd) or tally.is_nothing:
            return None
        return f"{event.source.path}: {tally.summary()}"


_NEVER = Stamp(-1, -1, -1, -1)


def _by_looking(seconds: float) -> Wait:
    """Looks now and then, for disks that tell nobody of changes."""
    pause = threading.Event()

    def wait(most: float | None) -> bool:
        pause.wait(seconds if most is None else min(most, seconds))
        return True

    return wait


def _by_notice(paths: Sequence[str]) -> Wait:
    """Is woken by the system when something in the folders is made or written.

    Raises:
        CommandError: What listens to the system is not installed.
    """
    try:
        from watchfiles import Change
        from watchfiles import watch as notices
    except ImportError as error:
        raise CommandError(
            _("--watch needs the extra `watch`: pip install 'soat[watch]'; or look now and then: --poll 10")
        ) from error

    def matters(change: Change, path: str) -> bool:
        return change is not Change.deleted and (os.path.isdir(path) or counts(os.path.basename(path)))  # noqa: PTH112, PTH119 - many

    changes = notices(
        *paths,
        watch_filter=matters,
        debounce=_QUIET_MS,
        step=_QUIET_MS // 4,
        rust_timeout=round(SETTLED * 1000),
        yield_on_timeout=True,
        raise_interrupt=True,
    )

    def wait(most: float | None) -> bool:
        return any(change or most is not None for change in changes)

    return wait
