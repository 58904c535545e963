"""What a figure measures: the stretches of the source that its indicator was put together from."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.evidence.finding import plain
from extract.evidence.surroundings import Place, Surroundings
from extract.figures import Span

_WORD = re.compile(r"\w+")
_NEAR = 800
"""How much of a long sentence, in code points, is looked through on either side."""
_BACK = 3
"""How many sentences back a topic may have been named."""
_FEW = 2
"""A stretch of fewer words says nothing by itself, unless it touches the figure."""
_ELSEWHERE = 3
"""The same, outside the sentence."""
_MOST = 0.6
"""Less of an indicator than this is no evidence of it."""


def indicator_words(around: Surroundings, near: Place) -> list[Span]:
    """The stretches that hold the indicator's words, most of them in the sentence; none if too few are."""
    wanted = _WORD.findall(plain(near.figure.indicator or ""))
    own, sentence = near.span, near.sentence
    begin, end = max(sentence.start, own.start - _NEAR), min(sentence.end, own.end + _NEAR)
    here, left = _covered(around.low, wanted, Span(begin, end), own)
    if left:
        here += _elsewhere(around, near, wanted, left)
        if len(left) > (1 - _MOST) * len(wanted):
            return []
    return sorted(here)


def _elsewhere(around: Surroundings, near: Place, wanted: Sequence[str], left: set[int]) -> list[Span]:
    """Stretches outside the sentence that hold what it leaves out; takes those words out of `left`."""
    found: list[Span] = []
    first = around.sentences[max(0, near.number - _BACK)].start if around.sentences else 0
    for stretch in (Span(first, near.sentence.start), around.title):
        if stretch.end > near.sentence.start or not left:
            continue
        for run in _runs(left):
            words = [wanted[at] for at in run]
            if len(words) < min(_ELSEWHERE, len(wanted)):
                continue
            spans, missing = _covered(around.low, words, stretch, Span(stretch.end, stretch.end))
            if len(words) - len(missing) >= min(_ELSEWHERE, len(wanted)):
                found += spans
                left -= {run[at] for at in range(len(run)) if at not in missing}
    return found


def _runs(left: set[int]) -> list[list[int]]:
    """Numbers that follow one another, together."""
    runs: list[list[int]] = []
    for at in sorted(left):
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _covered(low: str, wanted: Sequence[str], stretch: Span, own: Span) -> tuple[list[Span], set[int]]:
    """The longest stretches of the wanted words, in their order, and the words that stand in none."""
    every = _WORD.finditer(low, stretch.start, stretch.end)
    told = [word for word in every if not own.overlaps(Span(*word.span()))]
    places: Mapping[str, list[int]] = defaultdict(list)
    for at, word in enumerate(told):
        places[word[0]].append(at)
    spans: list[Span] = []
    left: set[int] = set()
    at = 0
    while at < len(wanted):
        length, _, begin = (
            max(
                (_length(told, wanted, at, place, own), -_distance(told[place], own), place)
                for place in places.get(wanted[at], ())
            )
            if places.get(wanted[at])
            else (0, 0, 0)
        )
        run = told[begin : begin + length]
        if length >= min(_FEW, len(wanted)) or (length and _touches(low, run[0], own)):
            spans.append(Span(run[0].start(), run[-1].end()))
            at += length
        else:
            left.add(at)
            at += 1
    return spans, left


def _length(told: Sequence[re.Match[str]], wanted: Sequence[str], at: int, place: int, own: Span) -> int:
    """How many words go on alike from there, on one side of the figure."""
    length = 0
    while at + length < len(wanted) and place + length < len(told):
        word = told[place + length]
        crosses = length and told[place].end() <= own.start < word.start()
        if word[0] != wanted[at + length] or crosses:
            break
        length += 1
    return length


def _distance(word: re.Match[str], own: Span) -> int:
    return max(own.start - word.end(), word.start() - own.end, 0)


def _touches(low: str, word: re.Match[str], own: Span) -> bool:
    """Whether nothing but a space parts a word from the figure."""
    between = low[word.end() : own.start] if word.end() <= own.start else low[own.end : word.start()]
    return not between.strip(" ")
