"""What a figure measures: one passage, each figure with the source's words for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ hồ sơ đúng hạn đạt 99,5%.", "Tỷ lệ hồ sơ đúng hạn"),
        ("Theo Sở Nội vụ, năm 2022, tỷ lệ hồ sơ đúng hạn đạt hơn 99,5%.", "tỷ lệ hồ sơ đúng hạn"),
        ("Chỉ số sản xuất công nghiệp tăng 99,5%.", "Chỉ số sản xuất công nghiệp"),
        ("Có 99,5% hồ sơ được số hóa.", "hồ sơ được số hóa"),
        ("Tỉnh đã tích hợp 99,5% thủ tục về đất đai.", "tích hợp thủ tục về đất đai"),
        ("Số hóa kết quả đạt tỷ lệ 99,5%.", "Số hóa kết quả"),
    ],
)
def test_a_share_is_named_by_its_subject_or_by_what_follows(text: str, expected: str) -> None:
    """Frames, sources, names and linking words are no part of it."""
    assert indicators(text) == {"99,5%": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các bộ đã ban hành 178 văn bản.", "ban hành văn bản"),
        ("Đến nay, tỉnh đã cấp hơn 178 thẻ căn cước gắn chip.", "cấp thẻ căn cước gắn chip"),
        ("Sở tiếp nhận và giải quyết 178 hồ sơ về đất đai.", "tiếp nhận và giải quyết hồ sơ về đất đai"),
        ("Cắt giảm 178 quy định kinh doanh.", "Cắt giảm quy định kinh doanh"),
        ("Đã có 178 doanh nghiệp tham gia.", "doanh nghiệp tham gia"),
    ],
)
def test_things_counted_are_named_with_what_was_done_to_them(text: str, expected: str) -> None:
    """The verb and the noun phrase, without the number."""
    assert indicators(text) == {"178": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỷ lệ hồ sơ đúng hạn đạt 90%, tăng 4% so với cùng kỳ năm 2022.",
            {"4%": "Tỷ lệ hồ sơ đúng hạn so với cùng kỳ năm 2022"},
        ),
        (
            "Các bộ đã hoàn thành 296 nhiệm vụ, đạt tỷ lệ 35,03% so với kế hoạch.",
            {"296": "hoàn thành nhiệm vụ", "35,03%": "tỷ lệ hoàn thành nhiệm vụ so với kế hoạch"},
        ),
        (
            "Tỷ lệ hồ sơ trực tuyến đạt 64%; trong đó, Sở, ngành là 63%, cấp huyện: 18%.",
            {"63%": "Tỷ lệ hồ sơ trực tuyến", "18%": "Tỷ lệ hồ sơ trực tuyến"},
        ),
        (
            "Chính phủ đã ban hành 49 văn bản (02 Nghị định, 23 Nghị quyết).",
            {"02": "ban hành Nghị định", "23": "ban hành Nghị quyết"},
        ),
        (
            "Huyện cấp 500 giấy phép với tổng số tiền 2 tỷ đồng.",
            {"2 tỷ": "tổng số tiền cấp giấy phép"},
        ),
        (
            "Thuế nhập khẩu đối với xăng là 9%; dầu hỏa 3%.",
            {"3%": "Thuế nhập khẩu đối với xăng dầu hỏa"},
        ),
        (
            "Có 62/63 địa phương và 10/21 bộ, ngành đã hợp nhất Cổng dịch vụ công.",
            {"62/63": "địa phương đã hợp nhất Cổng dịch vụ công"},
        ),
        (
            "Khu vực dịch vụ tăng 3,34%, đóng góp 35,7%.",
            {"35,7%": "Khu vực dịch vụ đóng góp"},
        ),
    ],
)
def test_what_an_item_leaves_out_is_repaired_from_the_one_before(text: str, expected: dict[str, str]) -> None:
    """Across changes, rates, breakdowns, lists and coordination."""
    found = indicators(text)
    assert {quote: found[quote] for quote in expected} == expected


def test_a_rank_keeps_the_word_for_standing() -> None:
    """And what is ranked."""
    text = "Chỉ số cải cách hành chính của tỉnh xếp hạng 9/63 tỉnh, thành phố."
    assert indicators(text) == {"9/63": "Chỉ số cải cách hành chính của tỉnh xếp hạng"}


def test_a_bare_number_gives_nothing_rather_than_noise() -> None:
    """No words, no indicator."""
    assert indicators("(5%)") == {"5%": None}


def test_a_list_of_sums_does_not_grow_from_one_to_the_next() -> None:
    """Each takes over what the one before measures, within bounds."""
    found = extract("Huyện hỗ trợ 5 hộ" + ", số tiền 3 tỷ đồng" * 500).candidates
    assert max(len(one.figure.indicator or "") for one in found) <= 300


def test_a_long_list_is_read_in_steady_time() -> None:
    """Thousands of figures in one sentence look back a bounded way."""
    found = extract("Sở nhận 5 hồ sơ, " * 3000).candidates
    assert len(found) == 3000
    assert all(one.figure.indicator for one in found)


PIECES = (
    "tỷ lệ ", "đạt ", "5% ", "12 hồ sơ ", "3 tỷ đồng ", "tăng ", "so với ", "trong đó ", "và ",
    ", ", "; ", ": ", "(", ")", "đã ", "các bộ ", "9/63 ", "thứ 5 ", "là ", ". ", "\n", "“", "”",
    "A" * 500, " ", "\x07", "cấp xã ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_mixture_of_clause_words_gives_indicators_fit_to_store(text: str) -> None:
    """Short, on one line, printable."""
    for indicator in indicators(text).values():
        assert indicator is None or (indicator.isprintable() and 0 < len(indicator) <= 300)
