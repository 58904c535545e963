"""`soat merge`: what others did in their files, into this one."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from store.database import Database, open_database
from store.errors import StoreError
from store.extractions import dated_otherwise
from store.merge import Merged, merge
from store.statistics import progress
from tui.config import load_config
from tui.console import show, tell
from tui.lexicons import add_lexicons
from tui.options import add_database, database_path
from tui.refusals import reworded
from tui.speech import N_, _, counted

DESCRIPTION = N_(
    """\
Takes over from other databases what this one does not have: documents with
their proposals, sittings, decisions, assignments, corrections of titles and
dates. The order of the files does not matter, nor how often one is merged. The
other files are not changed; they may be in use, stand where nothing can be
written or come from an earlier soat.

A file is taken over whole or not at all, and only when its record of decisions
verifies. Where annotators decided differently without sight of each other, the
figure is disputed and comes up for review again. Of two readings of a document,
the later one's proposals stand.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat merge lan.db minh.db
  soat backup all.db && soat merge --db all.db /media/usb/*.db

exit codes:
  0  all files were merged
  1  one or more were not
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """The other files."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("others", nargs="+", metavar="OTHER", help=_("a database of soat's"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object for each file"))
    add_database(parser)


def run(options: Namespace) -> int:
    """Merge file by file; one that cannot be is told, and the others go on."""
    failed = 0
    with open_database(database_path(options)) as db:
        for other in options.others:
            try:
                done = merge(db, Path(other))
            except StoreError as error:
                tell(reworded(str(error)))
                failed += 1
                continue
            _read_anew(db)
            show(json.dumps({"file": other, **asdict(done)}) if options.json else f"{other}: {_told(done)}")
        disputed = progress(db).disputed
    if disputed:
        tell(
            counted(
                "{count} figure decided differently; go over it in `soat review`",
                "{count} figures decided differently; go over them in `soat review`",
                disputed,
            )
        )
    return 1 if failed else 0


def _read_anew(db: Database) -> None:
    """Let proposals count from the dates that stand now that corrections came together."""
    from tui.rereading import read_anew  # here, because it loads every rule

    documents = dated_otherwise(db)
    if documents:
        add_lexicons(load_config().lexicons)
    for document_id in documents:
        read_anew(db, document_id)


def _told(done: Merged) -> str:
    if done.is_nothing:
        return _("nothing new")
    parts = (
        done.documents and counted("{count} new document", "{count} new documents", done.documents),
        done.renewed
        and counted(
            "{count} document with later proposals", "{count} documents with later proposals", done.renewed
        ),
        done.sessions and counted("{count} sitting", "{count} sittings", done.sessions),
        done.decisions and counted("{count} decision", "{count} decisions", done.decisions),
        done.assignments and counted("{count} assignment", "{count} assignments", done.assignments),
        done.judgements and counted("{count} judgement", "{count} judgements", done.judgements),
        done.corrections
        and counted("{count} correction of a document", "{count} corrections of documents", done.corrections),
    )
    return ", ".join(part for part in parts if part)
