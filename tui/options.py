"""Options that several commands share, and what they fall back on."""

import getpass
import os
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path

from tui.config import Config
from tui.console import CommandError

DATABASE = "soat.db"
"""In the current folder, unless --db or SOAT_DB names another."""


def add_database(parser: ArgumentParser) -> None:
    """The option that names the database, before or after the command."""
    parser.add_argument(
        "--db", metavar="FILE", default=SUPPRESS, help=f"the database (default: $SOAT_DB, else ./{DATABASE})"
    )


def add_annotator(parser: ArgumentParser) -> None:
    """The option that says who decides, before or after the command."""
    parser.add_argument(
        "--annotator",
        metavar="NAME",
        default=SUPPRESS,
        help="who decides (default: $SOAT_ANNOTATOR, else the configuration's, else the login name)",
    )


def database_path(options: Namespace) -> Path:
    """Which database the user means."""
    given: str | None = getattr(options, "db", None)
    if given == "":
        raise CommandError("--db: the name is empty; give a file, such as --db soat.db")
    return Path(given or os.environ.get("SOAT_DB") or DATABASE)


def annotator(options: Namespace, config: Config) -> str:
    """Who decides; the store checks and trims the name."""
    given: str | None = getattr(options, "annotator", None)
    if given is not None:
        return given
    return os.environ.get("SOAT_ANNOTATOR") or config.annotator or _login_name()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise CommandError("nobody knows your login name here; give one with --annotator NAME") from error
