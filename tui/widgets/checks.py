"""The checks of a figure, a line each: what became of it by sign and word, and the sum."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from store.rows import FigureView
from tui.display import visible
from tui.naming import outcome_name, told_sum
from tui.speech import _
from tui.wrapping import Line, Piece, crop_line, wrap

if TYPE_CHECKING:
    from extract.checks.results import Check

_LOOKS = {
    "holds": ("=", "good"),
    "rounded": ("≈", "good"),
    "truncated": ("≈", "strong"),
    "fails": ("≠", "bad"),
}
"""The sign and the style of each outcome."""
_MOST = 3


def check_pieces(check: "Check") -> list[Piece]:
    """What became of a check, and its sum."""
    sign, style = _LOOKS[check.outcome.value]
    return [
        (f"{sign} {outcome_name(check.outcome.value)}", style),
        (f"  {visible(told_sum(check.line))}", ""),
    ]


def check_lines(checks: Sequence["Check"], key: str, width: int, *, roomy: bool) -> Iterator[Line]:
    """The checks beside a record: three at most, or one where lines are few; `key` goes to their figures."""
    shown = checks[: _MOST if roomy else 1]
    for number, check in enumerate(shown):
        line: Line = check_pieces(check)
        behind: Line = []
        if number + 1 == len(shown):
            if len(checks) > len(shown):
                behind.append((_(" · {count} more").format(count=len(checks) - len(shown)), "quiet"))
            if any(len(one.members) > 1 for one in checks):
                behind += [(" · ", "quiet"), (key, "key")]
        if roomy:
            yield from wrap([*line, *behind], width - 1)
        else:
            # The sum may be cut, what is behind it not.
            room = width - 1 - sum(len(text) for text, _style in behind)
            yield [*crop_line(line, room), *behind]


def left_out_lines(held: Sequence[tuple[FigureView, "Check"]], width: int) -> Iterator[Line]:
    """The figures that break a check: one line for all of each check."""
    by_check: dict[Check, list[str]] = {}
    for view, check in held:
        by_check.setdefault(check, []).append(visible(view.quote))
    for check, quotes in by_check.items():
        said: Line = [(_(" not "), "warn"), (", ".join(quotes), "strong"), ("  ", ""), *check_pieces(check)]
        yield crop_line(said, width - 1)
