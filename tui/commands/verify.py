"""`soat verify`: does everything still hold that was stored, or exported?"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from store.database import open_database
from store.integrity import counts, heads, verify
from tui.console import show, tell
from tui.options import add_database, database_path
from tui.refusals import place, reworded
from tui.speech import N_, _, counted, grouped, ngettext

DESCRIPTION = N_(
    """\
Checks the whole database: every text against its hash, every figure against the
place in its document that it was read from, and the record of decisions link by
link. A decision that was changed, taken out or reordered shows, as does a
damaged file. One line on stdout for each thing that does not hold.

With --dataset, checks an exported file, of whatever format, against the
documents alone; no database is needed. Documents are known by the SHA-256 of
their bytes, so that they may lie anywhere in DIR under any name, in archives,
mails and corpora too. Each row that does not hold is named by its number,
counted without the header, and its figure; a document that is not there is told
once. A manifest beside the file is checked too.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat verify
  soat verify --db 2023.db && cp 2023.db /backup/
  soat verify --dataset figures.csv --documents reports/

exit codes:
  0  all holds
  1  something does not, or the database cannot be opened
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """The database, or a dataset and its documents."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("--dataset", metavar="FILE", help=_("check this exported file or folder instead"))
    parser.add_argument(
        "--documents",
        action="append",
        default=[],
        metavar="DIR",
        help=_("where its documents are, in folders too; may be repeated"),
    )
    add_database(parser)


def run(options: Namespace) -> int:
    """List what does not hold."""
    if options.dataset is not None or options.documents:
        return _dataset(options)
    path = database_path(options)
    with open_database(path, read_only=True) as db:
        problems = 0
        for problem in verify(db):
            problems += 1
            show(f"{place(problem.where)}: {reworded(problem.what)}")
        if problems:
            said = ngettext(
                "{path}: {count} problem; keep this file as it is and go back to a copy",
                "{path}: {count} problems; keep this file as it is and go back to a copy",
                problems,
            )
            tell(said.format(path=path, count=grouped(problems)))
            return 1
        checked = counts(db)
        holds = (
            counted("{count} document", "{count} documents", checked["documents"]),
            counted("{count} figure", "{count} figures", checked["figures"]),
            counted("{count} decision", "{count} decisions", checked["decisions"]),
        )
        show(_("{path}: all holds: {counts}").format(path=path, counts=", ".join(holds)))
        for chain, head in heads(db).items():
            show(_("chain {chain} ends with {head}").format(chain=chain, head=head))
    return 0


def _dataset(options: Namespace) -> int:
    from tui.dataset_checks import check_dataset  # here, so that the database's own check need not load it

    if options.dataset is None or not options.documents:
        tell(_("--dataset FILE and --documents DIR go together; see soat verify --help"))
        return 2
    return check_dataset(Path(options.dataset), [Path(place) for place in options.documents])
