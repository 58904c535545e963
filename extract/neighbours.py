"""What a figure leaves to its neighbours in the sentence: a unit said before or behind, a change."""

import re
from decimal import Decimal
from itertools import pairwise

from extract.figures import Direction, Kind, Span, Status
from extract.known import known_at
from extract.passages import Quantity
from extract.patterns import folded_pattern
from extract.scene import Scene
from extract.vocabulary import fold

# Bound here, as members of an enumeration take long to find.
_COUNT, _PERCENT, _RATIO, _RANK, _MONEY, _MEASURE = (
    Kind.COUNT,
    Kind.PERCENT,
    Kind.RATIO,
    Kind.RANK,
    Kind.MONEY,
    Kind.MEASURE,
)
_UNCHANGED = Direction.NONE
_MOST_BETWEEN = 40
_MOST_JOINED = 5
_MOST_APART = 1000
_HEADLINES = 3
_WHOLE_SHARE = Decimal(100)
_HEDGES = r"(?: (?:và|gần|hơn|khoảng|trên|còn|dưới|tối đa|bán|bán ra|mua|mua vào))*"
_JOINED = folded_pattern(
    r" ?(?:,|;|và|lên|xuống|còn|đến|tới|-|–|so với|hoặc|x|×|(?:trên|trong)(?: tổng)? số|trong"
    r"|xuống còn|lên đến|lên tới)" + _HEDGES + " ?"
)
_SAME_CHANGE = folded_pattern(
    r"(?:(?: [^\W\d_]+){0,5} (?:và)|,? (?:về|số|tổng)(?: [^\W\d_]+){1,4} ?(?:,|và|, và|;)|,|;| và|, và)"
    r"(?: (?:và|gần|hơn|khoảng|trên))* ?"
)
_ASIDE = folded_pattern(
    r"[^,;()]{0,30}\((?:tương đương|tương ứng|tức|hay|bằng|khoảng|tăng|giảm|với|,| )*"
    r"| ?,? (?:tương đương|tương ứng|hay|tức)(?: với| là| khoảng| mức)* "
)
_SINCE = folded_pattern(r" ?,? so (?:với )?(?:năm|tháng|quý|kỳ|cuối|đầu|cùng)(?!\w)(?!.*(?:tăng|giảm|tương))")
# `tăng 3 xã, 2 xã khác đang lập hồ sơ`.
_OTHERS = tuple(fold(f" khác {word}") for word in ("đang", "đã", "sẽ", "chưa", "cũng", "còn"))
_NEXT_COUNT = re.compile(r"(?:,| và|, và) ")
_NUMBER_OF = re.compile(r"(?<!\w)(?:số lượng|số|lượng)(?: lượng)? (?=[^\W\d_])")


