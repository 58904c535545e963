"""The net below every widget: the last step before the terminal."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.display import HARMFUL, visible


class Net(LineFilter):
    """Makes visible whatever a widget forgot to. One instance serves all: a new one each call is slow."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Return the segments with harmless text."""
        if all(segment.control or HARMFUL.search(segment.text) is None for segment in segments):
            return segments
        return [
            segment if segment.control else segment._replace(text=visible(segment.text))
            for segment in segments
        ]
