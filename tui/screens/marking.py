"""The key that marks the words behind the record in the passage, or leaves it plain."""

from tui.screens.panes import Panes
from tui.speech import _


class Marking(Panes):
    """Marks on and off."""

    def action_marks(self) -> None:
        """Mark what says each field, or no longer."""
        self.is_marking = not self.is_marking
        self.paint()
        said = _("no marks · {key} marks again")
        if self.is_marking:
            said = _("each field's words are marked with its sign")
        self.status.say(said.format(key=self.key_names["marks"]))
