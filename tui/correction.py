"""A record under correction: its fields as the analyst types them, checked as they are typed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from extract.figures import Figure, Kind
from extract.numbers import NumberError, Reading, read_number, write_number
from extract.numerals import SCALES
from extract.records import CHOICES, FIELDS, NUMBERS, RecordError, canonical, from_record, to_record
from extract.spelled import spelled
from store.folding import bared
from tui.completion import Completer
from tui.line_editor import LineEditor
from tui.naming import field_name
from tui.speech import _

_SCALES = {bared(word): word for word in SCALES if not word.isascii()}
"""The words of magnitude as they are typed without an input method."""

Readings = dict[str, Reading]

_STEPS = {"left": -1, "right": 1, "space": 1}


class Choice:
    """A field with few values, each one key away: its initial, its digit, or the next one."""

    def __init__(self, options: Iterable[StrEnum], value: str | None) -> None:
        self.options = [str(option) for option in options]
        self.text = value if value in self.options else self.options[0]

    def take_key(self, key: str, character: str | None) -> bool:
        """Choose by key; False when the key chooses nothing."""
        at = self.options.index(self.text)
        if key in _STEPS:
            self.text = self.options[(at + _STEPS[key]) % len(self.options)]
            return True
        letter = (character or "").lower()
        if letter.isdecimal() and letter.isascii() and 1 <= int(letter) <= len(self.options):
            self.text = self.options[int(letter) - 1]
            return True
        # The initial again goes on to the next option that has it: `m` is money, then measure.
        for step in range(1, len(self.options) + 1):
            option = self.options[(at + step) % len(self.options)]
            if letter and option.startswith(letter):
                self.text = option
                return True
        return False


Field = Choice | LineEditor


class Correction:
    """The form's state: eleven fields, the one in hand, and what is wrong with them."""

    def __init__(
        self,
        figure: Figure,
        alternative: Decimal | None = None,
        field: str = "value",
        completer: Completer | None = None,
    ) -> None:
        self._before = figure
        self._written: dict[str, str] = {}
        self._taken: dict[str, Decimal] = {}
        self._alternative = alternative
        self._completer = completer
        self._typed = False
        self.fields: dict[str, Field] = {}
        for name, text in to_record(figure).items():
            if name in CHOICES:
                self.fields[name] = Choice(CHOICES[name], text)
            else:
                value = getattr(figure, name)
                self._written[name] = write_number(value) if isinstance(value, Decimal) else text or ""
                self.fields[name] = LineEditor(self._written[name])
        self.field = field
        """The field in hand."""
        self.error: RecordError | None = None
        """What keeps the record from being saved as it stands."""
        self.notice = ""
        """What the form changed by itself."""
        self._check()

    @property
    def changed(self) -> bool:
        """Whether anything differs from the record that was opened."""
        try:
            return self.draft() != to_record(self._before)
        except RecordError:
            return True

    def move(self, step: int) -> None:
        """Go to another field, around the ends."""
        self.open(FIELDS[(FIELDS.index(self.field) + step) % len(FIELDS)])

    def open(self, field: str) -> None:
        """Take a field in hand; its text is ready to be replaced."""
        self.field, self._typed = field, False
        editor = self.fields[field]
        if isinstance(editor, LineEditor) and editor.text:
            editor.take_key("end", None)
            editor.fresh = True

    def blank(self, field: str) -> None:
        """Empty a field that is still to be typed."""
        self.fields[field] = LineEditor()
        self._check()

    def take_key(self, key: str, character: str | None) -> bool:
        """Type into the field in hand; False when the key means nothing there."""
        self.notice = ""
        kind = self.fields["kind"].text
        if not self.fields[self.field].take_key(key, character):
            return False
        self._taken.pop(self.field, None)
        self._typed = True
        self._follow_kind(kind)
        self._check()
        return True

    def paste(self, text: str) -> None:
        """Paste into the field in hand; a choice takes none."""
        editor = self.fields[self.field]
        if isinstance(editor, LineEditor):
            editor.insert(text)
            self._taken.pop(self.field, None)
            self._check()
        else:
            self.notice = _("{field} is chosen by key; nothing was pasted").format(
                field=field_name(self.field)
            )

    @property
    def offers(self) -> list[str]:
        """What the text in hand may be completed to, once one types."""
        if self._completer is None or not self._typed:
            return []
        return self._completer.offers(self.field, self.fields[self.field].text)

    def complete(self) -> bool:
        """Take the first completion; False when there is none."""
        if not (offers := self.offers):
            return False
        self.fields[self.field] = LineEditor(offers[0])
        self._typed = False
        self._check()
        return True

    def take_other_reading(self) -> None:
        """Read an ambiguous number the other way; again goes back."""
        if self.field in self._taken:
            del self._taken[self.field]
        elif (other := self._other()) is not None:
            self._taken[self.field] = other
        else:
            self.notice = _("{field} has no other reading").format(field=field_name(self.field))
        self._check()

    def _other(self) -> Decimal | None:
        try:
            reading = self.reading(self.field)
        except RecordError:
            return None
        return None if reading is None else reading.alternative

    def reading(self, name: str) -> Reading | None:
        """How a number's text is read; None for an empty field or another kind of field.

        Raises:
            RecordError: It is no number.
        """
        text = self.fields[name].text.strip()
        if name not in NUMBERS or not text:
            return None
        if self.fields[name].text == self._written[name]:
            value: Decimal = getattr(self._before, name)
            reading = Reading(value, self._alternative if name == "value" else None)
        else:
            try:
                reading = read_number(_marked(text))
            except NumberError as error:
                raise RecordError(name, str(error)) from error
        taken = self._taken.get(name)
        return reading if taken is None else Reading(taken, reading.value)

    def echo(self, name: str) -> tuple[str, str]:
        """How the field's number is understood, and what else it could be; empty without a number."""
        try:
            reading = self.reading(name)
        except RecordError:
            return "", ""
        if reading is None:
            return "", ""
        written, plain = write_number(reading.value), canonical(reading.value)
        echo = written if written == plain else f"{written} = {plain}"
        return f"{echo} · {spelled(reading.value)}", "" if reading.alternative is None else write_number(
            reading.alternative
        )

    def draft(self) -> Mapping[str, str | None]:
        """The record as it would be saved.

        Raises:
            RecordError: A number that cannot be read.
        """
        record: dict[str, str | None] = {}
        for name in FIELDS:
            if name in NUMBERS:
                reading = self.reading(name)
                record[name] = None if reading is None else canonical(reading.value)
            else:
                record[name] = self.fields[name].text.strip() or None
        return record

    def finish(self) -> Figure | None:
        """The corrected figure; None when it cannot be, and then the field at fault is in hand."""
        try:
            return from_record(self.draft())
        except RecordError as error:
            self.error = error
            if error.field != self.field and error.field in self.fields:
                self.open(error.field)
            return None

    def _check(self) -> None:
        try:
            from_record(self.draft())
            self.error = None
        except RecordError as error:
            self.error = error

    def _follow_kind(self, before: str) -> None:
        """A percent's unit is %, and nothing else's: changed in sight, and said."""
        kind, unit = self.fields["kind"].text, self.fields["unit"]
        if kind == before:
            return
        if kind == Kind.PERCENT and not unit.text.strip():
            self.fields["unit"] = LineEditor("%")
            self.notice = _("unit set to %")
        elif before == Kind.PERCENT and unit.text.strip() == "%":
            self.fields["unit"] = LineEditor()
            self.notice = _("unit % taken out")


def _marked(text: str) -> str:
    """The number with the marks of its magnitude: `79,5 trieu` is typed where no input method is on."""
    return " ".join(_SCALES.get(word, word) for word in text.split(" "))
