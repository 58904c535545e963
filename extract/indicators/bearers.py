"""Whom a stretch speaks of, and what is left of it without the name."""

from extract.figures import Span
from extract.indicators.clauses import Clauses, after_actor, name_before, trimmed
from extract.indicators.named_measures import named_in
from extract.patterns import folded_pattern
from extract.vocabulary import fold

_SECTOR = folded_pattern(r"(?:ngành|lĩnh vực|khu vực|thị trường) (?=\w)")
SAID = folded_pattern(r" *(?<!\w)(?:cho biết|cho hay|thông tin)(?!\w)")
_OF = fold(" của ")
# A name of which no list has all: `Phòng Giao dịch Ngân hàng huyện`.
_OWNER = folded_pattern(
    r"(?!(?:[^\W\d_]+ ){0,10}(?:sang|vào|cho|với|tại|ở|trong|theo|từ|đến|về|qua|không|chưa|bị|được|đã|so"
    r"|năm|giai đoạn|xuất khẩu|nhập khẩu|sản xuất|đầu tư|tiêu thụ|đối|đạt|có)(?!\w))"
    r"(?:[^\W\d_]+ ){1,10}[^\W\d_]+"
)
# `Thủ tướng yêu cầu hoàn thành …`.
_ASKED = folded_pattern(r" *yêu cầu (?=(?:[^\W\d]+ )+[^\W\d])")
_LONGEST_NAME = 6
_LIST_WORDS = ("và", "-", "–")


def size(clauses: Clauses, span: Span) -> int:
    """How many words."""
    return len(clauses.text[span.start : span.end].split())


def is_bare_actor(clauses: Clauses, span: Span) -> bool:
    """Only a name, nothing measured: `cấp huyện: 18,05%`."""
    if named_in(clauses, span):
        return False
    words_left = unnamed(clauses, span)
    return not size(clauses, words_left) or is_name(words_left.of(clauses.text))


def is_name(text: str) -> bool:
    """A name that no lexicon lists: `Cẩm Phả`, `Đài Truyền hình Việt Nam`."""
    parts = text.split()
    if not 1 < len(parts) <= _LONGEST_NAME or not text[0].isupper():
        return False
    if any(len(part) > 1 and part.isupper() for part in parts):
        return False
    parts = [part for part in parts if part not in _LIST_WORDS]
    titled = sum(part.istitle() for part in parts)
    return titled == len(parts) or (parts[-1].istitle() and 2 * titled > len(parts))


def unnamed(clauses: Clauses, span: Span) -> Span:
    """The stretch without whom it speaks of; a branch of the economy is itself what is measured."""
    rest = after_actor(clauses, span)
    if rest == span:
        return span
    if _SECTOR.match(clauses.low, span.start, span.end):
        name = name_before(clauses, span)
        if not name or name.start >= span.start:
            return span
    if asked := _ASKED.match(clauses.low, rest.start, rest.end):
        return Span(asked.end(), rest.end)
    # `Bộ Y tế cho biết trong tuần qua cả nước`: who speaks, when, and who is spoken of.
    spoken = trimmed(clauses, rest)
    about = after_actor(clauses, spoken)
    if about != spoken:
        return about
    return spoken if SAID.match(clauses.low, rest.start, rest.end) else rest


def disowned(clauses: Clauses, span: Span) -> Span:
    """The measure without the name of whose it is: `số thu của Cục Hải quan`."""
    of = clauses.low.rfind(_OF, span.start, span.end)
    owner = of + len(_OF)
    if of < 0 or not clauses.text[owner].isupper():
        return span
    is_acronym = clauses.text[owner : span.end].partition(" ")[0].isupper()
    if not is_acronym and _OWNER.fullmatch(clauses.low, owner, span.end):
        return trimmed(clauses, Span(span.start, of))
    for one in clauses.names.between(owner, span.end):
        if one.span.start - owner > 1:
            break
        owner = one.span.end
    return trimmed(clauses, Span(span.start, of)) if owner >= span.end else span
