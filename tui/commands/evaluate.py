"""`soat evaluate`: how near an extractor's proposals come to what was verified."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence

from extract.offsets import Unit
from extract.records import FIELDS
from store.database import Database, open_database
from store.evaluation import Evaluation, Outcome, Proposed, as_json
from store.intervals import Share
from store.judging import documents_of, extractors, judged_documents, judgement, proposals_by
from store.staging import staging
from tui.console import CommandError, show, tell
from tui.documents import the_documents
from tui.given import TOLD, Files, stage_candidates
from tui.naming import field_name
from tui.options import add_database, database_path
from tui.progress import progress
from tui.speech import N_, _, counted, decimal, grouped
from tui.table import aligned

DESCRIPTION = N_(
    """\
Sets an extractor's proposals beside the verified figures: how many of them are
figures (precision), how many figures they find (recall), and how often each
field is right, with 95 % intervals (Wilson), by kind and by rule. Without
--extractor and --jsonl it measures whatever proposes in the database itself.
Counted are the documents of which it proposes anything; name those to be
counted too in which it found nothing.

A proposal is right in place where a verified figure has its very span. It is
wrong where it was rejected, where it shares characters with a verified figure,
and where text was gone through and no figure is there. Where nobody has decided
anything, nothing is counted. Recall counts only in text that was gone through:
marked as read (`e` in the review), or in documents without an open figure. The
second flatters the extractor whose proposals were reviewed there: what it
misses, nobody may have seen.

Fields agree as in the benchmark: numbers equal, choices the same, units by
their head, half of the words of an indicator or an entity, the same period.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat evaluate
  soat evaluate --extractor llm-2024 report.txt
  soat evaluate --jsonl candidates.jsonl --json | jq .f1

exit codes:
  0  measured
  1  not measured
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Whose proposals, and on which documents."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("documents", nargs="*", metavar="DOCUMENT", help=_("measure on these only"))
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument(
        "--extractor", metavar="NAME", help=_("what NAME proposes, as `soat import` called it")
    )
    whose.add_argument(
        "--jsonl",
        metavar="FILE",
        help=_("proposals of a file, without importing them; - reads standard input"),
    )
    parser.add_argument("--offsets", choices=list(Unit), help=_("what the file's offsets count"))
    parser.add_argument("--json", action="store_true", help=_("print everything as one JSON object"))
    add_database(parser)


def run(options: Namespace) -> int:
    """Measure, and print."""
    with open_database(database_path(options), read_only=True) as db:
        named = [one.id for reference in options.documents for one in the_documents(db, reference)]
        documents = judged_documents(db, named)
        if options.jsonl is None:
            _check_extractor(db, options.extractor)
            proposing = documents_of(db, options.extractor)
            documents = [id_ for id_ in documents if named or id_ in proposing]
            result = _measured(db, documents, lambda id_: proposals_by(db, id_, options.extractor))
        else:
            found = _of_file(db, documents, options)
            if found is None:
                return 1
            result = found
    if options.json:
        show(
            json.dumps(
                {"extractor": options.extractor or options.jsonl, **as_json(result)}, ensure_ascii=False
            )
        )
    else:
        for line in _lines(result):
            show(line)
    if not result.total.right + result.total.wrong:
        tell(_("nothing of that was decided on yet; go over some of it with `soat review`"))
    return 0


def _measured(
    db: Database, documents: Sequence[int], proposals: Callable[[int], Sequence[Proposed]]
) -> Evaluation:
    result = Evaluation()
    with progress("measuring", len(documents)) as step:
        for document_id in documents:
            result.take(judgement(db, document_id), proposals(document_id))
            step()
    return result


def _of_file(db: Database, documents: Sequence[int], options: Namespace) -> Evaluation | None:
    """The same of a file's proposals; None where something in it is wrong, which is told."""
    files = Files([options.jsonl])
    with staging(db, Unit(options.offsets or Unit.CODE_POINTS)) as staged:
        stage_candidates(db, files, staged, "")
        staged.check()
        if faults := staged.faults(TOLD):
            files.tell_faults(faults, staged.count_faults())
            return None
        given = set(staged.documents())
        return _measured(
            db,
            [id_ for id_ in documents if options.documents or id_ in given],
            lambda id_: [
                Proposed(one.span, one.figure, one.rule.removeprefix(".")) for one in staged.candidates(id_)
            ],
        )


def _check_extractor(db: Database, name: str | None) -> None:
    known = extractors(db)
    if name is not None and name not in known:
        raise CommandError(
            _("{name}: proposes nothing in this database; there are {names}").format(
                name=name, names=", ".join(known) or "-"
            )
        )


def _lines(result: Evaluation) -> Iterator[str]:
    total = result.total
    yield _("{documents}: {verified}, {required} of them in text that was gone through").format(
        documents=counted("{count} document", "{count} documents", result.documents),
        verified=counted("{count} verified figure", "{count} verified figures", result.verified),
        required=grouped(total.required),
    )
    yield _("{judged} judged: {right} right in place, {wrong} wrong; {undecided} not decided on").format(
        judged=counted("{count} proposal", "{count} proposals", total.right + total.wrong),
        right=grouped(total.right),
        wrong=grouped(total.wrong),
        undecided=grouped(result.undecided),
    )
    if result.complete:
        said = _("{documents} counted as read because nothing in it is open; recall may flatter there")
        yield said.format(documents=counted("{count} document", "{count} documents", result.complete))
    yield ""
    yield from aligned([(name, *_cells(share)) for name, share in _shares(result)])
    for title, outcomes in ((_("kind"), result.kinds), (_("rule"), result.rules)):
        if outcomes:
            yield ""
            yield from aligned(list(_table(title, outcomes, is_missed=outcomes is result.kinds)))


def _shares(result: Evaluation) -> Iterator[tuple[str, Share | None]]:
    total = result.total
    yield _("precision"), total.precision
    yield _("recall"), total.recall
    yield "F1", None if total.f1 is None else Share(total.f1, total.f1, total.f1)
    for name in FIELDS:
        yield field_name(name), result.accuracy(name)


def _table(title: str, outcomes: dict[str, Outcome], *, is_missed: bool) -> Iterator[tuple[str, ...]]:
    """A line for each; what is missed is of a kind, but of no rule."""
    missed = (_("missed"), _("recall")) if is_missed else ()
    yield (title, _("right"), _("wrong"), _("precision"), *missed, _("core"), _("whole"))
    for name, one in sorted(outcomes.items()):
        yield (
            name or "-",
            grouped(one.right),
            grouped(one.wrong),
            _percent(one.precision),
            *((grouped(one.required - one.found), _percent(one.recall)) if is_missed else ()),
            _part(one.core, one.right),
            _part(one.whole, one.right),
        )


def _cells(share: Share | None) -> tuple[str, str]:
    if share is None:
        return "-", ""
    bounds = "" if share.low == share.high == share.value else decimal(f"{share.low:.1%} - {share.high:.1%}")
    return _percent(share), bounds


def _percent(share: Share | None) -> str:
    return "-" if share is None else decimal(f"{share.value:.1%}")


def _part(count: int, of: int) -> str:
    return decimal(f"{count / of:.1%}") if of else "-"
