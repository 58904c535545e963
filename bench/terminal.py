"""A program in a real terminal of its own, and an emulator that shows what a person would see."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pyte

PATIENCE = 30.0
"""Seconds after which a screen that does not come up is an error."""
_REVIEW = "import sys; from tui.cli import main; sys.exit(main())"


class Terminal:
    """A pty of a given size, its child, and the screen as it stands."""

    def __init__(self, arguments: Sequence[str], size: tuple[int, int] = (120, 40)) -> None:
        columns, rows = size
        env = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "SOAT_CONFIG": os.devnull,
            "LC_ALL": "C.UTF-8",
        }
        env = {name: value for name, value in env.items() if name not in ("NO_COLOR", "TMUX", "STY")}
        self.child = pexpect.spawn(sys.executable, list(arguments), dimensions=(rows, columns), env=env)
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(self._screen.display)

    def send(self, data: bytes) -> None:
        """Keys in one write, so that they come in one read."""
        os.write(self.child.child_fd, data)

    def take(self, seconds: float) -> bool:
        """Show what is written within so many seconds; False when nothing is."""
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self._stream.feed(data)
        return True

    def wait_for(self, *shown: str) -> None:
        """Until the screen shows all of these texts.

        Raises:
            TimeoutError: It does not.
        """
        end = time.monotonic() + PATIENCE
        while not all(one in self.text for one in shown):
            if time.monotonic() > end or (not self.take(0.2) and not self.child.isalive()):
                raise TimeoutError(f"{shown} never came up:\n{self.text}")

    def close(self) -> None:
        """End the child, whatever it does."""
        self.child.close(force=True)


def review(database: Path, annotator: str, size: tuple[int, int] = (120, 40)) -> Terminal:
    """`soat review`, when its first figure is on screen."""
    terminal = Terminal(["-c", _REVIEW, "--db", str(database), "--annotator", annotator, "review"], size)
    terminal.wait_for("Record")
    return terminal


BYTES = {
    "enter": b"\r",
    "tab": b"\t",
    "backspace": b"\x7f",
    "down": b"\x1b[B",
    "up": b"\x1b[A",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "end": b"\x1b[F",
    "full_stop": b".",
    "greater_than_sign": b">",
    "less_than_sign": b"<",
    "minus": b"-",
    "right_square_bracket": b"]",
    "left_square_bracket": b"[",
    "slash": b"/",
    "space": b" ",
    "comma": b",",
}
"""What a terminal sends for the keys that are no letters."""


def pressed(key: str) -> bytes:
    """What a terminal sends for a key, by Textual's name of it; a letter is itself."""
    return BYTES.get(key) or key.encode()
