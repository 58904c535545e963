"""`soat export`: the verified dataset, to stdout or into a file that appears whole or not at all."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from store.database import Database, open_database
from store.export import FORMATS
from store.statistics import progress
from store.verified import verified_rows
from tui.catalogues import add_indicators, use_catalogues
from tui.console import result_stream, tell
from tui.destinations import whole_file
from tui.display import visible
from tui.options import add_database, database_path
from tui.progress import progress as bar
from tui.speech import N_, _, grouped, ngettext

DESCRIPTION = N_(
    """\
Writes the verified figures: those that were accepted, corrected or added. Each
row holds the record, the quote and its sentence, the document (name, SHA-256,
offsets) and who decided when. Rows stand in the order of documents and offsets,
and the same database gives the same bytes.

With -o the file appears whole or not at all; one that is there is replaced.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat export --format csv -o figures.csv
  soat export --format jsonl | jq -r '[.value, .unit] | @tsv'

exit codes:
  0  written
  1  not written
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Format and destination."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "--format", choices=list(FORMATS), default="csv", help=_("the file's format (default: csv)")
    )
    parser.add_argument("-o", "--output", metavar="FILE", help=_("where to (default: standard output)"))
    add_indicators(parser)
    add_database(parser)


def run(options: Namespace) -> int:
    """Write all verified rows."""
    use_catalogues(options)
    database = database_path(options)
    to_file = options.output not in (None, "-")
    with open_database(database, read_only=True) as db:
        destination = whole_file(Path(options.output)) if to_file else _stdout()
        with destination as stream:
            format_ = FORMATS[options.format]
            rows = _watched(db, shown=to_file or not sys.stdout.isatty(), with_text=format_.with_text)
            count = format_.write(rows, stream)
    said = ngettext("{count} verified figure written", "{count} verified figures written", count)
    if to_file:
        said = ngettext(
            "{count} verified figure written to {path}", "{count} verified figures written to {path}", count
        )
    tell(said.format(count=grouped(count), path=options.output))
    if not count:
        tell(_("nothing is verified yet in {path}; accept figures in `soat review`").format(path=database))
    return 0


def _watched(db: Database, *, shown: bool, with_text: bool) -> Iterator[Mapping[str, str | int | None]]:
    """The verified rows, with a bar where somebody waits for them."""
    done = progress(db)
    with bar("writing", done.accepted + done.corrected + done.added, shown=shown) as step:
        for row in verified_rows(db, with_text=with_text):
            yield row
            step()


class _Harmless:
    """A terminal as a stream that shows every control character as a sign."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> int:
        """Write the text made visible, lines kept."""
        self._terminal.write(visible(text.replace("\r\n", "\n"), lines=True))
        return len(text)


@contextmanager
def _stdout() -> Iterator[TextIO]:
    with result_stream():
        if sys.stdout.isatty():
            yield cast("TextIO", _Harmless(sys.stdout))
        else:
            yield sys.stdout
