"""Sharing out any queue: fairly, and nobody twice."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from store.shares import Unit, runs_of, share_out


@settings(max_examples=100, deadline=None)
@given(
    counts=st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=30), min_size=1, max_size=12),
    people=st.integers(1, 5),
    share=st.floats(0.05, 1),
    overlap=st.floats(0, 1),
)
def test_any_queue_is_shared_out_fairly(
    counts: list[list[int]], people: int, share: float, overlap: float
) -> None:
    """Nobody gets a sentence twice, everybody about as much first review, about so much is given to two."""
    units = [
        Unit(
            document=f"{document}",
            document_id=document,
            start=10 * number,
            end=10 * number + 9,
            figures=figures,
            is_fresh=True,
            is_free=figures > 0,
            first=10 * number,
            until=10 * number + 10,
        )
        for document, sentences in enumerate(counts)
        for number, figures in enumerate(sentences)
    ]
    wanted = round(sum(unit.figures for unit in units) * share)
    if not wanted:
        return
    shared = share_out(units, people, wanted, overlap if people > 1 else 0)
    total = sum(unit.figures for unit, _ in shared)
    first = Counter(dict.fromkeys(range(people), 0))
    for unit, holders in shared:
        assert len(set(holders)) == len(holders) <= 2
        first[holders[0]] += unit.figures
    assert abs(total - wanted) <= 4
    assert max(first.values()) - min(first.values()) <= 8
    doubled = sum(unit.figures for unit, holders in shared if len(holders) == 2)
    assert abs(doubled - total * (overlap if people > 1 else 0)) <= 4
    assert sum(run.figures * len(run.holders) for run in runs_of(shared)) == total + doubled
