"""Checks between the figures of a text: which are tied together, and what is said of each tie."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extract.checks import CheckKind, Outcome, check
from extract.figures import Figure, Kind, Span
from extract.find import extract

Placed = tuple[Span, Figure]


def figures(text: str) -> list[Placed]:
    """The figures that the extractor proposes."""
    return [(one.span, one.figure) for one in extract(text).candidates]


def checks(text: str) -> list[str]:
    """Every check of a text in short."""
    return [f"{one.kind} {one.outcome}: {one.line}" for one in check(text, figures(text))]


HOLDING = {
    "Đến nay huyện làm xong 45/60 nhiệm vụ, đạt tỷ lệ 75%.": "share holds: 45 / 60 = 75 %: printed 75 %",
    "Đã có 62,5% xã về đích (25/40 xã).": "share holds: 25 / 40 = 62,5 %: printed 62,5 %",
    "Huyện làm xong 14/43 nhiệm vụ, tức 32,55%.": "share truncated: 14 / 43 = 32,56 %: printed 32,55 %",
    "Huyện làm xong 8/33 nhiệm vụ, tức 24,3%.": "share rounded: 8 / 33 = 24,2 %: printed 24,3 %",
    "Sở trả 296 hồ sơ, chiếm 35,03% tổng số 845 hồ sơ.": "share holds: 296 / 845 = 35,03 %: printed 35,03 %",
    "Sở nhận 840 hồ sơ. Trong đó nộp qua mạng 525 hồ sơ (đạt 62,5%).": (
        "share holds: 525 / 840 = 62,5 %: printed 62,5 %"
    ),
    "Cả tỉnh giảm 79.057 người; trong đó, khối sở giảm 5.510 người, khối huyện giảm 73.547 người.": (
        "sum holds: 5.510 + 73.547 = 79.057: printed 79.057"
    ),
    "Tỉnh ban hành 49 văn bản (02 nghị định, 23 nghị quyết, 09 quyết định, 02 chỉ thị, 13 công văn).": (
        "sum holds: 02 + 23 + 09 + 02 + 13 = 49: printed 49"
    ),
    "Kinh phí 36,4 tỷ đồng, gồm ngân sách tỉnh 22,2 tỷ đồng và nguồn khác 14,1 tỷ đồng.": (
        "sum rounded: 22,2 tỷ + 14,1 tỷ = 36,3 tỷ: printed 36,4 tỷ"
    ),
    "Quý I thu 12 tỷ đồng, quý II thu 15 tỷ đồng, tổng cộng 27 tỷ đồng.": (
        "sum holds: 12 tỷ + 15 tỷ = 27 tỷ: printed 27 tỷ"
    ),
    "Thời gian chờ giảm từ 40 phút xuống còn 30 phút, giảm 25%.": (
        "change holds: (40 − 30) / 40 = 25 %: printed 25 %"
    ),
    "Tỷ lệ số hóa tăng 8,9 điểm phần trăm, từ 76,2% lên 85,1%.": (
        "change holds: 85,1 % − 76,2 % = 8,9: printed 8,9"
    ),
    "Huyện thu 120 tỷ đồng, tăng 20% so với 100 tỷ đồng cùng kỳ.": (
        "change holds: (120 tỷ − 100 tỷ) / 100 tỷ = 20 %: printed 20 %"
    ),
    "Tháng này có 25 vụ tai nạn, giảm 8 vụ (24,2%) so với cùng kỳ.": (
        "change holds: 8 / (25 + 8) = 24,2 %: printed 24,2 %"
    ),
    "Tỉnh tăng 9 bậc, từ vị trí 26 lên vị trí 17.": "change holds: 26 − 17 = 9: printed 9",
    "Tỉnh xếp thứ 14/63.": "rank holds: 14 ≤ 63",
    "Cơ cấu kinh tế: nông nghiệp 20,1%, công nghiệp 35,2%, dịch vụ 44,7%.": (
        "whole holds: 20,1 % + 35,2 % + 44,7 % = 100 %: should be 100 %"
    ),
    "Cả huyện xảy ra nhiều vụ cháy, tăng 8 vụ lên 33 vụ (từ 25 vụ).": "change holds: 33 − 25 = 8: printed 8",
    "Huyện An Bình: 1.245 hồ sơ\nHuyện Bắc Sơn: 2.310 hồ sơ\nTổng cộng: 3.555 hồ sơ": (
        "sum holds: 1.245 + 2.310 = 3.555: printed 3.555"
    ),
    "Đơn vị\tNhận\tTrả\nTổng số\t3.555\t3.300\nHuyện An Bình\t1.245\t1.200\nHuyện Bắc Sơn\t2.310\t2.100": (
        "sum holds: 1.200 + 2.100 = 3.300: printed 3.300"
    ),
}

FAILING = {
    "Tỷ lệ số hóa tăng 9,9 điểm phần trăm lên 85,1% (từ 76,2%).": (
        "change fails: 85,1 % − 76,2 % = 8,9: printed 9,9"
    ),
    "Đơn vị | Nhận\nXã Bắc Hà | 1.245 hồ sơ\nXã Tân An | 2.310 hồ sơ\nTổng cộng | 3.565 hồ sơ": (
        "sum fails: 1.245 + 2.310 = 3.555: printed 3.565"
    ),
    "Đến nay huyện làm xong 45/60 nhiệm vụ, đạt tỷ lệ 78%.": "share fails: 45 / 60 = 75 %: printed 78 %",
    "Đã cấp được hơn 77% số thẻ (7.605/10.000 thẻ).": "share fails: 7.605 / 10.000 = 76,05 %: printed > 77 %",
    "Sở trả 296 hồ sơ trên tổng số 845 hồ sơ, đạt 36,03%.": (
        "share fails: 296 / 845 = 35,03 %: printed 36,03 %"
    ),
    "Cả tỉnh giảm 79.057 người; trong đó, khối sở giảm 5.510 người, khối huyện giảm 73.447 người.": (
        "sum fails: 5.510 + 73.447 = 78.957: printed 79.057"
    ),
    "Huyện nhận 120 hồ sơ, gồm 50 hồ sơ đất đai, 40 hồ sơ hộ tịch và 31 hồ sơ khác.": (
        "sum fails: 50 + 40 + 31 = 121: printed 120"
    ),
    "Trong 8 chỉ số, 5 chỉ số tăng, 2 chỉ số giảm, 2 chỉ số giữ nguyên.": (
        "sum fails: 5 + 2 + 2 = 9: printed 8"
    ),
    "Thời gian chờ được rút ngắn từ 30 phút xuống còn 40 phút.": "change fails: 40 > 30: printed xuống còn",
    "Huyện thu 120 tỷ đồng, tăng 25% so với 100 tỷ đồng cùng kỳ.": (
        "change fails: (120 tỷ − 100 tỷ) / 100 tỷ = 20 %: printed 25 %"
    ),
    "Tỉnh tăng 8 bậc, từ hạng 26 lên hạng 17.": "change fails: 26 − 17 = 9: printed 8",
    "Đã có 65/63 địa phương báo cáo.": "rank fails: 65 > 63: printed 65/63",
    "Có 62% hồ sơ nộp qua mạng, 30% nộp trực tiếp, còn lại 18% qua bưu chính.": (
        "whole fails: 62 % + 30 % + 18 % = 110 %: should be 100 %"
    ),
}

SILENT = (
    "Huyện có 33 vụ, tăng 8 vụ lên mức cao nhất, từ 12 xã.",
    "Huyện An Bình: 1.245 hồ sơ\nHuyện Bắc Sơn: 2.310 hồ sơ\nTổng cộng: 9.120 hồ sơ",
    "Xã Bắc Hà: 12 hồ sơ\nXã Tân An: 25 hồ sơ\nTổng cộng: 36 hồ sơ",
    "Xã Bắc Hà: 61,5%\nXã Tân An: 70,5%\nTổng cộng: 66,2%",
    "Xã Bắc Hà nhận 1.245 hồ sơ.\nHuyện trả 2.310 hồ sơ.\nTổng số tiền thu được là 3.565 đồng.",
    "Có 28/32 ngân hàng phối hợp thu, chiếm 95% số thu.",
    "Cả 9/9 huyện đạt tỷ lệ dưới 10%.",
    "Huyện gieo được 8.612 ha lúa, đạt 101% kế hoạch, trồng được 8.750 ha ngô, đạt 103% kế hoạch.",
    "Đã kết nạp 218/212 hội viên, vượt kế hoạch.",
    "Nhận nhiều nhất là Công an tỉnh (590 hồ sơ), Sở Xây dựng (156 hồ sơ), Sở Tư pháp (128 hồ sơ).",
    "Bão làm bảy người chết (Hà Giang 1 người, Nghệ An 4 người).",
    "Có 764 xã nâng cao, tăng 261 xã so với năm 2021 và 83 xã kiểu mẫu.",
    "Bảo hiểm xã hội có 374.764 người, tăng 6.459 người so với cùng kỳ, đạt 22,3% lực lượng lao động.",
    "Chi phí giảm 40%, còn thời gian tăng từ 10 ngày lên 12 ngày.",
    "Tỷ lệ hồ sơ trực tuyến là 64%; trong đó sở 63,46%, huyện 18,05%, xã 66,06%.",
    "Xuất khẩu đạt 12,7 tỷ USD, trong đó hàng dệt 3,1 tỷ USD, hàng điện tử 5,2 tỷ USD.",
)


@pytest.mark.parametrize("text", HOLDING)
def test_what_agrees_is_said_with_its_sum(text: str) -> None:
    """Figures that the text ties together are reckoned, and the sum stands in one line."""
    assert HOLDING[text] in checks(text)


@pytest.mark.parametrize("text", FAILING)
def test_what_does_not_agree_is_raised(text: str) -> None:
    """An error of arithmetic is told with what should have been printed."""
    assert FAILING[text] in checks(text)


@pytest.mark.parametrize("text", SILENT)
def test_what_the_text_does_not_tie_together_is_left_alone(text: str) -> None:
    """Numbers beside each other that are of different things raise nothing."""
    assert not [line for line in checks(text) if " fails" in line]


def test_a_base_two_sentences_back_is_found_by_its_value() -> None:
    """What a plan set and what was reached of it are tied over sentences."""
    text = (
        "Các sở đề ra 845 nhiệm vụ, các huyện đề ra 3.003 nhiệm vụ. Công việc chạy tốt. "
        "Các huyện làm xong 1.384 nhiệm vụ, đạt 46,09% kế hoạch."
    )
    assert checks(text) == ["share holds: 1.384 / 3.003 = 46,09 %: printed 46,09 %"]


def test_a_slip_in_a_share_of_a_plan_is_raised() -> None:
    """A base that one digit keeps from fitting is the base."""
    text = "Các sở đề ra 845 nhiệm vụ. Đến nay làm xong 296 nhiệm vụ, đạt 35,83% kế hoạch."
    assert checks(text) == ["share fails: 296 / 845 = 35,03 %: printed 35,83 %"]


def test_members_are_places_of_the_document_in_text_order() -> None:
    """Members are slices of the text as it came, decomposed letters included."""
    text = "Cả tỉnh có 120 hồ sơ, gồm 70 hồ sơ mới và 50 hồ sơ cũ."
    (one,) = check(text, figures(text))
    assert [span.of(text) for span in one.members] == ["120", "70", "50"]
    assert (one.kind, one.outcome) == (CheckKind.SUM, Outcome.HOLDS)


def test_no_figures_have_no_checks() -> None:
    """A text without figures has nothing to check."""
    assert check("Không có số liệu.", []) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"value": Decimal("53.03")}, "35,03% reads as 35,03: the record says 53,03"),
        ({"value": Decimal(3503)}, "35,03% reads as 35,03: the record says 3.503"),
        ({"kind": Kind.COUNT, "unit": "hồ sơ"}, "35,03% reads as a percentage: the record says count"),
    ],
)
def test_a_record_that_its_quote_contradicts_is_raised(changes: dict[str, object], line: str) -> None:
    """A digit or a magnitude that slipped into a record shows beside the printed number."""
    text = "Tỷ lệ số hóa đạt 35,03% trong năm."
    ((span, figure),) = figures(text)
    (one,) = check(text, [(span, replace(figure, **changes))])  # type: ignore[arg-type]
    assert (one.kind, one.outcome, one.line) == (CheckKind.READING, Outcome.FAILS, line)


def test_a_swapped_ratio_is_raised() -> None:
    """A ratio the wrong way round says other numbers than its quote."""
    text = "Đã có 25/40 xã về đích."
    ((span, figure),) = figures(text)
    swapped = replace(figure, value=Decimal(40), denominator=Decimal(25))
    assert [one.kind for one in check(text, [(span, swapped)])] == [CheckKind.RANK, CheckKind.READING]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Xã có 2.054 hồ sơ.", "2.054"),
        ("Huyện chi 69 đến 70 triệu đồng.", "69000000"),
        ("Thu được 3 triệu rưỡi đồng.", "3500000"),
    ],
)
def test_any_reading_of_a_quote_will_do(text: str, value: str) -> None:
    """A separator of two readings, a magnitude said once and a half said in words raise nothing."""
    ((span, figure),) = figures(text)
    assert check(text, [(span, replace(figure, value=Decimal(value)))]) == []


def test_a_unit_that_is_not_the_printed_one_is_raised() -> None:
    """The known unit right behind a number is its unit; a longer or shorter name of it will do."""
    text = "Huyện nhận 845 hồ sơ đất đai."
    ((span, figure),) = figures(text)
    (one,) = check(text, [(span, replace(figure, unit="văn bản"))])
    assert (one.kind, one.line) == (CheckKind.READING, "845 hồ sơ: the record says văn bản")
    assert check(text, [(span, replace(figure, unit="hồ sơ đất đai"))]) == []


def test_money_needs_no_currency_behind_it() -> None:
    """What was paid for is no other unit than the currency that goes without saying."""
    text = "Bệnh nhân trả 300 triệu viện phí."
    ((span, figure),) = figures(text)
    assert check(text, [(span, replace(figure, kind=Kind.MONEY, unit="đồng"))]) == []


def test_of_a_long_column_the_first_and_the_last_are_shown() -> None:
    """The line stays one line; the members are all of it."""
    rows = "\n".join(f"Xã {chr(65 + at)}: {100 + at} hồ sơ" for at in range(20))
    text = f"{rows}\nTổng cộng: 2.190 hồ sơ"
    (found,) = check(text, figures(text))
    assert found.line.endswith("+ 109 + … + 119 = 2.190: printed 2.190")
    assert len(found.members) == 21
