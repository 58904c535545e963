"""The words of the pages around what others wrote, in the language of whoever asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wording:
    """A language by its code, and how it says what is written here in English."""

    language: str = "en"
    said: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, words: str) -> str:
        """The words in the language; as they are where it has none."""
        return self.said.get(words, words)


ENGLISH = Wording()
