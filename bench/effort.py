"""What keys cost: a keystroke-level model after Card, Moran and Newell (1980).

A key press takes K = 0.28 s, that of an average typist who is no secretary, and each decision M = 1.35 s of
thought: a verdict, a field that is to be corrected, a figure that was missed. A letter with marks is one key
press, as in `score.py`, and in seconds as many as Telex types for it (`ế` is `e e s`). Reading the sentence
is left out on every side: it takes the same time however the record is made.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

KEY, THOUGHT = 0.28, 1.35


@dataclass(slots=True)
class Effort:
    """Key presses, what they take on the keyboard, and decisions."""

    keys: int = 0
    strokes: int = 0
    decisions: int = 0

    def press(self, keys: Iterable[str]) -> None:
        """Count keys, each by its name or as the letter that it types."""
        for key in keys:
            self.keys += 1
            self.strokes += strokes(key) if len(key) == 1 else 1

    def decide(self, times: int = 1) -> None:
        """Count decisions."""
        self.decisions += times

    @property
    def seconds(self) -> float:
        """What the model says it takes."""
        return KEY * self.strokes + THOUGHT * self.decisions


def strokes(text: str) -> int:
    """Keys that Telex takes for a text."""
    plain = text.replace("đ", "dd").replace("Đ", "DD")
    return len(unicodedata.normalize("NFD", plain))
