"""Where in a text a name may begin, in one pass, and who reads what begins so."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from extract.entities.names import Actor
from extract.entities.namings import (
    AGAIN,
    COUNCILS,
    GROUPS,
    GROUPS_ALONE,
    LOWER_HEADS,
    SEVERAL,
    again,
    agency,
    group,
    level,
    whole_name,
)
from extract.entities.people import person
from extract.entities.places import (
    PLACE_NAMES,
    PLACE_TYPES,
    district,
    here,
    nation,
    place,
    small_place,
)
from extract.patterns import alternatives
from extract.vocabulary import fold, lexicon

_Reader = Callable[[str, str, int], Actor | None]


class _Names(NamedTuple):
    """Names of one sort."""

    read: _Reader
    any_case: Iterable[str]
    """What they begin with."""
    capital: Iterable[str] = ()
    """What they begin with where the first letter is a capital."""


def _entries(name: str, *keys: str) -> tuple[str, ...]:
    return tuple(entry for key in keys for entry in lexicon(name)[key])


def _groups() -> Iterator[str]:
    """How a group begins: `các bộ`, `tất cả các UBND`, `UBND các`, `tỉnh, `, `địa phương`; not `bộ` alone."""
    yield from (kind for kind in GROUPS if "," in kind or kind in GROUPS_ALONE)
    yield from (f"{kind}{joint}" for kind in GROUPS for joint in (",", " và", " hoặc", "-", " -", "/", " /"))
    firsts = {entry.split(" ", 1)[0].rstrip(",") for entry in (*COUNCILS, *GROUPS)}
    yield from (f"{word} {first}" for word in COUNCILS for first in ("các", *firsts))
    yield from (f"{word} {more}{first}" for word in SEVERAL for more in ("", "các ") for first in firsts)


_HEADS = _entries("agencies", "head")
_CALLED = (*(one for one in AGAIN if " " in one), *(f"{one} này" for one in AGAIN), "chúng tôi")
_SORTS = (
    _Names(nation, _entries("places", "nation")),
    _Names(whole_name, _entries("agencies", "name", "issuer"), _entries("agencies", "brand")),
    _Names(place, PLACE_TYPES, PLACE_NAMES),
    _Names(level, ("cấp", "khối", *COUNCILS)),
    _Names(group, tuple(_groups())),
    _Names(agency, [one for one in _HEADS if " " in one or one in LOWER_HEADS], _HEADS),
    _Names(small_place, _entries("places", "district_type")),
    _Names(again, _CALLED, AGAIN),
    _Names(district, (), _entries("provinces", "district")),
    _Names(here, _entries("places", "here")),
    _Names(person, _entries("agencies", "person", "polite")),
)
"""The first that knows a name wins."""


def _asked(sorts: Iterable[tuple[_Reader, Iterable[str]]]) -> dict[str, tuple[_Reader, ...]]:
    """Whom to ask, by the longest beginning that stands in a text: all who know it or its first part."""
    knowing: dict[str, list[int]] = {}
    readers: list[_Reader] = []
    for read, entries in sorts:
        for entry in set(map(fold, entries)):
            knowing.setdefault(entry, []).append(len(readers))
        readers.append(read)
    asked: dict[str, tuple[_Reader, ...]] = {}
    for beginning in _BEGINNINGS:
        places = {place for part in _parts(beginning) for place in knowing.get(part, ())}
        asked[beginning] = tuple(readers[place] for place in sorted(places))
    return asked


def _parts(beginning: str) -> set[str]:
    """The beginning of a name from its head to the end of each word."""
    ends = (at for at in range(1, len(beginning)) if not beginning[at - 1 : at + 1].isalnum())
    return {beginning, *(beginning[:at] for at in ends)}


_BEGINNINGS = frozenset(fold(entry) for sort in _SORTS for entry in (*sort.any_case, *sort.capital))
_ASKED = _asked((sort.read, (*sort.any_case, *sort.capital)) for sort in _SORTS)
_ASKED_IN_LOWER_CASE = _asked((sort.read, sort.any_case) for sort in _SORTS)
# Any sign but a usual letter or a hyphen: such a set is found faster than `\W`, which is looked at last.
_ANCHOR = re.compile(rf"[^0-9a-zà-öø-ɏạ-ỹ-](?=({alternatives(_BEGINNINGS)})(?:(?!\w)|(?<=[/-])))(?<!\w)")


def names(text: str, low: str) -> Iterator[Actor]:
    """The names in a text and its folded copy, in order; their ranks are not yet told."""
    end = 0
    # With a line end before the text, a match begins just where its word does in the text itself.
    for anchor in _ANCHOR.finditer("\n" + low):
        at = anchor.start()
        if at < end:
            continue
        asked = _ASKED_IN_LOWER_CASE if text[at].islower() else _ASKED
        for read in asked[anchor[1]]:
            if actor := read(text, low, at):
                end = actor.span.end
                yield actor
                break
