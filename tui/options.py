"""Options that several commands share, and what they fall back on."""

import getpass
import os
import re
from argparse import SUPPRESS, Action, ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.config import Config
from tui.console import CommandError
from tui.speech import LANGUAGES, _, speak

if TYPE_CHECKING:
    from store.database import Database

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s?%?", re.ASCII)

DATABASE = "soat.db"
"""In the current folder, unless --db or SOAT_DB names another."""


class _Speak(Action):
    """Speaks the language as soon as it is asked for: what is wrong behind it is said in it."""

    def __call__(
        self, parser: ArgumentParser, namespace: Namespace, values: object, option_string: str | None = None
    ) -> None:
        """Argparse's call for the option."""
        del parser, namespace, option_string
        speak(str(values))


def add_database(parser: ArgumentParser) -> None:
    """The option that names the database, before or after the command."""
    parser.add_argument(
        "--db", metavar="FILE", default=SUPPRESS, help=_("the database (default: $SOAT_DB, else ./soat.db)")
    )


def add_annotator(parser: ArgumentParser) -> None:
    """The option that says who decides, before or after the command."""
    parser.add_argument(
        "--annotator",
        metavar="NAME",
        default=SUPPRESS,
        help=_("who decides (default: $SOAT_ANNOTATOR, else the configuration's, else the login name)"),
    )


def add_language(parser: ArgumentParser) -> None:
    """The option that says which language to speak, before or after the command."""
    parser.add_argument(
        "--lang",
        action=_Speak,
        choices=LANGUAGES,
        default=SUPPRESS,
        help=_("the language of screen and messages (default: $SOAT_LANG, else the locale's, else en)"),
    )


def database_path(options: Namespace) -> Path:
    """Which database the user means."""
    given: str | None = getattr(options, "db", None)
    if given == "":
        raise CommandError(_("--db: the name is empty; give a file, such as --db soat.db"))
    return Path(given or os.environ.get("SOAT_DB") or DATABASE)


def annotator(options: Namespace, config: Config) -> str:
    """Who decides; the store checks and trims the name."""
    given: str | None = getattr(options, "annotator", None)
    if given is not None:
        return given
    return os.environ.get("SOAT_ANNOTATOR") or config.annotator or _login_name()


def the_document(db: "Database", reference: str) -> int:
    """The id of the one document that a user means.

    Raises:
        CommandError: None, or several.
    """
    from store.documents import find_documents  # here, so that the parser need not load the store

    found = find_documents(db, reference)
    if not found:
        raise CommandError(
            _("{name}: no such document in the database; `soat stats` lists them").format(name=reference)
        )
    if len(found) > 1:
        versions = ", ".join(document.sha256[:8] for document in found)
        raise CommandError(
            _("{name}: {count} documents have this name; give one of {digests} instead").format(
                name=reference, count=len(found), digests=versions
            )
        )
    return found[0].id


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise CommandError(_("nobody knows your login name here; give one with --annotator NAME")) from error


def percent(text: str) -> float:
    """`20%` as 0.2.

    Raises:
        ArgumentTypeError: It is no percentage.
    """
    found = _PERCENT.fullmatch(text.strip())
    if found is None:
        raise ArgumentTypeError(_("{given} is no percentage; write 20%").format(given=repr(text)))
    return float(found[1].replace(",", ".")) / 100
