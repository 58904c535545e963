"""Pages in the manner of ten sites and more: the figures of the article stay, the numbers around it go."""

from pathlib import Path

import pytest

from bench.html_pages import LEAST_GONE, PAGES, measure

ALL = sorted(PAGES.glob("*.html"))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_no_figure_of_an_article_is_lost_and_its_frame_is_gone(path: Path) -> None:
    """Of every page by itself; no number that frames it is proposed."""
    one = measure(path)
    assert one.figures
    assert one.framing
    assert one.lost == ()
    assert len(one.left) <= (1 - LEAST_GONE) * one.framing
    assert one.proposed == ()


def test_there_are_pages_of_ten_sites() -> None:
    """And more that were written when the reader was done."""
    assert len(ALL) >= 10
