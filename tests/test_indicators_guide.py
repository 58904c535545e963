"""The example of docs/indicators.md is true."""

import tomllib
from pathlib import Path

from extract.codes.catalogue import shipped
from extract.codes.entries import read_entries

GUIDE = (Path(__file__).parent.parent / "docs/indicators.md").read_text(encoding="utf-8")


def test_the_table_is_what_the_catalogue_gives() -> None:
    """Row by row, with the shipped catalogue beside it."""
    example = GUIDE.partition("```toml\n")[2].partition("```")[0]
    known = shipped().with_more(*read_entries(tomllib.loads(example), own=True))
    rows = [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        for line in GUIDE.splitlines()
        if line.startswith("| `")
    ]
    assert len(rows) == 5
    for text, unit, kind, code in rows:
        found = known.match(text, unit or None, kind).indicator
        assert (found.code if found else "") == code
