"""`soat verify`: does everything still hold that was stored?"""

from argparse import ArgumentParser, Namespace

from store.database import open_database
from store.integrity import counts, heads, verify
from tui.console import plural, show, tell
from tui.options import add_database, database_path
from tui.speech import N_, _, grouped, ngettext

DESCRIPTION = N_(
    """\
Checks the whole database: every text against its hash, every figure against the
place in its document that it was read from, and the record of decisions link by
link. A decision that was changed, taken out or reordered shows, as does a
damaged file. One line on stdout for each thing that does not hold.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat verify
  soat verify --db 2023.db && cp 2023.db /backup/

exit codes:
  0  all holds
  1  something does not, or the database cannot be opened
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """The database alone."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    add_database(parser)


def run(options: Namespace) -> int:
    """List what does not hold."""
    path = database_path(options)
    with open_database(path, read_only=True) as db:
        problems = 0
        for problem in verify(db):
            problems += 1
            show(f"{problem.where}: {problem.what}")
        if problems:
            said = ngettext(
                "{path}: {count} problem; keep this file as it is and go back to a copy",
                "{path}: {count} problems; keep this file as it is and go back to a copy",
                problems,
            )
            tell(said.format(path=path, count=grouped(problems)))
            return 1
        checked = counts(db)
        show(
            f"{path}: all holds: {plural(checked['documents'], 'document')}, "
            f"{plural(checked['figures'], 'figure')}, {plural(checked['decisions'], 'decision')}"
        )
        for chain, head in heads(db).items():
            show(f"chain {chain} ends with {head}")
    return 0
