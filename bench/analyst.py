"""An analyst who knows the gold: sees the figure on screen and presses the cheapest keys that make it right.

It sees what the screen shows by reading the same database, and tries forms and pointing out on the program's
own models; that the screen then shows the place it expects is waited for after every step.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from bench.effort import Effort
from bench.entering import entry
from bench.pointing import way_through, way_to
from bench.score import Row
from bench.terminal import PATIENCE, Terminal, pressed
from extract.agreeing import wrong_fields
from extract.figures import Figure, Span
from extract.records import RecordError, from_record, to_record
from store.alike import proposed_alike
from store.database import Database
from store.decisions import latest
from store.documents import find_documents
from store.queue import figure_at, figure_view, queue_ids, queue_rows
from store.rows import FigureView, Session, State
from tui.changes import Change, change
from tui.correction import Correction
from tui.keys import Router
from tui.screens.adding import UNREAD
from tui.screens.places import Places
from tui.screens.source import Source

_FEWEST_IN_SENTENCE, _FEWEST_ALIKE = 3, 2
"""From how many figures on the two keys that take several are worth it."""
_LISTED = re.compile(r"(?:Accept|Correct [\w, ]+ of) (\d+) of \d+")


_Found = TypeVar("_Found")


class Analyst:
    """One who reviews in a terminal until nothing is left."""

    def __init__(self, db: Database, terminal: Terminal, session: Session, gold: Sequence[Row]) -> None:
        self._db, self._terminal, self._session = db, terminal, session
        self._gold = {(row["doc"], _span(row)): row for row in gold}
        self._source, self._places = Source(db, session), Places(db, session, ())
        self._keys = {id_: keys[0] for mode in Router({}).keys.values() for id_, keys in mode.items()}
        self._last: Change | None = None
        self._figure = 0
        """The figure on screen."""
        self.effort = Effort()
        self.used: Counter[str] = Counter()
        """How often each command was given, by its id."""

    def work(self) -> None:
        """Decide all that is pending, then add what was passed by."""
        if ids := self._ids():
            self._see(ids[0])
            while self._state() is State.PENDING:
                self._decide(self._view())
        for row in self._missed():
            self._return_to(row)

    def _decide(self, view: FigureView) -> None:
        for row in self._missed(view.document.name):
            if view.passage_span.contains(_span(row)) and not self._overlapped(row, view):
                self._add(view, row)
                return
        gold = self._gold.get((view.document.name, view.span))
        if gold is None:
            instead = [row for row in self._missed(view.document.name) if _span(row).overlaps(view.span)]
            if instead:
                self._add(view, instead[0], instead_of=view)
            else:
                self._give("review.reject", decisions=1)
        elif self._is_right(view):
            rest = self._rest(view)
            if len(rest) >= _FEWEST_IN_SENTENCE and all(map(self._is_right, rest)):
                self._take_listed("review.accept_rest", "bulk.accept")
            else:
                self._give("review.accept", decisions=1)
        elif (made := self._repeated(view, gold)) is not None:
            self._correct(view, made, lambda: self._give("review.repeat", decisions=1))
        else:
            self._fill(view, gold)

    # What is to be seen.

    def _view(self, figure_id: int | None = None) -> FigureView:
        return figure_view(self._db, figure_id or self._figure, self._session)

    def _state(self) -> State:
        return self._view().state

    def _ids(self) -> Sequence[int]:
        return queue_ids(self._db, (), self._session)

    def _missed(self, document: str | None = None) -> list[Row]:
        """Gold figures that are in nobody's record yet."""
        rows = queue_rows(self._db, self._ids(), self._session)
        there = {(row.document_name, row.span) for row in rows if row.state is not State.REJECTED}
        missing = [row for place, row in self._gold.items() if place not in there and not row.get("optional")]
        return [row for row in missing if document in (None, row["doc"])]

    def _overlapped(self, row: Row, view: FigureView) -> bool:
        """Whether a figure that was not rejected stands in the place of a gold one."""
        others = [one.span for one in view.siblings if one.state is not State.REJECTED]
        mine = [] if view.state is State.REJECTED else [view.span]
        return any(_span(row).overlaps(span) for span in [*others, *mine])

    def _is_right(self, view: FigureView) -> bool:
        gold = self._gold.get((view.document.name, view.span))
        return gold is not None and bool(gold.get("optional") or not _wrong(gold, view.record))

    def _rest(self, view: FigureView) -> list[FigureView]:
        pending = [one for one in view.siblings if one.state is State.PENDING]
        return [view, *(self._view(one.figure_id) for one in pending if view.sentence.contains(one.span))]

    def _repeated(self, view: FigureView, gold: Row) -> Figure | None:
        """The record that `.` would make, when that is right."""
        if self._last is None or view.record is None:
            return None
        figure = self._last.on(view.record)
        try:
            from_record(to_record(figure))
        except RecordError:
            return None
        return None if _wrong(gold, figure) else figure

    # What is done.

    def _fill(self, view: FigureView, gold: Row) -> None:
        record, completer = view.record, self._source.completer(view)
        if record is None:
            raise ValueError(f"nothing is proposed for {view.quote}")
        made = entry(lambda field: Correction(record, view.alternative, field, completer), gold, completer)
        self.effort.decide(len(made.fields))

        def press() -> None:
            self._press("review.correct_" + made.opened)
            self._type(made.keys)
            self._give("form.save", decisions=1)

        self._correct(view, made.figure, press)
        carried = None if self._last is None else self._last.carried()
        if carried is None:
            return
        found = [self._view(id_) for id_ in proposed_alike(self._db, view.document.id, carried.before)]
        found = [one for one in found if one.state is State.PENDING]
        if len(found) >= _FEWEST_ALIKE and all(self._would_be_right(one, carried) for one in found):
            self._take_listed("review.alike", "alike.correct")

    def _would_be_right(self, view: FigureView, carried: Change) -> bool:
        gold = self._gold.get((view.document.name, view.span))
        return gold is not None and view.proposed is not None and not _wrong(gold, carried.on(view.proposed))

    def _correct(self, view: FigureView, figure: Figure, press: Callable[[], None]) -> None:
        made = change(view.record, figure) if view.record is not None else None
        press()
        if made is not None and made.after:
            self._last = made

    def _take_listed(self, ask: str, take: str) -> None:
        """List several, and take those that fit on the screen."""
        self._press(ask)
        listed = self._wait_until(lambda: _LISTED.search(self._terminal.text))
        self._give(take, decisions=int(listed[1]) if listed else 0)

    def _add(self, view: FigureView | None, row: Row, instead_of: FigureView | None = None) -> None:
        """Point at a missed figure, mend what is read there, and add it; without one in hand if need be."""
        if view is None:
            raise ValueError(f"no key leads to {row['quote']} of {row['doc']}")
        there, at = way_through(self._places, view, self._document(row), _span(row))
        keys, candidate = way_to(self._source, at, _span(row), is_anew=instead_of is not None)
        self._press("review.add" if instead_of is None else "review.span")
        for id_ in [*there, *keys, "point.take"]:
            self._press(id_)
        completer = self._source.completer(at)

        def opened(_: str) -> Correction:
            form = Correction(candidate or UNREAD, None, "value", completer)
            if candidate is None:
                form.blank("value")
            return form

        made = entry(opened, row, completer, at="value")
        self._type(made.keys)
        self.effort.decide(len(made.fields))
        if there or not self._figure:
            self._give("add.save", decisions=1, towards=row)
        else:
            self._give("add.save", decisions=1 if instead_of is None else 2, stays=instead_of is None)

    def _return_to(self, row: Row) -> None:
        """Go back to the figure from which one that was passed by is the fewest steps away, and add it."""
        ids, span = self._ids(), _span(row)
        document_id = self._document(row)
        if not ids:
            self._add(self._places.in_document(None, 1), row)
            return
        near = min(
            queue_rows(self._db, ids, self._session),
            key=lambda found: (abs(found.document_id - document_id), abs(found.span.start - span.start)),
        )
        steps = ids.index(near.figure_id) - ids.index(self._figure)
        for _ in range(abs(steps)):
            self._press("review.next" if steps > 0 else "review.previous")
        self._see(near.figure_id)
        self._add(self._view(near.figure_id), row)

    def _document(self, row: Row) -> int:
        return next(one.id for one in find_documents(self._db, str(row["doc"])))

    # Keys.

    def _press(self, id_: str) -> None:
        self.used[id_] += 1
        self._type([self._keys[id_]])

    def _type(self, keys: Sequence[str]) -> None:
        self.effort.press(keys)
        self._terminal.send(b"".join(map(pressed, keys)))

    def _give(self, id_: str, *, decisions: int, stays: bool = False, towards: Row | None = None) -> None:
        """Press the key that decides, and wait until it is on disk and the next figure on screen.

        `towards` is the figure that was added out of sight: it comes up itself.
        """
        before = latest(self._db)
        self.effort.decide(decisions)
        self._press(id_)
        self._wait_until(lambda: latest(self._db) >= before + decisions)
        if towards is not None:
            added = figure_at(self._db, self._document(towards), _span(towards), self._session)
            self._see(added or self._figure)
        else:
            self._see(self._figure if stays else self._next())

    def _next(self) -> int:
        """The next pending figure behind a place, from the top after the last; else the one that is there."""
        ids = self._ids()
        index = ids.index(self._figure)
        states = [row.state for row in queue_rows(self._db, ids, self._session)]
        order = [*range(index + 1, len(ids)), *range(index)]
        return next((ids[at] for at in order if states[at] is State.PENDING), self._figure)

    def _see(self, figure_id: int) -> None:
        ids = self._ids()
        self._figure = figure_id
        # The frame comes in several reads, and what was listed stands below the place.
        self._terminal.wait_for(f"{ids.index(figure_id) + 1} of {len(ids)}", "─ Record")

    def _wait_until(self, happened: Callable[[], _Found]) -> _Found:
        end = time.monotonic() + PATIENCE
        while not (found := happened()):
            if time.monotonic() > end:
                raise TimeoutError(f"nothing happened:\n{self._terminal.text}")
            self._terminal.take(0.01)
        return found


def _span(row: Row) -> Span:
    return Span(int(str(row["start"])), int(str(row["end"])))


def _wrong(gold: Row, figure: Figure | None) -> list[str]:
    return wrong_fields(gold, {} if figure is None else to_record(figure))
