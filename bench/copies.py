"""Whether near-equal documents are found, what that costs beside extraction, and what a look-up takes.

python -m bench.copies [--articles 150] [--sizes 1000,100000]
    articles made up of the sample documents' sentences, with other numbers and names: many tell of one thing
    and none is a copy; each with the pages that took it over
"""

import argparse
import hashlib
import random
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from bench.samples import samples
from extract.find import extract
from store.copies import settle
from store.copies.kin import keep_signature, nearest, read_told
from store.copies.settling import head_of
from store.copies.signing import ROWS, bands
from store.database import Database, open_database, writing
from store.documents import add_document

SEEDS = Path(__file__).parent.parent / "seeds"
FEWEST, MOST = 10, 40
"""Sentences of an article, as on news pages."""
MOST_BESIDE = 0.1
"""Of the time that an extraction takes, what finding copies may."""

Dice = random.Random
Change = Callable[[Sequence[str], Dice], str]


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"


def _changed(count: int) -> Change:
    def change(lines: Sequence[str], dice: Dice) -> str:
        places = set(dice.sample(range(len(lines)), min(count, len(lines))))
        return _joined(
            [f"Tin cho biết {line.lower()}" if at in places else line for at, line in enumerate(lines)]
        )

    return change


CHANGES: dict[str, Change] = {
    "a teaser before it": lambda lines, _: (
        f"{' '.join(lines)[:120]}…\nXem thêm: Tin trong ngày\n{_joined(lines)}"
    ),
    "another headline": lambda lines, _: _joined(["Địa phương chuyển mình nhờ cải cách", *lines[1:]]),
    "one sentence changed": _changed(1),
    "two sentences changed": _changed(2),
    "three sentences changed": _changed(3),
    "a fifth of its end cut": lambda lines, _: _joined(lines[: max(1, len(lines) * 4 // 5)]),
    "a third of its end cut": lambda lines, _: _joined(lines[: max(1, len(lines) * 2 // 3)]),
    "letters in parts (NFD)": lambda lines, _: unicodedata.normalize("NFD", _joined(lines)),
}


def articles(count: int) -> Iterator[list[str]]:
    """The sentences of so many articles: all say the same sort of thing with other numbers and names."""
    dice = Dice(7)
    found = (
        candidate.sentence.of(sample.text).replace("\n", " ")
        for sample in samples(count * MOST * 3)
        for candidate in sample.extraction.candidates
    )
    lines = list(dict.fromkeys(found))
    dice.shuffle(lines)
    for _ in range(count):
        wanted = dice.randint(FEWEST, MOST)
        yield lines[:wanted]
        del lines[:wanted]


def add(db: Database, name: str, text: str) -> int:
    """Take a document in with its sentences alone: copies are found by nothing else."""
    found = extract(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return add_document(
        db,
        name=name,
        data_sha256=digest,
        text=text,
        extraction=replace(found, candidates=()),
        extractor="bench",
    ).document_id


def measure_finding(db: Database, count: int) -> None:
    """Recall by what was changed, and precision."""
    dice = Dice(8)
    texts = list(articles(count))
    with writing(db):
        originals = [add(db, f"{at}", _joined(lines)) for at, lines in enumerate(texts)]
        wrong = sum(settle(db, document_id) is not None for document_id in originals)
    found: Counter[str] = Counter()
    for name, change in CHANGES.items():
        for at, lines in enumerate(texts):
            with writing(db):
                document_id = add(db, f"{at} {name}", change(lines, dice))
                settle(db, document_id)
                group = head_of(db, document_id)
                is_found = group == head_of(db, originals[at])
            found[name] += is_found
            wrong += not is_found and group != document_id
    for name in CHANGES:
        print(f"{name}: {found[name] / len(texts):.1%} of {len(texts)} found")
    total = found.total() / len(texts) / len(CHANGES)
    precision = found.total() / (found.total() + wrong)
    print(f"all: recall {total:.1%}, precision {precision:.1%}; {wrong} taken for a copy of something else")


def measure_cost(db: Database) -> None:
    """What looking for copies takes beside extraction, page by page, in time on the processor."""
    own, copied = [], []
    for at in range(5):
        for path in sorted(SEEDS.glob("*.txt")):
            text = f"{path.read_text(encoding='utf-8')}\nBản {at}.\n"
            began = process_time()
            extract(text)
            extracted = process_time() - began
            with writing(db):
                document_id = add(db, path.name, text)
                began = process_time()
                settle(db, document_id)
                (copied if at else own).append((process_time() - began) / extracted)
    print(f"beside extraction: {median(own):.1%}, of a copy {median(copied):.1%} (at most {MOST_BESIDE:.0%})")


def measure_lookups(db: Database, sizes: Sequence[int], common: int) -> None:
    """What it takes to find the kin of a document among so many, each with some bands as a probe has them."""
    dice = Dice(9)
    with writing(db):
        probes = [add(db, f"probe {at}", _joined(lines)) for at, lines in enumerate(articles(30))]
        for probe in probes:
            keep_signature(db, probe, read_told(db, probe))
    held = 0
    for size in sizes:
        with writing(db):
            for document_id in range(held, size):
                probe = probes[document_id % len(probes)]
                (kin,) = db.execute(
                    "SELECT signature FROM signatures WHERE document_id = ?", (probe,)
                ).fetchone()
                cut = 4 * ROWS * common
                signature = kin[:cut] + dice.randbytes(len(kin) - cut)
                number = len(probes) + 1 + document_id
                db.conn.execute("INSERT INTO signatures VALUES (?, 'bench', ?)", (number, signature))
                rows = ((band, number) for band in bands(signature))
                db.conn.executemany("INSERT INTO bands (band, document_id) VALUES (?, ?)", rows)
        held = size
        times = []
        for probe in probes:
            with writing(db):
                signature = keep_signature(db, probe, read_told(db, probe)) or b""
                began = perf_counter()
                nearest(db, probe, signature)
                times.append(perf_counter() - began)
        print(
            f"{size} documents with {common} bands of a probe: a look-up takes {median(times) * 1000:.2f} ms"
        )


def main() -> None:
    """Measure all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--sizes", default="1000,100000")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with open_database(Path(folder) / "found.db", create=True) as db:
            measure_finding(db, options.articles)
            measure_cost(db)
        for common in (0, 1, 3):
            with open_database(Path(folder) / f"sizes{common}.db", create=True) as db:
                db.conn.execute("PRAGMA foreign_keys = OFF")
                measure_lookups(db, [int(size) for size in options.sizes.split(",")], common)


if __name__ == "__main__":
    main()
