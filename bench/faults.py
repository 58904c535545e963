"""Kill the store's work at random moments, and flip bits of its file: is anything lost, or wrong in silence?

python bench/faults.py [KILLS] [FLIPS]   1000 and 2000 by default: kills that met the work, shared out among its sorts
"""

import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from bench.crashes import Deciding, Extracting, Migrating, Tell, struck
from bench.damage import flips
from bench.first_schema import make
from bench.samples import add, samples
from store.database import open_database

TRIES = 10
"""Rounds at most for each kill that is to meet the work."""
ROUNDS = 25
"""Kills before a database is made anew: until then the work goes on in the one that was left."""

class Work(Protocol):
    """One sort of work."""

    def __call__(self, tell: Tell) -> None:
        """Do it, in a process of its own."""

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold afterwards."""


def deciding(folder: Path) -> Iterator[Work]:
    """Decide in a database for a while, then in a fresh one."""
    template = folder / "template.db"
    with open_database(template, create=True) as db:
        for sample in samples(300):
            add(db, sample)
    while True:
        path = Path(shutil.copy(template, folder / "decide.db"))
        for _ in range(ROUNDS):
            yield Deciding(path)
        _remove(path)


def extracting(folder: Path) -> Iterator[Work]:
    """Take documents into a database that is not there yet."""
    documents = [sample for sample in samples(5_000) if len(sample.extraction.candidates) < 40][:30]
    while True:
        yield Extracting(folder / "extract.db", documents)
        _remove(folder / "extract.db")


def migrating(folder: Path) -> Iterator[Work]:
    """Open a database of the first schema."""
    template = folder / "first.db"
    make(template, 2_000)
    while True:
        yield Migrating(Path(shutil.copy(template, folder / "migrate.db")))
        _remove(folder / "migrate.db")


WORK: dict[str, Callable[[Path], Iterator[Work]]] = {
    "decide": deciding,
    "extract": extracting,
    "migrate": migrating,
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
