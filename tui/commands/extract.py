"""`soat extract`: documents in, proposals out, into the database or as JSON Lines."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from extract.additions import in_force
from store.database import open_database
from store.editions import find_present
from store.extractions import all_readings
from tui import engines
from tui.config import load_config
from tui.console import CommandError, tell
from tui.documents import the_documents
from tui.extracting import Run, print_all, store_all, the_proposed
from tui.lexicons import add_lexicons
from tui.options import add_annotator, add_database, annotator, database_path
from tui.progress import progress
from tui.sources import STDIN, Source, SourceError, find_sources
from tui.speech import N_, _, counted
from tui.working.engine import cores
from tui.working.units import Setup

DESCRIPTION = N_(
    """\
Reads documents and proposes every figure in them. The proposals go into the
database, to be reviewed with `soat review`. Repeat the command as often as you
like: a document that this soat, with these words, has read already is left as
it is. One that another extractor read is read anew: its proposals are replaced,
decisions stand, and only what the analyst must look at comes up again; see
`soat diff`. --again does the same from the texts in the database.

A file with the name of a known document and most of its sentences is a new
edition of it: what was decided is carried over to where it stands now, and what
is not found again is told. --new says that it is another document, --replaces
that a file of another name, or one that was rewritten, is an edition too.

A PATH is a file, a folder, or - for standard input. A folder stands for all
documents in it and in its folders, but for hidden ones and README: text, web
pages, Word, PDF, spreadsheets, mail, archives, and corpora in JSON Lines or
Parquet, a document a row. What a file is, its bytes tell, not its name. What
cannot be read is told in one line, and the others go on.

Files that are as they were are not opened again: what was wrong with them is
told again, and --retry reads them once more. --watch goes on until Ctrl+C and
reads what is added or changed. Documents are read on all cores, within limits
that the configuration sets; see docs/documents.md.

A lexicon is a TOML file with words of your own, in lists that are called units,
measures, currencies, entities, places and indicators; see docs/lexicon.md.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat extract reports/ more.txt
  soat extract --db 2023.db reports/2023
  pdftotext report.pdf - | soat extract --name report.txt -
  soat extract --jsonl reports/ > proposals.jsonl
  soat extract --lexicon health.toml reports/
  soat extract --lexicon health.toml --again
  soat extract --replaces report.txt report-final.txt
  soat extract --columns text=content,id=url crawl.parquet
  soat extract --watch reports/
  soat extract --engine dask crawl-*.parquet -o proposals/

exit codes:
  0  all documents were read
  1  one or more were not
  2  wrong command line
"""
)


MOST_JOBS = 1024


def add_arguments(parser: ArgumentParser) -> None:
    """Paths, and where the proposals go."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_("a document, a folder of documents, or -"))
    _add_ways(parser)
    _add_manner(parser)
    parser.add_argument("--name", default="stdin", help=_("what to call standard input (default: stdin)"))
    parser.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="FILE",
        help=_("take in units, entities and indicators of your own from FILE; may be repeated"),
    )
    engines.add_arguments(parser)
    add_database(parser)
    add_annotator(parser)


def _add_manner(parser: ArgumentParser) -> None:
    """How the documents are read."""
    parser.add_argument(
        "--jobs", type=_number, metavar="N", help=_("read with N processes at once (default: one a core)")
    )
    parser.add_argument(
        "--columns",
        type=_columns,
        default={},
        metavar="FIELD=NAME,...",
        help=_("which columns of a corpus hold id, text, title, date and address"),
    )
    parser.add_argument(
        "--retry", action="store_true", help=_("read files again that could not be read the last time")
    )
    parser.add_argument(
        "--watch", action="store_true", help=_("go on reading what is added or changed, until Ctrl+C")
    )
    parser.add_argument(
        "--poll",
        type=_seconds,
        metavar="SECONDS",
        help=_("with --watch: look so often, where the disk tells no changes (a network drive)"),
    )


def _number(given: str) -> int:
    if not given.isascii() or not given.isdigit() or not 0 < int(given) <= MOST_JOBS:
        raise ArgumentTypeError(_("{given} is no number of processes; write 4").format(given=repr(given)))
    return int(given)


