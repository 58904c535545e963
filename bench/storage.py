"""What the store costs beside bare SQLite, and whether size matters: ratios of one run.

Run from the project's folder: `python bench/storage.py [CANDIDATES]`. Twenty thousand by default.
"""

import argparse
import hashlib
import random
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from time import perf_counter

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database, open_database, writing
from store.decisions import decide
from store.documents import add_document
from store.positions import remember
from store.queue import figure_view, queue_ids, queue_rows
from store.rows import Verdict
from store.sessions import start_session
from store.statistics import progress

SMALL = 1_000
PER_DOCUMENT = 50
DECISIONS = 1_000
BATCH = 100

_TABLES = ("documents", "texts", "sentences", "figures", "candidates")
_PLACES = ("Xã An Hòa", "Phường Đông Ba", "Huyện Minh Long", "Sở Nội vụ", "Tổ công tác số hóa", "Cụm thi đua")
_DEEDS = (
    "đã tiếp nhận {} hồ sơ qua cổng dịch vụ",
    "giải quyết đúng hạn {} hồ sơ trong kỳ",
    "cấp {} tài khoản định danh cho người dân",
    "ban hành {} văn bản chỉ đạo, điều hành",
    "đón {} lượt người đến bộ phận tiếp dân",
)
_FILLERS = (
    "Việc này còn chậm ở vài nơi.",
    "Kết quả được đăng công khai mỗi tuần.",
    "Người dân đánh giá tốt.",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A document made up for the measure."""

    name: str
    text: str
    extraction: Extraction


def samples(candidates: int) -> Iterator[Sample]:
    """Documents of varied sentences, every other with a figure."""
    dice = random.Random(2023)  # noqa: S311 - repeatable, not secret
    for number in range(candidates // PER_DOCUMENT):
        parts, sentences, found, length = [], [], [], 0
        for _ in range(PER_DOCUMENT):
            amount = dice.randrange(2, 10**6)
            quote, place = f"{amount:,}".replace(",", "."), dice.choice(_PLACES)
            sentence = f"{place} {dice.choice(_DEEDS).format(quote)}."
            start = length + sentence.index(quote)
            span, whole = Span(start, start + len(quote)), Span(length, length + len(sentence))
            filler = dice.choice(_FILLERS)
            sentences += [whole, Span(whole.end + 1, whole.end + 1 + len(filler))]
            parts.append(f"{sentence} {filler}\n")
            length += len(parts[-1])
            figure = Figure(
                kind=Kind.COUNT,
                value=Decimal(amount),
                unit=sentence[span.end - length + len(parts[-1]) + 1 :].split(maxsplit=1)[0],
                indicator=sentence.split(quote, maxsplit=1)[0].strip(),
                entity=place,
                period="2023-01-01/2023-06-30",
            )
            found.append(
                Candidate(
                    span=span,
                    quote=quote,
                    sentence=whole,
                    figure=figure,
                    rule="counts.plain",
                    confidence=0.875,
                )
            )
        extraction = Extraction(
            title=None, published="2023-06-30", sentences=tuple(sentences), candidates=tuple(found)
        )
        yield Sample(f"mau-{number:06}.txt", "".join(parts), extraction)


def add(db: Database, sample: Sample) -> None:
    """Hand one document in, as `soat extract` does."""
    digest = hashlib.sha256(sample.text.encode()).hexdigest()
    add_document(
        db,
        name=sample.name,
        data_sha256=digest,
        text=sample.text,
        extraction=sample.extraction,
        extractor="soat bench",
    )


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def median_ms(work: Callable[[int], object], times: int) -> float:
    """The median of many calls, in milliseconds; each gets its number."""
    return statistics.median(timed(lambda number=number: work(number)) for number in range(times)) * 1000


def ingest(path: Path, candidates: int) -> float:
    """Fill a database in transactions of many documents; seconds, the making of the samples left out."""
    taken, batch = 0.0, []
    with open_database(path, create=True) as db:

        def store_batch() -> None:
            with writing(db):
                for sample in batch:
                    add(db, sample)

        for sample in samples(candidates):
            batch.append(sample)
            if len(batch) == BATCH:
                taken += timed(store_batch)
                batch.clear()
        return taken + timed(store_batch)


def bare_ingest(source: Path, target: Path) -> float:
    """The same rows into the same tables by executemany, in one transaction."""
    with open_database(target, create=True):
        pass
    with closing(sqlite3.connect(source)) as full, closing(sqlite3.connect(target)) as bare:
        bare.execute("PRAGMA synchronous = FULL")
        rows = {table: full.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}  # noqa: S608 - ours

        def insert() -> None:
            with bare:
                for table in _TABLES:
                    marks = ", ".join("?" * len(rows[table][0]))
                    bare.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])  # noqa: S608 - ours

        return timed(insert)


def deciding(path: Path) -> float:
    """Milliseconds of one decision, to disk."""
    with open_database(path) as db:
        session = start_session(db, "bench", "bench")
        ids = queue_ids(db)[-DECISIONS:]
        return median_ms(lambda number: decide(db, ids[number], Verdict.ACCEPT, by=session), len(ids))


def bare_deciding(source: Path, target: Path) -> float:
    """Milliseconds of a bare commit of the same rows into the same tables, without their guards."""
    with (
        closing(sqlite3.connect(source)) as full,
        closing(sqlite3.connect(target, isolation_level=None)) as bare,
    ):
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        kept = "SELECT sql FROM sqlite_master WHERE tbl_name IN ('chains', 'decisions') AND type <> 'trigger'"
        for (sql,) in full.execute(kept + " AND sql IS NOT NULL").fetchall():
            bare.execute(sql)
        bare.execute("INSERT INTO chains SELECT ?, 'file', 'now', 0, ?", ("0" * 32, "0" * 64))
        rows = full.execute("SELECT * FROM decisions").fetchall()
        insert = f"INSERT INTO decisions VALUES ({', '.join('?' * len(rows[0]))})"  # noqa: S608 - only marks

        def commit(number: int) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute(insert, rows[number])
            bare.execute("UPDATE chains SET length = ?, head = ?", (number + 1, rows[number][4]))
            bare.execute("COMMIT")

        return median_ms(commit, len(rows))


def screen(path: Path) -> dict[str, float]:
    """Milliseconds of what a screen asks for."""
    opening = median_ms(lambda _: open_and_close(path), 20)
    with open_database(path) as db:
        listing = timed(lambda: queue_ids(db)) * 1000
        ids = queue_ids(db)
        step = max(1, len(ids) // 101)
        return {
            "open": opening,
            "all ids": listing,
            "next figure": median_ms(lambda number: figure_view(db, ids[number * step]), 100),
            "page of 50 rows": median_ms(lambda n: queue_rows(db, ids[n * step : n * step + 50]), 100),
            "position": median_ms(lambda number: remember(db, "bench", ids[number * step]), 100),
            "progress": median_ms(lambda _: progress(db), 5),
        }


def open_and_close(path: Path) -> None:
    """What every command does first."""
    with open_database(path):
        pass


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("candidates", type=int, nargs="?", default=20_000)
    size = parser.parse_args().candidates
    with tempfile.TemporaryDirectory() as folder:
        small, large, bare = Path(folder, "small.db"), Path(folder, "large.db"), Path(folder, "bare.db")
        ingest(small, SMALL)
        ours = ingest(large, size)
        text = sum(len(sample.text.encode()) for sample in samples(size))
        each = (large.stat().st_size - text) / size
        theirs = bare_ingest(large, bare)
        print(f"{size} candidates, {each:.0f} bytes each beyond their text")
        print(f"{'':24}{'ours':>10}{'bare':>10}{'ratio':>8}")
        print(f"{'ingest, s':24}{ours:10.2f}{theirs:10.2f}{ours / theirs:8.2f}")
        decided = deciding(large)
        plain = bare_deciding(large, Path(folder, "decisions.db"))
        print(f"{'decision to disk, ms':24}{decided:10.3f}{plain:10.3f}{decided / plain:8.2f}")
        deciding(small)
        print(f"\n{'milliseconds':24}{size:>10}{SMALL:>10}{'ratio':>8}")
        at_small, at_large = screen(small), screen(large)
        for name, spent in at_large.items():
            print(f"{name:24}{spent:10.3f}{at_small[name]:10.3f}{spent / at_small[name]:8.2f}")


if __name__ == "__main__":
    main()
