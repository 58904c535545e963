"""The figures that no rule knows but a sum or a pair of the others lacks, put among those that were found."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.checks import lacking_in
from extract.checks.absent import as_lacking
from extract.figures import Candidate
from extract.passages import Passage
from extract.scene import Scene
from extract.text import MatchingCopy


def with_lacking(
    text: str, copy: MatchingCopy, scene: Scene, passage: Passage, candidates: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """All of them in text order, each in its sentence of the document; no two overlap."""
    found = list(lacking_in(text, [(one.span, one.figure) for one in candidates], copy, scene))
    if not found:
        return tuple(candidates)
    from extract.asked import quantity_at
    from extract.find import candidate_of
    from extract.indicators.propose import propose_indicators

    starts = [numeral.start for numeral in scene.numerals]
    kept = list(passage.quantities)
    lacked = {}
    for place, figure, rule in found:
        own = quantity_at(scene, bisect_left(starts, copy.from_source(place).start))
        at = bisect_right(kept, own.span, key=lambda other: other.span)
        # What a rule found comes first: of two over the same characters that one stays.
        if own.value == figure.value and not any(
            other.span.overlaps(own.span) for other in kept[max(0, at - 1) : at + 1]
        ):
            kept.insert(at, own)
            lacked[own.span] = figure, rule
    # The records are read off the text with all of them in it: once, however many there are.
    whole = replace(passage, quantities=tuple(kept))
    indicators = propose_indicators(whole)
    proposed = [
        as_lacking(candidate_of(text, copy, whole, index, indicators[index]), *lacked[quantity.span])
        for index, quantity in enumerate(kept)
        if quantity.span in lacked
    ]
    return tuple(sorted([*candidates, *proposed], key=lambda one: one.span))
