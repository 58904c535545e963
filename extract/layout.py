"""What a page is made of beside its text: furniture around it, and the cells of its tables."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from extract.figures import Span


class Frame(StrEnum):
    """What a piece of furniture is: no part of what the document tells, so that no figure is sought there."""

    MENU = "menu"
    COUNTER = "counter"
    """Views, comments, dates of the site."""
    RELATED = "related"
    """Links to other pages."""
    SHARE = "share"
    TEASER = "teaser"
    """Of another page, or the document's own once more."""
    SPAM = "spam"
    """Glued on by others, such as a betting site's title."""
    REST = "rest"


class Flag(StrEnum):
    """Why a document as a whole is to be doubted."""

    FOREIGN = "foreign"
    """Most of it is in another language."""
    SPAM = "spam"
    """Most of it, or its headline, was glued on by others."""
    MENU_ONLY = "menu_only"
    """Hardly anything stands in it but the frame around a page."""


class Furniture(NamedTuple):
    """A stretch of the text that frames it."""

    span: Span
    frame: Frame


class Cell(NamedTuple):
    """A cell of a table, with the headings that say what it holds."""

    span: Span
    row: str | None
    """The words of its row's heading."""
    column: str | None
    """The words of its column's headings, the outer ones first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Furniture and cells, each in text order and without overlaps."""

    furniture: tuple[Furniture, ...] = ()
    cells: tuple[Cell, ...] = ()


PLAIN = Layout()
"""Text and nothing else."""
