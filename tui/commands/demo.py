"""`soat demo`: the sample documents, in a database of their own."""

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from itertools import groupby, islice
from pathlib import Path
from shlex import quote
from tempfile import mkdtemp

from extract import __version__
from extract.figures import Candidate
from extract.numbers import write_number
from store.database import Database, open_database
from store.sessions import start_session
from tui.commands.review import check_terminal, on_terminal, review
from tui.config import load_config
from tui.console import show, tell
from tui.locations import sample_documents
from tui.options import add_annotator, annotator
from tui.proposing import Proposed, proposals
from tui.sources import Source
from tui.speech import N_, _, counted
from tui.taking_in import add

DESCRIPTION = N_(
    """\
Reads the sample documents that come with soat into a fresh database in a
temporary folder and opens the review on them. Decide what you like: nothing of
yours is touched. The database is kept until the system clears its temporary
files, and the last line says how to go on with it.

Without a terminal it prints the first sentences with their proposed figures and
the counts, and leaves nothing behind.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat demo
  soat demo | cat

exit codes:
  0  shown
  1  the samples or the screen could not be opened
  2  wrong command line
"""
)

SENTENCES = 4
"""How many are printed where there is no terminal."""


def add_arguments(parser: ArgumentParser) -> None:
    """Who decides, for the review."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Extract the samples, then review or print them."""
    watched = on_terminal()
    config = load_config()
    if watched:
        check_terminal()
    folder = Path(mkdtemp(prefix="soat-demo-"))
    database = folder / "soat.db"
    try:
        with open_database(database, create=True) as db:
            documents = _take_in(db)
            if watched:
                return _review(db, annotator(options, config), config.keys, database)
            _print(documents)
            return 0
    finally:
        if not watched:
            shutil.rmtree(folder, ignore_errors=True)


def _take_in(db: Database) -> list[Proposed]:
    documents = [proposals(Source(str(path), path.name)) for path in sample_documents()]
    for document in documents:
        add(db, document)
    return documents


def _review(db: Database, name: str, keys: Mapping[str, str], database: Path) -> int:
    try:
        return review(db, start_session(db, name, f"soat {__version__}"), (), keys)
    finally:
        said = _("the demo's database is {path}; go on with: soat review --db {quoted}")
        tell(said.format(path=database, quoted=quote(str(database))))


def _print(documents: list[Proposed]) -> None:
    first = documents[0]
    show(first.name)
    by_sentence = groupby(first.extraction.candidates, key=lambda candidate: candidate.sentence)
    for sentence, candidates in islice(by_sentence, SENTENCES):
        show()
        show(" ".join(sentence.of(first.text).split()))
        for candidate in candidates:
            show(f"  {_in_words(candidate)}")
    figures = sum(len(document.extraction.candidates) for document in documents)
    show()
    samples = counted("{count} sample document", "{count} sample documents", len(documents))
    show(samples + ", " + counted("{count} proposed figure", "{count} proposed figures", figures))
    tell(_("no terminal here; run `soat demo` in one to review them"))


def _in_words(candidate: Candidate) -> str:
    """A proposal on one line."""
    figure = candidate.figure
    number = write_number(figure.value)
    if figure.denominator is not None:
        number += f" / {write_number(figure.denominator)}"
    if figure.upper is not None:
        number += f" - {write_number(figure.upper)}"
    parts = [
        figure.kind,
        number,
        figure.unit,
        figure.modifier,
        figure.direction,
        figure.status,
        figure.period,
    ]
    told = [str(part) for part in parts if part not in (None, "exact", "none", "reported")]
    return f"{candidate.quote:16} {' · '.join(told)}"
