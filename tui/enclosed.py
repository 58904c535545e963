"""Documents inside other files: members of archives and mails, rows of corpora, found by their SHA-256."""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, NamedTuple

from extract.corpora import CorpusError
from extract.readers import read
from extract.readers.kinds import FileKind, kind_of
from extract.readers.limits import in_force
from extract.readers.members import members
from extract.readers.mishaps import told_of
from extract.text import TextError
from tui.console import tell
from tui.refusals import reworded
from tui.speech import _
from tui.working.corpora import open_parquet

_HEAD = 1 << 16
_BATCH = 64
_HOLDING = frozenset((FileKind.ZIP, FileKind.EML, FileKind.JSONL, FileKind.PARQUET))


def may_hold_documents(path: Path) -> bool:
    """Whether a file looks like one that holds others.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        return kind_of(stream.read(_HEAD)) in _HOLDING


class _Kept(NamedTuple):
    start: int
    size: int
    is_text: bool
    """Whether a corpus gave it as text, which is read as plain text unless it is HTML."""


class Enclosed:
    """The documents that are wanted, kept in a file of their own: an archive need not be opened for each."""

    def __init__(self) -> None:
        self._opened = ExitStack()
        self._file: BinaryIO | None = None
        self._kept: dict[str, _Kept] = {}

    def close(self) -> None:
        """Let go of what was kept."""
        self._opened.close()

    def find(self, paths: Iterable[Path], wanted: set[str]) -> None:
        """Look into the files that hold documents for those that are wanted; what cannot be read is told."""
        for path in paths:
            if not wanted - self._kept.keys():
                return
            try:
                with told_of("zip"):
                    self._look_into(path, wanted)
            except OSError as error:
                tell(_("{path}: cannot be read ({reason})").format(path=path, reason=error.strerror))
            except TextError as error:
                tell(f"{path}: {reworded(str(error))}")

    def text(self, sha256: str) -> str | None:
        """The text of one of them; None where it is not among them.

        Raises:
            TextError: It cannot be read.
        """
        kept = self._kept.get(sha256)
        if kept is None or self._file is None:
            return None
        self._file.seek(kept.start)
        data = self._file.read(kept.size)
        if kept.is_text and kind_of(data) is not FileKind.HTML:
            return data.decode()
        return read(data).text

    def _look_into(self, path: Path, wanted: set[str]) -> None:
        with path.open("rb") as stream:
            kind = kind_of(stream.read(_HEAD))
        if kind in (FileKind.JSONL, FileKind.PARQUET):
            for value in _values(path, kind):
                self._keep(value, wanted)
            return
        if path.stat().st_size > in_force().total_bytes:
            raise TextError(f"unpacks to over {in_force().total_bytes // 1_000_000} MB; split it")
        data = path.read_bytes()
        for member in members(data, kind_of(data)):
            if member.problem is not None:
                tell(f"{path}/{member.name}: {reworded(member.problem)}")
                continue
            self._keep(member.data, wanted)
            if kind_of(member.data) is FileKind.JSONL:
                for value in _in_lines(member.data.splitlines()):
                    self._keep(value, wanted)

    def _keep(self, value: bytes | str, wanted: set[str]) -> None:
        data = value.encode() if isinstance(value, str) else value
        digest = hashlib.sha256(data).hexdigest()
        if digest in wanted and digest not in self._kept:
            if self._file is None:
                self._file = self._opened.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - the stack closes it
            start = self._file.seek(0, 2)
            self._file.write(data)
            self._kept[digest] = _Kept(start, len(data), isinstance(value, str))


def _values(path: Path, kind: FileKind) -> Iterator[bytes | str]:
    """All that may be a document in a corpus, whatever its columns are called."""
    if kind is FileKind.JSONL:
        with path.open("rb") as lines:
            yield from _in_lines(lines)
        return
    with path.open("rb") as stream:
        try:
            file = open_parquet(stream)
        except CorpusError as error:
            raise TextError(str(error)) from error
        for batch in file.iter_batches(batch_size=_BATCH):
            for column in batch.columns:
                if str(column.type) in ("string", "large_string", "binary", "large_binary"):
                    yield from (value for value in column.to_pylist() if value)


def _in_lines(lines: Iterable[bytes]) -> Iterator[bytes | str]:
    for line in lines:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            yield from (value for value in row.values() if isinstance(value, str) and _is_whole(value))


def _is_whole(text: str) -> bool:
    """Whether it can be bytes at all: half of a letter of two cannot."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)
