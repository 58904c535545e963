"""Keys that arrive together in one read, or apart, each act in the mode that the one before them left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.database import open_database
from store.queue import queue_ids, queue_rows
from store.rows import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

APART = pytest.mark.parametrize("apart", [False, True], ids=["in one read", "20 ms apart"])


def states(path: Path) -> list[State]:
    """The state of every figure in the queue's order."""
    with open_database(path, read_only=True) as db:
        return [row.state for row in queue_rows(db, queue_ids(db))]


def send(one: object, keys: str, *, apart: bool) -> None:
    """In one write, or byte by byte."""
    (one.send_apart if apart else one.send)(keys)


@APART
def test_digits_after_the_form_key_land_in_the_form(
    database: Callable[..., Path], terminal: Callable[..., object], *, apart: bool
) -> None:
    """`c` and `12` at once: the form opens and holds 12; no field command fires."""
    path = database()
    one = terminal(path)
    send(one, "c12", apart=apart)
    one.wait_for("= 12")
    one.send("\r")
    one.wait_for("corrected 178")
    with open_database(path, read_only=True) as db:
        assert [
            row["after"]
            for row in db.query("SELECT json_extract(\"after\", '$.value') AS after FROM decisions")
        ] == ["12"]


@APART
def test_the_digit_after_reject_with_a_reason_is_the_reason(
    database: Callable[..., Path], terminal: Callable[..., object], *, apart: bool
) -> None:
    """`X` and `1` at once reject for reason 1; the digit opens no form."""
    path = database()
    one = terminal(path)
    send(one, "X1", apart=apart)
    one.wait_for("rejected 178 (date)")
    with open_database(path, read_only=True) as db:
        assert [row["reason"] for row in db.query("SELECT reason FROM decisions")] == ["date"]


@APART
def test_accepts_in_a_burst_decide_one_figure_each(
    database: Callable[..., Path], terminal: Callable[..., object], *, apart: bool
) -> None:
    """`aaaa` decides four different figures."""
    path = database()
    one = terminal(path)
    send(one, "aaaa", apart=apart)
    one.wait_for("accepted 62/63")
    assert states(path) == [State.ACCEPTED] * 4 + [State.PENDING] * 3


@APART
def test_help_takes_the_keys_after_its_own(
    database: Callable[..., Path], terminal: Callable[..., object], *, apart: bool
) -> None:
    """`?q` opens and closes the help and does not quit; the `x` after it rejects."""
    path = database()
    one = terminal(path)
    send(one, "?qx", apart=apart)
    one.wait_for("rejected 178")
    assert states(path)[0] is State.REJECTED


def test_escape_and_the_next_key_in_one_read_are_two_keys(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Esc leaves the form and `a` accepts: together they are no Alt+a, and no trace of the form stays."""
    path = database()
    one = terminal(path)
    one.send("c99\x1ba")
    one.wait_for("accepted 178")
    assert states(path)[0] is State.ACCEPTED


def test_a_mixed_burst_keeps_every_mode(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Accept, correct, reject with a reason, flag, undo, redo: in one read, each where it belongs."""
    path = database()
    one = terminal(path)
    one.send("a" + "c3.003\r" + "X5" + "s" + "u" + "\x19" + "x")
    one.wait_for("rejected 62/63")
    assert states(path)[:5] == [
        State.ACCEPTED,
        State.CORRECTED,
        State.REJECTED,
        State.REJECTED,
        State.PENDING,
    ]


def test_a_paste_is_no_command(database: Callable[..., Path], terminal: Callable[..., object]) -> None:
    """Pasted letters decide nothing outside a field, whatever they hold; the next key does."""
    path = database()
    one = terminal(path)
    one.send("\x1b[200~aaa\x1b]0;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\x07xxx\x1b[201~")
    one.wait_for("a paste is text")
    assert set(states(path)) == {State.PENDING}
    one.send("a")
    one.wait_for("accepted 178")


def test_a_paste_lands_in_the_field_in_order(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Typed, pasted, typed, in one read: the field holds all three, line breaks and controls as spaces."""
    path = database()
    one = terminal(path)
    one.send("9số \x1b[200~thẻ\ncăn\x1b[2Jcước\x1b[201~ mới\r")
    one.wait_for("corrected 178")
    with open_database(path, read_only=True) as db:
        rows = db.query("SELECT json_extract(\"after\", '$.indicator') AS indicator FROM decisions")
        assert [row["indicator"] for row in rows] == ["số thẻ căn [2Jcước mới"]


def test_the_heading_of_a_document_counts_along(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """The document's heading in the queue is repainted with each decision, and by an undo."""
    one = terminal(database(), size=(120, 40))
    one.wait_for(" 0/5")
    one.send("aa")
    one.wait_for(" 2/5")
    one.send("u")
    one.wait_for(" 1/5")


def test_the_end_of_the_work_says_how_to_go_on(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """At 80x24 the last line tells the whole command, whatever was decided last."""
    one = terminal(database())
    one.send("a" * 6 + "X6")
    one.wait_for("all 7 reviewed: q quits, then soat export -o figures.csv")
