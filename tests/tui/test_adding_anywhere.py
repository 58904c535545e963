"""Adding where no figure leads: sentences far from any, and documents in which nothing was proposed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from extract.figures import Span
from store.assignments import carry_out, plan_documents
from store.coverage import coverage
from store.passages import document_beside, documents_between, opening_view, view_beside
from store.queue import queue_ids, queue_rows
from store.reading import read_stretches
from store.rows import Session
from tui.bindings import Mode
from tui.pointing import Pointing
from tui.screens.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database

REPORTS = {
    "cam.txt": ("Tổ có 5 thôn.",),
    "xa.txt": ("Xã nhận {1.250} hồ sơ.", "Một.", "Hai.", "Ba.", "Xã có 18 thôn, 12 tổ.", "Hết."),
    "lang.txt": ("Làng có 3 xóm.", "Làng vui."),
    "phuong.txt": ("Phường có {7} tổ.",),
}


def quotes(db: Database) -> list[str]:
    """What stands in the queue, in its order."""
    return [row.quote for row in queue_rows(db, queue_ids(db))]


def shown(app: object) -> list[str]:
    """What the queue on screen holds, in its order."""
    worklist = app.review.sitting.worklist
    return [worklist.row(index).quote for index in range(len(worklist))]


async def test_a_figure_deep_in_silent_text_is_reached_by_sentences(reviewing: Callable[..., object]) -> None:
    """Space goes on, and what was added comes up, so that the next one is near."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("m", "space", "space", "pagedown")
            assert app.review.mode is Mode.POINT
            await pilot.press("space")
            assert app.review.desk.sheet.view.quote == "18"
            await pilot.press("enter", "enter")
            assert quotes(db) == shown(app) == ["1.250", "18", "7"]
            assert app.review.sitting.view.quote == "18"
            await pilot.press("m", "enter", "enter")
            assert quotes(db) == shown(app) == ["1.250", "18", "12", "7"]
            await pilot.press("u", "u")
            assert quotes(db) == shown(app) == ["1.250", "7"]
            assert app.review.sitting.view.quote in {"1.250", "7"}


