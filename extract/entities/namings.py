"""Names of agencies, groups of agencies and levels of government, read at one place of a text."""

import re

from extract.entities.names import Actor, Sort
from extract.entities.places import (
    PROVINCE,
    capitals,
    district,
    named,
    new_name,
    several_before,
    trade,
)
from extract.entities.roles import ACTS
from extract.figures import Span
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, lexicon, words


def _list(*keys: str) -> str:
    return listed("agencies", *keys)


GROUPS, AGAIN = lexicon("agencies")["group"], lexicon("agencies")["again"]
_GROUP = _list("group")
SEVERAL = ("các", "những", "một số", "nhiều", "toàn bộ", "tất cả", "hầu hết")
COUNCILS = ("ubnd", "hđnd", "ủy ban nhân dân")
_NAME = re.compile(rf"(?:{_list('name', 'issuer')}|(?P<brand>{_list('brand')}))(?!\w)")
_GROUPS = folded_pattern(
    rf"(?P<several>{alternatives(map(fold, SEVERAL))}(?: các)? )?"
    rf"(?:{alternatives(map(fold, COUNCILS))} (?P<each>các )?)?{_GROUP}(?!\w)"
    rf"(?P<more>(?:, (?:và )?| và | hoặc | ?[-/] ?)(?:ubnd |hđnd )?(?:các )?{_GROUP}(?!\w)){{0,6}}"
    rf"(?: (?:{_list('group_end')}|{listed('places', 'region')})(?!\w)){{0,2}}"
)
_JOINT = re.compile(r"[,/-] ?| và | hoặc ")
# `3 cấp: tỉnh, huyện, xã` names levels, not whom anything holds for.
_LEVEL_WORD = fold("cấp")
_LEVELS_BEFORE = folded_pattern(r"(?<!\w)cấp ?[:(,]? *(?:\w{1,6}, *){0,3}$")
# `chìm trong nước, huyện Lệ Thủy`.
_WATER, _OR_WATER = fold("nước, "), fold(", nước")
_BARE_COUNCILS = frozenset(map(fold, ("ubnd", "hđnd")))
GROUPS_ALONE = frozenset(
    map(
        fold,
        ("địa phương", "bộ ngành", "sở ngành", "tỉnh thành", "quận huyện", "ban ngành", "huyện nghèo"),
    )
)
_LEVEL = folded_pattern(
    r"khối (?:bộ,? ngành|sở,? ngành|bộ|sở|tỉnh|huyện|xã|phường|địa phương)(?!\w)|"
    r"(?:(?:ubnd|hđnd|ủy ban nhân dân) )?"
    r"cấp (?:tỉnh|thành phố|huyện|quận|xã|phường|bộ|sở|trung ương|cơ sở|địa phương)(?!\w)"
    r"(?:(?:, | và )(?:cấp )?(?:tỉnh|huyện|xã|bộ|cơ sở)(?!\w)){0,3}"
)
_HEAD = folded_pattern(rf"(?!xã hội|xã nông thôn){_list('head')}(?!\w)")
_FIELDS = words("agencies", "field")
_FIELD = re.compile(rf" {_list('field')}(?!\w)")
_SEAT = folded_pattern(
    rf" (?:(?:tỉnh|thành phố|tp\.?) ?)?{PROVINCE}(?!\w)"
    r"| (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|khu vực)(?!\w| hội)"
)
# `UBND quận 1`.
_NUMBER = re.compile(r" \d{1,2}(?![\w/.,-])")
# `Viettel Lào Cai`, `Kho bạc Nhà nước chi nhánh tỉnh Hà Nam`.
_BRANCH = folded_pattern(rf" (?:chi nhánh )?(?:(?:tỉnh|thành phố|tp\.?) ?)?(?P<seat>{PROVINCE})(?!\w)")
_WIDE = folded_pattern(r" (?:việt nam|miền (?:bắc|trung|nam))(?!\w)")
_CLASS = folded_pattern(r" (?:hạng|loại) (?:đặc biệt|\d|i{1,3}|iv)(?!\w)")
_AGAIN = folded_pattern(rf"chúng tôi(?!\w)|(?P<head>{_list('again')})(?:(?P<this> này)(?!\w)|(?={ACTS}))")
# Other one-word heads in lower case are halves of words: `nhiệm vụ`, `toàn bộ`.
LOWER_HEADS = frozenset(map(fold, ("ngành", "trường", "khoa", "hãng", "huyện", "quận", "xã", "phường")))
_ALL = fold("toàn ")
_ALL_OF = re.compile(rf"(?P<this>)(?P<head>{_list('again')})(?!\w)")
# `Hội An` is no `hội`.
_DISTRICT_HEADS = frozenset(name.partition(" ")[0] for name in lexicon("provinces")["district"])
_COUNTABLE = frozenset(map(fold, ("trường", "khoa", "hãng")))
_WHOLE_SECTOR = fold("toàn ngành")
_COOPERATIVES = frozenset((fold("hợp tác xã"), "htx"))
# `Ban Quản lý các khu công nghiệp`.
_ALL_THE = fold(" các ")
_SEATED = words("agencies", "seated")
_BEFORE_SMALL_LETTERS = _COOPERATIVES | _SEATED | {fold("ngành")}
_SMALL_LETTERS = (_ALL_THE, fold(" hạng "), fold(" loại "))


