"""Whether words that have the shape of a time are one: `21/6` may be twenty-one of six."""

import re
from collections.abc import Callable

from extract.patterns import folded_pattern, listed
from extract.periods.roles import BEFORE, BOUNDS, FROM, NEAR, UNTIL, Left, clock_start, opens
from extract.periods.shapes import (
    BARE_MONTHS,
    BARE_WEEK,
    DASHED_DAY,
    FIRST_MONTH,
    FIRST_QUARTER,
    NOW,
    OF_LATE,
    ONE_YEAR,
    PAST_MONTH,
    PAST_MONTHS,
    PAST_WEEK,
    PAST_YEARS,
    PRESENT,
    SHORT_DAY,
    THAT_MONTH,
    THAT_QUARTER,
    THAT_WEEK,
    THAT_YEAR,
    Shape,
)
from extract.periods.times import Mention
from extract.vocabulary import fold

# `Quyết định số 932/QĐ-TTg, ngày 06/8/2023`: the day a document was issued is no period.
_REFERENCE = re.compile(r"\d/[^\W\d][\w–-]*,?(?: ban hành)?(?: ngày)? *$")
# `đăng ký năm 2023`, `phát sinh năm 2023` are said of what happened then.
_ISSUED = folded_pattern(
    r"(?<!\w)(?:ban hành|công bố|(?<!đăng )(?<!định )(?<!cùng )ký|sn"
    r"|(?<!sơ )(?<!học )(?<!tuyển )(?<!phát )(?<!thí )(?<!khai )(?<!an )(?<!dân )(?<!vệ )sinh)"
    r" (?:vào )?(?:ngày )?$"
)
# `theo Nghị quyết 830 của Quốc hội ngày 17/12/2019`, without the letters of its number.
_OF_LAW = folded_pattern(
    r"(?<!\w)(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công điện|công văn|kế hoạch)(?: số)? \d+"
    r"(?: của(?: [^\W\d_]+){1,10})? (?:ban hành )?(?:ngày )?\Z"
)
# `Hết hiệu lực: 01/02/2021`: when a law begins or ceases to hold.
_IN_FORCE = folded_pattern(r"(?:hết hiệu lực(?: từ| ngày)*|(?<!\w)hiệu lực ?[:|\n])\W*\Z")
# `date 2025-11-10 Mục tiêu là`: when the page was stored, before its text.
_STAMP = re.compile(r"\W{0,9}(?:date\W{1,3})?20\d\d-\d\d-\d\d(?= +[^\W\d_])")
_ISSUED_ENDS = tuple(map(fold, ("hành ", "bố ", "ký ", "sn ", "sinh ", "vào ", "ngày ")))
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?…] )$")
_JOINED_DAY = re.compile(r" ?[-–] ?\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d")
# `30/4 - 1/5`: thirty fourths are no share.
_DAY_RANGE = re.compile(r" ?[-–] ?\d{1,2}/\d{1,2}(?![\d/%])")
_OTHER_END = re.compile(r"\d[/.]\d{1,2} ?[-–] ?$")
_LEADING_DAY = folded_pattern(r"(?:ngày|mùng|mồng|hôm)\b")
_THIS_DAY = folded_pattern(r"(?:ngày|mùng|mồng|vào|nay|hôm|phiên) *\(?$")
_PRESENT_BEFORE = folded_pattern(r"(?:thực|phát|thể|xuất|biểu|tái|đại|ẩn|tự|vụt|sự) $")
_PRESENT_AFTER = folded_pattern(
    r",| (?!(?:đại|trường|vật|hành|tượng|thực|hữu|diện|ra|lên|kim|thân|sinh|hình)\b)"
)
_MONTHS_BEFORE = folded_pattern(r"(?:trong|qua|sau|hết|lũy kế|tính chung|bình quân|kết quả)(?: vòng)? *$")
_AGAIN = folded_pattern(r"(?<!\w)cũng (?:tính )?(?:đến |tới )?$")
# `thì nay đã có 345 doanh nghiệp`.
_TURN = folded_pattern(r"(?:^|\n|(?:[,;(.–-]|(?<!\w)(?:thì|mà|nhưng)) )$")
_PRESENT_VERB = folded_pattern(r"(?: \w+){0,4} (?:đã|có|còn|là|được|tăng|giảm|chỉ|lên)(?!\w)")
_WITHIN = ("trong ", fold("hết "))
_UP_TO = ("trong ", "riêng ", "đến ", "hết ")
_LENGTH = folded_pattern(
    r"(?<!\w)(?:hạn|trên|dưới|từ|đến|tới|trước|sau|mỗi|hơn|gần|khoảng|dài|gian|học|nghỉ|tù|phạt|án|mất|giảm|tăng|thêm"
    r"|còn|là|cứ|đủ|đạt|được|hành) \Z|\d\Z|[–-] ?\Z"
)
_LENGTH_BEHIND = folded_pattern(r" (?:tuổi|tù|một lần|liên|trở|kể|làm|lương|nữa|rưỡi|sau)\b|/")
_ONE = ("1", "một")
_TERM = folded_pattern(r"(?:hạn|trên|dưới|từ|đến|trước) $|\d$")
_MONTHS_AFTER = folded_pattern(r" (?:(?:chỉ|đã|mới|cũng) )?(?:ước|đạt|tăng|giảm|là)(?!\w)")
_UNIT_BEHIND = folded_pattern(r" *(?:%|tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|điểm|phần)")
# `cao nhất trong 5 năm qua` praises the figure, it does not date it.
_RECORD = folded_pattern(r"(?:nhất|kỷ lục|chưa từng có)(?: trong)?(?: vòng| suốt)?(?: hơn| gần)? $")
_MANY = folded_pattern(r"(?<!\w)(?:\d+|những|các|nhiều|vài|mấy|mỗi|hàng|hằng|hai|ba|bốn|năm|sáu|bảy|mười) $")
_EACH = folded_pattern(r"(?<!\w)(?:mỗi|một|\d+) $")
_BEHIND_A_DAY = re.compile(r" ?(?:[,.;:)\n]|$)")
_BEGUN = re.compile(rf"(?<!\w){listed('dates', 'begun')}(?: (?:từ|vào|kể từ|hồi|chính thức))*(?: ngày)? $")
# `năm 2018 chuyển sang 39 việc`: where some of the new period's came from.
_BROUGHT_OVER = folded_pattern(r" (?:đã )?chuyển (?:sang|qua)(?: là|:)?(?: ?\d| ?[,;)])")
_ASIDE = re.compile(r" ?[,;)]")


