"""The unit behind a number."""

import pytest

from extract.known import Sort
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.units import unit_after


def unit(text: str) -> tuple[str, Sort] | None:
    """The unit that begins the text."""
    found = unit_after(Scene(text=text, sentences=split_sentences(text)), 0, len(text))
    return None if found is None else (found.text, found.sort)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" thủ tục hành chính cấp tỉnh", ("thủ tục hành chính", Sort.NOUN)),
        (" Nghị quyết chuyên đề", ("Nghị quyết chuyên đề", Sort.NOUN)),
        (" bộ, cơ quan, địa phương đã nộp", ("bộ, cơ quan, địa phương", Sort.NOUN)),
        (" vụ tai nạn giao thông", ("vụ tai nạn giao thông", Sort.NOUN)),
        (" hoá đơn điện tử", ("hoá đơn điện tử", Sort.NOUN)),
        (" đồng/kg", ("đồng/kg", Sort.CURRENCY)),
        (" điểm phần trăm", ("điểm phần trăm", Sort.PERCENT_POINT)),
        ("km/h", ("km/h", Sort.MEASURE)),
        (" ngày làm việc", ("ngày làm việc", Sort.FIRM_DURATION)),
        (" ngày", ("ngày", Sort.DURATION)),
        (" lều tranh của bà con", ("lều tranh", Sort.UNKNOWN)),
        (" GCNQSDĐ cho dân", ("GCNQSDĐ", Sort.UNKNOWN)),
        (" trong tháng", None),
        (", thủ tục", None),
        ("thủ tục", None),
    ],
)
def test_the_longest_noun_phrase_is_the_unit(text: str, expected: tuple[str, Sort] | None) -> None:
    """As the source writes it; a word that begins no noun phrase is none."""
    assert unit(text) == expected
