"""Another database's documents and decisions into this one: in any order, any number of times, one result.

Chains are what is united: a decision has the same hash in whatever file it stands, so it is either here
already or extends a chain that this file holds up to the one before it. Where both hold the same bytes,
the proposals come as a whole from the later reading of them, by (extracted_at, extractor).
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from store.claims import set_aside
from store.copies import settle_merged
from store.database import Database, file_of, open_database, plain_errors, writing
from store.errors import MergeError, StoreError
from store.integrity import verify_record
from store.ledger.keeping import fall_behind
from store.merge import copies, documents, judgements, metadata, orders, proposals, record
from store.recalls import recall_changed
from store.snapshots import take_snapshot
from store.tallies import recount_all

__all__ = ["Merged", "merge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came into the database that was not in it."""

    documents: int
    renewed: int
    """Documents known before whose proposals were replaced by those of a later reading."""
    decisions: int
    sessions: int
    assignments: int
    judgements: int = 0
    """Of facts that are told differently."""
    corrections: int = 0
    """Of what is known of documents as a whole."""

    @property
    def is_nothing(self) -> bool:
        """Whether all of it was here already."""
        return not any(
            (
                self.documents,
                self.renewed,
                self.decisions,
                self.sessions,
                self.assignments,
                self.judgements,
                self.corrections,
            )
        )


def merge(db: Database, other: Path) -> Merged:
    """Take over from another database what this one does not have, all of it or nothing.

    The other file is not changed: it is copied as it is at one moment, and the copy brought to this
    schema and checked. Positions are personal to a file and stay there.

    Raises:
        MergeError: It is this very file, it does not verify, or its record and this one contradict.
        StoreError: It is no database of ours, or of a later schema, or this one cannot be written.
    """
    own = file_of(db)
    if not other.exists():
        raise MergeError(f"{other}: no such file; check the name, nothing of it was taken")
    with suppress(OSError):
        if own is not None and own.samefile(other):
            raise MergeError(f"{other}: is the database that is merged into; name another file")
    with TemporaryDirectory(prefix="soat") as folder:
        copy = Path(folder) / "other.db"
        take_snapshot(other, copy)
        _check(copy, other)
        with plain_errors(db), _attached(db, copy), writing(db):
            return _take_over(db, other)


def _check(copy: Path, other: Path) -> None:
    """Bring the copy to this schema and verify it; what is said of it is said of the other file."""
    try:
        with open_database(copy) as db:
            problem = next(verify_record(db), None)
    except StoreError as error:
        raise type(error)(str(error).replace(str(copy), str(other))) from error
    if problem is not None:
        what = f"{problem.where}: {problem.what}".replace(str(copy), str(other))
        raise MergeError(
            f"{other}: does not verify, nothing of it was taken: {what}; go back to a copy of it"
        )


@contextmanager
def _attached(db: Database, copy: Path) -> Iterator[None]:
    db.conn.execute("ATTACH ? AS other", (str(copy),))
    try:
        yield
    finally:
        db.conn.execute("DETACH other")


def _take_over(db: Database, other: Path) -> Merged:
    """Everything in the order in which one thing refers to another; inside `writing`."""
    record.check_chains(db, other)
    judgements.check_chains(db, other)
    added = documents.match(db, other)
    renewed = proposals.settle(db)
    documents.take(db)
    proposals.take(db)
    sessions, decisions = record.take(db)
    assignments = orders.take(db)
    judged = judgements.take(db)
    corrected = metadata.take_corrections(db)
    fall_behind(db, documents.matched(db))
    came = copies.take(db)
    documents.finish(db)
    # Of all documents, not only the other file's: into whichever file the same is merged, the same stands.
    everywhere = [id_ for (id_,) in db.execute("SELECT id FROM documents ORDER BY id").fetchall()]
    copies.release_all(db)
    set_aside(db, everywhere)
    settle_merged(db, came)
    recall_changed(db, everywhere)
    recount_all(db)
    return Merged(
        documents=added,
        renewed=renewed,
        decisions=decisions,
        sessions=sessions,
        assignments=assignments,
        judgements=judged,
        corrections=corrected,
    )
