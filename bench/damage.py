"""Files with a flipped bit or without their end: harmless, or named; never a wrong export in silence."""

import io
import random
import sqlite3
import traceback
from collections import Counter
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from bench.first_schema import DUMP
from bench.samples import add, samples
from extract.records import from_record, to_record
from store.database import open_database
from store.decisions import decide, undo
from store.queue import figure_view, queue_ids
from store.rows import Verdict
from store.sessions import start_session
from tui.cli import main as soat

CUTS = 10
"""Of so many damages, one cuts the file instead."""
DECISIONS = 40


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int | None
    """None when it ended in a traceback."""
    said: list[str]


def make(path: Path) -> None:
    """A small database with decisions of every form and sort, closed and without a log."""
    with closing(sqlite3.connect(path)) as old:
        old.executescript(DUMP.read_text(encoding="utf-8"))
    with open_database(path) as db:
        for sample in samples(120):
            add(db, sample)
        sessions = [start_session(db, name, "bench") for name in ("Lan", "Minh")]
        ids = queue_ids(db)
        for turn in range(DECISIONS):
            by, figure_id = sessions[turn % 2], ids[-1 - turn * 2 % len(ids)]
            if turn % 5 == 0 and (record := figure_view(db, figure_id).record) is not None:
                after = from_record({**to_record(record), "unit": "%"})
                decide(db, figure_id, Verdict.CORRECT, by=by, after=after, note="số khác")
            else:
                decide(db, figure_id, (Verdict.ACCEPT, Verdict.ACCEPT, Verdict.REJECT)[turn % 3], by=by)
            if turn % 9 == 0:
                undo(db, by=by)


def run(*arguments: str | Path) -> Ran:
    """Call the program in this process."""
    out, err = io.StringIO(), io.StringIO()
    code: int | None = None
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = soat([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        except Exception:  # noqa: BLE001 - what gets through to here is what is looked for
            traceback.print_exc()
    return Ran(code, (out.getvalue() + err.getvalue()).splitlines())


def flips(times: int, folder: Path) -> int:
    """Damage copies of a file, each in one place; how many were not met as they should be."""
    path, export = folder / "damage.db", folder / "damage.jsonl"
    make(path)
    content = path.read_bytes()
    run("export", "--db", path, "--format", "jsonl", "-o", export)
    expected = export.read_bytes()
    dice = random.Random(4)  # noqa: S311 - places to damage, no secret
    met: Counter[str] = Counter()
    for _ in range(times):
        where, damaged = _damaged(content, dice)
        path.write_bytes(damaged)
        what = _met(path, export, expected)
        met[what] += 1
        if what.isupper():
            print(f"{where}: {what}")
    print("damage: " + ", ".join(f"{count} {what}" for what, count in sorted(met.items())), flush=True)
    return sum(count for what, count in met.items() if what.isupper())


def _damaged(content: bytes, dice: random.Random) -> tuple[str, bytes]:
    place = dice.randrange(len(content))
    if dice.randrange(CUTS) == 0:
        return f"cut at {place}", content[:place]
    changed = bytearray(content)
    bit = dice.randrange(8)
    changed[place] ^= 1 << bit
    return f"bit {bit} of byte {place}", bytes(changed)


def _met(path: Path, export: Path, expected: bytes) -> str:
    """What became of a damage; in capitals where it should not have."""
    export.unlink(missing_ok=True)
    for log in ("-wal", "-shm"):
        path.with_name(path.name + log).unlink(missing_ok=True)
    exported = run("export", "--force", "--db", path, "--format", "jsonl", "-o", export)
    stats = run("stats", "--json", "--db", path)
    verified = run("verify", "--db", path)
    for ran in (exported, stats, verified):
        if ran.code is None:
            return f"TRACEBACK {ran.said[-1][:80].upper()}"
        if ran.code and not any(line.startswith("soat: ") for line in ran.said):
            return "REFUSED WITHOUT A WORD"
    if exported.code:
        return "refused" if verified.code else "REFUSED BY EXPORT ALONE"
    if export.read_bytes() == expected:
        return "harmless, named by verify" if verified.code else "harmless"
    return "WRONG EXPORT, NAMED BY VERIFY ALONE" if verified.code else "WRONG EXPORT IN SILENCE"
