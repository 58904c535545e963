"""`soat decide`: decisions from a file, for scripts, migrations and tests."""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import BinaryIO

from extract import __version__
from extract.figures import Figure, Span
from extract.records import RecordError, from_record, to_record
from store.database import Database, open_database
from store.decisions import add_figure, decide
from store.documents import document_text
from store.errors import DecisionError
from store.queue import figure_at, figure_view
from store.reading import mark_document_read, mark_read
from store.rows import Document, Session, Verdict
from store.sessions import clean_annotator, start_session
from tui.config import load_config
from tui.console import tell
from tui.decision_lines import Line, LineError, parse_line
from tui.input_files import opened
from tui.line_documents import named_document
from tui.options import add_annotator, add_database, annotator, database_path
from tui.progress import progress
from tui.refusals import reworded
from tui.speech import N_, _, counted, grouped

DESCRIPTION = N_(
    """\
Applies decisions from a file of JSON Lines, one decision a line. Each line
names a figure by its document (`doc`, a name, or `document`, a SHA-256 or its
first 8 digits), `start` and `end`, and gives a `verdict`:

  accept    the record is right as it stands
  correct   the fields given replace the record's; null empties one
  reject    no figure
  add       a figure that was not proposed; the line gives its record
  flag      decide later
  nothing   from start to end (without them: in the whole document) no figure is
            left out: it was read through

`reason` and `note` are kept with the decision. `quote`, when given, must be
what the document reads there. Lines of `soat extract --jsonl` can be sent back
with a verdict put in. A line that cannot be applied is told as FILE:LINE and
the others go on. Applying a file again records nothing twice.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat decide --jsonl decisions.jsonl --annotator Lan
  echo '{"doc": "bao-cao.txt", "start": 120, "end": 125, "verdict": "reject"}' |
    soat decide --jsonl -

exit codes:
  0  all lines were applied
  1  one or more were not
  2  wrong command line
"""
)

_BOM = b"\xef\xbb\xbf"


def add_arguments(parser: ArgumentParser) -> None:
    """The file, and whose decisions they are."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "--jsonl", required=True, metavar="FILE", help=_("the decisions; - reads standard input")
    )
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Apply every line; 1 when any could not be."""
    name = annotator(options, load_config())
    where = "stdin" if options.jsonl == "-" else options.jsonl
    tally: Counter[str] = Counter()
    with opened(options.jsonl) as stream, open_database(database_path(options)) as db:
        decisions = Decisions(db, name)
        try:
            with progress(_("deciding"), _count_lines(stream)) as step:
                for number, raw in enumerate(stream, start=1):
                    line = raw.removeprefix(_BOM) if number == 1 else raw
                    if line.strip():
                        tally[_apply(decisions, line, f"{where}:{number}")] += 1
                    step()
        finally:
            tell(_told(tally))
    return 1 if tally["failed"] else 0


def _told(tally: Mapping[str, int]) -> str:
    recorded = counted("{count} decision", "{count} decisions", tally["recorded"])
    failed = counted("{count} line", "{count} lines", tally["failed"])
    said = _("{recorded} recorded, {unchanged} stood already, {failed} not applied")
    return said.format(recorded=recorded, unchanged=grouped(tally["unchanged"]), failed=failed)


def _count_lines(stream: BinaryIO) -> int:
    """How long the work will be; 0 for a pipe, which tells only at its end."""
    if not (stream.seekable() and sys.stderr.isatty()):
        return 0
    count = sum(1 for _ in stream)
    stream.seek(0)
    return count


def _apply(decisions: "Decisions", raw: bytes, where: str) -> str:
    try:
        return "recorded" if decisions.apply(parse_line(raw)) else "unchanged"
    except (LineError, RecordError, DecisionError) as error:
        tell(f"{where}: {reworded(str(error))}")
        return "failed"


class Decisions:
    """Applies lines to a database, as one annotator in one session."""

    def __init__(self, db: Database, name: str) -> None:
        self._db = db
        self._name = name
        self._text: tuple[int, str] | None = None

    @cached_property
    def _session(self) -> Session:
        """Begun with the first line that is fit to be applied."""
        return start_session(self._db, self._name, f"soat {__version__}")

    @cached_property
    def _looker(self) -> Session:
        """Through whose eyes the figures are looked at, before anything is recorded."""
        return Session(id="", annotator=clean_annotator(self._name))

    def apply(self, line: Line) -> bool:
        """Record a line's decision; False when it stands already.

        Raises:
            LineError, RecordError, DecisionError: It cannot be; nothing is recorded.
        """
        document = named_document(self._db, line.doc, line.document)
        if line.span is None:
            return mark_document_read(self._db, document.id, by=self._session)
        self._check_place(line, line.span, document)
        if line.verdict is Verdict.NOTHING:
            return mark_read(self._db, document.id, line.span, by=self._session, note=line.note)
        return self._apply_to_figure(line, line.span, document)

    def _apply_to_figure(self, line: Line, span: Span, document: Document) -> bool:
        figure_id = figure_at(self._db, document.id, span, self._looker)
        if figure_id is None and line.verdict is not Verdict.ADD:
            raise LineError(f"{_place(span)}: nothing is proposed there; the verdict 'add' adds a figure")
        before = None if figure_id is None else figure_view(self._db, figure_id, self._looker).decision
        decision_id = self._decide(line, span, document, figure_id)
        return before is None or before.id != decision_id

    def _decide(self, line: Line, span: Span, document: Document, figure_id: int | None) -> int:
        if figure_id is None or line.verdict is Verdict.ADD:
            return add_figure(
                self._db,
                document.id,
                span,
                from_record(line.fields),
                by=self._session,
                reason=line.reason,
                note=line.note,
            )
        return decide(
            self._db,
            figure_id,
            line.verdict,
            by=self._session,
            after=self._record(line, figure_id),
            reason=line.reason,
            note=line.note,
        )

    def _record(self, line: Line, figure_id: int) -> Figure | None:
        """What the line makes of the record that stands; None for a verdict that takes none."""
        stands = figure_view(self._db, figure_id, self._looker).record
        merged = from_record({**(to_record(stands) if stands else {}), **line.fields})
        return merged if line.verdict in (Verdict.ACCEPT, Verdict.CORRECT) else None

    def _check_place(self, line: Line, span: Span, document: Document) -> None:
        if self._text is None or self._text[0] != document.id:
            self._text = document.id, document_text(self._db, document.id)
        text, place = self._text[1], _place(span)
        if span.end > len(text):
            raise LineError(f"{place}: beyond the document's end, {len(text)}; offsets count code points")
        found = span.of(text)
        if line.quote not in (None, found):
            raise LineError(f"quote: the document reads {found[:80]!r} at {place}; look the offsets up again")


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"
