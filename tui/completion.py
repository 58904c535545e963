"""What a field's text may go on to be: from the sentence, and from values that it has had."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.codes.catalogue import Catalogue

OFFERED = 3
"""How many completions are shown at once."""
_CLAUSE = re.compile(r"[,;:()\n]|\. ")
_WORD = re.compile(r"\S+")
_UNIT_WORDS = 4


class Completer:
    """Completes the fields of one figure's form."""

    def __init__(
        self,
        sentence: str,
        behind: str,
        values: Mapping[str, Sequence[str]],
        known: "Callable[[], Catalogue] | None" = None,
    ) -> None:
        """`behind` is the sentence from the figure on; `values` are those that each field has had.

        Both are asked for when a field is first completed: most forms are saved without.

        `known` gives the indicators with a code: their labels come after all that the figure's own text says.
        """
        self._sentence = sentence
        self._behind = behind
        self._values = values
        self._catalogue = known
        self._known: dict[str, list[tuple[str, str]]] = {}

    def offers(self, field: str, typed: str) -> list[str]:
        """What to complete a text to, the best first; nothing that is typed already."""
        if field not in self._values:
            return []
        found: dict[str, None] = {}
        for one in self._all(field, _plain(typed)):
            if one != typed:
                found[one] = None
            if len(found) == OFFERED:
                break
        return list(found)

    def _all(self, field: str, typed: str) -> Iterator[str]:
        if field not in self._known:
            self._known[field] = [(one, _plain(one)) for one in self._values[field]]
        known = self._known[field]
        if not typed:
            if field == "unit":
                yield from _units(self._behind)
            yield from (one for one, _ in known)
            return
        yield from (one for one, plain in known if plain.startswith(typed))
        if field != "period":
            yield from _in_sentence(self._sentence, typed)
        yield from (one for one, plain in known if f" {typed}" in plain)
        if field == "indicator" and self._catalogue is not None:
            labels = _labels(self._catalogue())
            yield from (one for one, plain in labels if any(key.startswith(typed) for key in plain))
            yield from (one for one, plain in labels if any(f" {typed}" in key for key in plain))


@lru_cache(maxsize=1)
def _labels(known: "Catalogue") -> Sequence[tuple[str, Sequence[str]]]:
    """The Vietnamese label of each indicator, and all that it is looked up by: both labels and the code."""
    return [
        (one.vi, [_plain(key) for key in (one.vi, one.en, one.code)]) for one in known.indicators.values()
    ]


def _plain(text: str) -> str:
    """The text as it is compared: without marks, in lower case."""
    from store.folding import bared, spelling  # here: the start does not wait for it

    return bared(spelling(text))


def _units(behind: str) -> Iterator[str]:
    """The words right behind a figure, one, two and more of them."""
    clause = _CLAUSE.split(behind.lstrip(" "), maxsplit=1)[0]
    ends = [word.end() for word in _WORD.finditer(clause)]
    yield from (clause[:end] for end in ends[:_UNIT_WORDS])


def _in_sentence(sentence: str, typed: str) -> Iterator[str]:
    """Where the sentence has the words that were typed: from there to the end of the clause."""
    for clause in _CLAUSE.split(sentence):
        for word in _WORD.finditer(clause):
            rest = clause[word.start() :].rstrip(" .")
            if _plain(rest).startswith(typed):
                yield rest
