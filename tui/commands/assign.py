"""`soat assign`: who is to review what."""

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from store.assignments import Holding, Plan, carry_out, holdings, plan_documents, plan_share, release
from store.database import Database, open_database
from store.documents import read_document
from tui.config import load_config
from tui.console import CommandError, show, tell
from tui.options import add_annotator, add_database, annotator, database_path, percent, the_document
from tui.speech import N_, _, counted, grouped
from tui.table import aligned

DESCRIPTION = N_(
    """\
Says who is to review what. An ANNOTATOR gets whole documents (--document), or a
share of what is undecided and nobody's yet, in reading order and split evenly
among those named; stretches begin and end between sentences. Then their
`soat review` offers them that, and nothing else.

With --overlap, a part of it goes to two of them, spread over the documents.
What several have is reviewed blind: each sees only their own decisions there,
so that `soat agree` can tell how far they agree, and `soat review --adjudicate`
settles where they do not. --open lets them see each other's.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat assign Lan Minh --overlap 20%
  soat assign Lan --share 50% --dry-run
  soat assign Lan Minh --document bao-cao-quy-2.txt
  soat assign --list
  soat assign --release Lan

exit codes:
  0  assigned, listed or released
  1  it cannot be
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Who, what, and how much of it twice."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("names", nargs="*", metavar="ANNOTATOR", help=_("who is to review"))
    parser.add_argument(
        "--document",
        action="append",
        default=[],
        metavar="DOCUMENT",
        help=_("a whole document, by name or SHA-256; may be given again"),
    )
    parser.add_argument(
        "--share", type=percent, metavar="PERCENT", help=_("how much of what is nobody's yet (default: all)")
    )
    parser.add_argument("--overlap", type=percent, metavar="PERCENT", help=_("how much of that goes to two"))
    parser.add_argument("--open", action="store_true", help=_("let those who share a place see each other"))
    parser.add_argument(
        "--dry-run", action="store_true", help=_("show what would be given, and give nothing")
    )
    parser.add_argument("--list", action="store_true", help=_("show who has what, and how far they are"))
    parser.add_argument("--release", action="store_true", help=_("take back what the ANNOTATORs have"))
    parser.add_argument("--json", action="store_true", help=_("with --list: print one JSON array"))
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Assign, list or release."""
    _check_together(options)
    path = database_path(options)
    if options.list:
        with open_database(path, read_only=True) as db:
            _show_holdings(holdings(db), as_json=options.json)
        return 0
    author = annotator(options, load_config())
    with open_database(path, read_only=options.dry_run) as db:
        if options.release:
            count = release(db, options.names, _documents(db, options), by=author)
            tell(
                counted(
                    "{count} stretch released; decisions stay",
                    "{count} stretches released; decisions stay",
                    count,
                )
            )
        elif options.dry_run:
            _show_plan(db, _plan(db, options))
        else:
            plan = _plan(db, options)
            carry_out(db, plan, by=author)
            _show_plan(db, plan)
    return 0


def _check_together(options: Namespace) -> None:
    """Refuse options that mean nothing together."""
    shares = options.share is not None or options.overlap is not None
    if options.list and (options.names or options.document or shares or options.release):
        raise CommandError(_("--list shows what everybody has; give it without annotators and other options"))
    if not options.list and not options.names:
        raise CommandError(_("nobody is named; say who, as in `soat assign Lan Minh`, or --list"))
    if options.document and shares:
        raise CommandError(_("--document gives whole documents; give it without --share and --overlap"))
    if options.release and (shares or options.dry_run or options.open):
        raise CommandError(_("--release takes back; give it with annotators and --document only"))


def _documents(db: Database, options: Namespace) -> list[int]:
    return [the_document(db, reference) for reference in options.document]


def _plan(db: Database, options: Namespace) -> Plan:
    if options.document:
        return plan_documents(db, options.names, _documents(db, options), is_open=options.open)
    return plan_share(
        db,
        options.names,
        share=1.0 if options.share is None else options.share,
        overlap=options.overlap or 0.0,
        is_open=options.open,
    )


def _show_plan(db: Database, plan: Plan) -> None:
    """Who gets how much, in how many documents, and how much of it is blind."""
    figures: Counter[str] = Counter()
    blind: Counter[str] = Counter()
    documents: dict[str, set[int]] = {}
    for stretch in plan.stretches:
        figures[stretch.annotator] += stretch.figures
        blind[stretch.annotator] += stretch.figures * stretch.blind
        documents.setdefault(stretch.annotator, set()).add(stretch.document_id)
    rows: list[tuple[str, ...]] = [(_("annotator"), _("figures"), _("blind"), _("documents"))]
    rows += [
        (name, grouped(count), grouped(blind[name]), grouped(len(documents[name])))
        for name, count in figures.items()
    ]
    for line in aligned(rows):
        show(line)
    if plan.doubled:
        tell(counted("{count} figure for double review", "{count} figures for double review", plan.doubled))
    for name, document_id in dict.fromkeys((one.annotator, one.document_id) for _why, one in plan.blinded):
        document = read_document(db, document_id)
        said = _("{name} reviews {document} blind from now on")
        tell(said.format(name=name, document=document.name if document else document_id))


def _show_holdings(found: Sequence[Holding], *, as_json: bool) -> None:
    if as_json:
        show(json.dumps([_summary(holding) for holding in found], ensure_ascii=False))
        return
    if not found:
        tell(_("nothing is assigned; `soat assign Lan Minh` splits what is undecided between them"))
        return
    rows: list[tuple[str, ...]] = [
        (
            _("annotator"),
            _("document"),
            _("figures"),
            _("done"),
            _("left"),
            _("stretches"),
            _("blind"),
        )
    ]
    rows += [
        (
            holding.annotator,
            holding.document.name,
            grouped(holding.progress.total),
            grouped(holding.progress.done),
            grouped(holding.progress.left),
            grouped(holding.stretches),
            grouped(holding.blind),
        )
        for holding in found
    ]
    for line in aligned(rows, names=2):
        show(line)


def _summary(holding: Holding) -> dict[str, object]:
    counted = asdict(holding.progress)
    return {
        "annotator": holding.annotator,
        "doc": holding.document.name,
        "document": holding.document.sha256,
        "stretches": holding.stretches,
        "blind": holding.blind,
        "figures": holding.progress.total,
        "done": holding.progress.done,
        "left": holding.progress.left,
        **{name: counted[name] for name in counted if name != "total"},
    }