def _seconds(given: str) -> float:
    try:
        seconds = float(given)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 86_400:  # noqa: PLR2004 - a day
        raise ArgumentTypeError(_("{given} is no number of seconds; write 10").format(given=repr(given)))
    return seconds


def _columns(given: str) -> dict[str, str]:
    from extract.corpora import NAMES  # here, as few need it

    said: dict[str, str] = {}
    for part in given.split(","):
        what, equals, name = part.partition("=")
        if what.strip() not in NAMES or not equals:
            raise ArgumentTypeError(
                _("{given} names no column; write text=content,id=url with any of {names}").format(
                    given=repr(part), names=", ".join(NAMES)
                )
            )
        said[what.strip()] = name.strip()
    return said


def _add_ways(parser: ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--jsonl",
        action="store_true",
        help=_("print the proposals as JSON Lines, one record a line; no database is touched"),
    )
    ways.add_argument(
        "--again",
        action="store_true",
        help=_("read documents of the database anew from the texts it keeps; PATH names some, else all"),
    )
    ways.add_argument(
        "--replaces",
        metavar="OLD",
        help=_("PATH is one file, a new edition of the document OLD in the database"),
    )
    ways.add_argument(
        "--new", action="store_true", help=_("a file with the name of a known document is another document")
    )


def run(options: Namespace) -> int:
    """Read all documents; 1 when any could not be read."""
    if not options.paths and not options.again:
        tell(_("the following arguments are required: PATH; see soat extract --help"))
        return 2
    if not Path(options.name).name:
        raise CommandError(_("--name: the name is empty; give one, such as --name report.txt"))
    config = load_config()
    add_lexicons([*config.lexicons, *map(Path, options.lexicon)])
    if options.engine is not None:
        return engines.run(options)
    this = Run(
        database=database_path(options),
        annotator=lambda: annotator(options, config),
        is_new=options.new,
        retry=options.retry,
        jobs=options.jobs or cores(),
        setup=Setup(
            limits=config.limits, additions=in_force(), columns=options.columns, prints=options.jsonl
        ),
    )
    if options.again:
        _read_again(this, options.paths)
        return 0
    name = Path(options.name).name
    if STDIN in options.paths and sys.stdin.isatty():
        tell(_("reading standard input; end it with Ctrl+D"))
    if options.watch:
        from tui.watching import watch

        watch(this, options.paths, poll=options.poll)
        return 0
    if options.jsonl:
        print_all(this, options.paths, name)
    elif options.replaces is not None:
        _replace(this, options.replaces, list(find_sources(options.paths, name)))
    else:
        store_all(this, options.paths, name)
    return 1 if this.tally.failed else 0


def _read_again(this: Run, references: Sequence[str]) -> None:
    """Read documents of the database anew; an edition that was replaced stays as it was read."""
    with open_database(this.database, read_only=True) as db:
        named = {document.id for reference in references for document in the_documents(db, reference)}
    with this.opened(only_again=True) as intake:
        readings = [reading for reading in all_readings(intake.db) if not reading.is_replaced]
        readings = [reading for reading in readings if not references or reading.document_id in named]
        with progress(_("reading"), len(readings)) as step:
            for reading in readings:
                intake.read_again(reading)
                step()


def _replace(this: Run, old: str, sources: Sequence[Source | SourceError]) -> None:
    """Take in one file as the new edition of a document."""
    if len(sources) != 1:
        raise CommandError(
            counted(
                "--replaces: takes one file, not {count} document",
                "--replaces: takes one file, not {count} documents",
                len(sources),
            )
        )
    for document in the_proposed(this, sources):
        with open_database(this.database, read_only=True) as db:
            known = find_present(db, old, other_than=document.sha256)
            is_itself = not known and bool(the_documents(db, old))
        if is_itself:
            raise CommandError(
                _("--replaces: {name}: is that very file; name the document that it replaces").format(
                    name=old
                )
            )
        if len(known) > 1:
            digests = ", ".join(one.sha256[:12] for one in known)
            raise CommandError(
                _("--replaces: {name}: {count} documents match; say which with one of {digests}").format(
                    name=old, count=len(known), digests=digests
                )
            )
        with this.opened() as intake:
            intake.take_in_place_of(document, known[0].id)
