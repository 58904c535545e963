"""Completions in the form: as one types, without marks, taken by Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.codes.catalogue import shipped
from store.queue import figure_view, queue_ids
from tui.completion import Completer

if TYPE_CHECKING:
    from collections.abc import Callable

PCI = "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)"
SENTENCE = "Tỷ lệ hồ sơ trực tuyến của Sở Nội vụ đạt 178 hồ sơ giấy, tăng so với quý trước."
KNOWN = {
    "entity": ("Sở Nội vụ", "Sở Y tế", "Ủy ban xã"),
    "indicator": (),
    "unit": ("hồ sơ",),
    "period": ("2023",),
}


@pytest.mark.parametrize(
    ("field", "typed", "offers"),
    [
        ("entity", "so", ["Sở Nội vụ", "Sở Y tế", "sơ trực tuyến của Sở Nội vụ đạt 178 hồ sơ giấy"]),
        ("entity", "so y", ["Sở Y tế"]),
        ("entity", "Sở Y", ["Sở Y tế"]),
        ("entity", "xa", ["Ủy ban xã"]),
        ("entity", "y te", ["Sở Y tế"]),
        ("indicator", "ho so truc", ["hồ sơ trực tuyến của Sở Nội vụ đạt 178 hồ sơ giấy"]),
        ("indicator", "TANG SO", ["tăng so với quý trước"]),
        ("unit", "", ["hồ", "hồ sơ", "hồ sơ giấy"]),
        ("period", "20", ["2023"]),
        ("period", "ty le", []),
        ("kind", "c", []),
        ("entity", "zz", []),
    ],
)
def test_a_text_is_completed_from_values_and_from_the_sentence(
    field: str, typed: str, offers: list[str]
) -> None:
    """Known values first, then the sentence from the words on, then values that hold the words."""
    behind = SENTENCE.partition("178")[2]
    assert Completer(SENTENCE, behind, KNOWN).offers(field, typed) == offers


async def test_tab_takes_what_is_offered_and_goes_on_where_nothing_is(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """A value given to one figure is offered for the next by its first letters, without marks."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("0", *"Sở Nội vụ", "enter")
            await pilot.press("0", *"so n")
            assert "Tab Sở Nội vụ" in screen_text(app)
            await pilot.press("tab")
            assert app.review.form.fields["entity"].text == "Sở Nội vụ"
            await pilot.press("tab")
            assert app.review.form.field == "period"
            await pilot.press("enter")
        assert figure_view(db, queue_ids(db)[1]).record.entity == "Sở Nội vụ"


@pytest.mark.parametrize(
    ("field", "typed", "offers"),
    [
        ("indicator", "chi so nang luc", [PCI, f"Thứ hạng {PCI}"]),
        ("indicator", "provincial comp", [PCI, f"Thứ hạng {PCI}"]),
        ("indicator", "pci_score", [PCI]),
        ("indicator", "tinh gian", ["Số biên chế tinh giản", "Tỷ lệ tinh giản biên chế"]),
        ("indicator", "ho so truc", ["hồ sơ trực tuyến của Sở Nội vụ đạt 178 hồ sơ giấy"]),
        ("indicator", "", []),
        ("entity", "chi so nang luc", []),
    ],
)
def test_an_indicator_is_completed_from_the_labels_of_the_catalogue(
    field: str, typed: str, offers: list[str]
) -> None:
    """By its labels or its code, to the Vietnamese label."""
    assert Completer(SENTENCE, "", KNOWN, shipped).offers(field, typed) == offers


def test_labels_come_after_what_was_decided_and_what_the_sentence_says() -> None:
    """Their rank is the last."""
    known = {**KNOWN, "indicator": ("Tỷ lệ hồ sơ giấy",)}
    assert Completer(SENTENCE, "", known, shipped).offers("indicator", "ty le ho so") == [
        "Tỷ lệ hồ sơ giấy",
        "Tỷ lệ hồ sơ trực tuyến của Sở Nội vụ đạt 178 hồ sơ giấy",
        "Tỷ lệ hồ sơ giải quyết đúng hạn",
    ]


async def test_tab_takes_a_label_of_the_catalogue(reviewing: Callable[..., object]) -> None:
    """In the form, where nothing was decided and the sentence says nothing of it."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("9", *"sipas", "tab", "enter")
        expected = "Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)"
        assert figure_view(db, queue_ids(db)[0]).record.indicator == expected
