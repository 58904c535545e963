"""Where words stand that may tell of a status."""

import pytest

from extract.scene import Scene
from extract.sentences import split_sentences
from extract.sites import Site
from extract.statuses.tellings import MUST, PROMISE, REPORTED, TARGET, tellings, told_at
from extract.vocabulary import fold


def last_site(text: str) -> Site:
    """The last numeral of a text as the rules see it."""
    scene = Scene(text=text, sentences=split_sentences(text))
    return Site(scene, len(scene.numerals) - 1)


def told(text: str) -> list[str]:
    """The words before the last numeral that may tell, the nearest first."""
    site = last_site(text)
    return [site.before[at - 1] for at in tellings(site, site.before, site.first)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đã giao chỉ tiêu (thấp hơn 3 xã) và sẽ đạt 5 xã", ["sẽ", ")", "(", "tiêu", "đã"]),
        ("Tiêu chí này tiêu biểu cho 5 xã", []),
        ("Dự kiến A320 chở 5-10 người", ["kiến"]),
        ("Kế hoạch/5 xã", [fold("hoạch")]),
        ("5 xã", []),
    ],
)
def test_only_words_that_can_end_a_phrase_are_weighed(text: str, expected: list[str]) -> None:
    """A word that needs another before it must have that; also inside what a number is part of."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("xã sẽ", [(1, TARGET | PROMISE)]),
        ("và phải hoàn thành", [(3, TARGET | MUST)]),
        ("theo hiện nay", [(2, REPORTED)]),
        ("chưa đạt", [(2, REPORTED)]),
        ("hoàn thành", []),
        ("tiêu", []),
    ],
)
def test_phrases_are_read_from_their_last_word_on(before: str, expected: list[tuple[int, int]]) -> None:
    """The longest comes first."""
    said = fold(before).split(" ")
    assert told_at(said, len(said)) == expected
