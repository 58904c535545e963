"""What other parts of the store know of figures, as far as it is kept: nothing is made for it."""

from store.database import Database, plain_errors
from store.duties import duties_of
from store.payoff.ordering import Known
from store.rows import Session

_WORST = """
    SELECT f.id, max(CASE c.outcome WHEN 'fails' THEN 3 WHEN 'holds' THEN 1 ELSE 2 END)
    FROM checks AS c CROSS JOIN json_each(c.members) AS member
    CROSS JOIN figures AS f ON f.document_id = c.document_id
        AND f.start = json_extract(member.value, '$[0]') AND f."end" = json_extract(member.value, '$[1]')
    GROUP BY f.id
"""
_OUTCOMES = {3: "fails", 1: "holds"}
"""What is only roughly right says nothing either way."""


def known_of(db: Database, by: Session | None = None) -> Known:
    """The worst outcome of the checks of each figure; whoever reviews blind is told of none.

    Checks are made of everybody's records: where they fail would tell what another annotator said.
    """
    if by is not None and any(duty.blind for duty in duties_of(db, by.annotator)):
        return Known()
    with plain_errors(db):
        rows = db.execute(_WORST).fetchall()
    return Known(worst={figure_id: _OUTCOMES[code] for figure_id, code in rows if code in _OUTCOMES})
