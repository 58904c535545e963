"""Places that stand in a row: an address is one place, a list of places one group."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.entities.names import AGENCY, GROUP, INSIDE, LEVEL, OWNER, PLACE, Actor
from extract.figures import Span
from extract.patterns import folded_pattern
from extract.vocabulary import fold

_PARENTS = frozenset(map(fold, (" thuộc ", " trực thuộc ", " (", " - ", " của ")))
_JOINTS = frozenset(map(fold, (", ", " và ", ", và ")))
_LONGEST = max(map(len, _PARENTS))
"""No more code points stand between two names that belong together."""
_BETWEEN = folded_pattern(r", |,? (?:và|hoặc) ")
_LEVEL = fold("cấp ")
_SIZES = (
    folded_pattern(r"(?:thôn|xóm|bản|ấp|buôn|tổ dân phố|khu phố|khu dân cư)(?!\w)"),
    folded_pattern(r"(?:xã|phường|thị trấn|đặc khu)(?!\w)"),
    folded_pattern(r"(?:huyện|quận|thị xã|thành phố|tp)(?!\w)"),
)
_ANY_SIZE = re.compile("|".join(size.pattern for size in _SIZES))

# `các huyện Ba Vì, Thạch Thất`.
_KINDS = tuple(map(fold, ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "địa phương")))


def in_rows(found: Iterable[Actor], text: str, low: str) -> list[Actor]:
    """The names, each row of places made one: `xã Thanh An, huyện Thanh Hà`, `Lào, Thái Lan và Campuchia`."""
    rows: list[list[Actor]] = []
    end = -_LONGEST
    for one in found:
        if one.span.start - end <= _LONGEST and rows and _goes_on(rows[-1][-1], one, low):
            rows[-1].append(one)
        else:
            rows.append([one])
        end = one.span.end
    return [row[0] if len(row) == 1 else _joined(row, text, low) for row in rows]


def attached(found: Sequence[Actor], low: str) -> None:
    """Give whoever is only named with another that other's rank: `Theo Vụ Tổng hợp thuộc Bộ Tài chính`."""
    for last, one in pairwise(found):
        if one.span.start - last.span.end > _LONGEST:
            continue
        if one.sort is not AGENCY or last.sort is not AGENCY:
            continue
        joint = low[last.span.end : one.span.start]
        is_item = joint in _JOINTS and low.startswith(_head(last, low), one.span.start)
        if joint in _PARENTS or (is_item and last.rank in (INSIDE, OWNER)):
            one.rank = min(one.rank, last.rank)


def _head(one: Actor, low: str) -> str:
    """The first word of a name: `Bộ`, `Sở`."""
    return one.span.of(low).partition(" ")[0] + " "


def last_row(stretch: Sequence[Actor], low: str) -> list[str]:
    """The names that stand in a row at the end of a stretch, of places or agencies."""
    row: list[str] = []
    after: Actor | None = None
    for one in reversed(stretch):
        if after and not _BETWEEN.fullmatch(low, one.span.end, after.span.start):
            break
        row[:0] = one.items or _levels(one)
        after = one
    return row


def _levels(one: Actor) -> tuple[str, ...]:
    """`cấp tỉnh, huyện và xã`: each level that a name tells; the name itself where it tells one."""
    if one.sort is not LEVEL or not fold(one.name).startswith(_LEVEL):
        return (one.name,)
    parts = _BETWEEN.split(one.name)
    return tuple(part if fold(part).startswith(_LEVEL) else f"{_LEVEL}{part}" for part in parts)


def _goes_on(last: Actor, one: Actor, low: str) -> bool:
    if not _is_place(one, low):
        return False
    if last.sort is GROUP:
        return low[last.span.end : one.span.start] in (" ", ": ") and low.endswith(
            _KINDS, last.span.start, last.span.end
        )
    if not _is_place(last, low):
        return False
    return bool(_BETWEEN.fullmatch(low, last.span.end, one.span.start))


def _is_place(one: Actor, low: str) -> bool:
    """Also a district or commune that is read as an agency: both act and both lie somewhere."""
    return one.sort is PLACE or (one.sort is AGENCY and _ANY_SIZE.match(low, one.span.start) is not None)


def _joined(row: list[Actor], text: str, low: str) -> Actor:
    first, last = row[0], row[-1]
    span = Span(first.span.start, last.span.end)
    name = span.of(text)
    if first.sort is GROUP:
        row = row[1:]
    else:
        sizes = [_size(one, low) for one in row]
        if sizes == sorted(set(sizes)):
            return Actor(span, first.sort, name, last.province, first.rank, first.counted)
    items = tuple(one.name for one in row)
    return Actor(span, GROUP, name, None, first.rank, first.counted, items)


def _size(one: Actor, low: str) -> int:
    """A village is smaller than a commune, a commune than a district, a district than a province."""
    if one.province:
        return len(_SIZES)
    sizes = (size for size, kind in enumerate(_SIZES) if kind.match(low, one.span.start))
    return next(sizes, len(_SIZES) - 1)
