"""Whom a stretch speaks of, and what is left of it without the name."""

import re
from bisect import bisect_left

from extract.indicators.named_measures import HAS_NAMES, named_in
from extract.indicators.page import Page, Stretch
from extract.indicators.stretches import trimmed
from extract.patterns import folded_pattern, listed
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
_REACHING_IN = 60
"""How far before a stretch, in code points, a name may begin that reaches into it: `các sở, ban, ngành`."""
# Whoever acts may be named by kind alone: `Sở tiếp nhận 5 hồ sơ`.
_BARE = folded_pattern(rf" *(?!xã hội(?!\w))(?:{listed('clauses', 'actor')}(?!\w))(?: nghèo(?!\w))? *")
_ACRONYM = re.compile(r" *\([A-ZĐ][A-ZĐ&-]{1,9}\)")
# `các huyện nghèo giảm 7%`.
_POOR = folded_pattern(r" (?:nghèo|(?:đặc biệt )?khó khăn)(?!\w)")
_OPENING = re.compile(folded_pattern(r"( *(?:khối|của) )|").pattern + _BARE.pattern)


def is_bare_actor(page: Page, stretch: Stretch) -> bool:
    """Only a name, nothing measured: `cấp huyện: 18,05%`."""
    if HAS_NAMES and named_in(page, stretch):
        return False
    start, end = unnamed(page, stretch)
    words_left = page.text[start:end]
    return not words_left.strip() or is_name(words_left)


def is_name(text: str) -> bool:
    """A name that no lexicon lists: `Cẩm Phả`, `Đài Truyền hình Việt Nam`."""
    if not text[0].isupper():
        return False
    parts = text.split()
    if not 1 < len(parts) <= _LONGEST_NAME:
        return False
    if any(len(part) > 1 and part.isupper() for part in parts):
        return False
    parts = [part for part in parts if part not in _LIST_WORDS]
    titled = sum(part.istitle() for part in parts)
    return titled == len(parts) or (parts[-1].istitle() and 2 * titled > len(parts))


def unnamed(page: Page, stretch: Stretch) -> Stretch:
    """The stretch without whom it speaks of; a branch of the economy is itself what is measured."""
    left = page.left.get(stretch)
    if left is None:
        left = page.left[stretch] = _unnamed(page, stretch)
    return left


def _unnamed(page: Page, stretch: Stretch) -> Stretch:
    """The same, read."""
    rest = _after_actor(page, stretch)
    if rest == stretch:
        return stretch
    low = page.low
    if _SECTOR.match(low, *stretch):
        begin = _name_before(page, stretch[0])
        if begin is None or begin[0] >= stretch[0]:
            return stretch
    if asked := _ASKED.match(low, *rest):
        return asked.end(), rest[1]
    # `Bộ Y tế cho biết trong tuần qua cả nước`: who speaks, when, and who is spoken of.
    spoken = trimmed(page, *rest)
    about = _after_actor(page, spoken)
    if about != spoken:
        return about
    return spoken if SAID.match(low, *rest) else rest


def _after_actor(page: Page, stretch: Stretch) -> Stretch:
    """The stretch without the name it begins with: `các bộ đã ban hành` leaves `đã ban hành`."""
    low, (start, stop) = page.low, stretch
    opening = _OPENING.match(low, start, stop)
    if opening and opening.lastindex:
        start = opening.end()
        opening = _BARE.match(low, start, stop)
    if name := _name_before(page, start):
        end = min(name[1], stop)
        short = _ACRONYM.match(page.text, end, stop) or _POOR.match(low, end, stop)
        return short.end() if short else end, stop
    return opening.end() if opening else start, stop


def _name_before(page: Page, start: int) -> Stretch | None:
    """The name that a stretch begins with, or that reaches into it: `các sở, ban, ngành tiếp nhận`."""
    starts = page.names.starts
    at = bisect_left(starts, start - _REACHING_IN)
    while at < len(starts) and starts[at] < start + 2:
        span = page.names.all[at].span
        if span.end > start:
            return span.start, span.end
        at += 1
    return None


def disowned(page: Page, stretch: Stretch) -> Stretch:
    """The measure without the name of whose it is: `số thu của Cục Hải quan`."""
    start, end = stretch
    of = page.low.rfind(_OF, start, end)
    owner = of + len(_OF)
    if of < 0 or not page.text[owner].isupper():
        return stretch
    is_acronym = page.text[owner:end].partition(" ")[0].isupper()
    if not is_acronym and _OWNER.fullmatch(page.low, owner, end):
        return trimmed(page, start, of)
    for one in page.names.between(owner, end):
        if one.span.start - owner > 1:
            break
        owner = one.span.end
    return trimmed(page, start, of) if owner >= end else stretch
