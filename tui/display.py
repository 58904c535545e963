"""The one gate between text that others wrote and the terminal.

A document may hold escape sequences, bidirectional controls or characters of no width. Each is shown as
one harmless, visible code point in its place, so that offsets into the source still hold.
"""

import regex

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Stands where a code point has no picture of its own."""

HARMFUL = regex.compile(
    r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]"
    # A Vietnamese letter carries two marks at most; a tower of them would cover the lines above.
    r"|\p{M}{4}\K\p{M}+"
)
"""What the terminal might obey, or would not show."""
_CONTROL_PICTURES = 0x2400
_DELETE = "\x7f"


def visible(text: str, *, lines: bool = False) -> str:
    """The text with every code point visible and harmless; as many code points as before.

    White space becomes a plain space, except that `lines` keeps line feeds.
    """
    if HARMFUL.search(text) is None:
        return text
    return HARMFUL.sub(lambda found: _stand_ins(found[0], lines=lines), text)


def _stand_ins(harmful: str, *, lines: bool) -> str:
    if len(harmful) > 1:
        return REPLACEMENT * len(harmful)
    if harmful in "\t\r" or (harmful == "\n" and not lines):
        return " "
    if harmful == "\n":
        return harmful
    if harmful < " ":
        return chr(_CONTROL_PICTURES + ord(harmful))
    return "\N{SYMBOL FOR DELETE}" if harmful == _DELETE else REPLACEMENT
