"""Write extract/lexicon/provinces.toml anew from the package that keeps Vietnam's administrative units.

    pip install --no-deps --target units --group places
    PYTHONPATH=units python bench/provinces.py > extract/lexicon/provinces.toml

Only the package's data are read: it is never imported, so what it imports need not be there.
"""

import json
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

Data = dict[str, dict[str, dict[str, Any]]]
PACKAGE = "vietnamadminunits"
HEAD = """\
# Provinces and centrally run cities before and after 1/7/2025, and the districts there were until then.
# Made by bench/provinces.py from {name} {version} ({licence}, {home}); not to be edited.
# Other spellings and short names stand in places.toml."""


def main() -> None:
    """Print the whole file."""
    package = distribution(PACKAGE)
    current, former = _data(package, "parser_from_2025"), _data(package, "parser_legacy")
    print(_head(package))
    print(_listed("The 34 provinces since 1/7/2025.", "current", _provinces(current)))
    print(_listed("The 63 provinces before.", "former", _provinces(former)))
    print(_listed("The districts before, by their bare names.", "district", _districts(former)))


def _data(package: Distribution, name: str) -> Data:
    text = Path(str(package.locate_file(f"{PACKAGE}/data/{name}.json"))).read_text(encoding="utf-8")
    loaded: Data = json.loads(text)
    return loaded


def _head(package: Distribution) -> str:
    told = package.metadata
    licence = next(
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License")
    )
    return HEAD.format(name=told["Name"], version=told["Version"], licence=licence, home=told["Home-page"])


def _provinces(data: Data) -> Iterator[str]:
    return (str(each["provinceShort"]) for each in data["DICT_PROVINCE"].values())


def _districts(data: Data) -> Iterator[str]:
    """Names of two words or more: a shorter one is also a word or a person's, `Quận 1` no name of its own."""
    provinces = set(_provinces(data))
    for districts in data["DICT_PROVINCE_DISTRICT"].values():
        for each in districts.values():
            name = re.sub(r" \(.*\)$", "", str(each["districtShort"]))
            if " " in name and not name[-1].isdigit() and name not in provinces:
                yield name


def _listed(comment: str, key: str, names: Iterable[str]) -> str:
    entries = "".join(f'  "{name}",\n' for name in sorted(set(names)))
    return f"\n# {comment}\n{key} = [\n{entries}]"


if __name__ == "__main__":
    main()
