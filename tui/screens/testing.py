"""Tests among the figures: one that was made wrong on purpose, and one that was accepted before."""

from dataclasses import replace
from functools import cached_property

from extract.figures import Figure
from store.database import Database
from store.rows import FigureView, Session, State, Verdict
from store.vigilance.records import Seeded, note_test, seeded_for, to_look_at_again
from store.vigilance.seeding import FIELD
from tui.display import visible
from tui.manner import PLAIN, Manner
from tui.naming import field_name
from tui.speech import _


class Tests:
    """What is shown instead of the truth, and what is told of it afterwards."""

    def __init__(self, db: Database, session: Session, manner: Manner = PLAIN) -> None:
        self._db, self._session, self._manner = db, session, manner
        self._seeded: dict[int, Seeded] = {}
        self._decided = 0
        self.again: int | None = None
        """The figure that is looked at a second time now."""
        self.told: tuple[str, str] | None = None
        """What to say of the last test, and its tone."""

    def shown(self, view: FigureView) -> FigureView:
        """A figure as it is to be seen: mostly as it is."""
        if view.figure_id == self.again:
            record = view.record
            return replace(view, state=State.PENDING, decision=None, heads=(), proposed=record)
        if not self._manner.seeded:
            return view
        seeded = seeded_for(self._db, view, self._session, self._manner.seeded)
        if seeded is None:
            return view
        self._seeded[view.figure_id] = seeded
        return replace(view, proposed=seeded.figure, alternative=None)

    def is_test(self, view: FigureView) -> bool:
        """Whether what is shown of a figure is not how it stands."""
        return view.figure_id == self.again or self._seeded_in(view) is not None

    def _seeded_in(self, view: FigureView) -> Seeded | None:
        seeded = self._seeded.get(view.figure_id)
        is_it = seeded is not None and view.state is State.PENDING and view.proposed == seeded.figure
        return seeded if is_it else None

    def take(self, view: FigureView, verdict: Verdict, after: Figure | None, remark: str | None) -> None:
        """Keep what was said of a test; nothing is decided by it."""
        seeded, shown = self._seeded_in(view), view.proposed
        if shown is None:
            return
        if seeded is not None:
            passed = seeded.is_caught_by(verdict, after)
        else:
            passed = verdict is Verdict.ACCEPT or after == shown
        note_test(
            self._db,
            view.figure_id,
            shown,
            by=self._session,
            verdict=verdict,
            after=after,
            remark=remark,
            error=None if seeded is None else seeded.error,
            passed=passed,
        )
        if seeded is None:
            self.again = None
            self.told = self._about_again(view, passed=passed)
        else:
            del self._seeded[view.figure_id]
            self.told = self._about_seeded(view, seeded, passed=passed)

    def _about_seeded(self, view: FigureView, seeded: Seeded, *, passed: bool) -> tuple[str, str]:
        said = _("{quote} was made wrong on purpose ({field}) and got past you: here it is as proposed")
        if passed:
            said = _("caught: {quote} was made wrong on purpose ({field}): here it is as proposed")
        told = said.format(quote=visible(view.quote), field=field_name(FIELD[seeded.error]))
        return told, "good" if passed else "warn"

    def _about_again(self, view: FigureView, *, passed: bool) -> tuple[str, str]:
        said = _("{quote}: you accepted it before, and judge otherwise now: what stood still stands")
        if passed:
            said = _("{quote}: a second look, and you agree with yourself")
        return said.format(quote=visible(view.quote)), "good" if passed else "warn"

    def take_told(self) -> tuple[str, str] | None:
        """What is to be said, once."""
        told, self.told = self.told, None
        return told

    def next_again(self) -> int | None:
        """After so many decisions, a figure for a second look."""
        if not self._manner.again:
            return None
        self._decided += 1
        if self._decided * self._manner.again < 1 or not self._accepted:
            return None
        self._decided = 0
        return self._accepted.pop()

    @cached_property
    def _accepted(self) -> list[int]:
        return to_look_at_again(self._db, self._session)
