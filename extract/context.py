"""What the words around a figure say of it: its hedge, and whether it is the size of a change."""

from extract.figures import Direction, Kind, Modifier
from extract.rules.outcomes import Found
from extract.sites import Site, signed_start
from extract.vocabulary import fold, last_words_of, lexicon, words

# Bound here, as members of an enumeration take long to find.
_NONE = Direction.NONE
_EXACT = Modifier.EXACT
_COUNT, _PERCENT, _MEASURE = Kind.COUNT, Kind.PERCENT, Kind.MEASURE
_MARKS = frozenset(",;:.()[]\"“”'…?!+")
_REACH = 5
_OBJECT_REACH = 7
_NOUN_REACH = 16
_AHEAD = 80
_DENIED_REACH = 4
_INTERVAL = ["trong", fold("khoảng")]
_BEYOND = fold("ngoài")
_ROUND = 5
_EXCEEDED = tuple(map(fold, ("so với", "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu")))
_STEMS = frozenset(("tăng", "giảm", "gia"))
# `giảm nghèo:` and `tăng trưởng:` head other lists.
_HEADS_LIST = frozenset(("giảm", "tăng", "được", "thêm", "bớt", "hạ", "ngắn", "giản"))
# `giảm bình quân mỗi năm:`, `giảm bình quân/năm:`.
_YEARLY = frozenset(("bình", "quân", "trung", "mỗi", "hằng", "hàng", "năm", "quân/năm", "bình/năm"))
_PLACES = frozenset(("bậc", "hạng", "thứ hạng", "nấc"))


_HEDGES = {phrase: Modifier(key) for key in Modifier if key != _EXACT for phrase in lexicon("modifiers")[key]}
_HEDGING = last_words_of(frozenset(_HEDGES))
_HEDGES_BEHIND = tuple(
    (key, lexicon("modifiers")[f"{key}_behind"]) for key in (Modifier.AT_LEAST, Modifier.AT_MOST)
)
_ANY_BEHIND = tuple(phrase for _, phrases in _HEDGES_BEHIND for phrase in phrases)
_ESTIMATES = words("modifiers", "estimates")
_ESTIMATING = last_words_of(_ESTIMATES)
_VERBS = {
    phrase: way for way in (Direction.INCREASE, Direction.DECREASE) for phrase in lexicon("directions")[way]
}
_NOUNS = {
    phrase: way
    for way in (Direction.INCREASE, Direction.DECREASE)
    for phrase in lexicon("directions")[f"{way}_nouns"]
}
_OF_CHANGE = last_words_of(frozenset((*_VERBS, *_NOUNS)))
_NAMES_CHANGE = last_words_of(frozenset(_NOUNS))
_SKIPPED = frozenset(word for phrase in words("directions", "skipped") for word in phrase.split())
_LEVEL = words("directions", "level")
_PAIRED = words("directions", "paired")
_PAIR_ENDS = last_words_of(_PAIRED)
_PAIRING, _PAIR_WORDS = frozenset((",", "và", "hoặc")), 4
_HEDGE_WORDS = frozenset(word for phrase in _HEDGES for word in phrase.split()) | {"được"}
_EXTREMES = 5
_WANTS = lexicon("directions")["levels_of_want"]
_RELIEF = lexicon("directions")["relief"]


def modifier(site: Site, found: Found) -> tuple[Modifier, int]:
    """How the number is hedged, and where the hedge begins (the number's own start if nowhere)."""
    start = found.span.start
    if site.goes_on(found.end, _ANY_BEHIND):
        return next(key for key, phrases in _HEDGES_BEHIND if site.goes_on(found.end, phrases)), start
    before, at = site.before, site.at
    if site.last == "gấp":
        before, at = before[:-1], at[:-1]
    most = min(4, len(before)) if before and before[-1] in _HEDGING else 0
    for count in range(most, 0, -1):
        said = _HEDGES.get(" ".join(before[-count:]))
        if said is not None:
            if _is_no_hedge(site, found) or (before[-2:] == _INTERVAL and found.upper is not None):
                return _EXACT, start
            if before[-1] in ("quá", "vượt") and "không" in before[-_DENIED_REACH:-1]:
                # `không tăng quá 5%`: the ban stands before the verb.
                return Modifier.AT_MOST, at[-count]
            return said, at[-count]
    return _estimate(site, start)


