"""The part that a name plays in its clause, by the words on its left and right."""

import re
from typing import NamedTuple

from extract.entities.names import (
    AGENCY,
    ASIDE,
    GROUP,
    HERE,
    INSIDE,
    NATION,
    OWNER,
    PLACE,
    SOURCE,
    SUBJECT,
    Actor,
    Rank,
)
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, last_words_of, lexicon, words

_LOOK_BACK = 60
ACTS = rf" (?:{listed('agencies', 'acts')}|{listed('clauses', 'auxiliary', 'predicate')})(?!\w)"
"""What a subject goes on with."""


def _last(*entries: str) -> str:
    """Words as they read from right to left: a look to the left then tries one place only."""
    return rf"{alternatives(fold(entry)[::-1] for entry in entries)}(?!\w)"


_SOURCE_BEFORE = re.compile(
    rf"[ :]*(?:{_last('của', 'từ')} +)?{_last(*lexicon('agencies')['source_before'])}"
)
# `Tin từ Trung tâm Y tế, từ đầu năm đã tiếp nhận 30 ca`: who says so did it.
_DOING = folded_pattern(
    r"(?: và(?: (?!đã)[^\W\d]+){1,5})?, (?:(?:trong|từ|tính|kể|riêng|chỉ|đến|tới|hết|đầu|giữa|cuối|nay|qua"
    rf"|này|và|ngày|tuần|tháng|quý|năm|vừa|\d[\d./-]*),? ){{0,12}}đã {listed('agencies', 'doing')}(?!\w)"
)
_ORDER = folded_pattern(
    r"(?<!\w)(?:nghị quyết|quyết định|nghị định|chỉ thị|công điện|công văn|thông tư|kế hoạch|báo cáo"
    r"|tờ trình)"
    r"(?: số)? [\w/.-]*\d[\w/.-]*(?: ngày [\d/.-]+)? của $"
)
# `Thủ tướng Phạm Văn An yêu cầu`: an official's name may stand between.
_SOURCE_AFTER = folded_pattern(
    rf"(?: {listed('agencies', 'surname')}(?: [^\W\d]+){{1,3}}?)?[ ,]*(?:đã |cũng |vừa )?"
    rf"(?:{listed('agencies', 'source_after')}(?!\w)"
    r"|(?:công bố|báo cáo)"
    r"(?: ngày| sáng| chiều| vào| kết quả| chỉ số| số liệu| báo cáo| tình hình| tại|[,.:]))"
)
_MARKS = '\n,;:.–“"”)]*!?…+-'
_BEGIN = re.compile(
    rf" *(?:$|[{re.escape(_MARKS)}]|\d|{_last(*lexicon('agencies')['beginning'])}"
    rf"|{_last('tại', 'ở')}(?: *[.\n;:]|$))"
)
# `Trong 6 tháng đầu năm cả nước đã xuất khẩu 3 triệu tấn`.
_ACTING = folded_pattern(r" (?:hiện )?(?:đã|đang|sẽ|vừa|có|còn|xảy ra|ghi nhận)(?!\w)")
# `Hạn chót các sở, ngành phải cắt giảm 50%`.
_OBLIGED = folded_pattern(r" (?:cần |còn |sẽ )?phải(?!\w)")
# `hộ dân chờ lâu vì các cơ quan chậm trả lời`: no one that a figure holds for.
# `Tổng nguồn vốn Ngân hàng Chính sách xã hội đạt 30 tỷ đồng`, but not what was paid through it.
_REACHING = folded_pattern(r" (?:ước |đã )?(?:đạt|chiếm|tăng|giảm)(?!\w)")
_THROUGH = re.compile(
    rf" *{_last('qua', 'từ', 'vào', 'đến', 'tới', 'về', 'cùng', 'như', 'gửi', 'bởi', 'so với')}"
)
_DONE = folded_pattern(r" (?:đã|đang|sẽ|vừa)(?!\w)")
_ANYBODY = frozenset(map(fold, ("các cơ quan", "các đơn vị", "các tổ chức")))
_NAMING = re.compile(rf" *{_last('là', 'thuộc về')}")
_OWNING = re.compile(rf" *{_last(*lexicon('agencies')['owning'])}")
# `đạt 60% kế hoạch tỉnh giao`, `dự toán năm 2023 được HĐND tỉnh giao`.
_GIVING = folded_pattern(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|nhiệm vụ|mục tiêu|pháp lệnh|biên chế|vốn|được|do)"
    r"(?: (?:thu|chi|vốn|năm|\d+|được|do|của|mà|đã)){0,3}"
    r"(?: (?:thủ tướng|chính phủ|trung ương|bộ|tỉnh ủy|huyện ủy|hđnd|ubnd)(?:,| và|-| -)){0,3} ?$"
)
_GIVEN = folded_pattern(r" (?:đã |đang )?(?:giao|đề ra)(?! (?:thông|dịch|lưu|thừa|tiếp))(?!\w)")
_MARKET = folded_pattern(
    r"(?<!\w)(?:sang|qua|thị trường|khẩu vào)(?: (?:các|nước|thị trường|như|gồm|là|hai|ba)){0,3}"
    r":? (?:\w+(?: \w+){0,2}(?:, | và )){0,6}$"
)
_COMPARED = folded_pattern(
    r"(?<!\w)(?:(?:cao|thấp|lớn|nhỏ|nhanh|chậm|nhiều|ít|tốt|kém) hơn(?: so với)?"
    r"|(?:so với|bằng|vượt|trên|dưới)(?= (?:mức |mặt bằng )?(?:bình quân|trung bình)))"
    r"(?: (?!cùng )[^\W\d]+){0,7}(?: của)? $|(?<!\w)(?:cao|thấp|lớn|nhiều|ít|tốt) nhất(?: trong)? $"
    r"|(?<!\w)(?:dẫn|đứng|tốp|top) đầu(?: của| trong)? $"
    r"|(?<!\w)(?:cách|giáp|giáp ranh|tiếp giáp|liền kề)(?: (?:trung tâm|với|\d+))? $"
)
_COMPARING = tuple(map(fold, ("hơn ", "bình", "nhất ", " đầu ", "cách ", "giáp ", "liền kề")))
"""One of these stands in every comparison."""
_LED = folded_pattern(
    r"(?<!\w)sự (?:chủ trì|chỉ đạo|lãnh đạo|quan tâm|điều hành|hỗ trợ|giúp đỡ|phối hợp|giám sát|hướng dẫn)"
    r"(?: (?!của)[^\W\d]+,?){0,5} của $"
)
_COUNTRIES = words("places", "country")
# `Theo số liệu ước tính của Tổng cục Thống kê`.
_SOURCE_OF = folded_pattern(
    r"(?:^|[.,;:\n“\"] ?|(?<!\w)cũng )theo (?:số liệu|kết quả|ước tính|tính toán|thống kê|tổng hợp|điều tra"
    r"|khảo sát|dự báo|đánh giá|nhận định) (?:[^\W\d]+ ){0,5}của $"
)
# `Theo Cục Quản lý đăng ký kinh doanh thuộc Bộ Kế hoạch và Đầu tư`.
_SOURCE_PART = folded_pattern(r"(?<!\w)(?:theo|tin từ|số liệu của|số liệu từ|báo cáo của) [^,;.:\n]* thuộc $")
_DATED = folded_pattern(
    r"(?<!\w)(?:(?:ngày|năm|tháng) [\d/.-]+|(?:đến|tới|hết|từ|trước|sau|vào|sáng|chiều) \d+[/-][\d/-]+) +$"
)
_MEETING = folded_pattern(r"(?:ngày|sáng|trưa|chiều|tối) [^.;\n]{0,40}, tại (?:\w+ ){0,2}$")
_EVENT = folded_pattern(rf"(?<!\w){listed('agencies', 'event')}(?!\w)")
_EVENT_REACH = 80
_AT, _WITH, _OF, _PART_OF = fold(", tại "), fold(" với "), fold(" của "), fold(" thuộc ")
_PARTNER = folded_pattern(r"(?<!\w)(?:phối hợp|cùng|làm việc)(?: chặt chẽ)? với [^.;:]*$")


