"""Files of other annotation tools, to be read: a text with its marks is one task there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from extract.offsets import Unit
from store.peers.tasks import Task


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool's format by the name that `--format` takes."""

    name: str
    module: str
    unit: Unit
    """What its offsets count, unless told otherwise."""
    is_array: bool = False
    """Whether a file is one JSON array, not a line for each task."""

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
