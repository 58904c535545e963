"""The words behind the record are marked in the passage, each with its field's sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.queue import figure_view, queue_ids
from store.sessions import start_session
from tui.marks import SIGNS, marks
from tui.screens.source import Source
from tui.widgets.passage import pieces as cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database
    from tui.app import ReviewApp
    from tui.widgets.painted import Painted

REPORTS = {
    "tinh.txt": (
        "Năm 2023, tỉnh nhận hơn {1.250} hồ sơ.",
        "Cả nước có {62/63} địa phương.",
    ),
}
"""The record of each: unit `hồ sơ`, indicator `số hồ sơ`, entity `tỉnh`, period 2023."""


def pieces(pane: Painted) -> list[tuple[str, str]]:
    """What a pane shows, part by part."""
    return [piece for line in pane._lines or () for piece in line]


def styled(pane: Painted, style: str) -> list[str]:
    """The parts in one style."""
    return [text for text, look in pieces(pane) if look == style]


def source(app: ReviewApp) -> str:
    """The passage on one line."""
    return " ".join("".join(text for text, _ in line).strip() for line in app.review.passage._lines or ())


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_words_have_the_sign_that_stands_beside_the_fields_label(
    reviewing: Callable[..., object], screen_text: Callable[[object], str], size: tuple[int, int]
) -> None:
    """Each its field's own, in a style of its own; and none inside the figure."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert "Năm 2023⁻, tỉnh⁰ nhận hơn 1.250 hồ sơ⁵" in source(app)
            shown = screen_text(app)
            assert all(label in shown for label in ("5 unit⁵ ", "0 entity⁰ ", "- period⁻ ", "6 modifier "))
            assert "modifier⁶" not in shown
            assert styled(app.review.passage, "says-when") == ["Năm", " ", "2023"]
            assert styled(app.review.passage, "says-who") == ["tỉnh"]
            assert styled(app.review.passage, "candidate") == ["1.250"]


async def test_one_key_takes_the_marks_off_and_puts_them_on(reviewing: Callable[..., object]) -> None:
    """`i`, and a key that no input method composes; the choice holds for the figures that follow."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press("i")
            assert "Năm 2023, tỉnh nhận hơn 1.250 hồ sơ." in source(app)
            assert not any(sign in text for text, _ in pieces(app.review.desk) for sign in SIGNS.values())
            await pilot.press("j", "k")
            assert "⁰" not in source(app)
            await pilot.press("ctrl+k")
            assert "tỉnh⁰" in source(app)


async def test_words_from_elsewhere_are_told_with_their_place(
    reviewing: Callable[..., object], screen_text: Callable[[object], str]
) -> None:
    """Beside the value, and marked where the passage shows them."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("j")
            await pilot.pause()
            assert 'tỉnh  from an earlier sentence: "tỉnh"' in screen_text(app)
            assert 'from an earlier sentence: "Năm 2023"' in screen_text(app)
            assert "Năm 2023⁻, tỉnh⁰ nhận" in source(app)


async def test_the_words_of_the_field_in_hand_stand_out(reviewing: Callable[..., object]) -> None:
    """From field to field in the form, also those that are not marked else; gone with the form."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("j", "k")
            await pilot.pause()
            passage = app.review.passage
            await pilot.press("0")
            assert styled(passage, "says-held") == ["tỉnh"]
            await pilot.press("down")
            assert "".join(styled(passage, "says-held")) == "Năm 2023"
            await pilot.press("escape")
            await pilot.pause()
            assert styled(passage, "says-held") == []
            await pilot.press("j", "3")
            await pilot.pause()
            assert "".join(styled(passage, "candidate")) == "62/"
            assert styled(passage, "says-held") == ["63"]


async def test_a_correction_is_marked_by_its_own_words(reviewing: Callable[..., object]) -> None:
    """What the source does not say has no mark."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("0")
            app.review.paste("Cả nước")
            await pilot.press("enter", "k")
            await pilot.pause()
            assert "tỉnh nhận hơn" in source(app)
            assert "Cả nước⁰ có" in source(app)
            await pilot.press("0")
            app.review.paste("Bộ Y tế")
            await pilot.press("enter", "k")
            await pilot.pause()
            assert "⁰" not in source(app)


async def test_pointing_leaves_the_passage_plain(reviewing: Callable[..., object]) -> None:
    """What one points at is no figure yet, and the marks are another figure's."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert "⁰" in source(app)
            await pilot.press("m")
            assert "⁰" not in source(app)
            await pilot.press("escape")
            await pilot.pause()
            assert "⁰" in source(app)


async def test_a_key_right_behind_keeps_what_it_opened(reviewing: Callable[..., object]) -> None:
    """Marks that come a frame after their figure close no form."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            app.review.action_document(1)
            app.review.action_correct("entity")
            await pilot.pause()
            assert app.review.form is not None
            assert styled(app.review.passage, "says-held") == ["tỉnh"]


@pytest.mark.parametrize("held", [None, "value", "unit", "indicator", "period"])
def test_marks_change_no_letter(reviewing: Callable[..., object], held: str | None) -> None:
    """Without the signs the passage reads as it does without marks, whichever field is in hand."""
    db: Database
    with reviewing() as (_, db):
        source_of = Source(db, start_session(db, "lan", "soat test"))
        signed = 0
        for figure_id in queue_ids(db):
            view = figure_view(db, figure_id)
            marked = list(cut(view, None, marks(source_of.evidence(view), held)))
            signed += any(style == "sign" for _, style in marked)
            told = "".join(text for text, style in marked if style != "sign")
            assert told == view.passage == "".join(text for text, _ in cut(view))
        assert signed > 0
