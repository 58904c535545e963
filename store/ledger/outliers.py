"""Numbers that lie an order of magnitude from the others of their series, of all that the ledger holds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from extract.facts.claims import from_content
from extract.facts.series import outliers
from store.database import Database, reading
from store.ledger.facts import Citation, citations
from store.rows import Session

_SERIES = """
    SELECT by_series, id, content FROM claims WHERE by_series <> '' AND by_series IN (
        SELECT by_series FROM claims WHERE by_series <> ''
        GROUP BY by_series HAVING count(DISTINCT number) > 1
    )
    ORDER BY by_series, content
"""
_CITED = "SELECT figure_id FROM citations WHERE claim_id = ?"
_ALTERNATIVE = "SELECT alternative FROM candidates WHERE figure_id = ?"
_OTHERS = 5
"""Others of the series that are shown."""
_LARGEST = 2_000
"""Claims of one entity that are looked through at once."""
_FITS = 5
"""How many times another reading may be the others to fit among them."""


@dataclass(frozen=True, slots=True)
class Raised:
    """A figure that does not fit its series."""

    cited: tuple[Citation, ...]
    """All who tell it."""
    times: float
    """How many times the others it is."""
    others: tuple[Citation, ...]
    """Some of these, the earliest first."""
    alternative: Decimal | None
    """The number's other reading, where that would fit."""


def raised(db: Database, by: Session | None = None) -> list[Raised]:
    """Every figure that does not fit, by document and offset."""
    with reading(db):
        found = list(_raised(db, by))
    return sorted(found, key=lambda one: (one.cited[0].name, one.cited[0].document, one.cited[0].span.start))


def _raised(db: Database, by: Session | None) -> Iterator[Raised]:
    for _, rows in groupby(db.conn.execute(_SERIES), key=itemgetter(0)):
        told = [(id_, from_content(json.loads(content))) for _, id_, content in rows][:_LARGEST]
        for outlier in outliers([claim for _, claim in told]):
            cited = _citations(db, told[outlier.at][0], by)
            others = [one for at in outlier.others for one in _citations(db, told[at][0], by)]
            if cited and others:
                alternative = _alternative(db, cited[0], outlier.times)
                yield Raised(tuple(cited), outlier.times, tuple(others[:_OTHERS]), alternative)


def _citations(db: Database, claim: int, by: Session | None) -> list[Citation]:
    return citations(db, [figure_id for (figure_id,) in db.conn.execute(_CITED, (claim,))], by)


def _alternative(db: Database, citation: Citation, times: float) -> Decimal | None:
    """The other reading of a number when it would fit among the others."""
    row = db.conn.execute(_ALTERNATIVE, (citation.figure_id,)).fetchone()
    if row is None or row[0] is None or not citation.figure.value:
        return None
    other = Decimal(row[0])
    fits = times * float(other / citation.figure.value)
    return other if 1 / _FITS < fits < _FITS else None
