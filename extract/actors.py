"""Who and where a text speaks of, how likely its clause is about each, and what `tỉnh` stands for."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.dates import folded
from extract.figures import Span
from extract.namings import ANCHOR, Actor, Rank, Sort, read_name
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, words

__all__ = ["Actor", "Actors", "Rank", "Sort", "actors"]

_OPENING_STRETCH = 200
"""A name this near the top may be what the whole document is about."""
_ENOUGH = 3
_LOOK_BACK = 60
_SOURCE_BEFORE = re.compile(rf"(?<!\w){listed('agencies', 'source_before')}(?: (?:của|từ))?[ :]*$")
_ORDER = folded_pattern(
    r"(?<!\w)(?:nghị quyết|quyết định|nghị định|chỉ thị|công điện|công văn|thông tư|kế hoạch)"
    r"(?: số)? [\w/.-]*\d[\w/.-]*(?: ngày [\d/.-]+)? của $"
)
_SOURCE_AFTER = folded_pattern(rf"[ ,]*(?:đã |cũng |vừa )?{listed('agencies', 'source_after')}(?!\w)")
_BEGIN = folded_pattern(
    r"(?:^|[\n,;:.–“\"”)\]*!?…+-]|(?<!\w)(?:và|riêng|còn|thì|hiện|nay|đó|bên cạnh|ngoái|qua|rằng|cho thấy)"
    r"|(?<!\w)(?:cho biết|cho hay)|\d"
    r"|(?:^|[.\n;:] *)(?:tại|ở)|(?<!\w)(?:xếp|đưa|giúp|chấm)) *$"
)
_OWNING = folded_pattern(r"(?<!\w)(?:của|trên|cho|do|thuộc|đối với|trong|tại|ở|toàn|khu vực|với) *$")
_COUNTED = folded_pattern(r"\d +$")
_DATED = folded_pattern(
    r"(?<!\w)(?:(?:ngày|năm|tháng) [\d/.-]+|(?:đến|tới|hết|từ|trước|sau|vào|sáng|chiều) \d+[/-][\d/-]+) +$"
)
_ATTENDING = folded_pattern(rf"(?<!\w){listed('agencies', 'attendance')}(?!\w)")
_MEETING = folded_pattern(r"(?:ngày|sáng|trưa|chiều|tối) [^.;\n]{0,40}, tại (?:\w+ ){0,2}$")
"""On a day, at a place: where something happened, not what the news is about."""
_PARTNER = folded_pattern(r"(?<!\w)(?:phối hợp|cùng)(?: chặt chẽ)? với [^.;:]*$")


@dataclass(frozen=True, slots=True)
class Actors:
    """All names of one text, in order, and what the text as a whole is about."""

    all: tuple[Actor, ...]
    starts: tuple[int, ...]
    home: str | None
    """The place or agency of the whole document."""

    def between(self, start: int, end: int) -> tuple[Actor, ...]:
        """Those that begin in the stretch."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@lru_cache(maxsize=4)
def actors(text: str) -> Actors:
    """Every name the text gives."""
    low, end = folded(text), 0
    found: list[Actor] = []
    for anchor in ANCHOR.finditer(low):
        if anchor.start() >= end and (actor := read_name(text, low, anchor.start())):
            end = actor.span.end
            found.append(_placed(actor, low))
    found = _with_learned(found, text, low)
    home = _home(found, low)
    return Actors(tuple(_at_home(found, home)), tuple(one.span.start for one in found), home)


def _placed(actor: Actor, low: str) -> Actor:
    """The name with what the words on its left and right make of it."""
    left = low[max(0, actor.span.start - _LOOK_BACK) : actor.span.start]
    if actor.sort is Sort.PLACE and _MEETING.search(left):
        return replace(actor, rank=Rank.SOURCE, province=None)
    if fold(actor.name) in words("agencies", "issuer"):
        return replace(actor, rank=Rank.SOURCE)
    is_counted = bool(_COUNTED.search(left)) and not _DATED.search(left)
    return replace(actor, rank=_rank(left, low, actor.span.end), counted=is_counted)


