"""What the records of figures say that they measure, each once, with how many figures say it."""

from dataclasses import dataclass

from store.database import Database, plain_errors

_VERIFIED = "SELECT indicator, unit, kind FROM verified"
_PROPOSED = """
    SELECT candidates.indicator, candidates.unit, candidates.kind FROM states
    JOIN candidates ON candidates.figure_id = states.figure_id WHERE states.state = 'pending'
"""


@dataclass(frozen=True, slots=True)
class Use:
    """An indicator as records say it, with the unit and kind of their figures."""

    indicator: str | None
    """None for figures that say nothing of it."""
    unit: str | None
    kind: str
    figures: int


def indicator_uses(db: Database, *, proposed: bool = False) -> list[Use]:
    """What verified figures say, with `proposed` also those that nobody decided; the most used first."""
    said = f"{_VERIFIED} UNION ALL {_PROPOSED}" if proposed else _VERIFIED
    sql = f"""
        SELECT indicator, unit, kind, count(*) AS figures FROM ({said})
        GROUP BY indicator, unit, kind ORDER BY figures DESC, indicator, unit, kind
    """
    with plain_errors(db):
        return [Use(*row) for row in db.execute(sql)]
