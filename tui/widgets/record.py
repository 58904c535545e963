"""A figure's record at a glance: numbered fields, what a correction changed, who decided and when."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.evidence.sources import Evidence
from extract.figures import Figure
from extract.numbers import write_number
from extract.records import FIELDS, canonical
from store.rows import FigureView, Other, State
from tui.display import visible
from tui.marks import SIGNS, elsewhere, is_marked
from tui.naming import field_name, state_name
from tui.speech import _
from tui.widgets.checks import check_lines
from tui.widgets.glyphs import GLYPHS
from tui.wrapping import Line, Piece, crop, width_of, wrap

if TYPE_CHECKING:
    from extract.checks.results import Check

NARROW = ("kind", "value", "denominator", "upper", "unit", "modifier", "direction", "status")
"""Fields that fit in half a line."""
ROOMY = 15
"""Lines from which every field has one of its own."""
LABEL = 12
_SHORTEST = 16
"""Cells below which it is not worth telling where words come from."""

NO_RECORD = [("–", "quiet")]


def record_lines(  # noqa: PLR0913, PLR0917 - what is told, and the size of the pane
    view: FigureView,
    keys: Mapping[str, str],
    width: int,
    height: int,
    evidence: Evidence | None = None,
    checks: Sequence["Check"] = (),
) -> list[Line]:
    """The record in a pane of that size; more lines than that when the texts are long."""
    told = evidence or {}
    figure, alternative = view.record, view.alternative
    other = _("  now read as {value}") if view.state is State.CHANGED else None
    shown = {
        name: field_pieces(name, figure, view.proposed, alternative if name == "value" else None, other)
        for name in FIELDS
    }
    for name in FIELDS:
        # Only what is left of the field's line: a record must not grow by what is marked.
        room = width - LABEL - 5 - width_of(shown[name])
        if (where := visible(elsewhere(told, name))) and room > _SHORTEST and name not in NARROW:
            shown[name].append((f"  {crop(where, room)}", "quiet"))
    signs = {name: SIGNS[name] for name in FIELDS if is_marked(told, name, view.span)}
    lines = list(arrange(shown, keys, width, roomy=height >= ROOMY, signs=signs))
    if height >= ROOMY:
        lines.append([])
    checked = list(check_lines(checks, keys.get("tied", ""), width, roomy=height >= ROOMY))
    about = list(_about(view, width))
    # Where not all fits, what a check says is not what one must read on for.
    fits = len(lines) + len(checked) + len(about) <= height
    return [*lines, *checked, *about] if fits else [*checked, *lines, *about]


def field_pieces(
    name: str,
    figure: Figure | None,
    proposed: Figure | None,
    alternative: Decimal | None,
    other: str | None = None,
) -> list[Piece]:
    """One field's value: grouped, plain where that differs, and in `other`'s words the proposal's."""
    value = None if figure is None else getattr(figure, name)
    was = value if proposed is None else getattr(proposed, name)
    style = "strong" if name == "value" else ""
    if value != was:
        style = "changed"
    pieces = [("–", "quiet" if value == was else style)] if value is None else [(_text(value), style)]
    if isinstance(value, Decimal) and canonical(value) != _text(value):
        pieces.append((f"  {canonical(value)}", "quiet"))
    if alternative is not None and value == was:
        pieces.append((_("  or {number}?").format(number=write_number(alternative)), "warn"))
    if value != was:
        said = "–" if was is None else _text(was)
        pieces.append(((other or _("  was {value}")).format(value=said), "quiet"))
    return pieces


