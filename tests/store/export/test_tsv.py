"""TSV: a line a row whatever its cells hold, and read back to the letter."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.columns import TABLE, Type
from store.export import Row
from store.export.cells import restored
from store.export.tsv import read

Make = Callable[..., Path]
TEXTS = {column.name for column in TABLE if column.type is Type.TEXT}


def lines(path: Path) -> list[dict[str, str]]:
    """The rows as they were, by nothing but line ends and tabs."""
    header, *rest, last = path.read_bytes().decode().split("\n")
    assert last == ""
    return [
        {
            name: restored(read(cell)) if name in TEXTS else read(cell)
            for name, cell in zip(header.split("\t"), line.split("\t"), strict=True)
        }
        for line in rest
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_row_reads_back(data: st.DataObject, make: Make, any_rows: st.SearchStrategy[list[Row]]) -> None:
    """Tabs, line ends and backslashes in the cells included."""
    rows = data.draw(any_rows)
    told = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows]
    assert lines(make("tsv", rows)) == told


def test_a_line_is_a_row(make: Make, hostile: list[Row]) -> None:
    """So that `cut` and `sort` need know nothing of the format."""
    assert [row["sentence"] for row in lines(make("tsv", hostile))] == [row["sentence"] for row in hostile]