_ONES, _WHOLES = (PLACE, AGENCY), (NATION, PLACE)
_ISSUERS = words("agencies", "issuer")
_NEXT_WORD = re.compile(r"[ ,]*(\w+)")


def _last_words(*entries: str) -> frozenset[str]:
    """What stands right before a name where one of the entries does: a cheap look before their pattern."""
    return last_words_of(frozenset(map(fold, entries)))


def _next_words(*entries: str) -> frozenset[str]:
    """The same for what follows a name."""
    found = (_NEXT_WORD.match(fold(entry)) for entry in entries)
    return frozenset(first[1] for first in found if first)


_SOURCE_WORDS = _last_words("của", "từ", *lexicon("agencies")["source_before"])
_BEGIN_WORDS = _last_words("tại", "ở", *lexicon("agencies")["beginning"]) | frozenset(_MARKS)
_NAMING_WORDS, _OWNING_WORDS = _last_words("là", "về"), _last_words(*lexicon("agencies")["owning"])
_SAYING_WORDS = _next_words(
    *lexicon("agencies")["surname"],
    *lexicon("agencies")["source_after"],
    "đã",
    "cũng",
    "vừa",
    "công bố",
    "báo cáo",
)
_GIVEN_WORDS = _next_words("đã", "đang", "giao", "đề ra")
_REACHING_WORDS = _next_words("ước", "đã", "đạt", "chiếm", "tăng", "giảm")


