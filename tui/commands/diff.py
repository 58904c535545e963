"""`soat diff`: what the latest reading of the documents changed, and what asks for a look."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from textwrap import wrap

from extract.records import FIELDS
from store.database import Database, open_database
from store.differences import LOST, Difference, differences, present_documents
from store.export.jsonl import json_line
from tui.console import result_stream, show, tell
from tui.display import visible
from tui.documents import the_documents
from tui.naming import change_name, field_name, state_name
from tui.options import add_database, database_path
from tui.speech import N_, _, grouped, ngettext

DESCRIPTION = N_(
    """\
Lists what the latest reading of each document changed: where another extractor
or a new edition of the text made a difference. Each figure with its place, what
is read there, the fields that differ, and where it stands in the review:

  new       proposed now and not before
  changed   proposed otherwise than before, or its sentence reads otherwise
  vanished  not proposed any more; what was decided stands
  moved     a figure that was decided on is now proposed over other characters
  lost      decided in an earlier edition and not found again in this one

`look` marks what asks for a look: undecided figures, and decisions that the
change puts in doubt. DOCUMENT is a name or a SHA-256; without one, all.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat diff --open
  soat diff report.txt
  soat diff --json | jq -r 'select(.look) | .place'

exit codes:
  0  listed
  1  no such document, or the database cannot be opened
  2  wrong command line
"""
)

_WIDTH = 78
_PLAIN = (None, "exact", "none", "reported")
"""What goes without saying."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which documents, and for whom."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help=_("what to list (default: everything)")
    )
    parser.add_argument("--open", action="store_true", help=_("only what asks for a look"))
    parser.add_argument("--json", action="store_true", help=_("print JSON Lines, one figure a line"))
    add_database(parser)


def run(options: Namespace) -> int:
    """List the differences."""
    listed = asking = 0
    with open_database(database_path(options), read_only=True) as db:
        for difference in _differences(db, options.documents):
            if options.open and not difference.is_open:
                continue
            listed += 1
            asking += difference.is_open
            if options.json:
                with result_stream():
                    sys.stdout.write(_record(difference))
            else:
                for line in _lines(difference):
                    show(line)
    said = ngettext(
        "{count} difference, {asking} to be looked at",
        "{count} differences, {asking} to be looked at",
        listed,
    )
    tell(said.format(count=grouped(listed), asking=grouped(asking)))
    return 0


def _differences(db: Database, references: list[str]) -> Iterator[Difference]:
    if references:
        named = [document.id for reference in references for document in the_documents(db, reference)]
        documents = list(dict.fromkeys(named))
    else:
        documents = present_documents(db)
    for document_id in documents:
        yield from differences(db, document_id)


def _place(difference: Difference) -> str:
    return f"{difference.document}:{difference.span.start}-{difference.span.end}"


def _lines(difference: Difference) -> Iterator[str]:
    """One difference for people: what and where, then the fields."""
    quote = " ".join(difference.quote.split())
    yield from _wrapped(f"{_place(difference)}  {quote}", "", "  ")
    stands = _("left the queue") if difference.state is None else state_name(difference.state)
    look = ", " + _("look") if difference.is_open else ""
    yield f"  {change_name(difference.what)}: {stands}{look}"
    fields = difference.fields
    for name, (old, new) in fields.items():
        yield from _wrapped(f"{field_name(name)}: {old or '-'} -> {new or '-'}", "    ", "      ")
    if difference.what == "changed" and not fields:
        yield "    " + _("the sentence around it reads otherwise now")
    record = difference.after or difference.before
    if difference.what in ("new", LOST) and record is not None:
        told = [f"{field_name(name)} {record[name]}" for name in FIELDS if record[name] not in _PLAIN]
        yield from _wrapped(", ".join(told), "    ", "      ")


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return wrap(visible(text), _WIDTH, initial_indent=first, subsequent_indent=others)


def _record(difference: Difference) -> str:
    """One difference for programs."""
    return json_line(
        {
            "doc": difference.document,
            "document": difference.sha256,
            "place": _place(difference),
            "start": difference.span.start,
            "end": difference.span.end,
            "quote": difference.quote,
            "what": difference.what,
            "state": difference.state,
            "look": difference.is_open,
            "before": difference.before,
            "after": difference.after,
        }
    )
