"""What is known of a document: shown beside its figures, corrected in a form; what its date decides."""

from __future__ import annotations

import hashlib
import unicodedata
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from extract.figures import Span
from extract.find import extract
from extract.layout import Flag, Frame, Furniture
from extract.metadata import Metadata
from store.database import open_database
from store.documents import add_document, read_document
from store.metadata import Field, correct, corrections_of
from store.queue import figure_view, queue_ids
from store.rows import State
from store.sessions import start_session
from tui.app import ReviewApp
from tui.bindings import Mode
from tui.proposing import extractor
from tui.typed_dates import Told, dates_told, read_date
from tui.widgets.document_line import document_line
from tui.widgets.passage import pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from store.database import Database

TEXT = """Trang chủ > Tin tức
Tỉnh Phú Thịnh đẩy mạnh hồ sơ trực tuyến
Tỉnh Phú Thịnh đã họp bàn. Năm nay, toàn tỉnh nhận 12.345 hồ sơ. Chia sẻ 15 lượt thích.
Năm 2020 có 900 hồ sơ, theo Quyết định số 12/QĐ-UBND ngày 14/3/2021.
"""
SHARE = Span(TEXT.index("Chia sẻ"), TEXT.index("15 lượt"))
SAID = Metadata(publisher="Báo \x1b[2J[b]Phú Thịnh[/b]", address="https://tin.example/" + "a" * 200)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one page, on whose date periods hang."""
    found = extract(TEXT, metadata=SAID)
    found = replace(found, flags=(Flag.SPAM,), furniture=(Furniture(SHARE, Frame.SHARE),))
    with open_database(tmp_path / "soat.db", create=True) as db:
        add_document(
            db,
            name="trang.html",
            data_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
            text=TEXT,
            extraction=found,
            extractor=extractor(),
            reader="html trafilatura 2",
            metadata=SAID,
        )
    return tmp_path / "soat.db"


@contextmanager
def opened(path: Path) -> Iterator[tuple[ReviewApp, Database]]:
    """The review of it, in this process."""
    with open_database(path) as db:
        yield ReviewApp(db, session=start_session(db, "lan", "soat test")), db


def periods(db: Database) -> list[str | None]:
    """What stands or is proposed of each figure."""
    records = [figure_view(db, figure_id).record for figure_id in queue_ids(db)]
    return [record.period for record in records if record is not None]


async def until(pilot: Pilot[object], app: ReviewApp, said: str) -> None:
    """Let the thread that reads end, and the screen take it in."""
    for _ in range(400):
        if said in app.review.status.message:
            return
        await pilot.pause(0.02)
    raise AssertionError(app.review.status.message)


async def test_a_missing_date_is_asked_for_and_decides_periods(
    path: Path, screen_text: Callable[..., str]
) -> None:
    """Told where one reads, never in the way of a verdict; given as it is written in Vietnam."""
    with opened(path) as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            assert "! no date: 2 periods count from it · d gives it · ! spam glued on" in screen_text(app)
            await pilot.press("a")
            assert figure_view(db, queue_ids(db)[0]).state is State.ACCEPTED
            await pilot.press("d", *"20/6/2023")
            assert app.review.mode is Mode.METADATA
            assert "= 2023-06-20" in screen_text(app)
            here = app.review.sitting.view.figure_id
            await pilot.press("enter")
            await until(pilot, app, "1 to be looked at again")
            assert app.review.sitting.view.figure_id == here
            assert "Source · 2023-06-20" in screen_text(app)
            assert "no date" not in screen_text(app)
            assert figure_view(db, queue_ids(db)[0]).state is State.CHANGED
            assert app.review.sitting.left == len(queue_ids(db))
            await pilot.press("a", "u")
            # Taken back, all is as it was read.
            await pilot.press("d", "down", "backspace", "enter")
            await until(pilot, app, "changed")
            assert [one.value for one in corrections_of(db, 1)] == ["2023-06-20", None]
            assert figure_view(db, queue_ids(db)[0]).state is State.ACCEPTED
            assert "! no date" in screen_text(app)


async def test_a_date_of_the_text_is_picked_by_its_number(
    path: Path, screen_text: Callable[..., str]
) -> None:
    """Those that the text tells are listed with what stands around them."""
    with opened(path) as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("d")
            assert " 1 2021-03-14  " in screen_text(app)
            await pilot.press("1", "enter")
            await until(pilot, app, "changed")
            assert "2021" in periods(db)
            assert read_document(db, 1).published == "2021-03-14"


async def test_a_guess_is_confirmed_by_enter(tmp_path: Path, screen_text: Callable[..., str]) -> None:
    """The date is asked about, in hand when the form opens, and then no guess any more."""
    text = "Phú Thịnh họp về hồ sơ\nSáng 20/6, tỉnh họp. Tháng này có 900 hồ sơ. Đến 15/6/2023 có 3 xã.\n"
    with open_database(tmp_path / "soat.db", create=True) as db:
        found = extract(text)
        assert (found.published, found.is_doubtful) == ("2023-06-20", True)
        add_document(
            db, name="a.txt", data_sha256="a" * 64, text=text, extraction=found, extractor=extractor()
        )
    with opened(tmp_path / "soat.db") as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            assert "! is 2023-06-20 right?" in screen_text(app)
            await pilot.press("d")
            assert "Enter says that it is right" in screen_text(app)
            await pilot.press("enter")
            await until(pilot, app, "0 proposals changed")
            assert "right?" not in screen_text(app)
            assert not read_document(db, 1).is_doubtful


async def test_what_cannot_be_kept_stays_in_the_form(path: Path, screen_text: Callable[..., str]) -> None:
    """The field at fault is in hand, and nothing of the others is kept; Escape leaves without a trace."""
    with opened(path) as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("d", *"31/2/2023", "up", *"Tên", "enter")
            assert app.review.mode is Mode.METADATA
            assert "published" in app.review.status.message
            assert "✗" in screen_text(app)
            await pilot.press("down", "down", *"tin", "enter")
            assert "✗" in screen_text(app)
            await pilot.press("escape")
            assert app.review.mode is Mode.REVIEW
            assert corrections_of(db, 1) == []
            await pilot.press("d", "up", "enter")
            assert app.review.status.message == "nothing changed"
            await pilot.press("d", "up", *"Tên", "enter")
            assert app.review.status.message == "kept: title"
            assert "Tên" in screen_text(app).splitlines()[0]
            await pilot.press("a")
            assert figure_view(db, queue_ids(db)[0]).state is State.ACCEPTED


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)])
async def test_what_pages_say_of_themselves_moves_no_terminal(
    path: Path, screen_text: Callable[..., str], size: tuple[int, int]
) -> None:
    """No escape sequence, no markup, no line that is too long; what there is room for is told."""
    with opened(path) as (app, _):
        async with app.run_test(size=size) as pilot:
            shown = screen_text(app)
            await pilot.press("d")
            shown += "\n" + screen_text(app)
            assert "publisher  Báo [2J[b]Phú Thịnh[/b]" in shown
            assert "\x1b" not in shown
            assert max(map(len, shown.splitlines())) <= size[0]


def test_what_there_is_room_for_is_told_of_a_document(path: Path) -> None:
    """First what asks for a key, then why it is doubted; publisher, reader and address in a roomy pane."""
    with open_database(path) as db:
        document = read_document(db, 1)
    told = {
        roomy: "".join(text for text, _ in document_line(document, "d", 100, roomy=roomy) or ())
        for roomy in (False, True)
    }
    assert told[False] == " ! no date: 2 periods count from it · d gives it · ! spam glued on"
    assert told[True].startswith(f"{told[False]} · Báo [2J[b]Phú Thịnh")
    assert len(told[True]) == 100
    quiet = replace(document, hanging=0, flags=())
    assert document_line(quiet, "d", 100, roomy=False) is None
    line = "".join(text for text, _ in document_line(quiet, "d", 80, roomy=True) or ())
    assert line.startswith(" Báo [2J[b]Phú Thịnh[/b] · html trafilatura 2 · https://tin.example/aaa")


def test_furniture_is_dimmed(path: Path) -> None:
    """Quieter than the sentence it stands in; a figure in it is marked as any other."""
    with open_database(path) as db:
        view = figure_view(db, queue_ids(db)[0])
        styled = dict(pieces(view))
        assert styled["Chia sẻ "] == "off"
        assert styled["12.345"] == "candidate"


async def test_figures_that_come_and_go_with_another_reading_are_taken_in(
    reviewing: Callable[..., object],
) -> None:
    """Where the extractor has changed as well: one stays as near as can be."""
    with reviewing() as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("j", "j", "d", "down", *"2023", "enter")
            await until(pilot, app, "changed")
            assert list(app.review.sitting.worklist.ids) == list(queue_ids(db))
            assert app.review.sitting.view.document.name == "so-ket.txt"
            await pilot.press("slash", *"kind:count", "enter")
            await pilot.press("d", "down", *"2022", "enter")
            await until(pilot, app, "changed")
            assert app.review.sitting.filter == "kind:count"


@pytest.mark.parametrize("apart", [False, True])
def test_vietnamese_is_typed_into_the_form(
    path: Path, terminal: Callable[..., object], *, apart: bool
) -> None:
    """As an input method types it: letters taken back, letters in parts, in one read or apart."""
    back = "\x7f"
    one = terminal(path)
    one.send("d\x1b[A")
    one.wait_for("what was read stands again")
    keys = f"tie{back}êng{back * 3}ếng " + unicodedata.normalize("NFD", "Việt")
    (one.send_apart if apart else one.send)(keys)
    one.send("\r")
    one.wait_for("kept: title")
    with open_database(path, read_only=True) as db:
        assert read_document(db, 1).title == "tiếng Việt"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("20/6/2023", "2023-06-20"),
        ("ngày 20 tháng 6 năm 2023", "2023-06-20"),
        ("2023-6-2", "2023-06-02"),
        ("20.06.2023", "2023-06-20"),
        ("6/2023", "2023-06"),
        ("2023", "2023"),
        ("2", "2020-01-02"),
        ("3", None),
        ("31/2/2023", None),
        ("6/20/2023", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_dates_are_read_as_they_are_typed(typed: str, day: str | None) -> None:
    """The day first, or the year; a digit alone picks one of those that are listed."""
    told = [Told("2020-01-01", ""), Told("2020-01-02", "")]
    assert read_date(typed, told) == day


def test_the_dates_of_a_text_are_found_however_they_are_written() -> None:
    """Each once, in text order, and none that there is not."""
    text = "Ngày 20 tháng 6 năm 2023, 31/2/2023, 2022-05-06, June 5, 2021, 20/06/2023, 1.2.2020"
    assert [told.day for told in dates_told(text)] == ["2023-06-20", "2022-05-06", "2021-06-05", "2020-02-01"]


def test_a_reading_that_was_ended_is_made_when_the_review_opens(
    path: Path, terminal: Callable[..., object]
) -> None:
    """The correction stands at once; the proposals count from it when somebody looks at them."""
    with open_database(path) as db:
        correct(db, 1, {Field.PUBLISHED: "2023-06-20"}, start_session(db, "lan", "soat test"))
        assert "2023" not in periods(db)
    terminal(path)
    with open_database(path, read_only=True) as db:
        assert "2023" in periods(db)
