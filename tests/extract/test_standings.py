"""Ranks and scores: the order that is meant."""

import pytest

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


def test_points_are_of_the_index_named_last_when_only_names_stand_beside_them() -> None:
    """Also for those further down the list."""
    text = (
        "VCCI công bố Chỉ số năng lực cạnh tranh cấp tỉnh. "
        "Đứng đầu là Quảng Ninh với 73,02 điểm, Hải Phòng 70,61 điểm."
    )
    assert set(indicators(text).values()) == {"Chỉ số năng lực cạnh tranh cấp tỉnh"}


def test_points_of_something_said_stay_with_it() -> None:
    """An index named before is not theirs."""
    found = indicators("Chỉ số PCI của tỉnh được công bố. Điểm chuẩn ngành Y là 28,25 điểm.")
    assert found["28,25"] == "Điểm chuẩn ngành Y"


def test_another_years_score_in_brackets_is_of_the_same_thing() -> None:
    """In the same unit."""
    found = indicators("Chỉ số PCI của tỉnh đạt 64,7 điểm (năm 2020: 63,9 điểm).")
    assert found["63,9"] == "Chỉ số PCI của tỉnh"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh nằm trong nhóm 10 địa phương hài lòng nhất.", "nằm trong nhóm địa phương hài lòng nhất"),
        ("Huyện lọt top 3 địa phương dẫn đầu về chuyển đổi số.", "chuyển đổi số"),
        ("Bên cạnh Đà Nẵng là nơi xếp hạng nhất.", "xếp hạng"),
        ("PAPI của tỉnh xếp hạng nhất.", "PAPI của tỉnh xếp hạng"),
    ],
)
def test_a_rank_says_among_whom_and_in_what(text: str, expected: str) -> None:
    """Not who else stands there."""
    assert list(indicators(text).values()) == [expected]


@pytest.mark.parametrize("quote", ["90,61%", "90,29%", "90,23%", "83,84%"])
def test_a_score_beside_its_rank_is_of_the_index(quote: str) -> None:
    """Named in the sentence before, pointed at, or left out behind the place."""
    text = (
        "Bảng xếp hạng Chỉ số SIPAS năm 2023 đã được công bố. Ở chỉ số này, tỉnh Lam Giang dẫn đầu"
        " với kết quả đạt 90,61%; đứng thứ 2 tỉnh Bình Sơn đạt 90,29%; thứ 3 tỉnh Đông Khê đạt 90,23%."
        " Còn Tân Lập đứng thứ 19, đạt 83,84%."
    )
    said = {one.quote: one.figure.indicator for one in extract(text).candidates}
    assert said[quote] == "Chỉ số SIPAS"


def test_shares_of_who_stands_where_are_of_the_index() -> None:
    """Over blank lines too; of what came to an average nobody else's share is told."""
    found = indicators(
        "PAR INDEX năm 2023 của các bộ: giá trị trung bình đạt 84,38%.\n\n"
        "Dẫn đầu khối bộ là Bộ Tư pháp với 89,95%; xếp cuối là Bộ Y tế, đạt 78,03%.\n\n"
        "Quảng Ninh tiếp tục giữ vị trí quán quân với 92,18%."
    )
    assert found == {
        "84,38%": "giá trị trung bình",
        "89,95%": "PAR INDEX",
        "78,03%": "PAR INDEX",
        "92,18%": "PAR INDEX",
    }


def test_shares_of_who_stands_where_are_of_what_was_told_before() -> None:
    """Or of what stands behind the number."""
    found = indicators(
        "Tỷ lệ đúng hạn đạt 95%. Dẫn đầu là Sở Y tế với 99%. "
        "Bộ Xây dựng đứng đầu với 85% điều kiện kinh doanh được bỏ."
    )
    assert (found["99%"], found["85%"]) == ("Tỷ lệ đúng hạn", "điều kiện kinh doanh được bỏ")


def test_places_in_several_orders_are_told_one_after_another() -> None:
    """`thứ 5` behind another place is one too, and no Thursday; the points in its bracket are its own."""
    found = indicators("Tỉnh xếp thứ 3/63 về PAR INDEX, thứ 2/63 về SIPAS, thứ 5 về PAPI (45,97 điểm).")
    assert found == {"3/63": "PAR INDEX", "2/63": "SIPAS", "5": "PAPI", "45,97": "PAPI"}
