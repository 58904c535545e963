"""From the paths a user gives to the documents they mean: which files count, and in which order."""

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from store.stamps import Stamp, stamp_of
from tui.speech import _

CORPORA = (".jsonl", ".ndjson", ".parquet", ".pq")
"""Many documents in one file, perhaps far more than fit in memory."""

SUFFIXES = frozenset(CORPORA).union(
    (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".xlsx", ".xlsm"),
    (".csv", ".tsv", ".eml", ".doc", ".xls", ".rtf", ".zip"),
)
"""What counts as a document in a folder; a file named by itself always does. What it is, its bytes tell."""

MAX_BYTES = 100_000_000
"""A report of this size does not exist; a disk image given by mistake does."""

STDIN = "-"
_PORTION = 1 << 20


class SourceError(Exception):
    """A path that yields no document; the text is one line fit to show."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is still to be read."""

    path: str
    """As messages name it."""
    name: str
    """As the database and the records name it: without its folder."""
    stamp: Stamp | None = None
    """What it looked like when it was found; None where the system does not say."""
    is_found: bool = False
    """Whether it was found in a folder: nobody has said that it is a document."""
    is_stream: bool = False
    """Whether it can be read only once, and by this process alone."""

    def read(self, most: int = MAX_BYTES) -> bytes:
        """The document's bytes.

        Raises:
            SourceError: It cannot be read, or is far too large for a document.
        """
        try:
            if self.path == STDIN:
                data = _read(sys.stdin.buffer, most)
            else:
                with Path(self.path).open("rb") as stream:
                    data = _read(stream, most)
        except OSError as error:
            raise SourceError(unreadable(self.path, error)) from error
        if len(data) > most:
            raise SourceError(too_large(self.path, most))
        return data

    @property
    def may_be_corpus(self) -> bool:
        """Whether its name says that it holds many documents."""
        return self.path.lower().endswith(CORPORA)


def _read(stream: BinaryIO, most: int) -> bytes:
    """What there is, or one byte more than the most: to ask for it at once takes the memory at once."""
    made = io.BytesIO()
    while part := stream.read(min(_PORTION, most + 1 - made.tell())):
        made.write(part)
    return made.getvalue()


def unreadable(path: str, error: OSError) -> str:
    """What is told of a file that the system does not hand out."""
    return _("{path}: cannot be read ({reason}); check its permissions").format(
        path=path, reason=error.strerror
    )


def too_large(path: str, most: int) -> str:
    """What is told of a file that is too large for a document."""
    said = _("{path}: over {size} MB; split it into documents")
    return said.format(path=path, size=f"{most / 1_000_000:g}")


def find_sources(paths: Iterable[str], stdin_name: str) -> Iterator[Source | SourceError]:
    """The documents that the paths mean, in the order given; folders in the order of their names."""
    for path in paths:
        if path == STDIN:
            yield Source(STDIN, stdin_name, is_stream=True)
            continue
        if not path:
            yield SourceError(_("an empty name among the paths; name a file or a folder"))
            continue
        try:
            status = Path(path).stat()
        except OSError as error:
            yield SourceError(_unreachable(path, error))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _in_folder(path)
        else:
            yield _named(path, status)


def _named(path: str, status: os.stat_result) -> Source | SourceError:
    """A file that is named by itself; what a pipe hands over is read once, as standard input is."""
    if stat.S_ISREG(status.st_mode):
        return Source(path, Path(path).name, stamp_of(status))
    if stat.S_ISFIFO(status.st_mode):
        return Source(path, Path(path).name, is_stream=True)
    return SourceError(_("{path}: is a device or a socket, not a file; name a file").format(path=path))


def _unreachable(path: str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _("{path}: no such file or folder; check the name").format(path=path)
    said = _("{path}: cannot be read ({reason}); check the name and the permissions")
    return said.format(path=path, reason=error.strerror)


def _in_folder(folder: str) -> Iterator[Source | SourceError]:
    """The folder's documents and those of the folders in it, hidden ones and README files left out.

    Links to folders are not followed, so that none leads in a circle.
    """
    found = False
    problems: list[SourceError] = []
    left = [str(Path(folder))]
    while left:
        parent = left.pop()
        try:
            with os.scandir(parent) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(SourceError(unreadable(error.filename or parent, error)))
            continue
        inner = [_path(entry) for entry in listed if entry.is_dir(follow_symlinks=False)]
        left += reversed([path for path in inner if not _is_hidden(os.path.basename(path))])  # noqa: PTH119 - many
        for entry in listed:
            if counts(entry.name) and (source := _source(entry)) is not None:
                found = True
                yield source
    yield from problems
    if not found and not problems:
        yield SourceError(
            _("{path}: no documents in this folder; name files, or a folder with documents").format(
                path=folder
            )
        )


def _source(entry: "os.DirEntry[str]") -> Source | None:
    """The file; None for a folder, a device or anything else that holds no document."""
    try:
        status = entry.stat()
    except OSError:
        return Source(_path(entry), entry.name, is_found=True)  # reading it will tell what is wrong
    if not stat.S_ISREG(status.st_mode):
        return None
    return Source(_path(entry), entry.name, stamp_of(status), is_found=True)


def _path(entry: "os.DirEntry[str]") -> str:
    return entry.path.removeprefix("./")


def counts(name: str) -> bool:
    """Whether a file of this name in a folder is taken for a document."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a Path for each of 100,000 names costs too much
    return suffix.lower() in SUFFIXES and not _is_hidden(name) and stem.upper() != "README"


def _is_hidden(name: str) -> bool:
    """Hidden, or a word processor's note that somebody has the file open."""
    return name.startswith((".", "~$"))
