"""Tasks of other tools set beside the documents of the database: which text it is, and what its marks say."""

import hashlib
from dataclasses import dataclass, replace

from extract.figures import Figure, Kind, Span
from extract.offsets import OffsetError, Offsets, Unit
from extract.records import RecordError, from_record, to_record
from store.database import Database
from store.documents import document_text, documents_of_text
from store.peers.tasks import Mark, Task
from store.rows import Document
from tui.decision_lines import LineError
from tui.line_documents import named_document

_ALL_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Located:
    """A task's text, found in its document."""

    document: Document
    text: str
    """The document's."""
    begin: int
    offsets: Offsets

    def span(self, mark: Mark) -> Span:
        """Where a mark stands in the document.

        Raises:
            LineError: Nowhere, or where other characters stand than it says.
        """
        try:
            within = self.offsets.span(mark.start, mark.end)
        except OffsetError as error:
            raise LineError(str(error)) from error
        span = Span(within.start + self.begin, within.end + self.begin)
        if mark.quote not in (None, span.of(self.text)):
            raise LineError(
                f"text: the task reads {span.of(self.text)[:80]!r} at {mark.start}-{mark.end},"
                f" not {str(mark.quote)[:80]!r}; say with --offsets what its offsets count"
            )
        return span

    def figure(self, mark: Mark) -> Figure:
        """What a mark says of its figure; of one that says no record, what is read off the text.

        Raises:
            LineError, RecordError: No number stands there, or no figure can be as it says.
        """
        if mark.record:
            kind = {"kind": mark.label.lower()} if mark.label.lower() in _ALL_KINDS else {}
            return from_record({**kind, **mark.record})
        from extract.asked import read_at  # here, because it loads every rule

        span = self.span(mark)
        found = read_at(self.text, span, self.document.published)
        if found is None:
            raise LineError(f"no number is read in {span.of(self.text)[:80]!r}; give the mark a record")
        return labelled(found.figure, mark.label)


def labelled(figure: Figure, label: str) -> Figure:
    """A figure of the kind that a label says, where it is the name of one.

    Raises:
        RecordError: The figure cannot be of that kind.
    """
    kind = _ALL_KINDS.get(label.lower(), figure.kind)
    if kind is figure.kind:
        return figure
    unit = None if figure.kind is Kind.PERCENT else figure.unit
    try:
        return from_record(to_record(replace(figure, kind=kind, unit=unit)))
    except RecordError as error:
        raise RecordError("label", f"{label}: {error}; give the mark a record") from error


class Locator:
    """Finds the documents of tasks; keeps the last text, as tasks of one document follow one another."""

    def __init__(self, db: Database, unit: Unit) -> None:
        self._db = db
        self._unit = unit
        self._last: tuple[int, str] | None = None

    def locate(self, task: Task) -> Located:
        """The document of a task, and where in it its text begins.

        Raises:
            LineError: No document holds it, or several do.
        """
        document = self._document(task)
        if self._last is None or self._last[0] != document.id:
            self._last = document.id, document_text(self._db, document.id)
        text = self._last[1]
        begin = _begin(text, task)
        return Located(document, text, begin, Offsets(task.text, self._unit))

    def _document(self, task: Task) -> Document:
        if task.doc or task.document:
            return named_document(self._db, task.doc, task.document)
        digest = hashlib.sha256(task.text.encode("utf-8", "surrogatepass")).hexdigest()
        found = documents_of_text(self._db, digest)
        if len(found) != 1:
            what = "several documents have" if found else "no document in the database has"
            raise LineError(f"{what} this text; give doc or document (its SHA-256) with the task")
        return found[0]


def _begin(text: str, task: Task) -> int:
    if task.offset is not None or len(task.text) == len(text):
        begin = task.offset or 0
        if text[begin : begin + len(task.text)] == task.text:
            return begin
        raise LineError(f"text: is not what the document reads from {begin}; was it changed on the way?")
    begin = text.find(task.text)
    if begin < 0:
        raise LineError("text: is nowhere in the document; was it changed on the way (line ends, accents)?")
    if text.find(task.text, begin + 1) >= 0:
        raise LineError("text: stands in the document more than once; give where it begins (start)")
    return begin
