"""Which claims are worth comparing, which of these tell one fact, and the facts that come of it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from extract.facts.claims import Claim, from_content
from extract.facts.gathering import gather
from extract.facts.likeness import NEEDED, evidence, tell_of_one_thing
from store.database import Database

_TOGETHER = """
    SELECT 1 FROM citations AS mine CROSS JOIN citations AS others
        ON others.claim_id = ?2 AND others.document_id = mine.document_id
    WHERE mine.claim_id = ?1 LIMIT 1
"""
_MOST = 500
"""Claims that one is compared with by each key: what more documents say in so many ways is no single fact."""
_WIDEST = 100
"""Claims that are parted into facts at once."""
_TRIED = 5
"""Facts that a claim tries to join beyond that."""


def link(db: Database, made: Mapping[int, Claim]) -> None:
    """Compare new claims with all that are worth it, and say anew which facts they tell; inside `writing`."""
    links: list[tuple[int, int, int]] = []
    for id_, claim in made.items():
        found = {**_equal(db, id_, claim), **_differing(db, id_, claim)}
        links += [(min(id_, other), max(id_, other), strength) for other, strength in found.items()]
    db.conn.executemany("INSERT OR REPLACE INTO claim_links VALUES (?, ?, ?)", links)
    tell_facts(db, made)


def unlink(db: Database, claims: Iterable[int]) -> None:
    """Let go of claims that nobody makes any more; inside `writing`."""
    touched: set[int] = set()
    for claim in claims:
        cited = db.conn.execute("SELECT 1 FROM citations WHERE claim_id = ? LIMIT 1", (claim,)).fetchone()
        if cited is not None:
            continue
        touched.update(other for other, _ in _linked(db, claim))
        db.conn.execute("DELETE FROM claim_links WHERE one = ? OR other = ?", (claim, claim))
        db.conn.execute("DELETE FROM claims WHERE id = ?", (claim,))
        touched.discard(claim)
    there = [
        one for one in touched if db.conn.execute("SELECT 1 FROM claims WHERE id = ?", (one,)).fetchone()
    ]
    tell_facts(db, there)


def tell_facts(db: Database, claims: Iterable[int]) -> None:
    """Part all that these claims are linked with into facts, whatever came in first.

    Where that is more than can be parted at once, a claim joins the fact that it is linked with most firmly.
    """
    done: set[int] = set()
    for claim in claims:
        if claim in done:
            continue
        links = list(_around(db, claim))
        ids = sorted({claim, *(one for pair in links for one in pair[:2])})
        if len(ids) >= _WIDEST:
            _join(db, claim)
            continue
        done.update(ids)
        if len(ids) == 1:
            db.conn.execute("UPDATE claims SET fact = id WHERE id = ? AND fact <> id", (claim,))
            continue
        groups = gather(read_claims(db, ids), links, _Together(db))
        facts = [(min(group), one) for group in groups for one in group]
        db.conn.executemany("UPDATE claims SET fact = ?1 WHERE id = ?2 AND fact <> ?1", facts)


class _Together:
    """Whether a document cites both of two claims; asked once of each two."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[tuple[int, int], bool] = {}

    def __call__(self, one: int, other: int) -> bool:
        """Ask."""
        if (one, other) not in self._known:
            found = self._db.conn.execute(_TOGETHER, (one, other)).fetchone()
            self._known[one, other] = found is not None
        return self._known[one, other]


def _join(db: Database, claim: int) -> None:
    """Let a claim that tells no fact yet tell one of those that it is linked with, else one of its own."""
    if db.conn.execute("SELECT fact FROM claims WHERE id = ?", (claim,)).fetchone()[0]:
        return
    found = claim
    links = sorted(_linked(db, claim), key=lambda link: -link[1])[:_TRIED]
    for other, strength in links:
        fact = db.conn.execute("SELECT fact FROM claims WHERE id = ?", (other,)).fetchone()[0]
        rows = db.conn.execute("SELECT id FROM claims WHERE fact = ? LIMIT ?", (fact, _WIDEST))
        members = [id_ for (id_,) in rows]
        if not members:
            continue
        known = [(members[0], one, NEEDED) for one in members[1:]]
        claims = read_claims(db, [claim, *members])
        if len(gather(claims, [*known, (claim, members[0], strength)], _Together(db))) == 1:
            found = fact
            break
    db.conn.execute("UPDATE claims SET fact = ? WHERE id = ?", (found, claim))


def read_claims(db: Database, ids: Sequence[int]) -> dict[int, Claim]:
    """Claims by their ids."""
    rows = db.conn.execute(
        "SELECT claims.id, content FROM json_each(?) AS wanted CROSS JOIN claims ON claims.id = wanted.value",
        (json.dumps(list(ids)),),
    )
    return {id_: _claim(content) for id_, content in rows}


@lru_cache(1 << 15)
def _claim(content: str) -> Claim:
    """A claim as it is kept; those of much told numbers are read again and again."""
    return from_content(json.loads(content))


def _equal(db: Database, id_: int, claim: Claim) -> dict[int, int]:
    """Claims with the same number that tell the same fact."""
    found: dict[int, int] = {}
    for other, content in _others(db, "by_number", claim.by_number, id_):
        strength = evidence(claim, _claim(content))
        if strength is not None and strength >= NEEDED:
            found[other] = strength
    return found


def _differing(db: Database, id_: int, claim: Claim) -> dict[int, int]:
    """Claims that tell the same thing with another number."""
    return {
        other: NEEDED
        for other, content in _others(db, "by_subject", claim.by_subject, id_)
        if tell_of_one_thing(claim, _claim(content))
    }


def _others(db: Database, key: str, value: str, id_: int) -> list[tuple[int, str]]:
    if not value:
        return []
    return db.conn.execute(
        f"SELECT id, content FROM claims WHERE {key} = ? AND {key} <> '' AND id <> ?"
        " ORDER BY id DESC LIMIT ?",
        (value, id_, _MOST),
    ).fetchall()


def _around(db: Database, claim: int) -> Iterator[tuple[int, int, int]]:
    """All links that lead on from a claim, at any remove."""
    known, ahead = {claim}, [claim]
    while ahead and len(known) < _WIDEST:
        here = ahead.pop()
        for other, strength in _linked(db, here):
            if here < other or other not in known:
                yield min(here, other), max(here, other), strength
            if other not in known:
                known.add(other)
                ahead.append(other)


def _linked(db: Database, claim: int) -> list[tuple[int, int]]:
    return db.conn.execute(
        "SELECT other, evidence FROM claim_links WHERE one = ?1"
        " UNION ALL SELECT one, evidence FROM claim_links WHERE other = ?1",
        (claim,),
    ).fetchall()
