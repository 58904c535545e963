"""Rich text (RTF), as old programs and systems write it."""

import re

from extract.readers.composing import Composer
from extract.readers.grid import GridCell
from extract.readers.installed import library, version
from extract.readers.readout import Readout
from extract.text import TextError

_PAIR = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")
_DEEPEST = 2000
"""Groups within each other."""
_MOST_LINKS = 10_000


def read(data: bytes) -> Readout:
    """The text; rows of tables stay rows, their merged cells apart.

    Raises:
        MissingReaderError: striprtf is not installed.
        TextError: It is damaged or empty.
    """
    library("striprtf", "office", "RTF documents")
    from striprtf.striprtf import rtf_to_text

    source = data.decode("latin-1")
    _look_over(source)
    text = _PAIR.sub(_one_letter, str(rtf_to_text(source, errors="replace")))
    composer = Composer()
    rows: list[list[GridCell]] = []
    for line in text.splitlines():
        if line.endswith("|"):
            rows.append([GridCell(cell) for cell in line[:-1].split("|")])
            continue
        _table(rows, composer)
        composer.paragraph(line)
    _table(rows, composer)
    return composer.readout(f"rtf striprtf {version('striprtf')}")


def _table(rows: list[list[GridCell]], composer: Composer) -> None:
    composer.table(rows)
    rows.clear()


def _look_over(source: str) -> None:
    """Refuse what would keep the library busy for hours.

    Raises:
        TextError: It says why.
    """
    depth = 0
    for brace in re.finditer(r"[{}]", source):
        depth += 1 if brace[0] == "{" else -1
        if depth > _DEEPEST:
            raise TextError(f"groups within each other, over {_DEEPEST:,} deep; save it anew")
    for line in source.splitlines():
        # The library looks for each link's end from there to the end of the line.
        if len(line) > _MOST_LINKS and line.count("\\field") * len(line) > _MOST_LINKS * _MOST_LINKS * 100:
            raise TextError("thousands of links in one line; save it anew")


def _one_letter(pair: re.Match[str]) -> str:
    """A letter beyond the first plane, which the format writes as two."""
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")
