"""Reasons and notes: what an annotator says about a decision, in their own words."""

import unicodedata

from store.errors import DecisionError

MAX_REMARK = 1000
"""Longest reason or note, in code points."""

_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_remark(field: str, text: str | None) -> str | None:
    """A remark as it is recorded: in NFC, trimmed, None when empty.

    Raises:
        DecisionError: It is too long, or holds line breaks or invisible control characters.
    """
    if text is None:
        return None
    cleaned = unicodedata.normalize("NFC", text).strip()
    for char in cleaned:
        if char in _BIDIRECTIONAL or unicodedata.category(char) in _UNSEEN:
            raise DecisionError(f"{field}: holds a control character (U+{ord(char):04X}); remove it")
    if len(cleaned) > MAX_REMARK:
        raise DecisionError(f"{field}: is {len(cleaned)} characters long; at most {MAX_REMARK}")
    return cleaned or None
