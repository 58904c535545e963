"""Proposals of a worse extractor: some left out, some with a word too many, some with a wrong record."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract.figures import Candidate, Extraction, Span

_NOBODY = "Hội đồng thẩm định"


def spoiled(extraction: Extraction, text: str, every: int) -> Extraction:
    """Of so many candidates one is left out, one has a longer span, one another value and entity."""
    return replace(extraction, candidates=tuple(_worse(extraction.candidates, text, every)))


def _worse(candidates: tuple[Candidate, ...], text: str, every: int) -> Iterator[Candidate]:
    followed = pairwise([*candidates, None])
    for number, (one, following) in enumerate(followed):
        if one is None or number % every == 0:
            continue
        if number % every == 1:
            yield _longer(one, following, text)
        elif number % every == 2:  # noqa: PLR2004 - the third of them
            yield replace(one, figure=replace(one.figure, value=one.figure.value + 10**9, entity=_NOBODY))
        else:
            yield one


def _longer(one: Candidate, following: Candidate | None, text: str) -> Candidate:
    """With the word behind it, where that is nobody else's."""
    limit = one.sentence.end if following is None else min(one.sentence.end, following.span.start)
    end = text.find(" ", one.span.end + 1, limit)
    if end < 0:
        return one
    return replace(one, span=Span(one.span.start, end), quote=text[one.span.start : end])
