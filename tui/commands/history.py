"""`soat history`: who said what about one figure, when and why."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict

from store.database import open_database
from store.figure_names import find_figure
from store.history import Entry, History, Reading, Record, history
from store.rows import State, Verdict
from tui.console import show
from tui.naming import change_name, field_name, state_name, verdict_name
from tui.options import add_database, database_path
from tui.speech import N_, _, decimal

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
_ROLES = {"review": N_("review"), "adjudication": N_("adjudication")}


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
    state = _("not in the queue") if told.state is None else state_name(State(told.state))
    yield f"{told.figure}  {told.quote}  {state}"
    yield f"{told.doc} ({told.document}), {told.start}-{told.end}"
    start, end = told.start - told.sentence_start, told.end - told.sentence_start
    sentence = told.sentence
    yield f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
    yield ""
    if told.proposed is not None:
        sure = decimal(f"{told.confidence:.2f}")
        said = _("proposed by {extractor} ({rule}, {sure}): {record}")
        yield said.format(extractor=told.extractor, rule=told.rule, sure=sure, record=_record(told.proposed))
    for reading in told.readings:
        read = _("{extractor} read the document").format(extractor=reading.extractor)
        yield f"{reading.extracted_at}  {read}{_reading(reading)}"
    for number, entry in enumerate(told.decisions, 1):
        yield ""
        yield from _entry(number, entry)


def _reading(reading: Reading) -> str:
    if reading.what is None:
        return ""
    return f": {change_name(reading.what)}: {_record(reading.before)} → {_record(reading.after)}"


def _record(record: Record | None) -> str:
    """The fields that say something."""
    if record is None:
        return _NOTHING
    return ", ".join(f"{field_name(name)} {value}" for name, value in record.items() if value is not None)


def _entry(number: int, entry: Entry) -> Iterator[str]:
    mark = _("(stands)") if entry.stands else _("(stands beside it)") if entry.is_head else ""
    verdict = verdict_name(Verdict(entry.verdict))
    yield f"{number}. {entry.decided_at}  {entry.annotator}  {verdict}  {mark}".rstrip()
    recalls = (f"{change_name(one.why)} {one.recalled_at}" for one in entry.recalls)
    link = _("{hash} (chain {chain}, number {number})")
    said = [
        *(
            (field_name(name), f"{was or _NOTHING} → {is_ or _NOTHING}")
            for name, (was, is_) in entry.changed.items()
        ),
        (_("before"), None if entry.changed or entry.before is None else _record(entry.before)),
        (_("reason"), entry.reason),
        (_("note"), entry.note),
        (_("extractor"), entry.extractor),
        (_("takes back"), entry.withdraws and entry.withdraws[:_SHORT]),
        (_("taken back by"), " ".join(hash_[:_SHORT] for hash_ in entry.withdrawn_by)),
        (_("made in view of"), " ".join(hash_[:_SHORT] for hash_ in entry.over)),
        (_("carried from"), entry.carries and f"{entry.carried_from} {entry.carries[:_SHORT]}"),
        (_("carried to"), " ".join(entry.carried_to)),
        (_("to be looked at again"), ", ".join(recalls)),
        (_("sitting"), f"{entry.session[:_SHORT]} ({_(_ROLES[entry.role])}, {entry.program})"),
        (
            _("hash"),
            link.format(hash=entry.hash[:_SHORT], chain=entry.chain[:_SHORT], number=entry.sequence),
        ),
    ]
    for name, value in said:
        if value:
            yield f"   {name}: {value}"