async def test_a_document_without_figures_is_reached_and_gets_its_place_in_the_queue(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Before, between and behind those of the queue; its heading comes and goes with its figure."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("m", "ctrl+down")
            assert "nothing of it is in the queue" in screen_text(app)
            assert app.review.desk.sheet.view.document.name == "lang.txt"
            await pilot.press("space", "enter", "enter")
            assert shown(app) == quotes(db) == ["1.250", "3", "7"]
            assert [one.document.name for one in app.review.sitting.worklist.sections] == [
                "xa.txt",
                "lang.txt",
                "phuong.txt",
            ]
            await pilot.press("m", "[", "[", "space", "enter", "enter")
            assert shown(app) == quotes(db) == ["5", "1.250", "3", "7"]
            await pilot.press("u", "u")
            assert shown(app) == quotes(db) == ["1.250", "7"]
            assert "lang.txt" not in [one.document.name for one in app.review.sitting.worklist.sections]
            await pilot.press("ctrl+y", "ctrl+y")
            assert shown(app) == quotes(db) == ["5", "1.250", "3", "7"]


async def test_a_silent_document_is_read_through_and_counts(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """`E` marks the document that one points at, `e` its sentence; what is added in it was missed."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("m", "]", "E")
            assert "document read through: no figure in it is left out · u undoes" in screen_text(app)
            assert "read through by lan" in screen_text(app)
            assert app.review.mode is Mode.POINT
            assert [name for _span, name in read_stretches(db, 3, app.review.sitting.session)] == ["lan"]
            assert read_stretches(db, 2) == []
            before = coverage(db)
            assert (before.recall, before.characters > 0) == (None, True)
            await pilot.press("e", "f12")
            assert "you read this sentence through already" in screen_text(app)
            await pilot.press("space", "enter", "enter")
            assert (coverage(db).found, coverage(db).figures) == (0, 1)


async def test_a_mark_of_having_read_is_taken_back_where_it_was_made(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """One goes on pointing; a verdict that is taken back leads to its figure, as in the review."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("x", "g", "m", "]", "e", "u")
            assert "the mark of having read through taken back · Ctrl+Y makes it again" in screen_text(app)
            assert "read through by" not in screen_text(app)
            assert app.review.desk.sheet.view.document.name == "lang.txt"
            await pilot.press("ctrl+y")
            assert "read through by lan" in screen_text(app)
            await pilot.press("u", "u")
            assert app.review.mode is Mode.REVIEW
            assert app.review.sitting.view.quote == "1.250"
            assert "read through by" not in screen_text(app)
        assert read_stretches(db, 3) == []


async def test_an_empty_queue_is_read_through_too(reviewing: Callable[..., object]) -> None:
    """Without any figure there is still text that somebody has read."""
    with reviewing({"cam.txt": ("Tổ họp.",)}) as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("m", "E", "escape")
        assert coverage(db).characters == coverage(db).of


async def test_the_ends_are_told_and_leaving_adds_nothing(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """At the end of a document its text stays; beyond the last document there is none."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("m", *["space"] * 6)
            assert "the document ends here: ] goes to the next" in screen_text(app)
            await pilot.press("]", "]", "]")
            assert "this is the last document" in screen_text(app)
            await pilot.press("b")
            assert app.review.desk.sheet.view.document.name == "phuong.txt"
            await pilot.press("escape")
            assert app.review.sitting.view.quote == "1.250"
            assert app.review.passage.view.quote == "1.250"
        assert quotes(db) == ["1.250", "7"]


async def test_documents_that_were_passed_are_told(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """From document to document the queue skips those without figures, and says so."""
    with reviewing(REPORTS) as (app, _db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("]")
            assert "1 document without figures here: m, then ] or [" in screen_text(app)


async def test_without_any_figure_the_first_document_is_pointed_at(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """An empty queue tells the key, and after the figure is taken back it is empty again."""
    with reviewing({"cam.txt": ("Tổ có 5 thôn.",)}) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            assert "Nothing to review yet" in screen_text(app)
            await pilot.press("j", "a", "G", "]", "m", "escape", "m", "space", "enter", "enter")
            assert quotes(db) == shown(app) == ["5"]
            assert app.review.sitting.view.quote == "5"
            await pilot.press("u")
            assert quotes(db) == shown(app) == []
            assert "Nothing to review yet" in screen_text(app)


async def test_a_new_span_stays_in_its_passage(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """What is rejected for its span is not added somewhere else."""
    with reviewing(REPORTS) as (app, _db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("w", "space", "]")
            assert "a new span is chosen in the passage of the old one" in screen_text(app)
            assert app.review.desk.sheet.view.quote == "1.250"


def test_a_span_begins_and_ends_at_any_letter() -> None:
    """A letter at a time at either end, marks with their letter, and never to nothing."""
    one = Pointing("sô\u0301 12a.", 10, [Span(14, 16)])
    one.nudge("end", 1)
    assert (one.span, one.is_stretched) == (Span(14, 17), True)
    one.nudge("start", -1)
    one.nudge("start", -1)
    assert one.span == Span(11, 17)
    for _ in range(9):
        one.nudge("start", -1)
        one.nudge("end", 1)
    assert one.span == Span(10, 18)
    for _ in range(9):
        one.nudge("end", -1)
    assert one.span == Span(10, 11)


def test_every_character_of_every_document_is_in_some_passage(
    reviewing: Callable[..., object],
) -> None:
    """From the first document on, sentence by sentence, nothing but white space is left out."""
    with reviewing(REPORTS) as (_app, db):
        seen: dict[int, set[int]] = {}
        document = document_beside(db, 0, 1)
        while document is not None:
            view = opening_view(db, document)
            text = ""
            while view is not None:
                span = view.passage_span
                text = text.ljust(span.end)[: span.start] + view.passage
                seen.setdefault(document, set()).update(range(*span))
                view = view_beside(db, view, 1)
            whole = "".join(
                piece for (piece,) in db.execute("SELECT piece FROM texts WHERE document_id = ?", (document,))
            )
            assert {at for at, letter in enumerate(whole) if letter.strip()} <= seen[document]
            assert text == whole.rstrip()
            document = document_beside(db, document, 1)
        assert len(seen) == len(REPORTS)


@pytest.mark.parametrize(("first", "last", "count"), [(1, 4, 2), (1, 2, 0), (2, None, 2), (4, None, 0)])
def test_documents_between_two_are_counted(
    reviewing: Callable[..., object], first: int, last: int | None, count: int
) -> None:
    """Or behind one; of those that come into question."""
    with reviewing(REPORTS) as (_app, db):
        assert documents_between(db, first, last) == count
        assert documents_between(db, first, last, within=[1, 4]) == (last is None and first < 4)


async def test_what_is_added_while_the_queue_is_narrowed_stands_in_the_whole_queue_too(
    reviewing: Callable[..., object],
) -> None:
    """And leaves it too when it is taken back."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("/", *"doc:xa.txt", "enter", "m", "]", "enter", "enter")
            assert shown(app) == ["1.250", "3"]
            await pilot.press("f", "ctrl+u", "enter")
            assert shown(app) == quotes(db) == ["1.250", "3", "7"]
            await pilot.press("/", *"doc:xa.txt", "enter", "u", "f", "ctrl+u", "enter")
            assert shown(app) == quotes(db) == ["1.250", "7"]


def test_only_documents_that_one_is_to_review_are_gone_through(reviewing: Callable[..., object]) -> None:
    """Those that were named or assigned, silent ones too; the whole queue is all of them."""

    def through(places: Places) -> list[str]:
        view, names = places.in_document(None, 1), []
        while view is not None:
            names.append(view.document.name)
            view = places.in_document(view, 1)
        return names

    with reviewing(REPORTS) as (_app, db):
        mine = Session(id="s", annotator="lan")
        assert through(Places(db, mine, ())) == list(REPORTS)
        assert through(Places(db, mine, [3])) == ["lang.txt"]
        carry_out(db, plan_documents(db, ["lan"], [2, 3]), by="head")
        assert through(Places(db, mine, ())) == ["xa.txt", "lang.txt"]
        assert through(Places(db, mine, [3, 4])) == ["lang.txt"]
        assert through(Places(db, replace(mine, whole_queue=True), ())) == list(REPORTS)
