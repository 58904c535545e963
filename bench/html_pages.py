"""Is every figure of an article kept, and how many numbers of the frame around it are gone?

The pages in bench/pages are written in the manner of ten sites; in them `data-part` says what is the article,
what frames it within (`frame`) and what is neither (`either`: datelines). The reader knows nothing of it.
Run: python bench/html_pages.py [PAGE…]
"""

import re
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from lxml.etree import iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from extract.figures import Span
from extract.find import extract
from extract.layout import Layout
from extract.readers import html

PAGES = Path(__file__).parent / "pages"
LEAST_GONE = 0.95
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_UNSEEN = frozenset({"head", "script", "style", "select", "template", "noscript"})


class Measured(NamedTuple):
    """What became of the numbers of a page."""

    numbers: int
    """Numbers in the article."""
    figures: int
    """What is proposed of them when nothing is taken for furniture."""
    lost: tuple[str, ...]
    """Figures and numbers of the article that are not read, or were taken for furniture."""
    framing: int
    """Numbers in the frame."""
    left: tuple[str, ...]
    """Those of them that were not taken for furniture."""
    proposed: tuple[str, ...]
    """Figures that are proposed of them all the same."""


def measure(path: Path) -> Measured:
    """Read a page and compare it with what it declares."""
    data = path.read_bytes()
    readout = html.read(data)
    text = readout.text
    declared = list(declared_numbers(data))
    owners, missing = owned(text, declared)
    extraction = extract(text, metadata=readout.metadata, layout=readout.layout)
    kept = {candidate.span for candidate in extraction.candidates}
    unframed = extract(text, metadata=readout.metadata, layout=Layout(cells=readout.layout.cells))
    figures = [(candidate.span, owner(candidate.span, owners)) for candidate in unframed.candidates]
    # What the extractor itself takes for furniture counts as what the reader does.
    framed = getattr(extraction, "furniture", readout.layout.furniture)
    furniture = [piece.span for piece in framed]

    def is_marked(span: Span) -> bool:
        return any(piece.start <= span.start < piece.end for piece in furniture)

    lost = [span.of(text) for span, part in figures if part == "article" and span not in kept]
    lost += [span.of(text) for span, part in owners if part == "article" and is_marked(span)]
    return Measured(
        sum(part == "article" for part, _number in declared),
        sum(part == "article" for _span, part in figures),
        (*lost, *missing),
        sum(part == "frame" for part, _number in declared),
        tuple(span.of(text) for span, part in owners if part == "frame" and not is_marked(span)),
        tuple(span.of(text) for span, part in figures if part == "frame" and span in kept),
    )


def declared_numbers(data: bytes) -> Iterator[tuple[str, str]]:
    """The numbers that are seen on a page in reading order, each with the part that it stands in."""
    encoding = "windows-1258" if b"windows-1258" in data else "utf-8"
    root = document_fromstring(data, parser=HTMLParser(encoding=encoding, remove_comments=True))
    steps = iterwalk(root, events=("start", "end"))
    parts = ["frame"]
    is_skipped = False
    for event, element in steps:
        if event == "end":
            if not is_skipped:
                parts.pop()
            is_skipped = False
            yield from _numbers(parts[-1], element.tail)
        elif element.tag in _UNSEEN:
            is_skipped = True
            steps.skip_subtree()
        else:
            parts.append(_part(element, parts[-1]))
            yield from _numbers(parts[-1], element.text)


def _part(element: HtmlElement, around: str) -> str:
    return element.get("data-part", around)


def _numbers(part: str, text: str | None) -> Iterator[tuple[str, str]]:
    for number in _NUMBER.findall(text or ""):
        yield part, number


def owned(text: str, declared: list[tuple[str, str]]) -> tuple[list[tuple[Span, str]], list[str]]:
    """The numbers of a text, each with the part that it stands in, and those of the article that it lacks."""
    found = list(_NUMBER.finditer(text))
    ours, theirs = [match[0] for match in found], [number for _part, number in declared]
    owners: list[tuple[Span, str]] = []
    missing: list[str] = []
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    for tag, first, end, at, _until in matcher.get_opcodes():
        if tag == "equal":
            for place in range(first, end):
                match = found[at + place - first]
                owners.append((Span(match.start(), match.end()), declared[place][0]))
        else:
            missing += [number for part, number in declared[first:end] if part == "article"]
    return owners, missing


def owner(span: Span, owners: list[tuple[Span, str]]) -> str:
    """The part that a figure stands in: that of its first number."""
    return next((part for place, part in owners if span.start <= place.start < span.end), "either")


def main() -> int:
    """Print what was measured; 1 where the measures are not met."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(PAGES.glob("*.html"))
    measured = {path.name: measure(path) for path in paths}
    print(f"{'page':24}{'article':>9}{'figures':>9}{'lost':>6}{'frame':>7}{'left':>6}{'proposed':>10}")
    for name, one in measured.items():
        print(
            f"{name:24}{one.numbers:9}{one.figures:9}{len(one.lost):6}{one.framing:7}{len(one.left):6}"
            f"{len(one.proposed):10}"
        )
        for what, numbers in (("lost", one.lost), ("left", one.left)):
            if numbers:
                print(f"    {what}: {', '.join(numbers)}")
    framing = sum(one.framing for one in measured.values())
    gone = 1 - sum(len(one.left) for one in measured.values()) / max(1, framing)
    lost = sum(len(one.lost) for one in measured.values())
    figures = sum(one.figures for one in measured.values())
    print(f"{lost} of {figures} figures lost; {gone:.1%} of {framing} numbers of the frame gone")
    return int(lost > 0 or gone < LEAST_GONE)


if __name__ == "__main__":
    sys.exit(main())