def _is_no_hedge(site: Site, found: Found) -> bool:
    """Whether the word compares (`cao hơn 12%`), where (`trên 63 tỉnh`) or how far (`vượt 10 bậc`)."""
    before = site.before
    last, previous = before[-1], before[-2] if len(before) > 1 else ""
    if last == "hơn":
        sizes = words("modifiers", "sizes")
        sized = " ".join(before[-3:-1]) in sizes or " ".join(before[-4:-1]) in sizes
        return previous in words("modifiers", "comparatives") and not sized
    if last in ("cỡ", _BEYOND):
        return "/" in (found.unit or "") if last == "cỡ" else not (found.unit or "").startswith("tuổi")
    if last == "trên":
        return (found.kind is _COUNT and found.value % _ROUND != 0) or _is_base(site)
    if last == "vượt":
        return previous == "và" or found.unit in _PLACES or site.goes_on(found.end, _EXCEEDED)
    if last == "là":
        # `Khoảng cách giữa nơi cao nhất và thấp nhất là 10%` is just that.
        return previous == "nhất" and "và" in before[-_EXTREMES:-2]
    return last == "độ" and previous not in ("vào", "chừng")


def _is_base(site: Site) -> bool:
    """Whether the number is what another is counted on: `28 giường bệnh trên 10.000 dân`."""
    other = site.next(-1)
    if other is None or site.at[-1] - other.end > _AHEAD:
        return False
    counted = site.unit_at(other.end)
    end = counted.end if counted is not None and counted.known else other.end
    return site.scene.folded[end : site.at[-1]] == " "


def _estimate(site: Site, start: int) -> tuple[Modifier, int]:
    """An estimate word that reaches the number over a verb: `ước tăng 2,5%`, `tối thiểu phải đạt 50%`."""
    if _ESTIMATING.isdisjoint(site.before[-_REACH - 1 :]):
        return _EXACT, start
    between = words("modifiers", "between")
    at = len(site.before)
    while at > max(0, len(site.before) - _REACH):
        for count in (2, 1):
            phrase = " ".join(site.before[max(0, at - count) : at])
            if phrase in _ESTIMATES:
                return _HEDGES[phrase], site.at[max(0, at - count)]
        if site.before[at - 1] not in between:
            break
        at -= 1
    return _EXACT, start


def direction(site: Site, found: Found) -> tuple[Direction, int]:
    """Whether the number is the size of a change, and where the verb that says so begins."""
    before = site.before
    marked = _signed(site, found) or _moved(site, found)
    if marked is not None:
        return marked
    if _OF_CHANGE.isdisjoint(before):
        return _NONE, found.span.start
    if led := _listed(site, found) or _paired(site, found):
        return led
    reach = _reach(site, found)
    for at in range(len(before), max(0, len(before) - 2 * _OBJECT_REACH), -1):
        word = before[at - 1]
        if word in _OF_CHANGE and (said := _verb(site, at, found)):
            return said
        if word == "từ" and (found.upper is not None or _bounded(site, found)):
            continue
        if word in _LEVEL and not _ends_a_name(site, at):
            return _growth(site, at, found)
        if word in _MARKS or word[0].isdigit() or _is_compound(before, at):
            break
        reach -= word not in _SKIPPED
        if reach < 0:
            break
    return _NONE, found.span.start


def _reach(site: Site, found: Found) -> int:
    """How many words may stand between a verb of change and the number."""
    if found.kind is _COUNT and site.last == "cả":
        # `giảm cả 3 tiêu chí`: each of them fell.
        return -1
    aged = found.kind is _MEASURE and (found.unit or "").startswith("tuổi")
    return _OBJECT_REACH if found.kind in (_PERCENT, _MEASURE) and not aged else 0


def _paired(site: Site, found: Found) -> tuple[Direction, int] | None:
    """The change that the first of two verbs names: `cắt giảm, đơn giản hóa ít nhất 50% thủ tục`."""
    before = site.before
    if _PAIR_ENDS.isdisjoint(before[-_REACH:]):
        return None
    for at in range(len(before), max(_PAIR_WORDS, len(before) - _REACH), -1):
        for count in (2, 3):
            if before[at - count - 1] in _PAIRING and " ".join(before[at - count : at]) in _PAIRED:
                return _verb(site, at - count - 1, found)
        if before[at - 1] not in _HEDGE_WORDS:
            break
    return None


def _listed(site: Site, found: Found) -> tuple[Direction, int] | None:
    """The change that a list is headed with: `Cắt giảm: 12 thủ tục, 5 giấy tờ và 30 ngày`."""
    before = site.before
    if ":" not in before:
        return None
    colon = len(before) - 1 - before[::-1].index(":")
    items = before[colon + 1 :]
    while colon > 1 and before[colon - 1] in _YEARLY:
        colon -= 1
    if not colon or before[colon - 1] not in _HEADS_LIST:
        return None
    if not _LEVEL.isdisjoint(items) or not _OF_CHANGE.isdisjoint(items):
        return None
    return _verb(site, colon, found)


