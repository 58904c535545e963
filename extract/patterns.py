"""Regular expressions for folded text, written in either tone placement, and lexicon lists as patterns."""

import re
from collections.abc import Iterable

from extract.vocabulary import fold, lexicon

_Trie = dict[str, "_Trie"]

_NOTHING = "(?!)"
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def folded_pattern(pattern: str) -> re.Pattern[str]:
    r"""Compile a pattern whose words are folded as the text is (`đoạn` in the text is `đọan` once folded).

    An upper-case escape (`\W`, `\D`) must not stand directly before a letter.
    """
    return re.compile(_LETTERS.sub(lambda word: fold(word[0]), pattern))


def alternatives(entries: Iterable[str]) -> str:
    """One pattern for any of the entries, the longest first: a trie, so that hundreds cost little more.

    Of no entries, none.
    """
    root: _Trie = {}
    for entry in entries:
        node = root
        for letter in entry:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_branches(root)})" if root else _NOTHING


def _branches(node: _Trie) -> str:
    ways: list[str] = []
    for letter, below in node.items():
        if letter:
            ways.append(re.escape(letter) + _branches(below))
    if not ways:
        return ""
    if len(ways) == 1 and "" not in node:
        return ways[0]
    both = "(?:" + "|".join(ways) + ")"
    return both + "?" if "" in node else both


def listed(name: str, *keys: str) -> str:
    """One pattern for any entry of the named lists of a lexicon file."""
    return alternatives(entry for key in keys for entry in lexicon(name)[key])
