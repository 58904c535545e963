"""The application around the review: its looks, its input, and how it ends."""

import asyncio
import gc
import signal
import traceback
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual import events
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter, NoColor

from store.database import Database
from store.errors import StoreError
from store.payoff.ordering import Order
from store.rows import Session
from tui.collecting import keep_what_is_loaded
from tui.display import visible
from tui.driver import OrderedDriver
from tui.gathering import Gathering
from tui.keys import Router
from tui.looks import DARK, LOOKS
from tui.manner import PLAIN, Manner
from tui.net import Net
from tui.screens.panes import Panes

if TYPE_CHECKING:
    from tui.screens.review import ReviewScreen

_DEFAULT = "textual-dark"
"""What Textual takes when nobody asks for a look."""


class ReviewApp(App[StoreError]):
    """Reviews the figures of a database, or of some of its documents."""

    TITLE = "soat"
    CSS_PATH = "screens/review.tcss"  # Textual reads no style sheet of a default screen
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar = []

    def __init__(  # noqa: PLR0913 - what the review opens with
        self,
        db: Database,
        *,
        session: Session,
        documents: Sequence[int] = (),
        keymap: Mapping[str, str] | None = None,
        gathering: Gathering | None = None,
        manner: Manner = PLAIN,
    ) -> None:
        """Check the keymap before the terminal is touched.

        Raises:
            KeymapError: The keymap names what is not, or puts two actions on one key.
        """
        self._router = Router(keymap or {})
        super().__init__()
        # Textual's own answer to NO_COLOR are shades of grey.
        self._filters_last = [NoColor(), Net()] if self.no_color else [Net()]
        self._panes = Panes(db, session, documents, self._router.keys, gathering, manner=manner)
        if manner.order is not Order.READING:
            self._panes.then = lambda: self.review.put_in_order(manner.order)
        for look in LOOKS:
            self.register_theme(look)
        self._put_on_look(self.theme)
        self.set_keymap(self._router.keymap)

    def _put_on_look(self, asked: str) -> None:
        """The look that one begins with; TEXTUAL_THEME is Textual's own way to ask for one."""
        self.theme = DARK.name
        # The terminal's own colours tell what is quiet by its dimness, so they can go without any.
        if self.no_color or (asked == _DEFAULT and self.console.color_system == "standard"):
            self.theme = "ansi-dark"
        elif asked != _DEFAULT and asked in self.available_themes:
            self.theme = asked

    def get_default_screen(self) -> Panes:
        """The review is the only screen: nothing is ever pushed over it."""
        return self._panes

    @property
    def review(self) -> "ReviewScreen":
        """The screen, with all that keys do."""
        self._take_up_keys()
        return cast("ReviewScreen", self._panes)

    def _take_up_keys(self) -> None:
        """Make the panes the review: half of its modules are what keys do, and no frame waits for those."""
        from tui.screens.review import ReviewScreen  # here, as is said

        self._panes.__class__ = ReviewScreen

    def on_ready(self) -> None:
        """The first frame is out; to collect what its making left would hold up the first key."""
        self._take_up_keys()
        keep_what_is_loaded()
        gc.enable()

    def on_mount(self) -> None:
        """Leave in good order when told to end."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit, None, 128 + signal.SIGTERM)

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes go through the router, at once and in order; the rest is Textual's."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self._panes.complete():
                self._router.route(event, self.review)
        else:
            await super().on_event(event)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, those of NO_COLOR, and the net below every widget."""
        return [*super().get_line_filters(), *self._filters_last]

    def get_driver_class(self) -> type[Driver]:
        """The driver that puts input in order, wherever Textual would take its own for a terminal."""
        driver = super().get_driver_class()
        if driver.__name__ == "WebDriver":
            from tui.web_driver import OrderedWebDriver  # only behind a browser

            return OrderedWebDriver
        return OrderedDriver if driver is LinuxDriver else driver

    def _fatal_error(self) -> None:
        """Say what broke, as text that the terminal cannot obey: it may quote a document."""
        report = visible(traceback.format_exc(), lines=True)
        self.panic(
            Text(f"{report}\nsoat stopped at an error it did not expect; every decision shown is kept.")
        )


def run_review(  # noqa: PLR0913 - what the review opens with
    db: Database,
    session: Session,
    documents: Sequence[int] = (),
    keymap: Mapping[str, str] | None = None,
    gathering: Gathering | None = None,
    *,
    manner: Manner = PLAIN,
) -> int:
    """Run the review in this terminal until the analyst leaves; returns the exit code.

    Raises:
        KeymapError: The keymap cannot be.
        StoreError: The queue cannot be read.
    """
    app = ReviewApp(
        db, session=session, documents=documents, keymap=keymap, gathering=gathering, manner=manner
    )
    problem = app.run()
    if problem is not None:
        raise problem
    return app.return_code or 0
