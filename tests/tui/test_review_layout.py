"""What is on screen at each size: nothing of the record lost at 80x24, the candidate always in sight."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = "Theo báo cáo của các bộ, ngành và địa phương, " * 20
INDICATOR = "tỷ lệ hồ sơ giải quyết đúng hạn của cấp xã " * 12


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (200, 60)])
async def test_every_field_is_on_screen(
    reviewing: Callable[..., object], screen_text: Callable[[object], str], size: tuple[int, int]
) -> None:
    """All eleven fields with their keys, the sentence with its neighbours, the header and the keys."""
    with reviewing() as (app, _):
        async with app.run_test(size=size) as pilot:
            await pilot.press("j")
            await pilot.pause()
            text = screen_text(app)
            for shown in (
                "1 kind        count",
                "2 value       2.054  2054  or 2,054?",
                "3 denominator –",
                "4 upper       –",
                "5 unit⁵       văn bản",
                "6 modifier    exact",
                "7 direction   none",
                "8 status      reported",
                "9 indicator   số hồ sơ",
                "0 entity⁰     tỉnh",
                "- period      2023",
                "rule test.number",
                "90% sure",
                "figure 2 of 7",
                "0/7 done",
                "so-ket.txt",
                "Có 67,32% hồ sơ",
                "q quit",
            ):
                assert shown in text


def _source(text: str) -> str:
    """The pane with the sentence."""
    return text.split("─ Source")[1].split("─ Record", maxsplit=1)[0]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("where", ["begin", "middle", "end"])
async def test_the_candidate_is_in_sight_in_a_document_long_sentence(
    reviewing: Callable[..., object], screen_text: Callable[[object], str], where: str, size: tuple[int, int]
) -> None:
    """Wherever it stands in 2,000 characters; reading on and back reaches both ends."""
    before = {"begin": "", "middle": LONG, "end": LONG * 2}[where]
    after = {"begin": LONG * 2, "middle": LONG, "end": ""}[where]
    with reviewing({"a.txt": (f"ĐẦU {before}{{67,32%}} {after}CUỐI",)}) as (app, _):
        async with app.run_test(size=size) as pilot:
            assert "67,32%" in _source(screen_text(app))
            await pilot.press("space")
            for _ in range(20):
                app.review.action_read(1)
            await pilot.pause()
            assert "CUỐI" in _source(screen_text(app))
            await pilot.press("pageup")
            for _ in range(20):
                app.review.action_read(-1)
            await pilot.pause()
            assert "ĐẦU" in _source(screen_text(app))


async def test_a_record_longer_than_its_pane_can_be_read_on(
    reviewing: Callable[..., object], screen_text: Callable[[object], str]
) -> None:
    """At 80x24 a long indicator wraps; what does not fit is announced and comes with Space."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("9")
            app.review.paste(INDICATOR)
            await pilot.press("enter", "k")
            await pilot.pause()
            assert "more lines: Space" in screen_text(app)
            await pilot.press(*["space"] * 5)
            await pilot.pause()
            assert "corrected by lan" in screen_text(app)


async def test_a_decomposed_document_is_shown_composed(
    reviewing: Callable[..., object], screen_text: Callable[[object], str]
) -> None:
    """Offsets count the untouched text, the screen shows NFC, and the mark covers the figure alone."""
    sentence = unicodedata.normalize("NFD", "Tỷ lệ hồ sơ đúng hạn đạt {67,32%} toàn tỉnh.")
    with reviewing({"a.txt": (sentence,)}) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("i")
            await pilot.pause()
            assert "Tỷ lệ hồ sơ đúng hạn đạt 67,32% toàn tỉnh." in screen_text(app)
            marked = [
                text for line in app.review.passage._lines for text, style in line if style == "candidate"
            ]
            assert marked == ["67,32%"]


async def test_neighbours_and_other_figures_have_their_own_styles(reviewing: Callable[..., object]) -> None:
    """The candidate strongly, the sentence's other figures quietly, the neighbours dimmed."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("j", "j")
            pieces = [piece for line in app.review.passage._lines for piece in line]
            assert [text for text, style in pieces if style == "candidate"] == ["67,32%"]
            assert [text for text, style in pieces if style == "figure"] == ["62/63"]
            assert ("178", "quiet") in pieces


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (79, 24), (80, 23), (300, 100)])
async def test_any_size_is_survived_in_any_mode(
    reviewing: Callable[..., object], screen_text: Callable[[object], str], size: tuple[int, int]
) -> None:
    """Too small says so and takes no verdict, but lets the analyst quit."""
    with reviewing() as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            for mode in ("c", "X", "n", "question_mark"):
                await pilot.press(mode)
                await pilot.resize_terminal(*size)
                await pilot.pause()
                await pilot.resize_terminal(80, 24)
                await pilot.pause()
                await pilot.press("ctrl+g")
            await pilot.resize_terminal(*size)
            await pilot.pause()
            if size[0] < 80 or size[1] < 24:
                await pilot.press("a", "x", "c")
                assert db.table("decisions").count == 0
                if size[0] >= 79:
                    assert "soat needs 80x24" in screen_text(app)
            await pilot.press("q")
        assert app.return_code == 0


async def test_no_colour_still_tells_everything(
    reviewing: Callable[..., object], screen_text: Callable[[object], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """States are told by signs, and the candidate by reverse video."""
    monkeypatch.setenv("NO_COLOR", "1")
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("a", "x", "s", "g")
            await pilot.pause()
            assert all(
                f"{sign} {quote}" in screen_text(app)
                for sign, quote in [("✓", "178"), ("✗", "2.054"), ("!", "67,32%")]
            )
            assert app.review.passage._look("candidate").reverse
