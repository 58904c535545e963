"""The documents that a dataset was made from, found by what they hold, whatever they are called."""

import hashlib
import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Self

from extract.readers import read
from extract.text import TextError
from tui.console import CommandError, tell
from tui.enclosed import Enclosed, may_hold_documents
from tui.refusals import reworded
from tui.speech import _

_KEPT = 1 << 25
"""Code points of texts that are kept, for a dataset that was sorted otherwise than by document."""


class Originals:
    """Documents by the SHA-256 of their bytes."""

    def __init__(self, places: Iterable[Path], wanted: Callable[[], set[str]] = set) -> None:
        """Find all files of the places; a folder stands for all files in it and its folders.

        Of what is wanted and no file, archives, mails and corpora among the files are searched.
        """
        self._paths: dict[str, Path] = {}
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._size = 0
        self.unreadable: dict[str, str] = {}
        """What is the matter with documents that are there but are no text."""
        for place in places:
            for path in _files(place):
                try:
                    with path.open("rb") as file:
                        digest = hashlib.file_digest(file, "sha256").hexdigest()
                except OSError as error:
                    tell(_("{path}: cannot be read ({reason})").format(path=path, reason=error.strerror))
                    continue
                self._paths.setdefault(digest, path)
        self._enclosed = Enclosed()
        holding = [path for path in self._paths.values() if may_hold_documents(path)]
        if holding and (missing := wanted() - self._paths.keys()):
            self._enclosed.find(holding, missing)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._enclosed.close()

    def text(self, sha256: str) -> str | None:
        """The text of a document as its reader tells it; None where there is none."""
        if sha256 in self._texts:
            self._texts.move_to_end(sha256)
            return self._texts[sha256]
        path = self._paths.get(sha256)
        try:
            if path is None:
                return self._enclosed_text(sha256)
            data = path.read_bytes()
            text = read(data).text
        except OSError as error:
            self.unreadable[sha256] = f"{path or sha256}: {error.strerror}"
            return None
        except TextError as error:
            self.unreadable[sha256] = f"{path or sha256}: {reworded(str(error))}"
            return None
        if hashlib.sha256(data).hexdigest() != sha256:
            self.unreadable[sha256] = _("{path}: was changed meanwhile").format(path=path)
            return None
        self._keep(sha256, text)
        return text

    def _enclosed_text(self, sha256: str) -> str | None:
        text = self._enclosed.text(sha256)
        if text is not None:
            self._keep(sha256, text)
        return text

    def _keep(self, sha256: str, text: str) -> None:
        self._texts[sha256] = text
        self._size += len(text)
        while self._size > _KEPT and len(self._texts) > 1:
            _first, dropped = self._texts.popitem(last=False)
            self._size -= len(dropped)


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    if not place.is_dir():
        raise CommandError(_("{path}: no such file or folder").format(path=place))
    for folder, folders, names in os.walk(place):
        folders.sort()
        yield from (path for name in sorted(names) if (path := Path(folder, name)).is_file())
