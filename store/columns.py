"""The columns of the verified dataset: what each holds, the same in every format."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from extract.records import CHOICES, FIELDS, NUMBERS


class Type(Enum):
    """What the cells of a column are; a format without such a type writes the text."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    """Digits with a point, of any length; never a float."""
    DATE = "date"
    """As printed of the document: a whole date, or only its year or month."""
    MOMENT = "moment"
    """UTC, ISO 8601, to the millisecond."""
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in the order of the dataset."""

    name: str
    type: Type
    meaning: str
    """In English, as a sentence without a full stop."""
    is_required: bool = False
    choices: Sequence[str] = ()
    is_address: bool = False
    """Whether its cells lead somewhere, from where the dataset lies."""


def _field(name: str, meaning: str, *, is_required: bool = False) -> Column:
    if name in NUMBERS:
        return Column(name, Type.DECIMAL, meaning, is_required)
    if name in CHOICES:
        return Column(name, Type.CHOICE, meaning, is_required, [choice.value for choice in CHOICES[name]])
    return Column(name, Type.TEXT, meaning, is_required)


_MEANINGS = {
    "kind": "What sort of number it is",
    "value": "The number; of a ratio, its first part; of a range, its lower end",
    "denominator": "Of a ratio, what it is out of",
    "upper": "Of a range, its upper end",
    "unit": "What is counted or measured",
    "modifier": "How exactly the source says it",
    "direction": "Whether it is a change, and which way",
    "status": "Whether it is reported, planned or something else",
    "indicator": "What the number measures",
    "entity": "Whose number it is: a place, an agency, a group",
    "period": "When it holds, in EDTF (ISO 8601-2)",
}

TABLE: tuple[Column, ...] = (
    Column("figure", Type.TEXT, "Name of the figure: document, start and end", is_required=True),
    Column("doc", Type.TEXT, "Base name of the document's file", is_required=True),
    Column("document", Type.TEXT, "SHA-256 of the document's bytes", is_required=True),
    Column("title", Type.TEXT, "Title of the document"),
    Column("published", Type.DATE, "When the document was published"),
    Column("start", Type.INTEGER, "First code point of the quote in the document's text", is_required=True),
    Column("end", Type.INTEGER, "Code point after the last one of the quote", is_required=True),
    Column("quote", Type.TEXT, "The characters that stand there", is_required=True),
    Column("sentence", Type.TEXT, "The sentence around it", is_required=True),
    *(_field(name, _MEANINGS[name], is_required=name in ("kind", "value")) for name in FIELDS),
    Column(
        "verdict",
        Type.CHOICE,
        "What the annotator did with the proposal",
        is_required=True,
        choices=("accept", "correct", "add"),
    ),
    Column("annotator", Type.TEXT, "Who decided", is_required=True),
    Column("decided_at", Type.MOMENT, "When", is_required=True),
    Column("reason", Type.TEXT, "Why, where that was said"),
    Column("note", Type.TEXT, "What the annotator remarked"),
    Column("extractor", Type.TEXT, "Which extractor proposed it"),
    Column("address", Type.TEXT, "Where the document was published, as a URL"),
    Column("publisher", Type.TEXT, "Who published it"),
    Column("reader", Type.TEXT, "What read the document's bytes, with its version"),
    Column("copies", Type.TEXT, "Other documents, copies of one text, that carry the same sentence"),
    Column("checks", Type.TEXT, "What became of each sum or pair that the figure is part of, and the sum"),
)
"""The columns of every export, in order."""
