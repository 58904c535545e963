"""The list of versions to choose from, each with what sets it apart from the one that stands."""

from collections.abc import Iterator, Sequence

from store.rows import Verdict
from tui.display import visible
from tui.naming import field_name
from tui.speech import N_, _
from tui.versions import Version, differing
from tui.widgets.record import field_pieces
from tui.wrapping import Line, Piece, wrap

_SAID = {
    Verdict.ACCEPT: N_("{name} accepted it"),
    Verdict.CORRECT: N_("{name} corrected it"),
    Verdict.ADD: N_("{name} added it"),
    Verdict.REJECT: N_("{name} rejected it"),
}
INDENT = 3


def version_lines(found: Sequence[Version], width: int) -> Iterator[Line]:
    """A line for each, and below it the fields that differ."""
    for number, version in enumerate(found, start=1):
        whose = version.whose
        said = _("proposed now") if whose is None else _(_SAID[version.verdict]).format(name=visible(whose))
        first: list[Piece] = [(f" {number} ", "key"), (said, "strong")]
        if number == 1:
            first.append((_(" · stands"), "quiet"))
        yield first
        for name in differing(version, found[0]):
            said_first = None if found[0].record is None else found[0].record
            pieces = [
                (f"{field_name(name)} ", "label"),
                *field_pieces(name, version.record, said_first, None),
            ]
            for line in wrap(pieces, width - INDENT - 1):
                yield [(" " * INDENT, ""), *line]
