"""Kill the review in the middle of a burst of accepts, again and again: is every decision shown kept?

python bench/kill.py [KILLS]   100 by default, counting those that hit a burst; prints what failed
"""

import hashlib
import os
import random
import re
import signal
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

import pexpect

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import open_database
from store.documents import add_document
from store.integrity import verify

FIGURES = 40_000
BURST = 120
TRIES = 5
"""Kills at most for each that is to hit a burst."""
SHOWN = re.compile(rb"(\d+)/%d done" % FIGURES)
REVIEW = "import sys; from tui.cli import main; sys.exit(main())"


def make(path: Path, figures: int = FIGURES) -> None:
    """A database with more figures than all rounds can decide."""
    text, candidates = "", []
    for number in range(figures):
        start = len(text)
        text += f"{number} hồ sơ.\n"
        span = Span(start, start + len(str(number)))
        candidates.append(
            Candidate(
                span=span,
                quote=str(number),
                sentence=Span(start, len(text) - 1),
                figure=Figure(kind=Kind.COUNT, value=Decimal(number), unit="hồ sơ"),
                rule="bench",
                confidence=0.9,
            )
        )
    sentences = tuple(candidate.sentence for candidate in candidates)
    found = Extraction(title=None, published=None, sentences=sentences, candidates=tuple(candidates))
    digest = hashlib.sha256(text.encode()).hexdigest()
    with open_database(path, create=True) as db:
        add_document(db, name="bench.txt", data_sha256=digest, text=text, extraction=found, extractor="bench")


def burst(path: Path, pause: float) -> int:
    """Accept as fast as the terminal takes it, kill at some moment; returns the count last shown."""
    env = os.environ | {"TERM": "xterm-256color", "SOAT_CONFIG": os.devnull}
    arguments = ["-c", REVIEW, "--db", str(path), "--annotator", "bench", "review"]
    child = pexpect.spawn(sys.executable, arguments, dimensions=(40, 120), env=env, timeout=20)
    child.expect("Record")
    for _ in range(BURST // 4):
        os.write(child.child_fd, b"aaaa")
    end, output = time.monotonic() + pause, b""
    while (left := end - time.monotonic()) > 0:
        try:
            output += child.read_nonblocking(65536, left)
        except pexpect.TIMEOUT:
            break
    child.kill(signal.SIGKILL)
    try:
        while True:
            output += child.read_nonblocking(65536, 1)
    except (pexpect.EOF, pexpect.TIMEOUT):
        child.close(force=True)
    return max((int(count) for count in SHOWN.findall(output)), default=0)


def main(kills: int) -> int:
    """Kill and go on with the same database until so many kills have hit a burst."""
    chance = random.Random(1)  # noqa: S311 - moments to kill at, no secret
    lost = rounds = interrupted = before = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "soat.db"
        make(path)
        while interrupted < kills and rounds < TRIES * kills:
            rounds += 1
            shown = burst(path, chance.uniform(0.01, 0.2))
            with open_database(path) as db:
                kept = db.table("decisions").count
                broken = list(verify(db))
            interrupted += before < kept < before + BURST
            before = kept
            if kept < shown or broken:
                lost += 1
                print(f"round {rounds}: {shown} shown, {kept} kept; {broken or 'verify is clean'}")
    print(f"{rounds} kills, {interrupted} within a burst, {before} decisions, {lost} kills that lost one")
    return 1 if lost or interrupted < kills else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
