"""What an export costs beside bare tools, and whether memory grows: ratios of one run.

Run in the project's folder: `python bench/export.py [FIGURES]`; a hundred thousand by default, a million for
those that are promised. CSV stands beside the sqlite3 shell's dump of the view `verified`, or Python's
csv module over it where there is no shell; Parquet beside pyarrow that writes the same columns from memory.
"""

import argparse
import csv
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from bench.samples import add as add_sample
from bench.samples import samples
from store.columns import TABLE
from store.database import Database, open_database, writing
from store.decisions import decide
from store.export import FORMATS, Destination
from store.figure_checks import check_documents
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session
from store.verified import verified_rows

SMALL = 10_000
BATCH = 20_000
"""Figures in a transaction, to have them sooner."""
MOST = {"csv": 3.0, "parquet": 3.0}
"""The largest ratios of time that are accepted."""
MOST_MEMORY = 1.5
"""The largest ratio of peak memory between the two sizes."""

_PEAK = """
import resource, sys
from tui.cli import main
code = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(code)
"""


def main() -> int:
    """Measure and print; 1 when anything takes more than is accepted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", type=int, nargs="?", default=100_000)
    parser.add_argument("--databases", type=Path, help="where to keep what is made up, for a next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        kept = options.databases or Path(name)
        small, large = verified(kept, SMALL), verified(kept, options.figures)
        slow = [name for name, ratio in times(large, Path(name)).items() if ratio > MOST[name]]
        slow += [
            f"memory of {name}" for name, ratio in peaks(small, large, Path(name)) if ratio > MOST_MEMORY
        ]
    if slow:
        print(f"too much: {', '.join(slow)}")
    return 1 if slow else 0


def verified(folder: Path, size: int) -> Path:
    """A database with so many verified figures."""
    path = folder / f"verified-{size}.db"
    if not path.exists():
        with open_database(path, create=True) as db:
            for batch in _batches(size):
                with writing(db):
                    batch(db)
    return path


def _batches(size: int) -> Iterator[Callable[[Database], object]]:
    """Documents, then decisions on all their figures, so many at a time."""
    coming = samples(size)

    def documents(db: Database) -> None:
        taken = 0
        while taken < BATCH and (sample := next(coming, None)):
            add_sample(db, sample)
            taken += len(sample.extraction.candidates)
        check_documents(db)  # as `soat extract` does

    def decisions(db: Database, first: int) -> None:
        session = start_session(db, "bench", "bench")
        for figure_id in queue_ids(db)[first : first + BATCH]:
            decide(db, figure_id, Verdict.ACCEPT, by=session)

    # One more for what the last document had too many.
    for _ in range(0, size + BATCH, BATCH):
        yield documents
    for first in range(0, size, BATCH):
        yield lambda db, first=first: decisions(db, first)


def times(path: Path, folder: Path) -> dict[str, float]:
    """How many times as long ours takes."""
    print(f"{'seconds':16}{'ours':>10}{'bare':>10}{'ratio':>8}")
    bare = _timed(lambda: _dump(path, folder / "bare.csv"))
    ratios = {"csv": _beside("csv", _timed(lambda: _export(path, "csv", folder / "made.csv")), bare)}
    with open_database(path, read_only=True) as db:
        rows = list(verified_rows(db))
    bare = _timed(lambda: _bare_parquet(rows, folder / "bare.parquet"))
    ours = _timed(lambda: FORMATS["parquet"].write(iter(rows), folder / "made.parquet"))
    ratios["parquet"] = _beside("parquet", ours, bare)
    return ratios


def peaks(small: Path, large: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """How many times the memory the larger dataset takes, for each format."""
    print(f"{'MB':16}{large.stem[9:]:>10}{small.stem[9:]:>10}{'ratio':>8}{'seconds':>10}")
    for name, format_ in FORMATS.items():
        if format_.destination is Destination.FOLDER:
            made = folder / f"folder-{name}"
        else:
            made = folder / f"peak.{name}"
        few = _export(small, name, made)
        begin = perf_counter()
        many = _export(large, name, made)
        print(f"{name:16}{many:10.1f}{few:10.1f}{many / few:8.2f}{perf_counter() - begin:10.1f}")
        yield name, many / few


def _export(path: Path, format_: str, made: Path) -> float:
    """Export as `soat export` does, in a process of its own; its peak memory in megabytes."""
    arguments = ["--db", str(path), "export", "--format", format_, "-o", str(made), "--force"]
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    return int(done.stdout) / (1 << (20 if sys.platform == "darwin" else 10))


def _dump(path: Path, made: Path) -> None:
    """All rows of the view as CSV, by the plainest tool there is."""
    with made.open("w", encoding="utf-8", newline="") as stream:
        if shell := shutil.which("sqlite3"):
            command = [shell, "-readonly", "-cmd", ".mode csv", str(path), "SELECT * FROM verified"]
            subprocess.run(command, check=True, stdout=stream)
        else:
            print("no sqlite3 shell: Python's csv module over the same view")
            with open_database(path, read_only=True) as db:
                csv.writer(stream).writerows(db.execute("SELECT * FROM verified"))


def _bare_parquet(rows: list[dict[str, str | int | None]], made: Path) -> None:
    """The same columns, as pyarrow takes them by itself."""
    import pyarrow as pa
    from pyarrow import parquet

    columns = {column.name: [row[column.name] for row in rows] for column in TABLE}
    parquet.write_table(pa.table(columns), made, compression="zstd")


def _timed(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def _beside(name: str, ours: float, bare: float) -> float:
    print(f"{name:16}{ours:10.2f}{bare:10.2f}{ours / bare:8.2f}")
    return ours / bare


if __name__ == "__main__":
    sys.exit(main())
