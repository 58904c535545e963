"""The unit behind a number: the longest lexicon entry, its neighbours in a list, its per-part.

What the lexicon does not know is taken as the source writes it, as far as the noun phrase is likely to go.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from extract.known import (
    UNLISTED_WORDS,
    Sort,
    first_word,
    known_at,
    longest,
    longest_from,
    misspelt_end,
    word_ends,
)
from extract.patterns import folded_pattern
from extract.scene import Scene
from extract.vocabulary import first_words, lexicon, words

_SIGNS = frozenset("$%")
"""What begins a unit, of the plain characters before the letters."""
_PER = re.compile(
    r" ?/ ?(?:[0-9][0-9.]{0,8} ?(?!(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b))?"
    r"(?P<word>[^\W\d_][^\W_]*(?: (?:đêm|hộ|sinh|dân)\b)?)"
)
_POWER = re.compile(r"(?P<measure>[kcdm]?m) [23](?![\w%]|[.,/:-][0-9]| (?:triệu|nghìn|ngàn|tỷ|tỉ)\b)")
_SPREAD = folded_pattern(
    r"(?<!\w)(?:diện tích|mặt bằng|mặt nước|đất|rộng|sàn|thể tích|khối lượng|dung tích)(?!\w)"
)
_SPREAD_REACH = 60
_SOCIAL = " - xã hội"
_MOST_PARTS = 4


# Bound here, as members of an enumeration take long to find.
_NOUN = Sort.NOUN
_UNCOUNTED = frozenset((Sort.UNKNOWN, Sort.MONEY))


class Unit(NamedTuple):
    """A unit as the source writes it."""

    sort: Sort
    text: str
    start: int
    end: int

    @property
    def known(self) -> bool:
        """Whether the lexicon has it as something that is counted or measured."""
        return self.sort not in _UNCOUNTED


_NEVER_GLUED = frozenset((_NOUN, Sort.DURATION, Sort.FIRM_DURATION))


def _families_of_members() -> Mapping[str, frozenset[int]]:
    """Each family member with the families it belongs to."""
    found: dict[str, set[int]] = {}
    for place, line in enumerate(lexicon("families")["family"]):
        for member in line.split(", "):
            found.setdefault(member, set()).add(place)
    return {member: frozenset(places) for member, places in found.items()}


_FAMILIES = _families_of_members()
_NO_UNIT, _BEGIN_NO_UNIT = lexicon("stops")["no_unit"], first_words("stops", "no_unit")
_CLASSIFIERS = words("nouns", "classifier")
_GOING_ON = _CLASSIFIERS | _FAMILIES.keys()
"""Nouns behind which more may belong to them."""


def unit_after(scene: Scene, at: int, limit: int) -> Unit | None:
    """The unit that begins behind `at` and before `limit`; None when no noun phrase begins there."""
    folded, start = scene.folded, at
    while start < limit and start < at + 2 and folded[start] in " \n":
        start += 1
    if start >= limit or (folded[start] < "a" and folded[start] not in _SIGNS):
        return None
    word = first_word(folded, start, limit)
    if word is None or (word[0] in _BEGIN_NO_UNIT and folded.startswith(_NO_UNIT, start)):
        return None
    known = longest_from(folded, word, limit)
    glued = start == at
    if known is None:
        return None if glued else _unknown(scene, start, word_ends(folded, start, limit))
    end, sort = known
    if sort is _NOUN and end == word.end():
        end = misspelt_end(folded, start, end, limit) or end
    if glued and sort in _NEVER_GLUED and folded[start:end] not in ("giờ", "giây", "ngày"):
        return None
    if folded[end - 1] == "m":
        end = _power_end(scene, start, end, limit) or end
    if sort is _NOUN and (folded[start:end] in _GOING_ON or folded.startswith(_SOCIAL, end)):
        end = _noun_end(scene, start, end, limit)
    if "/" in folded[end : end + 2]:
        end = _per_end(folded, end, limit)
    return Unit(sort, scene.text[start:end], start, end)


def _noun_end(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where the noun ends with its own noun, and with the nouns that are listed with it."""
    folded = scene.folded
    end = _family_end(scene, start, _phrase_end(scene, start, end, limit), limit)
    social = folded.startswith(_SOCIAL, end) and folded.endswith("kinh tế", start, end)
    return end + len(_SOCIAL) if social else end


def _power_end(scene: Scene, start: int, end: int, limit: int) -> int | None:
    """Where the raised figure ends that was set beside its measure: `diện tích 4.000m 2`."""
    power = _POWER.match(scene.folded, start, limit)
    if power is None or power.end("measure") != end:
        return None
    apart = scene.folded.startswith(" ", power.end())
    counted = known_at(scene.folded, power.end() + 1, limit) if apart else None
    spoken_of = counted is None or _SPREAD.search(scene.folded, max(0, start - _SPREAD_REACH), start)
    return power.end() if spoken_of else None


def _phrase_end(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where a classifier's own noun ends: `vụ tai nạn giao thông`."""
    folded = scene.folded
    if folded[start:end] not in _CLASSIFIERS or folded[end : end + 1] != " ":
        return end
    found = longest(folded, end + 1, limit)
    return found[0] if found is not None and found[1] is _NOUN else end


def _free_end(scene: Scene, start: int, ends: list[int]) -> int | None:
    """Where two words that no list knows end, or one if the second ends the phrase."""
    stops = words("stops", "stop")
    begin, last = start, None
    for end in ends[:UNLISTED_WORDS]:
        word = scene.folded[begin:end]
        if word in stops or (last is not None and scene.text[begin].isupper()):
            break
        last, begin = end, end + 1
    return last


def _unknown(scene: Scene, start: int, ends: list[int]) -> Unit | None:
    """A unit taken on trust: an abbreviation alone, or the next two words."""
    if scene.text[start : ends[0]].isupper():
        end = None if scene.folded[start : ends[0]] in words("stops", "stop") else ends[0]
    else:
        end = _free_end(scene, start, ends)
    return None if end is None else Unit(Sort.UNKNOWN, scene.text[start:end], start, end)


def _family_end(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where the list ends that the noun begins: `bộ, cơ quan, địa phương`."""
    folded = scene.folded
    shared = _FAMILIES.get(folded[start:end])
    for _ in range(_MOST_PARTS):
        if not shared or not folded.startswith(", ", end):
            break
        ends = word_ends(folded, end + 2, limit)
        fits = [place for place in ends if _FAMILIES.get(folded[end + 2 : place], frozenset()) & shared]
        if not fits or _names_a_place(scene, fits[-1]):
            break
        shared &= _FAMILIES[folded[end + 2 : fits[-1]]]
        end = fits[-1]
    return end


def _names_a_place(scene: Scene, end: int) -> bool:
    """Whether a name or number goes on: in `12 xã, huyện Ba Tơ` the district is not counted."""
    following = scene.text[end : end + 2]
    return (
        following[:1] == " "
        and (following[1:].isupper() or following[1:].isdigit())
        and not scene.folded.startswith("trung", end + 1)
    )


def _per_end(folded: str, end: int, limit: int) -> int:
    """Where the per-parts end: `đồng/kg`, `kg/người/năm`."""
    for _ in range(_MOST_PARTS):
        if "/" not in folded[end : end + 2]:
            break
        per = _PER.match(folded, end, limit)
        if per is None:
            break
        begin = per.start("word")
        known = longest(folded, begin, limit)
        end = max(per.end(), known[0] if known is not None else 0)
    return end
