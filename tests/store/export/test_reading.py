"""What a format wrote is read back for the check as it was, whatever text it holds."""

from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from store.columns import TABLE
from store.export import FORMATS, Destination
from store.export.reading import CHECKED, read_rows

FILES = [
    name
    for name, form in FORMATS.items()
    if form.destination is not Destination.FOLDER and not form.with_text
]


@pytest.mark.parametrize("name", [*FILES, "excel"])
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=20))
@example("\x1b[31m 60 xã\x00")
@example("_x001B_ _x005F_x0041_ _x00e9_")
@example("hai\r\ndòng\rvà\u2028ba\x85bốn\x0c")
@example("'=1+1")
@example("\\t\t\\\\n")
@example('";\ufeff')
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_comes_back(tmp_path: Path, name: str, text: str) -> None:
    """Control characters, line ends, formulas and what looks like a format's own escapes."""
    path = tmp_path / "dataset"
    path.unlink(missing_ok=True)
    row: dict[str, str | int | None] = {column.name: None for column in TABLE}
    row.update(dict.fromkeys(("figure", "doc", "document", "quote", "sentence", "indicator"), text))
    row.update(start=1, end=2, kind="count", value="-1.5", verdict="accept", annotator=text)
    row["decided_at"] = "2024-05-31T08:00:00.000Z"
    form, options = (FORMATS["csv"], {"excel": True}) if name == "excel" else (FORMATS[name], {})
    if form.destination is Destination.FILE:
        form.write([row], path)
    else:
        stream = StringIO(newline="")
        form.write([row], stream, **options)
        path.write_bytes(stream.getvalue().encode())
    (cells,) = read_rows(path)
    read = dict(zip(CHECKED, cells, strict=True))
    assert Decimal(str(read.pop("value"))) == Decimal("-1.5")
    assert {column: str(cell or "") for column, cell in read.items()} == {
        column: str(row[column] or "") for column in read
    }