def complete(scene: Scene, quantities: list[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with what their neighbours say of them."""
    whole: list[Quantity] = []
    for place, quantity in enumerate(quantities):
        previous = whole[-1] if whole and whole[-1].sentence == quantity.sentence else None
        if quantity.unit is None and quantity.kind is not _RANK:
            following = _owner(scene, quantities, place)
            counted = _last_counted(scene, whole, quantity)
            quantity = _with_unit(scene, quantity, previous, following, counted)  # noqa: PLW2901 - the same figure, completed
        if previous is not None and quantity.direction is _UNCHANGED:
            quantity = _with_change(scene, quantity, previous)  # noqa: PLW2901 - the same figure, completed
        whole.append(quantity)
    return _as_the_body_says(scene, whole)


def _as_the_body_says(scene: Scene, whole: list[Quantity]) -> tuple[Quantity, ...]:
    """The figures; one of a headline is a target where the body tells the same only as a target."""
    headed = frozenset(place for place, quantity in enumerate(whole) if _in_headline(scene, quantity))
    if not headed:
        return tuple(whole)
    said: dict[tuple[Kind, Decimal, Decimal | None], set[Status]] = {}
    for place, quantity in enumerate(whole):
        if place not in headed:
            said.setdefault((quantity.kind, quantity.value, quantity.upper), set()).add(quantity.status)
    for place in headed:
        quantity = whole[place]
        if said.get((quantity.kind, quantity.value, quantity.upper)) == {Status.TARGET}:
            whole[place] = quantity._replace(status=Status.TARGET)
    return tuple(whole)


def _in_headline(scene: Scene, quantity: Quantity) -> bool:
    """Whether it stands near the beginning in a line of its own that is no full sentence."""
    if quantity.sentence >= _HEADLINES:
        return False
    line = scene.sentences[quantity.sentence]
    return scene.text[line.end : line.end + 1] == "\n" and scene.text[line.end - 1] not in ".:;!?…"


def _owner(scene: Scene, quantities: list[Quantity], place: int) -> Quantity | None:
    """The next figure with a unit, where nothing but commas, `và` or `đến` stand before it."""
    for first, second in pairwise(quantities[place : place + _MOST_JOINED]):
        if second.sentence != first.sentence or not _JOINED.fullmatch(_between(scene, first, second)):
            return None
        if second.unit:
            return second
    return None


def _with_unit(
    scene: Scene,
    quantity: Quantity,
    previous: Quantity | None,
    following: Quantity | None,
    counted: Quantity | None,
) -> Quantity:
    """The figure with the unit that it leaves out, where a neighbour or its own subject says it."""
    shared = _shared(quantity, following) if following is not None else None
    if shared is not None:
        return shared
    if quantity.rule == "measure.bare" and previous is not None and previous.kind is _MEASURE:
        return quantity._replace(unit=previous.unit)
    if quantity.kind is _MONEY:
        money = previous.unit if previous is not None and previous.kind is _MONEY else None
        return quantity._replace(unit=money or "đồng")
    if quantity.kind is _COUNT or quantity.kind is _RATIO:
        unit = _subject(scene, quantity, previous)
        if unit is None and previous is not None and previous.kind in (_COUNT, _RATIO):
            unit = previous.unit
        if unit is None and counted is not None and quantity.rule == "count.elided":
            unit = counted.unit
        if unit is not None:
            return quantity._replace(unit=unit)
    return quantity


def _last_counted(scene: Scene, whole: list[Quantity], quantity: Quantity) -> Quantity | None:
    """The last thing counted on the same line, what measures it passed over: `8 hồ sơ (2%). Đã xong 5.`."""
    for other in reversed(whole[-_MOST_JOINED:]):
        if scene.text.find("\n", other.span.end, quantity.span.start) >= 0:
            return None
        if other.kind is _COUNT and other.unit:
            return other
        if other.kind is not _PERCENT and other.sentence == quantity.sentence:
            return None
    return None


def _shared(quantity: Quantity, following: Quantity) -> Quantity | None:
    """The figure in the unit of the one behind it; None when the two measure different things."""
    elided = quantity.rule in ("count.elided", "measure.bare")
    if following.kind is _PERCENT and elided and quantity.value <= _WHOLE_SHARE:
        return quantity._replace(kind=_PERCENT, unit=following.unit, rule="percent.elided")
    if quantity.kind is _MONEY and following.kind is _MONEY:
        # `12.300 tỷ và 350 triệu USD` are too far apart to be in one currency.
        apart = quantity.value > _MOST_APART * following.value
        return quantity._replace(unit="đồng" if apart else following.unit)
    if quantity.kind is following.kind or (elided and following.kind in (_MONEY, _MEASURE)):
        return quantity._replace(kind=following.kind, unit=following.unit)
    return None


def _subject(scene: Scene, quantity: Quantity, previous: Quantity | None) -> str | None:
    """What is counted when the noun stood before: `số doanh nghiệp tham gia trên 4.300`."""
    begin = max(scene.sentences[quantity.sentence].start, quantity.span.start - 100)
    if previous is not None:
        begin = max(begin, previous.phrase.end)
    last = None
    for match in _NUMBER_OF.finditer(scene.folded, begin, quantity.span.start):
        last = match
    if last is None:
        return None
    end = known_at(scene.folded, last.end(), quantity.span.start)
    return scene.text[last.end() : end] if end is not None else None


def _with_change(scene: Scene, quantity: Quantity, previous: Quantity) -> Quantity:
    """The figure as part of its neighbour's change: `giảm 8 vụ (24,3%)`, `tăng 22% về lượng và 38%`."""
    if previous.direction is _UNCHANGED or scene.folded.startswith(_OTHERS, quantity.phrase.end):
        return quantity
    between = _between(scene, previous, quantity)
    level = previous.kind is _PERCENT and _SINCE.match(between)
    aside = quantity.kind is _PERCENT and not level and _ASIDE.fullmatch(between)
    if aside or _listed(previous, quantity, between):
        return quantity._replace(direction=previous.direction)
    return quantity


def _listed(previous: Quantity, quantity: Quantity, between: str) -> bool:
    """Whether it goes on a list of changes: `22% về lượng và 38% về giá`, `giảm 7 phòng và 1 chi cục`."""
    if quantity.kind is not previous.kind:
        return False
    if quantity.kind is _COUNT and quantity.unit and previous.unit and _NEXT_COUNT.fullmatch(between):
        return True
    return _head(quantity.unit) == _head(previous.unit) and _SAME_CHANGE.fullmatch(between) is not None


def _head(unit: str | None) -> str | None:
    """The unit without its per-part, which the last of a list says for all: `500 đồng và 700 đồng/lít`."""
    return unit.partition("/")[0] if unit else unit


def _between(scene: Scene, first: Quantity, second: Quantity) -> str:
    """The text from one figure's unit to the next figure's number, if it is short."""
    gap = Span(first.phrase.end, second.span.start)
    return scene.folded[gap.start : gap.end] if 0 <= len(gap) <= _MOST_BETWEEN else "\n"
