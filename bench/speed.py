"""How fast figures are found: ratios to a bare search for digits and to Duckling, all in one run on one core.

python bench/speed.py [FOLDER ...]   `make bench`; the sample documents, or the .txt files of other folders

Also where the time goes, whether it grows with a text's length alone, hostile or not, and whether memory
grows with the number of documents.
"""

import argparse
import gc
import os
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from unittest.mock import patch

import regex

from bench.golds import ROOT
from extract import find
from extract.text import decode

LARGE = 200_000
"""Code points of the one large text."""
LONG = 10_000
"""What Duckling does not get in one piece."""
ROUNDS = 5
BARE_REPEATS = 20
"""A pass over digits is too short to be timed once."""
MOST_BARE, LEAST_DUCKLING = 60, 15
"""The bounds: at most so many times the bare pass, at least so many times as fast as Duckling."""
STAGES = {
    "copy": "matching_copy",
    "sentences": "split_sentences",
    "furniture": "all_furniture",
    "date": "publication",
    "title": "document_title",
    "scene": "Scene",
    "rules": "find_quantities",
    "indicator": "propose_indicators",
    "entity": "propose_entity",
    "period": "propose_period",
    "confidence": "confidence",
    "lacking": "with_lacking",
}
"""Each stage by the name that extract.find calls it by."""
HOSTILE = {
    "digits": "1",
    "commas": ",",
    "figures": "12%, ",
    "no spaces": "hồsơ12.000",
    "brackets": "(",
    "numeral words": "mười ",
    "dates": "1/2/2023 ",
    "capitals": "Sở ",
}
"""What a text is filled with that no one would write; only its length may count."""
SHORT = 10_000
NUMBERS = ("number", "amount-of-money", "ordinal", "quantity", "distance", "duration", "volume")
TIMES = ("time", "time-grain")
"""What Duckling is asked for: the value and unit of a figure; or these and when."""

_DIGITS = regex.compile(r"\d[\d.,/]*%?")

Texts = Sequence[str]
Run = Callable[[Texts], object]


def sources(folders: Sequence[Path]) -> list[str]:
    """The texts to measure with."""
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    return [decode(path.read_bytes()).text for path in paths]


