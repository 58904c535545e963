"""Several workers at once, and what comes of their work in the order of the units, as if there were one."""

import selectors
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Self

from tui.console import CommandError
from tui.speech import _
from tui.working.process import DIED, Worker, late, reason
from tui.working.units import (
    Asked,
    Assignment,
    Begun,
    Done,
    Event,
    FileEnd,
    Files,
    Look,
    Plan,
    Problem,
    Setup,
    Told,
    Unit,
    UnitEnd,
)
from tui.working.wire import BrokenWireError, unpacked

EACH = 2
"""Units that a worker has at most: it need not wait for the next one."""
AHEAD = 8
"""Units for each worker that are begun before the first of them has ended."""
FULL = 4_000_000
"""Bytes for each worker of documents that wait for one before them; then only that one is listened to."""
_FALSE_STARTS = 3
_WAIT = 3600.0
"""Seconds at most at a time: a corpus of 70 gigabytes may take longer than poll() can be asked to wait."""
Answer = Callable[[Sequence[str]], list[bool]]


@dataclass(slots=True)
class _Slot:
    """A unit and what has come of it."""

    unit: Unit
    assignment: Assignment | None = None
    """None for what is told already."""
    events: deque[tuple[Event, int]] = field(default_factory=deque)
    """With how much of the memory each takes."""
    size: int = 0
    seen: int = 0
    """Results that have come of it, over all workers that had it."""
    has_plan: bool = False
    is_ended: bool = False
    tried: set[int] = field(default_factory=set)
    """Before which of its documents a worker ended that may have been ended by somebody."""

    def add(self, event: Event, size: int) -> None:
        """Something came of it."""
        self.events.append((event, size))
        self.size += size
        self.seen += 1

    def take(self) -> Event:
        """What came first."""
        event, size = self.events.popleft()
        self.size -= size
        return opened(event)

    def without(self, begun: Begun | None, why: str, *, is_killed: bool) -> None:
        """Leave out what a worker ended at, the next time."""
        number = self.seen if begun is None else begun.number
        now = self.assignment
        if now is None:
            return
        if begun is not None and begun.is_document:
            self.assignment = replace(now, skip=self.seen, lost={**now.lost, number: why})
        elif is_killed and number not in self.tried:
            self.tried.add(number)
            self.assignment = replace(now, skip=self.seen)
        else:
            self.assignment = replace(now, skip=self.seen, stuck={**now.stuck, number: why})


def opened(event: Event) -> Event:
    """What came, its proposals unpacked; a problem where they are none of ours."""
    if not isinstance(event, Done) or not isinstance(event.result, bytes):
        return event
    try:
        return replace(event, result=unpacked(event.result))
    except BrokenWireError as error:
        return Problem(event.name, DIED.format(reason=error))


