"""What the lexicon knows is found word by word."""

import pytest

from extract.known import Sort, known_at, longest


@pytest.mark.parametrize(
    ("text", "entry", "sort"),
    [
        ("thủ tục hành chính cấp tỉnh", "thủ tục hành chính", Sort.NOUN),
        ("người, trong đó", "người", Sort.NOUN),
        ("đồng/kg", "đồng", Sort.CURRENCY),
        ("km/h trên đường", "km/h", Sort.MEASURE),
        ("điểm phần trăm", "điểm phần trăm", Sort.PERCENT_POINT),
    ],
)
def test_the_longest_entry_wins(text: str, entry: str, sort: Sort) -> None:
    """As far as its words stand together, with a space or a slash between."""
    assert longest(text, 0, len(text)) == (len(entry), sort)


@pytest.mark.parametrize("text", ["", "  người", "lều tranh", "12 xã", ", người"])
def test_what_no_list_holds_is_not_found(text: str) -> None:
    """Nor what begins somewhere else."""
    assert longest(text, 0, len(text)) is None


def test_nothing_is_found_beyond_the_limit() -> None:
    """An entry that reaches over it counts as far as a shorter one does."""
    text = "thủ tục hành chính"
    assert longest(text, 0, len("thủ tục hành")) == (len("thủ tục"), Sort.NOUN)


def test_words_of_money_are_not_counted() -> None:
    """`viện phí` is spoken of, never counted."""
    assert longest("viện phí", 0, 8) == (8, Sort.MONEY)
    assert known_at("viện phí", 0, 8) is None
