"""PDF files: paragraphs of their lines, headers and footers as furniture, and files without text."""

import pytest

from bench.made_files import pdf
from extract.readers import Readout, read
from extract.readers.limits import DEFAULT, Limits, set_limits
from extract.text import TextError

FULL = (
    "Trong chín tháng đầu năm 2023, các cơ quan của tỉnh đã tiếp nhận và giải quyết được",
    "1.234 hồ sơ, tăng 12% so với cùng kỳ năm trước; tỷ lệ đúng hạn đạt 98,7% và mức hài",
    "lòng là 91%.",
)


def framed(readout: Readout) -> list[str]:
    """What is furniture."""
    return [piece.span.of(readout.text) for piece in readout.layout.furniture]


def test_lines_are_joined_to_paragraphs() -> None:
    """A line that ran up to the edge goes on; headings, items and rows of a table stand alone."""
    text = read(
        pdf([[*FULL, "1. Thu ngân sách", "Hải Lăng 120 98%", "Cam Lộ 130 97%", "a) Thu nội địa"]])
    ).text
    assert text.splitlines() == [
        " ".join(FULL),
        "1. Thu ngân sách",
        "Hải Lăng 120 98%",
        "Cam Lộ 130 97%",
        "a) Thu nội địa",
    ]


def test_headers_footers_and_page_numbers_are_furniture() -> None:
    """What every page repeats or counts; a sentence goes on over the page's end, and they stand behind it."""
    bodies = (["Kết quả chung", "Tình hình thực hiện"], FULL[:2], FULL[2:])
    pages = [["UBND TỈNH", *body, f"Trang {page}/3"] for page, body in enumerate(bodies, 1)]
    readout = read(pdf(pages))
    assert sorted(framed(readout)) == ["Trang 1/3", "Trang 2/3", "Trang 3/3", *["UBND TỈNH"] * 3]
    assert f"{FULL[1]} {FULL[2]}" in readout.text


def test_figures_at_the_edge_of_pages_are_no_furniture() -> None:
    """Other numbers in the same words are no header."""
    readout = read(pdf([["Hải Lăng 120 98%", "Tổng 17"], ["Cam Lộ 130 97%", "Tổng 95"]]))
    assert framed(readout) == []


def test_a_range_over_two_lines_stays_whole() -> None:
    """`2021-` and `2025` are one range."""
    assert read(pdf([[FULL[0], "Giai đoạn 2021-", "2025 có 12 xã."]])).text.endswith("2021-2025 có 12 xã.")


def test_a_pdf_says_title_and_a_doubtful_day() -> None:
    """The day that it was made is a hint."""
    known = read(pdf([FULL], "Báo cáo chín tháng đầu năm")).metadata
    assert (known.title, known.published, known.is_doubtful) == (
        "Báo cáo chín tháng đầu năm",
        "2024-01-31",
        True,
    )


def test_letters_of_old_fonts_in_a_pdf_are_made_unicode() -> None:
    """A font that is not told by its name is told by its letters."""
    assert read(pdf([["Sè hå s¬ ®· gi¶i quyÕt ®óng h¹n trong n¨m"]])).text == (
        "Số hồ sơ đã giải quyết đúng hạn trong năm"
    )


def test_pictures_of_pages_hold_no_text() -> None:
    """One line says what to do."""
    with pytest.raises(TextError, match="holds pictures of pages, no text; run OCR first"):
        read(pdf([[], []]))


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    """Nothing is read of it, and the line says how many it has."""
    set_limits(Limits(pages=2))
    try:
        with pytest.raises(TextError, match="3 pages, more than 2; split it"):
            read(pdf([FULL, FULL, FULL]))
    finally:
        set_limits(DEFAULT)


def test_a_locked_pdf_is_refused() -> None:
    """Its trailer asks for a password."""
    lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "00" * 32 + "> /U <" + "00" * 32 + "> >> "
    locked = pdf([FULL]).replace(b"/Info 6 0 R", lock.encode() + b"/ID [<00> <00>] /Info 6 0 R")
    with pytest.raises(TextError, match="protected by a password"):
        read(locked)
