"""Things counted: `178 văn bản`, `02 Nghị định`, `hai doanh nghiệp`; also where the noun was said before."""

import re
from decimal import Decimal

from extract.figures import Kind, Span
from extract.known import Sort, known_at
from extract.rules.outcomes import Found, NotFigure
from extract.sites import Site, settle
from extract.vocabulary import fold, words

_SHARE_BEHIND = re.compile(r" ?\((?:chiếm |đạt |bằng )?[0-9.,]+ ?%")
_OUT_OF = re.compile(r" (?:trên|trong)(?: tổng)?(?: số)? ")
_PADDED = re.compile(r"0[1-9] [A-ZĐ]{2,6}(?![\w-])")
_PRICES = re.compile(r" ?[-–,;] ?bán (?:ra )?")
_LABEL_WORDS, _MOST_LETTERS = 4, 6
_STUB = 2
_CELL = re.compile(r" *(?:\||$)")
_PEOPLE = ("dân", "người", "trẻ", "lao động")
_ROUND_BASES = frozenset(Decimal(10) ** power for power in range(2, 7))
_SERIES_GAP = 60
_NEXT_ITEM = re.compile(r"(?:(?:[,;]| và|[,;] và) | \()(?:[^\W\d_]+ |[-–] ){1,5}(?:là |có )?")
_ACRONYM = re.compile(r"[,;] [A-ZĐ]{2,6} ")
_ENDS_ITEM = re.compile(r" ?(?:[,;.)]| và |$)")
_AND = re.compile(r" ?(?:,|;|/|và|hoặc|, và|x|×) ?")
_VAGUE_BEFORE = frozenset(("vài", "mấy", "nhiều", "hàng", "dăm", "các", "những"))
_ASK_FOR_NUMBER = frozenset(
    ("đạt", "là", "có", "được", "còn", "lên", "xuống", "tới", "đến", "gồm", "với", "cho", "thêm", "tăng",
     "giảm", "số", "bằng", "chỉ", "ở", "mức", "từ", "cả", ":", "chiếm", "của", fold("hoàn"), "thành", "trong",
     "(", "cấp", "trên", "con")
)  # fmt: skip


def count_of(site: Site) -> Found | NotFigure | None:
    """A number with a counted noun behind it."""
    numeral = site.numeral
    if numeral.value is None:
        return NotFigure(numeral.end, "no number")
    unit = site.unit
    if unit is None or (not unit.known and not numeral.digits):
        return None if numeral.digits or _out_of(site) else NotFigure(numeral.end, "words")
    if not numeral.digits and not _counts_in_words(site):
        return NotFigure(numeral.end, "words")
    if not unit.known and not (_likely(site) or _in_plain_words(site)):
        return None
    value, other = settle(site.scene, numeral, Kind.COUNT, unit.text)
    if _is_rate_base(site, value, unit.text):
        return NotFigure(unit.end, "base of a rate")
    listed = "count.noun" if unit.known else "count.unlisted"
    parted = value != value.to_integral_value()
    return Found(
        span=Span(numeral.start, numeral.end),
        # What no list knows and comes in parts is rather measured.
        kind=Kind.MEASURE if parted and not unit.known else Kind.COUNT,
        value=value,
        unit=unit.text,
        end=unit.end,
        rule=listed if numeral.digits else "count.words",
        alternative=other,
    )


def bare_number(site: Site) -> Found | NotFigure:
    """A number whose noun is left out: a figure if its form or the word before it says so."""
    numeral = site.numeral
    likely = _likely(site) if numeral.digits else _out_of(site)
    if not numeral.value or not likely:
        return NotFigure(numeral.end, "bare number")
    value, other = settle(site.scene, numeral, Kind.COUNT, None)
    value *= _scale_behind(site)
    whole = value == value.to_integral_value()
    return Found(
        span=Span(numeral.start, numeral.end),
        kind=Kind.COUNT if whole else Kind.MEASURE,
        value=value,
        unit=_label(site),
        end=numeral.end,
        rule="count.elided" if whole else "measure.bare",
        alternative=other,
    )


def _scale_behind(site: Site) -> Decimal:
    """The magnitude that it leaves to the next: `3,1 trên tổng số 3,6 triệu`, `mua 88,5 - bán 90,5 triệu`."""
    whole = site.next()
    gap = site.gap
    joined = _OUT_OF.fullmatch(gap) or _PRICES.fullmatch(gap)
    shared = whole is not None and not site.numeral.scaled and joined
    return whole.scale if whole is not None and shared else Decimal(1)


def _out_of(site: Site) -> bool:
    """Whether the whole of which it is a part comes next: `3 trong số 12 bị cáo`."""
    return site.following is not None and _OUT_OF.fullmatch(site.gap) is not None


def _in_series(site: Site) -> bool:
    """Whether it is one of several with their label before them: `thạc sĩ 320, tiến sĩ 5`."""
    if site.numeral.scaled or not _ENDS_ITEM.match(site.behind()):
        return False
    for step in (-1, 1):
        other = site.next(step)
        if other is None or other.percent or other.scaled or not other.digits:
            continue
        first, second = (other, site.numeral) if step < 0 else (site.numeral, other)
        counted = site.unit_at(first.end) if step < 0 else None
        begin = counted.end if counted is not None and counted.known else first.end
        gap = site.scene.text[begin : min(second.start, first.end + _SERIES_GAP)]
        if (
            (gap.islower() or _ACRONYM.fullmatch(gap))
            and _NEXT_ITEM.fullmatch(gap)
            and (step < 0 or _ENDS_ITEM.match(site.behind(other.end)))
        ):
            return True
    return False


