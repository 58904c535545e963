"""`soat disputes`: where annotators differ."""

import json
from argparse import ArgumentParser, Namespace

from extract.records import FIELDS, to_record
from store.database import open_database
from store.disputes import Dispute, disputes
from store.rows import Decision
from tui.console import show, tell
from tui.naming import column_name, field_name, verdict_name
from tui.options import add_database, database_path, the_document
from tui.speech import N_, _, counted

DESCRIPTION = N_(
    """\
Lists the figures that annotators judged differently without sight of each
other: where each stands, what each annotator says, and which fields differ.
`soat review --adjudicate` goes over them; until then none is exported.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat disputes
  soat disputes bao-cao-quy-2.txt --json | jq -r .quote

exit codes:
  0  listed
  1  the database cannot be opened
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Of which documents."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help=_("whose disputes to list (default: all)")
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a line"))
    add_database(parser)


def run(options: Namespace) -> int:
    """List them."""
    with open_database(database_path(options), read_only=True) as db:
        documents = [the_document(db, reference) for reference in options.documents]
        count = 0
        for dispute in disputes(db, documents):
            count += 1
            if options.json:
                show(json.dumps(_summary(dispute), ensure_ascii=False))
            else:
                _show(dispute)
        if not count:
            tell(_("nothing is disputed"))
        elif not options.json:
            tell(
                counted(
                    "{count} dispute; `soat review --adjudicate` settles it",
                    "{count} disputes; `soat review --adjudicate` settles them",
                    count,
                )
            )
    return 0


def _show(dispute: Dispute) -> None:
    place = f"{dispute.document.name}:{dispute.span.start}-{dispute.span.end}"
    differs = _("differs in {fields}").format(fields=", ".join(map(column_name, dispute.differing)))
    show(f"{place}  {dispute.quote}  {differs}")
    for decision in dispute.verdicts:
        show(f"  {decision.annotator}: {_said(decision, dispute.differing)}")


def _said(decision: Decision, fields: tuple[str, ...]) -> str:
    """The verdict with what its record has in the fields that differ."""
    words = [verdict_name(decision.verdict)]
    if decision.after is not None:
        record = to_record(decision.after)
        words += [
            f"{field_name(name)} {'-' if record[name] is None else record[name]}"
            for name in FIELDS
            if name in fields
        ]
    words += [remark for remark in (decision.reason, decision.note) if remark]
    return ", ".join(words)


def _summary(dispute: Dispute) -> dict[str, object]:
    return {
        "doc": dispute.document.name,
        "document": dispute.document.sha256,
        "start": dispute.span.start,
        "end": dispute.span.end,
        "quote": dispute.quote,
        "differing": list(dispute.differing),
        "verdicts": [
            {
                "annotator": decision.annotator,
                "verdict": decision.verdict.value,
                "record": None if decision.after is None else to_record(decision.after),
                "decided_at": decision.decided_at,
                "reason": decision.reason,
                "note": decision.note,
            }
            for decision in dispute.verdicts
        ],
    }
