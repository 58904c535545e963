"""A reader whose library is not installed says which extra brings it."""

import pytest

from bench.fuzz_readers import seeds
from extract.readers import MissingReaderError, read

SEEDS = seeds()


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("docx", "Word documents need the extra `office`: pip install 'soat[office]'"),
        ("xlsx", "Excel workbooks need the extra `office`: pip install 'soat[office]'"),
        ("doc", "old Office files need the extra `office`: pip install 'soat[office]'"),
        ("rtf", "RTF documents need the extra `office`: pip install 'soat[office]'"),
        ("pdf", "PDF files need the extra `pdf`: pip install 'soat[pdf]'"),
    ],
)
def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, kind: str, message: str) -> None:
    """In one line, before anything is read."""
    monkeypatch.setattr("extract.readers.installed.find_spec", lambda _name: None)
    with pytest.raises(MissingReaderError) as told:
        read(SEEDS[kind])
    assert str(told.value) == message


def test_a_table_of_text_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """CSV is read without any extra."""
    monkeypatch.setattr("extract.readers.installed.find_spec", lambda _name: None)
    assert read(SEEDS["csv"]).reader == "csv"
