"""Phrases in short stretches of text: a glance never passes over one that is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.checks import words
from extract.checks.cues import Cue, Cues, signs_of
from extract.vocabulary import lexicon

CUES = [cue for cue in vars(words).values() if isinstance(cue, Cue)]
PHRASES = [phrase for entries in lexicon("checks").values() for phrase in entries]
STRETCHES = st.lists(st.sampled_from([*PHRASES, *"ăo ,;(.", "xã", "12"]), max_size=8).map(" ".join)


@pytest.mark.parametrize("entries", lexicon("checks").values(), ids=lexicon("checks"))
def test_every_phrase_has_a_sign(entries: tuple[str, ...]) -> None:
    """There are no more signs than phrases, and each phrase has one of them."""
    signs = signs_of(entries)
    assert len(signs) <= len(entries)
    assert all(any(sign in entry for sign in signs) for entry in entries)


@given(STRETCHES)
def test_a_glance_changes_no_answer(text: str) -> None:
    """What the pattern finds the cue finds, at the same place."""
    for cue in CUES:
        found, wanted = cue.search(text), cue.pattern.search(text)
        assert (found and found.span()) == (wanted and wanted.span())


@given(STRETCHES, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 40)), max_size=5))
def test_stretches_asked_for_in_turn_are_told_right(text: str, stretches: list[tuple[int, int]]) -> None:
    """Whatever was asked before, a cue stands in a stretch when its first match from there on does."""
    cues = Cues(words.TYING, text)
    for start, length in sorted(stretches):
        found = words.TYING.pattern.search(text, start)
        assert cues.stand_in(start, start + length) is (found is not None and found.end() <= start + length)
