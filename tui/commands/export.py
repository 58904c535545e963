"""`soat export`: the verified dataset, to stdout or into a file that appears whole or not at all."""

import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TextIO, cast

from store.database import Database, open_database
from store.export import FORMATS, Destination, Format
from store.selection import VERIFIED, Selection
from store.statistics import progress
from store.verified import verified_rows
from tui.console import CommandError, result_stream, tell
from tui.destinations import whole_file, whole_folder, whole_path
from tui.display import visible
from tui.options import add_database, database_path
from tui.progress import progress as bar
from tui.proving import add_proof, proof_of
from tui.selecting import add_selection, index_for_selection, selection
from tui.speech import _, grouped, ngettext

DESCRIPTION = """\
Writes the verified figures: those that were accepted, corrected or added. Each
row holds the record, the quote and its sentence, the document (name, SHA-256,
offsets) and who decided when. Rows stand in the order of documents and offsets,
and the same database gives the same bytes.

With -o the file appears whole or not at all; one that is there is replaced only
with --force.
"""

EXAMPLES = """\
examples:
  soat export --format csv -o figures.csv
  soat export --format jsonl | jq -r '[.value, .unit] | @tsv'

exit codes:
  0 written    1 not written    2 wrong command line
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Format and destination."""
    parser.description, parser.epilog = DESCRIPTION, EXAMPLES
    parser.add_argument(
        "--format", choices=list(FORMATS), default="csv", help="the file's format (default: csv)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="where to (default: standard output)")
    parser.add_argument("--force", action="store_true", help="replace what is there of that name")
    add_proof(parser)
    add_selection(parser)
    add_database(parser)


def run(options: Namespace) -> int:
    """Write all verified rows."""
    database = database_path(options)
    to_file = options.output not in (None, "-")
    index_for_selection(options, database)
    with open_database(database, read_only=True) as db:
        selected = selection(db, options)
        format_ = FORMATS[options.format]
        place = Path(options.output) if to_file else None
        with proof_of(options, place, format_.destination) as proof:
            rows = proof.rows(db, _watched(db, selected, shown=to_file or not sys.stdout.isatty()))
            if options.output is None and options.proof is not None:
                count = sum(1 for _row in rows)
            else:
                with _destination(format_, place, force=options.force) as to:
                    count = format_.write(rows, to, proof.columns(selected.columns))
    said = ngettext("{count} verified figure written", "{count} verified figures written", count)
    if to_file:
        said = ngettext(
            "{count} verified figure written to {path}", "{count} verified figures written to {path}", count
        )
    tell(said.format(count=grouped(count), path=options.output))
    if not count and selected == VERIFIED:
        tell(_("nothing is verified yet in {path}; accept figures in `soat review`").format(path=database))
    return 0


def _destination(
    format_: Format, place: Path | None, *, force: bool
) -> AbstractContextManager[TextIO] | AbstractContextManager[Path]:
    """What the format writes to: a stream, the path of a file, or a folder."""
    if place is None:
        return _stdout() if format_.destination is Destination.STREAM else _made_for_stdout(format_)
    if format_.destination is Destination.FOLDER:
        return whole_folder(place, force=force)
    if format_.destination is Destination.FILE:
        return whole_path(place, force=force)
    return whole_file(place, force=force)


def _watched(db: Database, selected: Selection, *, shown: bool) -> Iterator[Mapping[str, str | int | None]]:
    """The selected rows, with a bar where somebody waits for them."""
    done = progress(db)
    with bar("writing", done.accepted + done.corrected + done.added, shown=shown) as step:
        for row in verified_rows(db, selected):
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


@contextmanager
def _made_for_stdout(format_: Format) -> Iterator[Path]:
    """A file that is made first, then handed to whoever reads standard output."""
    if format_.destination is Destination.FOLDER or sys.stdout.isatty():
        raise CommandError(
            _("{format}: is not for standard output; name where to write it with -o").format(
                format=format_.name
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft"
        yield draft
        with draft.open("rb") as made, result_stream():
            shutil.copyfileobj(made, sys.stdout.buffer)
