"""What the store costs beside bare SQLite, and whether size matters: ratios of one run.

Run from the project's folder: `python bench/storage.py [CANDIDATES]`. Twenty thousand by default.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.bare import Beside, deciding, ingest, timed
from bench.samples import samples
from extract.figures import Kind
from store.database import Database, open_database
from store.filters import Filter
from store.indexing import index_words
from store.pages import first_open, page
from store.positions import remember
from store.queue import figure_view, queue_ids, queue_rows
from store.rows import State
from store.search import search, words_of
from store.statistics import progress

SMALL = 1_000
DECISIONS = 1_000
TIMES = 200
"""Calls of each question, at either size."""
PAGE = 50
FILTERS = {
    "filter by kind": Filter(kinds=frozenset({Kind.RANK})),
    "filter by state": Filter(states=frozenset({State.ACCEPTED})),
    "filter by confidence": Filter(below=0.5),
}
"""Each has a full page at either size."""
QUERIES = ("hồ sơ", '"dịch vụ công"', "đúng han*", "thẻ căn cước", "tỷ đồng")

MOST = {
    "ingest": 2.0,
    "decision to disk": 2.0,
    "start": 1.5,
    "next figure": 3.0,
    "page of 50 rows": 3.0,
    "filter by kind": 3.0,
    "filter by state": 3.0,
    "filter by confidence": 3.0,
    "search, first page": 3.0,
}
"""The largest ratios that are accepted."""
BYTES = 600
"""The largest number of bytes for a candidate beyond its text."""


def main() -> int:
    """Measure and print; 1 when anything takes more than is accepted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("candidates", type=int, nargs="?", default=20_000)
    size = parser.parse_args().candidates
    with tempfile.TemporaryDirectory() as name:
        ratios, each = measure(Path(name), size)
    slow = [name for name, most in MOST.items() if ratios[name] > most]
    if each > BYTES:
        slow.append("bytes")
    if slow:
        print(f"too much: {', '.join(slow)}")
    return 1 if slow else 0


def measure(folder: Path, size: int) -> tuple[dict[str, float], float]:
    """All ratios, and the bytes of a candidate."""
    small, large = folder / "small.db", folder / "large.db"
    ingest(small, folder / "small-bare.db", samples(SMALL))
    taken = ingest(large, folder / "bare.db", samples(size))
    text = sum(len(sample.text.encode()) for sample in samples(size))
    bare = (large.stat().st_size - text) / size
    indexing = [timed(lambda path=path: _index(path)) for path in (small, large)][1]
    each = (large.stat().st_size - text) / size
    print(
        f"{size} candidates, {each:.0f} bytes each beyond their text, {each - bare:.0f} of them to search by"
    )
    print(f"{'':24}{'ours':>10}{'bare':>10}{'ratio':>8}")
    ratios = {"ingest": _beside("ingest, s", sum(taken.ours), sum(taken.bare))}
    print(f"{'to search by, s':24}{indexing:10.3f}")
    deciding(small, folder / "small-decided.db", SMALL // 5)
    taken = deciding(large, folder / "decided.db", DECISIONS)
    ratios["decision to disk"] = _beside("decision to disk, ms", *_medians(taken))
    for path in (small, large):
        _index(path)
    print(f"{'milliseconds':24}{size:>10}{SMALL:>10}{'ratio':>8}")
    return ratios | screen(large, small), each


def _index(path: Path) -> None:
    with open_database(path) as db:
        index_words(db)


def screen(large: Path, small: Path) -> dict[str, float]:
    """What a screen asks for, at both sizes by turns; the ratios."""
    ratios = {"start": _by_turns("start", lambda _: _start(large), lambda _: _start(small))}
    with open_database(large) as at_large, open_database(small) as at_small:
        asked = zip(_questions(at_large).items(), _questions(at_small).values(), strict=True)
        for (name, question), same in asked:
            ratios[name] = _by_turns(name, question, same)
    return ratios


def _questions(db: Database) -> dict[str, Callable[[int], object]]:
    ids = queue_ids(db)
    step = max(1, (len(ids) - PAGE) // TIMES)
    return {
        "next figure": lambda turn: figure_view(db, ids[turn * step]),
        "page of 50 rows": lambda turn: queue_rows(db, ids[turn * step : turn * step + PAGE]),
        **{name: lambda _, wanted=wanted: page(db, wanted, limit=PAGE) for name, wanted in FILTERS.items()},
        "search, first page": lambda turn: search(db, words_of(QUERIES[turn % len(QUERIES)]), limit=PAGE),
        "position": lambda turn: remember(db, "bench", ids[turn * step]),
        "progress": lambda _: progress(db),
    }


def _start(path: Path) -> None:
    """Open, see that the schema is of today, and show the first figure."""
    with open_database(path) as db:
        if (first := first_open(db)) is not None:
            figure_view(db, first.figure_id)


def _by_turns(name: str, ours: Callable[[int], object], theirs: Callable[[int], object]) -> float:
    taken = Beside()
    for turn in range(TIMES):
        taken.ours.append(timed(lambda turn=turn: ours(turn)))
        taken.bare.append(timed(lambda turn=turn: theirs(turn)))
    return _beside(name, *_medians(taken))


def _medians(taken: Beside) -> tuple[float, float]:
    """Milliseconds."""
    return statistics.median(taken.ours) * 1000, statistics.median(taken.bare) * 1000


def _beside(name: str, ours: float, theirs: float) -> float:
    print(f"{name:24}{ours:10.3f}{theirs:10.3f}{ours / theirs:8.2f}")
    return ours / theirs


if __name__ == "__main__":
    sys.exit(main())
