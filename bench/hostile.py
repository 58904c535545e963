"""Time against length on hostile texts: how long extraction takes at n and at 4n code points.

    python bench/hostile.py [N]        N code points for the smaller size; 250,000 when left out

Prints a table and exits 1 when four times the text takes more than eight times as long.
"""

import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from extract.find import extract

FACTOR, MOST = 4, 8.0
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def cut(pattern: str) -> Callable[[int], str]:
    """A maker of texts that repeat the pattern up to a length."""
    return lambda length: (pattern * (length // len(pattern) + 1))[:length]


def framed(pattern: str) -> Callable[[int], str]:
    """The same between two ordinary sentences, so that a figure stands at both ends."""
    return lambda length: "Cả nước có 63 tỉnh. " + cut(pattern)(length) + " Đã xử lý 5.214 hồ sơ, tăng 9,4%."


def prose(length: int) -> str:
    """Ordinary sentences."""
    return cut("\n".join(path.read_text(encoding="utf-8") for path in SEEDS))(length)


def unbroken(length: int) -> str:
    """Ordinary words in one line without any space."""
    return "".join(prose(2 * length).split())[:length]


TEXTS: dict[str, Callable[[int], str]] = {
    "ordinary sentences": prose,
    "one line": lambda length: prose(length).replace("\n", " "),
    "one sentence": lambda length: prose(length).translate(str.maketrans("\n.!?", "  , ")),
    "no spaces": unbroken,
    "decomposed": lambda length: unicodedata.normalize("NFD", prose(length)),
    "no-break spaces": lambda length: prose(length).replace(" ", "\u00a0"),
    "digits": framed("7"),
    "commas": framed(","),
    "dots": framed("."),
    "spaces": framed(" "),
    "line breaks": framed("\n"),
    "brackets": framed("("),
    "square brackets": framed("["),
    "pictures": framed("!["),
    "links": framed("]("),
    "quotes": framed('"'),
    "percent signs": framed("%"),
    "slashes": framed("/"),
    "dashes": framed("-"),
    "underscores": framed("a_"),
    "at signs": framed("@a"),
    "ampersands": framed("&a"),
    "letters": framed("a"),
    "capitals": framed("A"),
    "1.1.1.1": framed("1."),
    "1,1,1,1": framed("1,"),
    "1 1 1 1": framed("1 "),
    "1/1/1/1": framed("1/"),
    "1-1-1-1": framed("1-"),
    "1:1:1:1": framed("1:"),
    "1x1x1x1": framed("1x"),
    "1%1%1%": framed("1%"),
    "100 000 000": framed("100 000 "),
    "1 đến 1 đến": framed("từ 1 đến "),
    "1 triệu 1 triệu": framed("1 triệu "),
    "triệu triệu": framed("triệu "),
    "hai hai": framed("hai "),
    "mười một": framed("mười "),
    "một phần ba": framed("một phần ba "),
    "năm năm": framed("năm "),
    "năm 2023": framed("năm 2023, "),
    "ngày 1/1": framed("ngày 1/1 "),
    "tháng": framed("tháng 1 "),
    "5 xã, 5 xã": framed("5 xã, "),
    "5 xã và": framed("5 xã và "),
    "5 bộ, cơ quan,": framed("bộ, "),
    "5%, 5%": framed("5%, "),
    "tăng giảm": framed("tăng giảm "),
    "tỉnh Quảng Trị": framed("tỉnh Quảng Trị, "),
    "UBND": framed("UBND "),
    "mục tiêu": framed("mục tiêu "),
    "trước đây phải": framed("trước đây phải "),
    "bullets": framed("- 5 xã;\n"),
    "numbered": framed("1. 5 xã\n"),
    "headings": framed("Mục tiêu:\n"),
    "cells": framed("| 5 "),
    "combining marks": framed("\u0301"),
    "zero-width": framed("\u200b"),
    "fractions": framed("½"),
    "emoji": framed("\U0001f468\u200d"),
    "line of wraps": framed("a" * 70 + "\n"),
}
"""Each text's maker by what it is."""


def seconds(text: str) -> float:
    """How long the text takes."""
    started = time.process_time()
    extract(text)
    return time.process_time() - started


def main() -> int:
    """Print the table."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 250_000
    chosen = sys.argv[2:] or list(TEXTS)
    worst = 0.0
    print(f"{'text':20} {length:>10,} {FACTOR * length:>10,}  ratio")
    for name in chosen:
        short, long = (min(seconds(TEXTS[name](size)) for _ in "ab") for size in (length, FACTOR * length))
        worst = max(worst, long / short)
        print(f"{name:20} {short:9.2f}s {long:9.2f}s {long / short:6.1f}", flush=True)
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
