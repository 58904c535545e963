"""`soat extract`: documents in, proposals out, into the database or as JSON Lines."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from extract.text import TextError
from store.database import open_database
from store.editions import Recognition, find_present
from store.extractions import all_readings
from tui import engines
from tui.checking import check_after_extracting
from tui.config import load_config
from tui.console import CommandError, result_stream, tell
from tui.documents import the_documents
from tui.indexing import index_after_extracting
from tui.lexicons import add_lexicons
from tui.options import add_annotator, add_database, annotator, database_path
from tui.progress import progress
from tui.proposing import Readable, propose, read, records
from tui.refusals import reworded
from tui.sources import STDIN, Source, SourceError, find_sources
from tui.speech import N_, _, counted
from tui.taking_in import Intake, Tally

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
.txt and .md files in it and in its folders, but for hidden ones and README; a
file named by itself is read whatever it is called. Text must be UTF-8 (or
UTF-16 with its byte order mark). What cannot be read is told in one line, and
the others go on.

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

exit codes:
  0  all documents were read
  1  one or more were not
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Paths, and where the proposals go."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_("a document, a folder of documents, or -"))
    _add_ways(parser)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One run of the command."""

    database: Path
    annotator: Callable[[], str]
    is_new: bool
    tally: Tally

    @contextmanager
    def opened(self, *, create: bool = False, only_again: bool = False) -> Iterator[Intake]:
        """The database, to take documents into; the last line tells what became of them, whatever happens."""
        with open_database(self.database, create=create) as db:
            try:
                yield Intake(
                    db=db,
                    tally=self.tally,
                    annotator=self.annotator,
                    is_new=self.is_new,
                    recognition=Recognition(db),
                )
            finally:
                summary = self.tally.summary(only_again=only_again)
                said = _("{summary}; kept in {path}, to go over with `soat review`")
                tell(said.format(summary=summary, path=self.database))
            index_after_extracting(db)
            check_after_extracting(db)


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
    this = _Run(
        database=database_path(options),
        annotator=lambda: annotator(options, config),
        is_new=options.new,
        tally=Tally(),
    )
    if options.again:
        _read_again(this, options.paths)
        return 0
    sources = list(find_sources(options.paths, Path(options.name).name))
    if any(isinstance(source, Source) and source.path == STDIN for source in sources) and sys.stdin.isatty():
        tell(_("reading standard input; end it with Ctrl+D"))
    if options.jsonl:
        _print(sources, this.tally)
    elif options.replaces is not None:
        _replace(this, options.replaces, sources)
    else:
        _store(this, sources)
    return 1 if this.tally.failed else 0


def _readable(
    sources: Sequence[Source | SourceError], tally: Tally, *, bar: bool
) -> Generator[Readable, None, None]:
    """The documents that can be read; a line on stderr for each of the others."""
    with progress(_("reading"), len(sources), shown=bar) as step:
        for source in sources:
            try:
                if isinstance(source, SourceError):
                    raise source
                yield read(source)
            except SourceError as error:
                tally.failed += 1
                tell(reworded(str(error)))
            except TextError as error:
                tally.failed += 1
                tell(f"{source.path}: {reworded(str(error))}" if isinstance(source, Source) else str(error))
            step()


def _store(this: _Run, sources: Sequence[Source | SourceError]) -> None:
    with closing(_readable(sources, this.tally, bar=True)) as documents:
        first = next(documents, None)
        # Where nothing can be read, no empty database is left behind.
        if first is None:
            return
        with this.opened(create=True) as intake:
            for document in chain((first,), documents):
                intake.take(document)


def _print(sources: Sequence[Source | SourceError], tally: Tally) -> None:
    # A bar between the lines of a result would spoil both.
    for document in _readable(sources, tally, bar=not sys.stdout.isatty()):
        with result_stream():
            sys.stdout.writelines(records(propose(document)))


def _read_again(this: _Run, references: Sequence[str]) -> None:
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


def _replace(this: _Run, old: str, sources: Sequence[Source | SourceError]) -> None:
    """Take in one file as the new edition of a document."""
    if len(sources) != 1:
        raise CommandError(
            counted(
                "--replaces: takes one file, not {count} document",
                "--replaces: takes one file, not {count} documents",
                len(sources),
            )
        )
    for document in _readable(sources, this.tally, bar=False):
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
