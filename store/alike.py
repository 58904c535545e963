"""Figures proposed with the same value in a field: where it was wrong in one, it may be in all."""

from collections.abc import Mapping

from store.database import Database, plain_errors

_SAME = {
    "indicator": "candidates.indicator IS :indicator",
    "entity": "candidates.entity IS :entity",
    "period": "candidates.period IS :period",
}


def proposed_alike(db: Database, document_id: int, values: Mapping[str, object]) -> list[int]:
    """The figures of a document, in text order, whose proposals have all of these values; 500 at most.

    `values` holds one or more of indicator, entity and period, None among them.
    """
    same = " AND ".join(_SAME[name] for name in values)
    with plain_errors(db):
        rows = db.execute(
            f"""
            SELECT figures.id FROM figures JOIN candidates ON candidates.figure_id = figures.id
            WHERE figures.document_id = :document AND {same} ORDER BY figures.start LIMIT 500
            """,
            {"document": document_id, **values},
        )
        return [figure_id for (figure_id,) in rows]