def is_time(shape: Shape, match: re.Match[str], left: Left) -> bool:
    """Whether words that have the shape of a time are one here."""
    test = _TESTS.get(shape)
    return (test is None or test(match, left)) and not match.string.startswith(" âm lịch", match.end())


def is_reference(mention: Mention, low: str, left: Left) -> bool:
    """Whether a time only dates a document or a page, or a beginning: `thành lập năm 2015, có`."""
    if mention.span.start < NEAR and (stamp := _STAMP.match(low)) and mention.span.start < stamp.end():
        return True
    near, is_day = left.near, mention.first.day is not None
    if is_day and (_OF_LAW.search(left.text) or ("lực" in near and _IN_FORCE.search(near))):
        return True
    if _BROUGHT_OVER.match(low, mention.span.end):
        return True
    if (near.endswith(_ISSUED_ENDS) and _ISSUED.search(near)) or (
        "/" in left.text and _REFERENCE.search(left.text)
    ):
        return is_day or not near.endswith(", ")
    return bool(_ASIDE.match(low, mention.span.end) and _BEGUN.search(near))


def _is_day(match: re.Match[str], left: Left) -> bool:
    """`21/6` is a day where its words say so; elsewhere it may be twenty-one of six."""
    if _UNIT_BEHIND.match(match.string, match.end()):
        return False
    if _LEADING_DAY.match(match[0]) or _THIS_DAY.search(left.near) or clock_start(left) < len(left.text):
        return True
    if left.may_end(BOUNDS) and any(pattern.search(left.near) for pattern in (UNTIL, FROM, BEFORE)):
        return True
    if _JOINED_DAY.match(match.string, match.end()) or _OTHER_END.search(left.near):
        return True
    if int(match["d"]) > int(match["m"]) and _DAY_RANGE.match(match.string, match.end()):
        return True
    is_titled = match["sep"] == "/" and match.string.startswith(":", match.end())
    return is_titled and opens(left.near)


