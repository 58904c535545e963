"""`soat agree`: how far annotators agree."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from decimal import Decimal

from store.agreement import Comparison, Estimate, agreement
from store.database import open_database
from tui.console import show, tell
from tui.naming import column_name
from tui.options import add_database, database_path, percent
from tui.speech import N_, _, counted, decimal, grouped
from tui.table import aligned

DESCRIPTION = N_(
    """\
Shows how far annotators agree on the figures that they judged without sight of
each other: on whether it is a figure (`verdict`), then on each field of the
record where both hold that it is one. `agree` is how often they say the same,
`kappa` (Cohen's, of two) and `alpha` (Krippendorff's, of any number) take out
what chance would do. Each has its 95% interval: Wilson's for `agree`, by the
delta method for the others, with figures taken as independent. A `-` is not
defined: too few figures, or all of them say one thing.

Values that differ by at most --tolerance of the larger are the same; for alpha
the distance of other values grows with their ratio.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat agree
  soat agree Lan Minh --tolerance 0.5%
  soat agree --json | jq '.[0].fields[0].kappa'

exit codes:
  0  shown
  1  it cannot be computed
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Whose agreement."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "names", nargs="*", metavar="ANNOTATOR", help=_("who is compared (default: everybody)")
    )
    parser.add_argument(
        "--tolerance",
        type=percent,
        default=0.0,
        metavar="PERCENT",
        help=_("how far the same values may differ"),
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON array"))
    add_database(parser)


def run(options: Namespace) -> int:
    """Compare every pair, then all."""
    with open_database(database_path(options), read_only=True) as db:
        found = agreement(db, options.names, tolerance=Decimal(str(options.tolerance)))
    if options.json:
        show(json.dumps([asdict(comparison) for comparison in found], ensure_ascii=False))
        return 0
    for number, comparison in enumerate(found):
        if number:
            show()
        _show(comparison)
    if not found:
        tell(_("no figure was judged by two annotators without sight of each other; `soat assign --overlap`"))
    return 0


def _show(comparison: Comparison) -> None:
    names = ", ".join(comparison.annotators)
    judged = counted(
        "{count} figure judged without sight of each other",
        "{count} figures judged without sight of each other",
        comparison.figures,
    )
    show(f"{names}: {judged}")
    rows = [(_("field"), "n", _("agree"), "", "kappa", "", "alpha", "")]
    rows += [
        (
            column_name(one.field),
            grouped(one.n),
            *_cells(one.agreed, ".1%"),
            *_cells(one.kappa, ".3f"),
            *_cells(one.alpha, ".3f"),
        )
        for one in comparison.fields
    ]
    for line in aligned(rows):
        show(line)


def _cells(estimate: Estimate, form: str) -> tuple[str, str]:
    """The number and its interval, a dash for what is not defined."""
    value = "-" if estimate.value is None else decimal(format(estimate.value, form))
    if estimate.low is None or estimate.high is None:
        return value, ""
    low, high = (decimal(format(end, form)) for end in (estimate.low, estimate.high))
    return value, _("[{low}, {high}]").format(low=low, high=high)
