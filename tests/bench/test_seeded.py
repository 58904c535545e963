"""The rig that sows errors: its dice, its ties, and the bounds on the sample documents."""

import random

import pytest

from bench import seeded
from bench.golds import ROOT, Gold
from bench.seeded import Sample
from bench.ties import Tie, misprint
from extract.checks import check
from extract.figures import Span


@pytest.fixture(scope="module")
def documents() -> list[Sample]:
    """The sample documents with their gold and what is tied in them."""
    return seeded.samples(Gold("seeds", ROOT / "seeds", ROOT / "seeds" / "gold"), ROOT / "bench" / "tied")


def test_every_tie_is_of_figures_of_the_gold_and_is_right(documents: list[Sample]) -> None:
    """What is marked as tied are figures whose sum comes out, as far as what is printed can say."""
    for sample in documents:
        records = dict(sample.figures)
        for tie in sample.ties:
            assert set(tie.members) <= records.keys()
            if tie.can_break:
                assert tie.gap([records[member] for member in tie.members]) <= 1


def test_a_misprint_changes_one_digit_and_its_record(documents: list[Sample]) -> None:
    """Text and records differ from the right ones in one place, and the same dice give the same one."""
    sample = next(sample for sample in documents if sample.ties)
    once, again = (
        misprint(sample.text, sample.figures, sample.ties[0], random.Random(1))  # noqa: S311 - dice, not secrets
        for _ in range(2)
    )
    assert once is not None
    assert once == again
    text, figures = once
    assert sum(left != right for left, right in zip(text, sample.text, strict=True)) == 1
    assert sum(one != other for one, other in zip(figures, sample.figures, strict=True)) == 1


def test_the_sample_documents_raise_no_false_alarm(documents: list[Sample]) -> None:
    """Where every record is right, no check fails."""
    assert seeded.false_alarms(documents).value == 0


def test_the_bounds_hold_on_the_sample_documents(
    documents: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Errors sown in sums and records are raised, and figures left out are proposed, nine of ten."""
    monkeypatch.setattr(seeded, "DICE", range(3))
    measures = [seeded.misprints(documents), *seeded.record_errors(documents), seeded.omissions(documents)]
    assert {
        measure.name: measure.value
        for measure in measures
        if measure.bound and measure.value < seeded.LEAST_RAISED
    } == {}


def test_what_another_figure_says_too_is_not_missed() -> None:
    """A member that is printed twice does not break its tie when one of the two is left out."""
    tie = Tie("pair", (Span(0, 1), Span(2, 3)))
    sample = seeded._figures(
        [
            {"start": at, "end": at + 1, "kind": "count", "value": value}
            for at, value in ((0, "5"), (2, "7"), (4, "5"))
        ]
    )
    assert tie.lacking(sample) == [Span(2, 3)]
    assert check("5 7 5", sample) == []