class Pool:
    """Gives units to workers; for use in `with`."""

    def __init__(self, setup: Setup, jobs: int, answer: Answer) -> None:
        self._setup, self._jobs, self._answer = setup, jobs, answer
        self._workers: list[Worker] = []
        self._selector = selectors.DefaultSelector()
        self._slots: dict[int, _Slot] = {}
        """Those that are begun or wait, by their numbers, in order."""
        self._waiting: deque[int] = deque()
        """Those that no worker has."""
        self._last = 0
        self._units: Iterator[Unit] = iter(())
        self._is_expanding = False
        """Whether a file is looked at that may be a corpus: its pieces come before all other units."""
        self._false_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.kill()
        self._workers.clear()
        self._selector.close()

    def run(self, units: Iterator[Unit]) -> Iterator[tuple[Unit, Event] | None]:
        """What comes of the units, in their order; None each time before it waits."""
        self._units = units
        while self._fill():
            self._listen(0)
            yield from self._of_the_first()
            if self._slots and not self._has_come():
                yield None
                self._listen(self._patience())
                self._end_late()

    def _has_come(self) -> bool:
        slot = next(iter(self._slots.values()))
        return bool(slot.events) or slot.is_ended

    def _of_the_first(self) -> Iterator[tuple[Unit, Event]]:
        """What has come of the units that are next in order."""
        while self._slots:
            number, slot = next(iter(self._slots.items()))
            while slot.events:
                yield slot.unit, slot.take()
                # Whoever takes the documents in takes time: the workers are not kept waiting for it.
                self._listen(0)
            if not slot.is_ended:
                return
            yield slot.unit, UnitEnd()
            del self._slots[number]
            self._fill()

    def _fill(self) -> bool:
        """Take in units and hand them out; False when nothing is left."""
        while not self._is_expanding and len(self._slots) < AHEAD * self._jobs:
            unit = next(self._units, None)
            if unit is None:
                break
            self._last += 1
            slot = self._slots[self._last] = _Slot(unit)
            if isinstance(unit, Told):
                slot.add(unit.event, 0)
                slot.is_ended = True
            else:
                slot.assignment = Assignment(unit)
                self._waiting.append(self._last)
                self._is_expanding = isinstance(unit, Look)
        self._hand_out()
        return bool(self._slots)

    def _hand_out(self) -> None:
        while self._waiting:
            ready = [one for one in self._workers if one.is_ready and len(one.units) < EACH]
            worker = min(ready, key=lambda one: len(one.units), default=None)
            if worker is None or worker.units:
                self._start_some()
            if worker is None:
                return
            slot = self._slots[self._waiting[0]]
            if worker.units and isinstance(slot.unit, Files) and slot.unit.data is not None:
                return  # what is large is handed to somebody who takes it at once
            number = self._waiting.popleft()
            try:
                worker.give(number, slot.assignment)
            except BrokenWireError:
                self._lose(worker)

    def _start_some(self) -> None:
        """As many workers as there is work for, and no more than are wanted."""
        idle = sum(not one.units for one in self._workers)
        while len(self._workers) < self._jobs and idle < len(self._waiting):
            try:
                worker = Worker(self._setup)
            except (OSError, BrokenWireError) as error:
                raise _no_start(error) from error
            self._workers.append(worker)
            self._selector.register(worker.wire, selectors.EVENT_READ, worker)
            idle += 1

    def _listen(self, seconds: float) -> None:
        """Take in what workers say, waiting at most so long."""
        self._hold_back()
        for key, _events in self._selector.select(seconds):
            worker: Worker = key.data
            try:
                for event, size in worker.hear():
                    self._note(worker, event, size)
            except BrokenWireError:
                if worker in self._workers:
                    self._lose(worker)

    def _hold_back(self) -> None:
        """Where too much waits to be taken in, listen to that worker alone that has what comes next."""
        is_full = sum(slot.size for slot in self._slots.values()) > FULL * self._jobs
        first = next(iter(self._slots), 0)
        for worker in self._workers:
            is_heard = not is_full or first in worker.units
            if is_heard != worker.is_heard:
                worker.is_heard = is_heard
                worker.touch()
                if is_heard:
                    self._selector.register(worker.wire, selectors.EVENT_READ, worker)
                else:
                    self._selector.unregister(worker.wire)

    def _note(self, worker: Worker, event: object, size: int) -> None:
        if not worker.is_ready:
            worker.is_ready, self._false_starts = True, 0
            self._hand_out()
        elif isinstance(event, Begun):
            worker.begun = event
        elif isinstance(event, Asked):
            worker.answer(self._answer(event.digests))
        elif isinstance(event, Plan):
            slot = self._slots[worker.units[0]]
            slot.has_plan, self._is_expanding = True, False
            slot.seen += 1
            self._units = chain(event.pieces, self._units)
        elif isinstance(event, UnitEnd):
            slot = self._slots[worker.units.popleft()]
            slot.is_ended, worker.begun = True, None
            if isinstance(slot.unit, Look) and not slot.has_plan:
                self._is_expanding = False
            self._fill()
        elif isinstance(event, Done | Problem | FileEnd):
            self._slots[worker.units[0]].add(event, size)

    def _patience(self) -> float:
        """Until when nothing need be looked at, unless somebody speaks."""
        left = (one.left for one in self._workers if one.is_heard)
        seconds = min((seconds for seconds in left if seconds is not None), default=1.0)
        return min(max(0.0, seconds), _WAIT)

    def _end_late(self) -> None:
        for worker in list(self._workers):
            if worker.is_late:
                # This process may have been busy, or asleep, while the worker had something to say.
                self._listen(0)
                if worker in self._workers and worker.is_late:
                    self._lose(worker, late(worker))

    def _lose(self, worker: Worker, why: str | None = None) -> None:
        """A worker has ended, or must: another one takes over what it had, but for what it ended at."""
        self._workers.remove(worker)
        if worker.is_heard:
            self._selector.unregister(worker.wire)
        is_killed = why is None
        why = why or reason(worker, self._setup.limits)
        worker.kill()
        if not worker.is_ready:
            self._false_starts += 1
            if self._false_starts > _FALSE_STARTS:
                raise _no_start(why)
        if worker.units:
            self._slots[worker.units[0]].without(worker.begun, why, is_killed=is_killed)
            self._waiting.extendleft(reversed(worker.units))
        self._hand_out()


def _no_start(reason: object) -> CommandError:
    said = _("no process can be started to read documents in ({reason}); see that memory is left")
    return CommandError(said.format(reason=reason))
