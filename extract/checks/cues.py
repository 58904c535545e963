"""Phrases looked for in short stretches of text: a glance passes over most of the stretches that have none."""

import re
from collections.abc import Sequence

from extract.patterns import alternatives
from extract.vocabulary import lexicon

_WORD_ENDS = r"\b"


class Cue:
    """A pattern, and signs of which one stands in every stretch that it is found in."""

    __slots__ = ("_pattern", "_signs")

    def __init__(self, pattern: str, signs: Sequence[str]) -> None:
        self._pattern = re.compile(pattern)
        self._signs = tuple(signs)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it is found."""
        for sign in self._signs:
            if sign in text:
                return self._pattern.search(text)
        return None

    def begins(self, text: str, start: int) -> bool:
        """Whether it stands right there."""
        return self._pattern.match(text, start) is not None


def phrases(*keys: str, behind: str = _WORD_ENDS, of: str = "checks") -> Cue:
    """Any phrase of some lists of a lexicon file, whole words, before what a pattern says."""
    entries = [entry for key in keys for entry in lexicon(of)[key]]
    return Cue(rf"\b({alternatives(entries)}){behind}", signs_of(entries))


def signs_of(entries: Sequence[str]) -> list[str]:
    """Words of which each phrase has one; a phrase that shares none with others stands for itself."""
    left, signs = list(entries), list[str]()
    while left:
        having = {word: sum(word in entry.split() for entry in left) for word in " ".join(left).split()}
        word = max(having, key=lambda one: (having[one], len(one), one))
        signs.append(word if having[word] > 1 else left[0])
        left = [entry for entry in left if signs[-1] not in entry]
    return signs
