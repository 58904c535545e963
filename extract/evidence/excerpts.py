"""The part of a document that is read to show where a figure's fields come from."""

from collections.abc import Callable
from dataclasses import dataclass

from extract.figures import Span

WHOLE = 8_000
"""Documents up to this length, in code points, are read whole."""
_HEAD, _BLOCK = 2_000, 3_000
"""Of longer ones the head, and the blocks before, around and behind the figure."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document, with its head in front when that is far off."""

    text: str
    head: int
    """How much of the text is the document's head."""
    moved: int
    """How much further on in the document all that follows stands."""

    def to_document(self, span: Span) -> Span:
        """Where a stretch of the excerpt stands in the document."""
        if span.start < self.head:
            # What was found across the seam stands nowhere; its first part does.
            return Span(span.start, min(span.end, self.head))
        return Span(span.start + self.moved, span.end + self.moved)

    def from_document(self, span: Span) -> Span:
        """Where a stretch of the document stands in the excerpt."""
        by = self.moved if span.start >= self.head + self.moved else 0
        return Span(span.start - by, span.end - by)


def bounds(length: int, span: Span) -> tuple[int, Span]:
    """How much of a document's head to read, and which stretch around a figure; alike for neighbours."""
    if length <= WHOLE:
        return 0, Span(0, length)
    first = max(0, span.start // _BLOCK - 1) * _BLOCK
    last = min(length, (span.end // _BLOCK + 2) * _BLOCK)
    return (0, Span(0, last)) if first <= _HEAD else (_HEAD, Span(first, last))


def excerpt(length: int, span: Span, cut: Callable[[Span], str]) -> Excerpt:
    """The excerpt around a figure; `cut` gives a stretch of the document's text."""
    head, near = bounds(length, span)
    if not head:
        return Excerpt(cut(near), 0, 0)
    top, text = cut(Span(0, head)), cut(near)
    # Begun in the middle of a line, a sentence would be glued to the head.
    start = min(text.find("\n", 0, max(0, span.start - near.start)) + 1, len(text))
    top = f"{top[: top.rfind(chr(10)) + 1 or len(top)]}"
    return Excerpt(f"{top}{text[start:]}", len(top), near.start + start - len(top))
