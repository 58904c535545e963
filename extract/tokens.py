"""The words and marks of a stretch of text, each with its place."""

import re

TOKEN = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*|[^\w\s]")
"""A word or a mark."""

_CLOSING = frozenset(',.;:)"”')


class Words:
    """The words and marks of a sentence, folded, and where each begins."""

    __slots__ = ("at", "said", "telling")

    def __init__(self, said: list[str], at: list[int]) -> None:
        self.said, self.at = said, at
        self.telling: list[int] | None = None
        """Which of them may tell of a status, once that was asked (see extract.statuses.tellings)."""


def tokens_between(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """The words and marks from one place to another, and where each begins.

    Most are words between spaces: only the others are looked at letter by letter.
    """
    tokens: list[str] = []
    places: list[int] = []
    say, put = tokens.append, places.append
    for piece in text[start:end].split(" "):
        if piece.isalnum():
            say(piece)
            put(start)
        elif piece and piece[-1] in _CLOSING and piece[:-1].isalnum():
            say(piece[:-1])
            say(piece[-1])
            put(start)
            put(start + len(piece) - 1)
        elif piece:
            for match in TOKEN.finditer(piece):
                say(match[0])
                put(start + match.start())
        start += len(piece) + 1
    return tokens, places
