"""The unit behind a number: the longest lexicon entry, its neighbours in a list, its per-part.

What the lexicon does not know is taken as the source writes it, as far as the noun phrase is likely to go.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from extract.patterns import folded_pattern
from extract.scene import Scene
from extract.vocabulary import classes, first_words, lexicon, words

_WORD = re.compile(r"[°ºµμ]?[^\W\d_][^\W_]*(?:-[^\W\d_]+)*|[$€£¥‰°]|%(?=(?:\s|[.,;:)/])|[o0]\b)[o0]?")
_SIGNS = frozenset("$%")
"""What begins a unit, of the plain characters before the letters."""
_PER = re.compile(
    r" ?/ ?(?:[0-9][0-9.]{0,8} ?(?!(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b))?"
    r"(?P<word>[^\W\d_][^\W_]*(?: (?:đêm|hộ|sinh|dân)\b)?)"
)
_MOST_WORDS, _MOST_CHARS = 6, 60
_PIECES = re.compile(r"[^ /]+|[ /][^ /]*")
_POWER = re.compile(r"(?P<measure>[kcdm]?m) [23](?![\w%]|[.,/:-][0-9]| (?:triệu|nghìn|ngàn|tỷ|tỉ)\b)")
_SPREAD = folded_pattern(
    r"(?<!\w)(?:diện tích|mặt bằng|mặt nước|đất|rộng|sàn|thể tích|khối lượng|dung tích)(?!\w)"
)
_SPREAD_REACH = 60
_BETWEEN = frozenset(" /")
_SOCIAL = " - xã hội"
_UNLISTED_WORDS = 2
_MOST_PARTS = 4


class Sort(StrEnum):
    """What a unit measures, as the lexicon files list it."""

    CURRENCY = "currency"
    PERCENT_POINT = "percent_point"
    DURATION = "duration"
    FIRM_DURATION = "firm_duration"
    MEASURE = "measure"
    NOUN = "noun"
    MONEY = "money"
    """A word that money is spoken of with, no currency: `viện phí`."""
    UNKNOWN = "unknown"
    """A word that no list holds, taken on trust."""


class Unit(NamedTuple):
    """A unit as the source writes it."""

    sort: Sort
    text: str
    start: int
    end: int

    @property
    def known(self) -> bool:
        """Whether the lexicon has it as something that is counted or measured."""
        return self.sort not in (Sort.UNKNOWN, Sort.MONEY)


_NEVER_GLUED = frozenset((Sort.NOUN, Sort.DURATION, Sort.FIRM_DURATION))


def _known_units() -> Mapping[str, Sort]:
    """Every unit of the lexicon with what it measures; nouns yield to measures of the same spelling."""
    known = {entry: Sort(key) for entry, key in classes("units").items()}
    for entry in (*lexicon("nouns")["noun"], *lexicon("nouns")["classifier"]):
        known.setdefault(entry, Sort.NOUN)
    for entry in lexicon("magnitudes")["money"]:
        known.setdefault(entry, Sort.MONEY)
    return known


def _longest_by_first_word() -> Mapping[str, int]:
    """The first words of all that is known, with how many words the longest of theirs can have."""
    lengths: dict[str, int] = {}
    for entry in _KNOWN:
        if first := _WORD.match(entry):
            words_of_it = min(_MOST_WORDS, entry.count(" ") + entry.count("/") + 1)
            lengths[first[0]] = max(lengths.get(first[0], _UNLISTED_WORDS), words_of_it)
    return lengths


class _Node:
    """What is known that begins with the same words: its own sort if they are a unit, and how it goes on."""

    __slots__ = ("longer", "sort")

    def __init__(self) -> None:
        self.sort: Sort | None = None
        self.longer: dict[str, _Node] = {}
        """By the next word, with the space or slash before it."""


def _tree() -> dict[str, _Node]:
    """All that is known, word by word."""
    root: dict[str, _Node] = {}
    for entry, sort in _KNOWN.items():
        first, *others = _PIECES.findall(entry)
        if len(others) < _MOST_WORDS:
            node = root.setdefault(first, _Node())
            for other in others:
                node = node.longer.setdefault(other, _Node())
            node.sort = sort
    return root


def _families_of_members() -> Mapping[str, frozenset[int]]:
    """Each family member with the families it belongs to."""
    found: dict[str, set[int]] = {}
    for place, line in enumerate(lexicon("families")["family"]):
        for member in line.split(", "):
            found.setdefault(member, set()).add(place)
    return {member: frozenset(places) for member, places in found.items()}


_KNOWN = _known_units()
_TREE = _tree()
_LENGTHS = _longest_by_first_word()
_FAMILIES = _families_of_members()
_NO_UNIT, _BEGIN_NO_UNIT = lexicon("stops")["no_unit"], first_words("stops", "no_unit")
_CLASSIFIERS = words("nouns", "classifier")


def unit_after(scene: Scene, at: int, limit: int) -> Unit | None:
    """The unit that begins behind `at` and before `limit`; None when no noun phrase begins there."""
    folded, start = scene.folded, at
    while start < limit and start < at + 2 and folded[start] in " \n":
        start += 1
    if start >= limit or (folded[start] < "a" and folded[start] not in _SIGNS):
        return None
    word = _WORD.match(folded, start, min(limit, start + _MOST_CHARS))
    if word is None or (word[0] in _BEGIN_NO_UNIT and folded.startswith(_NO_UNIT, start)):
        return None
    known = _longest(folded, word, limit)
    glued = start == at
    if known is None:
        return None if glued else _unknown(scene, start, _word_ends(folded, start, limit))
    end, sort = known
    if sort is Sort.NOUN and end == word.end() and (misspelt := _misspelt_end(folded, start, end, limit)):
        end = misspelt
    if glued and sort in _NEVER_GLUED and folded[start:end] not in ("giờ", "giây", "ngày"):
        return None
    if folded[end - 1] == "m" and (power := _power_end(scene, start, end, limit)):
        end = power
    if sort is Sort.NOUN:
        end = _family_end(scene, start, _phrase_end(scene, start, end, limit), limit)
        if folded.startswith(_SOCIAL, end) and folded.endswith("kinh tế", start, end):
            end += len(_SOCIAL)
    if "/" in folded[end : end + 2]:
        end = _per_end(folded, end, limit)
    return Unit(sort, scene.text[start:end], start, end)


def _power_end(scene: Scene, start: int, end: int, limit: int) -> int | None:
    """Where the raised figure ends that was set beside its measure: `diện tích 4.000m 2`."""
    power = _POWER.match(scene.folded, start, limit)
    if power is None or power.end("measure") != end:
        return None
    apart = scene.folded.startswith(" ", power.end())
    counted = known_at(scene.folded, power.end() + 1, limit) if apart else None
    spoken_of = counted is None or _SPREAD.search(scene.folded, max(0, start - _SPREAD_REACH), start)
    return power.end() if spoken_of else None


def known_at(folded: str, start: int, limit: int) -> int | None:
    """Where the lexicon's noun that begins there ends."""
    found = longest(folded, start, limit)
    return found[0] if found is not None and found[1] is not Sort.MONEY else None


