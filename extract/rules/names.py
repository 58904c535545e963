"""Not figures: names with numbers: `932/QĐ-TTg`, `Đề án 06`, `mức độ 3, 4`, `Covid-19`, `24/7`, phones."""

import re
from bisect import bisect_right
from functools import cache, lru_cache

from extract.amounts import Form
from extract.figures import Span
from extract.patterns import folded_pattern, listed
from extract.rules.outcomes import NotFigure
from extract.sites import NEAR, Site
from extract.vocabulary import fold, last_words, last_words_of, lexicon, words

_FIXED: dict[str, list[str]] = {}
"""The fixed expressions by their first two letters."""
for _phrase in lexicon("names")["fixed"]:
    _FIXED.setdefault(_phrase[:2], []).append(_phrase)
FIXED_BEGINS = (*_FIXED, "1 ")
"""What a fixed expression begins with, two characters of each."""
_ONE_OF_MANY = (" trong những ", " trong các ", " trong nhiều ", " trong số những ", " trong số các ")
_PART_OF_MORE = re.compile(r"[^\W_]|[.,/%][0-9]| ?%")
# Bounded: `1/1/1/…` without end would be read anew from each of its links.
_LEGAL = re.compile(
    r"[0-9]+(?:[a-zđ]?[-/][0-9]+){0,8}[-/](?:[^\W\d_]{2,}|[a-zđ](?=[-/]))[^\s,;()]{0,60}", re.IGNORECASE
)
LABELS = last_words("names", "identifiers")
"""What the label of an account or a telephone ends with."""
_UNLABELLED = ("0", "18", "19")
UNLABELLED = ("18", "19", *(f"0{behind}" for behind in "0123456789. -"))
"""What a telephone number begins with that has no label, two characters of each."""
_PHONE = re.compile(r"(?:\+84|0|1[89]00)[0-9]*(?:[. -]?[0-9]{2,4}){2,4}(?![0-9])")
_GROUPED_ZERO = re.compile(r"0[0-9]{7,11}(?![0-9])")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_GOVERNMENT = ["địa", "phương"]
_HELD = re.compile(r"(?:[^\W\d][-–/+]|[^\W\d]|[#@]|[QPF]\.)\Z")
_BEFORE_PAIRS = frozenset(("mục", "bảng", "hình", "biểu"))
_PAIR = re.compile(r"[1-9][.,][1-9]")
_COORDINATE = folded_pattern(
    r"[0-9.,]+ ?(?:°|º|độ) ?(?:(?:[0-9.,]+ ?['′’] ?(?:[0-9.,]+ ?[\"″”] ?)?)?[nsewbđ]\b"
    r"|(?:vĩ|kinh) (?:bắc|nam|đông|tây|độ)|[0-9.,]+ ?['′’])"
)
_DEGREES = frozenset("°ºđ")
_SIZE_REACH = 24
_SIZE = re.compile(
    r"(?<![\w.,])[0-9]+(?:[.,][0-9]+)?(?: ?[mcd]?m)?"
    r"(?: ?[x×] ?[0-9]+(?:[.,][0-9]+)?(?: ?[mcd]?m)?){1,2}(?<=m)(?!\w)"
)
_NAMES_AHEAD = frozenset(("chí", "điều", fold("khoản"), "mục", "quận", "tuyến", "mã"))
_HEAD = 12
_ENUMERATION = re.compile(r"[0-9]{1,3}(?:(?:, ?| và |, và |; )[0-9]{1,3}){2,}(?= ?[.;)\n]| ?$)")
_MILEPOST = re.compile(r" ?\+ ?[0-9]+")
_SERIES_MARKS = frozenset((",", "và", "-", "–", "hoặc", "/", ";"))
_PLAIN_BELOW = 10_000
_HIGHEST = 20
"""Grade of anything: who `cấp 560 giấy xác nhận` issues them."""
_LEADS = frozenset((":", "là", "gồm", "("))
BEFORE_NAMED = (
    _LEADS
    | _SERIES_MARKS
    | {"số", "km", _GOVERNMENT[-1]}
    | last_words_of(words("names", "always") | words("names", "unless_counted") | _BEFORE_PAIRS)
)
"""What may stand right before a number that names."""
_WHOLE = re.compile(rf"(?<!\w){listed('names', 'whole')}(?!\w)")


