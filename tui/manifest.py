"""Which files need not be opened: those that are as they were when this soat read them."""

import os
from collections.abc import Iterable, Iterator, Mapping

from store.database import Database
from store.files import FileRead, files_in, problems_of
from tui.sources import Source, SourceError
from tui.tally import Tally
from tui.working.units import Look, Problem, Setup, Told


class Manifest:
    """What the database knows of files; each folder is asked for once, when the first of its files comes."""

    def __init__(
        self, db: Database | None, tally: Tally, *, extractor: str, setup: Setup, retry: bool = False
    ) -> None:
        self._columns = "".join(f" {what}={name}" for what, name in sorted(setup.columns.items()))
        self.extractor = extractor
        self.limits = setup.limits.fingerprint() + self._columns
        """What a problem with a file depends on."""
        self._db, self._tally, self._retry = db, tally, retry
        self._folder: str | None = None
        self._real = ""
        self._files: Mapping[str, FileRead] = {}

    def place(self, source: Source) -> str:
        """Where the file is, however it was named."""
        folder, name = os.path.split(source.path)
        if folder != self._folder:
            self._folder, self._real = folder, os.path.realpath(folder)
            self._files = {} if self._db is None else files_in(self._db, self._real)
        return os.path.join(self._real, name)  # noqa: PTH118 - of 100,000 files in a moment

    def looks(self, sources: Iterable[Source | SourceError], jobs: int) -> Iterator[Look | Told]:
        """The files to be read, and what is wrong with those that need not be read again."""
        for source in sources:
            if isinstance(source, SourceError):
                yield Told(Problem("", str(source)))
                continue
            known = self._known(source)
            if known is None or source.stamp is None:
                yield Look(source, jobs=jobs)
            elif not known.holds(source.stamp, self.extractor):
                is_begun = (known.stamp, known.extractor) == (source.stamp, self.extractor)
                yield Look(source, known.done_to or 0 if is_begun else 0, jobs)
            elif self._is_due(source, known):
                yield Look(source, jobs=jobs)
            else:
                yield from self._told(source, known)

    def _is_due(self, source: Source, known: FileRead) -> bool:
        """Whether the file is read again though it is as it was."""
        if source.may_be_corpus and self._columns and not known.limits.endswith(self._columns):
            return True  # now it is said which columns hold what
        if not (known.documents or known.problems or source.is_found):
            return True  # nothing of it was taken for a document, and now somebody says that it is one
        return bool(known.problems) and (self._retry or known.limits != self.limits)

    def is_read(self, source: Source) -> bool:
        """Whether the file is as it was when it was read, whatever came of it."""
        known = self._known(source)
        return known is not None and source.stamp is not None and known.holds(source.stamp, self.extractor)

    def _known(self, source: Source) -> FileRead | None:
        if source.is_stream:
            return None
        self.place(source)
        return self._files.get(os.path.basename(source.path))  # noqa: PTH119 - likewise

    def _told(self, source: Source, known: FileRead) -> Iterator[Told]:
        self._tally.known += known.documents
        if known.problems and self._db is not None:
            problems = problems_of(self._db, known.id)
            self._tally.failed += known.problems - len(problems)
            for problem in problems:
                yield Told(Problem("", f"{source.path}{problem}"))
