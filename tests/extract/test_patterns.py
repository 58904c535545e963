"""Lists of words as patterns."""

import re

from hypothesis import given
from hypothesis import strategies as st

from extract.patterns import alternatives

ENTRIES = st.lists(st.text("ab.+(|\\ạ ", min_size=1, max_size=5), max_size=6)


@given(ENTRIES, st.text("ab.+(|\\ạ ", max_size=9))
def test_the_longest_entry_that_begins_the_text_is_found(entries: list[str], text: str) -> None:
    """Signs mean themselves; of no entries none is found, not even the empty one."""
    found = re.match(alternatives(entries), text)
    fitting = [entry for entry in entries if text.startswith(entry)]
    assert (found[0] if found else None) == max(fitting, key=len, default=None)


@given(ENTRIES)
def test_a_list_is_one_thing_within_a_pattern(entries: list[str]) -> None:
    """What follows it holds for the whole: one entry or many."""
    repeated = re.compile(f"{alternatives(entries)}{{2}}")
    assert all(repeated.fullmatch(2 * entry) for entry in entries)
