"""Codes for places and units: those of official standards, and made ones for whatever they do not list."""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from extract.patterns import folded_pattern
from extract.spelling import bared, spelling

_KIND_OF_PLACE = folded_pattern(
    r"(?:(?:trên|trong) )?(?:địa bàn )?(?:(?:(?:toàn|cả) )?(?:tỉnh|thành phố|tp|thủ đô) )?(?=\w)"
)
_LETTERS, _DIGITS = 40, 10
"""How much of the words a made code shows, and how much of their digest keeps it from any other."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A code of a standard with the name that it stands for."""

    code: str
    name: str


@lru_cache(1 << 12)
def area(entity: str) -> Standard | None:
    """The province or the country that an entity names; an agency of it is another thing."""
    words = spelling(entity)
    known = _standards()["areas"]
    return known.get(words) or known.get(_KIND_OF_PLACE.sub("", words, count=1))


@lru_cache(1 << 12)
def measure(unit: str) -> Standard | None:
    """A currency, or percent."""
    return _standards()["units"].get(_signs(unit))


def made_code(text: str) -> str:
    """A code for words that no standard lists, the same for every spelling of them, now and later."""
    words = spelling(text) or text
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS].upper()
    letters = re.sub("[^A-Z0-9]+", "_", bared(words).upper())[:_LETTERS].strip("_")
    return f"X_{letters}_{digest}" if letters else f"X_{digest}"


@cache
def _standards() -> Mapping[str, Mapping[str, Standard]]:
    source = files("extract").joinpath("codes", "standards.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Standard]] = {}
    for table, codes in tomllib.loads(source).items():
        names: dict[str, str] = {}
        for name, code in codes.items():
            names.setdefault(code, name)
        look = spelling if table == "areas" else _signs
        found[table] = {look(name): Standard(code, names[code]) for name, code in codes.items()}
    return found


def _signs(unit: str) -> str:
    """A unit as it is looked up: `US$` has no words but `us`."""
    return " ".join([spelling(unit), *re.findall(r"[$€£¥]", unit)])
