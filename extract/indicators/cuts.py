"""Where a clause is cut: marks, words that turn to another one, and the marks that only look so."""

import re
from collections.abc import Sequence

from extract.figures import Span
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

# Each way begins with its mark, so that the engine skips from one mark to the next.
_CUT = re.compile(
    r"[](),;:|“”\n.!?…–-](?:"
    r"(?<=[];:|\n”)])|(?<=\()[^()]{0,120}\)|(?<=“)(?:[^“”.,;:\n]{1,40}”)?"
    r"|(?<=[,(])(?:(?<!\d.)(?!\d)|(?<=\d.) (?!\d+ ))|(?<=\()(?=\D)"
    r"|(?<=[–-])(?<!\w.)(?:(?<!\d .)(?= )|(?= \D))|(?<=[.!?…])[.!?…]*(?= |$))"
)
_TURN = folded_pattern(
    r"(?<!\w)(?:nhưng|(?<!trở )nên|thì(?= (?:số|tổng|tỷ lệ|tỉ lệ) )|song|khiến|giúp"
    r"|(?<!trước )(?<!sau )khi(?: ấy| đó)?"
    r"|(?:đặt|đề)(?: ra)? (?:mục tiêu|chỉ tiêu)(?: (?:là|phấn đấu))?(?=,? [^\W\d])"
    r"|được giao(?= (?:chỉ tiêu|dự toán|kế hoạch|thu) [^\W\d]))"
    r"(?!\w)"
)
_TURN_BEGUN = (" nh", " nên", " thì", " kh", " gi", " so", " đặt", " đề", "c giao")
_IN_A_TURN = tuple(map(fold, ("khi", "nhưng", "nên", "thì", "song", "giúp", " tiêu", " giao")))
"""One of these is in each of them: far cheaper to look for."""
_TAIL_CUT = re.compile(
    r"[“;:|\n!?…()”.,/](?:(?<=“)[^“”.,;:\n]{1,40}”|(?<=[;:|\n!?…()”])|(?<=\.)(?!\w)|(?<=,)(?! ?\d)"
    r"|(?<=[^\W\d]/)(?=\d))"
)
ENDS_AT_ONCE = re.compile(r"[;:|\n!?…()”]|\.(?!\w)")
"""A mark that nothing is said of a figure behind."""
# `Mục tiêu của tỉnh là kích hoạt …`: what is aimed at is measured.
# Marks come first: nearly every stretch begins with a space.
LEADING = folded_pattern(
    r"(?:[^\w“\"(]+|(?!(?:có|còn) (?:mặt|hiệu lực))"
    rf"{listed('clauses', 'opener')}(?!\w)|(?:đợt|vòng|giai đoạn) [\divx]{{1,2}}(?!\w)"
    r"|(?:trong )?(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:ngày|tuần|tháng|quý|năm)"
    r"(?: (?:đầu năm|đầu tháng|đầu|qua|nghỉ lễ|nghỉ tết))?(?!\w)"
    r"|(?:mục tiêu )?(?:đạt|đưa)(?= (?:kim ngạch|tỷ lệ|tỉ lệ|doanh thu|sản lượng|năng suất|tổng))"
    r"|(?:một số|nhiều|các|những) [^,.;:()\n\d]{3,80}? như(?= \w)"
    r"|năm học (?:này|nay|mới|qua|trước|tới|vừa qua)(?!\w)"
    r"|(?:ông|bà|đồng chí) [^.,;:()\n\d]{2,50}? (?:cho biết|cho hay|thông tin|chia sẻ)(?: thêm)?(?!\w)"
    r"|(?:mục tiêu|chỉ tiêu|nhiệm vụ)[^.;:\n]{0,60}? là(?= \w))+"
)
_FOREMOST = folded_pattern(
    r"(?:vượt(?: qua)?|(?:xếp|đứng) (?:trên|sau)) (?=\w)"
    r"|[^\W\d][^.,;:()\n\d]{0,60}?(?<!\w)(?:nhiều|ít|cao|thấp|lớn|nhỏ|mạnh|chậm|nhanh)"
    r"(?: [^\W\d_]+){0,3} nhất là (?=\w)"
)
MOST_OF_ALL, AHEAD = fold(" nhất là "), tuple(map(fold, ("vượt ", "xếp ", "đứng ")))
_PAIRED = re.compile(rf"{listed('clauses', 'paired')} (?=\w)")
# Looked ahead for, as one may begin within another: `cán bộ, công chức, viên chức`.
_COUPLES = re.compile(rf"(?<!\w)(?=({listed('clauses', 'coupled')})(?!\w))")
_COUPLE_REACH = 24
_COUPLED = folded_pattern(
    r"- (?!(?:chỉ|mức|bình|đây|tăng|giảm|cao|thấp|trong|khi|một|là|từ|tức|nơi|gần|hơn|số|tỷ)(?!\w))"
    r"[^\W\d_]{1,6}(?!\w)"
)
_PAIR_BEGUN = re.compile(rf"(?<!\w){listed('clauses', 'paired')}$")
# `100% xã, phường, thị trấn có …`: what is said of a list stands behind its last item.
_SUBJECTS = folded_pattern(
    r",(?! (?:các|những|vẫn|số|hơn|nơi|đã|có|được|bị|sẽ))"
    r"(?: [^\W\d_]+){1,4}(?:(?:,| và|, và)(?: [^\W\d_]+){1,4}){0,2}"
    r" (?:đã|đang|được|bị|sẽ|có|chưa|phải|hoàn thành|thực hiện|tham gia"
    r"|làm tốt|sử dụng|áp dụng|duy trì|chấp hành)(?!\w)"
)
# `hồ sơ cấp căn cước công dân (CCCD) gắn chip`.
_ACRONYM = re.compile(r"\([A-ZĐ][A-ZĐ&-]{1,9}\)(?= [^\W\d_])")
# `cao tốc Lam Giang - Bình Sơn`: two ends of one road.
_CAPITAL = "A-ZÀÁẢÃẠĂÂĐÈÉẺẼẸÊÌÍỈĨỊÒÓỎÕỌÔƠÙÚỦŨỤƯỲÝỶỸỴẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ"
_ROUTE = re.compile(rf"(?<!\w)(?:đường|tốc|tuyến|sắt|bộ|lộ|cầu|án)(?: [{_CAPITAL}][^\W\d_]*){{1,3}} $")
_NAME = re.compile(rf" (?:[{_CAPITAL}][^\W\d_]*(?: |$)){{1,3}}")
_JOINING = ",(-“"
"""Marks that a clause may go on over."""
_FEW_WORDS, _SOME_WORDS = 3, 8
SAYING = folded_pattern(
    r"(?<!\w)(?:rằng|cho biết|cho hay|thừa nhận|nhận định|đánh giá|phản ánh|khẳng định|nhận thấy|kỳ vọng)"
)
_SAYING_END = re.compile(rf"{SAYING.pattern} ?$")


