"""How the review goes, over all panes: one section at a time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.display import visible
from tui.speech import _
from tui.widgets.painted import Painted, rule
from tui.wrapping import Line

if TYPE_CHECKING:
    from tui.overview import Section

_ABOVE = 4
"""Lines above a section: the title, the names of the sections, and two empty ones."""


class Overview(Painted):
    """Shows what was counted, the last count while another goes on."""

    sections: "Sequence[Section]" = ()
    at = 0
    """The section on screen."""
    top = 0
    state = ""
    """What is being done about it, or why it cannot be."""
    _drawn: tuple[object, list[Line]] = None, []
    """The lines of the section on screen, and for what they were made: a key that scrolls makes none anew."""

    def show(self, sections: "Sequence[Section]", state: str) -> None:
        """New numbers, or word of them."""
        self.sections, self.state = sections, state
        self.stale()

    def turn_to(self, section: int) -> None:
        """Another section; before the first comes the last."""
        self.at, self.top = section % max(1, len(self.sections)), 0
        self.stale()

    def scroll_by(self, step: int) -> None:
        """Move by so many lines."""
        self.top += step
        self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:
        """The names of the sections, and a window on one."""
        title = rule(_("How it goes"), width, visible(self.state) or _("Tab turns · Esc closes"))
        if not self.sections:
            return [
                title,
                [],
                [(f" {visible(self.state)}", "")],
                [(_(" The review goes on meanwhile: Esc."), "quiet")],
            ]
        room = max(1, height - _ABOVE)
        lines = self._section_lines(width - 2, room)
        last = max(0, len(lines) - room)
        self.top = max(0, min(self.top, last))
        window = [[(" ", ""), *line] for line in lines[self.top : self.top + room]]
        below = last - self.top
        if below:
            window[-1] = [(_(" ↓ {count} more lines: Space").format(count=below + 1), "warn")]
        return [title, [], self._names(), [], *window]

    def _section_lines(self, width: int, height: int) -> list[Line]:
        from tui.overview import section_lines  # here: the start does not wait for it

        made_for = (self.sections[self.at], width, height)
        if self._drawn[0] != made_for:
            self._drawn = made_for, section_lines(*made_for)
        return self._drawn[1]

    def _names(self) -> Line:
        names: Line = []
        for number, section in enumerate(self.sections):
            here = number == self.at
            names += [
                (f"  {number + 1} ", "key"),
                (f"[{section.title}]" if here else f" {section.title} ", "strong" if here else ""),
            ]
        return names
