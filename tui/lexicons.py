"""An analyst's lexicon files: read strictly, all of them before anything is extracted."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from extract.additions import Addition, AdditionError, add, read_additions
from extract.vocabulary import VocabularyFixedError
from tui.console import CommandError
from tui.refusals import reworded
from tui.speech import _

MAX_BYTES = 1_000_000
"""Many times what anybody lists by hand; a table of data given by mistake has more."""


def add_lexicons(paths: Iterable[Path]) -> None:
    """Take the words of all files into the vocabulary, or of none.

    Raises:
        CommandError: One of them cannot be used, or all together hold too much.
    """
    additions = frozenset(addition for path in paths for addition in _read(path))
    try:
        add(additions)
    except AdditionError as error:
        raise CommandError(f"--lexicon: {reworded(str(error))}") from error
    except VocabularyFixedError as error:
        raise CommandError(_("--lexicon: documents have been read without it; start soat anew")) from error


def _read(path: Path) -> frozenset[Addition]:
    try:
        return read_additions(tomllib.loads(_text(path)))
    except AdditionError as error:
        raise CommandError(f"{path}: {reworded(str(error))}") from error
    except tomllib.TOMLDecodeError as error:
        raise CommandError(
            _('{path}: not TOML: {reason}; write lists such as units = ["hồ sơ"]').format(
                path=path, reason=error
            )
        ) from error
    except (RecursionError, ValueError) as error:
        # Thousands of brackets in brackets, or of digits in a number.
        raise CommandError(
            _('{path}: no lists of words; write lists such as units = ["hồ sơ"]').format(path=path)
        ) from error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise CommandError(_("{path}: no such lexicon; check the name").format(path=path)) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise CommandError(
            _("{path}: the lexicon cannot be read ({reason})").format(path=path, reason=reason)
        ) from error
    if len(data) > MAX_BYTES:
        raise CommandError(
            _("{path}: over {size} MB; a lexicon lists words, one a line").format(
                path=path, size=MAX_BYTES // 1_000_000
            )
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(
            _("{path}: the lexicon is not UTF-8 text; save it as UTF-8").format(path=path)
        ) from error
