"""Terminal input in order: pastes whole and harmless, escapes apart, however the reads fall."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from tui.driver import InputOrder


def parsed(reads: list[str]) -> list[str]:
    """The keys and pastes that come of these reads; a paste in angle brackets."""
    order, parser = InputOrder(), XTermParser()
    found: list[str] = []
    for read in reads:
        text = order.feed(read)
        for event in parser.feed(text) if text else ():
            if isinstance(event, events.Key):
                found.append(event.key)
            elif isinstance(event, events.Paste) and event.text:
                found.append(f"<{event.text}>")
    return found


INPUT = "a\x1b[200~x\x1b[31my\x07\x1b]0;tựa\x07z\x1b[201~\x1b[Bb\x1bc"
KEYS = ["a", "<x [31my  ]0;tựa z>", "down", "b", "escape", "c"]


def test_a_paste_with_escapes_inside_is_one_paste() -> None:
    """In one read: what was pasted cannot break out of the paste."""
    assert parsed([INPUT]) == KEYS


@given(st.lists(st.integers(1, len(INPUT) - 1), max_size=8))
def test_reads_may_end_anywhere(cuts: list[int]) -> None:
    """The same keys, wherever the reads are cut."""
    edges = [0, *sorted(set(cuts)), len(INPUT)]
    reads = [INPUT[start:end] for start, end in pairwise(edges)]
    assert parsed(reads) == KEYS


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("\x1ba", ["escape", "a"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1b1\x1b2x", ["escape", "1", "escape", "2", "x"]),
        ("\x1bOP\x1bế", ["f1", "escape", "ế"]),
    ],
)
def test_a_lone_escape_is_no_alt(typed: str, keys: list[str]) -> None:
    """Escape and a letter in one read are two keys; sequences stay whole."""
    assert parsed([typed]) == keys
