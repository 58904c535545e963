"""What a search and a filter cost, and whether size matters: ratios of one run.

Run from the project's folder: `python bench/search.py [SIZE...]`. A thousand and a hundred thousand figures
by default; a million takes some minutes. A sentence holds one figure. Its words are drawn from the sample
documents, the more frequent the more often; what is rare is there fifty times at any size.
"""

import argparse
import bisect
import hashlib
import itertools
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sized
from decimal import Decimal
from functools import partial
from pathlib import Path
from time import process_time

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import open_database, writing
from store.documents import add_document
from store.filters import Filter
from store.indexing import index_words
from store.pages import first_open, page
from store.rows import State
from store.search import search, words_of
from store.sessions import start_session

SIZES = (1_000, 100_000)
PER_DOCUMENT = 50
RARE = 50
BATCH = 100
TIMES = 21
SEEDS = Path(__file__).parent.parent / "seeds"

_KINDS = (Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
_RULES = ("counts.plain", "percents.plain", "money.plain", "measures.plain")
_ENTITIES = (
    "Xã An Hòa",
    "Phường Đông Ba",
    "Huyện Minh Long",
    "Sở Nội vụ",
    "Tổ công tác số hóa",
    "Cụm thi đua",
)
_RARE_ENTITY, _RARE_WORD, _RARE_PHRASE = "Đảo Trường Sa Lớn", "xuềnh xoàng", "bảng hàng cửa"

QUERIES = {
    "a rare word": ("xuenh", False),
    "a rare word, exact": ("xuềnh", True),
    "a common word": ("va", False),
    "a common word, exact": ("và", True),
    "two common words": ("va cua", False),
    "a common phrase": ('"thu tuc hanh chinh"', False),
    "a common phrase, exact": ('"thủ tục hành chính"', True),
    "a rare phrase of known words": ('"bang hang cua"', False),
    "the same, exact": ('"bảng hàng cửa"', True),
    "a prefix": ("thu*", False),
    "a prefix of one letter": ("t*", False),
    "a prefix of a number": ("12.3*", False),
    "what only a record says": ('"truong sa lon"', False),
    "nothing at all": ("khongcotunay", False),
}

FILTERS = {
    "everything": Filter(),
    "pending, 99.9 % being decided": Filter(states=frozenset({State.PENDING})),
    "a rare kind": Filter(kinds=frozenset({Kind.RANK})),
    "a common kind": Filter(kinds=frozenset({Kind.COUNT})),
    "a rare rule": Filter(rules=frozenset({"ranks.rare"})),
    "a low confidence": Filter(below=0.2),
    "a rare entity": Filter(entity=_RARE_ENTITY),
    "a note": Filter(has_note=True),
    "a rare annotator": Filter(annotator="rare"),
    "a rare word": Filter(words=words_of("xuenh")),
    "a common word": Filter(words=words_of("va")),
    "a common word, a rare kind": Filter(words=words_of("va"), kinds=frozenset({Kind.RANK})),
}

_DECISIONS = """
    INSERT INTO decisions (chain, sequence, previous, hash, figure_id, verdict, "before", "after", annotator,
        session, decided_at, note)
    SELECT sessions.chain, figure_id, printf('%064d', 0), lower(hex(randomblob(32))), figure_id, 'accept',
        record, record, iif(figure_id % :every = 3, 'rare', 'bench'), sessions.id, 'now',
        iif(figure_id % :every = 2, 'a note', NULL)
    FROM sessions, (
        SELECT figure_id, json_object(
            'denominator', denominator, 'direction', direction, 'entity', entity, 'indicator', indicator,
            'kind', kind, 'modifier', modifier, 'period', period, 'status', status, 'unit', unit,
            'upper', upper, 'value', value
        ) AS record FROM candidates
    ) WHERE figure_id % :every <> 1
"""


class Writer:
    """Makes up sentences of the words of the sample documents, in stretches as they stand there."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("0*.txt"))]
        self.runs = [run.split() for text in texts for run in re.findall(r"[^\W\d]+(?: [^\W\d]+){2,9}", text)]
        counted = Counter(word for run in self.runs for word in run).most_common()
        self.words = [word for word, _ in counted]
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, len(counted) + 1)))

    def sentence(self, number: str, extra: str) -> str:
        """About as long as a sentence of a report, with one number."""
        parts = [*self.dice.choice(self.runs)[:6], number, *self.dice.choice(self.runs)[:8]]
        parts += [self._word() for _ in range(self.dice.randrange(4, 14))]
        return " ".join([*parts, *extra.split()]).capitalize() + "."

    def _word(self) -> str:
        at = bisect.bisect(self.weights, self.dice.random() * self.weights[-1])
        return self.words[min(at, len(self.words) - 1)]


def documents(size: int) -> Iterator[tuple[str, str, Extraction]]:
    """Documents of a sentence a figure: name, text, what is found in it."""
    dice = random.Random(2024)  # noqa: S311 - repeatable, not secret
    writer, every = Writer(dice), max(1, size // RARE)
    for first in range(0, size, PER_DOCUMENT):
        parts, found, length = [], [], 0
        for number in range(first, first + PER_DOCUMENT):
            rare = number % every == 0
            quote = f"{dice.randrange(2, 10 ** dice.randrange(2, 8)):,}".replace(",", ".")
            sentence = writer.sentence(quote, f"{_RARE_WORD} {_RARE_PHRASE}" if rare else "")
            start = length + sentence.index(quote)
            found.append(
                _candidate(
                    dice,
                    Span(start, start + len(quote)),
                    quote,
                    Span(length, length + len(sentence)),
                    rare=rare,
                )
            )
            parts.append(sentence + "\n")
            length += len(parts[-1])
        sentences = tuple(candidate.sentence for candidate in found)
        extraction = Extraction(
            title=None, published="2023-06-30", sentences=sentences, candidates=tuple(found)
        )
        yield f"mau-{first:07}.txt", "".join(parts), extraction


def _candidate(dice: random.Random, span: Span, quote: str, sentence: Span, *, rare: bool) -> Candidate:
    sort = dice.randrange(len(_KINDS))
    return Candidate(
        span=span,
        quote=quote,
        sentence=sentence,
        figure=Figure(
            kind=Kind.RANK if rare else _KINDS[sort],
            value=Decimal(quote.replace(".", "")),
            unit="%" if _KINDS[sort] is Kind.PERCENT else "hồ sơ",
            indicator=dice.choice(("Số hồ sơ đã tiếp nhận", None)),
            entity=_RARE_ENTITY if rare else dice.choice(_ENTITIES),
            period="2023-01-01/2023-06-30",
        ),
        rule="ranks.rare" if rare else _RULES[sort],
        confidence=0.1 if rare else 0.3 + dice.random() * 0.7,
    )


def fill(path: Path, size: int) -> tuple[float, float, float]:
    """Make and index a database; microseconds a sentence, bytes a figure beyond text before and after."""
    text = 0
    with open_database(path, create=True) as db:
        made = documents(size)
        while batch := list(itertools.islice(made, BATCH)):
            with writing(db):
                for name, content, extraction in batch:
                    data = content.encode()
                    text += len(data)
                    digest = hashlib.sha256(data).hexdigest()
                    add_document(
                        db,
                        name=name,
                        data_sha256=digest,
                        text=content,
                        extraction=extraction,
                        extractor="soat bench",
                    )
    before = path.stat().st_size
    with open_database(path) as db:
        begin = process_time()
        taken = index_words(db)
        spent = process_time() - begin
    return spent / taken * 1e6, (before - text) / size, (path.stat().st_size - text) / size


def decide_all_but(path: Path, size: int) -> float:
    """Decisions on all figures but fifty, written in bulk; microseconds to take one into the index."""
    every = max(4, size // RARE)
    with open_database(path) as db:
        start_session(db, "bench", "bench")
        guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        with writing(db):
            for name, _ in guards:
                db.execute(f"DROP TRIGGER {name}")
            db.execute(_DECISIONS, {"every": every})
            db.execute("DELETE FROM tallies")
            db.execute("INSERT INTO tallies SELECT document_id, state, count(*) FROM states GROUP BY 1, 2")
            for _, sql in guards:
                db.execute(sql)
        begin = process_time()
        index_words(db)
        return (process_time() - begin) / size * 1e6


def first_page_ms(work: Callable[[], object]) -> float:
    """The best of several calls, in milliseconds of processor time: a busy machine adds nothing."""
    work()
    times = []
    for _ in range(TIMES):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return min(times) * 1000


def measured(path: Path) -> dict[str, tuple[int, float]]:
    """Figures or sentences on the first page, and its milliseconds, for everything that is asked for."""
    with open_database(path) as db:
        asked: dict[str, Callable[[], Sized]] = {
            name: partial(search, db, words_of(query, exact=exact))
            for name, (query, exact) in QUERIES.items()
        }
        asked |= {f"filter: {name}": partial(page, db, wanted) for name, wanted in FILTERS.items()}
        asked["next open figure"] = lambda: [first_open(db)]
        return {name: (len(work()), first_page_ms(work)) for name, work in asked.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    sizes = parser.parse_args().sizes
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder, f"{size}.db")
            spent, before, after = fill(path, size)
            decided = decide_all_but(path, size)
            print(
                f"{size:,} figures: {spent:.0f} µs to index a sentence, {decided:.0f} µs a decision;"
                f" {after:.0f} bytes a figure beyond its text, {after - before:.0f} of them for searching"
            )
            results.append(measured(path))
    heads = "".join(f"{size:>17,}" for size in sizes)
    print(f"\n{'first page: hits, ms':34}{heads}{'ratio':>8}")
    for name in results[0]:
        cells = "".join(f"{result[name][0]:>7}{result[name][1]:>10.2f}" for result in results)
        print(f"{name:34}{cells}{results[-1][name][1] / results[0][name][1]:>8.1f}")


if __name__ == "__main__":
    main()
