"""What a corpus costs on Dask beside the plain run, each with two processes; and what proposals weigh.

`python -m bench.dask_scale [--megabytes 200] [--folder FOLDER]` in the project's folder. Both propose for the
same corpus, made up from the sample documents, one after the other, in turn; the least of each counts.
The rows of both must be equal: the folder is imported and set beside the database of the plain run.
"""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

import pyarrow as pa
from pyarrow import parquet

from bench.samples import pages

MOST = 1.3
"""Times the plain run."""
ROUNDS = 2
GROUP = 1_000
COMPARED = ("documents", "texts", "sentences", "figures", "candidates", "furniture", "cells", "flags")


def main() -> int:
    """Measure and print; 1 when Dask takes longer than is accepted, or its rows differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="where what is made stays")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(exist_ok=True)
        return measure(folder, options.megabytes, options.rounds)


def measure(folder: Path, megabytes: int, rounds: int) -> int:
    """All of it."""
    corpus = folder / "trang.parquet"
    documents, size = write_corpus(corpus, megabytes * 1_000_000)
    parquet_size = corpus.stat().st_size
    print(f"{documents:,} documents, {size / 1e6:.0f} MB of text, {parquet_size / 1e6:.1f} MB of Parquet")
    plain, dask = [], []
    for _round in range(rounds):
        plain.append(plain_run(folder, corpus))
        dask.append(dask_run(folder, corpus))
    report("plain, two processes, into a database", min(plain), documents, size)
    report("dask, two workers, into a folder", min(dask), documents, size)
    seconds = soat("--db", folder / "imported.db", "import", folder / "ra")
    report("the folder's import", seconds, documents, size)
    proposals = sum(path.stat().st_size for path in (folder / "ra").glob("part-*"))
    database = (folder / "imported.db").stat().st_size
    print(f"proposals {proposals / documents:,.0f}, database {database / documents:,.0f} bytes a document")
    print(f"most memory of a process: {getrusage(RUSAGE_CHILDREN).ru_maxrss / 1000:.0f} MB")
    different = differences(folder / "plain.db", folder / "imported.db")
    ratio = min(dask) / min(plain)
    print(f"dask / plain: {ratio:.2f} (at most {MOST}); rows that differ: {different}")
    return int(ratio > MOST or different > 0)


def write_corpus(path: Path, size: int) -> tuple[int, int]:
    """A corpus of so many bytes of text; its documents and bytes."""
    documents = written = 0
    schema = pa.schema([(name, pa.string()) for name in ("id", "text", "date")])
    rows: list[dict[str, str]] = []
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for text in pages():
            rows.append({"id": f"{documents:08}", "text": text, "date": f"2023-{documents % 12 + 1:02}-15"})
            documents, written = documents + 1, written + len(text.encode())
            if len(rows) == GROUP or written >= size:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
                rows.clear()
            if written >= size:
                return documents, written
    raise AssertionError("there are always more pages")


def plain_run(folder: Path, corpus: Path) -> float:
    """Seconds of `soat extract` into a new database."""
    for path in folder.glob("plain.db*"):
        path.unlink()
    return soat("--db", folder / "plain.db", "extract", "--jobs", "2", corpus)


def dask_run(folder: Path, corpus: Path) -> float:
    """Seconds of the same on Dask, its start and end included, into a folder."""
    return soat("extract", "--engine", "dask", "--workers", "2", "--force", "-o", folder / "ra", corpus)


def soat(*arguments: str | Path) -> float:
    """Seconds of a command."""
    began = perf_counter()
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"SOAT_LANG": "en"})
    return perf_counter() - began


def report(what: str, seconds: float, documents: int, size: int) -> None:
    """A line."""
    print(f"{what}: {seconds:.1f} s, {documents / seconds:,.0f} documents/s, {size / seconds / 1e6:.2f} MB/s")


def differences(one: Path, other: Path) -> int:
    """How many rows of the two databases differ."""
    return sum(
        left != right
        for table in COMPARED
        for left, right in zip(rows_of(one, table), rows_of(other, table), strict=True)
    )


def rows_of(path: Path, table: str) -> Iterator[tuple[object, ...]]:
    """The rows of a table but for moments."""
    db = sqlite3.connect(path)
    names = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]
    kept = ", ".join(f'"{name}"' for name in names if not name.endswith("_at"))
    yield from db.execute(f'SELECT {kept} FROM "{table}" ORDER BY 1, 2')  # noqa: S608 - names of the schema
    yield None, db.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608 - a name of the list above
    db.close()


if __name__ == "__main__":
    raise SystemExit(main())
