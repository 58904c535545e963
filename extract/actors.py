"""Who and where a text speaks of: agencies, groups of agencies, levels of government, places."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import lru_cache

from extract.dates import folded
from extract.figures import Span
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, lexicon, words

_OPENING_STRETCH = 200
"""A name this near the top may be what the whole document is about."""
_LONGEST_NAME = 6
"""Words of an agency's name that no lexicon lists."""
_ENOUGH = 3


class Sort(StrEnum):
    """What kind of whom or where."""

    NATION = "nation"
    PLACE = "place"
    HERE = "here"
    AGENCY = "agency"
    GROUP = "group"
    LEVEL = "level"


class Rank(IntEnum):
    """How likely a name is what its clause is about, by the words on its left."""

    SOURCE = 0
    INSIDE = 1
    OWNER = 2
    SUBJECT = 4


@dataclass(frozen=True, slots=True)
class Actor:
    """A name with its place in the text."""

    span: Span
    sort: Sort
    name: str
    rank: Rank
    province: str | None = None
    """The province that is part of the name: `UBND tỉnh Quảng Trị`."""
    counted: bool = False
    """A number stands before it: `31 địa phương`."""


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


def _list(*keys: str) -> str:
    return listed("agencies", *keys)


_PROVINCE, _COUNTRY = listed("places", "province"), listed("places", "country")
_GROUP = _list("group")
_SEVERAL = r"(?:(?:các|những|một số|nhiều|toàn bộ|tất cả|hầu hết)(?: các)? )"
_PREFIXES = ("các", "những", "một số", "nhiều", "toàn bộ", "tất cả", "hầu hết", "cấp")
_FIRST = alternatives(
    fold(entry)
    for entry in (
        *_PREFIXES,
        *(word for key in ("head", "name", "group") for word in lexicon("agencies")[key]),
        *(word for key in ("province", "country", "nation", "here") for word in lexicon("places")[key]),
        *(word for key in ("province_type", "district_type") for word in lexicon("places")[key]),
    )
)
_ANCHOR = re.compile(rf"(?<![\w-])(?={_FIRST}(?!\w))")
_NATION = re.compile(rf"(?:trên )?{listed('places', 'nation')}(?!\w)")
_NAME = re.compile(rf"{_list('name')}(?!\w)")
_GROUPS = folded_pattern(
    rf"(?P<several>{_SEVERAL})?(?:(?:ubnd|hđnd|ủy ban nhân dân) (?P<each>các )?)?{_GROUP}(?!\w)"
    rf"(?P<more>(?:, (?:và )?| và | hoặc | ?[-/] ?)(?:ubnd |hđnd )?(?:các )?{_GROUP}(?!\w)){{0,6}}(?: {_list('group_end')}(?!\w)){{0,2}}"
)
# `3 cấp: tỉnh, huyện, xã` names levels, not whom anything holds for.
_LEVELS_BEFORE = folded_pattern(r"(?<!\w)cấp ?[:(,]? *(?:\w{1,6}, *){0,3}$")
_ALONE = frozenset(map(fold, ("địa phương", "bộ ngành", "sở ngành", "tỉnh thành", "quận huyện", "ban ngành")))
_LEVEL = folded_pattern(
    r"cấp (?:tỉnh|thành phố|huyện|quận|xã|phường|bộ|sở|trung ương|cơ sở|địa phương)(?!\w)"
    r"(?:(?:, | và )(?:cấp )?(?:tỉnh|huyện|xã|bộ|cơ sở)(?!\w)){0,3}"
)
_PLACE = re.compile(
    rf"(?:(?P<type>{listed('places', 'province_type')}) ?)?(?P<name>{_PROVINCE}|{_COUNTRY})(?!\w)"
)
_SMALL = re.compile(rf"{listed('places', 'district_type')} ?(?=\w)")
_HERE = re.compile(rf"{listed('places', 'here')}(?!\w)")
_HEAD = re.compile(rf"{_list('head')}(?!\w)")
_FIELD = re.compile(rf" {_list('field')}(?!\w)")
_TOKEN = re.compile(r" ([^\W_][\w&.-]*\w|[^\W\d_]|&|-(?= ))")
_SEAT = folded_pattern(
    rf" (?:(?:tỉnh|thành phố|tp\.?) ?)?{_PROVINCE}(?!\w)| (?:tỉnh|thành phố|huyện|quận|xã|phường)(?!\w)"
)
_SOURCE_BEFORE = re.compile(rf"(?<!\w){_list('source_before')}(?: (?:của|từ))?[ :]*$")
_SOURCE_AFTER = folded_pattern(rf"[ ,]*(?:đã |cũng |vừa )?{_list('source_after')}(?!\w)")
_BEGIN = folded_pattern(
    r"(?:^|[\n,;:.–“\"”)\]*!?…+-]|(?<!\w)(?:và|riêng|còn|thì|hiện|nay|đó|mà|bên cạnh|ngoái|qua)|\d|(?:^|[.\n;:] *)(?:tại|ở)) *$"
)
_OWNING = folded_pattern(r"(?<!\w)(?:của|trên|cho|do|thuộc|đối với|trong|tại|ở|toàn|khu vực|với) *$")
_COUNTED = re.compile(r"\d +$")
_PARTNER = folded_pattern(r"(?<!\w)(?:phối hợp|cùng)(?: chặt chẽ)? với [^.;:]*$")
_CLASS = folded_pattern(r" (?:hạng|loại) (?:đặc biệt|\d|i{1,3}|iv)(?!\w)")


