"""Why a candidate is no figure: the annotation guide's list, one digit each."""

from typing import NamedTuple

from tui.speech import _


class Reason(NamedTuple):
    """A reason as it is stored, and as it is shown."""

    id: str
    label: str
    """In English, taken up for translation by `make messages`."""

    @property
    def said(self) -> str:
        """The label in the language that is spoken."""
        return _(self.label)


REASONS = (
    Reason("date", "a date, a year or a time of day"),
    Reason("period", "a length of time that only names a reporting period"),
    Reason("name", "part of a name: a legal document, a plan, a fixed expression"),
    Reason("ordinal", "an ordinal: which session, which time"),
    Reason("numbering", "a list, page, phone or house number"),
    Reason("furniture", "page furniture: a view counter, a share count"),
    Reason("duplicate", "a repeated or glued scrap of a title"),
    Reason("span", "a figure, but the marked span is wrong"),
    Reason("other", "something else"),
)
"""In the order of the keys 1 to 9."""
