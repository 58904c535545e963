"""What the heading of a row or column says of the figures beside or below it, by its words."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.entities.actors import actors
from extract.entities.names import AGENCY, NATION, PLACE
from extract.figures import Direction, Kind, Span, Status
from extract.known import Sort, longest
from extract.numbers import scale_of
from extract.numerals import SCALES
from extract.patterns import folded_pattern
from extract.periods.dates import folded, mentions
from extract.scene import Scene
from extract.units import unit_after

JOINT = " / "
"""What parts an outer heading from an inner one."""
_MARKS = " ,;:.-–—*+•"
_LIST_MARK = re.compile(
    r"^(?:(?:[0-9]{1,2}|[IVX]{1,5}|[a-zđA-ZĐ])[.)](?=\s|\D)|[0-9.]{3,8}(?=\s)|[-–+•*])\s*"
)
_NOTE = re.compile(r"\s*\((?:[0-9]{1,2}|[0-9]{1,2} ?[=/+:–-].*|\*+)\)\s*$|\*+$")
_BRACKET = re.compile(r"[ ]*\(([^()]{1,40})\)[ ]*$")
_SIGN = re.compile(r"[ ,:]+([%‰])[ ]*$")
_UNIT_SAID = folded_pattern(r"(?:đơn vị(?: tính)?|đvt|tính(?: bằng)?) ?:? ?")
_SCALE = re.compile(rf"(?: (?:{'|'.join(word for word in SCALES if word not in ('k', 'tr'))})\b){{0,3}}")
_MORE_UNIT = re.compile(r" ?/| ?[23²³]$")
_KINDS = {
    Sort.CURRENCY: Kind.MONEY,
    Sort.MEASURE: Kind.MEASURE,
    Sort.DURATION: Kind.MEASURE,
    Sort.FIRM_DURATION: Kind.MEASURE,
    Sort.PERCENT_POINT: Kind.PERCENT,
    Sort.NOUN: Kind.COUNT,
}
_NUMBER_OF = folded_pattern(r"(?:tổng )?(?:số lượng|số|lượng) (?=[^\W\d_])")
_RANKED = folded_pattern(r"(?:thứ hạng|xếp hạng|vị trí|vị thứ|hạng)(?!\w)")
_SHARE = folded_pattern(r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu)(?!\w)")
_INDEX = folded_pattern(r"(?:chỉ số|điểm số|mức|hệ số)(?!\w)")
_COMPARED = folded_pattern(r"(?:so (?:với|sánh)|%? ?so)(?!\w)")
_AIM = folded_pattern(
    r"(?<!\w)(?:kế hoạch|mục tiêu|dự toán|dự kiến|phấn đấu|chỉ tiêu (?:giao|năm|đến))(?!\w)"
)
_AGAINST_AIM = folded_pattern(r"(?<!\w)(?:so|thực hiện|đạt|hoàn thành|tỷ lệ|tỉ lệ)(?!\w)|[%/]")
_UP, _DOWN = folded_pattern(r"(?:mức |tốc độ )?tăng(?!\w)"), folded_pattern(r"(?:mức )?giảm(?!\w)")
_EITHER = folded_pattern(r"tăng ?(?:[/,(+-]|hoặc|và) ?\(?[+-]?\)? ?giảm|mức (?:tăng|giảm),? (?:tăng|giảm)")
_SAYS_NOTHING = folded_pattern(
    r"(?:và|trong|của|đến|tính|tới|hết|cả|thời điểm|giai đoạn|ước|thực hiện|kết quả|số liệu|kế hoạch|dự toán"
    r"|mục tiêu|dự kiến|giá trị|số lượng|chỉ tiêu|nội dung|đơn vị|lũy kế|luỹ kế|kỳ|báo cáo|năm|tháng|quý"
    r"|tổng số|tổng cộng|cộng|tổng|toàn tỉnh|toàn thành phố|toàn huyện|toàn quốc|chung|trong đó|stt|tt"
    r"|ghi chú|số|[ ,;:.()/–-])*"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?: ?[-–] ?(?:19|20)[0-9]{2})?")
_YEARS = re.compile(r"(?i)giai đoạn (?:19|20)[0-9]{2} ?[-–] ?(?:19|20)[0-9]{2}")
_SHORT_TIME = re.compile(r"(?i)(?:(q|t)\.?\s?([0-9]{1,2}|[ivx]{1,3}))[/.-]((?:19|20)[0-9]{2})")
_LEFT = folded_pattern(r"(?:,| |của|trong|đến|tính|tới|hết|cả|vào|ngày|năm)+\Z")
_MOST_WORDS = 5


class Heading(NamedTuple):
    """What a heading says; each is empty, None or plain where it says nothing of it."""

    indicator: str = ""
    entity: str | None = None
    time: str = ""
    kind: Kind | None = None
    unit: str | None = None
    scale: Decimal = Decimal(1)
    status: Status = Status.REPORTED
    direction: Direction | None = Direction.NONE
    """None where the sign of the number tells."""
    is_implied: bool = False
    """Whether the unit is what the words count, and nobody said so in brackets."""


_PLAIN = Heading()


@lru_cache(maxsize=1 << 15)
def heading(words: str, *, is_row: bool = False) -> Heading:
    """All parts of a heading together; of what two say, the inner one's holds.

    Of a row, the last of several may be the unit: `Dân số / người`.
    """
    whole = _PLAIN
    for place, said in enumerate(words.split(JOINT)):
        if not (text := said.strip()):
            continue
        if is_row and place and text[:1].islower() and (unit := read_unit(text)):
            whole = both(whole, Heading(kind=unit[0], unit=unit[1], scale=unit[2]))
        elif (part := _part(text)) is not None:
            whole = both(whole, part)
    return whole


def both(outer: Heading, inner: Heading) -> Heading:
    """Two headings over one cell: the words of both, of all else the inner one's before the outer's."""
    words = inner.indicator
    if outer.indicator and outer.indicator != words:
        words = f"{outer.indicator} {going_on(words)}".strip()
    is_inner = inner.kind is not None and not (inner.is_implied and outer.kind and not outer.is_implied)
    unit = inner if is_inner else outer
    return Heading(
        indicator=words,
        entity=inner.entity or outer.entity,
        time=" ".join(filter(None, (inner.time, outer.time))) if inner.time != outer.time else inner.time,
        kind=unit.kind,
        unit=unit.unit,
        scale=unit.scale,
        status=inner.status if inner.status is not Status.REPORTED else outer.status,
        direction=inner.direction if inner.direction is not Direction.NONE else outer.direction,
        is_implied=unit.is_implied,
    )


def going_on(words: str) -> str:
    """A heading as it stands within a phrase: `Số hồ sơ` goes on as `số hồ sơ`, a name keeps its letters."""
    first, _, rest = words.partition(" ")
    is_name = first[1:] != first[1:].lower() or (rest[:1].isupper() and rest[:1].isalpha())
    return words if is_name else words[:1].lower() + words[1:]


def _part(text: str) -> Heading | None:
    text = _NOTE.sub("", _LIST_MARK.sub("", text, count=1)).strip()
    text, kind, unit, scale = _unit(text)
    low = folded(text)
    status = Status.TARGET if _AIM.search(low) and not _AGAINST_AIM.search(low) else Status.REPORTED
    said = Heading(kind=kind, unit=unit, scale=scale, status=status, direction=_direction(low))
    if _COMPARED.match(low):
        return said._replace(indicator=text.strip(_MARKS))
    text, time = _time(text)
    said = said._replace(time=time)
    if _SAYS_NOTHING.fullmatch(folded(text)):
        return said
    if name := _name(text):
        return said._replace(entity=name)
    if said.kind is None:
        said = _with_own_unit(said, text)._replace(is_implied=True)
    return said._replace(indicator=text.strip(_MARKS))


def _direction(low: str) -> Direction | None:
    if _EITHER.match(low):
        return None
    if _UP.match(low):
        return Direction.INCREASE
    return Direction.DECREASE if _DOWN.match(low) else Direction.NONE


def _unit(text: str) -> tuple[str, Kind | None, str | None, Decimal]:
    """The words without the unit that they give in brackets, at either end, or alone; and that unit."""
    if text.startswith("%") and text.strip(_MARKS) != "%":
        return text[1:].strip(), Kind.PERCENT, "%", Decimal(1)
    for match in (_BRACKET.search(text), _SIGN.search(text)):
        if match and (found := read_unit(match[1])):
            return text[: match.start()].strip(), *found
    found = read_unit(text) if len(text.split()) <= _MOST_WORDS else None
    # `Hồ sơ` alone is what is counted, and says so as an indicator does.
    if found and (found[0] is not Kind.COUNT or _UNIT_SAID.match(folded(text))):
        return "", *found
    return text, None, None, Decimal(1)


@lru_cache(maxsize=256)
def read_unit(words: str) -> tuple[Kind, str, Decimal] | None:
    """What is measured by a unit that stands alone, the unit itself, and what its magnitude multiplies by."""
    said = _UNIT_SAID.match(folded(words))
    unit_words = words[said.end() :].strip(_MARKS) if said else words.strip(_MARKS)
    if unit_words in ("%", "‰"):
        return Kind.PERCENT, unit_words, Decimal(1)
    text = f": {unit_words}"
    low = folded(text)
    scale = _SCALE.match(low, 1)
    at = scale.end() if scale else 1
    known = longest(low, at + 1, len(low))
    if known is None or (known[0] < len(low) and not _MORE_UNIT.match(low, known[0])):
        return None
    scene = Scene(text=text, sentences=(Span(0, len(text)),))
    unit = unit_after(scene, at, len(text))
    if unit is None or unit.end < len(text) or unit.sort not in _KINDS:
        return None
    return _KINDS[unit.sort], unit.text, scale_of(low[1:at])


def _with_own_unit(said: Heading, text: str) -> Heading:
    """What the words themselves count or measure: `Số hồ sơ`, `Tỷ lệ đúng hạn`, `Thứ hạng`."""
    low = folded(text)
    if _RANKED.match(low):
        return said._replace(kind=Kind.RANK)
    if _SHARE.match(low):
        return said._replace(kind=Kind.PERCENT, unit="%")
    if match := _NUMBER_OF.match(low):
        scene = Scene(text=text, sentences=(Span(0, len(text)),))
        unit = unit_after(scene, match.end() - 1, len(text))
        if unit is not None and unit.sort is Sort.NOUN:
            return said._replace(kind=Kind.COUNT, unit=unit.text)
    elif not _INDEX.match(low) and (found := read_unit(text)) and found[0] is Kind.COUNT:
        return said._replace(kind=found[0], unit=found[1])
    return said


def _time(text: str) -> tuple[str, str]:
    """The words without the time that they name, and that time as a sentence would say it."""
    bare = text.strip(_MARKS + "()")
    if _YEAR.fullmatch(bare):
        return "", f"giai đoạn {bare}" if len(bare) > len("2024") else f"năm {bare}"
    if short := _SHORT_TIME.fullmatch(bare):
        kind = "quý" if short[1].lower() == "q" else "tháng"
        return "", f"{kind} {short[2]} năm {short[3]}"
    found = mentions(text).all
    if years := _YEARS.search(text):
        first, last = years.span()
    elif found:
        first, last = found[0].span.start, found[-1].span.end
    else:
        return text, ""
    before = _LEFT.sub("", folded(text[:first]))
    left = f"{text[: len(before)]} {text[last:]}".strip(_MARKS + "()")
    time = text[first:last]
    return left, f"năm {time}" if _YEAR.fullmatch(time) else time


def _name(text: str) -> str | None:
    """Whom or where the words name, if they do nothing else."""
    bare = text.strip(_MARKS)
    for one in actors(bare).all:
        if one.sort in (PLACE, AGENCY, NATION) and one.span.start == 0 and one.span.end >= len(bare):
            return one.name
    words = bare.split()
    # `Hải Lăng` below a heading that says `Huyện` is a name that no lexicon needs to know.
    is_name = 1 < len(words) < _MOST_WORDS and all(word[0].isupper() and word[1:].islower() for word in words)
    return bare if is_name else None
