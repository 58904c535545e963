"""Syndicated copies: passages that are all but the same words."""

from collections.abc import Sequence

from extract.spelling import bared, spelling

_ALIKE = 90
"""Of 100: how alike two passages are that one source has from the other."""
_WORDS = 8
"""Fewer words than this are alike by chance."""


def folded(passages: Sequence[str]) -> list[list[int]]:
    """The places of passages that are copies of each other, those of the first of each first."""
    from rapidfuzz import fuzz

    groups: list[tuple[str, list[int]]] = []
    for at, passage in enumerate(passages):
        words = bared(spelling(passage))
        long_enough = words.count(" ") + 1 >= _WORDS
        for first, members in groups:
            if words == first or (long_enough and fuzz.ratio(words, first, score_cutoff=_ALIKE)):
                members.append(at)
                break
        else:
            groups.append((words, [at]))
    return [members for _, members in groups]
