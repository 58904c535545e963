"""Every province before and after 1/7/2025 is found, however it is written."""

import pytest

from extract.entities.places import PROVINCES
from extract.find import extract
from extract.vocabulary import fold, lexicon

FORMS = ("{}", "tỉnh {}", "Tỉnh {}", "thành phố {}", "TP {}", "TP. {}", "UBND tỉnh {}", "UBND thành phố {}")


def proper(name: str) -> str:
    """A name as it is printed, from its folded entry."""
    return " ".join(word[:1].upper() + word[1:] for word in name.split(" "))


def entity(text: str) -> str | None:
    """Whom the first figure holds for."""
    return extract(text).candidates[0].figure.entity


def test_there_are_34_provinces_now_and_were_63() -> None:
    """As the kept package lists them."""
    assert len(lexicon("provinces")["current"]) == 34
    assert len(lexicon("provinces")["former"]) == 63
    assert set(lexicon("provinces")["current"]) <= set(lexicon("provinces")["former"])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", sorted({*lexicon("provinces")["current"], *lexicon("provinces")["former"]}))
def test_every_province_is_the_entity_of_its_sentence(name: str, form: str) -> None:
    """Alone, with its kind, and as the seat of its committee."""
    written = form.format(proper(name))
    assert entity(f"Năm 2023, {written} trồng 45 ha rừng.") == written
    place = written.removeprefix("UBND ")
    assert entity(f"Đã trồng 45 ha rừng tại {place}.") == place


@pytest.mark.parametrize(
    "name",
    [
        "Thừa Thiên - Huế", "Thừa Thiên – Huế", "Thừa Thiên-Huế", "Thừa Thiên Huế", "Bà Rịa-Vũng Tàu",
        "Bà Rịa – Vũng Tàu", "Bà Rịa Vũng Tàu", "TP Hồ Chí Minh", "TP.HCM", "TPHCM", "TP. HCM", "TP HCM",
        "Sài Gòn", "Đăk Lăk", "Đắc Lắc", "Đắk Nông", "Đăk Nông", "Bắc Cạn", "Hoà Bình", "Khánh Hoà",
        "Thanh Hoá", "THANH HÓA", "Quy Nhơn", "Nha Trang", "TP Đà Lạt", "huyện Mù Cang Chải",
    ],
)  # fmt: skip
def test_other_spellings_and_districts_are_found(name: str) -> None:
    """Any dash or none, either tone placement, short names, capitals."""
    assert entity(f"Năm 2023, {name} trồng 45 ha rừng.") == name


def test_every_spelling_is_folded() -> None:
    """What is looked up is folded, so the names are too."""
    assert all(name == fold(name) for name in PROVINCES)
