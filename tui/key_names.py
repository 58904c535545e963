"""Keys as people know them: `?` for Textual's `question_mark`."""

from textual.binding import Binding
from textual.keys import Keys

NAMED = frozenset(key.value for key in Keys)
"""Keys that Textual knows by name."""

_ALPHANUMERIC = 1

SIGNS = {
    next(iter(Binding.make_bindings([Binding(sign, "x")]))).key: sign
    for sign in map(chr, range(0x21, 0x7F))
    if not sign.isalnum() and sign != ","  # a comma separates keys in a binding
} | {"comma": ","}
"""Textual's name for each of ASCII's signs."""

_SHOWN = {
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "delete": "Del",
}


def types_text(key: str) -> bool:
    """Whether the key writes a character where one types."""
    return len(key) == _ALPHANUMERIC or key in SIGNS or key == "space"


def shown(key: str) -> str:
    """The key's name on the keyboard and in the help."""
    *modifiers, plain = key.split("+")
    if plain in SIGNS:
        plain = SIGNS[plain]
    elif plain in _SHOWN:
        plain = _SHOWN[plain]
    elif len(plain) > _ALPHANUMERIC or modifiers:
        plain = plain.capitalize()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), plain])
