"""The terminal's input, put in order before Textual parses it.

Two things go wrong in the stock parser. Escape sequences inside a bracketed paste break out of it, and
the rest of the paste runs as commands. And an escape key with the next key in one read becomes Alt with that
key. So pasted controls are replaced, and a lone escape is cut off from what follows.
"""

import os
import selectors
from codecs import getincrementaldecoder

import regex
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, FOCUSIN, XTermParser
from textual.drivers.linux_driver import LinuxDriver

_ESCAPE = "\x1b"
_BEGINS_SEQUENCE = "[O" + _ESCAPE
_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LONE_ESCAPE = regex.compile(rf"(?<={_ESCAPE})(?=[^\[O{_ESCAPE}])")
_READ = 4096
_WAIT = 0.1


class InputOrder:
    """Rewrites a stream of terminal input, read by read."""

    def __init__(self) -> None:
        self._pasting = False
        self._held = ""
        self._last = ""

    def feed(self, data: str) -> str:
        """The input as the parser should see it."""
        data = self._held + data
        self._held = ""
        out: list[str] = []
        while data:
            take = self._paste if self._pasting else self._typed
            piece, data = take(data)
            out.append(piece)
        return "".join(out)

    def _paste(self, data: str) -> tuple[str, str]:
        """Up to the end of the paste, with every control character replaced."""
        body, end, rest = data.partition(BRACKETED_PASTE_END)
        if end:
            self._pasting = False
            self._last = ""
            return _CONTROL.sub(" ", body) + end, rest
        # The end mark may be split over two reads: hold back what could begin it.
        for size in range(len(BRACKETED_PASTE_END) - 1, 0, -1):
            if body.endswith(BRACKETED_PASTE_END[:size]):
                self._held = body[-size:]
                body = body[:-size]
                break
        return _CONTROL.sub(" ", body), ""

    def _typed(self, data: str) -> tuple[str, str]:
        """Up to and with the start of a paste; a focus report behind a lone escape cuts it off."""
        # The start mark may be split over two reads as well; its first part has been passed on already.
        seen = self._last[-len(BRACKETED_PASTE_START) :]
        at = (seen + data).find(BRACKETED_PASTE_START)
        end = len(data) if at < 0 else at + len(BRACKETED_PASTE_START) - len(seen)
        piece, rest = data[:end], data[end:]
        self._pasting = at >= 0
        before = seen[-1:]
        ordered = _LONE_ESCAPE.sub(FOCUSIN, before + piece)[len(before) :]
        self._last = (seen + piece)[-len(BRACKETED_PASTE_START) :] if not self._pasting else ""
        return ordered, rest


class OrderedDriver(LinuxDriver):
    """Textual's driver for Linux and macOS with its input put in order."""

    def run_input_thread(self) -> None:
        """Read, decode and dispatch until told to stop; as in Textual 8.2.8, but for the order."""
        order = InputOrder()
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_WAIT):
                    data = os.read(self.fileno, _READ)
                    if not data:
                        break
                    # Half a letter decodes to nothing yet, and feeding nothing would end the parser.
                    if text := order.feed(decode(data)):
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
