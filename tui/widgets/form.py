"""The correction form as it is drawn, in the place of the record; tui.correction holds what it knows."""

from collections.abc import Iterator, Mapping

from extract.records import FIELDS
from tui.correction import Choice, Correction, Field
from tui.display import visible
from tui.line_editor import LineEditor
from tui.naming import field_name
from tui.refusals import reworded
from tui.speech import _
from tui.widgets.record import LABEL, NARROW, ROOMY
from tui.wrapping import Line, Piece, crop, width_of, wrap

EDGE = LABEL + 3
"""Cells before a field's text."""


def form_lines(form: Correction, keys: Mapping[str, str], width: int, height: int) -> list[Line]:
    """The form in a pane of that size."""
    if height >= ROOMY:
        lines: list[Line] = []
        for name in FIELDS:
            lines.append(_cell(form, name, keys[name], width))
            lines += _below(form, name, width, EDGE)
        return lines
    half = width // 2
    middle = len(NARROW) // 2
    lines = []
    for left, right in zip(NARROW[:middle], NARROW[middle:], strict=True):
        cell = _cell(form, left, keys[left], half)
        gap = (" " * (half - width_of(cell)), "")
        lines.append([*cell, gap, *_cell(form, right, keys[right], half)])
    lines += [_cell(form, name, keys[name], width) for name in FIELDS[len(NARROW) :]]
    hints = _below(form, form.field, width, 1)
    if form.error is not None and form.error.field != form.field:
        hints += _below(form, form.error.field, width, 1)
    return lines + hints


def form_cursor(form: Correction, width: int, height: int) -> tuple[int, int]:
    """Column and line of the typing cursor within the form, for the input method's own window."""
    at = FIELDS.index(form.field)
    column, line = EDGE, at
    if height < ROOMY:
        middle = len(NARROW) // 2
        if at < len(NARROW):
            column, line = EDGE + (width // 2 if at >= middle else 0), at % middle
        else:
            line = at - middle
    editor = form.fields[form.field]
    if isinstance(editor, LineEditor):
        room = _room(width if at >= len(NARROW) or height >= ROOMY else width // 2)
        column += width_of([(editor.window(room).before, "")])
    return column, line


def editor_pieces(editor: LineEditor, width: int) -> list[Piece]:
    """A line of text under edit, its cursor a cell of its own, on a field as wide as there is room."""
    window = editor.window(width)
    style = "ready" if editor.fresh else "typed"
    pieces = [(window.before, style), (window.at, "cursor"), (window.after, style)]
    return [*pieces, (" " * max(0, width - width_of(pieces)), "room")]


def _room(width: int) -> int:
    return max(4, width - EDGE - 2)


def _cell(form: Correction, name: str, key: str, width: int) -> Line:
    """One field with its label; the one in hand shows where typing goes."""
    field, in_hand = form.fields[name], name == form.field
    head: Line = [(f" {key} ", "key"), (field_name(name).ljust(LABEL), "current" if in_hand else "label")]
    return [*head, *_value(field, _room(width), in_hand=in_hand)]


def _value(field: Field, width: int, *, in_hand: bool) -> list[Piece]:
    if isinstance(field, Choice):
        return [("‹ ", "quiet"), (field.text, "ready"), (" ›", "quiet")] if in_hand else [(field.text, "")]
    if in_hand:
        return editor_pieces(field, width)
    return [(crop(field.text, width), "")] if field.text else [("–", "quiet")]


def _below(form: Correction, name: str, width: int, indent: int) -> list[Line]:
    """What the form says about a field: what can be chosen, how a number is read, what is wrong."""
    messages = list(_messages(form, name))
    return [[(" " * indent, ""), *line] for message in messages for line in wrap(message, width - indent - 1)]


def _messages(form: Correction, name: str) -> Iterator[list[Piece]]:
    field = form.fields[name]
    if name == form.field:
        if isinstance(field, Choice):
            yield _options(field)
        echo, other = form.echo(name)
        if echo:
            yield [(f"= {echo}", "good"), (_("  or {number}?").format(number=other) if other else "", "warn")]
        for number, offer in enumerate(form.offers):
            yield [
                ("Tab " if number == 0 else "    ", "key"),
                (visible(offer), "strong" if number == 0 else "quiet"),
            ]
        if form.notice:
            yield [(form.notice, "warn")]
    if form.error is not None and form.error.field == name:
        yield [(f"✗ {reworded(form.error.message)}", "bad")]


def _options(field: Choice) -> list[Piece]:
    pieces: list[Piece] = []
    for number, option in enumerate(field.options, start=1):
        pieces += [(f"{number} ", "key"), (option, "strong" if option == field.text else ""), ("  ", "")]
    return pieces
