"""The keys of the list of commands."""

from collections.abc import Sequence

from tui.bindings import Mode
from tui.palette import Entry, entries
from tui.screens.panes import Panes
from tui.widgets.palette import PaletteSheet

_PAGE = 7
"""Commands that a page goes on: as many as show in the smallest terminal, but one."""


class Commanding(Panes):
    """Every command by its name, for those whose key one does not know."""

    _commands: Sequence[Entry] | None = None
    """Made once: keys and language stay as they are."""

    def action_palette(self) -> None:
        """Open the list, all of it."""
        self.mode = Mode.PALETTE
        if self._commands is None:
            self._commands = entries(self._keys)
        self.desk.open(PaletteSheet(self._commands))
        self.paint_typing()
        self.paint_keys()

    def action_choose_command(self, step: int) -> None:
        """Up or down the list."""
        if isinstance(self.desk.sheet, PaletteSheet):
            self.desk.sheet.move(step)
            self.paint_typing()

    def action_choose_page(self, step: int) -> None:
        """A page up or down."""
        self.action_choose_command(step * _PAGE)
