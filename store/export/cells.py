"""Cells that a spreadsheet would run: marked as text, so that whoever reads the file can undo it exactly.

A spreadsheet takes a cell as a formula by its first character. Such a cell gets an apostrophe; one that has
apostrophes before such a character gets one more. So a reader takes away exactly one, and nothing is lost.
"""

import re

_RUNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
"""With what such a cell begins."""


def neutralised(text: str) -> str:
    """The text as a spreadsheet takes it for text."""
    # Most cells are told by their first character alone, and there are many.
    return f"'{text}" if text[:1] in FIRST and _RUNS.match(text) else text


def restored(cell: str) -> str:
    """The text that was neutralised."""
    return cell[1:] if cell[:1] == "'" and _RUNS.match(cell) else cell
