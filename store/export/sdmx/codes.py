"""The code lists of an export: fixed ones, and those that grow with the different values there are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extract.codes.catalogue import catalogue
from extract.codes.standards import area, made_code, measure
from store.export.sdmx.layout import Layout
from store.export.sdmx.periods import BASES

NOT_KNOWN, NOT_APPLICABLE = "_U", "_Z"
"""As the cross-domain lists have them."""

Names = Mapping[str, str]
"""A name by language."""

_STATES = {
    "A": "Normal value",
    "E": "Estimated value: the source hedges the number",
    "F": "Forecast value: planned, asked or promised",
}


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes with their names."""

    id: str
    name: str
    codes: dict[str, Names | str] = field(default_factory=dict)
    """Names by language; there may be as many as there are figures, so a Vietnamese one alone is its text."""

    def named(self) -> Iterator[tuple[str, Names]]:
        """The codes in their order, each with its names."""
        for code in sorted(self.codes):
            names = self.codes[code]
            yield code, {"vi": names} if isinstance(names, str) else names


class CodeLists:
    """All lists of one export."""

    def __init__(self, layout: Layout) -> None:
        self._lists: dict[str, CodeList] = {}
        for one in layout.components:
            if one.code_list is not None:
                codes: dict[str, Names | str] = {choice: {"en": choice} for choice in one.choices}
                self._lists[one.code_list] = CodeList(one.code_list, one.name, codes)
        self._of = {one.id: self._lists[one.code_list] for one in layout.components if one.code_list}
        self._of["OBS_STATUS"].codes.update({code: {"en": name} for code, name in _STATES.items()})
        self._of["TIME_BASIS"].codes.update({code: {"en": name} for code, name in BASES.items()})
        self._of["REF_AREA"].codes[NOT_KNOWN] = {"en": "Not stated"}
        self._of["INDICATOR"].codes[NOT_KNOWN] = {"en": "Not stated"}
        self._of["UNIT_MEASURE"].codes[NOT_APPLICABLE] = {"en": "No unit"}
        self._made = lru_cache(1 << 14)(made_code)

    def __iter__(self) -> Iterator[CodeList]:
        """Each list once, by its name."""
        for name in sorted(self._lists):
            yield self._lists[name]

    def area(self, entity: str | None) -> str:
        """The code of a place: ISO 3166 for the country and its provinces, else a made one."""
        if not entity:
            return NOT_KNOWN
        known = area(entity)
        if known is None:
            return self._made_code("REF_AREA", entity)
        self._of["REF_AREA"].codes.setdefault(known.code, known.name)
        return known.code

    def indicator(self, indicator: str | None, unit: str | None, kind: str | None) -> str:
        """The code of the catalogue; a made one where it has none, or several that fit."""
        if not indicator:
            return NOT_KNOWN
        found = catalogue().match(indicator, unit, kind).indicator
        if found is None:
            return self._made_code("INDICATOR", indicator)
        self._of["INDICATOR"].codes.setdefault(found.code, {"vi": found.vi, "en": found.en})
        return found.code

    def unit(self, unit: str | None) -> str:
        """The code of a unit: of a standard for money and percent, else a made one."""
        if not unit:
            return NOT_APPLICABLE
        known = measure(unit)
        if known is None:
            return self._made_code("UNIT_MEASURE", unit)
        self._of["UNIT_MEASURE"].codes.setdefault(known.code, known.name)
        return known.code

    def choice(self, component: str, value: str | None) -> str | None:
        """A value that is its own code."""
        if value is not None:
            self._of[component].codes.setdefault(value, {"en": value})
        return value

    def _made_code(self, component: str, text: str) -> str:
        code = self._made(text)
        self._of[component].codes.setdefault(code, text)
        return code
