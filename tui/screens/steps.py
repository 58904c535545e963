"""What one key decided, as one step: it is taken back and made again as a whole."""

from collections.abc import Callable

from store.database import Database, writing
from store.decisions import latest, redo, undo
from store.rows import Decision, Session


class Steps:
    """The steps of one sitting; before its first one, decisions are taken back one by one."""

    def __init__(self, db: Database, session: Session) -> None:
        self._db = db
        self._session = session
        self._sizes: list[int] = []
        self._withdrawn: list[tuple[Decision, ...]] = []

    @property
    def can_redo(self) -> bool:
        """Whether a step taken back in this sitting can be made again."""
        return bool(self._withdrawn)

    def take(self, decide: Callable[[], object]) -> int:
        """Carry out decisions in one transaction; returns how many rows they made."""
        with writing(self._db):
            before = latest(self._db)
            decide()
            made = latest(self._db) - before
        if made:
            self._sizes.append(made)
            self._withdrawn.clear()
        return made

    def back(self) -> tuple[Decision, ...]:
        """Take the last step back, all of it or none; the decisions, the latest first."""
        size = self._sizes[-1] if self._sizes else 1
        with writing(self._db):
            found = [undo(self._db, by=self._session) for _ in range(size)]
        if self._sizes:
            self._sizes.pop()
        step = tuple(decision for decision in found if decision is not None)
        if step:
            self._withdrawn.append(step)
        return step

    def again(self) -> tuple[Decision, ...]:
        """Make the step again that was taken back last; the decisions in the order they are made."""
        if not self._withdrawn:
            return ()
        step = tuple(reversed(self._withdrawn[-1]))
        with writing(self._db):
            for decision in step:
                redo(self._db, decision, by=self._session)
        self._withdrawn.pop()
        self._sizes.append(len(step))
        return step
