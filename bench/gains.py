"""What a change of the extractor gained and lost since the scores were last committed.

python bench/gains.py [--accept] TEXTS:GOLD ...   `make score`, `make score-accept`

Lists each figure that was right and is wrong now, and the other way, then the summary of each set with its
differences. Exits 1 when a number of the sample documents has fallen. The scores stand in bench/scores/: of
documents that are not the project's they hold offsets and the names of fields only.
"""

import argparse
import hashlib
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.golds import ROOT, Gold, gold_at, proposals
from bench.score import Row, score

SCORES = ROOT / "bench" / "scores"
WIDTH = 10
ADVICE = (
    "Mend what was lost; or, if it is worth what was gained, run `make score-accept` and say why in the "
    "commit message."
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one set of documents scores: at the last commit, or now."""

    summary: Mapping[str, float]
    wrong: Mapping[str, frozenset[str]]
    """By place, `DOCUMENT:START-END`, what is wrong there."""


NEVER = Standing({}, {})


def stand(gold: Gold) -> tuple[Standing, dict[str, str]]:
    """Score a set now; also returns how to show each place, with its document's name and its quote."""
    rows: list[Row] = []
    proposed: list[Row] = []
    names: dict[str, str] = {}
    for path, text, wanted in gold.documents():
        rows += wanted
        proposed += proposals(path.name, text)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        names[path.name] = path.name if gold.is_own else digest[:8]
    outcome = score(rows, proposed)
    wrong: dict[str, frozenset[str]] = {}
    shown: dict[str, str] = {}
    for (doc, start, end), faults in outcome.wrong.items():
        wrong[f"{names[str(doc)]}:{start}-{end}"] = frozenset(faults)
    for row in (*rows, *proposed):
        doc, start, end = str(row["doc"]), row["start"], row["end"]
        quote = " ".join(str(row["quote"]).split())
        shown[f"{names[doc]}:{start}-{end}"] = f"{doc}:{start} {quote!r}"
    return Standing(outcome.summary, wrong), shown


def committed(path: Path) -> Standing:
    """The scores of the last `make score-accept`; none there yet is NEVER."""
    if not path.is_file():
        return NEVER
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    return Standing(kept["summary"], {place: frozenset(faults) for place, faults in kept["wrong"].items()})


def written(standing: Standing, shown: Mapping[str, str] | None) -> str:
    """The scores as TOML, a line for each figure that is wrong; with `shown`, its quote beside it."""
    lines = ["# Written by `make score-accept`.", "[summary]"]
    lines += [f"{name} = {number}" for name, number in standing.summary.items()]
    lines += ["", "[wrong]"]
    for place, faults in sorted(standing.wrong.items(), key=lambda item: _in_order(item[0])):
        quote = f"  # {shown[place].partition(' ')[2]}" if shown is not None else ""
        lines.append(f"{json.dumps(place, ensure_ascii=False)} = {json.dumps(sorted(faults))}{quote}")
    return "\n".join(lines) + "\n"


def _in_order(place: str) -> tuple[str, int]:
    doc, _, span = place.rpartition(":")
    return doc, int(span.partition("-")[0])


def changes(before: Standing, now: Standing, shown: Mapping[str, str]) -> Iterator[str]:
    """A line for each place where something is wrong that was right, or right that was wrong."""
    for place in sorted(before.wrong.keys() | now.wrong.keys(), key=_in_order):
        was, has = before.wrong.get(place, frozenset()), now.wrong.get(place, frozenset())
        for mark, faults in (("lost  ", has - was), ("gained", was - has)):
            if faults:
                yield f"{mark} {shown.get(place, place)}: {', '.join(sorted(faults))}"


def fallen(before: Standing, now: Standing) -> list[str]:
    """The numbers of the summary that are worse: lower, or for the keys higher."""
    return [
        name
        for name, old in before.summary.items()
        if name != "figures" and (now.summary[name] - old) * (-1 if name == "keys" else 1) < 0
    ]


def table(name: str, before: Standing, now: Standing) -> Iterator[str]:
    """A set's summary, and below each number what became of it."""
    yield f"{name:16}" + "".join(f"{column:>{WIDTH}}" for column in now.summary)
    yield f"{'':16}" + "".join(_shown(number) for number in now.summary.values())
    moved = {column: number - before.summary.get(column, number) for column, number in now.summary.items()}
    if any(moved.values()):
        yield f"{'':16}" + "".join(
            _shown(number, "+") if number else " " * WIDTH for number in moved.values()
        )


def _shown(number: float, sign: str = "") -> str:
    return format(number, f"{sign}{WIDTH}d" if isinstance(number, int) else f"{sign}{WIDTH}.4f")


def compare(golds: Iterable[Gold], scores: Path = SCORES) -> int:
    """Print gains, losses and summaries; 1 when the project's own documents score lower than committed."""
    summaries, status = [], 0
    for gold in golds:
        before = committed(scores / f"{gold.name}.toml")
        now, shown = stand(gold)
        if before is NEVER:
            print(f"{gold.name}: no committed scores to compare with; `make score-accept` writes them")
            status |= gold.is_own
        else:
            for line in changes(before, now, shown):
                print(f"{gold.name}: {line}")
        summaries += [*table(gold.name, before, now), ""]
        if gold.is_own and (worse := fallen(before, now)):
            summaries.append(f"{gold.name}: fallen: {', '.join(worse)}. {ADVICE}")
            status = 1
    print(*summaries, sep="\n")
    return status


def accept(golds: Iterable[Gold], scores: Path = SCORES) -> None:
    """Write the scores anew."""
    for gold in golds:
        now, shown = stand(gold)
        path = scores / f"{gold.name}.toml"
        path.write_text(written(now, shown if gold.is_own else None), encoding="utf-8")
        print(path)


def main() -> int:
    """Compare with the committed scores, or write them anew."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("golds", nargs="+", metavar="TEXTS:GOLD", help="a folder of texts and one of gold")
    parser.add_argument("--accept", action="store_true", help="write the scores instead of comparing")
    options = parser.parse_args()
    try:
        golds = [gold_at(places) for places in options.golds]
    except ValueError as error:
        parser.error(str(error))
    if options.accept:
        accept(golds)
        return 0
    return compare(golds)


if __name__ == "__main__":
    sys.exit(main())
