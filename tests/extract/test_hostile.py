"""Hostile texts of moderate size give the right answer; their times are measured in bench/hostile.py."""

import pytest

from extract.find import extract
from extract.records import canonical

LENGTH = 20_000


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            "7",
            ",",
            ".",
            " ",
            "\n",
            "(",
            "[",
            "![",
            "](",
            '"',
            "%",
            "/",
            "-",
            "_",
            "a_",
            "@a",
            "&a",
            "a",
            "A",
        ),
        *("1.", "1,", "1:", "1/", "½", "\u0301", "\u200b", "\ufeff", "\U0001f468\u200d"),
        *("triệu ", "rưỡi ", "linh ", "tăng giảm ", "UBND ", "mục tiêu ", "trước đây phải ", "năm 2023, "),
    ],
    ids=ascii,
)
def test_figures_around_a_flood_of_signs_are_found(pattern: str) -> None:
    """The flood itself holds none."""
    flood = pattern * (LENGTH // len(pattern))
    found = extract(f"Cả nước có 63 tỉnh.\n\n{flood}\n\nHuyện đã xử lý 5.214 hồ sơ.").candidates
    assert [(one.quote, one.figure.unit) for one in found] == [("63", "tỉnh"), ("5.214", "hồ sơ")]


@pytest.mark.parametrize(
    ("pattern", "value"),
    [("5 xã, ", "5"), ("5%, ", "5"), ("12 xã và ", "12"), ("- 5 xã;\n", "5"), ("3 tỷ đồng; ", "3000000000")],
)
def test_every_figure_of_an_endless_list_is_found(pattern: str, value: str) -> None:
    """In one sentence or in as many lines."""
    count = LENGTH // len(pattern)
    found = extract("Có: " + pattern * count).candidates
    assert [canonical(one.figure.value) for one in found] == [value] * count


def test_a_line_without_end_is_read_like_many() -> None:
    """Sentences of one line of twenty thousand code points."""
    sentence = "Huyện đã xử lý 5.214 hồ sơ, tăng 9,4%. "
    found = extract(sentence * (LENGTH // len(sentence))).candidates
    assert {one.quote for one in found} == {"5.214", "9,4%"}
    assert len(found) == 2 * (LENGTH // len(sentence))


def test_a_letter_under_a_thousand_marks_stays_one_letter() -> None:
    """The quote before it and the quote behind it are cut where they stand."""
    marks = "\u0301" * 1000
    text = f"Có 5 xã, a{marks} và 12 huyện."
    assert [one.span.of(text) for one in extract(text).candidates] == ["5", "12"]