def fixed_expression(site: Site) -> NotFigure | None:
    """`24/7`, `2 trong 1`, `4.0`, `4 tại chỗ`."""
    folded, start = site.scene.folded, site.numeral.start
    for phrase in _FIXED.get(folded[start : start + 2], ()):
        if folded.startswith(phrase, start):
            end = start + len(phrase)
            if not _PART_OF_MORE.match(folded, end):
                return NotFigure(end, "fixed expression")
    if site.numeral.digits == "1" and folded.startswith(_ONE_OF_MANY, site.numeral.end):
        return NotFigure(site.numeral.end, "fixed expression")
    if site.numeral.digits == "1" and folded.startswith(" số ", site.numeral.end) and not _counted(site):
        # Some of them, as `một số` is written by who is in haste.
        return NotFigure(site.numeral.end, "fixed expression")
    return None


def whole_name(site: Site) -> NotFigure | None:
    """A number inside a name that is listed whole."""
    start, end = site.numeral.start, site.numeral.end
    names = _whole_names(site.scene.folded)
    at = bisect_right(names, start, key=lambda name: name.start) - 1
    return NotFigure(names[at].end, "name") if at >= 0 and end <= names[at].end else None


@lru_cache(maxsize=1)
def _whole_names(folded: str) -> tuple[Span, ...]:
    """Where the listed names stand."""
    return tuple(Span(*match.span()) for match in _WHOLE.finditer(folded))


def identifier(site: Site) -> NotFigure | None:
    """Phone numbers, account numbers, and whatever else follows `Hotline:` or `mã số`."""
    numeral, folded = site.numeral, site.scene.folded
    if numeral.digits[0] == "0" and (match := _GROUPED_ZERO.match(folded, numeral.start)):
        return NotFigure(match.end(), "phone number")
    labelled = _labelled(site)
    if labelled or numeral.digits.startswith(_UNLABELLED):
        if match := _PHONE.match(folded, numeral.start):
            return NotFigure(match.end(), "phone number")
        if labelled and not (site.unit is not None and site.unit.known):
            return NotFigure(numeral.end, "identifier")
    return None


def _labelled(site: Site) -> bool:
    """Whether a label such as `Hotline:` stands before it."""
    labels, near = words("names", "identifiers"), site.before[-NEAR:]
    if LABELS.isdisjoint(near):
        return False
    before = [word for word in near if word not in (":", ".", "(")]
    return any(" ".join(before[-count:]) in labels for count in (1, 2, 3))


def glued_name(site: Site) -> NotFigure | None:
    """Digits that letters hold: `932/QĐ-TTg`, `A320`, `4G`, `Covid-19`, and digits that make no number."""
    numeral, scene = site.numeral, site.scene
    if _in_dimensions(site):
        return None
    glued = site.right.isalpha()
    if (
        (glued or site.right in ("-", "/"))
        and not (numeral.scaled or numeral.percent)
        and (match := _LEGAL.match(scene.text, numeral.start))
        and match[0].lstrip("0123456789/-")[:1].isupper()
    ):
        return NotFigure(match.end(), "document number")
    if site.near in _DEGREES and (place := _COORDINATE.match(scene.folded, numeral.start)):
        return NotFigure(place.end(), "coordinate")
    suffixed = glued and not numeral.percent and site.unit is None
    left = scene.text[numeral.start - 1 : numeral.start]
    before = scene.text[max(0, numeral.start - 2) : numeral.start]
    held = not left.isspace() and _HELD.search(before) and not _unspaced(site, before)
    return NotFigure(numeral.end, "name") if suffixed or held or numeral.value is None else None


