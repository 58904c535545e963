"""`soat extract`: documents in, proposals out, into the database or as JSON Lines."""

import hashlib
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from extract import __version__
from extract.additions import fingerprint
from extract.figures import Extraction
from extract.records import to_record
from extract.text import TextError, decode
from store.database import Database, open_database
from store.documents import add_document
from store.errors import DocumentError
from store.export.jsonl import json_line
from tui.config import load_config
from tui.console import CommandError, plural, result_stream, tell
from tui.indexing import index_after_extracting
from tui.lexicons import add_lexicons
from tui.options import add_database, database_path
from tui.progress import progress
from tui.sources import STDIN, Source, SourceError, find_sources

DESCRIPTION = """\
Reads documents and proposes every figure in them. The proposals go into the
database, to be reviewed with `soat review`. A document that is there already is
left as it is: repeat the command as often as you like. A file with the same
name but another content is another document.

A PATH is a file, a folder, or - for standard input. A folder stands for all
.txt and .md files in it and in its folders, but for hidden ones and README; a
file named by itself is read whatever it is called. Text must be UTF-8 (or
UTF-16 with its byte order mark). What cannot be read is told in one line, and
the others go on.

A lexicon is a TOML file with words of your own, in lists that are called units,
measures, currencies, entities, places and indicators; see docs/lexicon.md.
"""

EXAMPLES = """\
examples:
  soat extract reports/ more.txt
  soat extract --db 2023.db reports/2023
  pdftotext report.pdf - | soat extract --name report.txt -
  soat extract --jsonl reports/ > proposals.jsonl
  soat extract --lexicon health.toml reports/

exit codes:
  0 all documents were read    1 one or more were not    2 wrong command line
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Paths, and where the proposals go."""
    parser.description, parser.epilog = DESCRIPTION, EXAMPLES
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a document, a folder of documents, or -")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="print the proposals as JSON Lines, one record a line; no database is touched",
    )
    parser.add_argument("--name", default="stdin", help="what to call standard input (default: stdin)")
    parser.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="FILE",
        help="take in units, entities and indicators of your own from FILE; may be repeated",
    )
    add_database(parser)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A document that was read, with what was found in it."""

    name: str
    sha256: str
    text: str
    extraction: Extraction


@dataclass(slots=True)
class Tally:
    """What became of the documents, for the last line."""

    added: int = 0
    known: int = 0
    failed: int = 0
    figures: int = 0

    def summary(self) -> str:
        """One line."""
        line = f"{plural(self.added, 'new document')} with {plural(self.figures, 'proposed figure')}"
        if self.known:
            line += f"; {self.known:,} known already"
        if self.failed:
            line += f"; {self.failed:,} could not be read"
        return line


def run(options: Namespace) -> int:
    """Read all documents; 1 when any could not be read."""
    if not Path(options.name).name:
        raise CommandError("--name: the name is empty; give one, such as --name report.txt")
    add_lexicons([*load_config().lexicons, *map(Path, options.lexicon)])
    sources = list(find_sources(options.paths, Path(options.name).name))
    if any(isinstance(source, Source) and source.path == STDIN for source in sources) and sys.stdin.isatty():
        tell("reading standard input; end it with Ctrl+D")
    tally = Tally()
    if options.jsonl:
        _print(sources, tally)
    else:
        _store(sources, tally, database_path(options))
    return 1 if tally.failed else 0


def proposals(source: Source) -> Proposed:
    """Read one document and find its figures.

    Raises:
        SourceError, TextError: It cannot be read, or is no text.
    """
    from extract.find import extract  # here, because what it reads of the lexicon then stays as it is

    data = source.read()
    text = decode(data).text
    return Proposed(source.name, hashlib.sha256(data).hexdigest(), text, extract(text))


def extractor() -> str:
    """Who proposes, as it is recorded with each figure: the program, and words that were added to it."""
    return "+".join(filter(None, (f"soat {__version__}", fingerprint())))


def add(db: Database, document: Proposed) -> bool:
    """Take a document into the database, whole or not at all; whether it is new there."""
    return add_document(
        db,
        name=document.name,
        data_sha256=document.sha256,
        text=document.text,
        extraction=document.extraction,
        extractor=extractor(),
    ).is_new


def _readable(
    sources: Sequence[Source | SourceError], tally: Tally, *, bar: bool
) -> Generator[Proposed, None, None]:
    """The documents that can be read; a line on stderr for each of the others."""
    with progress("reading", len(sources), shown=bar) as step:
        for source in sources:
            try:
                if isinstance(source, SourceError):
                    raise source
                yield proposals(source)
            except SourceError as error:
                tally.failed += 1
                tell(str(error))
            except TextError as error:
                tally.failed += 1
                tell(f"{source.path}: {error}" if isinstance(source, Source) else str(error))
            step()


def _store(sources: Sequence[Source | SourceError], tally: Tally, database: Path) -> None:
    with closing(_readable(sources, tally, bar=True)) as documents:
        first = next(documents, None)
        # Where nothing can be read, no empty database is left behind.
        if first is None:
            return
        with open_database(database, create=True) as db:
            try:
                for document in chain((first,), documents):
                    _take_in(db, document, tally)
            finally:
                tell(f"{tally.summary()}; kept in {database}, to go over with `soat review`")
            index_after_extracting(db)


def _take_in(db: Database, document: Proposed, tally: Tally) -> None:
    try:
        if add(db, document):
            tally.added += 1
            tally.figures += len(document.extraction.candidates)
        else:
            tally.known += 1
    except DocumentError as error:
        tally.failed += 1
        tell(f"{document.name}: {error}")


def _print(sources: Sequence[Source | SourceError], tally: Tally) -> None:
    # A bar between the lines of a result would spoil both.
    for document in _readable(sources, tally, bar=not sys.stdout.isatty()):
        with result_stream():
            sys.stdout.writelines(records(document))


def records(document: Proposed) -> Iterator[str]:
    """One line of JSON for each candidate."""
    for candidate in document.extraction.candidates:
        yield json_line(
            {
                "doc": document.name,
                "start": candidate.span.start,
                "end": candidate.span.end,
                "quote": candidate.quote,
                **to_record(candidate.figure),
                "sentence_start": candidate.sentence.start,
                "sentence_end": candidate.sentence.end,
                "rule": candidate.rule,
                "confidence": round(candidate.confidence, 4),
            }
        )
