"""People whom figures hold for: a person by name, and those that shares and charges are counted of."""

import re

from extract.entities.names import Actor, Sort
from extract.entities.places import capitals
from extract.figures import Kind, Span
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import folded
from extract.vocabulary import fold, words

_MOST_NAMES = 4
_TITLE = re.compile(rf"(?:{listed('agencies', 'person')}|(?P<polite>{listed('agencies', 'polite')}))(?!\w)")
# `ông` and `bà` with an office are officials, who speak; with a home they are whom it holds for.
_AT_HOME = folded_pattern(
    r" ?\(| (?:ở|ngụ|trú) |, (?:hộ|ngụ|trú|ở|chủ|nông dân|thôn|xóm|ấp|xã|bản|làng)(?!\w)"
)
_ADDRESS = re.compile(r" ?\([^()\d\n]{1,50}\)")
_POPULATION = folded_pattern(
    rf" *(?:(?:các|số|tổng số) )?(?P<who>{listed('agencies', 'population')}(?: fdi)?)(?!\w)"
)
_SUBJECT = folded_pattern(
    r"(?:^|[.;:,“\"(–-] ?|(?<!\w)(?:nhưng|rằng|thì|khiến|giúp|để|buộc|đó|nay) )"
    r"(?:(?:hiện|nếu|mỗi|các|những|nhiều|một số) )?"
    rf"(?P<who>{listed('agencies', 'population')})(?!\w)"
)
_ANY_AGENCY = frozenset(map(fold, ("cơ quan", "đơn vị", "địa phương")))
_LOOK_BACK = 200
"""How far back, in code points, the people may be named that a figure holds for."""


def person(text: str, low: str, at: int) -> Actor | None:
    """`Bệnh nhân Nguyễn Thị H (Ba Vì, Hà Nội)`, `hộ ông Lê Văn Ba`; nobody who holds an office."""
    match = _TITLE.match(low, at)
    if match is None:
        return None
    end = capitals(text, match.end(), lower=False, most=_MOST_NAMES)
    if " " not in text[match.end() + 1 : end]:
        return None
    if match["polite"] and not _AT_HOME.match(low, end):
        return None
    address = _ADDRESS.match(text, end)
    end = address.end() if address else end
    return Actor(Span(at, end), Sort.PERSON, text[at:end])


def shared_by(passage: Passage, index: int) -> str | None:
    """`66% doanh nghiệp cho biết`: a share of people or firms holds for them; the next share too."""
    quantity = passage.quantities[index]
    for each in reversed(passage.quantities[max(0, index - 1) : index + 1]):
        if each.kind is not Kind.PERCENT or each.sentence != quantity.sentence:
            return None
        if match := _POPULATION.match(folded(passage.text), each.span.end):
            return Span(*match.span("who")).of(passage.text)
    return None


def who_bears(passage: Passage, quantity: Quantity, sentence: Span) -> str | None:
    """`Doanh nghiệp phải chờ 12 ngày`: the people or firms that the clause before the figure is about."""
    start = max(sentence.start, quantity.phrase.start - _LOOK_BACK)
    before = folded(passage.text)[start : quantity.phrase.start]
    who: str | None = None
    for match in _SUBJECT.finditer(before):
        if match["who"] in words("places", "district_type") or match["who"] in _ANY_AGENCY:
            continue
        # `Hộ gia đình văn hóa: 80%`, `hộ vùng khó khăn (80 tỷ đồng)` count them.
        if any(sign in before[match.end() :] for sign in ":("):
            continue
        who = passage.text[start + match.start("who") : start + match.end("who")]
    return who
