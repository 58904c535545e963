"""Lines kept as they were last sent: a frame then costs the lines that differ, not all that it spans."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Kept(Widget):
    """A widget that filters a line again only after it was painted anew."""

    _kept: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's call for every frame that comes near; it would filter every line of each widget again."""
        if self._kept is None or self._kept[0] != crop:
            strips = super().render_lines(crop)
        else:
            strips = list(self._kept[1])
            if (stale := self._stale(crop)) is not None:
                anew = super().render_lines(stale)
                strips[stale.y - crop.y : stale.bottom - crop.y] = anew
        self._kept = (crop, strips)
        return strips

    def _stale(self, crop: Region) -> Region | None:
        """The lines from the first to the last that were painted anew: a call costs more than a line."""
        # What Textual has thrown away itself is the one sure sign, a change of looks included.
        cache = self._styles_cache
        lines = [y for y in crop.line_range if cache.is_dirty(y) or y not in cache._cache]  # noqa: SLF001 - pinned
        return Region(crop.x, lines[0], crop.width, lines[-1] - lines[0] + 1) if lines else None
