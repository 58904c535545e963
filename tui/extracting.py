"""One run of `soat extract`: from the paths through the engine into the database, or onto the screen."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from store.database import open_database
from store.editions import Recognition
from tui.checking import check_after_extracting
from tui.console import result_stream, tell
from tui.filing import Filing, Happening, Problems, Step, take_all
from tui.indexing import index_after_extracting
from tui.manifest import Manifest
from tui.meanwhile import Meanwhile
from tui.progress import reading_progress
from tui.proposing import Proposed
from tui.sources import Source, SourceError, find_sources
from tui.speech import _
from tui.taking_in import Intake
from tui.tally import Tally
from tui.working.engine import Engine
from tui.working.units import Done, Problem, Setup


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is asked of one run."""

    database: Path
    annotator: Callable[[], str]
    is_new: bool
    retry: bool
    jobs: int
    setup: Setup
    tally: Tally = field(default_factory=Tally)

    @contextmanager
    def opened(self, *, create: bool = False, only_again: bool = False) -> Iterator[Intake]:
        """The database, to take documents into; the last line tells what became of them, whatever happens."""
        with open_database(self.database, create=create) as db:
            try:
                yield Intake(
                    db=db,
                    tally=self.tally,
                    annotator=self.annotator,
                    is_new=self.is_new,
                    recognition=Recognition(db),
                )
            finally:
                summary = self.tally.summary(only_again=only_again)
                said = _("{summary}; kept in {path}, to go over with `soat review`")
                tell(said.format(summary=summary, path=self.database))
            index_after_extracting(db)
            if self.tally.has_changed:
                check_after_extracting(db)

    def manifest(self, intake: Intake | None) -> Manifest:
        """What is known of files."""
        return Manifest(
            None if intake is None else intake.db,
            self.tally,
            extractor=Intake.by(),
            setup=self.setup,
            retry=self.retry,
        )


def store_all(this: Run, paths: Sequence[str], name: str) -> None:
    """Take all documents into the database; where none can be read, no empty one is left behind."""
    with reading_progress(lambda: find_sources(paths, name), shown=True) as step:
        sources = find_sources(paths, name)
        if this.database.exists():
            with this.opened(create=True) as intake:
                store_into(this, intake, sources, step)
        else:
            _store_anew(this, sources, step)


def store_into(this: Run, intake: Intake, sources: Iterable[Source | SourceError], step: Step) -> None:
    """Take in documents, in transactions of their own."""
    manifest = this.manifest(intake)
    problems = Problems(this.tally)
    with Engine(this.setup, this.jobs, intake.wanted) as engine:
        happenings = engine.run(manifest.looks(sources, this.jobs))
        take_all(_filing(intake, manifest, problems), happenings, step)
    problems.end()


def _store_anew(this: Run, sources: Iterable[Source | SourceError], step: Step) -> None:
    opened: list[Intake] = []

    def wanted(digests: Sequence[str]) -> list[bool]:
        return opened[0].wanted(digests) if opened else [True] * len(digests)

    manifest = this.manifest(None)
    problems = Problems(this.tally)
    with Engine(this.setup, this.jobs, wanted) as engine:
        happenings = engine.run(manifest.looks(sources, this.jobs))
        waiting: list[Happening] = []
        for happening in happenings:
            if happening is not None:
                waiting.append(happening)
                if isinstance(happening[1], Done):
                    break
        else:
            for unit, event in waiting:
                if isinstance(event, Problem):
                    problems.tell(event, unit.path)
            problems.end()
            return
        with this.opened(create=True) as intake:
            opened.append(intake)
            take_all(_filing(intake, manifest, problems), chain(waiting, happenings), step)
            problems.end()


def _filing(intake: Intake, manifest: Manifest, problems: Problems) -> Filing:
    return Filing(intake=intake, manifest=manifest, problems=problems, meanwhile=Meanwhile(intake.db))


def print_all(this: Run, paths: Sequence[str], name: str) -> None:
    """Print all proposals as JSON Lines; a bar between the lines of a result would spoil both."""
    problems = Problems(this.tally)
    shown = not sys.stdout.isatty()
    with (
        reading_progress(lambda: find_sources(paths, name), shown=shown) as step,
        Engine(this.setup, this.jobs, lambda digests: [True] * len(digests)) as engine,
    ):
        for happening in engine.run(this.manifest(None).looks(find_sources(paths, name), this.jobs)):
            if happening is None:
                continue
            unit, event = happening
            if isinstance(event, Done) and isinstance(event.result, str):
                with result_stream():
                    sys.stdout.write(event.result)
            elif isinstance(event, Problem):
                problems.tell(event, unit.path)
            step(happening)
    problems.end()


def the_proposed(this: Run, sources: Iterable[Source | SourceError]) -> list[Proposed]:
    """Documents with their figures; a line on stderr for each that cannot be read."""
    problems = Problems(this.tally)
    found: list[Proposed] = []
    with Engine(this.setup, this.jobs, lambda digests: [True] * len(digests)) as engine:
        for happening in engine.run(this.manifest(None).looks(sources, this.jobs)):
            if happening is not None and isinstance(happening[1], Done | Problem):
                if isinstance(event := happening[1], Problem):
                    problems.tell(event)
                elif isinstance(event.result, Proposed):
                    found.append(event.result)
    return found
