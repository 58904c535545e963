"""Phrases looked for in short stretches of text: a glance passes over most of those that have none."""

import re
import sys
from collections.abc import Sequence

from extract.patterns import alternatives
from extract.vocabulary import lexicon

_WORD_ENDS = r"\b"


class Cue:
    """A pattern, and signs of which one stands in every stretch that it is found in."""

    __slots__ = ("pattern", "signs")

    def __init__(self, pattern: str, signs: Sequence[str]) -> None:
        self.pattern = re.compile(pattern)
        self.signs = tuple(signs)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it is found."""
        for sign in self.signs:
            if sign in text:
                return self.pattern.search(text)
        return None

    def begins(self, text: str, start: int) -> bool:
        """Whether it stands right there."""
        return self.pattern.match(text, start) is not None


class Cues:
    """Where a cue is found in a text, asked for from left to right: each place is read once."""

    def __init__(self, cue: Cue, text: str) -> None:
        self._cue, self._text = cue, text
        self._start = self._end = -1

    def stand_in(self, start: int, end: int) -> bool:
        """Whether it may stand in a stretch; of one that begins before the text that is taken for granted."""
        if start < 0:
            return True
        if self._start < start:
            stretch = self._text[start:end]
            if not any(map(stretch.__contains__, self._cue.signs)):
                return False
            found = self._cue.pattern.search(self._text, start)
            self._start, self._end = found.span() if found is not None else (sys.maxsize,) * 2
        return self._end <= end


def phrases(*keys: str, behind: str = _WORD_ENDS, of: str = "checks", also: Sequence[str] = ()) -> Cue:
    """Any phrase of some lists of a lexicon file, whole words, before what a pattern says."""
    entries = [*also, *(entry for key in keys for entry in lexicon(of)[key])]
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
