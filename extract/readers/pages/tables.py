"""Tables of a page: which hold data and which only lay it out, and the cells of the former."""

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from extract.readers.grid import GridCell

_LAYOUT = frozenset({"form", "nav", "article", "section", "h1", "h2", "iframe", "ul", "ol", "div"})
"""What stands in cells of a page that is laid out by tables."""
_MANY = 400
"""Letters; a cell with more of them is a page's column."""
_WIDEST = 1000
Words = Callable[[HtmlElement], Iterator[tuple[str, bool]]]


def is_of_data(table: HtmlElement) -> bool:
    """Whether rows and columns mean something."""
    if table.get("role") == "presentation" or any(inner is not table for inner in table.iter("table")):
        return False
    cells = list(table.iter("td", "th"))
    if all(cell.getprevious() is None for cell in cells):
        return False
    if any(True for _ in table.iter("th", "caption")):
        return True
    rows = sum(1 for _ in table.iter("tr"))
    texts = (text for element in table.iter() for text in (element.text, element.tail) if text)
    laid_out = sum(1 for _ in table.iter(*_LAYOUT))
    return rows > 1 and max(map(len, texts), default=0) <= _MANY and 2 * laid_out <= len(cells)


def cells_of(table: HtmlElement, words: Words) -> tuple[list[list[GridCell]], int, int]:
    """The rows of a table, how many letters they have, and how many of those are links."""
    rows: list[list[GridCell]] = []
    letters = linked = 0
    for element in table.iter("tr"):
        row: list[GridCell] = []
        for cell in element.iterchildren("td", "th"):
            parts: list[str] = []
            for text, is_link in words(cell):
                parts.append(text)
                count = sum(map(str.isalnum, text))
                letters += count
                linked += count if is_link else 0
            row.append(
                GridCell(
                    " ".join("".join(parts).split()),
                    _number(cell, "rowspan"),
                    _number(cell, "colspan"),
                    cell.tag == "th",
                )
            )
        if row:
            rows.append(row)
    return rows, letters, linked


def _number(cell: HtmlElement, attribute: str) -> int:
    said = cell.get(attribute, "1").strip()
    return min(_WIDEST, max(1, int(said))) if said.isdecimal() and len(said) < 6 else 1  # noqa: PLR2004 - 65535 is the most