def _is_dashed_day(match: re.Match[str], left: Left) -> bool:
    """`ngày 20-7`, `chiều 5-7,`, `đến ngày 1-3`; `ngày 2-3 lần` is a range."""
    if _EACH.search(left.near) or not (_LEADING_DAY.match(match[0]) or clock_start(left) < len(left.text)):
        return False
    if int(match["d"]) >= int(match["m"]) or UNTIL.search(left.near):
        return True
    return bool(_BEHIND_A_DAY.match(match.string, match.end()))


def _is_present(match: re.Match[str], left: Left) -> bool:
    """`hiện` alone is also half of `thực hiện`, `phát hiện` and many more."""
    if " " not in match[0] and not _PRESENT_AFTER.match(match.string, match.end()):
        return False
    return opens(left.near) or not _PRESENT_BEFORE.search(left.near)


def _is_now(match: re.Match[str], left: Left) -> bool:
    """`Cũng đến thời điểm này` is the time that was given before."""
    if match[0] != "nay":
        return not _AGAIN.search(left.near)
    return bool(
        UNTIL.search(left.near)
        or (_TURN.search(left.near) and _PRESENT_VERB.match(match.string, match.end()))
    )


def _is_months(match: re.Match[str], left: Left) -> bool:
    """`9 tháng ước đạt` is a period, and so is `9 tháng,` at the head; `kỳ hạn 6 tháng` is a duration."""
    if match["n"] in _ONE:
        return False
    if _SENTENCE_START.search(left.near) and match.string.startswith((",", ":"), match.end()):
        return True
    is_subject = _MONTHS_AFTER.match(match.string, match.end()) and not _TERM.search(left.near)
    return bool(is_subject or _MONTHS_BEFORE.search(left.near))


def is_free(match: re.Match[str], left: Left) -> bool:
    """Whether a number of months may be no length of time: `giảm 8 tháng`, `8 tháng tuổi` are."""
    is_length = _LENGTH.search(left.text) or _LENGTH_BEHIND.match(match.string, match.end())
    return match["n"] not in _ONE and not is_length


def _is_recent(_match: re.Match[str], left: Left) -> bool:
    """`trong 5 năm qua`, but not `cao nhất trong 5 năm qua`."""
    return not _RECORD.search(left.near)


def _is_one(match: re.Match[str], left: Left) -> bool:
    """`năm qua`, but not the end of `nhiều năm qua`."""
    return match["y"].isdigit() or not (_MANY.search(left.near) or _RECORD.search(left.near))


def _is_within(_match: re.Match[str], left: Left) -> bool:
    """`trong tháng`, `hết năm`."""
    return left.near.endswith(_WITHIN)


def _is_first(_match: re.Match[str], left: Left) -> bool:
    """`tháng đầu năm`, but not the end of `những tháng đầu năm`."""
    return not _MANY.search(left.near)


def _is_week(_match: re.Match[str], left: Left) -> bool:
    """`trong tuần 23,`; the second week of what, `tuần 2, 3` does not say."""
    return left.near.endswith(_UP_TO)


_TESTS: dict[Shape, Callable[[re.Match[str], Left], bool]] = {
    SHORT_DAY: _is_day,
    DASHED_DAY: _is_dashed_day,
    PRESENT: _is_present,
    NOW: _is_now,
    BARE_MONTHS: _is_months,
    PAST_MONTHS: _is_recent,
    PAST_YEARS: _is_recent,
    OF_LATE: _is_recent,
    ONE_YEAR: _is_one,
    PAST_MONTH: _is_one,
    PAST_WEEK: _is_one,
    BARE_WEEK: _is_week,
    FIRST_MONTH: _is_first,
    FIRST_QUARTER: _is_first,
    THAT_WEEK: _is_within,
    THAT_MONTH: _is_within,
    THAT_QUARTER: _is_within,
    THAT_YEAR: _is_within,
}
"""For the shapes that other things share: whether it is a time here."""