class _Beside(NamedTuple):
    """What stands around a name in the folded text."""

    left: str
    nearest: str
    """The same from right to left."""
    before: str
    """The last word or mark on its left; empty where only a pattern can tell."""
    after: str
    """The first word on its right; empty without any."""


def _beside(low: str, left: str, end: int) -> _Beside:
    tail = left.rstrip(" ")
    before = tail[-1:]
    if before.isalnum():
        word = tail[tail.rfind(" ") + 1 :]
        before = word if word.isalnum() else ""
    elif before in ":_":
        before = ""
    after = _NEXT_WORD.match(low, end)
    return _Beside(left, left[::-1], before, after[1] if after else "")


def cast(actor: Actor, low: str) -> Actor:
    """Give a name its part in the folded text."""
    start, end = actor.span.start, actor.span.end
    left = low[max(0, start - _LOOK_BACK) : start]
    if actor.sort is PLACE and _AT in left and _is_venue(actor, left, low):
        actor.rank, actor.province = SOURCE, None
    elif (name := low[start:end]) in _ISSUERS:
        actor.rank = SOURCE
    else:
        beside = _beside(low, left, end)
        actor.rank = _rank(beside, name, low, actor)
        is_counted = left.endswith(" ") and left.rstrip(" ")[-1:].isdecimal()
        actor.counted = is_counted and not _DATED.search(left)
    return actor


def _is_venue(actor: Actor, left: str, low: str) -> bool:
    """On a day, at a place, a meeting: where something was said, not what the news is about."""
    end = actor.span.end
    return bool(_MEETING.search(left) and _EVENT.search(low, end, end + _EVENT_REACH))


def _rank(beside: _Beside, name: str, low: str, actor: Actor) -> Rank:
    left, nearest, before, _ = beside
    if _is_aside(beside, name, low, actor):
        return ASIDE
    if _is_source(beside, low, actor):
        is_doer = actor.sort is AGENCY and _DOING.match(low, actor.span.end)
        return SUBJECT if is_doer else SOURCE
    if (_WITH in left and _PARTNER.search(left)) or (
        name in _ANYBODY and not _DONE.match(low, actor.span.end)
    ):
        return INSIDE
    if _is_leading(beside, actor):
        return SUBJECT
    is_owning = (not before or before in _OWNING_WORDS) and _OWNING.match(nearest)
    if is_owning or _is_reaching(actor, beside, low):
        return OWNER
    return SUBJECT if _is_acting(actor, low) else INSIDE


def _is_leading(beside: _Beside, actor: Actor) -> bool:
    """Whether a clause begins with it; `đứng đầu là Sở Y tế` names one, `là địa phương` tells what sort."""
    _, nearest, before, _ = beside
    if (not before or before in _BEGIN_WORDS or before[-1].isdecimal()) and _BEGIN.match(nearest):
        return True
    is_named = actor.sort in _ONES and (not before or before in _NAMING_WORDS)
    return is_named and bool(_NAMING.match(nearest))


def _is_reaching(actor: Actor, beside: _Beside, low: str) -> bool:
    """Whether what an agency has stands before it without `của`."""
    if actor.sort is not AGENCY or beside.after not in _REACHING_WORDS:
        return False
    return bool(_REACHING.match(low, actor.span.end)) and not _THROUGH.match(beside.nearest)


def _is_acting(actor: Actor, low: str) -> bool:
    """Whether a place has, or a group must do, what follows: no other word makes it a subject."""
    if actor.sort is GROUP:
        return bool(_OBLIGED.match(low, actor.span.end))
    is_whole = actor.sort in _WHOLES or (actor.sort is HERE and " " in actor.name)
    return is_whole and bool(_ACTING.match(low, actor.span.end))


def _is_source(beside: _Beside, low: str, actor: Actor) -> bool:
    """Whether the name says the figures, or ordered them."""
    left, nearest, before, after = beside
    if (not before or before in _SOURCE_WORDS) and _SOURCE_BEFORE.match(nearest):
        return True
    if after in _SAYING_WORDS and _SOURCE_AFTER.match(low, actor.span.end):
        return True
    if left.endswith(_PART_OF):
        return bool(_SOURCE_PART.search(left))
    return left.endswith(_OF) and bool(_ORDER.search(left) or _SOURCE_OF.search(left))


def _is_aside(beside: _Beside, name: str, low: str, actor: Actor) -> bool:
    """Whether the name is but who set the plan, where goods are sold, or what is compared with."""
    left = beside.left
    if beside.after in _GIVEN_WORDS and _GIVEN.match(low, actor.span.end):
        return bool(_GIVING.search(left))
    if name in _COUNTRIES and _MARKET.search(left):
        return True
    if left.endswith(_OF) and _LED.search(left):
        return True
    return any(map(left.__contains__, _COMPARING)) and bool(_COMPARED.search(left))
