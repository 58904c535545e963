"""Vietnamese as input methods type it, in a real terminal: at once and with the bytes 20 ms apart."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BACK = "\x7f"
APART = pytest.mark.parametrize("apart", [False, True], ids=["in one read", "20 ms apart"])

PATTERNS = {
    # Telex and Unikey go back and type the letters anew: `tieengs vieejt`.
    "going back": (f"tie{BACK}êng{BACK * 3}ếng vie{BACK}ê{BACK}ệt", "tiếng việt"),
    # Others commit whole words, first on trial, then for good.
    "committing": (f"thu tuc{BACK * 7}thủ tục", "thủ tục"),
    # Some send a letter and its marks one by one.
    "combining": (unicodedata.normalize("NFD", "Đề án hỗ trợ"), "Đề án hỗ trợ"),
    # Going back over a letter that came in parts takes it whole.
    "combining and going back": (unicodedata.normalize("NFD", "tiế") + f"{BACK}êu", "tiêu"),
    # Moving about inside the word.
    "moving": ("ha nội\x1b[H\x1b[C\x1b[3~à\x1b[F!", "hà nội!"),
}


@APART
@pytest.mark.parametrize("pattern", PATTERNS)
def test_typing_comes_out_as_meant(
    database: Callable[..., Path], terminal: Callable[..., object], pattern: str, *, apart: bool
) -> None:
    """What is saved is the text that was meant, in NFC."""
    keys, meant = PATTERNS[pattern]
    path = database()
    one = terminal(path)
    one.send("9")
    one.wait_for("Correct")
    (one.send_apart if apart else one.send)(keys)
    one.send("\r")
    one.wait_for("corrected 178")
    with open_database(path, read_only=True) as db:
        rows = db.query("SELECT json_extract(\"after\", '$.indicator') AS indicator FROM decisions")
        assert [row["indicator"] for row in rows] == [meant]


def test_a_composed_letter_outside_a_field_is_explained(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """With the input method on, `dd` comes as `đ`: no decision, and a hint which keys work."""
    one = terminal(database())
    one.send("đ")
    one.wait_for("input method")
