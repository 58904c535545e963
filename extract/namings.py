"""Names of agencies, groups of agencies, levels of government and places, read at one place of a text."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from extract.figures import Span
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, lexicon, words

_LONGEST_NAME = 6
"""Words of an agency's name that no lexicon lists."""
_PLACE_WORDS = 2
"""Words of a place's name that no lexicon lists: what follows is its chairman's."""


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
        *(word for key in ("head", "name", "group", "issuer") for word in lexicon("agencies")[key]),
        *(
            word
            for key in ("province", "country", "region", "nation", "here")
            for word in lexicon("places")[key]
        ),
        *(word for key in ("province_type", "district_type") for word in lexicon("places")[key]),
    )
)
ANCHOR = re.compile(rf"(?<![\w-])(?={_FIRST}(?!\w))")
"""Where a name may begin."""

_NATION = re.compile(rf"(?:trên )?{listed('places', 'nation')}(?!\w)")
_NAME = re.compile(rf"{_list('name', 'issuer')}(?!\w)")
_GROUPS = folded_pattern(
    rf"(?P<several>{_SEVERAL})?(?:(?:ubnd|hđnd|ủy ban nhân dân) (?P<each>các )?)?{_GROUP}(?!\w)"
    rf"(?P<more>(?:, (?:và )?| và | hoặc | ?[-/] ?)(?:ubnd |hđnd )?(?:các )?{_GROUP}(?!\w)){{0,6}}"
    rf"(?: (?:{_list('group_end')}|{listed('places', 'region')})(?!\w)){{0,2}}"
)
# `3 cấp: tỉnh, huyện, xã` names levels, not whom anything holds for.
_LEVELS_BEFORE = folded_pattern(r"(?<!\w)cấp ?[:(,]? *(?:\w{1,6}, *){0,3}$")
_ALONE = frozenset(map(fold, ("địa phương", "bộ ngành", "sở ngành", "tỉnh thành", "quận huyện", "ban ngành")))
_LEVEL = folded_pattern(
    r"(?:(?:ubnd|hđnd|ủy ban nhân dân) )?"
    r"cấp (?:tỉnh|thành phố|huyện|quận|xã|phường|bộ|sở|trung ương|cơ sở|địa phương)(?!\w)"
    r"(?:(?:, | và )(?:cấp )?(?:tỉnh|huyện|xã|bộ|cơ sở)(?!\w)){0,3}"
)
_PLACE = re.compile(
    rf"(?:(?P<type>{listed('places', 'province_type')}) ?)?(?P<name>{_PROVINCE}|{_COUNTRY})(?!\w)"
)
_SMALL = re.compile(rf"{listed('places', 'district_type')} ?(?=\w)")
# `UBND tỉnh Lê Đức Tiến` names the chairman.
_NEW_NAME = folded_pattern(rf" (?!{_list('surname')} |(?:ủy|đoàn|đội|hội)(?!\w))\w")
# `trong khối ASEAN` is the frame of a ranking, `đô la Mỹ` a currency.
_FRAME = folded_pattern(r"(?<!\w)(?:khối(?: các nước)?|đô la|đôla|bảng) $")
_REGION = re.compile(rf"(?:(?:khu vực|vùng|toàn vùng|miền) )?{listed('places', 'region')}(?!\w)")
_HERE = re.compile(rf"{listed('places', 'here')}(?!\w)")
_MANY_BEFORE = folded_pattern(
    r"(?:(?<!\w)(?:cấp|các|số|mỗi|từng|hai|ba|nhiều|những)|(?<![\d/.-])(?<!năm )(?<!tháng )\d[\d.]*) $"
)
_GROUND = fold("địa bàn ")
_HEAD = re.compile(rf"{_list('head')}(?!\w)")
_FIELD = re.compile(rf" {_list('field')}(?!\w)")
_TOKEN = re.compile(r" ([^\W_][\w&.-]*\w|[^\W\d_]|&|-(?= ))")
_SEAT = folded_pattern(
    rf" (?:(?:tỉnh|thành phố|tp\.?) ?)?{_PROVINCE}(?!\w)"
    r"| (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|khu vực)(?!\w| hội)"
)
_CLASS = folded_pattern(r" (?:hạng|loại) (?:đặc biệt|\d|i{1,3}|iv)(?!\w)")


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
    if match is None:
        return _region(text, low, at) or _new_province(text, low, at)
    if not text[match.start("name")].isupper() or _FRAME.search(low[max(0, at - 20) : at]):
        return None
    is_province = match["name"] in words("places", "province")
    if " " not in match["name"] and not is_province and _beside_capital(text, at, match.end()):
        return None
    # `Hòa bình` and `Anh` are words too: every part of a name begins with a capital.
    if not all(part[0].isupper() for part in re.findall(r"\w+", text[match.start("name") : match.end()])):
        return None
    # `thành phố Bắc Kạn` is but the capital of its province.
    is_seat = match["type"] not in (None, "tỉnh") and match["name"] not in words("places", "city")
    return _made(
        text, at, match.end(), Sort.PLACE, text[at : match.end()] if is_province and not is_seat else None
    )


