"""`soat export`: the verified dataset, to stdout or into a file that appears whole or not at all."""

import os
import stat
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import TextIO, cast

from store.database import Database, open_database
from store.export import FORMATS, write
from store.statistics import progress
from store.verified import verified_rows
from tui.console import CommandError, result_stream, tell
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
    add_database(parser)


def run(options: Namespace) -> int:
    """Write all verified rows."""
    database = database_path(options)
    to_file = options.output not in (None, "-")
    with open_database(database, read_only=True) as db:
        destination = _whole_file(Path(options.output)) if to_file else _stdout()
        with destination as stream:
            count = write(_watched(db, shown=to_file or not sys.stdout.isatty()), stream, options.format)
    said = ngettext("{count} verified figure written", "{count} verified figures written", count)
    if to_file:
        said = ngettext(
            "{count} verified figure written to {path}", "{count} verified figures written to {path}", count
        )
    tell(said.format(count=grouped(count), path=options.output))
    if not count:
        tell(_("nothing is verified yet in {path}; accept figures in `soat review`").format(path=database))
    return 0


def _watched(db: Database, *, shown: bool) -> Iterator[Mapping[str, str | int | None]]:
    """The verified rows, with a bar where somebody waits for them."""
    done = progress(db)
    with bar("writing", done.accepted + done.corrected + done.added, shown=shown) as step:
        for row in verified_rows(db):
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
def _whole_file(path: Path) -> Iterator[TextIO]:
    """A file beside `path` that takes its place at the end."""
    try:
        path = path.resolve()  # a link stays a link
        mode = _mode_of(path)
        if mode is not None and not stat.S_ISREG(mode):
            # A pipe or a device is written to, never replaced.
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        draft = path.with_name(f".{path.name}.{token_hex(4)}")
        try:
            with draft.open("x", encoding="utf-8", newline="") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if mode is not None:
                draft.chmod(stat.S_IMODE(mode))
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be written ({reason}); nothing was changed there").format(
                path=path, reason=error.strerror
            )
        ) from error


def _mode_of(path: Path) -> int | None:
    """The mode of what is there now; None for nothing."""
    if not path.parent.is_dir():
        raise CommandError(
            _("{path}: no such folder; make it first, or name another file with -o").format(path=path.parent)
        )
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise CommandError(_("{path}: is a folder; name a file in it with -o").format(path=path))
    return mode
