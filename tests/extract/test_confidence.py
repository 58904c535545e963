"""Confidence: a probability that small signs move, and that a second reading holds down."""

from collections.abc import Callable
from importlib.resources import files

import pytest

from extract import confidence as module
from extract.confidence import DOUBTFUL, GROUPS, signs
from extract.figures import Candidate
from extract.find import extract
from extract.rules import RULES

Signed = Callable[[str], list[dict[str, str]]]

AMBIGUOUS = "Doanh thu đạt 2,054 tỷ đồng.\n"
PLAIN = "Năm 2023, Sở Nội vụ tiếp nhận 1.254.300 hồ sơ.\n"


@pytest.fixture
def signs_in(monkeypatch: pytest.MonkeyPatch) -> Signed:
    """The signs of each figure of a text, by group."""
    seen: list[dict[str, str]] = []

    def watch(*proposal: object) -> float:
        seen.append(dict(zip(GROUPS, signs(*proposal), strict=True)))  # type: ignore[arg-type]
        return 0.5

    def read(text: str) -> list[dict[str, str]]:
        seen.clear()
        extract(text)
        return list(seen)

    monkeypatch.setattr("extract.find.confidence", watch)
    return read


def candidate(text: str) -> Candidate:
    """The one figure of a text."""
    (only,) = extract(text).candidates
    return only


@pytest.mark.parametrize("weight", [-40.0, 0.0, 40.0])
def test_it_is_a_probability(weight: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the weights."""
    monkeypatch.setattr(module, "_weights", lambda: (weight, ({},) * len(GROUPS)))
    assert 0 <= candidate(PLAIN).confidence <= 1


def test_a_weight_moves_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What speaks for a proposal raises it, what speaks against it lowers it."""
    found = []
    for weight in (-1.0, 0.0, 1.0):
        table = {"dated": weight, "undated": weight}
        monkeypatch.setattr(
            module, "_weights", lambda table=table: (1.0, ({},) * (len(GROUPS) - 1) + (table,))
        )
        found.append(candidate(PLAIN).confidence)
    assert found == sorted(set(found))


def test_two_readings_hold_it_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """However well such proposals do otherwise: the reviewer is to look."""
    monkeypatch.setattr(module, "_weights", lambda: (9.0, ({},) * len(GROUPS)))
    assert candidate(AMBIGUOUS).alternative is not None
    assert candidate(AMBIGUOUS).confidence == DOUBTFUL
    assert candidate(PLAIN).confidence > DOUBTFUL


def test_a_sign_tells_the_company_a_figure_is_in(signs_in: Signed) -> None:
    """Alone in its sentence, with another, or in a list."""
    assert [each["figures"] for each in signs_in("Có 12 hồ sơ.\n")] == ["alone"]
    assert [each["figures"] for each in signs_in("Có 12 hồ sơ, 15 văn bản.\n")] == ["2 or 3"] * 2
    listed = "Có 12 hồ sơ, 15 văn bản, 17 dự án, 19 đề án được duyệt, 21 tổ chức.\nCó 3 hồ sơ.\n"
    company = [each["figures"] for each in signs_in(listed)]
    assert company == ["4 or more"] * (len(company) - 1) + ["alone"]


def test_a_sign_tells_whether_the_document_has_a_date(signs_in: Signed) -> None:
    """Without one, a period can only be guessed from the text."""
    assert signs_in("Có 12 hồ sơ.\n")[0]["document"] == "undated"
    assert signs_in("Hà Nội, ngày 12 tháng 5 năm 2023\n\nCó 12 hồ sơ.\n")[0]["document"] == "dated"


def test_a_sign_tells_whose_figure_it_is(signs_in: Signed) -> None:
    """Nobody's, or somebody's whom the sentence names."""
    assert signs_in("Có 12 hồ sơ.\n")[0]["entity"] == "missing"
    assert signs_in(PLAIN)[0]["entity"] in ("named here", "the document's")


def test_one_endless_sentence_costs_no_more(signs_in: Signed) -> None:
    """Words are looked for near the figure only, and few neighbours are counted."""
    text = "có " + "12 hồ sơ, " * 2_000 + "xong.\n"
    assert len(signs_in(text)) == 2_000


def test_the_table_knows_the_groups() -> None:
    """One table for each group; a rule in it is one that there is."""
    base, tables = module._weights()
    assert -5 < base < 5
    assert len(tables) == len(GROUPS)
    sources = "".join(
        files("extract.rules")
        .joinpath(f"{rule.__module__.rpartition('.')[2]}.py")
        .read_text(encoding="utf-8")
        for rule in (asked.rule for asked in RULES)
    )
    families = {rule.partition(".")[0] for rule in tables[0]}
    assert all(f'"{family}.' in sources for family in families)
