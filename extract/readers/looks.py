"""What a text looks like from its beginning: a web page, a mail, rows of cells, lines of JSON, or prose.

Each says yes only where prose and Markdown cannot look so.
"""

import csv
import json
import re
from collections import Counter
from itertools import islice

_BEFORE = re.compile(r"\s*(?:(?:<!--.*?-->|<\?[^>]*>)\s*)*", re.DOTALL)
"""Comments, and what XML says of itself."""
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)
_PIECE = re.compile(
    r"<(?:base|link|script|style|div|p|table|thead|tbody|tr|ul|ol|dl|h[1-6]|article|section|main|header|nav|span|b|i"
    r"|font|center|figure)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</(?:div|p|td|tr|li|table|h[1-6]|article|section|main)\s*>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*(\S)")

_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?: |\t|$)|[ \t]+\S")
_SENT = frozenset({"return-path", "received", "message-id", "mime-version"})
"""What a mail program writes and nobody types."""
_MAIL = _SENT | {"from", "to", "cc", "subject", "date", "content-type", "reply-to", "sender"}
_FEW_HEADERS = 3

_DELIMITERS = "\t;,"
_FEW_ROWS = 3
_MANY_ROWS = 200
_LONGEST_HEADING = 80
_LONGEST_CELL = 400
_NUMBER = re.compile(r"[-+(]?\d[\d .,/%]*\)?")
_MANY_LINES = 5


def is_html(head: str) -> bool:
    """A page, or a piece of one; Markdown with some HTML in it is none."""
    begin = _BEFORE.match(head).end()  # type: ignore[union-attr]  # matches anywhere
    if _PAGE.match(head, begin):
        return True
    if not _PIECE.match(head, begin) or not _CLOSED.search(head, begin):
        return False
    # What Markdown says for itself stands in paragraphs of its own.
    return all(paragraph[1] == "<" for paragraph in _PARAGRAPH.finditer(head.rstrip(), begin))


def is_json_lines(head: str) -> bool:
    """Lines that are JSON objects each; an object over several lines is none."""
    if not head.lstrip().startswith("{"):
        return False
    lines = head.split("\n")
    whole = [line for line in lines[:-1] if line.strip()][:_MANY_LINES]
    if not whole:
        return _is_object(lines[-1]) or _begins_object(lines[-1])
    return all(map(_is_object, whole))


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _begins_object(line: str) -> bool:
    """Whether a line longer than all that is looked at is a row: a key, and then its value."""
    return (
        len(line) > 1 << 14 and re.match(r'\s*\{\s*"(?:[^"\\]|\\.)*+"\s*:\s*["{\[\dtfn-]', line) is not None
    )


def is_mail(head: str) -> bool:
    """Header lines up to a blank one, with some among them that only programs write."""
    names: set[str] = set()
    for line in head.splitlines():
        header = _HEADER.match(line)
        if header is None:
            if line.strip():
                return False
            break
        if header[1]:
            names.add(header[1].lower())
    return len(names & _MAIL) >= _FEW_HEADERS and bool(names & _SENT) and bool(names & {"from", "subject"})


def is_table(head: str) -> bool:
    """Rows of equally many cells below their headings, with a column of numbers."""
    lines = [line for line in head.splitlines() if line.strip()]
    if len(lines) < _FEW_ROWS:
        return False
    return any(_is_parted(head, delimiter) for delimiter in _DELIMITERS if delimiter in lines[0])


def _is_parted(head: str, delimiter: str) -> bool:
    whole = head if len(head) < 1 << 14 else head[: head.rfind("\n") + 1]
    try:
        read = list(islice(csv.reader(whole.splitlines(keepends=True), delimiter=delimiter), _MANY_ROWS))
    except csv.Error:
        return False
    rows = [row for row in read if any(map(str.strip, row))]
    if len(rows) < _FEW_ROWS or len(rows[0]) == 1 or len(set(map(len, rows))) > 1:
        return False
    headings, *body = rows
    return _are_headings(headings) and _are_cells(body, delimiter) and _has_numbers(body)


def _are_headings(cells: list[str]) -> bool:
    """Short and all different, none a number; a list of years is."""
    words = [cell.strip() for cell in cells]
    named = [word for word in words if not _NUMBER.fullmatch(word)]
    return (
        all(len(word) <= _LONGEST_HEADING and not word.endswith(".") for word in words)
        and max(Counter(words).values()) == 1
        and bool(named)
        and bool(named[0])
    )


def _are_cells(rows: list[list[str]], delimiter: str) -> bool:
    """Whether these are cells, and no sentences that commas part."""
    cells = [cell for row in rows for cell in row]
    if max(map(len, cells)) > _LONGEST_CELL:
        return False
    return delimiter == "\t" or 2 * sum(cell.startswith(" ") for cell in cells) < len(rows)


def _has_numbers(rows: list[list[str]]) -> bool:
    return any(
        2 * sum(_NUMBER.fullmatch(row[column].strip()) is not None for row in rows) >= len(rows)
        for column in range(len(rows[0]))
    )
