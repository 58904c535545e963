"""The panes of the review: where they stand, and how they take what they show.

All of them are there from the start. A mode changes what they paint, never which of them there are: no screen
is pushed and no layout runs for a key.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.geometry import Offset
from textual.screen import Screen

from extract.evidence.sources import NONE_SAID, Evidence
from extract.records import FIELDS
from store.database import Database, file_of
from store.errors import StoreError
from store.rows import Session
from tui.bindings import BINDINGS, Mode
from tui.collecting import loading
from tui.display import visible
from tui.frames import Frames
from tui.gathering import Gathering
from tui.manner import PLAIN, Manner
from tui.screens import hints
from tui.screens.ahead import Ahead
from tui.screens.key_labels import key_bar
from tui.screens.places import Places
from tui.screens.sitting import Sitting
from tui.screens.source import EXTRACTOR
from tui.screens.ties import tied_to
from tui.speech import _
from tui.widgets.bars import Header, KeyBar, Rule, StatusLine
from tui.widgets.desk import Desk
from tui.widgets.differences import Differences
from tui.widgets.help import Help, TooSmall
from tui.widgets.overview import Overview
from tui.widgets.passage import Passage
from tui.widgets.queue import Queue

SMALLEST = (80, 24)
REMEMBER_EVERY = 1.0
"""Seconds between notes of the place; a decision is never among what could be lost."""
FAILED = 1
"""Exit code of a review that could not go on."""
LOOK_EVERY = 0.05
"""Seconds between looks whether a long queue is there."""
AHEAD_AFTER = 0.02
"""Seconds after a frame, by which the terminal has it."""


class Panes(Screen[None]):
    """Queue, sentence and record, between the header and the keys."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-broad")]  # noqa: RUF012 - Textual's form
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]  # noqa: RUF012 - the same
    AUTO_FOCUS = ""
    BINDINGS: ClassVar = list(BINDINGS[Mode.REVIEW])

    mode = Mode.REVIEW
    """What keys mean; a plain attribute, since a flip must hold for the very next key."""
    is_marking = True
    """Whether the words behind the record are marked in the passage."""

    def __init__(  # noqa: PLR0913 - what the review opens with
        self,
        db: Database,
        session: Session,
        documents: Sequence[int],
        keys: Mapping[Mode, Mapping[str, list[str]]],
        gathering: Gathering | None = None,
        *,
        manner: Manner = PLAIN,
    ) -> None:
        super().__init__()
        self._compositor = Frames()
        self._db, self._documents = db, documents
        self.then: Callable[[], object] | None = None
        """What is to be done once the whole queue is there."""
        self._gathering = gathering
        opening = None if gathering is None else gathering.opening
        self.sitting = Sitting(db, session, documents, opening=opening, manner=manner)
        self.places = Places(db, session, documents)
        self._keys = keys
        self.key_names = hints.names(keys[Mode.REVIEW])
        self.header, self.status, self.key_bar = Header(), StatusLine(), KeyBar()
        self.queue_rule, self.queue = Rule(), Queue()
        self.passage, self.desk = Passage(), Desk()
        self.help, self.overview, self.too_small = Help(keys), Overview(), TooSmall()
        self.differences = Differences()
        self.sitting.ties.told = self._checks_have_come
        self._ahead = Ahead(self.sitting, self.passage, self.desk)
        self._reads_ahead: asyncio.TimerHandle | None = None
        self.desk.keys = {name: self.key_names[f"correct_{name}"] for name in FIELDS}
        self.passage.document_key = self.key_names["metadata"]
        self.desk.keys |= {"tied": self.key_names["tied"]}

    def compose(self) -> ComposeResult:
        """All panes are there from the start; modes change what they show."""
        yield self.header
        with Container(id="panes"):
            with Vertical(id="left"):
                yield self.queue_rule
                yield self.queue
            with Container(id="right"):
                yield self.passage
                yield self.desk
        yield self.status
        yield self.key_bar
        yield self.help
        yield self.overview
        yield self.differences
        yield self.too_small

    def on_mount(self) -> None:
        """Open the queue where the analyst stopped."""
        self.queue.open(self.sitting.worklist)
        self.sitting.begin()
        self.paint()
        self.status.say(*hints.welcome(self.sitting, self.key_names))
        self.set_interval(REMEMBER_EVERY, self.sitting.remember)
        self.call_after_refresh(self._go_on_opening)

    def _go_on_opening(self) -> None:
        """The first figure is on screen: now what it did not wait for, one after the other."""
        if self._gathering is not None:
            self._gathering.start()
            self._look_for_queue = self.set_interval(LOOK_EVERY, self._look_whether_gathered)
        elif not self.sitting.source.can_read:
            Thread(target=self._read_in, args=(file_of(self._db),), daemon=True).start()
        if self._gathering is None and self.then is not None:
            then, self.then = self.then, None
            then()

    def _look_whether_gathered(self) -> None:
        if self._gathering is None or not self._gathering.is_alive():
            self._look_for_queue.stop()
            self.complete()
            self._go_on_opening()

    def complete(self) -> bool:
        """Have the whole queue, which a key may need; False when it cannot be read, and the review ends."""
        if self._gathering is None:
            return True
        try:
            self.sitting.complete(self._gathering.gathered())
        except StoreError as error:
            self.app.exit(error, FAILED)
            return False
        self._gathering = None
        self.queue.open(self.sitting.worklist)
        self.paint()
        return True

    def _read_in(self, path: Path | None) -> None:
        """In a thread: what marks the words, and what a filter offers."""
        from tui.screens.narrowing import names_in  # here: the start does not wait for filters

        with loading():
            for module in EXTRACTOR:
                import_module(module)
        # Whoever has left meanwhile needs neither.
        with suppress(RuntimeError, StoreError):
            self.app.call_from_thread(self._extractor_is_there)
            if path is not None:
                self.sitting.scope.known = names_in(path)

    def _extractor_is_there(self) -> None:
        self.sitting.source.can_read = True
        if self.sitting.view is not None:
            self._mark(self.sitting.view.figure_id)
        self._read_ahead_later()

    def _checks_have_come(self, documents: Collection[int]) -> None:
        view = self.sitting.view
        if view is not None and view.document.id in documents:
            checks = self.sitting.ties.of(view)
            self.passage.tie(tied_to(view, checks))
            self.desk.check(checks)
        self._read_ahead_later()

    def on_resize(self, event: events.Resize) -> None:
        """A terminal too small to work in says so and takes no verdicts."""
        self.too_small.display = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]

    def paint(self) -> None:
        """Give every pane what it shows now."""
        sitting, view = self.sitting, self.sitting.view
        standing = sitting.standing
        evidence = self._evidence()
        checks = () if view is None else sitting.ties.of(view)
        if view is None:
            self.passage.tell(*hints.empty(self.key_names))
            self.queue_rule.show(_("Queue"))
        else:
            self.queue.point_at(sitting.index)
            self.passage.show(view, sitting.readers(view), evidence, tied_to(view, checks))
            place = _("{number} of {count} · all done")
            if standing.left:
                place = _("figure {number} of {count}")
            place = place.format(number=standing.number, count=standing.total)
            narrowed = f" · {sitting.filter}" if sitting.filter else ""
            self.queue_rule.show(_("Queue") + f" · {place}{visible(narrowed)}")
        self.desk.show(view, evidence, checks)
        title = "" if view is None else view.document.title or view.document.name
        self.header.show(title, standing.done, standing.total, sitting.pace.describe(standing.left))
        self.paint_keys()
        self._read_ahead_later()

    def _read_ahead_later(self) -> None:
        """When this frame is out, and unless another key comes before."""
        if self._reads_ahead is not None:
            self._reads_ahead.cancel()
        later = asyncio.get_running_loop().call_later
        self._reads_ahead = later(AHEAD_AFTER, self.call_later, self._ahead.read)

    def _evidence(self) -> Evidence:
        """The words to mark; none yet where reading them up would hold the frame."""
        view, source = self.sitting.view, self.sitting.source
        if view is None or not self.is_marking or not source.can_read:
            return NONE_SAID
        if source.has_read(view):
            return source.evidence(view)
        self.call_after_refresh(self._mark, view.figure_id)
        return NONE_SAID

    def _mark(self, figure_id: int) -> None:
        """Mark the words of a figure, if it still is the one on screen."""
        view = self.sitting.view
        if view is not None and view.figure_id == figure_id and self.is_marking:
            evidence = self.sitting.source.evidence(view)
            self.passage.mark(evidence)
            self.desk.mark(evidence)

    def paint_typing(self) -> None:
        """Show what was typed, and where the next letter goes."""
        self.desk.stale()
        self.passage.hold(None if self.desk.sheet is None else self.desk.sheet.field)
        cursor = self.desk.cursor
        if cursor is not None:
            # An input method opens its own window at the terminal's cursor.
            self.app.cursor_position = Offset(*cursor)

    def paint_keys(self) -> None:
        """Show the keys of the mode."""
        self.key_bar.show(key_bar(self.mode, self._keys[self.mode], self.sitting))
