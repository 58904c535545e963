"""The panes of the review: where they stand, and how they take what they show.

All of them are there from the start. A mode changes what they paint, never which of them there are: no screen
is pushed and no layout runs for a key.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from threading import Thread

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.geometry import Offset
from textual.screen import Screen

from extract.evidence.sources import NONE_SAID, Evidence
from extract.records import FIELDS
from store.database import Database
from store.rows import Session
from tui.bindings import Mode
from tui.display import visible
from tui.gathering import Gathered
from tui.screens import hints
from tui.screens.key_labels import key_bar
from tui.screens.places import Places
from tui.screens.sitting import Sitting
from tui.screens.source import EXTRACTOR
from tui.speech import _
from tui.widgets.bars import Header, KeyBar, Rule, StatusLine
from tui.widgets.desk import Desk
from tui.widgets.help import Help, TooSmall
from tui.widgets.overview import Overview
from tui.widgets.passage import Passage
from tui.widgets.queue import Queue

SMALLEST = (80, 24)
REMEMBER_EVERY = 1.0
"""Seconds between notes of the place; a decision is never among what could be lost."""


class Panes(Screen[None]):
    """Queue, sentence and record, between the header and the keys."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-broad")]  # noqa: RUF012 - Textual's form
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]  # noqa: RUF012 - the same
    AUTO_FOCUS = ""

    mode = Mode.REVIEW
    """What keys mean; a plain attribute, since a flip must hold for the very next key."""
    is_marking = True
    """Whether the words behind the record are marked in the passage."""

    def __init__(
        self,
        db: Database,
        session: Session,
        documents: Sequence[int],
        keys: Mapping[Mode, Mapping[str, list[str]]],
        gathered: Gathered | None = None,
    ) -> None:
        super().__init__()
        self._db = db
        self.sitting = Sitting(db, session, documents, gathered=gathered)
        self.places = Places(db, session, documents)
        self._keys = keys
        self.key_names = hints.names(keys[Mode.REVIEW])
        self.header, self.status, self.key_bar = Header(), StatusLine(), KeyBar()
        self.queue_rule, self.queue = Rule(), Queue()
        self.passage, self.desk = Passage(), Desk()
        self.help, self.overview, self.too_small = Help(keys), Overview(), TooSmall()
        self.desk.keys = {name: self.key_names[f"correct_{name}"] for name in FIELDS}

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
        yield self.too_small

    def on_mount(self) -> None:
        """Open the queue where the analyst stopped."""
        self.queue.open(self.sitting.worklist)
        self.sitting.begin()
        self.paint()
        self.status.say(*hints.welcome(self.sitting, self.key_names))
        self.set_interval(REMEMBER_EVERY, self.sitting.remember)
        if not self.sitting.source.can_read:
            self.call_after_refresh(Thread(target=self._read_in_extractor, daemon=True).start)

    def _read_in_extractor(self) -> None:
        """In a thread: the first figure is on screen before what marks its words is there."""
        for module in EXTRACTOR:
            import_module(module)
        # Whoever has left meanwhile needs no marks.
        with suppress(RuntimeError):
            self.app.call_from_thread(self._extractor_is_there)

    def _extractor_is_there(self) -> None:
        self.sitting.source.can_read = True
        if self.sitting.view is not None:
            self._mark(self.sitting.view.figure_id)

    def on_resize(self, event: events.Resize) -> None:
        """A terminal too small to work in says so and takes no verdicts."""
        self.too_small.display = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]

    def paint(self) -> None:
        """Give every pane what it shows now."""
        sitting, view = self.sitting, self.sitting.view
        worklist = sitting.worklist
        evidence = self._evidence()
        if view is None:
            self.passage.tell(*hints.empty(self.key_names))
            self.queue_rule.show(_("Queue"))
        else:
            self.queue.point_at(sitting.index)
            self.passage.show(view, sitting.readers, evidence)
            place = _("{number} of {count} · all done")
            if sitting.left:
                place = _("figure {number} of {count}")
            place = place.format(number=sitting.index + 1, count=len(worklist))
            narrowed = f" · {sitting.scope.line}" if sitting.scope.line else ""
            self.queue_rule.show(_("Queue") + f" · {place}{visible(narrowed)}")
        self.desk.show(view, evidence)
        title = "" if view is None else view.document.title or view.document.name
        self.header.show(title, worklist.done, len(worklist), sitting.pace.describe(sitting.left))
        self.paint_keys()

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
