"""The words and marks of a stretch of text, each with its place."""

import re

TOKEN = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*|[^\w\s]")
"""A word or a mark."""

_CLOSING = frozenset(',.;:)"”')


def tokens_between(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """The words and marks from one place to another, and where each begins.

    Most are words between spaces: only the others are looked at letter by letter.
    """
    tokens: list[str] = []
    places: list[int] = []
    for piece in text[start:end].split(" "):
        if piece.isalnum():
            tokens.append(piece)
            places.append(start)
        elif piece and piece[-1] in _CLOSING and piece[:-1].isalnum():
            tokens += piece[:-1], piece[-1]
            places += start, start + len(piece) - 1
        elif piece:
            for match in TOKEN.finditer(piece):
                tokens.append(match[0])
                places.append(start + match.start())
        start += len(piece) + 1
    return tokens, places
