"""Names of places, read at one place of a text: provinces, countries, regions, districts, `tỉnh` alone."""

import re
from unicodedata import normalize

from extract.entities.names import Actor, Sort
from extract.figures import Span
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, lexicon, words

_PLACE_WORDS = 2
"""Words of a place's name that no lexicon lists: what follows is its chairman's."""
_LONGEST_NAME = 6
"""Words of any other name that no lexicon lists."""


def _dashes(names: tuple[str, ...]) -> frozenset[str]:
    """The names as they stand, and with any dash or none where they have one."""
    return frozenset(name.replace(" - ", dash) for name in names for dash in (" - ", " – ", "-", "–", " "))


PROVINCES = _dashes(
    (*lexicon("provinces")["current"], *lexicon("provinces")["former"], *lexicon("places")["province_also"])
)
PROVINCE = alternatives(PROVINCES)
PROVINCE_TYPE = listed("places", "province_type")
_DISTRICT_WORDS = re.compile(r"[\w']+(?: (?:- )?[\w']+){1,4}")
_REGION_TYPES = ("khu vực", "vùng", "toàn vùng", "miền")
PLACE_NAMES = (*PROVINCES, *lexicon("places")["country"])
PLACE_TYPES = (*lexicon("places")["province_type"], *lexicon("places")["region"], *_REGION_TYPES)
"""What the name of a province, a country or a region may begin with: itself, or what it is."""

