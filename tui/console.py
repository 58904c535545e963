"""What the commands print: results on stdout, everything else on stderr, nothing that moves a terminal."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from tui.speech import _


class CommandError(Exception):
    """A command cannot go on; the text is one line fit to show: what, where, what to do."""


def tell(text: str) -> None:
    """One line about the run, on stderr."""
    _print(f"soat: {text}", sys.stderr)


def show(text: str = "") -> None:
    """One line of a result made for people, on stdout."""
    with result_stream():
        _print(text, sys.stdout)


def show_marked(pieces: Iterable[tuple[str, bool]]) -> None:
    """Such a line in pieces, of which some stand out: highlighted in a terminal, else in [brackets]."""
    from tui.display import visible

    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    before, behind = ("\x1b[7m", "\x1b[27m") if coloured else ("[", "]")
    line = "".join(f"{before}{visible(text)}{behind}" if sought else visible(text) for text, sought in pieces)
    with result_stream():
        sys.stdout.write(line + "\n")


@contextlib.contextmanager
def result_stream() -> Iterator[None]:
    """Let a full disk behind stdout come out as a CommandError; a reader that left stays BrokenPipeError."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is not None:
            raise
        said = _("standard output: cannot be written ({reason}); the result is incomplete")
        raise CommandError(said.format(reason=error.strerror)) from error


def finish() -> None:
    """Hand over what stdout still holds, while its errors can be told."""
    with result_stream():
        sys.stdout.flush()


def give_up() -> None:
    """After a failure: hand over what can be handed over, and let Python's own last attempt go nowhere."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):
            stdout, nowhere = sys.stdout.fileno(), os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stdout)
            os.close(nowhere)


def use_utf8() -> None:
    """Results are UTF-8 whatever the locale says; a terminal keeps its own encoding and shows what it can."""
    # Started with a stream closed, as in `soat stats 2>&-`, Python has none.
    sys.stdout = sys.stdout or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="backslashreplace")


def _print(text: str, stream: TextIO) -> None:
    from tui.display import visible  # here, so that `soat --version` need not load its tables

    print(visible(text), file=stream)
