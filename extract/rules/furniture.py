"""Not figures: the frame around a page: `20/07/2023 11:00 376 0`, `Lượt xem: 1.234`, `1. Kết quả`."""

import re

from extract.amounts import Form
from extract.rules.outcomes import NotFigure
from extract.sites import Site
from extract.vocabulary import lexicon, words

_LIST_MARK = re.compile(r"(?:\.[0-9]{1,2}){0,4}(?:[.)](?: |$)|[/-] (?=[^\W\d_])|\.(?=[^\W\d_]))")
BEFORE_COUNTERS = frozenset((":", "("))
"""What the label of a counter ends with."""
WAITING = "chờ"
"""A word of time-outs."""
_BULLETS = "+-*•–#>“\"'("
BEFORE_LIST_NUMBERS = ("", ":", *_BULLETS)
"""What a line's own number stands behind: nothing, a bullet, or the colon of what it lists."""


def counter(site: Site) -> NotFigure | None:
    """Views, shares, comments, time-outs, page numbers."""
    numeral = site.numeral
    line = site.scene.line(numeral.start)
    if line.wordless and not numeral.percent:
        return NotFigure(numeral.end, "no words on its line")
    waits = WAITING in site.before[-3:]
    asked = line.short or waits or site.last in BEFORE_COUNTERS
    unit = site.unit if asked and not numeral.percent else None
    if unit is not None and (
        (waits and unit.text == "giây")
        or (line.short and site.scene.folded.startswith(lexicon("noise")["counted"], unit.start))
    ):
        return NotFigure(unit.end, "counter or time-out")
    if not asked or (unit is not None and unit.known):
        return None
    if line.stamped or _labelled(site):
        return NotFigure(numeral.end, "beside a label or a time stamp")
    return None


def _labelled(site: Site) -> bool:
    """Whether the label of a counter stands before it: `Lượt xem: 1.234`.

    One that says it outright may stand anywhere, any other where a clause begins: `số hồ sơ trực tuyến: 90`.
    """
    if site.last not in BEFORE_COUNTERS or site.numeral.percent or site.numeral.scaled:
        return False
    labels, signs = words("noise", "counter_labels"), words("noise", "counter_signs")
    for count in (1, 2, 3, 4):
        label = " ".join(site.before[-1 - count : -1])
        if label in signs or (
            label in labels and not "".join(site.before[-2 - count : -1 - count]).isalpha()
        ):
            return True
    return False


def list_number(site: Site) -> NotFigure | None:
    """The number of a list item or section, `1.` or `(2)`, and footnote marks, `[3]`."""
    numeral, folded = site.numeral, site.scene.folded
    short = numeral.form is Form.WHOLE and len(numeral.digits) <= 3  # noqa: PLR2004 - lists do not reach a thousand
    if short and site.right in (")", "]"):
        left = folded[numeral.start - 1 : numeral.start]
        if left + site.right in ("()", "[]") and not _aside(site):
            return NotFigure(numeral.end + 1, "list number")
    if numeral.digits == "1" and site.before[-1:] == [":"] and site.sentence.end == numeral.end + 1:
        # `Gồm: 1. Quảng Ninh`: the first item begins a sentence of its own.
        return NotFigure(numeral.end, "list number")
    mark = _LIST_MARK.match(folded, numeral.end) if short or "." in numeral.digits else None
    section = numeral.value is None and numeral.digits.count(".") > 1
    if not (mark or section) or "".join(site.before).strip(_BULLETS):
        return None
    return NotFigure(mark.end(), "list number") if mark else NotFigure(numeral.end, "section number")


def _aside(site: Site) -> bool:
    """Whether the brackets hold the part of a name: `Bảo Thắng (391) và Sa Pa (366)`."""
    named = site.at[-2:-1] and site.scene.text[site.at[-2]].isupper()
    return bool(named) and len(site.numeral.digits) > 1 and site.next(-1) is not None