def cut_at_marks(text: str, low: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each stretch between two cuts begins and ends."""
    cuts = [cut.span() for cut in _CUT.finditer(low, start, end)]
    stretch = low[max(0, start - 1) : end]
    for word in _IN_A_TURN:
        if word in stretch:
            cuts = _with_turns(low, start, end, cuts)
            break
    found: list[tuple[int, int]] = []
    for begin, close in cuts:
        if low[begin] in _JOINING and _is_inside(text, low, begin, close):
            continue
        found.append((start, begin))
        start = close
        if start == end and low[begin] == "(":
            return found
    found.append((start, end))
    return found


def _with_turns(low: str, start: int, end: int, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts with the words between them that turn to another clause."""
    stretch = low[max(0, start - 1) : end]
    if not any(begun in stretch for begun in _TURN_BEGUN):
        return found
    turns = [
        turn.span()
        for turn in _TURN.finditer(low, start, end)
        if not any(begin <= turn.start() < close for begin, close in found)
    ]
    return sorted((*found, *turns)) if turns else found


def _is_inside(text: str, low: str, start: int, end: int) -> bool:
    """Whether the clause goes on over the mark: a quoted word, a pair of verbs, `mô hình tôm - lúa`."""
    mark = low[start]
    if mark == ",":
        return _is_pair(low, start)
    if mark == "(":
        return bool(_ACRONYM.match(text, start))
    if mark == "-":
        if _ROUTE.search(text, max(0, start - 30), start) and _NAME.match(text, start + 1):
            return True
        is_lower = text[start - 2 : start - 1].isalpha() and text[start + 2 : start + 3].islower()
        return is_lower and bool(_COUPLED.match(low, start))
    return mark == "“" and end - start > 1


def _is_pair(low: str, comma: int) -> bool:
    """`kết nối, liên thông phần mềm`: two verbs with one object; `khám, chữa bệnh`: what is said together."""
    found = _COUPLES.finditer(low, max(0, comma - _COUPLE_REACH), comma + _COUPLE_REACH)
    if any(couple.start() < comma < couple.end(1) for couple in found):
        return True
    return bool(_PAIRED.match(low, comma + 2) and _PAIR_BEGUN.search(low[max(0, comma - 20) : comma]))


def foremost(text: str, low: str, start: int, end: int) -> int:
    """Where the name begins that `Hãng có nhiều chuyến nhất là …` or `vượt …` leads to; zero without one."""
    found = _FOREMOST.match(low, start, end)
    return found.end() if found and text[found.end()].isupper() else 0


def tail_cut(low: str, number: int, start: int, end: int, wholes: Sequence[Span] = ()) -> int:
    """Where the first mark stands that ends what is said; a comma within one of the wholes ends nothing."""
    joined = start
    for cut in _TAIL_CUT.finditer(low, start, end):
        mark = low[cut.start()]
        if mark == "“" or (mark == "," and cut.start() < joined):
            continue
        if mark == "," and any(whole.start < cut.start() < whole.end for whole in wholes):
            continue
        if mark == "," and (reach := _goes_on(low, number, cut.start(), end)):
            joined = reach
            continue
        return cut.start()
    return end


def _goes_on(low: str, number: int, comma: int, end: int) -> int:
    """How far a list reaches that the comma stands in and that what follows is said of; zero for none."""
    if _is_pair(low, comma) or _SAYING_END.search(low[max(0, comma - 12) : comma]):
        return comma + 1
    subject = low[number:comma].split()
    # `người thuộc hộ nghèo, hộ cận nghèo có …`: items that are built alike.
    is_alike = len(subject) <= _SOME_WORDS and low[comma + 2 : end].partition(" ")[0] in subject
    is_short = 0 < len(subject) <= _FEW_WORDS or is_alike
    if not is_short or LEADING.match(low, comma + 2, end):
        return 0
    subjects = _SUBJECTS.match(low, comma, end)
    return subjects.end() if subjects else 0
