"""What several documents tell differently, on the screen: one key an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from store.ledger.facts import differing_facts
from store.ledger.judging import differences
from tui.bindings import Mode
from tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from store.database import Database
    from tui.app import ReviewApp

TOLD = {
    "a.txt": ("Năm 2023 tỉnh tiếp nhận {97,84%} hồ sơ trực tuyến trên toàn địa bàn.",),
    "b.txt": ("Năm 2023 tỉnh tiếp nhận {97,48%} hồ sơ trực tuyến.",),
    "c.txt": ("Theo báo cáo, {97,84%} hồ sơ được tiếp nhận trong năm.",),
}
"""Three reports, one of which has another number."""
SERIES = {"nam-2019": "1.980", "nam-2020": "2,054", "nam-2021": "2.110", "nam-2022": "2.230"}
"""One count over four years, one of them with an English separator."""


def name_the_province(db: Database) -> None:
    """Give the figures an entity: of an unnamed one nobody knows whether it is the same."""
    db.execute("UPDATE candidates SET entity = 'tỉnh Lam Giang'")


async def gathered(app: ReviewApp, pilot: Pilot[None]) -> None:
    """Until the ledger is on screen."""
    while app.review._stocktaking is not None:
        await pilot.pause(0.01)


def screen(app: ReviewApp) -> str:
    """What the page says."""
    page = app.review.differences.page
    return "" if page is None else "\n".join("".join(text for text, _ in line) for line in page.paragraphs)


def judged(db: Database) -> list[str | None]:
    """The outcomes that stand."""
    return [one.judgement and one.judgement.outcome for one in differences(db, differing_facts(db))]


async def test_a_digit_judges_and_u_takes_it_back(reviewing: Callable[..., object]) -> None:
    """It is on disk when the page says so."""
    with reviewing(TOLD) as (app, db):
        name_the_province(db)
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("L")
            assert app.review.mode is Mode.LEDGER
            await gathered(app, pilot)
            assert "97,84%" in screen(app)
            assert "97,48%" in screen(app)
            await pilot.press("2")
            assert judged(db) == ["revision"]
            assert "✓" in screen(app)
            await pilot.press("u")
            assert judged(db) == [None]
            await pilot.press("u")
            assert judged(db) == [None]


async def test_keys_of_the_review_do_nothing_there(reviewing: Callable[..., object]) -> None:
    """Nobody accepts what lies under the page; Esc goes back to it."""
    with reviewing(TOLD) as (app, db):
        name_the_province(db)
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("L", "a", "x")
            await gathered(app, pilot)
            await pilot.press("j", "k", "space", "b", "escape")
            assert app.review.mode is Mode.REVIEW
            assert db.execute("SELECT count(*) FROM decisions").fetchone() == (0,)


async def test_enter_goes_to_the_figure(reviewing: Callable[..., object]) -> None:
    """To the one whose number fewer tell."""
    with reviewing(TOLD) as (app, db):
        name_the_province(db)
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("L")
            await gathered(app, pilot)
            await pilot.press("enter")
            assert app.review.mode is Mode.REVIEW
            assert app.review.sitting.view is not None
            assert app.review.sitting.view.quote == "97,48%"


async def test_nothing_told_differently_is_said(reviewing: Callable[..., object]) -> None:
    """And no key does any harm."""
    with reviewing() as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("L")
            await gathered(app, pilot)
            assert screen(app) == ""
            await pilot.press("1", "j", "enter", "u", "space", "q")
            assert app.review.mode is Mode.REVIEW
            assert db.execute("SELECT count(*) FROM judgements").fetchone() == (0,)


async def test_a_number_out_of_its_series_is_shown(reviewing: Callable[..., object]) -> None:
    """With what it should be among; it is no difference, and no outcome fits it."""
    counts = {
        f"{name}.txt": (f"Năm nay tỉnh tiếp nhận {{{number}}} hồ sơ.",) for name, number in SERIES.items()
    }
    with reviewing(counts) as (app, db):
        name_the_province(db)
        for year, name in enumerate(SERIES, start=2019):
            db.execute(
                "UPDATE candidates SET period = ? WHERE figure_id IN (SELECT figures.id FROM figures"
                " JOIN documents ON documents.id = document_id WHERE name = ?)",
                (str(year), f"{name}.txt"),
            )
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("L")
            await gathered(app, pilot)
            assert "2,054" in screen(app)
            assert "1.980" in screen(app)
            await pilot.press("1")
            assert db.execute("SELECT count(*) FROM judgements").fetchone() == (0,)


async def test_without_the_library_the_screen_says_what_to_install(
    reviewing: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the review goes on."""
    monkeypatch.setattr("tui.screens.judging.can_compare", lambda: False)
    with reviewing(TOLD) as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("L")
            assert "soat[ledger]" in app.review.differences.state
            await pilot.press("escape", "a")
            assert app.review.mode is Mode.REVIEW


@pytest.mark.parametrize("width", [78, 118])
async def test_hostile_text_stays_in_its_lines(reviewing: Callable[..., object], width: int) -> None:
    """Escape sequences of a document move nothing, and no line is wider than the screen."""
    hostile = {name: tuple(f"{line} \x1b[2J\u202e中文" for line in lines) for name, lines in TOLD.items()}
    with reviewing(hostile) as (app, db):
        name_the_province(db)
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("L")
            await gathered(app, pilot)
            page = app.review.differences.page
            assert page is not None
            lines = [
                "".join(text for text, _ in line) for part in page.paragraphs for line in wrap(part, width)
            ]
            assert max(map(cell_len, lines)) <= width
            assert not any("\x1b" in line or "\u202e" in line for line in lines)
