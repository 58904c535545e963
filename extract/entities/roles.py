"""A name in a text and the part it plays in its clause, by the words on its left and right."""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from extract.figures import Span
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, lexicon, words


class Sort(StrEnum):
    """What kind of whom or where."""

    NATION = "nation"
    PLACE = "place"
    HERE = "here"
    AGENCY = "agency"
    AGAIN = "again"
    """An agency called by its kind alone."""
    PERSON = "person"
    GROUP = "group"
    LEVEL = "level"


class Rank(IntEnum):
    """How likely a name is what its clause is about, by the words on its left."""

    ASIDE = -1
    """In passing: who set the plan, where the goods went."""
    SOURCE = 0
    INSIDE = 1
    OWNER = 2
    SUBJECT = 4


_SEAT_KIND = re.compile(r" (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn) (?=\w)", re.IGNORECASE)


@dataclass(slots=True)
class Actor:
    """A name with its place in the text."""

    span: Span
    sort: Sort
    name: str
    province: str | None = None
    """The province that is part of the name: `UBND tỉnh Quảng Trị`."""
    rank: Rank = Rank.INSIDE
    counted: bool = False
    """A number stands before it: `31 địa phương`."""
    items: tuple[str, ...] = ()
    """The names that stand in a row here."""

    @property
    def seat(self) -> str | None:
        """The place that an agency is of: its province, else the district or commune in its name."""
        if self.province or self.sort is not Sort.AGENCY:
            return self.province
        kind = _SEAT_KIND.search(self.name)
        return self.name[kind.start() + 1 :] if kind and self.name[kind.end()].isupper() else None


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
_BEGIN = re.compile(
    rf" *(?:$|[\n,;:.–“\"”)\]*!?…+-]|\d|{_last(*lexicon('agencies')['beginning'])}"
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
_COMPARING = tuple(
    map(
        fold,
        (
            "hơn ",
            "bình quân",
            "trung bình",
            "nhất ",
            "dẫn đầu",
            "đứng đầu",
            "tốp đầu",
            "top đầu",
            "cách ",
            "giáp ",
            "liền kề",
        ),
    )
)
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
_COUNTED = re.compile(r" +\d")
_DATED = folded_pattern(
    r"(?<!\w)(?:(?:ngày|năm|tháng) [\d/.-]+|(?:đến|tới|hết|từ|trước|sau|vào|sáng|chiều) \d+[/-][\d/-]+) +$"
)
_MEETING = folded_pattern(r"(?:ngày|sáng|trưa|chiều|tối) [^.;\n]{0,40}, tại (?:\w+ ){0,2}$")
_EVENT = folded_pattern(rf"(?<!\w){listed('agencies', 'event')}(?!\w)")
_EVENT_REACH = 80
_AT, _WITH, _OF, _PART_OF = fold(", tại "), fold(" với "), fold(" của "), fold(" thuộc ")
_PARTNER = folded_pattern(r"(?<!\w)(?:phối hợp|cùng|làm việc)(?: chặt chẽ)? với [^.;:]*$")


def cast(actor: Actor, low: str) -> Actor:
    """Give a name its part in the folded text."""
    left = low[max(0, actor.span.start - _LOOK_BACK) : actor.span.start]
    if actor.sort is Sort.PLACE and _AT in left and _is_venue(actor, left, low):
        actor.rank, actor.province = Rank.SOURCE, None
    elif low[actor.span.start : actor.span.end] in words("agencies", "issuer"):
        actor.rank = Rank.SOURCE
    else:
        nearest = left[::-1]
        actor.rank = _rank(left, nearest, low, actor)
        actor.counted = bool(_COUNTED.match(nearest)) and not _DATED.search(left)
    return actor


def _is_venue(actor: Actor, left: str, low: str) -> bool:
    """On a day, at a place, a meeting: where something was said, not what the news is about."""
    end = actor.span.end
    return bool(_MEETING.search(left) and _EVENT.search(low, end, end + _EVENT_REACH))


def _rank(left: str, nearest: str, low: str, actor: Actor) -> Rank:
    if _is_aside(left, low, actor):
        return Rank.ASIDE
    if _is_source(left, nearest, low, actor):
        is_doer = actor.sort is Sort.AGENCY and _DOING.match(low, actor.span.end)
        return Rank.SUBJECT if is_doer else Rank.SOURCE
    if (_WITH in left and _PARTNER.search(left)) or _is_anybody(actor, low):
        return Rank.INSIDE
    # `đứng đầu là Sở Y tế` names one, `là địa phương` tells what sort.
    is_one = actor.sort in (Sort.PLACE, Sort.AGENCY)
    if _BEGIN.match(nearest) or (is_one and _NAMING.match(nearest)):
        return Rank.SUBJECT
    if _OWNING.match(nearest) or _is_reaching(actor, nearest, low):
        return Rank.OWNER
    return Rank.SUBJECT if _is_acting(actor, low) else Rank.INSIDE


def _is_anybody(actor: Actor, low: str) -> bool:
    return low[actor.span.start : actor.span.end] in _ANYBODY and not _DONE.match(low, actor.span.end)


def _is_reaching(actor: Actor, nearest: str, low: str) -> bool:
    """Whether what an agency has stands before it without `của`."""
    if actor.sort is not Sort.AGENCY or not _REACHING.match(low, actor.span.end):
        return False
    return not _THROUGH.match(nearest)


def _is_acting(actor: Actor, low: str) -> bool:
    """Whether a place has, or a group must do, what follows: no other word makes it a subject."""
    if actor.sort is Sort.GROUP:
        return bool(_OBLIGED.match(low, actor.span.end))
    is_whole = actor.sort in (Sort.NATION, Sort.PLACE) or (actor.sort is Sort.HERE and " " in actor.name)
    return bool(is_whole and _ACTING.match(low, actor.span.end))


def _is_source(left: str, nearest: str, low: str, actor: Actor) -> bool:
    """Whether the name says the figures, or ordered them."""
    if _SOURCE_BEFORE.match(nearest) or _SOURCE_AFTER.match(low, actor.span.end):
        return True
    if left.endswith(_PART_OF):
        return bool(_SOURCE_PART.search(left))
    return left.endswith(_OF) and bool(_ORDER.search(left) or _SOURCE_OF.search(left))


def _is_aside(left: str, low: str, actor: Actor) -> bool:
    """Whether the name is but who set the plan, where goods are sold, or what is compared with."""
    if _GIVEN.match(low, actor.span.end):
        return bool(_GIVING.search(left))
    if low[actor.span.start : actor.span.end] in _COUNTRIES and _MARKET.search(left):
        return True
    if left.endswith(_OF) and _LED.search(left):
        return True
    for word in _COMPARING:
        if word in left:
            return bool(_COMPARED.search(left))
    return False
