"""Figures proposed with the same value in a field: where it was wrong in one, it may be in all."""

from collections.abc import Mapping

from store.database import Database, plain_errors

_SAME = {
    "indicator": "candidates.indicator IS :indicator",
    "entity": "candidates.entity IS :entity",
    "period": "candidates.period IS :period",
}


def pending_alike(db: Database, document_id: int, values: Mapping[str, object]) -> list[int]:
    """The pending figures of a document, in text order, whose proposals have all of these values.

    `values` holds one or more of indicator, entity and period, None among them.
    """
    same = " AND ".join(_SAME[name] for name in values)
    with plain_errors(db):
        rows = db.execute(
            f"""
            SELECT states.figure_id FROM states JOIN candidates ON candidates.figure_id = states.figure_id
            WHERE states.document_id = :document AND states.state = 'pending' AND {same}
            ORDER BY states.start
            """,
            {"document": document_id, **values},
        )
        return [figure_id for (figure_id,) in rows]
