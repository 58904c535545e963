"""The part of a document that is read to show where a figure's fields come from."""

from collections.abc import Callable
from dataclasses import dataclass

from extract.figures import Span

WHOLE = 8_000
"""Documents up to this length, in code points, are read whole."""
_HEAD, _BLOCK = 1_500, 2_000
"""Of longer ones the head, and the blocks before, around and behind the figure."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document, with its head in front when that is far off."""

    text: str
    head: int = 0
    """How much of the text is the document's head."""
    moved: int = 0
    """How much further on in the document all that follows stands."""
    block: int | None = None
    """The block of a long document that it was cut for; None for a whole document."""

    def serves(self, span: Span) -> bool:
        """Whether a figure there would get the same excerpt."""
        return self.block is None or span.start // _BLOCK == self.block

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


def excerpt(span: Span, cut: Callable[[Span], str]) -> Excerpt:
    """The excerpt around a figure; `cut` gives a stretch of the document, as far as there is one."""
    text = cut(Span(0, WHOLE + 1))
    if len(text) <= WHOLE:
        return Excerpt(text)
    block = span.start // _BLOCK
    begin, end = max(0, block - 1) * _BLOCK, (span.end // _BLOCK + 2) * _BLOCK
    if begin <= _HEAD:
        return Excerpt(cut(Span(0, end)), block=block)
    near = cut(Span(begin, end))
    # Begun in the middle of a line, a sentence would be glued to the head.
    start = near.find("\n", 0, span.start - begin) + 1
    head = text[: text.rfind("\n", 0, _HEAD) + 1 or _HEAD]
    return Excerpt(head + near[start:], len(head), begin + start - len(head), block)