@lru_cache(maxsize=4)
def actors(text: str) -> Actors:
    """Every name the text gives."""
    low, end = folded(text), 0
    found: list[Actor] = []
    for anchor in _ANCHOR.finditer(low):
        if anchor.start() >= end and (actor := _read(text, low, anchor.start())):
            found.append(actor)
            end = actor.span.end
    home = _home(found)
    return Actors(tuple(_at_home(found, home)), tuple(one.span.start for one in found), home)


def _read(text: str, low: str, at: int) -> Actor | None:
    for reader in _READERS:
        if actor := reader(text, low, at):
            left = low[max(0, at - 60) : at]
            rank = _rank(left, low, actor.span.end)
            return replace(actor, rank=rank, counted=bool(_COUNTED.search(left)))
    return None


def _rank(left: str, low: str, end: int) -> Rank:
    if _SOURCE_BEFORE.search(left) or _SOURCE_AFTER.match(low, end):
        return Rank.SOURCE
    if _PARTNER.search(left):
        return Rank.INSIDE
    if _BEGIN.search(left):
        return Rank.SUBJECT
    return Rank.OWNER if _OWNING.search(left) else Rank.INSIDE


def _made(text: str, start: int, end: int, sort: Sort, province: str | None = None) -> Actor:
    return Actor(Span(start, end), sort, text[start:end], Rank.INSIDE, province)


def _nation(text: str, low: str, at: int) -> Actor | None:
    match = _NATION.match(low, at)
    return _made(text, at, match.end(), Sort.NATION) if match else None


def _whole_name(text: str, low: str, at: int) -> Actor | None:
    match = _NAME.match(low, at)
    if match is None or low[match.end() : match.end() + 9] == " điện tử":
        return None
    return _made(text, at, match.end(), Sort.AGENCY)


def _group(text: str, low: str, at: int) -> Actor | None:
    match = _GROUPS.match(low, at)
    if match is None or _LEVELS_BEFORE.search(low[max(0, at - 30) : at]):
        return None
    if match["several"] or match["each"] or match["more"] or "," in match[0] or match[0] in _ALONE:
        return _made(text, at, match.end(), Sort.GROUP)
    return None


def _level(text: str, low: str, at: int) -> Actor | None:
    match = _LEVEL.match(low, at)
    return _made(text, at, match.end(), Sort.LEVEL) if match else None


def _place(text: str, low: str, at: int) -> Actor | None:
    match = _PLACE.match(low, at)
    if match is None or not text[match.start("name")].isupper():
        return None
    is_province = match["name"] in words("places", "province")
    if " " not in match["name"] and not is_province and _beside_capital(text, at, match.end()):
        return None
    # `Hòa bình` and `Anh` are words too: every part of a name begins with a capital.
    if not all(part[0].isupper() for part in re.findall(r"\w+", text[match.start("name") : match.end()])):
        return None
    return _made(text, at, match.end(), Sort.PLACE, text[at : match.end()] if is_province else None)


