"""How fast the review answers, beside a minimal Textual application in the same run, at two sizes.

python -m bench.screen [--large DATABASE | --candidates N] [--keys N]

From a key press to the last byte painted, on a pty of 120x40: moves, accepts (on disk, the next candidate
painted), the form opened and a digit typed in it, the filter's line. Every key is pressed in each program in
turn, so that what else the machine does meets all of them. Databases are made of the sample documents and
worked on as copies. Exits with 1 when a bound is broken.
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from bench.latency import Meter, minimal, reviewing
from bench.samples import add, samples
from store.database import open_database

SMALL = 1_000
BARE = "minimal"
ROUNDS = 150
STARTS = 7
KEYS = 2_000
_LEAVE = "leave", b"\x07"
SCRIPTS: Mapping[str, Sequence[tuple[str, bytes]]] = {
    "move": (("move", b"j"),),
    "accept": (("accept", b"a"),),
    "form": (("form", b"c"), ("digit", b"7"), _LEAVE),
    "filter": (("filter", b"/"), ("letter", b"t"), ("letter", b"i"), _LEAVE),
}
"""What is done, each with the keys it takes and what they are counted as."""
MOST = {"move": 3.0, "accept": 6.0}
"""Times the minimal application's median, at most."""
TAIL, STALL, MORE = 3.0, 250.0, 20.0
"""p99 against the own median; the longest key in ms; megabytes more at the larger size."""
START = {"small": 2.0, "large": 3.0}
NOISE = 1.3
"""What two medians of the same thing may differ by on a machine that does other things too."""

Times = dict[str, dict[str, list[float]]]
"""By program and by what was done."""


def pressed(meters: Mapping[str, Meter], actions: Iterator[str]) -> tuple[Times, Times]:
    """Milliseconds and bytes painted; each key in each program before the next one."""
    times: Times = {name: defaultdict(list) for name in meters}
    sent: Times = {name: defaultdict(list) for name in meters}
    for action in actions:
        for kind, key in SCRIPTS[action]:
            for name, meter in meters.items():
                times[name][kind].append(meter.key(key))
                sent[name][kind].append(meter.sent)
    return times, sent


def starts(databases: Mapping[str, Path]) -> dict[str, list[float]]:
    """Seconds to the first painted screen, one after the other in turn."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for _ in range(STARTS):
        for name, meter in _opened(databases):
            seconds[name].append(meter.started)
            meter.close()
    return seconds


def _opened(databases: Mapping[str, Path]) -> Iterator[tuple[str, Meter]]:
    yield BARE, minimal()
    for name, path in databases.items():
        yield name, reviewing(path)


def tail(values: Sequence[float]) -> float:
    """The 99th of a hundred."""
    return sorted(values)[int(0.99 * (len(values) - 1))]


def report(
    times: Times, sent: Times, begun: Mapping[str, Sequence[float]], memory: Mapping[str, float]
) -> Iterator[str]:
    """Medians and tails, and what breaks a bound marked so."""
    yield f"{'ms':22}{'median':>8}{'p99':>8}{'longest':>9}{'times minimal':>15}{'bytes':>7}"
    for name, kinds in times.items():
        for kind, values in kinds.items():
            ratio = median(values) / median(times[BARE][kind])
            broken = [
                *(["median"] if name != BARE and ratio > MOST.get(kind, ratio) else []),
                *(["p99"] if name != BARE and tail(values) > TAIL * median(values) else []),
                *(["stall"] if name != BARE and max(values) > STALL else []),
                *(
                    ["size"]
                    if name == "large" and median(values) > NOISE * median(times["small"][kind])
                    else []
                ),
            ]
            shown = f"{median(values):8.1f}{tail(values):8.1f}{max(values):9.1f}{ratio:15.2f}"
            shown += f"{median(sent[name][kind]):7.0f}"
            yield f"{name + ' ' + kind:22}{shown}{'  BROKEN ' + ', '.join(broken) if broken else ''}"
    for name, seconds in begun.items():
        ratio = median(seconds) / median(begun[BARE])
        broken_start = "  BROKEN" if ratio > START.get(name, ratio) else ""
        yield f"{name + ' start':22}{median(seconds) * 1000:8.0f}{'':17}{ratio:15.2f}{broken_start}"
    for name, megabytes in memory.items():
        more = megabytes - memory["small"]
        yield f"{name + ' memory':22}{megabytes:8.1f} MB, {more:+.1f}{'  BROKEN' if more > MORE else ''}"


def actions(rounds: int, mixed: int) -> Iterator[str]:
    """Each thing so many times in turn, then so many keys of all kinds mixed."""
    for _ in range(rounds):
        yield from SCRIPTS
    dice = random.Random(5)  # noqa: S311 - repeatable, not secret
    while mixed > 0:
        action = dice.choice([*SCRIPTS, "move", "move", "accept"])
        mixed -= len(SCRIPTS[action])
        yield action


def made(path: Path, candidates: int) -> Path:
    """A database of so many candidates."""
    with open_database(path, create=True) as db:
        for sample in samples(candidates):
            add(db, sample)
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 when a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    large = parser.add_mutually_exclusive_group()
    large.add_argument("--large", type=Path, help="a database of many candidates; a copy of it is worked on")
    large.add_argument("--candidates", type=int, default=0, help="make a larger one of so many")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each thing is done in turn")
    parser.add_argument("--keys", type=int, default=KEYS, help="keys of all kinds mixed, behind them")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        databases = {"small": made(Path(folder) / "small.db", SMALL)}
        if options.large or options.candidates:
            databases["large"] = path = Path(folder) / "large.db"
            shutil.copy(options.large, path) if options.large else made(path, options.candidates)
        begun = starts(databases)
        meters = dict(_opened(databases))
        try:
            times, sent = pressed(meters, actions(options.rounds, options.keys))
            memory = {name: meter.megabytes for name, meter in meters.items()}
        finally:
            for meter in meters.values():
                meter.close()
    lines = list(report(times, sent, begun, memory))
    print(*lines, sep="\n")
    return int(any("BROKEN" in line for line in lines))


if __name__ == "__main__":
    sys.exit(main())
