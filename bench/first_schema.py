"""A database of the first schema, as large as a measure needs.

python bench/first_schema.py [DECISIONS]   how long its upgrade takes; a million decisions by default
"""

import hashlib
import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

from store.chain import link
from store.database import open_database
from store.integrity import verify

DUMP = Path(__file__).parent.parent / "tests" / "store" / "schemas" / "first.sql"
PER_DOCUMENT = 1_000
TWICE = 10
"""Every so many figures are decided on twice."""

_RECORD = {
    "kind": "count", "value": "1", "denominator": None, "upper": None, "unit": "hồ sơ", "modifier": "exact",
    "direction": "none", "status": "reported", "indicator": None, "entity": None, "period": "2023",
}  # fmt: skip
_SESSION = (
    "SELECT sessions.id, annotator, chains.id, length, head FROM sessions JOIN chains ON chain = chains.id"
)


def make(path: Path, decisions: int) -> None:
    """Write the rows that the soat of that schema would have written; guards and chain are kept to."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = OFF")
        db.executescript(DUMP.read_text(encoding="utf-8"))
        db.execute("BEGIN")
        left = decisions
        for number in range(decisions):
            if left <= 0:
                break
            left -= _document(db, number, min(left, PER_DOCUMENT))
        db.execute("COMMIT")


def _document(db: sqlite3.Connection, number: int, decisions: int) -> int:
    """One document with its figures, and so many decisions on them."""
    numbers = range(number * PER_DOCUMENT, number * PER_DOCUMENT + decisions)
    text = "".join(f"{n} hồ sơ.\n" for n in numbers)
    digest = hashlib.sha256(text.encode()).hexdigest()
    row = (digest, f"cu-{number}.txt", len(text), digest, "2023-06-21T08:00:00.250Z")
    insert = "INSERT INTO documents (sha256, name, length, text_sha256, added_at) VALUES (?, ?, ?, ?, ?)"
    document_id = db.execute(insert, row).lastrowid
    db.execute("INSERT INTO texts VALUES (?, 0, ?)", (document_id, text))
    figures, start = [], 0
    for n in numbers:
        figures.append((start, start + len(str(n)), str(n)))
        start += len(f"{n} hồ sơ.\n")
    first = db.execute("SELECT max(id) + 1 FROM figures").fetchone()[0]
    sentence = db.execute("SELECT max(id) + 1 FROM sentences").fetchone()[0]
    rows = [(index, document_id, *figure) for index, figure in enumerate(figures)]
    db.executemany(
        "INSERT INTO sentences VALUES (?, ?, ?, ?)",
        (
            (sentence + index, document, begin, end + len(" hồ sơ."))
            for index, document, begin, end, _ in rows
        ),
    )
    db.executemany(
        "INSERT INTO figures VALUES (?, ?, ?, ?, ?)", ((first + index, *row) for index, *row in rows)
    )
    db.executemany(
        f"INSERT INTO candidates (figure_id, sentence_id, {', '.join(_RECORD)}, rule, confidence, extractor)"  # noqa: S608 - ours
        f" VALUES (?, ?, {', '.join('?' * len(_RECORD))}, 'count.noun', 0.9, 'soat 0.0.9')",
        (
            (first + index, sentence + index, *(_RECORD | {"value": quote}).values())
            for index, *_, quote in rows
        ),
    )
    _decide(db, digest, first, figures)
    return len(figures)


def _decide(db: sqlite3.Connection, digest: str, first: int, figures: list[tuple[int, int, str]]) -> None:
    session, annotator, chain, length, head = db.execute(_SESSION).fetchone()
    rows = []
    for sequence, (figure_id, figure) in enumerate(_in_turn(first, figures), start=length + 1):
        start, end, quote = figure
        record = json.dumps(
            _RECORD | {"value": quote}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        row = {
            "chain": chain, "sequence": sequence, "previous": head, "verdict": "accept", "before": record,
            "after": record, "annotator": annotator, "session": session,
            "decided_at": "2023-06-21T09:00:00.250Z", "reason": None, "note": None, "extractor": "soat 0.0.9",
        }  # fmt: skip
        about = {"document": digest, "text": digest, "start": start, "end": end, "quote": quote}
        head = link({**row, **about, "withdraws": None, "form": 1})
        rows.append((*row.values(), head, figure_id))
    db.executemany(
        'INSERT INTO decisions (chain, sequence, previous, verdict, "before", "after", annotator, session,'  # noqa: S608 - ours
        " decided_at, reason, note, extractor, hash, figure_id)"
        f" VALUES ({', '.join('?' * len(rows[0]))})",
        rows,
    )


def _in_turn(first: int, figures: list[tuple[int, int, str]]) -> Iterator[tuple[int, tuple[int, int, str]]]:
    """The last of the figures once less for each that is decided on twice: so many decisions as figures."""
    made = 0
    for index, figure in enumerate(figures):
        for _ in range(2 if index % TWICE == 0 else 1):
            if made < len(figures):
                made += 1
                yield first + index, figure


def main(decisions: int) -> int:
    """Measure the upgrade; 1 when something is wrong with what it makes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "old.db")
        make(path, decisions)
        size = path.stat().st_size
        begin = perf_counter()
        with open_database(path):
            taken = perf_counter() - begin
        print(f"{decisions} decisions, {size / 1e6:.0f} MB: upgraded in {taken:.1f} s", flush=True)
        with open_database(path) as db:
            wrong = [*verify(db)]
    print(wrong or "all holds")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
