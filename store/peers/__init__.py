"""Formats of other annotation tools, both ways: a document with its marks is one task there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TextIO

from extract.offsets import Unit
from store.peers.tasks import Task
from store.reviewed import ReviewedDocument


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool's format by the name that `--format` takes."""

    name: str
    module: str
    unit: Unit
    """What its offsets count, unless told otherwise."""
    is_array: bool = False
    """Whether a file is one JSON array, not a line for each task."""

    def write(self, documents: Iterable[ReviewedDocument], to: TextIO, unit: Unit | None = None) -> int:
        """Write the documents as they come; returns how many figures were in them."""
        writer: Callable[[Iterable[ReviewedDocument], TextIO, Unit], int]
        writer = import_module(f"store.peers.{self.module}").write
        return writer(documents, to, unit or self.unit)

    def tasks(self, row: Mapping[str, object]) -> Iterator[Task]:
        """What one row of the tool's file holds: its predictions, and what was annotated.

        Raises:
            TaskError: It is not of that form.
        """
        reader: Callable[[Mapping[str, object]], Iterator[Task]]
        reader = import_module(f"store.peers.{self.module}").tasks
        return reader(row)


PEERS: Mapping[str, Peer] = {
    peer.name: peer
    for peer in (
        Peer("prodigy", "prodigy", Unit.CODE_POINTS),
        Peer("doccano", "doccano", Unit.UTF_16),
        Peer("label-studio", "label_studio", Unit.CODE_POINTS, is_array=True),
    )
}
