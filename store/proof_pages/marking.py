"""A text with figures marked in it, whether they stand apart, within each other or across each other."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from extract.figures import Span
from store.proof_pages.escaping import plain, shown


def anchor(span: Span) -> str:
    """The name of a figure's mark within its page."""
    return f"{span.start}-{span.end}"


def marked(text: str, numbers: Mapping[Span, int], record: str = "record") -> Iterator[str]:
    """The text as HTML in pieces; a figure has its address where it begins and its number where it ends.

    `record` is what a number is called.
    """
    in_order = sorted(numbers, key=lambda span: (span.start, -span.end))
    beginning = {start: list(spans) for start, spans in groupby(in_order, key=lambda span: span.start)}
    at = 0
    standing: list[Span] = []
    for border in sorted({place for span in numbers for place in span}):
        yield shown(text[at:border])
        at = border
        yield from _ended(text, standing, border, numbers, record)
        for span in beginning.get(border, ()):
            standing.append(span)
            yield f'<mark id="{anchor(span)}">'
    yield shown(text[at:])


def _ended(
    text: str, standing: list[Span], border: int, numbers: Mapping[Span, int], record: str
) -> Iterator[str]:
    """End the marks that end here; those begun within them go on as marks without an address."""
    ended = [depth for depth, span in enumerate(standing) if span.end == border]
    if not ended:
        return
    touched = standing[ended[0] :]
    standing[ended[0] :] = going_on = [span for span in touched if span.end != border]
    yield "</mark>" * len(touched)
    yield from _numbered(text, [span for span in touched if span.end == border], numbers, record)
    yield '<mark class="on">' * len(going_on)


def _numbered(text: str, spans: Sequence[Span], numbers: Mapping[Span, int], record: str) -> Iterator[str]:
    """The ways from marks to their records."""
    for span in spans:
        number = numbers[span]
        label = f"{plain(span.of(text))}: {record} {number}"
        yield f'<sup><a href="#r{anchor(span)}" aria-label="{label}">{number}</a></sup>'
