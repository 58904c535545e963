"""The keys that a perfect analyst needs: `python -m bench.oracle [TEXTS GOLD]`.

Without folders it is the sample documents. Proposes as `soat extract` does, runs `soat review` in a terminal
and presses the keys of an analyst who knows the gold. What `soat export` hands out then must equal the gold
in every field. Reports key presses and modelled seconds (bench/effort.py) a verified figure, beside the keys
that bench/score.py models for the same proposals, and beside the same records filled in by hand: each field
typed into a row of a sheet, Tab between them.
"""

import argparse
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.analyst import Analyst
from bench.effort import Effort
from bench.score import Row, Score, read, score
from bench.spoiled import spoiled
from bench.terminal import review
from extract.agreeing import allowed
from extract.records import FIELDS
from store.database import open_database
from store.documents import add_document
from store.rows import Session
from tui.proposing import extractor, proposals, records
from tui.sources import SourceError, find_sources

ROOT = Path(__file__).parent.parent
ANNOTATOR = "oracle"
WITHIN = 1.1
"""How many times the modelled keys are allowed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A review that was done, and what it is compared with."""

    figures: int
    reviewed: Effort
    by_hand: Effort
    modelled: float
    """Keys a figure by bench/score.py."""
    exported: Score
    used: Mapping[str, int]

    @property
    def is_gold(self) -> bool:
        """Whether the export equals the gold."""
        return not self.exported.wrong


def run(texts: Path, gold_folder: Path, spoil: int = 0) -> Outcome:
    """Review documents to the gold in a fresh database."""
    gold = [{**row, "doc": Path(str(row["doc"])).name} for row in read(sorted(gold_folder.glob("*.jsonl")))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "soat.db"
        proposed = propose_all(
            [texts / name for name in sorted({str(row["doc"]) for row in gold})], path, spoil
        )
        terminal = review(path, ANNOTATOR)
        with open_database(path, read_only=True) as db:
            analyst = Analyst(db, terminal, Session(id=ANNOTATOR, annotator=ANNOTATOR), gold)
            try:
                analyst.work()
            finally:
                terminal.close()
        exported = _rows(_soat("--db", str(path), "export", "--format", "jsonl"))
    required = [row for row in gold if not row.get("optional")]
    return Outcome(
        figures=len(required),
        reviewed=analyst.effort,
        by_hand=by_hand(required),
        modelled=score(gold, proposed).keys,
        exported=score(gold, exported),
        used=analyst.used,
    )


def propose_all(documents: Iterable[Path], database: Path, spoil: int) -> list[Row]:
    """Put documents into a database with what is proposed for them, and return that as rows."""
    rows: list[Row] = []
    with open_database(database, create=True) as db:
        for source in find_sources(map(str, documents), ""):
            if isinstance(source, SourceError):
                raise source
            found = proposals(source)
            if spoil:
                found = replace(found, extraction=spoiled(found.extraction, found.text, spoil))
            add_document(
                db,
                name=found.name,
                data_sha256=found.sha256,
                text=found.text,
                extraction=found.extraction,
                extractor=extractor(),
            )
            rows += map(json.loads, records(found))
    return rows


def by_hand(gold: Iterable[Row]) -> Effort:
    """The same records typed: the quote and every field, a Tab after each, Enter at the end of the row."""
    effort = Effort()
    for row in gold:
        typed = [str(row["quote"]), *(str(allowed(row.get(field))[0] or "") for field in FIELDS)]
        for text in typed:
            effort.press([*text, "tab"])
            effort.decide(bool(text))
    return effort


def _soat(*arguments: str) -> str:
    command = [sys.executable, "-m", "tui", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def _rows(lines: str) -> list[Row]:
    return [json.loads(line) for line in io.StringIO(lines) if line.strip()]


def report(outcome: Outcome) -> Iterable[str]:
    """What came of it, a line each."""
    figures = outcome.figures or 1
    reviewed, typed = outcome.reviewed, outcome.by_hand
    ratio = reviewed.keys / figures / outcome.modelled
    yield f"{'a verified figure':22}{'keys':>8}{'seconds':>9}"
    for name, effort in (("reviewed", reviewed), ("by hand", typed)):
        yield f"{name:22}{effort.keys / figures:8.2f}{effort.seconds / figures:9.1f}"
    yield f"{'modelled by score.py':22}{outcome.modelled:8.2f}"
    yield f"{outcome.figures} figures; {ratio:.2f} of the modelled keys, at most {WITHIN} allowed"
    yield "commands: " + ", ".join(f"{id_} {times}" for id_, times in sorted(outcome.used.items()))
    yield "the export equals the gold" if outcome.is_gold else "NOT the gold:"
    yield from outcome.exported.misses


def main(arguments: Sequence[str] | None = None) -> int:
    """Review, report; 1 when the export is not the gold or took too many keys."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("texts", type=Path, nargs="?", default=ROOT / "seeds", help="folder of documents")
    parser.add_argument("gold", type=Path, nargs="?", default=ROOT / "seeds" / "gold", help="folder of gold")
    parser.add_argument(
        "--spoil",
        type=int,
        default=0,
        metavar="N",
        help="spoil three of N proposals, as of a worse extractor",
    )
    options = parser.parse_args(arguments)
    outcome = run(options.texts.resolve(), options.gold.resolve(), options.spoil)
    print(*report(outcome), sep="\n")
    return (
        0 if outcome.is_gold and outcome.reviewed.keys <= WITHIN * outcome.modelled * outcome.figures else 1
    )


if __name__ == "__main__":
    sys.exit(main())