def _label(site: Site) -> str | None:
    """The counted noun where it stands before each number of a series: `thạc sĩ 320, tiến sĩ 5`."""
    if not site.before:
        return None
    if site.before[-1] == ":" and site.numeral.plain and _ENDS_ITEM.match(site.behind()):
        label = site.scene.text[site.at[-2] : site.at[-1]] if len(site.at) > 1 else ""
        return label if label.isupper() and label.isalpha() and 1 < len(label) <= _MOST_LETTERS else None
    if not _in_series(site):
        return None
    folded, end, stops = site.scene.folded, site.numeral.start - 1, words("stops", "stop")
    for first in range(max(0, len(site.before) - _LABEL_WORDS), len(site.before)):
        word = site.before[first - 1] if first else ","
        free = word in stops or not word[0].isalpha()
        if free and known_at(folded, site.at[first], site.numeral.start) == end:
            return site.scene.text[site.at[first] : end]
    return None


def _before_measure(site: Site) -> bool:
    """Whether it leaves its unit to a later one of a series: `220, 110 kV`."""
    scene, last = site.scene, site.numeral
    for step in (1, 2, 3):
        other = site.next(step)
        if other is None or not _AND.fullmatch(scene.folded[last.end : other.start]):
            return False
        unit = site.unit_at(other.end)
        if other.percent or (unit is not None and unit.known):
            closed = "và" in scene.folded[last.end : other.start]
            shared = (Sort.MEASURE, Sort.CURRENCY, Sort.NOUN) if closed else (Sort.MEASURE, Sort.CURRENCY)
            return other.percent or (unit is not None and unit.sort in shared)
        last = other
    return False


def _in_plain_words(site: Site) -> bool:
    """Whether common words stand on both sides: a name before would take the number as its own."""
    unit, text = site.unit, site.scene.text
    return unit is not None and text[unit.start].islower() and not (site.at and text[site.at[-1]].isupper())


def _is_rate_base(site: Site, value: Decimal, unit: str) -> bool:
    """Whether a rate is for so many: `cứ 1 triệu người`, `28 giường bệnh trên 10.000 dân`."""
    if site.last != "trên":
        return site.last == "cứ"
    return site.before[-2:-1] == ["tính"] or (unit.startswith(_PEOPLE) and value in _ROUND_BASES)


def _in_capitals(site: Site) -> bool:
    """Whether the whole line shouts, so that a capital says nothing: `GIẢM CẢ BA TIÊU CHÍ`."""
    unit = site.unit
    shouted = unit is not None and unit.known and unit.text.isupper() and len(unit.text) > 1
    return shouted and site.scene.text[site.numeral.start : site.numeral.end].isupper()


def _likely(site: Site) -> bool:
    """Whether the number is one by its form (`12.345`, `0,7`, `3 triệu`) or by the word before it."""
    numeral = site.numeral
    if numeral.scaled or not numeral.digits.isdigit() or _SHARE_BEHIND.match(site.behind()) or _out_of(site):
        return True
    return bool(site.before) and (_asked_for(site) or _hedged(site))


def _asked_for(site: Site) -> bool:
    """Whether the word before it, or the list that it stands in, asks for a number."""
    numeral = site.numeral
    if site.before[-1] == "|" and len(site.before) > _STUB and _CELL.match(site.behind()):
        return True
    if site.before[-2:] in (["lần", "lượt"], ["tương", "ứng"]):
        return True
    if site.before[-1] in _ASK_FOR_NUMBER or _listed_by_name(site):
        return True
    if numeral.digits and _PADDED.match(site.scene.text, numeral.start):
        return True
    return bool(numeral.digits) and (_in_series(site) or _before_measure(site))


def _hedged(site: Site) -> bool:
    """Whether a hedge stands right before it."""
    return any(
        site.ends_with(words("modifiers", key))
        for key in ("over", "nearly", "about", "under", "at_least", "at_most")
    )


def _listed_by_name(site: Site) -> bool:
    """Whether it belongs to a name in brackets: the 2 of `6 tàu bị chìm (Cà Mau 2, Bình Định 1)`."""
    if not site.scene.text[site.at[-1]].isupper() or site.behind()[:1] not in tuple(",;)"):
        return False
    opening = len(site.before) - 1 - site.before[::-1].index("(") if "(" in site.before else None
    return (
        opening is not None
        and ")" not in site.before[opening:]
        and any(map(str.isdigit, site.before[:opening]))
    )


def _counts_in_words(site: Site) -> bool:
    """Whether a number in words counts: not a name, not `vài trăm`, and `năm` not a year."""
    numeral, scene = site.numeral, site.scene
    if site.last in _VAGUE_BEFORE or (
        site.unit is not None and site.unit.text == "cấp" and not _told_of(site)
    ):
        # `tòa án hai cấp` are called so.
        return False
    word = scene.text[numeral.start : numeral.end]
    named = site.before or scene.text[numeral.end + 1 : numeral.end + 2].isupper()
    if word[0].isupper() and named and not _in_capitals(site) and not _out_of(site):
        return False
    if scene.folded[numeral.start : numeral.end] == "năm":
        # At the head of a sentence too: `Năm lĩnh vực tăng điểm`.
        counted = site.unit is not None and site.unit.known
        return not site.before or (counted and _told_of(site) and not _is_whole_year(site))
    return True


def _told_of(site: Site) -> bool:
    """Whether the word before it asks how many there are."""
    return site.last in ("có", "gồm", "cả", "thêm", "số")


def _is_whole_year(site: Site) -> bool:
    """Whether `cả năm` is the year: `số liệu cả năm báo cáo`, but `cả năm báo cáo đều`."""
    unit = site.unit
    if site.last != "cả" or unit is None or site.before[-2:-1] == ["tất"]:
        return False
    return not site.goes_on(unit.end, ("đều", "trên", "nói trên", "kể trên", "này", "đó", "cùng"))
