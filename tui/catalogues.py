"""Catalogues of indicators: which files, read strictly, all of them before anything is done."""

import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import reduce
from pathlib import Path

from extract.codes.catalogue import shipped, use
from extract.codes.entries import CatalogueError, read_entries
from tui.config import Config, load_config
from tui.console import CommandError
from tui.speech import _

MAX_BYTES = 5_000_000
"""Many times what anybody lists by hand."""


def add_indicators(parser: ArgumentParser) -> None:
    """The option that names catalogues."""
    parser.add_argument(
        "--indicators",
        action="append",
        default=[],
        metavar="FILE",
        help=_("indicators of your own with their codes, from FILE; may be repeated"),
    )


def use_catalogues(options: Namespace, config: Config | None = None) -> None:
    """Put what is shipped in force, with the user's own files: the configuration's, then the options'.

    Raises:
        CommandError: One of them cannot be used.
    """
    config = config or load_config()
    use_files([*config.indicators, *map(Path, getattr(options, "indicators", []))])


def use_files(paths: Sequence[Path]) -> None:
    """Put what is shipped in force, with these files."""
    own = []
    for path in paths:
        try:
            own.append(read_entries(_tables(path), own=True))
        except CatalogueError as error:
            raise CommandError(f"{path}: {error}") from error
    # What is shipped is read only where somebody needs it.
    use(reduce(lambda known, more: known.with_more(*more), own, shipped()) if own else None)


def _tables(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise CommandError(
            _("{path}: no such catalogue of indicators; check the name").format(path=path)
        ) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise CommandError(
            _("{path}: the catalogue cannot be read ({reason})").format(path=path, reason=reason)
        ) from error
    if len(data) > MAX_BYTES:
        raise CommandError(
            _("{path}: over {size} MB; a catalogue has an entry an indicator").format(
                path=path, size=MAX_BYTES // 1_000_000
            )
        )
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CommandError(
            _("{path}: the catalogue is not UTF-8 text; save it as UTF-8").format(path=path)
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise CommandError(
            _("{path}: not TOML: {reason}; write [[indicator]] before each entry").format(
                path=path, reason=error
            )
        ) from error
    except (RecursionError, ValueError) as error:
        # Thousands of brackets in brackets, or of digits in a number.
        raise CommandError(
            _("{path}: no catalogue; write [[indicator]] before each entry").format(path=path)
        ) from error
