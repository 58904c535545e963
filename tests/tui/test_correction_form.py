"""The correction form: fields checked as they are typed, choices by one key, nothing saved by leaving."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from extract.figures import Figure, Kind, Modifier, Status
from extract.records import FIELDS
from store.rows import State
from tui.bindings import Mode
from tui.correction import Correction
from tui.guide import GUIDE

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = Figure(kind=Kind.COUNT, value=Decimal(2054), unit="văn bản", indicator="số văn bản")


def form(field: str = "value", keys: str = "", figure: Figure = COUNT) -> Correction:
    """A form with these letters typed into a field."""
    opened = Correction(figure, Decimal("2.054"), field)
    for key in keys:
        opened.take_key("space" if key == " " else key, key)
    return opened


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("79,5 triệu", "79500000"),
        ("79,5 trieu", "79500000"),
        ("1,5 nghin ty", "1500000000000"),
        ("79500000", "79500000"),
        ("79.500.000", "79500000"),
        ("35,03", "35.03"),
        ("35.03", "35.03"),
        ("-4,5", "-4.5"),
    ],
)
def test_numbers_are_read_in_either_notation(typed: str, value: str) -> None:
    """What is saved is the canonical decimal."""
    assert form("value", typed).finish().value == Decimal(value)


def test_a_number_is_echoed_as_it_is_read() -> None:
    """Grouped, plain, in words, and with its other reading where the separators allow two."""
    assert form("value", "79,5 triệu").echo("value") == (
        "79.500.000 = 79500000 · bảy mươi chín triệu năm trăm nghìn",
        "",
    )
    assert form("value", "3.250").echo("value") == ("3.250 = 3250 · ba nghìn hai trăm năm mươi", "3,25")
    assert form("value", "12x").echo("value") == ("", "")


def test_the_other_reading_can_be_taken() -> None:
    """Once to take it, again to go back; typing goes back to what is typed. No second reading: said."""
    one = form()
    one.take_other_reading()
    assert one.finish().value == Decimal("2.054")
    one.take_other_reading()
    assert one.finish().value == Decimal(2054)
    plain = form("value", "12")
    plain.take_other_reading()
    assert plain.notice == "value has no other reading"


def test_a_field_left_alone_keeps_its_value_exactly() -> None:
    """Opening and saving changes nothing, whatever notation the form shows."""
    figure = Figure(kind=Kind.MEASURE, value=Decimal("2.054"), unit="điểm", modifier=Modifier.OVER)
    assert form(figure=figure).finish() == figure
    assert not form(figure=figure).changed


@pytest.mark.parametrize(
    ("field", "keys", "chosen"),
    [
        ("kind", "p", "percent"),
        ("kind", "r", "ratio"),
        ("kind", "rr", "rank"),
        ("kind", "mm", "measure"),
        ("kind", "5", "money"),
        ("kind", " ", "percent"),
        ("modifier", "a", "about"),
        ("modifier", "aa", "at_least"),
        ("direction", "d", "decrease"),
        ("status", "t", "target"),
        ("status", "9", "reported"),
    ],
)
def test_choices_take_one_key(field: str, keys: str, chosen: str) -> None:
    """Their initial, the initial again, their digit, or the next one."""
    assert form(field, keys).fields[field].text == chosen


def test_a_percent_takes_its_unit_in_sight() -> None:
    """An empty unit becomes % and the form says so; back to a count it goes; another unit is an error."""
    figure = Figure(kind=Kind.COUNT, value=Decimal(5))
    one = form("kind", "p", figure)
    assert (one.fields["unit"].text, one.notice) == ("%", "unit set to %")
    one.take_key("c", "c")
    assert (one.fields["unit"].text, one.notice) == ("", "unit % taken out")
    assert form("kind", "p").error.field == "unit"


def test_what_cannot_be_is_not_saved() -> None:
    """The field at fault comes in hand, with its message."""
    one = form("kind", "r")
    assert one.error.field == "denominator"
    assert one.finish() is None
    assert one.field == "denominator"
    assert "a ratio needs one" in one.error.message


async def test_a_field_key_opens_its_field_and_enter_goes_on(reviewing: Callable[..., object]) -> None:
    """`1` to `9`, `0` and `-`; a correction is a row with the record before and after."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            for key, field in [("1", "kind"), ("9", "indicator"), ("0", "entity"), ("minus", "period")]:
                await pilot.press(key)
                assert app.review.form.field == field
                await pilot.press("ctrl+g")
            await pilot.press("8", "t", "tab", "tab", *"Hà", "space", *"Nội", "enter")
            assert app.review.sitting.index == 1
            assert app.review.status.message.startswith("corrected 178 · u undoes")
            await pilot.press("k")
            record = app.review.sitting.view.record
            assert (record.status, record.entity) == (Status.TARGET, "Hà Nội")
            assert app.review.sitting.view.state is State.CORRECTED
        assert db.table("decisions").count == 1


async def test_leaving_the_form_leaves_no_trace(reviewing: Callable[..., object]) -> None:
    """By Escape, Ctrl+G or F10."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            for leave in ("escape", "ctrl+g", "f10"):
                await pilot.press("c", *"999", leave)
                assert app.review.mode is Mode.REVIEW
                assert app.review.form is None
        assert db.table("decisions").count == 0


async def test_saving_the_proposal_unchanged_accepts_it(reviewing: Callable[..., object]) -> None:
    """A form saved without a change is an acceptance, not a correction."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("c", "enter")
        assert [row["verdict"] for row in db.query("SELECT verdict FROM decisions")] == ["accept"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_impossible_record_stays_in_the_form(
    reviewing: Callable[..., object], screen_text: Callable[[object], str], size: tuple[int, int]
) -> None:
    """Nothing is written; the message stands under the field, at any size."""
    with reviewing() as (app, db):
        async with app.run_test(size=size) as pilot:
            await pilot.press("minus", *"2023-13", "enter")
            await pilot.pause()
            assert app.review.mode is Mode.FORM
            assert "there is no day 2023-13" in screen_text(app)
            assert app.review.status.message.startswith("Not saved. period:")
        assert db.table("decisions").count == 0


async def test_what_a_correction_changed_is_shown(
    reviewing: Callable[..., object], screen_text: Callable[[object], str]
) -> None:
    """The record shows the new value and the one that was proposed."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("2", *"179", "enter", "k")
            await pilot.pause()
            assert "179  was 178" in screen_text(app)
            assert "~ corrected by lan" in screen_text(app)


async def test_the_guide_says_what_the_field_in_hand_holds(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """F1 in the form lays the guide over it; leaving it comes back to the form as it was typed."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("2", "5", "f1")
            await pilot.pause()
            assert "The guide: value" in screen_text(app)
            await pilot.press("9", "escape")
            assert (app.review.mode, app.review.form.fields["value"].text) == (Mode.FORM, "5")


def test_the_guide_knows_every_field() -> None:
    """And each of its lines fits the smallest terminal."""
    assert tuple(GUIDE) == FIELDS
    assert max(len(line) for lines in GUIDE.values() for line in lines) < 78
