"""From a key press to the last byte that is painted for it, on a pty of 120x40."""

import os
import re
import select
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect

QUIET = 0.03
"""Seconds without a byte after which a key counts as painted."""
SILENT = 0.25
"""Seconds within which a key must paint anything at all."""
PATIENCE = 60.0
MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    ENABLE_COMMAND_PALETTE = False
    pressed = 0
    def compose(self):
        yield Static("key 0")
    def on_key(self, event):
        self.pressed += 1
        self.query_one(Static).update(f"key {self.pressed} {event.key}", layout=False)
Minimal().run()
"""
"""The least that Textual can do: one widget, and a line of text for a key."""
_UNLIKE_ANALYSTS = ("NO_COLOR", "PYTHONDONTWRITEBYTECODE")
"""Variables that would make it another program than the analyst starts: no colours, compiled each time."""
_REVIEW = "import sys; from tui.cli import main; sys.exit(main())"


class Meter:
    """A program on a pty, and how long its answers take; nothing is emulated, so nothing else costs time."""

    def __init__(self, arguments: Sequence[str], ready: bytes) -> None:
        env = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "SOAT_CONFIG": os.devnull,
            "LC_ALL": "C.UTF-8",
        }
        env = {name: value for name, value in env.items() if name not in _UNLIKE_ANALYSTS}
        begun = time.perf_counter()
        self.child = pexpect.spawn(sys.executable, list(arguments), dimensions=(40, 120), env=env)
        self._fd = self.child.child_fd
        self.started = self._until(ready, begun)
        """Seconds until its first screen was painted."""
        self.sent = 0
        """Bytes that were painted for the last key."""
        self.settle()

    def key(self, data: bytes) -> float:
        """Press a key; milliseconds to the last byte painted for it."""
        begun = last = time.perf_counter()
        os.write(self._fd, data)
        patience, self.sent = SILENT, 0
        while select.select([self._fd], [], [], patience)[0]:
            self.sent += len(os.read(self._fd, 65536))
            last, patience = time.perf_counter(), QUIET
        return (last - begun) * 1000

    def settle(self, seconds: float = 0.5) -> None:
        """Let it come to rest."""
        while select.select([self._fd], [], [], seconds)[0]:
            os.read(self._fd, 65536)

    @property
    def megabytes(self) -> float:
        """Memory that is resident."""
        status = Path(f"/proc/{self.child.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def close(self) -> None:
        """End it."""
        self.child.close(force=True)

    def _until(self, ready: bytes, begun: float) -> float:
        seen = b""
        while ready not in seen:
            if not select.select([self._fd], [], [], PATIENCE)[0]:
                raise TimeoutError(f"{ready!r} never came up")
            seen += os.read(self._fd, 65536)
        return time.perf_counter() - begun


def minimal() -> Meter:
    """The minimal application, when it is painted."""
    return Meter(["-c", MINIMAL], b"key 0")


def reviewing(database: Path) -> Meter:
    """The review, when its first candidate is painted."""
    return Meter(["-c", _REVIEW, "--db", str(database), "--annotator", "bench", "review"], b"sure")
