"""Where in a text a time may begin: one pass that stops at the beginnings of words alone."""

import re
from collections.abc import Iterator
from itertools import product

from extract.patterns import alternatives, folded_pattern
from extract.vocabulary import fold

# `1900 9095` is a telephone number.
YEAR = r"(?:19[1-9]|20\d)\d(?!\d)"
_SPELT = "một hai ba bốn năm sáu bảy bẩy tám chín mười mười_một mười_hai"
_WORDS = (
    ("tháng quý quí năm tuần hiện nay cùng_kỳ cùng_kì dịp_này hôm_nay hôm_qua",),
    ("ngày mùng mồng hôm", "# -#"),
    ("thời", "điểm gian_tới gian_sắp_tới"),
    ("thượng trung hạ", "tuần_tháng"),
    ("cả đầu giữa cuối", "năm"),
    ("các những nhiều", "năm tháng"),
    ("nửa", "đầu cuối"),
    ("giai_đoạn nhiệm_kỳ niên_khóa niên_độ niên_vụ",),
    ("giai_đoạn nhiệm_kỳ niên_khóa niên_độ niên_vụ", "-#"),
    ("cách", "đây nay"),
    ("sáng trưa chiều tối đêm", "ngày hôm -", "ngày hôm -", "nay qua"),
)
"""What a time begins with, a word of each list; `_` is a space within one, `-` no space, `#` a digit."""


def _phrases(*lists: str) -> Iterator[str]:
    """Every choice of one word from each list, as folded text has them."""
    for chosen in product(*(words.split() for words in lists)):
        yield fold(" ".join(chosen).replace("- ", "").replace(" -", "").replace("_", " "))


_HEADS = {phrase: phrase.split(" ", 1)[0].rstrip("#") for lists in _WORDS for phrase in _phrases(*lists)}
_HEADS |= dict.fromkeys(_phrases(_SPELT, "tháng ngày năm quý tuần"), "spelt")
_PRESENT, _FIRST_HALVES = fold("hiện"), (fold("thực "), fold("phát "))
"""`hiện` alone says when; far more often it is half of `thực hiện`."""
_PHRASE = alternatives(_HEADS).replace(re.escape("#"), r"\d")
# Any sign but a usual letter: such a set is found faster than `\W`, which is looked at last.
_BREAK = r"[^0-9a-zà-öø-ɏạ-ỹ]"
_ANCHOR = folded_pattern(
    rf"{_BREAK}(?=(?P<words>{_PHRASE})(?:(?<=\d)|(?!\w))"
    r"|\d(?<![.,/-]\d)(?<!\d:\d)(?:(?P<numeral>\d? ?(?:tháng|ngày|giờ|h|năm|quý|tuần)\b)"
    rf"|(?P<date>\d? ?[/.–-] ?(?:\d{{1,2}}(?!\d)|{YEAR})|(?<=từ \d)\d? (?:đến|tới) )"
    r"|(?P<year>\d{3}(?!\d))))(?<!\w)"
)


def anchors(low: str) -> Iterator[tuple[int, str]]:
    """Where a time may begin in the folded text, and how: by its first word, or in numbers of some sort."""
    # With a line end before the text, a match begins just where its word does in the text itself.
    for match in _ANCHOR.finditer("\n" + low):
        words = match["words"]
        if words is None:
            yield match.start(), str(match.lastgroup)
        elif words != _PRESENT or not low.endswith(_FIRST_HALVES, 0, match.start()):
            yield match.start(), _HEADS.get(words) or _HEADS[words[:-1] + "#"]