_NATION = re.compile(rf"(?:trên )?{listed('places', 'nation')}(?!\w)")
_PLACE = re.compile(
    rf"(?:(?P<type>{PROVINCE_TYPE}) ?)?(?P<name>{PROVINCE}|{listed('places', 'country')})(?!\w)"
)
_SMALL = folded_pattern(rf"(?!xã hội|(?:huyện|xã|thôn) nông thôn){listed('places', 'district_type')} ?(?=\w)")
_NUMBERED = folded_pattern(r"(?:quận|phường) \d{1,2}(?![\w.,/-])")
# `UBND tỉnh Lê Đức Tiến` names the chairman.
_NEW_NAME = folded_pattern(rf" (?!{listed('agencies', 'surname')} |(?:ủy|đoàn|đội|hội)(?!\w))\w")
# `trong khối ASEAN` is the frame of a ranking, `đô la Mỹ` a currency.
_FRAME = folded_pattern(r"(?<!\w)(?:khối(?: các nước)?|đô la|đôla|bảng|tiếng) $")
_REGION = re.compile(rf"(?:{alternatives(map(fold, _REGION_TYPES))} )?{listed('places', 'region')}(?!\w)")
_HERE = re.compile(rf"{listed('places', 'here')}(?!\w)")
_MANY = "cấp|các|số|tỷ lệ|mỗi|từng|hai|ba|nhiều|những|một|hợp tác|liên|làng|đất|về"
_MANY_WORDS = tuple(f"{fold(word)} " for word in _MANY.split("|"))
_MANY_BEFORE = folded_pattern(rf"(?:(?<!\w)(?:{_MANY})|(?<![\d/.-])(?<!năm )(?<!tháng )\d[\d.]*) $")
# `300/411 xã`, but `đến 31/12 tỉnh đã`.
_OF_MANY_BEFORE = folded_pattern(
    r"(?<!ngày )(?<!đến )(?<!tháng )(?<!từ )(?<!trước )(?<![\d/.-])\d[\d.]*/(?:\d[\d.]*)?\d $"
)
_NO_PLACE = tuple(
    map(
        fold,
        (" ủy", ", thành", " thành", ", huyện", " hội", " viên", " đội", " đoàn", ", xã", ", phường", "/"),
    )
)
_BEFORE_PLACES = (
    words("agencies", "owning") | words("agencies", "beginning") | frozenset({"theo", fold("từ")})
)
_OWNING = words("agencies", "owning") | words("places", "province_type")
_STREETS = frozenset({"đường "})
# At the head of a sentence more often `he` and `idea` than a country.
_PRONOUNS = frozenset({"anh", "ý"})
_GROUND = fold("địa bàn ")
_WORD = re.compile(r"\w+")
_DISTRICTS = words("provinces", "district")
_DISTRICT_HEADS = frozenset(_first[0] for name in _DISTRICTS if (_first := _WORD.match(name)))
_TOKEN = re.compile(r" ([^\W_][\w&.-]*\w|[^\W\d_]|&|-(?= ))")
# `Ủy ban ATGT Quốc gia`, `Bệnh viện Nhi Trung ương`.
_SECOND_HALVES = frozenset(map(fold, ("gia", "ương", "tế")))
_VOWELS = "".join(
    letter
    for letter in map(chr, (*range(0x61, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if normalize("NFD", letter)[0] in "aeiouy"
)
# `Vietjet` is none, so no small word is its second half.
_SYLLABLE = re.compile(rf"[^\W\d_{_VOWELS}]*[{_VOWELS}]+(?:ch?|m|n[gh]?|p|t)?")
_SMALL_WORDS = frozenset(
    map(fold, ("yêu", "đề", "tiếp", "tổ", "phối", "hoàn", "thực", "triển", "ban", "chủ", "cung"))
)


def nation(text: str, low: str, at: int) -> Actor | None:
    """`cả nước`, `thế giới`."""
    match = _NATION.match(low, at)
    return named(text, at, match.end(), Sort.NATION) if match else None


def place(text: str, low: str, at: int) -> Actor | None:
    """A province or a country of the lexicon, a region, or a province that no lexicon lists."""
    match = _PLACE.match(low, at)
    if match is None:
        return _region(text, low, at) or _new_province(text, low, at)
    start, end = match.span("name")
    if not text[start].isupper() or _FRAME.search(low[max(0, at - 20) : at]):
        return None
    is_province = match["name"] in PROVINCES
    if " " not in match["name"] and not is_province and _beside_capital(text, at, end):
        return None
    if match["name"] in _PRONOUNS and not low[max(0, at - 2) : at].strip(" ,").isalpha():
        return None
    # `Hòa bình` and `Anh` are words too: every part of a name begins with a capital.
    if not all(part[0].isupper() for part in _WORD.findall(text, start, end)):
        return None
    # `thành phố Bắc Kạn` is but the capital of its province.
    is_seat = match["type"] not in (None, "tỉnh") and match["name"] not in words("places", "city")
    return named(text, at, end, Sort.PLACE, text[at:end] if is_province and not is_seat else None)


def small_place(text: str, low: str, at: int) -> Actor | None:
    """A district, a commune or an economic zone by its kind and name."""
    if match := _NUMBERED.match(low, at):
        return named(text, at, match.end(), Sort.PLACE)
    match = _SMALL.match(low, at)
    if match is None or not text[match.end()].isupper():
        return None
    first = _WORD.match(text, match.end())
    end = capitals(text, first.end() if first else at, lower=False, most=_LONGEST_NAME - 1)
    return named(text, at, end, Sort.PLACE) if end > match.end() else None


def district(text: str, low: str, at: int) -> Actor | None:
    """A district by its bare name: no street and no part of somebody's name."""
    end = _district_end(low, at) if text[at].isupper() else 0
    if not end or _beside_capital(text, at, end) or low[max(0, at - 6) : at] in _STREETS:
        return None
    if not all(part[0].isupper() for part in _WORD.findall(text, at, end)):
        return None
    return named(text, at, end, Sort.PLACE)


def _district_end(low: str, at: int) -> int:
    """Where the longest district's name that begins here ends; 0 for none."""
    first = _WORD.match(low, at)
    if first is None or first[0] not in _DISTRICT_HEADS:
        return 0
    match = _DISTRICT_WORDS.match(low, at)
    end = match.end() if match else at
    while end > at and low[at:end] not in _DISTRICTS:
        end = low.rfind(" ", at, end)
    return end if end > at else 0


def several_before(low: str, at: int) -> bool:
    """Whether a number or `các` stands before: several are meant, or any."""
    left = low[max(0, at - 20) : at]
    near = left.removesuffix("\n")
    if not (near.endswith(_MANY_WORDS) or near[-2:-1] == "." or near[-2:-1].isdecimal()):
        return False
    return bool(_MANY_BEFORE.search(left) or ("/" in left and _OF_MANY_BEFORE.search(left)))


def here(text: str, low: str, at: int) -> Actor | None:
    """`tỉnh`, `toàn thành phố`: the one that the text is about."""
    match = _HERE.match(low, at)
    if match is None or several_before(low, at) or low[at - 1 : at] == "/":
        return None
    if low.startswith(_NO_PLACE, match.end()):
        return None
    following = text[match.end() + 1 : match.end() + 2]
    if following.isupper() or following.isdigit():
        return None
    # `trên địa bàn huyện` is said of the district.
    start = at + match[0].rfind(_GROUND) + len(_GROUND) if _GROUND in match[0] else at
    return Actor(Span(at, match.end()), Sort.HERE, text[start : match.end()])


def named(text: str, start: int, end: int, sort: Sort, province: str | None = None) -> Actor:
    """The name that stands there."""
    return Actor(Span(start, end), sort, text[start:end], province)


def new_name(text: str, low: str, at: int) -> int:
    """Where a name of two words behind `tỉnh` or `huyện` ends; 0 for none."""
    listed = _district_end(low, at + 1)
    if not listed and not text[at + 1 : at + 2].isupper():
        return 0
    # `huyện Mai Sơn` has a surname's first word, `UBND huyện Mai Sơn Hà` is its chairman.
    is_listed = listed and capitals(text, at, lower=False) == listed
    if not is_listed and not _NEW_NAME.match(low, at):
        return 0
    end = max(listed, capitals(text, at, lower=False, most=_PLACE_WORDS))
    return end if " " in text[at + 1 : end] else 0


def capitals(text: str, at: int, *, lower: bool, most: int = _LONGEST_NAME) -> int:
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
        if follower[1][0].islower() and _SYLLABLE.fullmatch(fold(token[1])) and not _is_no_half(word):
            end = follower.end()
    return end


def trade(text: str, at: int) -> int:
    """The end of the small words before a cooperative's own name: `HTX rau an toàn Vân Hội`."""
    end = at
    for _ in range(_LONGEST_NAME):
        token = _TOKEN.match(text, end)
        if token is None or token[1][0].isupper():
            return end if token else at
        word = fold(token[1])
        if _is_no_half(word) or word in words("places", "district_type") or word in _OWNING:
            return at
        end = token.end()
    return at


def _is_no_half(word: str) -> bool:
    """Whether a small word goes on with the sentence, not with the name."""
    return (
        word in _SMALL_WORDS
        or word in words("stops", "stop")
        or word in words("agencies", "acts")
        or word in words("clauses", "predicate")
    )


def _region(text: str, low: str, at: int) -> Actor | None:
    match = _REGION.match(low, at)
    if match is None:
        return None
    name = text[at : match.end()]
    is_name = name.rpartition(" ")[2][:1].isupper() or fold(name) in words("names", "whole")
    return named(text, at, match.end(), Sort.PLACE) if is_name else None


def _new_province(text: str, low: str, at: int) -> Actor | None:
    """`tỉnh` before a name that no lexicon lists; of `5 tỉnh Tây Nguyên` the name is a region's."""
    if (
        not low.startswith("tỉnh ", at)
        or text[at + 1].isupper()
        or (low[max(0, at - 2) : at - 1].isdigit() and low[at - 1] == " ")
    ):
        return None
    end = new_name(text, low, at + len("tỉnh"))
    return named(text, at, end, Sort.PLACE, text[at:end]) if end else None


def _beside_capital(text: str, start: int, end: int) -> bool:
    """Whether a one-word country is part of somebody's name: `Phạm Mỹ Hạnh`."""
    before = text[max(0, start - 12) : start].split()
    after = text[end : end + 2].strip()
    is_name = bool(before) and before[-1].isalpha() and before[-1][0].isupper()
    return after.isupper() or (is_name and fold(before[-1]) not in _BEFORE_PLACES)
