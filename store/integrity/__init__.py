"""Proof that the database holds what it says: texts, places, quotes, references and the chain of decisions.

What it shows: any change to a decision, to what it is about or to the order within a chain; a
decision taken out, in the middle or at the end; a text or quote that differs from what was stored; a missing
guard of the schema. What it cannot show: the work of somebody who rewrites the chain from some point to its
end with all its hashes and its head. Against that, keep what `heads` gives, or a copy, elsewhere.
Candidates are proposals and can be made again: they are checked for form only.
"""

from collections.abc import Callable, Iterable, Iterator

from store.database import Database, plain_errors
from store.errors import StoreError
from store.integrity.copied import check_sayings
from store.integrity.files import check_pages, check_schema
from store.integrity.judged import check_judgements
from store.integrity.known import check_known
from store.integrity.links import check_chains, check_numbering
from store.integrity.problems import Problem
from store.integrity.references import check_carried, check_over, check_references
from store.integrity.sources import check_documents
from store.integrity.tallied import check_tallies

__all__ = ["Problem", "counts", "heads", "verify", "verify_record"]

_COUNTED = ("documents", "sentences", "figures", "candidates", "sessions", "decisions", "chains")

Check = Callable[[Database], Iterable[Problem]]

_RECORD: tuple[Check, ...] = (
    check_pages,
    check_schema,
    check_documents,
    check_numbering,
    check_chains,
    check_over,
    check_references,
    check_carried,
    check_judgements,
    check_known,
    check_sayings,
)


def verify(db: Database) -> Iterator[Problem]:
    """Check everything; yields what does not hold, of each chain only the first broken link."""
    return _problems(db, (*_RECORD, check_tallies))


def verify_record(db: Database) -> Iterator[Problem]:
    """Check all but what is only counted from the rest: what another database may take over."""
    return _problems(db, _RECORD)


def _problems(db: Database, checks: Iterable[Check]) -> Iterator[Problem]:
    for check in checks:
        try:
            with plain_errors(db):
                yield from check(db)
        except StoreError as error:
            # A damaged page stops one check, not the others.
            yield Problem("file", str(error))
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            # NULL where no row can have one: only damage leads to it.
            yield Problem("file", f"damaged: what is in it cannot be read ({error})")


def counts(db: Database) -> dict[str, int]:
    """How many rows of each kind there are to check."""
    with plain_errors(db):
        return {name: int(db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in _COUNTED}


def heads(db: Database) -> dict[str, str]:
    """The last hash of every chain that has one: written down elsewhere, it proves all that came before."""
    with plain_errors(db):
        return dict(db.execute("SELECT id, head FROM chains WHERE length > 0 ORDER BY id").fetchall())
