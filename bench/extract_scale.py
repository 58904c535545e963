"""`soat extract` on one machine: what a second core brings, what a second run costs, how flat memory is.

python bench/extract_scale.py [--megabytes 8] [--files 20000] [--sizes 20 200] [--only cores again memory]

Ratios in one run, each with its bound; exits 1 when one is not kept. `--sizes 20 2000` takes an hour.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.golds import ROOT
from bench.samples import pages

LEAST_CORES, LEAST_AGAIN, MOST_MEMORY = 1.8, 50.0, 1.25
"""The bounds: two cores to one, the first run to the second, the peak of a large corpus to a small one's."""
SENTENCES = 12
"""Of one document: two and a half kilobytes."""
_LINES, _WORDS = 45, (12, 25)
"""Of a page that tells no figure: as long as the others."""
_MEGABYTE = 1_000_000
_RUN = (
    "import json, os, sys; os.sched_setaffinity(0, json.loads(sys.argv.pop(1)));"
    " from tui.cli import main; sys.exit(main())"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took."""

    seconds: float
    processor: float
    peak_mb: float


def documents(seed: int = 1) -> Iterator[str]:
    """Documents without end, of the samples' sentences with other numbers."""
    chance = random.Random(seed)  # noqa: S311 - texts, no secret
    lines = [
        line
        for path in sorted((ROOT / "seeds").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if any(map(str.isdigit, line))
    ]
    number = 0
    while True:
        number += 1
        body = "\n".join(chance.choices(lines, k=SENTENCES))
        yield f"Báo cáo số {number} ngày {1 + number % 28}/7/2023\n{body}\n"


def crawl() -> Iterator[str]:
    """Pages without end, of which one in four tells figures as densely as reports do, and the others none."""
    chance = random.Random(2)  # noqa: S311 - texts, no secret
    told = " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    syllables = sorted({word for word in told.lower().split() if word.isalpha()})
    for text in pages():
        yield text
        for _ in range(3):
            lines = (chance.choices(syllables, k=chance.randint(*_WORDS)) for _ in range(_LINES))
            yield "".join(f"{' '.join(line).capitalize()}.\n" for line in lines)


def make_corpus(path: Path, megabytes: int, texts: Callable[[], Iterator[str]] = documents) -> None:
    """A corpus of so many megabytes."""
    size = 0
    with path.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(texts()):
            if size >= megabytes * _MEGABYTE:
                break
            size += len(text.encode())
            stream.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")


def make_folder(folder: Path, count: int) -> None:
    """A folder of so many files, a thousand in each of its folders."""
    for number, text in zip(range(count), documents(), strict=False):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text[:600], encoding="utf-8")


def run(cores: Sequence[int], *arguments: object) -> Taken:
    """Run `soat extract` on some cores."""
    words = [sys.executable, "-c", _RUN, json.dumps(list(cores)), "extract", *map(str, arguments)]
    env = os.environ | {"SOAT_CONFIG": os.devnull, "SOAT_ANNOTATOR": "bench", "PYTHONPATH": str(ROOT)}
    started = perf_counter()
    with subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = process.stderr.read().decode() if process.stderr else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(said)
    peak = used.ru_maxrss / (1 << 10)
    return Taken(perf_counter() - started, used.ru_utime + used.ru_stime, peak)


def told(what: str, ratio: float, bound: float, *, least: bool) -> bool:
    """Print a ratio and whether its bound is kept."""
    is_kept = ratio >= bound if least else ratio <= bound
    word = "at least" if least else "at most"
    print(f"{what}: {ratio:.2f} ({word} {bound:g}){'' if is_kept else '  NOT KEPT'}", flush=True)
    return is_kept


def cores(folder: Path, options: argparse.Namespace) -> bool:
    """Two cores against one: into a database, and printed."""
    corpus = folder / "corpus.jsonl"
    make_corpus(corpus, options.megabytes)
    first, second, *_ = sorted(os.sched_getaffinity(0))
    kept = True
    for way in ("--db", "--jsonl"):
        takes = []
        for number, place in enumerate(([first], [first, second])):
            out = ("--db", folder / f"cores{number}.db") if way == "--db" else ("--jsonl",)
            takes.append(run(place, *out, "--jobs", len(place), corpus))
            print(
                f"  {way} {len(place)} core(s): {takes[-1].seconds:.1f} s, {takes[-1].processor:.1f} s of CPU"
            )
        one, two = takes
        kept &= told(f"two cores to one ({way})", one.seconds / two.seconds, LEAST_CORES, least=True)
        print(f"  processor time of two to one: {two.processor / one.processor:.2f}")
    return kept


def again(folder: Path, options: argparse.Namespace) -> bool:
    """The second run over files that are as they were."""
    make_folder(folder / "files", options.files)
    place = sorted(os.sched_getaffinity(0))
    first, second = (run(place, "--db", folder / "again.db", folder / "files") for _ in "ab")
    print(f"  {options.files} files: {first.seconds:.1f} s, then {second.seconds:.2f} s")
    return told("first run to second", first.seconds / second.seconds, LEAST_AGAIN, least=True)


def memory(folder: Path, options: argparse.Namespace) -> bool:
    """The peak of any of its processes, of a small corpus and of a large one."""
    place = sorted(os.sched_getaffinity(0))
    peaks = []
    for size in options.sizes:
        corpus = folder / f"memory{size}.jsonl"
        make_corpus(corpus, size, crawl)
        taken = run(place, "--db", folder / f"memory{size}.db", corpus)
        peaks.append(taken.peak_mb)
        speed = size / taken.seconds
        print(f"  {size} MB: {taken.seconds:.0f} s, {speed:.2f} MB/s, peak {taken.peak_mb:.0f} MB")
        corpus.unlink()
    return told(
        f"peak of {options.sizes[-1]} MB to {options.sizes[0]}",
        peaks[-1] / peaks[0],
        MOST_MEMORY,
        least=False,
    )


MEASURES = {"cores": cores, "again": again, "memory": memory}


def main() -> int:
    """Measure all of it, or what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=int, default=8)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--sizes", type=int, nargs=2, default=(20, 200))
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES))
    options = parser.parse_args()
    kept = True
    for name in options.only:
        with tempfile.TemporaryDirectory(prefix="soat-bench") as folder:
            kept &= MEASURES[name](Path(folder), options)
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
