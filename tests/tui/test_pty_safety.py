"""What a document, a crash, a kill or a small window does to the terminal and to the decisions."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING

import pytest

from store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAYLOADS = (
    "\x1b]0;owned\x07",
    "\x1b]52;c;b3duZWQ=\x1b\\",
    "\x1b[2J",
    "\x9b2J",
    "\x1b[6n",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\U000e0041",
)
MARKUP = "[@click=app.quit]x[/] [/] [bold]"
MANY = {"so.txt": tuple(f"Có {{{number}}} hồ sơ." for number in range(100, 400))}


def test_a_hostile_document_is_shown_and_does_nothing(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Escape sequences, invisible characters and markup, in text, title and name, are harmless text."""
    bad = "".join(PAYLOADS)
    path = database(
        {f"tên{bad}.txt": (f"Trước {bad} câu {{12}} hồ sơ {bad} {MARKUP} sau.", "Câu {13} khác.")}
    )
    one = terminal(path, size=(120, 40))
    one.send("j")
    one.wait_for("figure 2")
    one.send("k")
    one.wait_for("figure 1")
    for payload in PAYLOADS:
        # The program's own sequences may clear or move; none of the document's may be among them.
        assert payload.encode() not in one.raw or payload == "\x1b[2J"
    assert b"\x1b]0;" not in one.raw
    assert b"\x1b]52" not in one.raw
    assert "owned" in one.text
    assert "␛]0;owned␇" in one.text


def test_markup_in_a_document_is_plain_text(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Square brackets that Textual would take for a link, or fail on, are shown as they stand."""
    path = database({"a.txt": ("Có {12} hồ sơ.",)})
    with open_database(path) as db:
        db.execute("UPDATE documents SET name = :markup, title = :markup", {"markup": MARKUP})
        db.conn.commit()
    one = terminal(path, size=(120, 40))
    one.wait_for(MARKUP)
    one.send("?")
    one.wait_for("Help")
    one.send("q")
    one.send("a")
    one.wait_for("all 1 reviewed")


def test_quitting_restores_the_terminal(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """`q` leaves with exit code 0, the alternate screen and the mouse given back."""
    one = terminal(database())
    one.send("q")
    assert one.wait_for_end() == 0
    for given_back in (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?2004l", b"\x1b[?25h"):
        assert given_back in one.raw


def test_being_told_to_end_restores_the_terminal(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """SIGTERM, as from a system that shuts down, gives the terminal back; the exit code names the signal."""
    one = terminal(database())
    one.child.kill(signal.SIGTERM)
    assert one.wait_for_end() == 128 + signal.SIGTERM
    assert b"\x1b[?1049l" in one.raw


def test_a_crash_restores_the_terminal_and_fails(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """An unexpected error exits with 1, and what it quotes from a document cannot reach the terminal."""
    code = (
        "import sys\n"
        "from tui.screens.review import ReviewScreen\n"
        "def broken(self): raise RuntimeError('quoted \\x1b]0;owned\\x07')\n"
        "ReviewScreen.action_flag = broken\n"
        "from tui.cli import main\n"
        "sys.exit(main())"
    )
    one = terminal(database(), code=code)
    one.send("s")
    assert one.wait_for_end() == 1
    assert b"\x1b[?1049l" in one.raw
    assert b"\x1b]0;" not in one.raw
    assert "every decision shown is kept" in one.text


@pytest.mark.parametrize("rounds", range(5))
def test_a_kill_loses_no_decision_that_was_shown(
    database: Callable[..., Path], terminal: Callable[..., object], rounds: int
) -> None:
    """`kill -9` in a burst of accepts: whatever count the screen had reached is in the database."""
    path = database(MANY)
    one = terminal(path)
    one.send("a" * (40 + 40 * rounds))
    one.wait_for("✓")
    one.pump(0.01 * rounds)
    one.child.kill(signal.SIGKILL)
    one.wait_for_end()
    shown = max(int(count) for count in re.findall(r"(\d+)/300 done", one.text))
    assert shown
    with open_database(path) as db:
        assert db.table("decisions").count >= shown


def test_a_window_too_small_says_so_and_decides_nothing(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Below 80x24 one line asks for room and keys decide nothing; enlarged, the review goes on."""
    path = database()
    one = terminal(path)
    one.resize(60, 20)
    one.wait_for("soat needs 80x24, this is 60x20")
    one.send("aaa")
    one.resize(120, 40)
    one.wait_for("Record")
    one.send("a")
    one.wait_for("1/7 done")
    with open_database(path, read_only=True) as db:
        assert db.table("decisions").count == 1
