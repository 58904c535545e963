"""`soat history`: who said what about one figure, when and why."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict

from store.database import open_database
from store.figure_names import find_figure
from store.history import Entry, History, Reading, Record, history
from tui.console import show
from tui.options import add_database, database_path
from tui.speech import N_, _

DESCRIPTION = N_(
    """\
Shows all that ever happened to one figure: its sentence, what extractors
proposed and when, and every decision with who made it, when, in which sitting,
what it changed field by field, why, and in view of which earlier decisions;
what was taken back, carried on from an earlier edition or called up again.

FIGURE is written as in an export, 0123456789abcdef:12-17, or with the name of
the document, report.txt:12-17, or is the number that `soat verify` names.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat history report.txt:45-50
  soat history 0123456789abcdef:45-50 --json | jq '.decisions[].annotator'

exit codes:
  0  shown
  1  no such figure, or the database cannot be opened
  2  wrong command line
"""
)

_SHORT = 12
_NOTHING = "-"


def add_arguments(parser: ArgumentParser) -> None:
    """The figure."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("figure", metavar="FIGURE", help=_("which one: DOCUMENT:START-END"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
    add_database(parser)


def run(options: Namespace) -> int:
    """Show it."""
    with open_database(database_path(options), read_only=True) as db:
        told = history(db, find_figure(db, options.figure))
    if options.json:
        show(json.dumps(asdict(told), ensure_ascii=False))
        return 0
    for line in _lines(told):
        show(line)
    return 0


def _lines(told: History) -> Iterator[str]:
    yield f"{told.figure}  {told.quote}  {told.state or 'not in the queue'}"
    yield f"{told.doc} ({told.document}), {told.start}-{told.end}"
    start, end = told.start - told.sentence_start, told.end - told.sentence_start
    sentence = told.sentence
    yield f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
    yield ""
    if told.proposed is not None:
        yield f"proposed by {told.extractor} ({told.rule}, {told.confidence:.2f}): {_record(told.proposed)}"
    for reading in told.readings:
        yield f"{reading.extracted_at}  {reading.extractor} read the document{_reading(reading)}"
    for number, entry in enumerate(told.decisions, 1):
        yield ""
        yield from _entry(number, entry)


def _reading(reading: Reading) -> str:
    if reading.what is None:
        return ""
    return f": {reading.what}: {_record(reading.before)} → {_record(reading.after)}"


def _record(record: Record | None) -> str:
    """The fields that say something."""
    if record is None:
        return _NOTHING
    return ", ".join(f"{name} {value}" for name, value in record.items() if value is not None)


def _entry(number: int, entry: Entry) -> Iterator[str]:
    mark = "  (stands)" if entry.stands else "  (stands beside it)" if entry.is_head else ""
    yield f"{number}. {entry.decided_at}  {entry.annotator}  {entry.verdict}{mark}"
    said = {
        **{name: f"{was or _NOTHING} → {is_ or _NOTHING}" for name, (was, is_) in entry.changed.items()},
        "before": None if entry.changed or entry.before is None else _record(entry.before),
        "reason": entry.reason,
        "note": entry.note,
        "extractor": entry.extractor,
        "takes back": entry.withdraws and entry.withdraws[:_SHORT],
        "taken back by": " ".join(hash_[:_SHORT] for hash_ in entry.withdrawn_by),
        "made in view of": " ".join(hash_[:_SHORT] for hash_ in entry.over),
        "carried from": entry.carries and f"{entry.carried_from} {entry.carries[:_SHORT]}",
        "carried to": " ".join(entry.carried_to),
        "to be looked at again": ", ".join(f"{one.why} {one.recalled_at}" for one in entry.recalls),
        "sitting": f"{entry.session[:_SHORT]} ({entry.role}, {entry.program})",
        "hash": f"{entry.hash[:_SHORT]} (chain {entry.chain[:_SHORT]}, number {entry.sequence})",
    }
    for name, value in said.items():
        if value:
            yield f"   {name}: {value}"
