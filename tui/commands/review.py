"""`soat review`: the terminal screen."""

import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

from extract import __version__
from store.database import Database, open_database
from store.documents import has_documents
from store.duties import duties_of
from store.extractions import dated_otherwise
from store.payoff.ordering import Order
from store.payoff.reading import left_over
from store.queue import queue_ids
from store.rows import Session
from store.sessions import start_session
from store.vigilance.records import vigilance
from tui.awake import remainder_line, vigilance_lines
from tui.catalogues import use_catalogues
from tui.config import load_config
from tui.console import CommandError, tell
from tui.gathering import AT_ONCE, gather_later
from tui.manner import PLAIN, Manner
from tui.options import add_annotator, add_database, annotator, database_path, percent, the_document
from tui.speech import N_, _

DESCRIPTION = N_(
    """\
Opens the review in this terminal: the source sentence with the proposed figure
marked, its record beside it, and one key for each answer. `a` accepts, `x`
rejects, `c` corrects, `u` takes back, `?` shows all keys, `q` leaves. There is
nothing to save: each decision is on disk before the screen moves on, and the
next review begins where this one stopped.

A DOCUMENT is a name as `soat stats` shows it, or a SHA-256 or its first eight
digits; without one, all documents. Whom `soat assign` gave something is offered
that alone, and with --all everything. --adjudicate offers what annotators
judged differently, with everybody's verdicts; what is decided there settles it.

--order payoff brings first what a look is expected to save most: the risk that
a proposal is wrong, by how sure it is, by what contradicts it and by your own
decisions, against the seconds that it costs. --seeded and --again test whether
one is still reading: neither decides anything, and both are told afterwards.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat review
  soat review bao-cao-quy-2.txt
  soat review --annotator Lan 3f2a9c01
  soat review --adjudicate
  soat review --order payoff --seeded 2% --again 5%

exit codes:
  0  left with q
  1  the review could not be opened, or failed
  2  wrong command line
"""
)

MIN_COLUMNS, MIN_LINES = 80, 24

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""What textual-serve tells the program that it runs for a tab."""


def add_arguments(parser: ArgumentParser) -> None:
    """What to review, and as whom."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    add_review_arguments(parser)


def add_review_arguments(parser: ArgumentParser) -> None:
    """Which documents, whose review."""
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help=_("what to review (default: everything)")
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help=_("everything, not only what you were assigned"))
    which.add_argument("--adjudicate", action="store_true", help=_("what is disputed, with all verdicts"))
    parser.add_argument(
        "--order",
        choices=[str(one) for one in Order],
        default=str(Order.READING),
        help=_("as the text has it, or by what a look is expected to save"),
    )
    parser.add_argument(
        "--seeded",
        type=percent,
        default=0.0,
        metavar="PERCENT",
        help=_("show so many proposals wrong on purpose, and tell"),
    )
    parser.add_argument(
        "--again",
        type=percent,
        default=0.0,
        metavar="PERCENT",
        help=_("show so many figures a second time that you accepted"),
    )
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Check the terminal, the documents and the keys, then open the screen."""
    check_terminal()
    config = load_config()
    use_catalogues(options, config)
    if config.lexicons:
        from tui.lexicons import add_lexicons  # here: most have none, and the start does not wait for it

        add_lexicons(config.lexicons)
    with open_database(database_path(options)) as db:
        documents = chosen_documents(db, options.documents)
        session = start_session(
            db,
            annotator(options, config),
            f"soat {__version__}",
            adjudicates=options.adjudicate,
            whole_queue=options.all,
        )
        _read_what_was_left(db)
        _check_queue(db, session, documents)
        manner = Manner(Order(options.order), options.seeded, options.again)
        code = review(db, session, documents, config.keys, manner)
        _tell_at_the_end(db, session, documents, manner)
        return code


def chosen_documents(db: Database, references: Sequence[str]) -> list[int]:
    """The documents that the user names, none for all; refused where there is nothing to review."""
    documents = [the_document(db, reference) for reference in references]
    if not has_documents(db):
        raise CommandError(_("no documents to review yet; read some with `soat extract PATH...`"))
    return documents


def on_terminal() -> bool:
    """Whether somebody sits before a screen and a keyboard."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def check_terminal() -> None:
    """Refuse before the screen is touched."""
    if os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER:
        return  # a browser is the terminal
    if not on_terminal():
        raise CommandError(_("review needs a terminal; scripts decide with `soat decide --jsonl FILE`"))
    if os.environ.get("TERM", "dumb") == "dumb":
        raise CommandError(
            _("this terminal cannot draw a screen (TERM is unset or dumb); set TERM=xterm-256color")
        )
    columns, lines = os.get_terminal_size(sys.stdout.fileno())
    # A new pty tells no size at all until somebody sets it.
    if (columns, lines) != (0, 0) and (columns < MIN_COLUMNS or lines < MIN_LINES):
        raise CommandError(
            _("this terminal is {size}; review needs {least}: enlarge the window").format(
                size=f"{columns}x{lines}", least=f"{MIN_COLUMNS}x{MIN_LINES}"
            )
        )


def _read_what_was_left(db: Database) -> None:
    """A review that was ended while it read a document anew with another date left that to this one."""
    for document_id in dated_otherwise(db):
        from tui.rereading import read_anew  # here: it loads every rule, and is hardly ever asked for

        read_anew(db, document_id)


def _check_queue(db: Database, session: Session, documents: Sequence[int]) -> None:
    """Say why there is nothing to review before the screen says only that there is not."""
    if session.adjudicates and not queue_ids(db, documents, session):
        raise CommandError(_("nothing is disputed, so there is nothing to adjudicate"))
    is_narrowed = bool(duties_of(db, session.annotator)) and not session.whole_queue
    if is_narrowed and documents and not queue_ids(db, documents, session):
        raise CommandError(
            _("nothing of this is assigned to {name}; `soat review --all` goes over all of it").format(
                name=session.annotator
            )
        )


def _tell_at_the_end(db: Database, session: Session, documents: Sequence[int], manner: Manner) -> None:
    """What the tests showed, and what is left where one stops, of a queue that is counted at once."""
    if manner.seeded or manner.again:
        for line in vigilance_lines(vigilance(db, session=session.id)):
            tell(line)
    if manner.order is not Order.READING and len(queue_ids(db, documents, session)) <= AT_ONCE:
        tell(remainder_line(left_over(db, session)))


def review(
    db: Database,
    session: Session,
    documents: Sequence[int],
    keys: Mapping[str, str],
    manner: Manner = PLAIN,
) -> int:
    """Open the screen; returns its exit code."""
    gathering = gather_later(db, documents, session)
    gc.disable()  # until the first figure is on screen (ReviewApp.on_ready)
    from tui.app import run_review  # Textual, which no other command needs
    from tui.keys import KeymapError

    try:
        return run_review(db, session, documents, keys, gathering, manner=manner)
    except KeymapError as error:
        raise CommandError(_("{problem}; it is set in the configuration").format(problem=error)) from error
    finally:
        gc.enable()
