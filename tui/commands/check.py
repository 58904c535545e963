"""`soat check`: what the figures of a document say of each other."""

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from store.database import open_database
from store.documents import all_documents, document_text
from store.rows import Document, Session
from tui.checking import check_before_showing
from tui.config import load_config
from tui.console import show, tell
from tui.documents import the_documents
from tui.options import add_annotator, add_database, annotator, database_path
from tui.speech import N_, _, counted

if TYPE_CHECKING:
    from extract.checks import Check

DESCRIPTION = N_(
    """\
Sets the figures of a document beside each other: parts and their total, a share
and what it is of, two levels and the change between them, a rank and how many
are ranked, and each record and the number that its quote prints. They are taken
as they stand: as decided, else as proposed, without those that were rejected.

One line a check: the document with the place from the first figure to the last,
what became of it, and the sum.

  holds      the figures agree
  rounded    they agree when what is printed was rounded
  truncated  they agree when digits were cut: 14/43 printed as 32,55 %
  fails      they do not agree: one of them was read or printed wrongly
"""
)

EXAMPLES = N_(
    """\
examples:
  soat check --fails
  soat check bao-cao-quy-2.txt
  soat check --json | jq -r 'select(.outcome == "fails") | .line'

exit codes:
  0  no check fails
  1  one or more fail, or the database cannot be opened
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Of which documents."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help=_("whose checks to list (default: all)")
    )
    parser.add_argument("--fails", action="store_true", help=_("list only those that fail"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a line"))
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """List them; 1 when one fails."""
    from extract.checks import Outcome  # here: help needs none of it
    from store.figure_checks import checks_of

    path = database_path(options)
    with open_database(path, read_only=True) as db:
        chosen = [one.id for name in options.documents for one in the_documents(db, name)]
    check_before_showing(path)
    made = failed = 0
    with open_database(path, read_only=True) as db:
        # Whoever reviews blind is shown checks of what they may see.
        reader = Session(id="", annotator=annotator(options, load_config()))
        for document in all_documents(db, chosen):
            checks = checks_of(db, document.id, reader).checks
            made += len(checks)
            failed += sum(one.outcome is Outcome.FAILS for one in checks)
            listed = [one for one in checks if one.outcome is Outcome.FAILS or not options.fails]
            text = document_text(db, document.id) if listed and options.json else ""
            for one in listed:
                show(_json(document, text, one) if options.json else _line(document, one))
    if not options.json:
        told = counted("{count} check", "{count} checks", made)
        tell(_("{checks}, {count} of which fail").format(checks=told, count=failed))
    return 1 if failed else 0


def _line(document: Document, check: "Check") -> str:
    first, last = check.members[0], check.members[-1]
    return f"{document.name}:{first.start}-{last.end}  {check.outcome.value}  {check.line}"


def _json(document: Document, text: str, check: "Check") -> str:
    summary = {
        "doc": document.name,
        "document": document.sha256,
        "kind": check.kind.value,
        "outcome": check.outcome.value,
        "line": check.line,
        "figures": [{"start": span.start, "end": span.end, "quote": span.of(text)} for span in check.members],
    }
    return json.dumps(summary, ensure_ascii=False)
