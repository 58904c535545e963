"""How much of one document stands in another: their sentences compared, furniture left out."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from extract.figures import Span
from extract.layout import Furniture
from extract.vocabulary import fold

SAME = 0.5
"""Documents that share more than this of their words, in sentences that are the same, are copies."""
SHINGLE = 4
"""Words in a row that documents are looked up by."""
_FEWEST = 25
"""A document of fewer words is like others by chance."""
_TELLING = 6
"""A sentence of fewer words is the same one only behind a sentence that is."""
_WORD = re.compile(r"\w+")
_Name = TypeVar("_Name", str, bytes)
"""What sentences are told apart by: their words, or a hash of them."""


class Told(NamedTuple):
    """One sentence of what a document tells."""

    span: Span
    words: str
    """Its words, folded, so that another normal form, other capitals or marks make no other sentence."""

    @property
    def weight(self) -> int:
        """How many words it has."""
        return self.words.count(" ") + 1


def told(text: str, sentences: Sequence[Span], furniture: Sequence[Furniture]) -> list[Told]:
    """The sentences that are no furniture, in text order; one that is in part keeps the rest."""
    # Here, as the lexicon is read with it, and an analyst's own words must be in that by then.
    from extract.periods.dates import folded

    found = []
    is_composed = unicodedata.is_normalized("NFC", text)
    low = folded(text) if is_composed else text
    frames = iter(furniture)
    frame = next(frames, None)
    for sentence in sentences:
        pieces = []
        at = sentence.start
        while frame is not None and frame.span.start < sentence.end:
            pieces.append(low[at : max(at, frame.span.start)])
            at = max(at, min(frame.span.end, sentence.end))
            if frame.span.end > sentence.end:
                break
            frame = next(frames, None)
        pieces.append(low[at : sentence.end])
        whole = " ".join(pieces)
        if words := _WORD.findall(whole if is_composed else fold(unicodedata.normalize("NFC", whole))):
            found.append(Told(sentence, " ".join(words)))
    return found


def shingles(sentences: Sequence[Told]) -> list[str]:
    """The runs of words that a document is looked up by; none of a document that is too short to tell."""
    words = " ".join(one.words for one in sentences).split(" ")
    if len(words) < _FEWEST:
        return []
    return list(map(" ".join, zip(*(words[at:] for at in range(SHINGLE)), strict=False)))


def weights(sentences: Sequence[Told]) -> dict[str, int]:
    """Each sentence once, with how many words it has."""
    return {one.words: one.weight for one in sentences}


def likeness(mine: Mapping[_Name, int], others: Mapping[_Name, int]) -> float:
    """Of the words of two documents, each sentence once, the share in sentences of both: their Jaccard."""
    shared = sum(weight for name, weight in mine.items() if name in others)
    whole = sum(mine.values()) + sum(others.values()) - shared
    return shared / whole if whole else 0.0


def shared(sentences: Sequence[Told], others: Collection[str]) -> Iterator[Told]:
    """The sentences that another document tells too, by its words; a short one only behind one that is."""
    follows = False
    for one in sentences:
        follows = one.words in others and (follows or one.weight >= _TELLING)
        if follows:
            yield one