def shapes(texts: Texts) -> dict[str, list[str]]:
    """The same material as one large text, as documents and as paragraphs."""
    joined = "\n\n".join(texts)
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    return {
        "one large text": ["\n\n".join([joined] * (LARGE // len(joined) + 1))],
        "documents": list(texts),
        "paragraphs": paragraphs,
    }


def fresh(texts: Texts, turn: int) -> list[str]:
    """The texts as nobody has seen them: nothing is remembered from an earlier turn."""
    return [f"{text}\n{chr(0x4E00 + turn)}" for text in texts]


def bare(texts: Texts) -> None:
    """The least that can be done: find the digits."""
    for text in texts:
        _DIGITS.findall(text)


def pipeline(texts: Texts) -> None:
    """The whole record of every figure."""
    for text in texts:
        find.extract(text)


def duckling(dimensions: Sequence[str]) -> Run | None:
    """Duckling for Vietnamese; None when it is not installed."""
    try:
        import duckling as peer
    except ImportError:
        return None
    zones = peer.load_time_zones("/usr/share/zoneinfo")
    locale = peer.parse_locale("VI_VN", peer.default_locale_lang(peer.parse_lang("VI")))
    context = peer.Context(peer.parse_ref_time(zones, "Asia/Ho_Chi_Minh", 1_700_000_000), locale)
    asked = peer.parse_dimensions(list(dimensions))

    def run(texts: Texts) -> None:
        for text in texts:
            # Its time grows with the square of a text's length: what is long it gets by the line.
            for part in text.splitlines() if len(text) > LONG else [text]:
                peer.parse_text(part, context, asked, False)

    return run


def seconds(run: Run, texts: Texts, repeats: int = 1) -> float:
    """How long one pass takes."""
    start = perf_counter()
    for _ in range(repeats):
        run(texts)
    return (perf_counter() - start) / repeats


def ratios(texts: Texts, peers: Sequence[Run | None]) -> tuple[float, float, list[float | None]]:
    """Characters a second, times the bare pass, times as fast as each peer: medians over the rounds."""
    pipeline(texts)
    ours: list[float] = []
    to_bare: list[float] = []
    to_peers: list[list[float]] = [[] for _ in peers]
    for turn in range(ROUNDS):
        now = fresh(texts, turn)
        ours.append(seconds(pipeline, now))
        to_bare.append(ours[-1] / seconds(bare, now, BARE_REPEATS))
        for peer, times in zip(peers, to_peers, strict=True):
            if peer is not None:
                times.append(seconds(peer, now) / ours[-1])
    speed = sum(map(len, texts)) / median(ours)
    return speed, median(to_bare), [median(times) if times else None for times in to_peers]


def stages(texts: Texts) -> tuple[dict[str, float], int]:
    """Seconds each stage takes, the rest last, and how many figures were found; the best of the rounds."""
    best: dict[str, float] = {}
    figures = 0
    for turn in range(ROUNDS):
        spent = dict.fromkeys(STAGES, 0.0)
        watched = {called: _watched(name, getattr(find, called), spent) for name, called in STAGES.items()}
        with patch.dict(vars(find), watched):
            start = perf_counter()
            figures = sum(len(find.extract(text).candidates) for text in fresh(texts, turn))
            total = perf_counter() - start
        if not best or total < sum(best.values()):
            best = spent | {"the rest": total - sum(spent.values())}
    return best, figures


def _watched(name: str, stage: Callable[..., object], spent: dict[str, float]) -> Callable[..., object]:
    def run(*arguments: object, **named: object) -> object:
        start = perf_counter()
        try:
            return stage(*arguments, **named)
        finally:
            spent[name] += perf_counter() - start

    return run


def memory(texts: Texts) -> Iterator[tuple[int, float, float]]:
    """Documents read so far, MiB held after them, MiB at the peak."""
    read = 0
    tracemalloc.start()
    for copies in (2, 4, 8, 16):
        tracemalloc.reset_peak()
        for turn in range(copies):
            pipeline(fresh(texts, read + turn))
            gc.collect()  # what only a collection frees would come and go with the collector's own rhythm
        read += copies
        held, peak = tracemalloc.get_traced_memory()
        yield read * len(texts), held / 2**20, peak / 2**20
    tracemalloc.stop()


def beside_others(texts: Texts) -> Iterator[str]:
    """The ratios, by the shape of the texts."""
    peers = [duckling(NUMBERS), duckling(NUMBERS + TIMES)]
    yield f"{'':16}{'texts':>7}{'M char/s':>10}{'x bare pass':>13}{'x Duckling':>12}{'with times':>12}"
    for shape, those in shapes(texts).items():
        speed, to_bare, to_peers = ratios(those, peers)
        shown = "".join(f"{'-':>12}" if ratio is None else f"{ratio:12.1f}" for ratio in to_peers)
        yield f"{shape:16}{len(those):7}{speed / 1e6:10.3f}{to_bare:13.1f}{shown}"
    yield f"{'asked':33}{f'<= {MOST_BARE}':>13}{f'>= {LEAST_DUCKLING}':>12}"
    if None in peers:
        yield "Duckling is not installed; `make bench` brings it, on Linux x86_64."


def by_stage(texts: Texts) -> Iterator[str]:
    """Where the time goes."""
    spent, figures = stages(texts)
    total = sum(spent.values())
    yield f"{'stage':16}{'ms':>7}{'share':>10}{'µs a figure':>13}"
    for name, time in {**spent, "together": total}.items():
        yield f"{name:16}{time * 1e3:7.1f}{time / total:10.0%}{time / figures * 1e6:13.1f}"


def by_length(texts: Texts) -> Iterator[str]:
    """Whether a long text takes longer for each of its characters."""
    large = shapes(texts)["one large text"][0] * 2
    yield f"{'one text of':16}{'M char/s':>17}"
    for size in (LARGE // 8, LARGE // 2, LARGE, LARGE * 2):
        best = min(seconds(pipeline, fresh([large[:size]], turn)) for turn in (0, 1))
        yield f"{size:<16,}{size / best / 1e6:17.3f}"


def by_filling(texts: Texts) -> Iterator[str]:  # noqa: ARG001 - asked like the other parts
    """Whether a hostile text takes longer for each of its characters when it is eight times as long."""
    yield f"{'filled with':16}{'µs a character':>17}{f'{SHORT * 8:,}':>12}{'ratio':>8}"
    for name, filling in HOSTILE.items():
        small, large = (
            seconds(pipeline, [(filling * size)[:size]]) / size * 1e6 for size in (SHORT, SHORT * 8)
        )
        yield f"{name:16}{small:17.1f}{large:12.1f}{large / small:8.1f}"


def by_corpus(texts: Texts) -> Iterator[str]:
    """Whether memory grows with the number of documents."""
    yield f"{'documents read':16}{'MiB held':>10}{'MiB at peak':>13}"
    for read, held, peak in memory(texts):
        yield f"{read:<16}{held:10.2f}{peak:13.2f}"


def main() -> None:
    """Print as it comes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of .txt files (default: seeds)")
    folders = parser.parse_args().folders or [ROOT / "seeds"]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if not (texts := sources(folders)):
        parser.error(f"no .txt file in {', '.join(map(str, folders))}")
    print(f"{len(texts)} documents, {sum(map(len, texts)):,} characters")
    for part in (beside_others, by_stage, by_length, by_filling, by_corpus):
        print()
        for line in part(texts):
            print(line, flush=True)


if __name__ == "__main__":
    main()
