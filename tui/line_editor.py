"""One line of text under edit, in NFC and by grapheme cluster, key after key in the order they come.

Vietnamese input methods type by going back: Telex sends `tie`, a backspace, `ê`, a backspace, `ế`, often all
in one read; others commit a letter and its combining marks one by one. Both come out right only when every
key has taken effect before the next is looked at, and when a backspace takes a whole letter.
"""

import unicodedata
from dataclasses import dataclass

import regex
from rich.cells import cell_len

_CLUSTER = regex.compile(r"\X")
_SPACE = regex.compile(r"[\t\n\r\f\v\x85\u2028\u2029]+")
_INVISIBLE = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]")


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the line that fits on screen, cut around the cursor."""

    before: str
    at: str
    """The cluster under the cursor, a space at the end of the line."""
    after: str


class LineEditor:
    """A line, its cursor, and the keys that change them."""

    def __init__(self, text: str = "") -> None:
        self._clusters = _split(_clean(text))
        self._first = 0
        self.cursor = len(self._clusters)
        """Clusters before the cursor."""
        self.fresh = bool(self._clusters)
        """Just opened: the first letter typed replaces everything, a move keeps it."""

    @property
    def text(self) -> str:
        """The line as it stands."""
        return "".join(self._clusters)

    def insert(self, text: str) -> None:
        """Type or paste text: line breaks become spaces, invisible characters are left out."""
        if self.fresh:
            self.clear()
        left = _split(_clean("".join(self._clusters[: self.cursor]) + _SPACE.sub(" ", text)))
        right = self._clusters[self.cursor :]
        self._join(left, right, cursor=len(left))

    paste = insert

    def clear(self) -> None:
        """Empty the line."""
        self._clusters = []
        self.cursor = 0
        self.fresh = False

    def take_key(self, key: str, character: str | None) -> bool:
        """Apply a key press; False when the key means nothing to a line of text."""
        edit = _EDITS.get(key)
        if edit is not None:
            getattr(self, f"_{edit}")()
        elif character and (character.isprintable() or unicodedata.category(character[0])[0] in "MZ"):
            self.insert(character)
        else:
            return False
        self.fresh = False
        return True

    def window(self, width: int) -> Window:
        """What to show in so many cells; scrolls so that the cursor is always inside."""
        cells = [cell_len(cluster) for cluster in self._clusters] + [1]
        first = min(self._first, self.cursor)
        while first < self.cursor and sum(cells[first : self.cursor + 1]) > width:
            first += 1
        while first > 0 and sum(cells[first - 1 :]) <= width:
            first -= 1
        self._first = first
        end, used = first, 0
        while end < len(self._clusters) and used + cells[end] <= width:
            used += cells[end]
            end += 1
        at = self._clusters[self.cursor] if self.cursor < len(self._clusters) else " "
        return Window(
            "".join(self._clusters[first : self.cursor]), at, "".join(self._clusters[self.cursor + 1 : end])
        )

    def _backspace(self) -> None:
        if self.fresh:
            self.clear()
        elif self.cursor:
            self._cut(self.cursor - 1, self.cursor)

    def _delete(self) -> None:
        if self.fresh:
            self.clear()
        else:
            self._cut(self.cursor, self.cursor + 1)

    def _left(self) -> None:
        self.cursor = max(0, self.cursor - 1)

    def _right(self) -> None:
        self.cursor = min(len(self._clusters), self.cursor + 1)

    def _home(self) -> None:
        self.cursor = 0

    def _end(self) -> None:
        self.cursor = len(self._clusters)

    def _word_left(self) -> None:
        self.cursor = self._word_start()

    def _word_right(self) -> None:
        at = self.cursor
        while at < len(self._clusters) and self._clusters[at].isspace():
            at += 1
        while at < len(self._clusters) and not self._clusters[at].isspace():
            at += 1
        self.cursor = at

    def _cut_word(self) -> None:
        if self.fresh:
            self.clear()
        else:
            self._cut(self._word_start(), self.cursor)

    def _cut_before(self) -> None:
        self._cut(0, self.cursor)

    def _cut_after(self) -> None:
        self._cut(self.cursor, len(self._clusters))

    def _word_start(self) -> int:
        at = self.cursor
        while at > 0 and self._clusters[at - 1].isspace():
            at -= 1
        while at > 0 and not self._clusters[at - 1].isspace():
            at -= 1
        return at

    def _cut(self, start: int, end: int) -> None:
        self._join(self._clusters[:start], self._clusters[end:], cursor=start)

    def _join(self, left: list[str], right: list[str], *, cursor: int) -> None:
        # What stood apart may become one: a letter before, a combining mark after.
        self._clusters = _split(unicodedata.normalize("NFC", "".join(left + right)))
        self.cursor = min(cursor, len(self._clusters))


_EDITS = {
    "backspace": "backspace",
    "ctrl+h": "backspace",
    "delete": "delete",
    "ctrl+d": "delete",
    "left": "left",
    "ctrl+b": "left",
    "right": "right",
    "ctrl+f": "right",
    "home": "home",
    "ctrl+a": "home",
    "end": "end",
    "ctrl+e": "end",
    "ctrl+left": "word_left",
    "ctrl+right": "word_right",
    "ctrl+w": "cut_word",
    "ctrl+u": "cut_before",
    "ctrl+k": "cut_after",
}


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def _split(text: str) -> list[str]:
    return [str(cluster) for cluster in _CLUSTER.findall(text)]
