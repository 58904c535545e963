"""Pages in the manner of ten sites and more: the figures of the article stay, the numbers around it go."""

import pytest

from bench.html_pages import LEAST_GONE, PAGES, Measured, measure

ALL = sorted(PAGES.glob("*.html"))


@pytest.fixture(scope="module")
def measured() -> dict[str, Measured]:
    """What became of the numbers of each page."""
    return {path.stem: measure(path) for path in ALL}


@pytest.mark.parametrize("name", [path.stem for path in ALL])
def test_no_figure_of_an_article_is_lost(measured: dict[str, Measured], name: str) -> None:
    """Of any page; and no number that frames it is proposed."""
    one = measured[name]
    assert one.figures
    assert one.framing
    assert one.lost == ()
    assert one.proposed == ()


def test_the_numbers_of_the_frame_are_gone(measured: dict[str, Measured]) -> None:
    """Of all pages together at least 95 in a hundred."""
    assert len(measured) >= 10
    left = sum(len(one.left) for one in measured.values())
    assert left <= (1 - LEAST_GONE) * sum(one.framing for one in measured.values())
