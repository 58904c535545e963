"""The figures that no rule knows but a sum or a pair of the others lacks, put among those that were found."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.checks import missing
from extract.figures import Candidate, Span


def with_lacking(
    text: str, sentences: Sequence[Span], candidates: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """All of them in text order, each in its sentence of the document; no two overlap."""
    proposed = missing(text, [(one.span, one.figure) for one in candidates])
    if not proposed:
        return tuple(candidates)
    starts = [sentence.start for sentence in sentences]
    kept: list[Candidate] = []
    # What a rule found comes first: of two over the same characters that one stays.
    for one in (*candidates, *proposed):
        at = bisect_right(kept, one.span, key=lambda other: other.span)
        if any(other.span.overlaps(one.span) for other in kept[max(0, at - 1) : at + 1]):
            continue
        sentence = sentences[max(0, bisect_right(starts, one.span.start) - 1)]
        if sentence.contains(one.span):
            kept.insert(at, replace(one, sentence=sentence))
    return tuple(kept)
