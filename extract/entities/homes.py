"""What a text as a whole is about, and who is meant by `tỉnh`, `toàn huyện`, `Bộ`, `chúng tôi`."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from extract.entities.names import (
    AGAIN,
    AGENCY,
    HERE,
    INSIDE,
    OWNER,
    PLACE,
    SOURCE,
    SUBJECT,
    Actor,
)
from extract.entities.places import PROVINCE_TYPE, PROVINCES
from extract.entities.roles import ACTS
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, words

_OPENING_STRETCH = 200
"""A name this near the top may be what the whole document is about."""
_ENOUGH = 3
_UNNAMED = 2
_ATTENDING_REACH = 30
_SPEAKER_REACH, _NAMED_REACH = 1000, 400
"""How far back, in code points, the agency may speak, or be named, that says `chúng tôi`."""
_MANY = 50
"""So many agencies back, at most, one may be called by its kind alone."""
ATTENDANCE = folded_pattern(rf"(?<!\w){listed('agencies', 'attendance')}(?!\w)")
_PROVINCE_KIND = re.compile(rf"^{PROVINCE_TYPE} ?(?=\w)", re.IGNORECASE)
_KINDS = {fold(kind): fold(kind) for kind in ("tỉnh", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn")}
_DISTRICTS = tuple(map(fold, ("huyện", "quận", "thị xã", "thành phố")))
_CITY = fold("thành phố")
_KINDS |= dict.fromkeys((_CITY, fold("thủ đô"), "tp", "tp."), _CITY)
_SEATS = tuple(f" {kind}" for kind in _KINDS)
_SMALLER_KIND = alternatives(kind for kind in _KINDS if kind != fold("tỉnh"))
_SMALLER = re.compile(rf"(?:^|(?<= ))(?P<kind>{_SMALLER_KIND})(?: |(?<=\.))(?P<name>[^,(\n]+)")
_KIND = re.compile(rf"(?:^|(?<= )){alternatives(_KINDS)}(?!\w)")
_SEATED = (" tỉnh", " thành phố")
_CALLED = (HERE, AGENCY)


def home_of(found: list[Actor], low: str) -> str | None:
    """The place, else the agency, that the document opens with and keeps returning to."""
    opening = [
        one
        for one in found
        if one.span.start < _OPENING_STRETCH
        and not ATTENDANCE.search(low[max(0, one.span.start - _ATTENDING_REACH) : one.span.start])
    ]
    places = Counter(key(one.province) for one in found if one.province)
    called = Counter(kind for one in found if (kind := _here_kind(one, low)))
    if small := _small_home(opening, places, called, low):
        return small
    headline = low.find("\n")
    examples = sum(key(name) in PROVINCES for one in found for name in one.items)
    for one in opening:
        others = places.total() + (examples if one.span.start > headline else 0)
        if one.province and 2 * places[key(one.province)] >= others:
            return _fullest(one.province, found)
    central = words("agencies", "central")
    names = Counter(
        name for one in found if _may_be_home(one, low) and (name := one.span.of(low)) not in central
    )
    calls = {
        one.name: sum(count for name, count in names.items() if f"{one.span.of(low)} ".startswith(f"{name} "))
        for one in opening
        if _may_be_home(one, low) and names[one.span.of(low)]
    }
    name = max(calls, key=lambda one: calls[one], default="")
    if calls.get(name, 0) >= _ENOUGH:
        return name
    return None if places else _unnamed_home(found, called, low)


def _here_kind(one: Actor, low: str) -> str | None:
    """What kind of place a name like `toàn huyện` calls its own; None for any other name."""
    if one.sort not in _CALLED:
        return None
    name = one.span.of(low)
    is_meant = one.rank >= OWNER or " " in name if one.sort is HERE else name.endswith(_SEATS)
    kinds = _KIND.findall(name) if is_meant else None
    return _KINDS[kinds[-1]] if kinds else None


def _small_home(
    opening: Iterable[Actor], places: Mapping[str, int], called: Mapping[str, int], low: str
) -> str | None:
    """The district or commune that the document opens with and speaks of more than of any province."""
    best, most = None, max(_ENOUGH - 1, max(places.values(), default=0) + called.get("tỉnh", 0))
    for one in opening:
        if one.sort not in (PLACE, AGENCY):
            continue
        name = one.span.of(low)
        named = _SMALLER.search(name)
        if named is None and name in words("provinces", "district"):
            count = low.count(name) + max(called.get(kind, 0) for kind in _DISTRICTS)
        elif named and named["name"] not in words("places", "city"):
            is_telling = " " in named["name"] and named["name"] not in PROVINCES
            count = low.count(named["name"] if is_telling else named[0])
            count += called.get(_KINDS[named["kind"]], 0)
        else:
            continue
        if count > most:
            best, most = one.name[slice(*named.span())] if named else one.name, count
    return best


def _unnamed_home(found: Iterable[Actor], called: Mapping[str, int], low: str) -> str | None:
    """`huyện`, where the text keeps calling a place by its kind and never names one of that kind."""
    kind = max(called, key=lambda one: called[one], default="")
    if called.get(kind, 0) < _UNNAMED:
        return None
    calls = [one for one in found if _here_kind(one, low) == kind]
    is_own = sum(one.sort is HERE for one in calls) >= _UNNAMED
    if not is_own and calls[0].span.start > _OPENING_STRETCH:
        return None
    is_named = any(
        one.sort in (PLACE, AGENCY) and re.search(rf"(?<!\w){kind} ", one.span.of(low)) for one in found
    )
    return None if is_named else kind


def _may_be_home(one: Actor, low: str) -> bool:
    """An agency by more than its initials, or a smaller place by its kind and name."""
    if one.sort is AGENCY:
        return " " in one.name
    return one.sort is PLACE and bool(_KIND.match(low, one.span.start))


def _fullest(province: str, found: list[Actor]) -> str:
    """The name with its `tỉnh`, if the text ever gives it so."""
    same = [one.province for one in found if one.province and key(one.province) == key(province)]
    same = [name for name in same if not name.isupper()] or same
    return next((name for name in same if _PROVINCE_KIND.match(fold(name))), same[0])


@lru_cache(maxsize=256)
def key(province: str) -> str:
    """A province's name without what kind of place it is."""
    name = _PROVINCE_KIND.sub("", fold(province), count=1)
    return "hcm" if name in (fold("hồ chí minh"), "tphcm", "tp.hcm", "tp hcm") else name


