"""Text that others wrote, as HTML: nothing in it is markup, moves letters about or goes unseen."""

import unicodedata

import regex

# An emoji may be put together with joiners and selectors; they are part of its picture.
_EMOJI = (
    r"\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?"
    r"(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?)*+"
)
_UNSEEN = r"[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\t\n]]"
# A Vietnamese letter carries two marks at most; a tower of them would cover the lines above.
_TOWER = r"\p{M}{4}\K\p{M}+"
_SPECIAL = regex.compile(
    rf"(?P<markup>[&<>\"'])|(?P<emoji>{_EMOJI})|(?P<line>\r\n)|(?P<unseen>{_UNSEEN})|(?P<tower>{_TOWER})",
    regex.V1,
)
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def shown(text: str) -> str:
    """The text as content of an element; what would not be seen stands there by its number."""
    return _SPECIAL.sub(_element, text)


def plain(text: str) -> str:
    """The same where no element can stand: in an attribute or a title."""
    return _SPECIAL.sub(_characters, text)


def _element(found: regex.Match[str]) -> str:
    if found["unseen"] or found["tower"]:
        return "".join(map(_sign, found[0]))
    return _characters(found)


def _sign(character: str) -> str:
    name = unicodedata.name(character, "control character")
    return f'<abbr class="unseen" title="{name}">{_number(character)}</abbr>'


def _characters(found: regex.Match[str]) -> str:
    if found["markup"]:
        return _MARKUP[found[0]]
    if found["emoji"]:
        return found[0]
    if found["line"]:
        return "\n"
    return "".join(map(_number, found[0]))


def _number(character: str) -> str:
    return f"[U+{ord(character):04X}]"
