"""For how many fields of gold records the review can show the words of the source that say them.

python bench/evidence.py [TEXTS:GOLD ...]   the sample documents by default

Of a field that may hold several values the first is taken; defaults (exact, none, reported) and empty fields
are left out, since no words say them.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence

from bench.golds import Gold, gold_at
from bench.score import Row
from extract.evidence.gather import evidence_in
from extract.evidence.sources import Evidence, Where
from extract.evidence.surroundings import Surroundings
from extract.figures import Figure, Span
from extract.find import extract
from extract.records import FIELDS, from_record

_DEFAULTS = {"modifier": "exact", "direction": "none", "status": "reported"}


def main(places: Sequence[str]) -> None:
    """Print each set's shares and times."""
    for gold in [gold_at(place) for place in places or ("seeds:seeds/gold",)]:
        told, said, elsewhere = Counter[str](), Counter[str](), Counter[str]()
        times = []
        for figure, found, seconds in _looked_up(gold):
            times.append(seconds)
            for field in FIELDS:
                value = getattr(figure, field)
                if value is None or value == _DEFAULTS.get(field):
                    continue
                told[field] += 1
                if sources := found.get(field):
                    said[field] += 1
                    elsewhere[field] += all(one.where is not Where.SENTENCE for one in sources)
        print(f"{gold.name}: share of fields whose words are found, and how many of those stand elsewhere")
        for field in FIELDS:
            if told[field]:
                share = said[field] / told[field]
                print(f"  {field:12} {share:6.1%}  {said[field]}/{told[field]}  elsewhere {elsewhere[field]}")
        times.sort()
        middle, most = times[len(times) // 2], times[-1]
        print(f"  ms a figure: median {middle * 1000:.2f}, most {most * 1000:.2f} (a document's first)")


def _looked_up(gold: Gold) -> Iterator[tuple[Figure, Evidence, float]]:
    """Every gold figure with its evidence and the seconds of processor time that it took."""
    for _, text, rows in gold.documents():
        published, around = extract(text).published, None
        for row in rows:
            span, figure = Span(int(str(row["start"])), int(str(row["end"]))), _first(row)
            begun = time.thread_time()
            if around is None or not around.excerpt.serves(span):
                around = Surroundings.of(span, published, lambda part, text=text: part.of(text))
            found = evidence_in(around, span, figure)
            yield figure, found, time.thread_time() - begun


def _first(row: Row) -> Figure:
    values = {field: row.get(field) for field in FIELDS}
    return from_record({
        field: value[0] if isinstance(value, list) else value for field, value in values.items()
    })  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
