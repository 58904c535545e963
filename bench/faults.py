"""Kill the store's work at random moments, and flip bits of its file: is anything lost, or wrong in silence?

python bench/faults.py [KILLS] [FLIPS]   1000 kills that met the work and 2000 flips by default

The kills are shared out among the sorts of work. A kill met the work when it came after its beginning and
before its end.
"""

import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.crashes import struck
from bench.damage import flips
from bench.first_schema import make
from bench.rereading import Renewing, renew_any, reviewed
from bench.samples import add, samples
from bench.works import BackingUp, Deciding, Extracting, Merging, Migrating, Work, decide_any, hashes
from store.database import open_database
from store.merge import merge
from store.sessions import start_session

TRIES = 10
"""Rounds at most for each kill that is to meet the work."""
SHORT = 40
"""Candidates that a document which is extracted has at most."""
ROUNDS = 25
"""Kills before a database is made anew: until then the work goes on in the one that was left."""


def deciding(folder: Path) -> Iterator[Work]:
    """Decide in a database for a while, then in a fresh one."""
    template = _filled(folder / "template.db", 300)
    while True:
        path = Path(shutil.copy(template, folder / "decide.db"))
        for _ in range(ROUNDS):
            yield Deciding(path)
        _remove(path)


def extracting(folder: Path) -> Iterator[Work]:
    """Take documents into a database that is not there yet."""
    documents = [sample for sample in samples(5_000) if len(sample.extraction.candidates) < SHORT][:30]
    while True:
        yield Extracting(folder / "extract.db", documents)
        _remove(folder / "extract.db")


def migrating(folder: Path) -> Iterator[Work]:
    """Open a database of the first schema."""
    template = folder / "first.db"
    make(template, 500)
    while True:
        yield Migrating(Path(shutil.copy(template, folder / "migrate.db")))
        _remove(folder / "migrate.db")


def merging(folder: Path) -> Iterator[Work]:
    """Merge a file that grew apart from the one that it was copied from."""
    template = _filled(folder / "ours.db", 300, decisions=20)
    other = Path(shutil.copy(template, folder / "theirs.db"))
    _filled(other, 400, decisions=20)
    both = Path(shutil.copy(template, folder / "both.db"))
    with open_database(both) as db:
        merge(db, other)
    merged = hashes(both)
    while True:
        yield Merging(Path(shutil.copy(template, folder / "merge.db")), other, merged)
        _remove(folder / "merge.db")


def renewing(folder: Path) -> Iterator[Work]:
    """Read documents anew that are decided on."""
    template = _filled(folder / "read.db", 300, decisions=60)
    documents = list(samples(300))
    path = Path(shutil.copy(template, folder / "whole.db"))
    with open_database(path) as db:
        for sample in documents:
            renew_any(db, sample)
        whole = reviewed(db)
    while True:
        yield Renewing(Path(shutil.copy(template, folder / "renew.db")), documents, whole)
        _remove(folder / "renew.db")


def backing_up(folder: Path) -> Iterator[Work]:
    """Copy a database that is being decided in."""
    template = _filled(folder / "source.db", 300, decisions=20)
    while True:
        path = Path(shutil.copy(template, folder / "backup.db"))
        for _ in range(ROUNDS):
            yield BackingUp(path)
        _remove(path)


def _filled(path: Path, candidates: int, *, decisions: int = 0) -> Path:
    dice = random.Random(candidates)  # noqa: S311 - repeatable, not secret
    with open_database(path, create=True) as db:
        for sample in samples(candidates):
            add(db, sample)
        for name in ("Lan", "Minh"):
            by = start_session(db, name, "bench")
            for _ in range(decisions):
                decide_any(db, by, dice)
    return path


WORK: dict[str, Callable[[Path], Iterator[Work]]] = {
    "decide": deciding,
    "extract": extracting,
    "migrate": migrating,
    "merge": merging,
    "renew": renewing,
    "backup": backing_up,
}


def kill(name: str, kills: int, folder: Path) -> int:
    """Kill one sort of work until so many kills have met it; how many things did not hold."""
    chance = random.Random(name)  # noqa: S311 - moments to kill at, no secret
    works = WORK[name](folder)
    whole = struck(next(works), None).seconds
    met = rounds = wrong = told = 0
    while met < kills and rounds < TRIES * kills:
        rounds += 1
        work = next(works)
        end = struck(work, chance.uniform(0, whole))
        met += end.inside
        told += len(end.told)
        for complaint in work.complaints(end.told):
            wrong += 1
            print(f"{name}, round {rounds}: {complaint}")
    print(f"{name}: {rounds} kills, {met} met the work, {told} acknowledged, {wrong} wrong", flush=True)
    return wrong + (met < kills)


def _remove(path: Path) -> None:
    for leftover in path.parent.glob(f"*{path.name}*"):
        leftover.unlink()


def main(kills: int, bits: int) -> int:
    """All sorts of work, then the bits; 1 when anything did not hold."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in WORK:
            wrong += kill(name, -(-kills // len(WORK)), Path(folder))
        wrong += flips(bits, Path(folder))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in (*sys.argv[1:], *("1000", "2000")[len(sys.argv) - 1 :]))))
