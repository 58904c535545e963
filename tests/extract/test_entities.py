"""Whom a figure holds for: one passage, each figure with its agency, level or place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.entities.actors import actors
from extract.find import extract


def entities(text: str) -> dict[str, str | None]:
    """Each figure's entity by its quote."""
    return {one.quote: one.figure.entity for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các bộ, cơ quan ngang bộ đã ban hành 178 văn bản.", "Các bộ, cơ quan ngang bộ"),
        ("UBND các tỉnh, thành phố đã ban hành 178 văn bản.", "UBND các tỉnh, thành phố"),
        ("Ở khối bộ, Bộ Tư pháp đã ban hành 178 văn bản.", "Bộ Tư pháp"),
        ("Tính đến nay, Sở Nội vụ đã ban hành 178 văn bản.", "Sở Nội vụ"),
        ("Năm 2022, Tổng cục Thuế ban hành 178 văn bản.", "Tổng cục Thuế"),
        ("Chính phủ, Thủ tướng Chính phủ đã ban hành 178 văn bản.", "Chính phủ, Thủ tướng Chính phủ"),
        ("Cả nước đã ban hành 178 văn bản.", "Cả nước"),
        ("Trên địa bàn thành phố Đà Nẵng có 178 văn bản.", "thành phố Đà Nẵng"),
        ("Indonesia có 178 văn bản.", "Indonesia"),
        ("Xếp hạng của Việt Nam tăng lên 178 văn bản.", "Việt Nam"),
        ("Huyện Duy Tiên ban hành 178 văn bản.", "Huyện Duy Tiên"),
        ("Bệnh viện hạng đặc biệt ban hành 178 văn bản.", "Bệnh viện hạng đặc biệt"),
        ("Đã ban hành 178 văn bản tại Hà Nam.", "Hà Nam"),
    ],
)
def test_the_subject_of_the_clause_is_the_entity(text: str, expected: str) -> None:
    """Agencies, groups of them, levels of government and places."""
    assert entities(text) == {"178": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỷ lệ hồ sơ đạt 64%; trong đó, Sở, ngành là 63,46%, cấp huyện: 18,05%, cấp xã 66,06%.",
            {"63,46%": "Sở, ngành", "18,05%": "cấp huyện", "66,06%": "cấp xã"},
        ),
        (
            "Cả nước giảm 79.000 biên chế; trong đó, các bộ ngành 5.500 người và địa phương 73.500 người.",
            {"79.000": "Cả nước", "5.500": "các bộ ngành", "73.500": "địa phương"},
        ),
        (
            "Thái Lan có 2.237 giấy; Malaysia có 1.411 giấy; Singapore có 425 giấy.",
            {"2.237": "Thái Lan", "1.411": "Malaysia", "425": "Singapore"},
        ),
    ],
)
def test_each_item_of_an_enumeration_has_its_own(text: str, expected: dict[str, str]) -> None:
    """The name just before a number is the number's."""
    found = entities(text)
    assert {quote: found[quote] for quote in expected} == expected


def test_the_ones_ranked_against_are_not_the_entity() -> None:
    """`4/63 tỉnh, thành phố với 89 điểm`: the points are the ranked one's."""
    found = entities("Năm 2023, Bắc Giang đứng thứ 4/63 tỉnh, thành phố với 89,95 điểm.")
    assert found["89,95"] == "Bắc Giang"


def test_the_province_stands_behind_its_kind() -> None:
    """`tỉnh`, `toàn tỉnh` and `UBND tỉnh` are the province that the passage named."""
    text = (
        "Chủ tịch UBND tỉnh Hà Nam cho biết, tỉnh đã giao 25 nhiệm vụ.\n"
        "Toàn tỉnh cấp 300 giấy phép. UBND tỉnh ban hành 12 kế hoạch."
    )
    assert entities(text) == {"25": "tỉnh Hà Nam", "300": "tỉnh Hà Nam", "12": "UBND tỉnh Hà Nam"}


def test_the_documents_place_fills_in_where_the_sentence_names_none() -> None:
    """A place in the headline is what the document is about."""
    text = "Đà Nẵng đẩy mạnh cải cách\nĐà Nẵng vừa họp.\n\nTỷ lệ hồ sơ đúng hạn đạt 99,5%."
    assert entities(text) == {"99,5%": "Đà Nẵng"}


@pytest.mark.parametrize(
    "text",
    [
        "Theo thống kê của Văn phòng Chính phủ, đã có 31% kết quả được số hóa.",
        "Bộ Tài chính cho biết, giải ngân đạt 31% kế hoạch.",
        "Tại điểm cầu tỉnh Hà Nam có lãnh đạo sở tham dự. Đã có 31% kết quả được số hóa.",
    ],
)
def test_who_says_so_or_who_attended_is_not_the_entity(text: str) -> None:
    """A source is no subject; nothing is made up."""
    assert entities(text) == {"31%": None}


def test_a_group_does_not_reach_into_the_next_paragraph() -> None:
    """Within its paragraph it does."""
    text = (
        "Các bộ, ngành đã ban hành 12 văn bản. Cắt giảm 30 quy định.\n\n"
        "Năm nay, tỷ lệ dịch vụ công trực tuyến đạt 52%."
    )
    assert entities(text) == {"12": "Các bộ, ngành", "30": "Các bộ, ngành", "52%": None}


def test_a_share_of_firms_holds_for_the_firms() -> None:
    """Where no place or agency is named."""
    assert entities("Có 65% doanh nghiệp làm ăn có lãi.") == {"65%": "doanh nghiệp"}


@pytest.mark.parametrize("text", ["Phạm Mỹ Hạnh viết", "hòa bình và đức tin", "anh ấy nói", "nhiệm vụ CCHC"])
def test_words_and_persons_are_no_places(text: str) -> None:
    """A name's capitals count, and so do its neighbours."""
    assert actors(text).all == ()


@given(st.text(max_size=60))
def test_any_text_gives_names_inside_it(text: str) -> None:
    """In order, without overlaps."""
    at = 0
    for one in actors(text).all:
        assert at <= one.span.start < one.span.end <= len(text)
        at = one.span.end


def test_the_headlines_agency_holds_where_nobody_else_is_named() -> None:
    """Not for who is quoted as a source, and not where another place became the topic."""
    title = "Bộ Công Thương bỏ 95 điều kiện kinh doanh\n\n"
    assert entities(title + "Về thủ tục, năm qua đã rà 443 thủ tục.")["443"] == "Bộ Công Thương"
    assert entities(title + "Theo khảo sát, 443 hộ gặp khó.")["443"] is None
    assert entities(title + "Hà Nam bỏ nhiều phí. Có 443 hộ được lợi.")["443"] == "Hà Nam"


PIECES = (
    "Sở Y tế ", "UBND ", "tỉnh ", "toàn tỉnh ", "Hà Nam ", "các bộ, ", "5 xã ", "12% ", ". ", "\n",
    ", ", "cho biết ", "theo ", "cấp huyện ", "cả nước ", "trong đó ", "(", ")", "A" * 400, " ",
    "\x1b[31m", "TP", "ngành ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_mixture_of_names_gives_entities_fit_to_store(text: str) -> None:
    """Short, on one line, printable."""
    for entity in entities(text).values():
        assert entity is None or (entity.isprintable() and 0 < len(entity) <= 300)
