"""What files of other extractors and tools hold, row by row: what is wrong is noted, the rest goes on."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from extract.records import RecordError
from store.database import Database
from store.errors import DecisionError, OfferError, UnknownFigure
from store.peers import Peer
from store.peers.tasks import Answer, Task, TaskError
from store.rows import Document
from store.staging import Given, Place, Staging
from tui.candidate_lines import confidence_of, parse_candidate
from tui.console import tell
from tui.decision_lines import LineError, json_object
from tui.input_files import opened
from tui.json_array import objects_of
from tui.line_documents import named_document
from tui.long_lines import lines_of
from tui.peer_tasks import Located, Locator
from tui.refusals import reworded
from tui.speech import _, counted

MOST_OF_A_LINE = 1 << 20
"""Bytes of a line that holds one proposal."""
MOST_OF_A_TASK = 1 << 26
"""Bytes of a row that holds a document's text."""
TOLD = 20
"""So many wrong lines are told one by one."""

Fault = Callable[[str, Place], None]


@dataclass(frozen=True, slots=True)
class Files:
    """Files by the names that were given; - is standard input."""

    paths: Sequence[str]

    def rows(self, peer: Peer | None, fault: Fault) -> Iterator[tuple[Place, bytes]]:
        """Every row of every file; one that is too long is a fault."""
        most = MOST_OF_A_LINE if peer is None else MOST_OF_A_TASK
        for number, path in enumerate(self.paths):
            with opened(path) as stream:
                rows = (
                    objects_of(stream, most) if peer is not None and peer.is_array else lines_of(stream, most)
                )
                for line, raw in rows:
                    if raw is None:
                        fault(
                            f"longer than {most >> 20} MB; no row is: is each on a line of its own?",
                            Place(number, line),
                        )
                    else:
                        yield Place(number, line), raw

    def tell_faults(self, faults: Sequence[tuple[Place, str]], count: int) -> None:
        """Say what is wrong where, the first of it one by one."""
        for at, what in faults:
            path = "stdin" if self.paths[at.file] == "-" else self.paths[at.file]
            tell(f"{path}:{at.line}: {reworded(what)}")
        if count > len({at for at, _what in faults}):
            tell(
                _("… and more: {lines} in all").format(lines=counted("{count} line", "{count} lines", count))
            )


def stage_candidates(db: Database, files: Files, staged: Staging, name: str) -> int:
    """Take in lines of proposals; how many there were."""
    documents = _Documents(db)
    count = 0
    for at, raw in files.rows(None, staged.fault):
        count += 1
        with faults_noted(staged.fault, at):
            line = parse_candidate(raw)
            document = documents.named(line.doc, line.document)
            staged.add(
                Given(
                    document_id=document.id,
                    start=line.start,
                    end=line.end,
                    quote=line.quote,
                    figure=line.figure,
                    rule=_rule(name, line.rule),
                    confidence=line.confidence,
                ),
                at,
            )
    return count


def stage_tasks(files: Files, peer: Peer, locator: Locator, staged: Staging, name: str) -> int:
    """Take in the predictions of tasks as proposals; how many marks there were."""
    wanted = {Answer.PREDICTED} if peer.is_array else {Answer.PREDICTED, Answer.ACCEPTED}
    count = 0
    for at, task, located in tasks_of(files, peer, locator, staged.fault, wanted):
        for mark in task.marks:
            count += 1
            with faults_noted(staged.fault, at):
                span = located.span(mark)
                staged.add(
                    Given(
                        document_id=located.document.id,
                        start=span.start,
                        end=span.end,
                        quote=span.of(located.text),
                        figure=located.figure(mark),
                        rule=_rule(name, None),
                        confidence=confidence_of(mark.score),
                    ),
                    at,
                )
    return count


def tasks_of(
    files: Files, peer: Peer, locator: Locator, fault: Fault, wanted: set[Answer]
) -> Iterator[tuple[Place, Task, Located]]:
    """The tasks of some answers, each with its document."""
    for at, raw in files.rows(peer, fault):
        with faults_noted(fault, at):
            for task in peer.tasks(json_object(raw)):
                if task.answer in wanted and task.marks:
                    yield at, task, locator.locate(task)


@contextmanager
def faults_noted(fault: Fault, at: Place) -> Iterator[None]:
    """Let what is wrong with a row be noted, and the rest go on."""
    try:
        yield
    except (LineError, RecordError, TaskError, DecisionError, OfferError, UnknownFigure) as error:
        fault(str(error), at)


def _rule(name: str, rule: str | None) -> str:
    return name if rule is None else f"{name}.{rule}"


class _Documents:
    """The documents that lines name; millions of lines name few."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[tuple[str | None, str | None], Document | str] = {}

    def named(self, doc: str | None, digest: str | None) -> Document:
        """The one that a line means.

        Raises:
            LineError: None, or several.
        """
        key = (doc, digest)
        if key not in self._known:
            if len(self._known) > 1 << 16:
                self._known.clear()
            try:
                self._known[key] = named_document(self._db, doc, digest)
            except LineError as error:
                self._known[key] = str(error)
        found = self._known[key]
        if isinstance(found, str):
            raise LineError(found)
        return found