def _bounded(site: Site, found: Found) -> bool:
    """Whether `từ` only opens a bound: `tăng từ 6% trở lên`."""
    return site.goes_on(found.end, ("trở lên", "trở xuống"))


def _names_a_place(site: Site, at: int) -> bool:
    """Whether the word is the first of a name: `Thăng Bình`, within a line that does not shout."""
    text = site.scene.text
    following = text[site.at[at] : site.at[at] + 2] if at < len(site.at) else ""
    return at > 1 and text[site.at[at - 1]].isupper() and following[:1].isupper() and following[1:].islower()


def _ends_a_name(site: Site, at: int) -> bool:
    """Whether the word is the last of a name within a line that does not shout: `tăng cao như Cao Bằng`."""
    text, begin = site.scene.text, site.at[at - 1]
    return at > 1 and text[begin : begin + 2].istitle() and text[site.at[at - 2]].isupper()


def _signed(site: Site, found: Found) -> tuple[Direction, int] | None:
    """The change that a sign before a percentage says: `(+2,5%)`."""
    if found.kind is not _PERCENT or (start := signed_start(site)) == site.numeral.start:
        return None
    return (Direction.INCREASE if site.scene.text[start] == "+" else Direction.DECREASE), start


def _moved(site: Site, found: Found) -> tuple[Direction, int] | None:
    """The way that places in a ranking were gained or lost: `vượt 10 bậc`."""
    if found.unit in _PLACES and site.before:
        for key, way in (("of_places", Direction.INCREASE), ("of_places_down", Direction.DECREASE)):
            if site.before[-1] in words("directions", key):
                return way, site.at[-1]
    if site.last == "mất" and (found.unit or "").lower().startswith("điểm"):
        return Direction.DECREASE, site.at[-1]
    return None


def _is_compound(before: list[str], at: int) -> bool:
    """Whether the word there makes another verb of the one before it: `tăng cường`."""
    return at > 1 and before[at - 1] in words("directions", "compounds") and before[at - 2] in _STEMS


def _verb(site: Site, at: int, found: Found) -> tuple[Direction, int] | None:
    """The change that a verb ending there names; None when none ends there."""
    if site.before[at - 1] not in _OF_CHANGE or _names_a_place(site, at):
        return None
    phrase = " ".join(site.before[max(0, at - 3) : at])
    if phrase.endswith(_WANTS):
        return None
    if phrase.endswith(_RELIEF) and found.kind is _COUNT:
        return _NONE, site.at[at - 1]
    return _said(site, at, found)


def _said(site: Site, at: int, found: Found) -> tuple[Direction, int] | None:
    """The change that the longest phrase ending there names."""
    for count in (3, 2, 1):
        phrase = " ".join(site.before[at - count : at]) if at >= count else ""
        said = _VERBS.get(phrase)
        if said is not None:
            if found.kind is Kind.MONEY and phrase.startswith("tiết kiệm") and "giảm" not in site.before:
                # Money put by, unless a cut is what saved it.
                return _NONE, site.at[at - count]
            if phrase.endswith("hơn") and not _since(site, found):
                return _NONE, found.span.start
            return said, site.at[at - count]
    return None


def _growth(site: Site, at: int, found: Found) -> tuple[Direction, int]:
    """The change that a noun of growth names: `mức tăng bình quân là 5%`; other levels are none."""
    if site.before[at - 1] in ("là", "đạt", "ở", "mức", "với", "bằng"):
        for place in range(at - 1, max(0, at - 1 - _NOUN_REACH), -1):
            last = site.before[place - 1]
            if last in _MARKS:
                break
            if last not in _NAMES_CHANGE or site.before[place] in words("directions", "compounds"):
                continue
            for count in (4, 3, 2):
                noun = " ".join(site.before[place - count : place]) if place >= count else ""
                said = _NOUNS.get(noun)
                # What is not a share needs a noun that can be nothing but an amount of change.
                if said is not None and (found.kind is _PERCENT or noun.startswith("mức")):
                    return said, site.at[place - count]
    return _NONE, found.span.start


def _since(site: Site, found: Found) -> bool:
    """Whether a comparison is with an earlier time (`so với cùng kỳ`), which makes it a change."""
    behind = site.behind(found.end).lstrip(" ")
    if behind.startswith("cùng kỳ"):
        return True
    compared = behind.removeprefix("so ").removeprefix("với ")
    return compared != behind and compared.startswith(lexicon("directions")["since"])
