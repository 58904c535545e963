"""From the paths a user gives to the bytes of documents: which files count, and in which order."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.speech import _

SUFFIXES = (".txt", ".md")
"""What counts as a document inside a folder; a file that is named by itself always does."""

MAX_BYTES = 100_000_000
"""A report of this size does not exist; a disk image given by mistake does."""

STDIN = "-"


class SourceError(Exception):
    """A path that yields no document; the text is one line fit to show."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is still to be read."""

    path: str
    """As messages name it."""
    name: str
    """As the database and the records name it: without its folder."""

    def read(self) -> bytes:
        """The document's bytes.

        Raises:
            SourceError: It cannot be read, or is far too large for a document.
        """
        try:
            if self.path == STDIN:
                data = sys.stdin.buffer.read(MAX_BYTES + 1)
            else:
                with Path(self.path).open("rb") as stream:
                    data = stream.read(MAX_BYTES + 1)
        except OSError as error:
            raise SourceError(
                _("{path}: cannot be read ({reason}); check its permissions").format(
                    path=self.path, reason=error.strerror
                )
            ) from error
        if len(data) > MAX_BYTES:
            raise SourceError(
                _("{path}: over {size} MB; split it into documents").format(
                    path=self.path, size=MAX_BYTES // 1_000_000
                )
            )
        return data


def find_sources(paths: Iterable[str], stdin_name: str) -> Iterator[Source | SourceError]:
    """The documents that the paths mean, in the order given; folders in the order of their names."""
    for path in paths:
        if path == STDIN:
            yield Source(STDIN, stdin_name)
            continue
        if not path:
            yield SourceError(_("an empty name among the paths; name a file or a folder"))
            continue
        try:
            mode = Path(path).stat().st_mode
        except OSError as error:
            yield SourceError(_unreachable(path, error))
            continue
        if stat.S_ISDIR(mode):
            yield from _in_folder(path)
        else:
            yield Source(path, Path(path).name)


def _unreachable(path: str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"{path}: no such file or folder; check the name"
    return f"{path}: cannot be read ({error.strerror}); check the name and the permissions"


def _in_folder(folder: str) -> Iterator[Source | SourceError]:
    """The folder's documents and those of the folders in it, hidden ones and README files left out."""
    problems: list[OSError] = []
    found = False
    for parent, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if _counts(path):
                found = True
                yield Source(str(path), name)
    for problem in problems:
        yield SourceError(
            _("{path}: cannot be read ({reason}); check its permissions").format(
                path=problem.filename, reason=problem.strerror
            )
        )
    if not found and not problems:
        yield SourceError(
            _("{path}: no documents in this folder; name files, or a folder with .txt or .md files").format(
                path=folder
            )
        )


def _counts(path: Path) -> bool:
    if path.name.startswith(".") or path.suffix.lower() not in SUFFIXES or path.stem.upper() == "README":
        return False
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # reading it will tell what is wrong
