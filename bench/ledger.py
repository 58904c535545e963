"""Whether the ledger gathers what is one fact, and what it costs at size.

python -m bench.ledger [--gold TEXTS:GOLD ...] [--same FILE]
    figures of the sample documents beside the same told in other words (bench/restated.txt), all of it
    among the figures of the folders given; FILE has pairs of figures of these that are one fact, a JSON
    array a line: [doc, start, doc, start]
python -m bench.ledger --sizes 10000,100000[,1000000]
    what a new document costs a ledger of so many figures, as a ratio to the document's extraction
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from bench.golds import ROOT, Gold, gold_at, proposals
from bench.ledger_size import measure
from extract.facts.claims import Claim, claim_of
from extract.facts.gathering import gather
from extract.facts.likeness import NEEDED, evidence, tell_of_one_thing
from extract.records import FIELDS, from_record

RESTATED = Path(__file__).parent / "restated.txt"


class Place(NamedTuple):
    """A figure of a document."""

    doc: str
    start: int


Told = Mapping[Place, Claim]
Pairs = set[frozenset[Place]]


class Restated(NamedTuple):
    """A figure of a sample document told again, or something else told with its number."""

    of: Place
    """Whose number it is."""
    is_same: bool
    but: int | None
    """The start of the figure that tells the same with another number."""
    sentence: str
    quote: str
    record: Mapping[str, str]


def restated() -> Iterator[Restated]:
    """All that is told again."""
    for line in RESTATED.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        where, sentence, quote, unit, indicator, entity, period = (part.strip() for part in line.split("|"))
        doc, start, *but = where.removeprefix("not ").replace(" but ", " : ").split(" : ")
        record = {"unit": unit, "indicator": indicator, "entity": entity, "period": period}
        yield Restated(
            of=Place(doc, int(start)),
            is_same=not where.startswith("not "),
            but=int(but[0]) if but else None,
            sentence=sentence,
            quote=quote,
            record=record,
        )


def told_again(rows: Mapping[Place, Mapping[str, Any]]) -> tuple[dict[Place, Claim], Pairs]:
    """The restated figures with the records that a person gives them, and which figures they are."""
    claims: dict[Place, Claim] = {}
    same: Pairs = set()
    docs = {path.name[:2]: path.name for path in sorted((ROOT / "seeds").glob("*.txt"))}
    for number, row in enumerate(restated()):
        # What is not the same stands in a document of its own: two numbers of one document are two things.
        doc = f"again-{row.of.doc}" if row.is_same else f"else-{number}"
        of = Place(docs[row.of.doc], row.of.start)
        claims[Place(doc, number)] = claim_of(from_record({**rows[of], **row.record}))
        if row.is_same or row.but is not None:
            same.add(frozenset((Place(docs[row.of.doc], row.but or row.of.start), Place(doc, number))))
    # The figures that a sample document itself tells twice.
    same.add(frozenset((Place(docs["05"], 260), Place(docs["05"], 990))))
    return claims, same


def read_again() -> dict[Place, Claim]:
    """The restated figures as the extractor reads their sentences."""
    found: dict[Place, Claim] = {}
    for number, row in enumerate(restated()):
        doc = f"again-{row.of.doc}" if row.is_same else f"else-{number}"
        for read in proposals(doc, row.sentence + "\n"):
            if read["quote"] == row.quote:
                found[Place(doc, number)] = claim_of(from_record({name: read[name] for name in FIELDS}))
    return found


def annotated(gold: Gold) -> dict[Place, dict[str, Any]]:
    """The records that a person made; of several that are right, the first."""
    return {
        Place(row["doc"], row["start"]): {
            name: value[0] if isinstance(value := row[name], list) else value for name in FIELDS
        }
        for _, _, rows in gold.documents()
        for row in rows
        if not row.get("optional")
    }


def claims_of(rows: Mapping[Place, Mapping[str, Any]]) -> dict[Place, Claim]:
    """What records claim."""
    return {place: claim_of(from_record(dict(row))) for place, row in rows.items()}


def joined(told: Told) -> Pairs:
    """The pairs of figures of two documents that come out as one fact."""
    places = list(told)
    claims = dict(enumerate(told.values()))
    links = []
    for one, other in combinations(claims, 2):
        first, second = claims[one], claims[other]
        if first.by_number and first.by_number == second.by_number:
            strength = evidence(first, second)
            if strength is not None and strength >= NEEDED:
                links.append((one, other, strength))
        elif first.by_subject and first.by_subject == second.by_subject and tell_of_one_thing(first, second):
            links.append((one, other, NEEDED))
    groups = gather(claims, links, lambda one, other: places[one].doc == places[other].doc)
    return {
        frozenset((places[one], places[other]))
        for group in groups
        for one, other in combinations(group, 2)
        if places[one].doc != places[other].doc
    }


def report(name: str, told: Told, same: Pairs, wording: Mapping[Place, str]) -> None:
    """How much of what is one fact was gathered, and how much else was."""
    wanted = {
        pair for pair in _closed(same) if len({place.doc for place in pair}) > 1 and pair <= told.keys()
    }
    found = joined(told)
    hits, wrong = wanted & found, found - wanted
    print(
        f"{name}: {len(hits)} of {len(wanted)} pairs gathered ({len(hits) / len(wanted):.1%}, at least 95 %),"
    )
    print(
        f"    {len(wrong)} of {len(found)} joined are wrong "
        f"({len(wrong) / max(1, len(found)):.1%}, at most 2 %)"
    )
    for what, pairs in (("missed", wanted - found), ("wrong", wrong)):
        for pair in sorted(map(sorted, pairs)):
            print(
                f"    {what}: {' / '.join(f'{place.doc}:{place.start} {wording[place]}' for place in pair)}"
            )


def _closed(same: Pairs) -> Pairs:
    """All pairs of what is one fact, also by way of a third figure."""
    facts: dict[Place, set[Place]] = {}
    for one, other in map(tuple, same):
        merged = facts.get(one, {one}) | facts.get(other, {other})
        for place in merged:
            facts[place] = merged
    return {frozenset(pair) for fact in facts.values() for pair in combinations(fact, 2)}


def _shown(claim: Claim) -> str:
    return f"{claim.value} {claim.indicator!r} [{claim.entity}] {claim.first}/{claim.last} {claim.direction}"


def _given(path: Path | None) -> Iterator[frozenset[Place]]:
    if path is not None:
        for line in path.read_text(encoding="utf-8").splitlines():
            doc, start, other, its_start = json.loads(line)
            yield frozenset((Place(doc, start), Place(other, its_start)))


def gathering(golds: Iterable[Gold], same_file: Path | None) -> None:
    """Print both measures, for records that a person made and for those that the extractor proposes."""
    golds = [Gold("seeds", ROOT / "seeds", ROOT / "seeds" / "gold"), *golds]
    rows: dict[Place, dict[str, Any]] = {}
    proposed: dict[Place, Claim] = {}
    for gold in golds:
        rows |= annotated(gold)
        for source, text, _ in gold.documents():
            for row in proposals(source.name, text):
                place = Place(source.name, row["start"])
                proposed[place] = claim_of(from_record({name: row[name] for name in FIELDS}))
    decided = claims_of(rows)
    again, same = told_again(rows)
    same |= set(_given(same_file))
    told = {**decided, **again}
    wording = {place: _shown(claim) for place, claim in told.items()}
    report("decided records", told, same, wording)
    told = {**proposed, **read_again()}
    wording |= {place: _shown(claim) for place, claim in told.items()}
    report("proposals as they are", told, same, wording)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gold", type=gold_at, action="append", default=[], metavar="TEXTS:GOLD")
    parser.add_argument("--same", type=Path, metavar="FILE")
    parser.add_argument("--sizes", metavar="N,N", help="figures in the ledger")
    options = parser.parse_args()
    if options.sizes:
        measure([int(size) for size in options.sizes.split(",")])
    else:
        gathering(options.gold, options.same)


if __name__ == "__main__":
    main()
