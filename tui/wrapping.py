"""Styled text broken into lines of a given width: by words, and never inside a letter."""

import unicodedata
from collections.abc import Iterable, Sequence

import regex
from rich.cells import cell_len

Piece = tuple[str, str]
"""Text and the name of its style."""

Line = list[Piece]

_TOKEN = regex.compile(r"\n|[^\S\n]+|\S+")
_CLUSTER = regex.compile(r"\X")


def width_of(pieces: Iterable[Piece]) -> int:
    """Cells that the pieces take."""
    # A loop: it is asked for every word, and a generator takes longer than the counting.
    width = 0
    for text, _ in pieces:
        width += cell_len(text)
    return width


def wrap(pieces: Iterable[Piece], width: int) -> list[Line]:
    """Break pieces into lines; a word may run through several pieces, a line feed ends a line.

    The text is shown in NFC: terminals and Textual cut inside a letter that is spelled in parts.
    """
    width = max(1, width)
    lines: list[Line] = [[]]
    used = 0
    for word in _words(pieces):
        if word[0][0] == "\n":
            lines.append([])
            used = 0
            continue
        size = width_of(word)
        if word[0][0].isspace():
            if used and used + size <= width:
                lines[-1].extend(word)
                used += size
            elif used:
                used = width  # the space falls on the edge: the next word starts a line
            continue
        if used and used + size > width:
            _trim(lines[-1])
            lines.append([])
            used = 0
        if size <= width:
            lines[-1].extend(word)
            used += size
            continue
        for part in _fit(word, width):
            if used and used + width_of(part) > width:
                lines.append([])
                used = 0
            lines[-1].extend(part)
            used += width_of(part)
    _trim(lines[-1])
    return lines


def crop(text: str, width: int) -> str:
    """The text in at most so many cells, an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    kept, used = [], 0
    for cluster in _CLUSTER.findall(text):
        used += cell_len(cluster)
        if used > width - 1:
            break
        kept.append(cluster)
    return "".join(kept) + "…" if width > 0 else ""


def crop_line(line: Sequence[Piece], width: int) -> Line:
    """The pieces in at most so many cells."""
    kept: Line = []
    for text, style in line:
        room = width - width_of(kept)
        if cell_len(text) > room:
            kept.append((crop(text, room), style))
            break
        kept.append((text, style))
    return kept


def joined(line: Iterable[Piece]) -> Line:
    """The line with neighbours of one style as one piece."""
    whole: Line = []
    texts: list[str] = []
    last = ""
    for text, style in line:
        if style != last and texts:
            whole.append(("".join(texts), last))
            texts = []
        if text:
            texts.append(text)
            last = style
    if texts:
        whole.append(("".join(texts), last))
    return whole


def _words(pieces: Iterable[Piece]) -> Iterable[Line]:
    """Words, stretches of white space, and line feeds, each with the styles inside it."""
    word: Line = []
    for text, style in pieces:
        for token in _TOKEN.findall(unicodedata.normalize("NFC", text)):
            if word and (token.isspace() or word[0][0].isspace()):
                yield word
                word = []
            word.append((token, style))
    if word:
        yield word


def _fit(word: Line, width: int) -> Iterable[Line]:
    """The word in parts that each fit on a line: a web address or a made-up word may be longer."""
    if width_of(word) <= width:
        yield word
        return
    part: Line = []
    used = 0
    for text, style in word:
        for cluster in _CLUSTER.findall(text):
            size = cell_len(cluster)
            if part and used + size > width:
                yield part
                part, used = [], 0
            part.append((cluster, style))
            used += size
    yield part


def _trim(line: Line) -> None:
    while line and line[-1][0].isspace():
        line.pop()
