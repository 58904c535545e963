"""People and firms without a name whom figures hold for: those that shares and charges are counted of."""

from extract.entities.roster import Roster
from extract.figures import Kind, Span
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words

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


def shared_by(roster: Roster, index: int) -> str | None:
    """`66% doanh nghiệp cho biết`: a share of people or firms holds for them; the next share too."""
    quantity = roster.quantities[index]
    for each in reversed(roster.quantities[max(0, index - 1) : index + 1]):
        if each.kind is not Kind.PERCENT or each.sentence != quantity.sentence:
            return None
        if match := _POPULATION.match(roster.low, each.span.end):
            return Span(*match.span("who")).of(roster.text)
    return None


def who_bears(roster: Roster, quantity: Quantity) -> str | None:
    """`Doanh nghiệp phải chờ 12 ngày`: the people or firms that the clause before the figure is about."""
    start = max(roster.sentences[quantity.sentence].start, quantity.phrase.start - _LOOK_BACK)
    before = roster.low[start : quantity.phrase.start]
    who: str | None = None
    for match in _SUBJECT.finditer(before):
        if match["who"] in words("places", "district_type") or match["who"] in _ANY_AGENCY:
            continue
        # `Hộ gia đình văn hóa: 80%`, `hộ vùng khó khăn (80 tỷ đồng)` count them.
        if any(sign in before[match.end() :] for sign in ":("):
            continue
        who = roster.text[start + match.start("who") : start + match.end("who")]
    return who
