"""The key that marks the words behind the record in the passage, or leaves it plain."""

from tui.screens.panes import Panes


class Marking(Panes):
    """Marks on and off."""

    def action_marks(self) -> None:
        """Mark what says each field, or no longer."""
        self.is_marking = not self.is_marking
        self.paint()
        key = self.key_names["marks"]
        self.status.say(
            "each field's words are marked with its sign"
            if self.is_marking
            else f"no marks · {key} marks again"
        )
