"""Every rule is asked where it can know the numeral: its signs leave out nothing that it would say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.rules import RULES, propose
from extract.rules.outcomes import Found, NotFigure
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.sites import Site
from extract.text import matching_copy

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
ODD = (
    "Điểm 8,75/10; ½ hồ sơ; hai phần ba số xã; tỷ lệ 3:1; 45 xã/60 xã; gấp đôi; top 20 - 30.",
    "Từ 23, 24 và 25/7 đến 5.8.2023, lúc 7h30 - 8 giờ 15 phút sáng; năm 2022, 2023; phạt 7 năm 6 tháng.",
    "(1) Khu vực 2: 5 xã.\n2. Mục 2.3; km 12+300; mức độ 3, 4; số 10/QĐ-UBND; 15x20 cm; Covid-19; 4G; A320.",
    "Lượt xem: 1.234\n20/07/2023 11:00 376 0\nĐT: 0235.3852.333; nhiệt độ -3 độ; 10°C; 15 độ vĩ bắc.",
    "Giá 435 - 500 đồng/lít, $5 triệu, 250 triệu; 0,5 điểm %; 1,2 điểm phần trăm; một trăm phần trăm; 24/7.",
)


def sites(text: str) -> Iterator[Site]:
    """Every numeral of a text as the rules see it."""
    copy = matching_copy(text).text
    scene = Scene(text=copy, sentences=split_sentences(copy))
    return (Site(scene, index) for index in range(len(scene.numerals)))


def first_answer(site: Site) -> Found | NotFigure | None:
    """What is said when all rules for the numeral's form are asked, whatever their signs."""
    answers = (asked.rule(site) for asked in RULES if site.numeral.form in asked.forms)
    return next((answer for answer in answers if answer is not None), None)


@pytest.mark.parametrize("text", [*(path.read_text(encoding="utf-8") for path in SEEDS), *ODD])
def test_the_signs_leave_out_no_answer(text: str) -> None:
    """To ask only on signs says the same of every numeral as to ask every rule."""
    for written in (text, text.upper(), text.replace(" ", "\n"), text.replace(",", " -").replace(".", "/")):
        for site in sites(written):
            assert propose(site) == first_answer(site), written[
                site.numeral.start - 20 : site.numeral.end + 20
            ]


def test_what_has_no_numeral_has_no_site() -> None:
    """A text without numbers costs the rules nothing."""
    assert list(sites("Không có con số nào.\n")) == []
