"""What the form of a document's record knows: its four fields, the one in hand, and what is wrong."""

from collections.abc import Mapping, Sequence

from store.document_fields import Field, checked
from store.errors import DocumentError
from store.rows import Document
from tui.line_editor import LineEditor
from tui.typed_dates import Told, read_date


class DocumentForm:
    """Title, date, address and publisher under edit."""

    def __init__(self, document: Document, told: Sequence[Told] = (), head: str = "") -> None:
        self.document = document
        self.head = head
        """How the text begins: whoever looks for its date reads there."""
        self.told = told
        """The dates that the text tells, to pick from."""
        self._opened = {field: getattr(document, field.value) or "" for field in Field}
        self.fields = {field: LineEditor(text) for field, text in self._opened.items()}
        self.field = Field.TITLE
        """The one in hand."""
        self.error: tuple[Field, str] | None = None
        """The field that cannot be kept, and why."""
        is_open = document.published is None or document.is_doubtful
        self.open(Field.PUBLISHED if is_open else Field.TITLE)

    def open(self, field: Field) -> None:
        """Take a field in hand; its text is ready to be replaced."""
        self.field = field
        editor = self.fields[field]
        if editor.text:
            editor.take_key("end", None)
            editor.fresh = True

    def move(self, step: int) -> None:
        """To another field, around the ends."""
        fields = list(Field)
        self.open(fields[(fields.index(self.field) + step) % len(fields)])

    def take_key(self, key: str, character: str | None) -> bool:
        """Type into the field in hand."""
        taken = self.fields[self.field].take_key(key, character)
        if taken:
            self.error = None
        return taken

    def paste(self, text: str) -> None:
        """Paste into the field in hand."""
        self.fields[self.field].insert(text)
        self.error = None

    @property
    def date(self) -> str | None:
        """How the date that was typed is understood; None for none, or for what is no date."""
        return read_date(self.fields[Field.PUBLISHED].text, self.told)

    @property
    def confirms(self) -> bool:
        """Whether saving says that a date which is a guess is right."""
        return self.document.is_doubtful and self.field is Field.PUBLISHED

    def finish(self) -> Mapping[Field, str | None] | None:
        """What is to be kept, by field; None where something cannot be, and that field is then in hand."""
        said: dict[Field, str | None] = {}
        for field in Field:
            text = self.fields[field].text.strip()
            is_as_opened = text == self._opened[field].strip()
            if is_as_opened and not (field is Field.PUBLISHED and self.confirms):
                continue
            if field is Field.PUBLISHED:
                text = read_date(text, self.told) or text
            try:
                said[field] = checked(field, text)
            except DocumentError as error:
                self.open(field)
                self.error = (field, str(error).partition(": ")[2])
                return None
        return said
