"""Why a document as a whole is to be doubted: another language, spam, or nothing but the frame of a page."""

from collections.abc import Iterator, Sequence

from extract.layout import Flag, Frame, Furniture
from extract.noise.scripts import LETTERS, MARKED, OTHER_LETTERS, SYLLABLE, WORD
from extract.vocabulary import fold

_SAMPLE = 1500
"""Code points that are looked at for the language."""
_FEW = 30
"""Words, or letters, that are too few to tell."""
_OTHER = 0.5
"""Of all letters, those of other scripts."""
_FITTING, _FITTING_UNMARKED = 0.6, 0.85
"""Of all words, those that can be Vietnamese; where hardly a letter has a mark it takes more."""
_UNMARKED = 0.05
_MARKED_LETTERS = 0.12
"""Of all letters, those with marks: of Vietnamese a quarter."""
_SPAM, _HEAD = 0.3, 1000
_FRAME = 0.7


def flags(text: str, read: str, furniture: Sequence[Furniture]) -> tuple[Flag, ...]:
    """All that is to be said of a text; `read` is what of it is no furniture."""
    return tuple(_flags(text, read, furniture))


def _flags(text: str, read: str, furniture: Sequence[Furniture]) -> Iterator[Flag]:
    if _is_foreign(read if read.strip() else text):
        yield Flag.FOREIGN
    spam = [piece.span for piece in furniture if piece.frame is Frame.SPAM]
    if spam and (spam[0].start < _HEAD or sum(map(len, spam)) > _SPAM * len(text)):
        yield Flag.SPAM
    framed = sum(len(piece.span) for piece in furniture)
    if framed > _FRAME * len(text.strip()) and len(text) > _FEW:
        yield Flag.MENU_ONLY


def _is_foreign(text: str) -> bool:
    """Whether most of a text is in another language, by the beginning, or the middle of a long one."""
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    low = fold(text[:_SAMPLE] + " " + text[max(_SAMPLE, middle) : max(_SAMPLE, middle) + _SAMPLE])
    letters = len(LETTERS.findall(low))
    if len(MARKED.findall(low)) > _MARKED_LETTERS * letters:
        return False
    if letters >= _FEW and len(OTHER_LETTERS.findall(low)) > _OTHER * letters:
        return True
    words = WORD.findall(low)
    if len(words) < _FEW:
        return False
    fitting = sum(SYLLABLE.fullmatch(word) is not None for word in words) / len(words)
    marked = sum(MARKED.search(word) is not None for word in words) / len(words)
    return fitting < (_FITTING if marked > _UNMARKED else _FITTING_UNMARKED)
