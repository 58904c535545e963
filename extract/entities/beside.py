"""Whom the few words around a figure name: `lần lượt`, `đứng thứ hai là`, `Bảo Thắng (391)`, an office."""

from extract.entities.names import AGENCY, PLACE
from extract.entities.roster import Roster
from extract.entities.rows import last_row
from extract.figures import Span
from extract.passages import Quantity
from extract.patterns import folded_pattern
from extract.vocabulary import fold

_BESIDE = 12
_BEFORE_NUMBER = 40
"""How much before a number, in code points, may hold the name of its place in a list."""
_PROPER = folded_pattern(
    r"(?:[,;:] (?:như )?|\(|và |còn |như )((?:[^\W\d_]+ ){1,2}?[^\W\d_]+)"
    r"(?: ?\(| mỗi nơi |,? ?: ?| (?:(?:còn|có|đạt|với|chiếm|tăng|giảm) )?)$"
)
_HAVING = tuple(f" {word} " for word in ("còn", "có", fold("đạt"), "với", "chiếm", "tăng", "giảm"))
_TURN = fold("lần lượt")
_IS = (" là ", fold(" thuộc về "))
# `đứng thứ hai tỉnh Phú Thọ đạt 90%`.
_REACHING = folded_pattern(r" (?:đạt|với|được)(?!\w)| ?\(\d")
_OFFICE = folded_pattern(
    r"[; ]*(?:(?:tương tự|còn|riêng),? )?tại (?P<who>(?:cơ quan|văn phòng|bộ phận|chi nhánh)"
    r"(?: (?!(?:này|đã|đang|sẽ|vừa|có|còn|phải|được)(?!\w))[^\W\d]+,?){1,10}?)(?: (?:là|thì|:|,))? *"
)


def in_turn(known: Roster, index: int) -> str | None:
    """`A, B và C lần lượt đạt 3, 2 và 1`: the first name has the first number."""
    quantity = known.quantities[index]
    start = known.start_of(quantity)
    at = known.low.rfind(_TURN, start, quantity.span.start)
    if at < 0:
        return None
    row = last_row(known.names.between(start, at), known.low)
    first = known.figure_from(at)
    return row[index - first] if len(row) > 1 and index - first < len(row) else None


def ranked(known: Roster, quantity: Quantity) -> str | None:
    """`Đứng thứ hai là Sở Y tế`: whom the place in the order is said to be."""
    low, end = known.low, quantity.span.end
    one = next(iter(known.names.between(end, end + _BESIDE)), None)
    if one is None or one.sort not in (PLACE, AGENCY):
        return None
    is_next = one.span.start == end + 1 and _REACHING.match(low, one.span.end)
    return one.name if is_next or low.startswith(_IS, end) else None


def unlisted(text: str, start: int, end: int) -> str | None:
    """A name that no lexicon lists, just before its number in a list: `Bảo Thắng (391)`."""
    near = text[max(start, end - _BEFORE_NUMBER) : end]
    name = near[: near.rstrip().rfind(" ")] if near.endswith(_HAVING) else near
    name = name.rstrip(" (:,").removesuffix(" mỗi nơi")
    if not name[name.rfind(" ") + 1 :][:1].isupper():
        return None
    match = _PROPER.search(near)
    return match[1] if match and match[1].istitle() else None


def office(known: Roster, clause: Span) -> str | None:
    """`tại cơ quan thuế không quá 3 ngày`: an office that has no name, where a clause begins with it."""
    match = _OFFICE.fullmatch(known.low, clause.start, clause.end)
    return Span(*match.span("who")).of(known.text) if match else None
