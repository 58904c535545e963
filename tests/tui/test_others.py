"""What other extractors say of a figure, beside its record in the review."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from decimal import Decimal

from extract.figures import Candidate
from store.database import Database
from store.importing import offer
from store.queue import figure_view, queue_ids
from store.rows import FigureView
from store.sentence_list import sentences_of
from tui.app import ReviewApp
from tui.widgets.record import record_lines

Reviewing = Callable[[], AbstractContextManager[tuple[ReviewApp, Database]]]


def shown(db: Database, figure_id: int) -> list[str]:
    """The lines of a figure's record."""
    keys = dict.fromkeys(
        ("kind", "value", "denominator", "upper", "unit", "modifier", "direction", "status"), "1"
    )
    keys |= dict.fromkeys(("indicator", "entity", "period"), "2")
    return [
        "".join(text for text, _ in line) for line in record_lines(figure_view(db, figure_id), keys, 80, 30)
    ]


def proposal(db: Database, view: FigureView, **fields: object) -> Candidate:
    """The proposal of a figure as another extractor makes it."""
    assert view.proposed is not None
    sentence = sentences_of(db, view.document.id).at(view.span.start)
    assert sentence is not None
    return Candidate(
        span=view.span,
        quote=view.quote,
        sentence=sentence,
        figure=replace(view.proposed, **fields),  # type: ignore[arg-type]  # fields of a figure
        rule="llm",
        confidence=0.5,
    )


def test_others_are_told_where_they_differ(reviewing: Reviewing) -> None:
    """Only the fields that differ, or that it says the same; markup and controls are no more than text."""
    with reviewing() as (_, db):
        first, second, *_ = (figure_view(db, id_) for id_ in queue_ids(db))
        assert not [line for line in shown(db, first.figure_id) if "llm" in line]
        hostile = "[red]\u202e"
        offer(
            db,
            first.document.id,
            "llm",
            [proposal(db, first, value=Decimal(9), entity=None, unit=hostile), proposal(db, second)],
        )
        (line,) = [line for line in shown(db, first.figure_id) if "llm" in line]
        assert line.strip().startswith("llm value 9, unit [red]")
        assert "\u202e" not in line
        assert line.endswith("entity –")
        assert "llm says the same" in [line.strip() for line in shown(db, second.figure_id)]
