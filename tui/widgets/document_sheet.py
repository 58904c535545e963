"""The form of a document's record as it is drawn; tui.document_form holds what it knows."""

from collections.abc import Iterator, Mapping, Sequence

from store.document_fields import Field
from tui.display import visible
from tui.document_form import DocumentForm
from tui.naming import flag_name, metadata_name
from tui.refusals import reworded
from tui.speech import _
from tui.widgets.form import editor_pieces
from tui.widgets.sheets import Sheet
from tui.wrapping import Line, Piece, crop, crop_line, width_of, wrap

LABEL = 10
EDGE = LABEL + 2
"""Cells before a field's text."""


class DocumentSheet(Sheet):
    """The form of a document's record."""

    def __init__(self, form: DocumentForm) -> None:
        self.form = self.typing = form
        self.title = _("Document")
        self.hint = _("Enter saves · Esc or Ctrl+G leaves")

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """The fields, how the date is understood or what is wrong, the dates to pick from."""
        lines = [self._field(field, width) for field in Field]
        lines.append(self._said(width))
        about = list(self._about(width))
        picks = [
            crop_line(
                [
                    (f" {number} ", "key"),
                    (f"{told.day}  ", "strong"),
                    (visible(told.words), "quiet"),
                ],
                width,
            )
            for number, told in enumerate(self.form.told, start=1)
        ]
        room = max(0, height - len(lines) - len(about))
        lines += [*picks[:room], *about]
        head = wrap([(visible(self.form.head, lines=True), "quiet")], width - 2)
        read: list[Line] = [[(" ", ""), *line] for line in head if line]
        return [*lines, *read][:height]

    def cursor(self, width: int, height: int) -> tuple[int, int]:  # noqa: ARG002 - Sheet's
        """In the field in hand."""
        editor = self.form.fields[self.form.field]
        before = editor.window(max(4, width - EDGE - 1)).before
        return EDGE + width_of([(before, "")]), list(Field).index(self.form.field)

    def _field(self, field: Field, width: int) -> Line:
        editor, in_hand = self.form.fields[field], field is self.form.field
        label = metadata_name(field.value).ljust(LABEL)
        head: Line = [(" ", ""), (crop(label, LABEL), "current" if in_hand else "label"), (" ", "")]
        room = max(4, width - EDGE - 1)
        if in_hand:
            return [*head, *editor_pieces(editor, room)]
        return [*head, (crop(editor.text, room), "") if editor.text else ("–", "quiet")]

    def _said(self, width: int) -> Line:
        form = self.form
        if form.error is not None:
            return crop_line([(f" ✗ {reworded(form.error[1])}", "bad")], width)
        if form.field is not Field.PUBLISHED:
            return [(_(" an empty field: what was read stands again"), "quiet")]
        typed = form.fields[Field.PUBLISHED].text.strip()
        if not typed:
            said = _(" 20/6/2023, 6/2023 or 2023; a digit takes one of these") if form.told else ""
            return crop_line([(said or _(" 20/6/2023, 6/2023 or 2023"), "quiet")], width)
        if form.date is None:
            return crop_line([(_(" ✗ no date: 20/6/2023, 6/2023 or 2023"), "bad")], width)
        said = _(" = {date}: Enter says that it is right") if form.confirms else _(" = {date}")
        return crop_line([(said.format(date=form.date), "good")], width)

    def _about(self, width: int) -> Iterator[Line]:
        document = self.form.document
        said = _("{name}, read as {reader}").format(
            name=visible(document.name), reader=visible(document.reader)
        )
        flags: list[Piece] = [(f" · ! {flag_name(flag)}", "warn") for flag in document.flags]
        yield crop_line([(" ", ""), (said, "quiet"), *flags], width)