def _unspaced(site: Site, before: str) -> bool:
    """Whether only a space is missing before a long number: `tổng số186.016 ha`."""
    grouped = _GROUPED.fullmatch(site.numeral.digits) is not None
    return grouped and before.isalpha() and before.islower() and site.unit is not None and site.unit.known


def _in_dimensions(site: Site) -> bool:
    """Whether it is one side of a size in a measure: `15x20 cm`, `3 x 4,5m`."""
    begin, end = max(0, site.numeral.start - _SIZE_REACH), site.numeral.end + _SIZE_REACH
    around = site.scene.folded[begin:end]
    if "x" not in around and "×" not in around:
        return False
    size = _SIZE.search(site.scene.folded, begin, end)
    return size is not None and size.start() <= site.numeral.start < size.end()


def named_number(site: Site) -> NotFigure | None:
    """A number behind a noun that numbers name: `Đề án 06`, `quận 10`, `mức độ 3, 4`, `đợt 2`."""
    numeral = site.numeral
    if numeral.value is None or (numeral.form is Form.SPELLED and not numeral.plain):
        return None
    if site.last == "số":
        said = site.before[-2:-1] and site.before[-2] in words("names", "of_numbers")
        return None if said else NotFigure(numeral.end, "name")
    if site.ends_with(words("names", "compounds")):
        return None
    if site.before[-2:] == _GOVERNMENT and site.unit is not None and site.unit.text == "cấp":
        return NotFigure(numeral.end, "name")
    if end := _enumerated(site):
        return NotFigure(end, "names")
    return _behind_noun(site, short=numeral.plain and numeral.value < _PLAIN_BELOW)


def _behind_noun(site: Site, *, short: bool) -> NotFigure | None:
    """The same right behind such a noun."""
    numeral = site.numeral
    if site.last == "km" and (post := _MILEPOST.match(site.behind())):
        return NotFigure(numeral.end + post.end(), "milepost")
    short = short and not (site.last == "cấp" and (numeral.value or 0) > _HIGHEST)
    if short and (site.ends_with(words("names", "always")) or (not _counted(site) and _follows_name(site))):
        return NotFigure(numeral.end, "name")
    # `mức độ 1,2` and `mục 2.3` look like decimals.
    pair = _PAIR.fullmatch(numeral.digits) and not _counted(site)
    return NotFigure(numeral.end, "names") if pair and site.ends_with(_paired()) else None


def _enumerated(site: Site) -> int | None:
    """Where bare numbers of criteria or articles end: `các tiêu chí chưa đạt là: 2, 5, 6, 17`."""
    if site.last not in _LEADS or _NAMES_AHEAD.isdisjoint(site.before[-_HEAD:]):
        return None
    match = _ENUMERATION.match(site.scene.folded, site.numeral.start)
    return match.end() if match else None


def _counted(site: Site) -> bool:
    """Whether a noun or measure that the lexicon knows follows."""
    return site.unit is not None and site.unit.known


def _follows_name(site: Site) -> bool:
    """Whether a noun that numbers name stands before it, or it goes on a series of such names."""
    return site.ends_with(_names()) is not None or _goes_on(site)


@cache
def _names() -> frozenset[str]:
    """Every noun that numbers name."""
    return words("names", "always") | words("names", "unless_counted")


@cache
def _paired() -> frozenset[str]:
    """The nouns that stand before two numbers glued together."""
    return words("names", "always") | _BEFORE_PAIRS


def _goes_on(site: Site) -> bool:
    """Whether it goes on a series of names: the 4 of `mức độ 3, 4`."""
    if not site.before or site.before[-1] not in _SERIES_MARKS:
        return False
    at, marks = len(site.before), 0
    while at > 0 and marks < 6:  # noqa: PLR2004 - a series is short
        word = site.before[at - 1]
        if not (word.isdigit() or word in _SERIES_MARKS):
            break
        at, marks = at - 1, marks + 1
    if not marks or not any(word.isdigit() for word in site.before[at:]):
        return False
    head = site.before[:at]
    return any(" ".join(head[-count:]) in _names() for count in (1, 2, 3) if len(head) >= count)
