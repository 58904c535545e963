"""What was exported for another annotation tool, read back: each mark in a text is a row."""

from collections.abc import Iterator, Mapping
from typing import Any

from extract.offsets import OffsetError, Offsets
from extract.records import FIELDS
from store.peers import PEERS, Peer
from store.peers.tasks import Task, TaskError

_AROUND = 80
"""Characters on both sides of a mark that must stand in the document too."""


def peer_of(row: Mapping[str, object]) -> Peer | None:
    """The tool whose task this is, by the key that only it has; None for a row of a table."""
    if "data" in row:
        return PEERS["label-studio"]
    if "text" not in row or "figure" in row:
        return None
    return PEERS["prodigy" if "spans" in row else "doccano"]


def marks(peer: Peer, row: Mapping[str, object]) -> Iterator[list[Any] | str]:
    """The cells that are checked, of each mark of a row."""
    try:
        for task in peer.tasks(row):
            yield from _cells(task, peer)
    except TaskError as error:
        yield str(error)


def _cells(task: Task, peer: Peer) -> Iterator[list[Any] | str]:
    text, document, begin = task.text, task.document, task.offset or 0
    offsets, name = Offsets(text, peer.unit), f"{str(document)[:16]}:"
    for mark in task.marks:
        try:
            start, end = offsets.span(mark.start, mark.end)
        except OffsetError as error:
            yield str(error)
            continue
        first, last = start + begin, end + begin
        yield [
            f"{name}{first}-{last}",
            document,
            first,
            last,
            text[start:end] if mark.quote is None else mark.quote,
            text[max(0, start - _AROUND) : end + _AROUND],
            *map(mark.record.get, FIELDS),
        ]
