"""How near the words come that say a record's unit, entity and period."""

from dataclasses import replace
from decimal import Decimal

from extract.evidence.backing import Backing, Said, backing
from extract.figures import Figure, Kind, Span

TEXT = (
    "Năm 2022, tỉnh Quảng Trị tiếp nhận 900 hồ sơ.\n"
    "Năm 2023, tỉnh Quảng Nam tiếp nhận 1.250 hồ sơ, đạt 97,5% kế hoạch.\n"
)
COUNT = Figure(kind=Kind.COUNT, value=Decimal(1250), unit="hồ sơ", entity="tỉnh Quảng Nam", period="2023")


def of(figure: Figure, quote: str = "1.250") -> Backing:
    """Of a record that is put on a quote."""
    start = TEXT.index(quote)
    (found,) = backing(TEXT, None, [(Span(start, start + len(quote)), figure)])
    return found


def test_what_its_sentence_says_is_backed() -> None:
    """All three."""
    assert of(COUNT) == (Said.SENTENCE, Said.SENTENCE, Said.SENTENCE)


def test_what_stands_elsewhere_while_the_sentence_says_another_was_passed_over() -> None:
    """The year and the province of the sentence before."""
    wrong = of(replace(COUNT, entity="tỉnh Quảng Trị", period="2022"))
    assert (wrong.entity, wrong.period) == (Said.PASSED, Said.PASSED)


def test_what_nobody_says_is_said_nowhere_and_nothing_needs_no_words() -> None:
    """Another unit, year and province than any of the text; and none at all."""
    wrong = of(replace(COUNT, unit="thửa", entity="tỉnh Thanh Hóa", period="2019"))
    assert wrong == (Said.NOWHERE, Said.NOWHERE, Said.NOWHERE)
    assert of(replace(COUNT, unit=None, entity=None, period=None)) == (Said.EMPTY,) * 3


def test_points_are_more_than_their_sign() -> None:
    """`%` says a share, and no points."""
    share = replace(COUNT, kind=Kind.PERCENT, value=Decimal("97.5"), unit="%")
    assert of(share, "97,5%").unit is Said.SENTENCE
    assert of(replace(share, unit="điểm phần trăm"), "97,5%").unit is Said.NOWHERE
