"""Vocabulary is data: the lexicon files, read once, folded so that two spellings of a word meet."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

# `hoá` and `hóa` are one word with two schools of tone placement; both become the same two letters.
_TONES = {
    old: new
    for olds, news in (
        (("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa")),
        (("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe")),
        (("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy")),
    )
    for old, new in zip(olds, news, strict=True)
}
_OLD_TONE = re.compile("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")


def fold(text: str) -> str:
    """Lower case with one tone placement, code point for code point: offsets hold."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return _OLD_TONE.sub(lambda pair: _TONES[pair[0]], lower)


Place = tuple[str, str]
"""A lexicon file and one of its lists."""
_added: dict[Place, tuple[str, ...]] = {}
_removed: dict[Place, frozenset[str]] = {}


class VocabularyFixedError(RuntimeError):
    """A lexicon file was read before; the patterns made of it would not know what is added now."""


def extend(added: Mapping[Place, Iterable[str]], removed: Mapping[Place, Iterable[str]]) -> None:
    """Add entries to lists and take others out, folded; the vocabulary is fixed for the life of a process.

    Raises:
        VocabularyFixedError: A lexicon file was read already.
    """
    if lexicon.cache_info().currsize:
        raise VocabularyFixedError("the lexicon files have been read already: add to them before that")
    _added.update({place: tuple(entries) for place, entries in added.items()})
    _removed.update({place: frozenset(entries) for place, entries in removed.items()})


@cache
def lexicon(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of one lexicon file, entries folded."""
    source = files("extract").joinpath("lexicon", f"{name}.toml").read_text(encoding="utf-8")
    return {key: _listed((name, key), entries) for key, entries in tomllib.loads(source).items()}


def _listed(place: Place, entries: Iterable[str]) -> tuple[str, ...]:
    """One list, folded, with what was added to it and without what was taken out."""
    removed = _removed.get(place, frozenset())
    own = [folded for entry in entries if (folded := fold(entry)) not in removed]
    return (*own, *sorted(frozenset(_added.get(place, ())).difference(own)))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a lexicon file, for membership."""
    return frozenset(lexicon(name)[key])


@cache
def first_words(name: str, key: str) -> frozenset[str]:
    """The first word of every entry of one list."""
    return frozenset(entry.split(" ", 1)[0] for entry in lexicon(name)[key])


def last_words(name: str, key: str) -> frozenset[str]:
    """The last word of every entry of one list: a cheap look before phrases are put together."""
    return last_words_of(words(name, key))


@cache
def last_words_of(phrases: frozenset[str]) -> frozenset[str]:
    """The last word of every one of the phrases."""
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases)


@cache
def classes(name: str) -> Mapping[str, str]:
    """Every entry of a lexicon file with the name of its list; where lists share an entry, the first wins."""
    found: dict[str, str] = {}
    for key, entries in lexicon(name).items():
        for entry in entries:
            found.setdefault(entry, key)
    return found