def arrange(
    shown: Mapping[str, Sequence[Piece]],
    keys: Mapping[str, str],
    width: int,
    *,
    roomy: bool,
    signs: Mapping[str, str] | None = None,
) -> Iterator[Line]:
    """Fields one below the other, or the short ones in two columns where lines are few.

    A field's sign stands beside its label, as behind the words of the passage that say it.
    """
    told = signs or {}
    if roomy:
        for name in FIELDS:
            yield from field_lines(name, shown[name], keys[name], width, sign=told.get(name, ""))
        return
    half = width // 2
    room = half - LABEL - 4
    middle = len(NARROW) // 2
    for left, right in zip(NARROW[:middle], NARROW[middle:], strict=True):
        pair = [(name, shown[name]) for name in (left, right)]
        if all(width_of(pieces) <= room for _, pieces in pair):
            cells = [
                next(iter(field_lines(name, pieces, keys[name], half, sign=told.get(name, ""))))
                for name, pieces in pair
            ]
            yield [*cells[0], (" " * (half - width_of(cells[0])), ""), *cells[1]]
        else:
            for name, pieces in pair:
                yield from field_lines(name, pieces, keys[name], width, sign=told.get(name, ""))
    for name in FIELDS[len(NARROW) :]:
        yield from field_lines(name, shown[name], keys[name], width, sign=told.get(name, ""))


def field_lines(
    name: str, pieces: Sequence[Piece], key: str, width: int, *, sign: str = ""
) -> Iterator[Line]:
    """A field with its key and label; a long value goes on below itself."""
    indent = LABEL + 3
    for number, line in enumerate(wrap(pieces, width - indent - 1)):
        called = field_name(name)
        head: Line = [(f" {key} ", "key"), (called, "label"), (sign, "sign")]
        head.append((" " * (LABEL - len(called) - len(sign)), "label"))
        yield [*(head if number == 0 else [(" " * indent, "")]), *line]


def _about(view: FigureView, width: int) -> Iterator[Line]:
    """Where the proposal came from, and what became of it."""
    origin: list[Piece] = []
    if view.rule is not None:
        said = _("rule {rule}").format(rule=visible(view.rule))
        if view.confidence is not None:
            said += " · " + _("{percent} sure").format(percent=f"{view.confidence:.0%}")
        origin = [(said, "quiet")]
    yield from wrap([(" ", ""), *_state(view), (" · " if origin else "", "quiet"), *origin], width - 1)
    for other in view.others:
        yield from wrap([(f" {visible(other.extractor)} ", "quiet"), *_otherwise(view, other)], width - 1)
    decision = view.decision
    if decision is not None and decision.reason:
        yield from wrap([(_(" reason "), "quiet"), (visible(decision.reason), "")], width - 1)
    if decision is not None and decision.note:
        yield from wrap([(_(" note "), "quiet"), (visible(decision.note), "")], width - 1)


def _otherwise(view: FigureView, other: Other) -> Iterator[Piece]:
    """What another extractor says: only what differs."""
    record = view.record
    differing = [
        name for name in FIELDS if record is None or getattr(other.figure, name) != getattr(record, name)
    ]
    if other.span != view.span:
        start = other.span.start - view.passage_start
        marked = view.passage[max(0, start) : max(0, start) + len(other.span)]
        yield (_("marks “{quote}”").format(quote=visible(marked)) + (": " if differing else ""), "warn")
    elif not differing:
        yield (_("says the same"), "quiet")
    for number, name in enumerate(differing):
        value = getattr(other.figure, name)
        said = "–" if value is None else _text(value)
        yield (f"{', ' if number else ''}{field_name(name)} {said}", "warn")


def _state(view: FigureView) -> list[Piece]:
    sign, style = GLYPHS[view.state]
    pieces = [(f"{sign} {state_name(view.state)}", style or "strong")]
    if view.decision is not None:
        when = datetime.fromisoformat(view.decision.decided_at).astimezone()
        who = visible(view.decision.annotator)
        pieces.append((_(" by {name}, {when}").format(name=who, when=f"{when:%d/%m/%Y %H:%M}"), "quiet"))
    return pieces


def _text(value: object) -> str:
    return write_number(value) if isinstance(value, Decimal) else visible(str(value))
