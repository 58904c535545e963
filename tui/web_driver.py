"""The driver behind a browser's tab, with its input put in order as a terminal's is."""

from codecs import getincrementaldecoder

from textual._xterm_parser import XTermParser
from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver, _ExitInput
from textual.messages import ExitApp

from tui.driver import InputOrder


class OrderedWebDriver(WebDriver):
    """Textual's driver for textual-serve; ends when the server is gone."""

    def run_input_thread(self) -> None:
        """Read, decode and dispatch until told to stop; as in Textual 8.2.8, but for order and end."""
        order, packets = InputOrder(), ByteStream()
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        try:
            for data in self._input_reader:
                for kind, payload in packets.feed(data) if data else ():
                    if kind != "D":
                        self._on_meta(kind, payload)
                    # Half a letter decodes to nothing yet, and feeding nothing would end the parser.
                    elif text := order.feed(decode(payload)):
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        except _ExitInput:
            pass
        finally:
            self._input_reader.close()
            if not self.exit_event.is_set():
                # Nobody is there any more: without this, a review would go on for ever unseen.
                self._app.post_message(ExitApp())
