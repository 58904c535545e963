"""What comes of reading, into the database: in order, each document whole, and the manifest with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from time import monotonic

from store.database import writing
from store.errors import DocumentError
from store.files import MOST_PROBLEMS, FileRead, Given, note_file
from store.stamps import Stamp
from tui.console import tell
from tui.manifest import Manifest
from tui.meanwhile import Meanwhile
from tui.proposing import Proposed
from tui.refusals import reworded
from tui.sources import Source
from tui.speech import _, grouped
from tui.taking_in import Intake
from tui.tally import Tally
from tui.working.units import Done, Event, FileEnd, Piece, Problem, Told, Unit, UnitEnd

LONGEST = 0.2
"""Seconds of a transaction: a review beside it waits no longer for a decision to be kept."""

Happening = tuple[Unit, Event]


@dataclass(slots=True)
class Problems:
    """Tells what could not be read, a line each; of a corpus the first lines."""

    tally: Tally
    _path: str = ""
    _told: int = 0

    def tell(self, problem: Problem, path: str = "") -> None:
        """Count one, and tell it unless there were many of this file."""
        if path != self._path or not path:
            self.end()
            self._path = path
        self.tally.failed += 1
        self._told += 1
        if self._told <= MOST_PROBLEMS or not path:
            tell(
                f"{problem.name}: {reworded(problem.message)}" if problem.name else reworded(problem.message)
            )

    def end(self) -> None:
        """No more of this file."""
        if self._path and self._told > MOST_PROBLEMS:
            said = _("{path}: {count} more documents could not be read")
            tell(said.format(path=self._path, count=grouped(self._told - MOST_PROBLEMS)))
        self._path, self._told = "", 0


@dataclass(slots=True, kw_only=True)
class Filing:
    """Takes one thing after the other into the database."""

    intake: Intake
    manifest: Manifest
    problems: Problems
    meanwhile: Meanwhile
    _given: list[Given] = field(default_factory=list)
    _wrong: list[str] = field(default_factory=list)
    _wrongs: int = 0
    _left: set[str] = field(default_factory=set)
    """Corpora that are not read on."""

    def take(self, unit: Unit, event: Event) -> None:
        """Take in what came of a unit; inside `writing`."""
        if unit.path and unit.path in self._left:
            return
        if isinstance(event, Done):
            self._take_document(unit, event)
        elif isinstance(event, Problem):
            self._take_problem(unit, event)
        elif isinstance(unit, Piece):
            self._end_piece(unit, event)
        elif isinstance(event, FileEnd):
            self._note(event.source, event.stamp)

    def _end_piece(self, piece: Piece, event: Event) -> None:
        if isinstance(event, FileEnd) and event.stamp is None:
            self._left.add(piece.path)
        elif isinstance(event, UnitEnd):
            self._note(piece.source, piece.stamp, None if piece.is_last else piece.end)

    def _take_document(self, unit: Unit, done: Done) -> None:
        try:
            if isinstance(done.result, Proposed):
                document_id = self.intake.take_proposed(done.result)
            else:
                document_id = self.intake.take_known(done.sha256) or 0
        except DocumentError as error:
            self._take_problem(unit, Problem("", str(error)))
        else:
            self._given.append(Given(document_id, done.name, done.address))
            self.meanwhile.note(document_id)

    def _take_problem(self, unit: Unit, problem: Problem) -> None:
        self.problems.tell(problem, unit.path)
        if isinstance(unit, Told):
            return
        if len(self._wrong) < MOST_PROBLEMS:
            self._wrong.append(f"{problem.name}: {problem.message}" if problem.name else problem.message)
        self._wrongs += 1

    def _note(self, source: Source, stamp: Stamp | None, done_to: int | None = None) -> None:
        """Write down what a file gave, unless it must be read again anyway."""
        if stamp is not None and not source.is_stream:
            place = self.manifest.place(source)
            read = FileRead(
                stamp=stamp,
                extractor=self.manifest.extractor,
                limits=self.manifest.limits,
                documents=len(self._given),
                problems=self._wrongs,
                done_to=done_to,
            )
            wrong = [line.removeprefix(source.path) for line in self._wrong]
            note_file(self.intake.db, place, read, self._given, wrong)
        self._given.clear()
        self._wrong.clear()
        self._wrongs = 0


Step = Callable[[Happening], str | None]
"""Sees what happened; the line that it may give is told when that is in the database for certain."""


def take_all(filing: Filing, happenings: Iterator[Happening | None], step: Step) -> None:
    """Take in all that comes, in transactions that are short and hold no document in part."""
    tally = filing.intake.tally
    for happening in happenings:
        filing.meanwhile.work()
        if happening is None:
            continue
        before = tally.copy()
        lines: list[str] = []
        try:
            with writing(filing.intake.db):
                stopped = _take_some(filing, chain((happening,), happenings), step, lines)
        except BaseException:
            # Nothing of it is in the database.
            tally.become(before)
            raise
        for line in lines:
            tell(line)
        if stopped is not None:
            raise stopped


def _take_some(
    filing: Filing, happenings: Iterator[Happening | None], step: Step, lines: list[str]
) -> KeyboardInterrupt | None:
    """Until nothing has come, or for so long; what is whole when somebody stops it is kept."""
    until = monotonic() + LONGEST
    try:
        for happening in happenings:
            if happening is None:
                return None
            filing.take(*happening)
            if (line := step(happening)) is not None:
                lines.append(line)
            if monotonic() > until:
                return None
    except KeyboardInterrupt as error:
        return error
    return None
