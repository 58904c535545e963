"""What a new document costs a ledger of many figures."""

import hashlib
import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from extract.find import extract
from store.database import Database, open_database, writing
from store.documents import add_document
from store.ledger.keeping import bring_up

SEEDS = Path(__file__).parent.parent / "seeds"
PER_DOCUMENT = 50
TOGETHER = 200
"""Documents that are added in one transaction."""
PROVINCES = 63
NAMED, KEPT_ENTITY, DATED, KEPT_NUMBER = 0.8, 0.2, 0.9, 0.1
"""How often a report names its province; a figure keeps its model's entity, has a time, keeps its number."""
MOST_TIMES = 50


def measure(sizes: Sequence[int]) -> None:
    """Fill a ledger up to each size, then take new documents in."""
    dice = random.Random(7)  # noqa: S311 - the same dice each time
    models = _models()
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "soat.db", create=True) as db:
        held = 0
        for size in sizes:
            began = perf_counter()
            held += _fill(db, models, dice, size - held)
            filled = perf_counter() - began
            costs = [_new_document(db, path, size) for path in sorted(SEEDS.glob("*.txt"))]
            ratios, milliseconds = zip(*costs, strict=True)
            claims, facts = db.execute("SELECT count(*), count(DISTINCT fact) FROM claims").fetchone()
            print(
                f"{size} figures ({claims} claims, {facts} facts, filled in {filled:.0f} s): "
                "a new document takes "
                f"{median(milliseconds):.0f} ms, {median(ratios):.1f} times its extraction "
                f"(most {max(ratios):.1f}, at most {MOST_TIMES})"
            )


def _models() -> list[tuple[str, str, Candidate]]:
    """Every proposal of the sample documents: its sentence, and its quote there."""
    found = []
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found += [
            (candidate.sentence.of(text), candidate.quote, candidate)
            for candidate in extract(text).candidates
        ]
    return found


def _fill(
    db: Database, models: Sequence[tuple[str, str, Candidate]], dice: random.Random, figures: int
) -> int:
    """Add reports of provinces and years, of figures like those of the sample documents."""
    documents = max(0, figures) // PER_DOCUMENT
    added = 0
    while added < documents:
        with writing(db):
            for _ in range(min(TOGETHER, documents - added)):
                text, found = _report(models, dice)
                digest = hashlib.sha256(text.encode()).hexdigest()
                add_document(
                    db,
                    name=f"{digest[:12]}.txt",
                    data_sha256=digest,
                    text=text,
                    extraction=found,
                    extractor="bench",
                )
                added += 1
        bring_up(db)
    return added * PER_DOCUMENT


def _report(models: Sequence[tuple[str, str, Candidate]], dice: random.Random) -> tuple[str, Extraction]:
    """A report of one province and one time; some numbers are those of other reports."""
    province = f"tỉnh Số {dice.randrange(PROVINCES)}" if dice.random() < NAMED else None
    year, quarter = dice.randrange(2016, 2026), dice.randrange(4)
    period = f"{year}-01-01/{year}-{('03-31', '06-30', '09-30', '12-31')[quarter]}"
    candidates, parts, at = [], [], 0
    for sentence, quote, model in dice.choices(models, k=PER_DOCUMENT):
        start = at + sentence.index(quote)
        parts.append(sentence)
        candidates.append(
            replace(
                model,
                span=Span(start, start + len(quote)),
                sentence=Span(at, at + len(sentence)),
                figure=_figure(model.figure, dice, province, period),
            )
        )
        at += len(sentence) + 1
    text = "\n".join(parts) + f"\n{dice.random()}\n"
    spans = tuple(candidate.sentence for candidate in candidates)
    return text, Extraction(
        title=None, published=f"{year}-12-31", sentences=spans, candidates=tuple(candidates)
    )


def _figure(figure: Figure, dice: random.Random, province: str | None, period: str) -> Figure:
    """The model's figure with another number as a rule, so that few are the same."""
    entity = figure.entity if dice.random() < KEPT_ENTITY else province
    changed = replace(figure, entity=entity, period=period if dice.random() < DATED else None)
    if figure.kind in (Kind.RATIO, Kind.RANK) or figure.upper is not None or dice.random() < KEPT_NUMBER:
        return changed
    digits = Decimal(dice.randrange(1, 10_000))
    value = digits / 100 if figure.kind is Kind.PERCENT else digits * 10 ** dice.choice((0, 0, 0, 3, 9))
    return replace(changed, value=value)


def _new_document(db: Database, path: Path, size: int) -> tuple[float, float]:
    """Extract a sample document, add it under another digest, and take it in: the ratio, and milliseconds."""
    text = path.read_text(encoding="utf-8") + f"\n{size}\n"
    extract(text)
    began = perf_counter()
    found = extract(text)
    extracted = perf_counter() - began
    digest = hashlib.sha256(text.encode()).hexdigest()
    add_document(
        db, name=f"{path.stem}-{size}.txt", data_sha256=digest, text=text, extraction=found, extractor="bench"
    )
    began = perf_counter()
    bring_up(db)
    taken = perf_counter() - began
    return taken / extracted, taken * 1000
