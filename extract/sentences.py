"""Where sentences begin and end, on the matching copy.

A line break ends a sentence, except where a line was only wrapped: the next one goes on in lower case.
"""

import re

from extract.figures import Span
from extract.vocabulary import fold, words

_LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
# One class of first letters, so that the scan skips from one to the next; a run of marks is read once.
_BREAK = re.compile(
    rf"[{_LINE_BREAKS}.!?…](?:(?<=[{_LINE_BREAKS}])[{_LINE_BREAKS}]*+"
    r"|(?<![.!?…].)[.!?…]*+[\"”’»')\]]*+(?=\s))"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\"“])([\w/]{1,5})\Z")
_ABBREVIATIONS = words("abbreviations", "before_a_name")
_LAST_LETTERS = frozenset(word[-1] for word in _ABBREVIATIONS)
_LIST_NUMBER = re.compile(r"[\s(+*-]{0,4}(?:[0-9]{1,2}|[IVX]{1,5}|[a-zđ])")
_LIST_MARK = re.compile(r"[0-9]{1,2}(?:[.)] |[.)]?$|/ )")
_ASKING = re.compile(r"(?<!\w)(?:khoảng|đạt|là|trên|hơn|gần|được|tăng|giảm|với|từ|còn|tới|chiếm|ước|dưới)\Z")
_WINDOW = 12
# A line shorter than this was not wrapped: it is a heading, an item or a cell.
_WRAP_FROM = 60


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences in order, without the white space between them."""
    spans: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        if text[match.start()] in _LINE_BREAKS:
            if _is_wrap(text, match):
                continue
            _add(spans, text, start, match.start())
            start = match.end()
        elif _ends_sentence(text, match, start):
            _add(spans, text, start, match.end())
            start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        while text[end - 1].isspace():
            end -= 1
        spans.append(Span(start, end))


def _is_wrap(text: str, match: re.Match[str]) -> bool:
    """Whether a line goes on after a single break, in lower case or with a number that it asked for."""
    following = text[match.end() : match.end() + 1]
    if not (following.islower() or (following.isdigit() and _asks_for_number(text, match))):
        return False
    if len(match[0].replace("\r\n", "\n")) > 1:
        return False
    line_start = max(text.rfind("\n", max(0, match.start() - _WRAP_FROM), match.start()), -1)
    return match.start() >= _WRAP_FROM and line_start < 0 and text[match.start() - 1] not in ".!?…:;|"


def _asks_for_number(text: str, match: re.Match[str]) -> bool:
    """Whether the line's last word leads to a number, and no number of a list comes next."""
    asked = _ASKING.search(text, max(0, match.start() - _WINDOW), match.start())
    return asked is not None and not _LIST_MARK.match(text, match.end())


def _ends_sentence(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a full stop with white space behind it ends its sentence."""
    following = _next_letter(text, match.end())
    if match[0] != ".":
        return not following.islower()
    before = text[max(start, match.start() - _WINDOW) : match.start()]
    last = _LAST_WORD.search(before) if before[-1:].lower() in _LAST_LETTERS else None
    if last and fold(last[1]) in _ABBREVIATIONS:
        return last[1].islower() and following.isupper() and len(last[1]) == 1
    if match.start() - start <= _WINDOW and _LIST_NUMBER.fullmatch(before):
        # `1. Kết quả`: the number of a list item stays with its item.
        return False
    return not following.islower()


def _next_letter(text: str, at: int) -> str:
    """The first character behind the white space and opening quotes from there on."""
    for letter in text[at : at + _WINDOW]:
        if not letter.isspace() and letter not in "\"'“‘«([":
            return letter
    return ""
