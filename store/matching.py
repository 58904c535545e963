"""Which sentences may hold what is searched for: the index asked, in the order of sentences, never by rank.

The words of a user reach FTS5 as strings in quotes that hold letters, digits and `.,/%` only: nothing that
is typed means anything in its language. What comes back may hold the words elsewhere than sought, or held
them once: whoever shows it compares the text.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from store.database import Database
from store.folding import LONGEST, Part
from store.wordings import shortened, spelt_words

Table = Literal["words", "spellings"]

LAST = (1 << 63) - 1
"""No sentence has a higher number."""
MOST_PARTS, MOST_WORDS = 16, 16
"""What the index is asked of one query, and of one row of words; the rest is compared in the text."""
_MOST_BEGINNINGS = 512
"""Words that one prefix may stand for before the index of all words is asked for it."""
_BATCH = 64
_OVERFLOW = 4


@dataclass(frozen=True, slots=True)
class Numbers:
    """Which numbers of sentences are asked for: after one, up to another, upwards or not."""

    after: int = 0
    upto: int = LAST
    backwards: bool = False


ALL = Numbers()


def candidates(
    db: Database, parts: Sequence[Part], *, exact: bool, among: Numbers = ALL
) -> Generator[int, None, None]:
    """The numbers of the sentences that may hold all parts, in their order; close it."""
    parts = sorted(parts, key=lambda part: -len(part.words))[:MOST_PARTS]
    bare = _conjunction(db, [part.bare for part in parts])
    if not bare:
        return
    spelt = _spelt(parts) if exact else ""
    if not spelt:
        yield from _numbers(db, "words", bare, among)
        return
    # Of whole words with letters, the spellings say as much.
    says_more = any(" " in part.words or part.is_prefix or not part.words[0].isalpha() for part in parts)
    with closing(_numbers(db, "spellings", spelt, among)) as spelt_numbers:
        size = _BATCH
        while batch := list(islice(spelt_numbers, size)):
            yield from _narrowed(db, bare, batch) if says_more else batch
            size = min(size * 2, _BATCH * _BATCH)


def _narrowed(db: Database, bare: str, batch: Sequence[int]) -> list[int]:
    """Those that hold the words in order, marks aside; all where to look at the text costs less."""
    most = _OVERFLOW * len(batch)
    with closing(_numbers(db, "words", bare, Numbers(min(batch) - 1, max(batch)))) as numbers:
        there = set(islice(numbers, most))
    return list(batch) if len(there) == most else [number for number in batch if number in there]


def _numbers(db: Database, table: Table, match: str, among: Numbers) -> Generator[int, None, None]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid"
    sql += " DESC" if among.backwards else ""
    with closing(db.conn.execute(sql, (match, among.after, among.upto))) as cursor:
        for (number,) in cursor:
            yield number


def _spelt(parts: Sequence[Part]) -> str:
    """The whole words as they are spelt, all of them; empty where there is none with a letter."""
    words = {
        word
        for part in parts
        for word in part.words.split(" ")[: -1 if part.is_prefix else None][:MOST_WORDS]
    }
    return " ".join(f'"{word}"' for word in sorted(spelt_words(words)))


def _conjunction(db: Database, parts: Sequence[Part]) -> str | None:
    """All parts; None where one of them is nowhere."""
    found = [_expression(db, part) for part in parts]
    return None if None in found else " AND ".join(filter(None, found))


def _expression(db: Database, part: Part) -> str | None:
    words = part.words.split(" ")
    if not part.is_prefix or len(words) > MOST_WORDS or len(words[-1]) > LONGEST:
        return f'"{shortened(" ".join(words[:MOST_WORDS]))}"'
    *row, beginning = words
    quoted = f'"{shortened(part.words)}"*'
    if not beginning[0].isalpha():
        return quoted
    # For a prefix, FTS5 gathers all rows before it gives the first; for words given one by one it does not.
    whole = db.conn.execute(
        "SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?",
        (beginning, beginning + chr(0x10FFFF), _MOST_BEGINNINGS + 1),
    ).fetchall()
    if len(whole) > _MOST_BEGINNINGS:
        return quoted
    rows = [shortened(" ".join([*row, word])) for (word,) in whole]
    return "(" + " OR ".join(f'"{one}"' for one in rows) + ")" if rows else None