def _with_learned(found: list[Actor], text: str, low: str) -> list[Actor]:
    """Provinces that no lexicon lists, where the text leaves out the `tỉnh` it gave elsewhere."""
    learned = {_key(one.province) for one in found if one.province} - words("places", "province")
    if not learned:
        return found
    taken = [one.span for one in found]
    for match in re.finditer(rf"(?<!\w){alternatives(learned)}(?!\w)", low):
        span = Span(*match.span())
        at = bisect_left(taken, span.start, key=lambda one: one.end)
        is_free = at == len(taken) or not taken[at].overlaps(span)
        if is_free and text[span.start].isupper():
            name = span.of(text)
            found.append(_placed(Actor(span, Sort.PLACE, name, Rank.INSIDE, name), low))
    return sorted(found, key=lambda one: one.span.start)


def _rank(left: str, low: str, end: int) -> Rank:
    if _SOURCE_BEFORE.search(left) or _ORDER.search(left) or _SOURCE_AFTER.match(low, end):
        return Rank.SOURCE
    if _PARTNER.search(left):
        return Rank.INSIDE
    if _BEGIN.search(left):
        return Rank.SUBJECT
    return Rank.OWNER if _OWNING.search(left) else Rank.INSIDE


def _home(found: list[Actor], low: str) -> str | None:
    """The place, else the agency, that the document opens with and keeps returning to."""
    opening = [
        one
        for one in found
        if one.span.start < _OPENING_STRETCH
        and not _ATTENDING.search(low[max(0, one.span.start - _LOOK_BACK // 2) : one.span.start])
    ]
    places = Counter(_key(one.province) for one in found if one.province)
    for one in opening:
        if one.province and 2 * places[_key(one.province)] >= places.total():
            return _fullest(one.province, found)
    central = words("agencies", "central")
    agencies = Counter(
        name for one in found if one.sort is Sort.AGENCY and (name := fold(one.name)) not in central
    )
    named = [one for one in opening if one.sort is Sort.AGENCY and agencies[fold(one.name)] >= _ENOUGH]
    return max(named, key=lambda one: agencies[fold(one.name)]).name if named else None


def _fullest(province: str, found: list[Actor]) -> str:
    """The name with its `tỉnh`, if the text ever gives it so."""
    same = [one.province for one in found if one.province and _key(one.province) == _key(province)]
    same = [name for name in same if not name.isupper()] or same
    return next((name for name in same if fold(name).startswith(("tỉnh", fold("thành phố"), "tp"))), same[0])


def _key(province: str) -> str:
    """A province's name without what kind of place it is."""
    name = re.sub(rf"^{listed('places', 'province_type')} ?(?=\w)", "", fold(province))
    return "hcm" if name in (fold("hồ chí minh"), "tphcm", "tp.hcm", "tp hcm") else name


def _at_home(found: list[Actor], home: str | None) -> list[Actor]:
    """Give `tỉnh`, `toàn tỉnh`, `thành phố` the name of the one that is meant."""
    settled: list[Actor] = []
    is_place = home is not None and any(one.province and _key(one.province) == _key(home) for one in found)
    last = home if is_place else None
    for one in found:
        if one.province and not is_place:
            last = one.province if " " in one.province else last
        if one.sort is Sort.HERE and last:
            settled.append(replace(one, name=last, province=last))
        elif one.sort is Sort.AGENCY and last and re.search(r" (?:tỉnh|thành phố)$", one.name):
            settled.append(replace(one, name=f"{one.name} {_bare(last)}", province=last))
        else:
            settled.append(one)
    return settled


def _bare(province: str) -> str:
    return re.sub(r"^(?:tỉnh|thành phố|tp\.?|thủ đô) ?(?=\w)", "", province, flags=re.IGNORECASE)
