"""The review screen: one key a figure, one frame a key.

A key press reaches an action here at once (see tui.keys); the action writes to the store, then every pane
takes its new value in the same call. Nothing on this path posts a message or asks for a layout.
"""

from textual import events

from store.errors import StoreError
from tui.bindings import TYPING, Mode
from tui.keys import Command
from tui.palette import THERE
from tui.refusals import reworded
from tui.screens import hints
from tui.screens.adding import Adding
from tui.screens.bulk import Bulk
from tui.screens.choosing import Choosing
from tui.screens.commanding import Commanding
from tui.screens.correcting import Correcting
from tui.screens.documenting import Documenting
from tui.screens.finding import Finding
from tui.screens.judging import Judging
from tui.screens.marking import Marking
from tui.screens.moving import Moving
from tui.screens.noting import Noting
from tui.screens.ordering import Ordering
from tui.screens.overseeing import Overseeing
from tui.screens.repeating import Repeating
from tui.screens.tying import Tying
from tui.speech import _
from tui.widgets.palette import PaletteSheet
from tui.widgets.queue import Queue


class ReviewScreen(
    Adding,
    Bulk,
    Choosing,
    Correcting,
    Repeating,
    Tying,
    Finding,
    Noting,
    Marking,
    Moving,
    Overseeing,
    Judging,
    Documenting,
    Ordering,
    Commanding,
):
    """The keys that work on the panes."""

    def on_queue_clicked(self, message: Queue.Clicked) -> None:
        """The mouse works too, outside the form."""
        if self.mode is Mode.REVIEW and self.complete():
            self._go(message.index)

    # What the router calls.

    def run_command(self, command: Command) -> None:
        """Carry a command out; what the store refuses is said, and nothing moves."""
        self.looking.drop()
        if self.too_small.display and command.id != "review.quit":
            return
        try:
            getattr(self, f"action_{command.action}")(*command.arguments)
        except StoreError as error:
            self.status.say(_("Not saved: {reason}").format(reason=reworded(str(error))), "bad")

    def action_run_chosen(self) -> None:
        """Close the list and do as if the command's own key had been pressed."""
        sheet = self.desk.sheet
        if not isinstance(sheet, PaletteSheet) or sheet.chosen is None:
            return
        self.mode = Mode.REVIEW
        self.paint()
        self.status.say("")
        if sheet.chosen.command.id in THERE:
            self.action_add()
        self.run_command(sheet.chosen.command)

    def type_key(self, event: events.Key) -> None:
        """Type where one types; elsewhere say what the key is not."""
        self.looking.drop()
        if self.too_small.display:
            return
        typing = None if self.desk.sheet is None else self.desk.sheet.typing
        if self.mode in TYPING and typing is not None:
            if typing.take_key(event.key, event.character):
                self.paint_typing()
        elif hint := hints.for_key(self.mode, event.key, event.character, self.key_names):
            self.status.say(hint, "warn")

    def paste(self, text: str) -> None:
        """Paste into the field in hand; a paste is never a command."""
        self.looking.drop()
        typing = None if self.desk.sheet is None else self.desk.sheet.typing
        if self.mode in TYPING and typing is not None:
            typing.paste(text)
            self.paint_typing()
        else:
            self.status.say(*hints.pasted(self.key_names))

    # Around the work.

    def action_cancel(self) -> None:
        """Leave the form, the reasons, the note or the help without a trace."""
        self.help.display = False
        self.mode = Mode.REVIEW
        self.paint()
        self.status.say("")

    def action_help(self) -> None:
        """Every key that there is."""
        self.mode = Mode.HELP
        self.help.open()
        self.paint_keys()

    def action_scroll_help(self, step: int) -> None:
        """Up or down in the help."""
        self.help.scroll_by(step)

    def action_theme(self) -> None:
        """The next look; without colours there is only one."""
        if self.app.no_color:
            self.status.say(_("NO_COLOR is set: there are no colours to choose"), "warn")
            return
        themes = hints.THEMES
        at = themes.index(self.app.theme) if self.app.theme in themes else -1
        self.app.theme = themes[(at + 1) % len(themes)]
        self.status.say(_("theme {name}").format(name=self.app.theme))

    def action_leave(self) -> None:
        """Quit; all is on disk already."""
        self.sitting.remember()
        self.app.exit()