class Standing:
    """Who was named last of each kind, while a text is read from its top."""

    def __init__(self, home: str | None, found: Iterable[Actor]) -> None:
        is_place = home is not None and any(one.province and key(one.province) == key(home) for one in found)
        self.home = home if is_place else None
        self.province = self.home
        self.places: dict[str, str] = {}
        self.own = _own_kinds(home)
        self.places.update(self.own)
        self.agencies: list[Actor] = []

    def meant(self, one: Actor, low: str) -> Actor | None:
        """The name with whom it stands for; None when that cannot be told."""
        if one.sort is AGAIN:
            return self._again(one, low)
        if one.sort is HERE:
            return self._here(one, low)
        if one.sort is AGENCY and self.province and one.name.endswith(_SEATED):
            one.name, one.province = f"{one.name} {_bare(self.province)}", self.province
        self._note(one, low)
        return one

    def _note(self, one: Actor, low: str) -> None:
        if one.province and not self.home and " " in one.province:
            self.province = one.province
        if one.sort is AGENCY:
            self.agencies.append(one)
        if one.sort not in (AGENCY, PLACE):
            return
        name = one.span.of(low)
        for match in _KIND.finditer(name):
            if _KINDS[match[0]] not in self.own:
                self.places[_KINDS[match[0]]] = one.name[match.start() :]
        if one.province and key(one.province) in words("places", "city"):
            self.places[_CITY] = one.province

    def _here(self, one: Actor, low: str) -> Actor | None:
        kinds = _KIND.findall(one.span.of(low))
        kind = _KINDS[kinds[-1]] if kinds else None
        if kind == _CITY and not (self.home and key(self.home) in words("places", "city")):
            name = self.places.get(kind) or self.province
            return replace(one, name=name, province=name) if name else one
        if kind in (None, _CITY, "tỉnh"):
            return replace(one, name=self.province, province=self.province) if self.province else one
        if kind in self.places:
            return replace(one, name=self.places[kind])
        is_acting = one.rank is SUBJECT and _ACTING.match(low, one.span.end)
        is_own = one.rank is OWNER and low.endswith(_OF, 0, one.span.start)
        return one if " " in one.span.of(low) or is_acting or is_own else None

    def _again(self, one: Actor, low: str) -> Actor | None:
        """The agency that `Bộ`, `nhà trường` or `chúng tôi` stands for."""
        name = one.span.of(low)
        head = _HEAD_ALONE.sub("", name)
        # `đơn vị nộp hồ sơ` may be any, `gặp chúng tôi` says whom somebody met.
        if name == _WE and one.rank is INSIDE and _ACTING.match(low, one.span.end):
            one.rank = SUBJECT
        if name in _LOOSE and one.rank is not SUBJECT:
            return None
        agency = self._speaker(one) if head == _WE else self._named(head, low)
        if agency is None:
            return None
        meant = replace(one, sort=AGENCY, name=agency.name, province=agency.province)
        self.agencies.append(meant)
        return meant

    def _named(self, head: str, low: str) -> Actor | None:
        heads = ("",) if head in _ANY else (head, *_WRITTEN.get(head, ()))
        near = reversed(self.agencies[-_MANY:])
        return next((one for one in near if one.span.of(low).startswith(heads)), None)

    def _speaker(self, one: Actor) -> Actor | None:
        """The agency that spoke last; else the one just named."""
        near = [each for each in self.agencies[-_MANY:] if one.span.start - each.span.end < _SPEAKER_REACH]
        spoke = [each for each in near if each.rank is SOURCE]
        named = [each for each in near if one.span.start - each.span.end < _NAMED_REACH]
        return next(reversed(spoke or named), None)


def _own_kinds(home: str | None) -> dict[str, str]:
    """What kinds of place mean the document's own: `huyện`, where it is about a district."""
    if home is None:
        return {}
    named = _SMALLER.match(fold(home))
    if named:
        return {_KINDS[named["kind"]]: home}
    return dict.fromkeys(_DISTRICTS, home) if fold(home) in words("provinces", "district") else {}


_OF = fold(" của ")
_HEAD_ALONE = folded_pattern(r"^nhà | này$")
_WE = fold("chúng tôi")
_WRITTEN = {"htx": (fold("hợp tác xã"),), fold("hợp tác xã"): ("htx",), fold("bệnh viện"): ("bv",)}
_ACTING = re.compile(ACTS)
_ANY = frozenset(map(fold, ("đơn vị", "cơ quan")))
_LOOSE = _ANY | {_WE}


def settled(found: list[Actor], home: str | None, low: str) -> list[Actor]:
    """Give whoever is called by kind alone the name that is meant."""
    standing = Standing(home, found)
    return [meant for one in found if (meant := standing.meant(one, low))]


def _bare(province: str) -> str:
    return _PROVINCE_KIND.sub("", province, count=1)