def whole_name(text: str, low: str, at: int) -> Actor | None:
    """An agency, a firm or a sector that the lexicon names in full."""
    match = _NAME.match(low, at)
    if match is None or low[match.end() : match.end() + 9] == " điện tử":
        return None
    if match["brand"] and text[at].islower():
        return None
    if match[0] == _WHOLE_SECTOR:
        field = _FIELD.match(low, match.end())
        return named(text, at, field.end() if field else match.end(), Sort.NATION)
    seat = _BRANCH.match(low, match.end())
    wide = _WIDE.match(low, match.end())
    if wide and match[0] not in words("agencies", "central"):
        return named(text, at, wide.end(), Sort.AGENCY)
    if seat and text[seat.start("seat")].isupper():
        return named(text, at, seat.end(), Sort.AGENCY, text[seat.start("seat") : seat.end()])
    return named(text, at, match.end(), Sort.AGENCY)


def group(text: str, low: str, at: int) -> Actor | None:
    """`các bộ, cơ quan ngang bộ`, `sở, ngành`."""
    match = _GROUPS.match(low, at)
    if match and match["more"] and text[at].islower():
        # `ở khối bộ, Bộ Tư pháp`: a capital begins a name of its own.
        joints = _JOINT.finditer(text, *match.span("more"))
        cut = next((joint.start() for joint in joints if text[joint.end()].isupper()), match.end())
        match = _GROUPS.match(low, at, cut)
    if match is None or not _is_group(match, low):
        return None
    return named(text, at, match.end(), Sort.GROUP)


def _is_group(match: re.Match[str], low: str) -> bool:
    """Whether several are meant: not one kind alone, the levels of government or half a word."""
    if not (
        match["several"] or match["each"] or match["more"] or "," in match[0] or match[0] in GROUPS_ALONE
    ):
        return False
    at = match.start()
    # `cơ sở` is no `sở`.
    if low.startswith("sở", at) and low.endswith("cơ ", 0, at):
        return False
    left = low[max(0, at - 30) : at]
    if _LEVEL_WORD in left and _LEVELS_BEFORE.search(left):
        return False
    # `sự điều hành của HĐND, UBND`: of whom, the words before tell.
    if match["more"] and match[0].startswith(COUNCILS) and set(_JOINT.split(match[0])) <= _BARE_COUNCILS:
        return False
    return not match[0].startswith(_WATER) and not match[0].endswith(_OR_WATER)


def level(text: str, low: str, at: int) -> Actor | None:
    """`cấp huyện`, `khối sở, ngành`."""
    match = _LEVEL.match(low, at)
    return named(text, at, match.end(), Sort.LEVEL) if match else None


