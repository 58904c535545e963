"""How the review goes, on the screen: counted beside the keys, told without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from store.errors import DatabaseLocked
from store.outcomes import Bin, Judged, Performance, Work
from store.rows import Document, Progress
from tui.bindings import Mode
from tui.overview import section_lines, sections

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app import ReviewApp
    from tui.overview import Section


def told(*, documents: int = 3) -> Performance:
    """A review that went on for a while."""
    judged = Judged(accepted=60, corrected=25, rejected=15)
    name = "báo\x1b[2J-cáo-中文.txt"
    document = Document(id=1, sha256="0" * 64, name=name, title=None, published=None, added_at="2024")
    return Performance(
        documents=[(document, Progress(total=100, accepted=60, rejected=15, pending=25))] * documents,
        sittings=[
            Work(
                annotator=name,
                began_at=f"2024-05-0{day}T08:15:00.000Z",
                ended_at=f"2024-05-0{day}T09:15:00.000Z",
                decisions=100 * day,
                seconds=3600.0,
            )
            for name, day in (("Lan", 3), ("Minh", 2), ("Lan", 1))
        ],
        rules=[("count.noun", judged)],
        fields=[],
        bins=[
            Bin(low=at / 10, high=at / 10 + 0.1, sure=at / 10 + 0.05 if at else None, judged=judged)
            for at in range(10)
        ],
        judged=judged,
    )


def text(section: Section, width: int) -> list[str]:
    """A section as plain lines."""
    return ["".join(piece for piece, _ in line) for line in section_lines(section, width, 20)]


@pytest.mark.parametrize("width", [78, 118, 198])
def test_every_section_fits_its_width(width: int) -> None:
    """With names of others in it, that move no terminal."""
    for section in sections(told(), "Lan"):
        lines = text(section, width)
        assert max(map(cell_len, lines)) <= width
        assert not any("\x1b" in line for line in lines)


def test_bars_tell_by_their_signs() -> None:
    """A sign a verdict, as many as its share."""
    documents, pace, rules, _, confidence, _left = sections(told(), "Lan")
    row = next(line for line in text(rules, 118) if line.startswith("count.noun"))
    drawn = row.split()[-1]
    assert drawn == "✓" * drawn.count("✓") + "~" * drawn.count("~") + "✗" * drawn.count("✗")
    assert drawn.count("✓") / len(drawn) == pytest.approx(0.6, abs=0.02)
    assert text(documents, 118)[3].split()[:5] == ["all", "3", "300", "75", "75.0%"]
    assert "Lan: 200, all: 200" in "".join(text(pace, 118))
    plot = text(confidence, 118)
    assert sum(line.count("o ") + line.endswith("o") for line in plot[3:]) >= 5


def test_a_thousand_documents_are_enough() -> None:
    """A screen is no place for more."""
    documents = sections(told(documents=3000))[0]
    assert len(documents.rows) == 1002


async def counted(app: ReviewApp, pilot: Pilot[None]) -> None:
    """Until the count is on screen."""
    while app.review._counting is not None:
        await pilot.pause(0.01)


async def test_the_sections_are_turned_and_left(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """`S` opens them, digits and arrows turn them, Escape goes back to where one was."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("a", "a", "S")
            assert app.review.mode is Mode.STATS
            await counted(app, pilot)
            await pilot.pause()
            assert "[Documents]" in screen_text(app)
            assert "so-ket.txt" in screen_text(app)
            await pilot.press("3")
            assert "test.number" in screen_text(app)
            await pilot.press("right", "right")
            assert "[Confidence]" in screen_text(app)
            await pilot.press("6")
            assert "proposals nobody decided on" in screen_text(app)
            await pilot.press("tab")
            assert "[Documents]" in screen_text(app)
            await pilot.press("escape", "a")
            assert app.review.mode is Mode.REVIEW
            assert app.review.sitting.left == 4


async def test_keys_go_on_while_it_counts(reviewing: Callable[..., object]) -> None:
    """The count of one look is there at the next one; what was decided meanwhile comes with a new count."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+s", "escape", "a", "x")
            assert app.review.sitting.left == 5
            await counted(app, pilot)
            await pilot.press("S")
            await counted(app, pilot)
            assert app.review.overview.sections[2].rows[1][:3] == ("test.number", "2", "1")
            assert app.review.overview.state == ""


async def test_what_cannot_be_counted_is_said(
    reviewing: Callable[..., object], monkeypatch: pytest.MonkeyPatch, screen_text: Callable[..., str]
) -> None:
    """In place of the numbers."""

    def refuse(*_: object) -> None:
        raise DatabaseLocked("soat.db: in use")

    monkeypatch.setattr("tui.counting.performance", refuse)
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("S")
            await counted(app, pilot)
            await pilot.pause()
            assert "soat.db: in use" in screen_text(app)
