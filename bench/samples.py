"""Documents made up from the sample documents, as many as a measure needs: other numbers, other names.

Numbers keep their form and names are swapped throughout, so that quotes, records and sentences are of the
sort that real pages hold. Made again with the same size, they are the same.
"""

import hashlib
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import regex

from extract.figures import Candidate, Extraction, Span
from extract.find import extract
from store.database import Database
from store.documents import add_document

SENTENCES = 1.15
"""Sentences for each candidate, as on real pages."""
_OF_A_PAGE = (10, 20, 30, 30, 40, 60)
"""Candidates of a page of the web: 4.6 kilobytes in the mean."""
FEWEST, MOST = 3, 2_000
"""Candidates in the shortest and in the longest document."""

_SEEDS = Path(__file__).parent.parent / "seeds"
_PLAIN = regex.compile(r"[1-9]\d*+(?:\.\d{3})*+(?:,\d+)?+")
_NAME = regex.compile(r"(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+")
_SYLLABLES = """
    An Bình Châu Cẩm Đại Đông Đức Gia Giang Hà Hải Hòa Hưng Khánh Kim Lam Liên Lộc Long Lương Mai Minh Mỹ Nam
    Nghĩa Ngọc Nhơn Ninh Phong Phú Phước Quang Quế Sơn Tam Tân Tây Thái Thanh Thạch Thịnh Thọ Thượng Tiên Trà
    Trung Trường Tường Vân Vĩnh Xuân Yên
""".split()  # noqa: SIM905 - a list of fifty words reads worse


@dataclass(frozen=True, slots=True)
class Sample:
    """A document made up for a measure."""

    name: str
    text: str
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A sentence of a sample document: what stands around its candidates, the candidates, the names in it."""

    around: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    names: tuple[str, ...]


def samples(candidates: int) -> Iterator[Sample]:
    """Documents with so many candidates in all, of very different length."""
    dice = random.Random(2023)  # noqa: S311 - repeatable, not secret
    patterns = _patterns()
    left, number = candidates, 0
    while left:
        # As many between 3 and 30 as between 200 and 2,000.
        size = min(left, round(math.exp(dice.uniform(math.log(FEWEST), math.log(MOST)))))
        left, number = left - size, number + 1
        yield _document(f"bao-cao-{number:06}.txt", size, patterns, dice)


def pages() -> Iterator[str]:
    """The texts of documents as long as pages of the web are, without end."""
    dice = random.Random(2024)  # noqa: S311 - repeatable, not secret
    patterns = _patterns()
    while True:
        yield _document("", dice.choice(_OF_A_PAGE), patterns, dice).text


def add(db: Database, sample: Sample) -> int:
    """Hand one document in, as `soat extract` does; its id."""
    return add_document(
        db,
        name=sample.name,
        data_sha256=hashlib.sha256(sample.text.encode()).hexdigest(),
        text=sample.text,
        extraction=sample.extraction,
        extractor="soat bench",
    ).document_id


def _patterns() -> list[_Pattern]:
    patterns = []
    for path in sorted(_SEEDS.glob("[0-9]*.txt")):
        text = path.read_text(encoding="utf-8")
        found = extract(text)
        for sentence in found.sentences:
            inside = tuple(c for c in found.candidates if sentence.contains(c.span))
            ends = [sentence.start, *(at for c in inside for at in (c.span.start, c.span.end)), sentence.end]
            around = tuple(text[ends[i] : ends[i + 1]] for i in range(0, len(ends), 2))
            patterns.append(_Pattern(around, inside, tuple(dict.fromkeys(_NAME.findall(sentence.of(text))))))
    return patterns


def _document(name: str, size: int, patterns: list[_Pattern], dice: random.Random) -> Sample:
    telling = [pattern for pattern in patterns if pattern.candidates]
    silent = [pattern for pattern in patterns if not pattern.candidates]
    share = len(telling) / SENTENCES / sum(len(pattern.candidates) for pattern in telling)
    parts: list[str] = []
    sentences: list[Span] = []
    found: list[Candidate] = []
    length = 0
    while len(found) < size:
        pattern = dice.choice(telling if dice.random() < share else silent)
        if len(pattern.candidates) > size - len(found):
            continue
        sentence, candidates = _sentence(pattern, length, dice)
        parts.append(sentence)
        sentences.append(Span(length, length + len(sentence)))
        found += candidates
        length += len(sentence) + 1
    published = f"2023-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    title = f"Báo cáo của {' '.join(dice.choices(_SYLLABLES, k=2))}"
    return Sample(
        name,
        "".join(f"{part}\n" for part in parts),
        Extraction(title=title, published=published, sentences=tuple(sentences), candidates=tuple(found)),
    )


def _sentence(pattern: _Pattern, start: int, dice: random.Random) -> tuple[str, list[Candidate]]:
    """The sentence with other numbers and names, as it stands at `start`."""
    names = [(old, " ".join(dice.choices(_SYLLABLES, k=len(old.split())))) for old in pattern.names]
    text = _swapped(pattern.around[0], names)
    made = []
    for candidate, after in zip(pattern.candidates, pattern.around[1:], strict=True):
        quote, value = _number(candidate, dice)
        span = Span(start + len(text), start + len(text) + len(quote))
        figure = replace(
            candidate.figure,
            value=value,
            indicator=_swapped(candidate.figure.indicator or "", names) or None,
            entity=_swapped(candidate.figure.entity or "", names) or None,
        )
        made.append((span, quote, figure, candidate))
        text += quote + _swapped(after, names)
    whole = Span(start, start + len(text))
    return text, [
        replace(candidate, span=span, quote=quote, figure=figure, sentence=whole)
        for span, quote, figure, candidate in made
    ]


def _swapped(text: str, names: list[tuple[str, str]]) -> str:
    for old, new in names:
        text = text.replace(old, new)
    return text


def _number(candidate: Candidate, dice: random.Random) -> tuple[str, Decimal]:
    """Another number of the same form, where only one number makes the figure."""
    figure, quote = candidate.figure, candidate.quote
    if figure.denominator or figure.upper or candidate.alternative or not _PLAIN.fullmatch(quote):
        return quote, figure.value
    digits = "".join(str(dice.randint(1, 9)) if char.isdigit() else char for char in quote)
    return digits, figure.value * _plain(digits) / _plain(quote)


def _plain(quote: str) -> Decimal:
    return Decimal(quote.replace(".", "").replace(",", "."))