def agency(text: str, low: str, at: int) -> Actor | None:
    """`Cục Chăn nuôi`, `UBND tỉnh Quảng Trị`."""
    match = _HEAD.match(low, at)
    if match is None or not _may_go_on(text, low, match) or not _is_head(text, low, match):
        return None
    end = _nested_end(text, low, Span(match.end(), _name_end(text, low, match)))
    wide = _WIDE.match(low, end) if end > match.end() else None
    end = wide.end() if wide and not text[wide.end() - 1].isupper() else end
    seat = _SEAT.match(low, end)
    if seat:
        if end == match.end() and match[0] not in _SEATED:
            return None
        end, province = _seat(text, low, seat)
        return named(text, at, end, Sort.AGENCY, province)
    return named(text, at, end, Sort.AGENCY) if end > match.end() else None


def _may_go_on(text: str, low: str, head: re.Match[str]) -> bool:
    """Whether a name may follow its head at all: behind most heads it begins with a capital."""
    end = head.end()
    if text[end + 1 : end + 2].islower() and head[0] not in _BEFORE_SMALL_LETTERS:
        return low.startswith(_SMALL_LETTERS, end)
    return low.startswith(" ", end)


def _is_head(text: str, low: str, head: re.Match[str]) -> bool:
    """Whether the word begins a name here: neither half of another word nor something counted."""
    at = head.start()
    if head[0] in _DISTRICT_HEADS and district(text, low, at):
        return False
    if text[at].isupper():
        return True
    # `13/21 trường THCS` counts schools, it names none.
    is_counted = head[0] in _COUNTABLE and low[max(0, at - 2) : at - 1].isdigit()
    return (" " in head[0] or head[0] in LOWER_HEADS) and not is_counted


def _name_end(text: str, low: str, head: re.Match[str]) -> int:
    """Where the words end that an agency of this kind is named by."""
    end = head.end()
    while (more := _FIELD.match(low, end)) and (
        text[more.start() + 1].isupper()
        or head[0] == "ngành"
        or end > head.end()
        or low.startswith(_ALL_THE, more.start())
    ):
        end = more.end()
    if end > head.end():
        return end
    if head[0] in _COOPERATIVES:
        end = capitals(text, trade(text, end), lower=True)
        # `HTX Dịch vụ nông nghiệp Tân Phú`.
        return capitals(text, trade(text, end), lower=True) if _ends_low(text, end) else end
    classed = _CLASS.match(low, end)
    return classed.end() if classed else capitals(text, end, lower=True)


def _nested_end(text: str, low: str, run: Span) -> int:
    """`Phòng Giao dịch Ngân hàng Chính sách xã hội`: where the agency ends whose name ends another's."""
    at = low.find(" ", run.start, run.end)
    while at >= 0:
        head = _HEAD.match(low, at + 1) if text[at + 1].isupper() else None
        if head and " " in head[0] and head[0] not in _FIELDS:
            return max(run.end, _name_end(text, low, head))
        at = low.find(" ", at + 1, run.end)
    return run.end


def _ends_low(text: str, end: int) -> bool:
    """Whether the last word before there has a small letter first."""
    return text[text.rfind(" ", 0, end) + 1].islower()


def again(text: str, low: str, at: int) -> Actor | None:
    """`Bộ đã`, `nhà trường`, `cục này`: an agency named before; `chúng tôi`: the one that speaks."""
    match = _AGAIN.match(low, at) or (_ALL_OF.match(low, at) if low.endswith(_ALL, 0, at) else None)
    if match is None or (
        match["head"] and not match["this"] and " " not in match["head"] and text[at].islower()
    ):
        return None
    if several_before(low, at) or (low[max(0, at - 2) : at - 1].isdigit() and low[at - 1] == " "):
        return None
    return named(text, at, match.end(), Sort.AGAIN)


def _seat(text: str, low: str, seat: re.Match[str]) -> tuple[int, str | None]:
    """Where the name of an agency's place ends, and the province if it is one: `UBND tỉnh Quảng Trị`."""
    kind = seat["kind"]
    if kind is None:
        return seat.end(), text[seat.start() + 1 : seat.end()]
    if numbered := _NUMBER.match(low, seat.end()):
        return numbered.end(), None
    end = new_name(text, low, seat.end())
    return end or seat.end(), text[seat.start() + 1 : end] if end and kind == "tỉnh" else None