def _region(text: str, low: str, at: int) -> Actor | None:
    match = _REGION.match(low, at)
    name = text[at : match.end()] if match else ""
    is_name = name.rpartition(" ")[2][:1].isupper() or fold(name) in words("names", "whole")
    return _made(text, at, match.end(), Sort.PLACE) if match and is_name else None


def _new_province(text: str, low: str, at: int) -> Actor | None:
    """`tỉnh` before a name that no lexicon lists; of `5 tỉnh Tây Nguyên` the name is a region's."""
    if not low.startswith("tỉnh ", at) or text[at + 1].isupper() or low[max(0, at - 2) : at - 1].isdigit():
        return None
    end = _new_name(text, low, at + len("tỉnh"))
    return _made(text, at, end, Sort.PLACE, text[at:end]) if end else None


def _new_name(text: str, low: str, at: int) -> int:
    """Where a name of two words behind `tỉnh` or `huyện` ends; 0 for none."""
    if not _NEW_NAME.match(low, at):
        return 0
    end = _capitals(text, at, lower=False, most=_PLACE_WORDS)
    return end if " " in text[at + 1 : end] else 0


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
        classed = _CLASS.match(low, end)
        end = classed.end() if classed else _capitals(text, end, lower=True)
    seat = _SEAT.match(low, end)
    if seat:
        if end == match.end() and match[0] not in _SEATED:
            return None
        end, province = _seat(text, low, seat)
        return _made(text, at, end, Sort.AGENCY, province)
    return _made(text, at, end, Sort.AGENCY) if end > match.end() else None


def _seat(text: str, low: str, seat: re.Match[str]) -> tuple[int, str | None]:
    """Where the name of an agency's place ends, and the province if it is one: `UBND tỉnh Quảng Trị`."""
    kind = seat["kind"]
    if kind is None:
        return seat.end(), text[seat.start() + 1 : seat.end()]
    end = _new_name(text, low, seat.end())
    return end or seat.end(), text[seat.start() + 1 : end] if end and kind == fold("tỉnh") else None


# Other one-word heads in lower case are halves of words: `nhiệm vụ`, `toàn bộ`.
_LOWER_HEADS = frozenset(map(fold, ("ngành", "trường", "khoa", "huyện", "quận", "xã", "phường")))
_SEATED = frozenset(
    map(
        fold,
        ("ubnd", "hđnd", "ủy ban nhân dân", "công an", "thanh tra", "văn phòng ubnd", "hội đồng nhân dân"),
    )
)


def _capitals(text: str, at: int, *, lower: bool, most: int = _LONGEST_NAME) -> int:
    """The end of a run of capitalised words; `lower` lets each bring one small word along (`Hải quan`)."""
    end = at
    for _ in range(most):
        token = _TOKEN.match(text, end)
        if token is None or not token[1][0].isupper():
            break
        is_first = end == at
        end = token.end()
        follower = _TOKEN.match(text, end)
        if not lower or follower is None or token[1].isupper():
            continue
        word = fold(follower[1])
        if not is_first:
            end = follower.end() if word in _SECOND_HALVES else end
            continue
        if follower[1][0].islower() and word not in _SMALL_WORDS and word not in words("stops", "stop"):
            end = follower.end()
    return end


# `Ủy ban ATGT Quốc gia`, `Bệnh viện Nhi Trung ương`.
_SECOND_HALVES = frozenset(map(fold, ("gia", "ương", "tế")))
_SMALL_WORDS = frozenset(
    map(fold, ("yêu", "đề", "tiếp", "tổ", "phối", "hoàn", "thực", "triển", "ban", "chủ", "cung"))
)


def _here(text: str, low: str, at: int) -> Actor | None:
    match = _HERE.match(low, at)
    if match is None or _MANY_BEFORE.search(low[max(0, at - 12) : at]):
        return None
    if low.startswith((" ủy", ", thành", " thành", ", huyện"), match.end()):
        return None
    if text[match.end() + 1 : match.end() + 2].isupper():
        return None
    # `trên địa bàn huyện` is said of the district.
    start = at + match[0].rfind(_GROUND) + len(_GROUND) if _GROUND in match[0] else at
    return Actor(Span(at, match.end()), Sort.HERE, text[start : match.end()], Rank.INSIDE)


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


def read_name(text: str, low: str, at: int) -> Actor | None:
    """The name that begins here, in the text and its folded copy; None for none. Its rank is not yet told."""
    for reader in _READERS:
        if actor := reader(text, low, at):
            return actor
    return None
