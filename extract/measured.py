"""What a figure's clause gives for what is measured: a name alone, a pointer back, words enough."""

import re

from extract.clauses import after_actor, trimmed
from extract.dates import folded
from extract.figures import Kind, Span
from extract.named_measures import named_in
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern
from extract.vocabulary import fold, words

_THIS = folded_pattern(r"(?:con số|tỷ lệ|tỉ lệ|mức|số|chỉ số|kết quả) (?:này|đó|trên)|mục tiêu|chỉ tiêu")
_SECTOR = folded_pattern(r"(?:ngành|lĩnh vực|khu vực|thị trường) (?=\w)")
_LONGEST_NAME = 3
_ASIDES = 6
"""How many figures back the one before a bracket may stand."""
_WORD = re.compile(r"[\w&/-]*\w")


def points_back(passage: Passage, own: Span) -> bool:
    """`con số này`: the words only repeat what was measured before."""
    return bool(_THIS.fullmatch(folded(passage.text), own.start, own.end))


def is_level(quantity: Quantity) -> bool:
    """Whether the number says how much of something there is, rather than counting it."""
    is_sum = quantity.kind is Kind.RATIO and fold(quantity.unit or "") in ("đồng", "usd")
    return is_sum or quantity.kind in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE) or is_step(quantity)


def size(passage: Passage, span: Span) -> int:
    """How many words."""
    return len(_WORD.findall(passage.text, span.start, span.end))


def is_bare_actor(passage: Passage, span: Span) -> bool:
    """Only a name, nothing measured: `cấp huyện: 18,05%`."""
    if named_in(passage, span):
        return False
    words_left = unnamed(passage, span)
    return not size(passage, words_left) or _is_name(words_left.of(passage.text))


def _is_name(text: str) -> bool:
    """A name that no lexicon lists: `Cẩm Phả`."""
    return " " in text and len(text.split()) <= _LONGEST_NAME and text.istitle()


def unnamed(passage: Passage, span: Span) -> Span:
    """The stretch without whom it speaks of; a branch of the economy is itself what is measured."""
    is_sector = _SECTOR.match(folded(passage.text), span.start, span.end)
    if is_sector:
        return span
    rest = after_actor(passage, span)
    if rest == span:
        return span
    # `Bộ Y tế cho biết trong tuần qua cả nước`: who speaks, when, and who is spoken of.
    spoken = trimmed(passage, rest)
    about = after_actor(passage, spoken)
    return rest if about == spoken else about


def is_step(quantity: Quantity) -> bool:
    """Whether the unit is a step of some order, not a thing: `tăng 6 bậc`."""
    return bool(quantity.unit) and fold(quantity.unit or "").split(" ")[0] in words("clauses", "step")


def previous(passage: Passage, index: int) -> int:
    """The figure before this one; those in brackets that have closed are asides."""
    at = index - 1
    while (
        at > index - _ASIDES
        and at
        and passage.quantities[at - 1].sentence == passage.quantities[index].sentence
    ):
        between = passage.text[passage.quantities[at].span.end : passage.quantities[index].span.start]
        if ")" not in between.partition("(")[0]:
            break
        at -= 1
    return at
