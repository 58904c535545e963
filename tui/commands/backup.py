"""`soat backup`: a consistent copy of the database, whoever is writing to it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from store.backup import back_up
from store.database import raw_database
from tui.console import CommandError, show, tell
from tui.options import add_database, database_path
from tui.sparing import check_backup_spared
from tui.speech import N_, _, counted

DESCRIPTION = N_(
    """\
Copies the database to FILE as it is at one moment, while others may go on
reviewing. The copy is checked before it gets its name: it appears whole or not
at all. It is a database like any other and can be opened with --db.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat backup /media/usb/soat-2023-06-30.db
  soat backup --force yesterday.db

to restore:
  mv soat.db damaged.db; cp BACKUP soat.db
  soat merge damaged.db   adds what was decided since, if it can still be read

exit codes:
  0  copied
  1  not copied; what stood there still does
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """The new file."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("file", metavar="FILE", help=_("the copy to make"))
    parser.add_argument("--force", action="store_true", help=_("replace a file of that name"))
    add_database(parser)


def run(options: Namespace) -> int:
    """Copy, and say how to restore."""
    if not options.file:
        raise CommandError(_("FILE: the name is empty; give a file, such as backup.db"))
    path, to = database_path(options), Path(options.file)
    if options.force and to.exists():
        with raw_database(path) as db:
            check_backup_spared(db, to)
    done = back_up(path, to, replace=options.force)
    copied = (
        counted("{count} document", "{count} documents", done.documents),
        counted("{count} decision", "{count} decisions", done.decisions),
        counted("{count} byte", "{count} bytes", done.size),
    )
    show(f"{done.path}: {', '.join(copied)}")
    said = _("to restore: put {path} aside, then copy {copy} to its place")
    tell(said.format(path=path, copy=done.path))
    return 0