def _beside_capital(text: str, start: int, end: int) -> bool:
    """Whether a one-word country is part of somebody's name: `Phạm Mỹ Hạnh`."""
    before = text[max(0, start - 12) : start].split()
    after = text[end : end + 2].strip()
    return after.isupper() or bool(before and before[-1].isalpha() and before[-1][0].isupper())


def _small_place(text: str, low: str, at: int) -> Actor | None:
    match = _SMALL.match(low, at)
    if match is None or not text[match.end()].isupper():
        return None
    end = _capitals(text, match.end() - 1, lower=False)
    return _made(text, at, end, Sort.PLACE) if end > match.end() else None


def _agency(text: str, low: str, at: int) -> Actor | None:
    match = _HEAD.match(low, at)
    if match is None or (text[at].islower() and " " not in match[0] and match[0] not in _LOWER_HEADS):
        return None
    end = match.end()
    while (more := _FIELD.match(low, end)) and (
        text[more.start() + 1].isupper() or match[0] == "ngành" or end > match.end()
    ):
        end = more.end()
    if end == match.end():
        named = _CLASS.match(low, end)
        end = named.end() if named else _capitals(text, end, lower=True)
    seat = _SEAT.match(low, end)
    if seat and (text[seat.start() + 1].isupper() or low[seat.end() - 1].isalpha()):
        province = text[seat.start() + 1 : seat.end()]
        named = province.partition(" ")[2][:1].isupper() or province[:1].isupper()
        if end == match.end() and match[0] not in _SEATED:
            return None
        return _made(text, at, seat.end(), Sort.AGENCY, province if named else None)
    return _made(text, at, end, Sort.AGENCY) if end > match.end() else None


# Other one-word heads in lower case are halves of words: `nhiệm vụ`, `toàn bộ`.
_LOWER_HEADS = frozenset(map(fold, ("ngành", "trường", "khoa", "huyện", "quận", "xã", "phường")))
_SEATED = frozenset(
    map(
        fold,
        ("ubnd", "hđnd", "ủy ban nhân dân", "công an", "thanh tra", "văn phòng ubnd", "hội đồng nhân dân"),
    )
)


def _capitals(text: str, at: int, *, lower: bool) -> int:
    """The end of a run of capitalised words; `lower` lets each bring one small word along (`Hải quan`)."""
    end = at
    for _ in range(_LONGEST_NAME):
        token = _TOKEN.match(text, end)
        if token is None or not token[1][0].isupper():
            break
        is_first = end == at
        end = token.end()
        follower = _TOKEN.match(text, end)
        if not lower or not is_first or follower is None or token[1].isupper():
            continue
        word = fold(follower[1])
        if follower[1][0].islower() and word not in _SMALL_WORDS and word not in words("stops", "stop"):
            end = follower.end()
    return end


_SMALL_WORDS = frozenset(
    map(fold, ("yêu", "đề", "tiếp", "tổ", "phối", "hoàn", "thực", "triển", "ban", "chủ", "cung"))
)


def _here(text: str, low: str, at: int) -> Actor | None:
    match = _HERE.match(low, at)
    if match is None or low[max(0, at - 4) : at] in ("cấp ", "các ", " số "):
        return None
    if low.startswith((" ủy", ", thành", " thành", ", huyện"), match.end()):
        return None
    return _made(text, at, match.end(), Sort.HERE)


_READERS: tuple[Callable[[str, str, int], Actor | None], ...] = (
    _nation,
    _whole_name,
    _place,
    _level,
    _group,
    _agency,
    _small_place,
    _here,
)


def _home(found: list[Actor]) -> str | None:
    """The place, else the agency, that the document opens with and keeps returning to."""
    opening = [one for one in found if one.span.start < _OPENING_STRETCH]
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
    return next((name for name in same if fold(name).startswith(("tỉnh", fold("thành phố"), "tp"))), province)


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
