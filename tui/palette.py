"""The review's commands by name: what each does, its keys, and what finds it as one types."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.bindings import BINDINGS, Mode, described
from tui.key_names import shown
from tui.keys import Command, command_of

THERE = ("point.read_on", "point.read_back", "point.next_document", "point.previous_document")
"""Commands of pointing that can be run from the review: they point first."""
_LEFT_OUT = ("review.palette", "reason.cancel")
"""What makes no sense from the list itself."""


class Entry(NamedTuple):
    """A command as it is listed."""

    command: Command
    keys: Sequence[str]
    """As shown; those of a reason or of pointing come after the key that begins it."""
    does: str
    words: Sequence[str]
    """What it is found by: spelt, without marks."""


def entries(keys: Mapping[Mode, Mapping[str, Sequence[str]]]) -> list[Entry]:
    """Every command that can be run from the review, in the order of the help."""
    return list(_entries(keys))


def matching(known: Sequence[Entry], typed: str) -> list[Entry]:
    """The commands that have all the words: a key itself first, then words that begin so."""
    wanted = _plain(typed).split()
    if not typed.strip():
        return list(known)
    ranked = [(_rank(entry, typed.strip(), wanted), entry) for entry in known]
    return [entry for rank, entry in sorted(ranked, key=lambda one: one[0]) if rank < _NOT_FOUND]


_NOT_FOUND = 3


def _rank(entry: Entry, typed: str, wanted: Sequence[str]) -> int:
    if typed in entry.keys:
        return 0
    if wanted and all(any(word.startswith(one) for word in entry.words) for one in wanted):
        return 1
    if wanted and all(any(one in word for word in entry.words) for one in wanted):
        return 2
    return _NOT_FOUND


def _entries(keys: Mapping[Mode, Mapping[str, Sequence[str]]]) -> Iterator[Entry]:
    review = keys[Mode.REVIEW]
    begins = {Mode.REASON: "review.reject_reason", Mode.POINT: "review.add"}
    for mode in (Mode.REVIEW, Mode.REASON, Mode.POINT):
        for binding in BINDINGS[mode]:
            command = command_of(binding)
            if command.id in _LEFT_OUT or (mode is Mode.POINT and command.id not in THERE):
                continue
            names = [shown(key) for key in keys[mode][command.id]]
            if mode in begins:
                names = [f"{shown(review[begins[mode]][0])} {name}" for name in names]
            does = described(binding)
            # The English words find it in every language: they are those of the documentation.
            words = _plain(f"{does} {binding.description} {command.id} {' '.join(names)}").split()
            yield Entry(command, names, does, words)


def _plain(text: str) -> str:
    from store.folding import bared, spelling  # here: the start does not wait for it

    return bared(spelling(text))
