"""How much was read through, and what that tells of the figures that the extractor misses."""

from dataclasses import dataclass

from store.database import Database, plain_errors
from store.intervals import wilson

_READ = """
    SELECT figures.document_id, figures.start, figures."end"
    FROM read_through JOIN figures ON figures.id = read_through.figure_id
    ORDER BY figures.document_id, figures.start
"""
_FOUND = f"""
    SELECT count(DISTINCT candidates.figure_id), count(DISTINCT verified.figure_id)
    FROM ({_READ}) AS stretch
    CROSS JOIN verified ON verified.document_id = stretch.document_id
        AND verified.start >= stretch.start AND verified."end" <= stretch."end"
    LEFT JOIN candidates ON candidates.figure_id = verified.figure_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was read through, and the verified figures in it."""

    characters: int
    """Code points in stretches that somebody read through, each counted once."""
    of: int
    """Code points in all documents."""
    figures: int
    """Verified figures in those stretches."""
    found: int
    """How many of them the extractor proposes; the others were added by hand."""

    @property
    def recall(self) -> tuple[float, float, float] | None:
        """The share of figures that the extractor finds, with its 95 % interval; None without any."""
        return wilson(self.found, self.figures)


def coverage(db: Database) -> Coverage:
    """What was read through of all documents, by whomever."""
    with plain_errors(db):
        stretches = db.execute(_READ).fetchall()
        (total,) = db.execute("SELECT coalesce(sum(length), 0) FROM documents").fetchone()
        found, figures = db.execute(_FOUND).fetchone() if stretches else (0, 0)
    read, reached = 0, (0, 0)
    for document_id, start, end in stretches:
        begin = max(start, reached[1]) if document_id == reached[0] else start
        read += max(0, end - begin)
        reached = (document_id, max(end, begin))
    return Coverage(characters=read, of=total, figures=figures, found=found)
