"""Things counted: `178 văn bản`, `02 Nghị định`, `hai doanh nghiệp`; also where the noun was said before."""

import re

from extract.figures import Kind, Span
from extract.rules.outcomes import Found, NotFigure
from extract.sites import Site, settle
from extract.vocabulary import words

_SHARE_BEHIND = re.compile(r" ?\((?:chiếm |đạt |bằng )?[0-9.,]+ ?%")
_VAGUE_BEFORE = frozenset(("vài", "mấy", "nhiều", "hàng", "dăm", "các", "những"))
_ASK_FOR_NUMBER = frozenset(
    ("đạt", "là", "có", "được", "còn", "lên", "xuống", "tới", "đến", "gồm", "với", "cho", "thêm", "tăng",
     "giảm", "số", "bằng", "chỉ", "ở", "mức", "từ", "cả", ":", "chiếm", "của", "hoàn", "thành", "trong", "(",
     "cấp", "trên", "con")
)  # fmt: skip


def count_of(site: Site) -> Found | NotFigure | None:
    """A number with a counted noun behind it."""
    numeral = site.numeral
    if numeral.value is None:
        return NotFigure(numeral.end, "no number")
    unit = site.unit
    if unit is None or (not unit.known and not numeral.digits):
        return None if numeral.digits else NotFigure(numeral.end, "words")
    if not numeral.digits and not _counts_in_words(site):
        return NotFigure(numeral.end, "words")
    if not unit.known and not (_likely(site) or _in_plain_words(site)):
        return None
    value, other = settle(numeral, Kind.COUNT, unit.text, english=site.scene.english)
    rule, confidence = "count.noun", 0.95
    if not numeral.digits:
        rule, confidence = "count.words", 0.75
    elif not unit.known:
        rule, confidence = "count.unlisted", 0.6
    if value != value.to_integral_value():
        confidence = min(confidence, 0.6)
    return Found(
        span=Span(numeral.start, numeral.end),
        kind=Kind.COUNT,
        value=value,
        unit=unit.text,
        end=unit.end,
        rule=rule,
        confidence=confidence,
        alternative=other,
    )


def bare_number(site: Site) -> Found | NotFigure:
    """A number whose noun is left out: a figure if its form or the word before it says so."""
    numeral = site.numeral
    if not numeral.digits or not numeral.value or not _likely(site):
        return NotFigure(numeral.end, "bare number")
    value, other = settle(numeral, Kind.COUNT, None, english=site.scene.english)
    whole = value == value.to_integral_value()
    return Found(
        span=Span(numeral.start, numeral.end),
        kind=Kind.COUNT if whole else Kind.MEASURE,
        value=value,
        end=numeral.end,
        rule="count.elided" if whole else "measure.bare",
        confidence=0.5,
        alternative=other,
    )


def _in_plain_words(site: Site) -> bool:
    """Whether common words stand on both sides: a name before would take the number as its own."""
    unit, text = site.unit, site.scene.text
    return unit is not None and text[unit.start].islower() and not (site.at and text[site.at[-1]].isupper())


def _likely(site: Site) -> bool:
    """Whether the number is one by its form (`12.345`, `0,7`, `3 triệu`) or by the word before it."""
    numeral = site.numeral
    if numeral.scaled or not numeral.digits.isdigit() or _SHARE_BEHIND.match(site.behind()):
        return True
    if not site.before:
        return False
    if site.before[-1] in _ASK_FOR_NUMBER or _listed_by_name(site):
        return True
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
    if site.before and site.before[-1] in _VAGUE_BEFORE:
        return False
    word = scene.text[numeral.start : numeral.end]
    if word[0].isupper() and (site.before or scene.text[numeral.end + 1 : numeral.end + 2].isupper()):
        return False
    if scene.folded[numeral.start : numeral.end] == "năm":
        # At the head of a sentence too: `Năm lĩnh vực tăng điểm`.
        return not site.before or site.before[-1] in ("có", "gồm", "cả", "thêm")
    return True