def _word_ends(folded: str, start: int, limit: int) -> list[int]:
    """Where each of the words from there on ends, while only single spaces or slashes part them.

    No more of them than the longest entry has that begins with the first.
    """
    limit = min(limit, start + _MOST_CHARS)
    word = _WORD.match(folded, start, limit)
    if word is None:
        return []
    ends = [word.end()]
    for _ in range(_LENGTHS.get(word[0], _UNLISTED_WORDS) - 1):
        at = ends[-1] + 1
        if folded[at - 1 : at] not in _BETWEEN or (word := _WORD.match(folded, at, limit)) is None:
            break
        ends.append(word.end())
    return ends


def longest(folded: str, start: int, limit: int) -> tuple[int, Sort] | None:
    """Where the longest lexicon entry ends that begins there, and what it measures."""
    word = _WORD.match(folded, start, min(limit, start + _MOST_CHARS))
    return _longest(folded, word, limit) if word is not None else None


def _longest(folded: str, word: re.Match[str], limit: int) -> tuple[int, Sort] | None:
    """The same with its first word."""
    limit = min(limit, word.start() + _MOST_CHARS)
    node, found = _TREE.get(word[0]), None
    while node is not None:
        end = word.end()
        if node.sort is not None:
            found = end, node.sort
        if not node.longer or folded[end : end + 1] not in _BETWEEN:
            break
        following = _WORD.match(folded, end + 1, limit)
        if following is None:
            break
        word = following
        node = node.longer.get(folded[end : word.end()])
    return found


def _misspelt_end(folded: str, start: int, end: int, limit: int) -> int | None:
    """Where a noun of two words ends whose second has lost or changed a mark: `trường hơp`."""
    letters = _begin_pairs().get(folded[start:end]) if folded[end : end + 1] in _BETWEEN else None
    initial = folded[end + 1 : end + 2]
    if not letters or (initial.isascii() and initial not in letters):
        return None
    second = _WORD.match(folded, end + 1, min(limit, start + _MOST_CHARS))
    if second is None:
        return None
    right = _unmarked().get(_bare(folded[start : second.end()]), "")
    return second.end() if right.split(" ")[0] == folded[start:end] else None


@cache
def _begin_pairs() -> Mapping[str, frozenset[str]]:
    """The first word of every noun of two words with what the second may begin with, marks aside."""
    found: dict[str, set[str]] = {}
    for noun in _unmarked().values():
        first, _, second = noun.partition(" ")
        found.setdefault(first, set()).add(_bare(second[:1]))
    return {first: frozenset(letters) for first, letters in found.items()}


@cache
def _unmarked() -> Mapping[str, str]:
    """The nouns of two words that no other is like but for its marks, by their bare letters."""
    found: dict[str, str] = {}
    for noun, sort in _KNOWN.items():
        if sort is Sort.NOUN and noun.count(" ") == 1:
            bare = _bare(noun)
            found[bare] = "" if bare in found else noun
    return found


def _bare(words_of_it: str) -> str:
    """The letters without their marks."""
    letters = unicodedata.normalize("NFD", words_of_it)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("đ", "d")


def _phrase_end(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where a classifier's own noun ends: `vụ tai nạn giao thông`."""
    folded = scene.folded
    if folded[start:end] not in _CLASSIFIERS or folded[end : end + 1] != " ":
        return end
    found = longest(folded, end + 1, limit)
    return found[0] if found is not None and found[1] is Sort.NOUN else end


def _free_end(scene: Scene, start: int, ends: list[int]) -> int | None:
    """Where two words that no list knows end, or one if the second ends the phrase."""
    stops = words("stops", "stop")
    begin, last = start, None
    for end in ends[:_UNLISTED_WORDS]:
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
        ends = _word_ends(folded, end + 2, limit)
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
