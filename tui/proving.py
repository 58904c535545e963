"""Pages of proof beside a dataset: the folder they are written to, and the addresses that lead there."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from store.columns import Column
from store.database import Database
from store.export import Destination
from store.proof_pages import PROOF, address, pages_behind
from tui.console import CommandError
from tui.destinations import whole_folder
from tui.proof_wording import wording
from tui.speech import _

Row = Mapping[str, str | int | None]


def add_proof(parser: ArgumentParser) -> None:
    """The option for pages."""
    parser.add_argument(
        "--proof",
        metavar="DIR",
        help=_(
            "write a page for each document, its figures marked, into the new folder DIR; rows get the"
            " column proof that leads there. Without -o, only the pages are written"
        ),
    )


@dataclass(frozen=True, slots=True)
class Proof:
    """Where the pages go, and from where they are looked for; no folder, no pages."""

    folder: Path | None
    beginning: str = ""
    """What every address begins with."""

    def columns(self, columns: Sequence[Column]) -> Sequence[Column]:
        """With the one that leads to the pages."""
        return columns if self.folder is None else [*columns, PROOF]

    def rows(self, db: Database, rows: Iterable[Row]) -> Iterable[Row]:
        """The rows with their addresses, pages written on the way."""
        return rows if self.folder is None else self._proved(db, rows, self.folder)

    def _proved(self, db: Database, rows: Iterable[Row], folder: Path) -> Iterator[Row]:
        for row in pages_behind(db, rows, folder, wording()):
            yield {**row, PROOF.name: f"{self.beginning}{address(row)}"}


@contextmanager
def proof_of(options: Namespace, output: Path | None, destination: Destination) -> Iterator[Proof]:
    """The pages that are asked for, in a folder that appears whole or not at all."""
    if options.proof is None:
        yield Proof(None)
        return
    folder = Path(options.proof).resolve()
    beside = Path.cwd() if output is None else output.absolute().parent
    if output is not None:
        place = output.resolve()
        # A folder is replaced whole, with all that is in it.
        within = destination is Destination.FOLDER and place in folder.parents
        if within or place == folder or folder in place.parents:
            raise CommandError(
                _("{path}: is where the pages go; name another place with -o").format(path=output)
            )
        if destination is Destination.FOLDER:
            beside = output.absolute()
    way = os.path.relpath(folder, beside.resolve())
    with whole_folder(Path(options.proof), force=options.force) as draft:
        yield Proof(draft, quote(os.fsencode(way)) + "/")
