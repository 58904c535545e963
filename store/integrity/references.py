"""What decisions, recalls and assignments name by a hash or a key that SQLite does not watch over."""

from collections.abc import Iterator

from store.database import Database
from store.integrity.problems import Problem

_RECALLS = """
    SELECT recalls.figure_id, why, recalls.decision FROM recalls
    WHERE NOT EXISTS (
        SELECT 1 FROM decisions WHERE decisions.figure_id = recalls.figure_id AND hash = recalls.decision
    )
"""
_RELEASES = """
    SELECT id, releases FROM assignments
    WHERE releases IS NOT NULL AND releases NOT IN (SELECT id FROM assignments)
"""
_STRETCHES = """
    SELECT assignments.id, start, "end", name FROM assignments
    JOIN documents ON documents.id = document_id WHERE "end" > length
"""


def check_over(db: Database) -> Iterator[Problem]:
    """A decision was made over decisions on the same figure that stand before it.

    One of the first form over all those of its chain: that is not under its hash.
    """
    rows = db.execute(
        "SELECT figure_id, id, hash, over, form, chain, verdict FROM decisions ORDER BY figure_id, id"
    )
    figure, earlier, of_chain = None, set[str](), dict[str, set[str]]()
    for figure_id, id_, hash_, over, form, chain, verdict in rows:
        if figure_id != figure:
            figure, earlier, of_chain = figure_id, set(), {}
        seen = set(over.split(" ")) if over else set()
        if not earlier.issuperset(seen):
            yield Problem(
                f"decision {id_}", "it was made over a decision that is not there, or not before it"
            )
        elif form == 1 and not seen.issuperset(of_chain.get(chain, ())):
            yield Problem(f"decision {id_}", "what it was made over was changed after it was recorded")
        earlier.add(hash_)
        if verdict != "withdraw":
            of_chain.setdefault(chain, set()).add(hash_)


def check_references(db: Database) -> Iterator[Problem]:
    """Recalls, releases and stretches against what they speak of; rows by id are SQLite's to check."""
    for figure_id, why, decision in db.execute(_RECALLS):
        yield Problem(
            f"recall of figure {figure_id}", f"({why}) names a decision that is not there: {decision}"
        )
    for id_, releases in db.execute(_RELEASES):
        yield Problem(f"assignment {id_}", f"releases an assignment that is not there: {releases}")
    for id_, start, end, name in db.execute(_STRETCHES):
        yield Problem(f"assignment {id_}", f"{start}-{end} is beyond the end of {name}")


def check_carried(db: Database) -> Iterator[Problem]:
    """What is carried on from an earlier edition says what was decided there, in the same name."""
    for decision_id, known in db.execute("""
        SELECT d.id, made.id IS NOT NULL FROM decisions AS d
        LEFT JOIN decisions AS made ON made.hash = d.carries
        WHERE d.carries IS NOT NULL AND (
            made.id IS NULL OR made.annotator <> d.annotator OR made.verdict <> d.verdict
            OR made."before" IS NOT d."before" OR made."after" IS NOT d."after"
        ) ORDER BY d.id
    """):
        what = "says otherwise than the decision that it carries on" if known else "carries on no decision"
        yield Problem(f"decision {decision_id}", what)
