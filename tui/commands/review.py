"""`soat review`: the terminal screen."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

from extract import __version__
from store.database import Database, open_database
from store.documents import all_documents
from store.editions import find_present
from store.sessions import start_session
from tui.config import load_config
from tui.console import CommandError
from tui.options import add_annotator, add_database, annotator, database_path

DESCRIPTION = """\
Opens the review in this terminal: the source sentence with the proposed figure
marked, its record beside it, and one key for each answer. `a` accepts, `x`
rejects, `c` corrects, `u` takes back, `?` shows all keys, `q` leaves. There is
nothing to save: each decision is on disk before the screen moves on, and the
next review begins where this one stopped.

A DOCUMENT is a name as `soat stats` shows it, or a SHA-256 or its first eight
digits; without one, all documents.
"""

EXAMPLES = """\
examples:
  soat review
  soat review bao-cao-quy-2.txt
  soat review --annotator Lan 3f2a9c01

exit codes:
  0 left with q    1 the review could not be opened, or failed    2 wrong command line
"""

MIN_COLUMNS, MIN_LINES = 80, 24

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""What textual-serve tells the program that it runs for a tab."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which documents, whose review."""
    parser.description, parser.epilog = DESCRIPTION, EXAMPLES
    add_review_arguments(parser)


def add_review_arguments(parser: ArgumentParser) -> None:
    """What to review, and as whom."""
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help="what to review (default: everything)"
    )
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Check the terminal, the documents and the keys, then open the screen."""
    check_terminal()
    config = load_config()
    with open_database(database_path(options)) as db:
        documents = chosen_documents(db, options.documents)
        return review(db, annotator(options, config), documents, config.keys)


def chosen_documents(db: Database, references: Sequence[str]) -> list[int]:
    """The documents that the user names."""
    documents = [_the_document(db, reference) for reference in references]
    if not all_documents(db):
        raise CommandError("no documents to review yet; read some with `soat extract PATH...`")
    return documents


def on_terminal() -> bool:
    """Whether somebody sits before a screen and a keyboard."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def check_terminal() -> None:
    """Refuse before the screen is touched."""
    if os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER:
        return  # a browser is the terminal
    if not on_terminal():
        raise CommandError("review needs a terminal; scripts decide with `soat decide --jsonl FILE`")
    if os.environ.get("TERM", "dumb") == "dumb":
        raise CommandError(
            "this terminal cannot draw a screen (TERM is unset or dumb); set TERM=xterm-256color"
        )
    columns, lines = os.get_terminal_size(sys.stdout.fileno())
    # A new pty tells no size at all until somebody sets it.
    if (columns, lines) != (0, 0) and (columns < MIN_COLUMNS or lines < MIN_LINES):
        raise CommandError(
            f"this terminal is {columns}x{lines}; review needs {MIN_COLUMNS}x{MIN_LINES}: enlarge the window"
        )


def review(db: Database, name: str, documents: Sequence[int], keys: Mapping[str, str]) -> int:
    """Open a session and the screen; returns the screen's exit code."""
    from tui.app import run_review  # Textual, which no other command needs
    from tui.keys import KeymapError

    try:
        return run_review(db, start_session(db, name, f"soat {__version__}"), documents, keys)
    except KeymapError as error:
        raise CommandError(f"{error}; it is set in the configuration") from error


def _the_document(db: Database, reference: str) -> int:
    found = find_present(db, reference)
    if not found:
        raise CommandError(f"{reference}: no such document in the database; `soat stats` lists them")
    if len(found) > 1:
        versions = ", ".join(document.sha256[:8] for document in found)
        raise CommandError(
            f"{reference}: {len(found)} documents have this name; give one of {versions} instead"
        )
    return found[0].id
