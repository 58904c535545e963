"""Whether the times around a figure were over or still ahead when the document was written."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention, Role, mentions
from extract.periods.years import SLACK, stand_in
from extract.scene import Scene
from extract.sites import Site

_YEAR_SLACK = 2 * SLACK
"""How far ahead a year may end that is reported: `đến cuối năm 2022`, said in November."""
_NEAR = 400
_OPENING = folded_pattern(
    r"(?:\A|[,;.:–-] ?|\n|(?<!\w)(?:trong đó|riêng|còn|nhưng) )(?:[-+*•–] ?)?"
    r"(?:(?:tính|đến|tới|hết|ngày|cuối|trước|trong|vào|chậm nhất|muộn nhất|thời điểm|từ|nay|kể|chỉ) ){0,5}\Z"
)
_OPENING_REACH = 40
_TURN = re.compile(
    rf"[0-9%)\w] ?[,;] (?:và )?(?:{listed('statuses', 'results')})(?!\w)"
    rf"|(?<!\w)(?:{listed('statuses', 'contrasts')})(?!\w)"
)
_SET_AND_DONE = folded_pattern(
    r"(?:(?<=kế hoạch)|(?<=kh)|(?<=dự toán))(?: giao| là| cả năm| năm 20\d\d|:){0,3} \d"
    r"[^,;]{0,40}[,;] (?:đạt|bằng)\b"
)
_ESTIMATED = folded_pattern(r"(?<!\w)ước (?:tính |thực hiện |đạt )?(?:đến|tới|cả)\b")
_DIGIT = re.compile("[0-9]")
_BY_THEN = folded_pattern(
    r"[^,;.()\d]{0,50}?(?<!\w)(?:vào|đến|trước) (?:hết |cuối )?năm (20\d\d)(?![\d/-]|[.,]\d)"
)
_BY_THEN_REACH = 90


def is_over(scene: Scene, one: Mention) -> bool:
    """Whether the time had passed; a month is told of before its last day, a year is not."""
    written, days = _written(scene), _days(scene, one)
    if written is None or days is None or one.role is Role.COMPARED:
        return False
    if scene.published is None and one.last.month is not None:
        return False
    is_month = one.last.month is not None and one.last.day is None
    return days[1] - (SLACK if is_month else timedelta(0)) < written


def is_ahead(scene: Scene, one: Mention) -> bool:
    """Whether it is the end of a time that was still to come: `trước 31/12`, `đến năm 2030`."""
    if one.role not in (Role.UNTIL, Role.BEFORE) or one.last.unit is not None:
        return False
    if scene.published is None:
        usual = mentions(scene.text).usual_year
        return one.last.year is not None and (usual is None or one.last.year > usual)
    days = _days(scene, one)
    if days is None:
        return False
    if one.last.month is None:
        return days[1] - _YEAR_SLACK > scene.published
    return days[1] - (SLACK if one.last.day is None else timedelta(0)) > scene.published


def due(site: Site) -> bool:
    """Whether a deadline that was still to come stands before the number in its sentence."""
    begin = max(site.sentence.start, site.numeral.start - _NEAR)
    for one in reversed(mentions(site.scene.text).between(begin, site.numeral.start)):
        # A year to come is an aim wherever it stands; a day or month may be part of something else.
        opens = _opens_a_clause(site, one, begin)
        if (opens or one.last.month is None) and is_ahead(site.scene, one):
            return _ESTIMATED.search(site.scene.folded, begin, site.numeral.start) is None
        if opens and is_over(site.scene, one):
            return False
    return False


def due_behind(site: Site, end: int) -> bool:
    """Whether a year to come stands right behind the number: `41% vào năm 2030`."""
    if site.scene.published is None:
        return False
    limit = min(site.sentence.end, end + _BY_THEN_REACH)
    if site.scene.folded.find("năm 20", end, limit) < 0:
        return False
    then = _BY_THEN.match(site.scene.folded, end, limit)
    return then is not None and int(then[1]) > site.scene.published.year


def turned(site: Site, begin: int) -> bool:
    """Whether a plan told there had its number, and then comes what was done: `giao 9 tỷ, nay thu 4 tỷ`."""
    folded, start = site.scene.folded, site.numeral.start
    if _SET_AND_DONE.match(folded, begin, start):
        return True
    times = mentions(site.scene.text).between(begin, start)
    first = next(
        (one for one in _DIGIT.finditer(folded, begin, start) if not _is_in(times, one.start())), None
    )
    if first is None:
        return False
    if _TURN.search(folded, first.start(), start):
        return True
    return any(
        one.span.start > first.start() and _opens_a_clause(site, one, begin) and is_over(site.scene, one)
        for one in times
    )


def _is_in(times: Iterable[Mention], at: int) -> bool:
    return any(one.span.start <= at < one.span.end for one in times)


def _opens_a_clause(site: Site, one: Mention, begin: int) -> bool:
    """Whether a time stands where it sets the scene for what follows."""
    at = one.span.start
    return _OPENING.search(site.scene.folded[max(begin, at - _OPENING_REACH) : at]) is not None


def _written(scene: Scene) -> date | None:
    """When the document was written; failing that the end of the year it speaks of most."""
    return scene.published or stand_in(mentions(scene.text))


def _days(scene: Scene, one: Mention) -> tuple[date, date] | None:
    """The first and last day of a time; in the document's year where it names none."""
    written = _written(scene)
    if written is None:
        return None
    year = one.last.year or written.year
    first, last = one.first.in_year(year).days(written), one.last.in_year(year).days(written)
    return (first[0], last[1]) if first and last else None
