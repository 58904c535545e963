"""The entries of a catalogue of indicators, each checked: what may stand in `indicators.toml`."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from extract.codes.words import GAP, Abbreviations, segments, words_of
from extract.figures import Kind

KEYS = ("code", "vi", "en", "unit", "kind", "patterns")
"""What an entry may say."""
MOST_ENTRIES = 5_000
MOST_PATTERNS = 100
"""Of one entry; also how many units."""
LONGEST = 300
_CODE = re.compile(r"(?!X_)[A-Z][A-Z0-9_]{0,59}", re.ASCII)
_SHOWN = 40


class CatalogueError(ValueError):
    """A catalogue cannot be taken; the message names the entry, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """An indicator that has a code."""

    code: str
    vi: str
    en: str
    units: tuple[str, ...] = ()
    """The only ones that its figures have; any where none is named."""
    kinds: frozenset[str] = frozenset()
    """The only ones that its figures have; any but a rank where none is named."""
    patterns: tuple[str, ...] = ()
    """Words by which it is told, besides its labels; `*` stands for any words between."""
    is_own: bool = False
    """Whether it is of a user's file."""

    @property
    def ways(self) -> tuple[str, ...]:
        """All that it is told by."""
        return (self.vi, self.en, *self.patterns)


def read_entries(
    tables: Mapping[str, object], *, own: bool = False
) -> tuple[tuple[Indicator, ...], Abbreviations]:
    """The indicators and abbreviations of one file, each checked.

    Raises:
        CatalogueError: Something that no catalogue has, or an entry that no figure could ever be told by.
    """
    if unknown := [name for name in tables if name not in ("indicator", "abbreviations")]:
        raise CatalogueError(
            f"unknown table {_short(unknown[0])}; write [[indicator]] before each entry, or [abbreviations]"
        )
    abbreviations = _abbreviations(tables.get("abbreviations", {}))
    entries = tables.get("indicator", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CatalogueError("indicator: no entries; write [[indicator]] before each")
    if len(entries) > MOST_ENTRIES:
        raise CatalogueError(f"{len(entries):,} entries; a catalogue may have {MOST_ENTRIES:,}")
    found: dict[str, Indicator] = {}
    for number, entry in enumerate(entries, 1):
        try:
            indicator = _indicator(entry, abbreviations, own=own)
            _check_new(indicator.code, found)
        except CatalogueError as error:
            raise CatalogueError(f"entry {number}, {_short(entry.get('code', '-'))}, {error}") from None
        found[indicator.code] = indicator
    return tuple(found.values()), abbreviations


def _check_new(code: str, found: Collection[str]) -> None:
    if code in found:
        raise CatalogueError("code: stands in this file already; give each indicator one entry")


def _short(said: object) -> str:
    shown = repr(said) if isinstance(said, str) else str(said)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def _abbreviations(table: object) -> Abbreviations:
    if not isinstance(table, dict):
        raise CatalogueError(
            'abbreviations: no table; write [abbreviations], then TTHC = "thủ tục hành chính"'
        )
    found: dict[str, tuple[str, ...]] = {}
    for short, long in table.items():
        (*_, word), words = ("", *words_of(short)), words_of(_text("abbreviations", short, long))
        if len(words_of(short)) != 1 or not words:
            raise CatalogueError(f"abbreviations: {_short(short)}: write one word for several")
        found[word] = words
    return found


def _indicator(entry: Mapping[str, object], abbreviations: Abbreviations, *, own: bool) -> Indicator:
    if unknown := [name for name in entry if name not in KEYS]:
        raise CatalogueError(f"{_short(unknown[0])}: no such key; the keys are {', '.join(KEYS)}")
    code = entry.get("code")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise CatalogueError(
            "code: write capitals, digits and _, from a letter on, at most 60, not beginning with X_"
        )
    if "vi" not in entry:
        raise CatalogueError('vi: missing; write the label, such as vi = "Tỷ lệ hồ sơ đúng hạn"')
    vi = _label("vi", entry["vi"], abbreviations)
    kinds = _list("kind", entry.get("kind", []))
    if wrong := [kind for kind in kinds if kind not in [known.value for known in Kind]]:
        raise CatalogueError(f"kind: {_short(wrong[0])} is not one of {', '.join(Kind)}")
    units = _list("unit", entry.get("unit", []))
    if wrong := [unit for unit in units if not words_of(unit)]:
        raise CatalogueError(f"unit: {_short(wrong[0])} holds no word; name the unit as records do")
    patterns = _list("patterns", entry.get("patterns", []))
    for pattern in patterns:
        _check_pattern(pattern, abbreviations)
    return Indicator(
        code=code,
        vi=vi,
        en=_label("en", entry["en"], abbreviations) if "en" in entry else vi,
        units=units,
        kinds=frozenset(kinds),
        patterns=patterns,
        is_own=own,
    )


def _label(key: str, said: object, abbreviations: Abbreviations) -> str:
    label = _text(key, key, said)
    if GAP in label or not words_of(label, abbreviations):
        raise CatalogueError(f"{key}: {_short(label)} is no label; write words, without *")
    return label


def _check_pattern(pattern: str, abbreviations: Abbreviations) -> None:
    if not all(segments(pattern, abbreviations)):
        raise CatalogueError(
            f"patterns: {_short(pattern)}: write words, with * only between them for any others"
        )


def _list(key: str, said: object) -> tuple[str, ...]:
    listed = [said] if isinstance(said, str) else said
    if not isinstance(listed, list) or len(listed) > MOST_PATTERNS:
        raise CatalogueError(f'{key}: write {key} = ["..."], at most {MOST_PATTERNS}')
    return tuple(_texts(key, listed))


def _texts(key: str, listed: list[object]) -> Iterator[str]:
    for number, said in enumerate(listed, 1):
        yield _text(key, f"number {number}", said)


def _text(key: str, name: str, said: object) -> str:
    place = key if key == name else f"{key}: {_short(name)}"
    if not isinstance(said, str):
        raise CatalogueError(f"{place}: {_short(said)} is no text; write it between quotation marks")
    if not said.strip() or not said.isprintable():
        raise CatalogueError(f"{place}: {_short(said)} is empty or holds control characters; write words")
    if len(said) > LONGEST:
        raise CatalogueError(f"{place}: is longer than {LONGEST} characters; write what is always said")
    return said.strip()
