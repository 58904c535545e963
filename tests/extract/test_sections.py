"""How far a heading's time reaches, and what it tells the times below it."""

from extract.find import extract
from extract.periods.dates import mentions


def periods(text: str) -> dict[str, str | None]:
    """Each figure's period by its quote."""
    return {one.quote: one.figure.period for one in extract(text).candidates}


DATED = "Thứ Sáu, 20/10/2023 11:00\n\n"


def test_a_sections_time_ends_with_the_section() -> None:
    """The next heading of its rank has no time: the plan's own year holds again."""
    text = (
        "KẾ HOẠCH\nChuyển đổi số năm 2024\n\nI. KẾT QUẢ NĂM 2023\n1. Số hóa\nCó 92% cơ quan dùng chữ ký số.\n"
    )
    text += "II. KINH PHÍ\nTổng kinh phí: 4,5 tỷ đồng.\n"
    assert periods(text) == {"92%": "2023", "4,5 tỷ": "2024"}


def test_a_frame_within_a_section_ends_with_it() -> None:
    """What a sentence of the old section sets does not reach the next one either."""
    text = DATED + "I. KẾT QUẢ NĂM 2022\nNăm 2022, thu 21 tỷ đồng.\nII. BỘ MÁY\nSở có 78 cán bộ.\n"
    assert periods(text) == {"21 tỷ": "2022", "78": "../2023-10-20"}


def test_a_quarter_takes_the_year_of_its_heading() -> None:
    """Whatever year the document is dated."""
    text = DATED + "I. KẾT QUẢ NĂM 2022\nQuý I thu 21 tỷ đồng, quý II thu 22 tỷ đồng.\n"
    text += "II. NHIỆM VỤ NĂM 2024\nHết quý I thu 24 tỷ đồng.\n"
    assert periods(text) == {
        "21 tỷ": "2022-01-01/2022-03-31",
        "22 tỷ": "2022-04-01/2022-06-30",
        "24 tỷ": "../2024-03-31",
    }


def test_a_lower_heading_does_not_end_a_higher_one() -> None:
    """`1.` and `2.` stand below `I.`."""
    text = "I. KẾT QUẢ NĂM 2022\n1. Thu\nĐạt 21 tỷ đồng.\n2. Chi\nĐạt 22 tỷ đồng.\n"
    found = mentions(text)
    assert [section.end for section in found.sections] == [len(text)]
    assert set(periods(text).values()) == {"2022"}


def test_a_tables_title_holds_for_its_lines() -> None:
    """`Biểu 1` and its number are no reason to take it for a sentence."""
    text = (
        DATED
        + "Biểu 1. Kết quả giải quyết hồ sơ 9 tháng năm 2022\nSở Tư pháp: 123 hồ sơ\nSở Y tế: 78 hồ sơ\n"
    )
    assert set(periods(text).values()) == {"2022-01-01/2022-09-30"}
