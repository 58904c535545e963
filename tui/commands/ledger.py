"""`soat ledger`: what several documents tell of one thing, and where they differ."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from extract.facts.outcomes import Outcome, Told, likely
from extract.numbers import write_number
from extract.records import to_record
from store.database import Database, open_database
from store.ledger.facts import Citation, Fact, Version, citations, differing_facts, shared_facts
from store.ledger.judging import Difference, differences, judge, undo_judgement
from store.ledger.outliers import Raised, raised
from store.rows import Session
from store.sessions import start_session
from tui.config import load_config
from tui.console import CommandError, show, tell
from tui.options import add_annotator, add_database, annotator, database_path
from tui.speech import N_, _, counted
from tui.taking_stock import bring_up_before_showing, check_library

if TYPE_CHECKING:
    from store.ledger.judging import Judgement

DESCRIPTION = N_(
    """\
Lists what several documents tell of one thing (the same indicator, entity and
period, in whatever words) with different numbers, what was judged of them, and
numbers that lie an order of magnitude from the others of their series. Figures
count as they stand: as decided, else as proposed. A passage that was taken over
from another document counts as a copy of it.

An outcome is conflict (one is wrong), revision (a later source corrects),
scope (they are of another scope), plan (the one is planned, the other reached)
or rounding. `L` in the review gives the same by one key each.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat ledger
  soat ledger --all --json | jq -r 'select(.versions | length > 1)'
  soat ledger --judge 3f2a9c1d0e8b7a65:120-126 77b0c1d2e3f4a5b6:88-93 revision

exit codes:
  0  listed, or recorded
  1  the database cannot be opened, or nothing was recorded
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """What to list, or what to record."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--all", action="store_true", help=_("also what all documents agree on"))
    what.add_argument(
        "--judge",
        nargs=3,
        metavar=("FIGURE", "FIGURE", "OUTCOME"),
        help=_("say what two figures are to each other"),
    )
    what.add_argument("--undo", action="store_true", help=_("take your latest judgement back"))
    parser.add_argument("--note", metavar="TEXT", help=_("with --judge: why"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a line"))
    add_annotator(parser)
    add_database(parser)


def run(options: Namespace) -> int:
    """List, or record."""
    check_library()
    name = annotator(options, load_config())
    if options.judge or options.undo:
        with open_database(database_path(options)) as db:
            by = start_session(db, name, "soat ledger")
            return _record(db, options, by)
    bring_up_before_showing(database_path(options))
    with open_database(database_path(options), read_only=True) as db:
        by = Session(id="", annotator=name)
        told = list(shared_facts(db, by) if options.all else differing_facts(db, by))
        found = {id(fact): differences(db, [fact], by) for fact in told}
        odd = raised(db, by)
    for fact in told:
        if options.json:
            show(json.dumps(_summary(fact, found[id(fact)]), ensure_ascii=False))
        else:
            _show(fact, found[id(fact)])
    for one in odd:
        show(json.dumps(_raised_summary(one), ensure_ascii=False) if options.json else _raised(one))
    _tell(told, list(chain.from_iterable(found.values())), odd, everything=options.all)
    return 0


def _record(db: Database, options: Namespace, by: Session) -> int:
    from store.figure_names import find_figure

    if options.undo:
        undone = undo_judgement(db, by=by)
        tell(
            _("{annotator} has no judgement to take back").format(annotator=by.annotator)
            if undone is None
            else _("taken back: {outcome}").format(outcome=undone.outcome)
        )
        return 1 if undone is None else 0
    *names, outcome = options.judge
    if outcome not in list(Outcome):
        raise CommandError(
            _("{outcome}: no such outcome; one of {outcomes}").format(
                outcome=outcome, outcomes=", ".join(Outcome)
            )
        )
    cited = [one for name in names for one in citations(db, [find_figure(db, name)], by)]
    if len(cited) != len(names):
        raise CommandError(_("one of the two was rejected or is not in the queue; nothing was recorded"))
    one, other = cited
    judge(db, one, other, Outcome(outcome), by=by, note=options.note)
    tell(_("recorded: {outcome}").format(outcome=outcome))
    return 0


def _show(fact: Fact, differing: Sequence[Difference]) -> None:
    figure = fact.versions[0].first.figure
    parts = (figure.indicator, figure.entity, figure.period, figure.unit)
    show(" · ".join(part for part in parts if part) or figure.kind)
    said = {id(one.other): one for one in differing}
    for version in fact.versions:
        difference = said.get(id(version))
        show(f"  {version.first.quote}  {_who(version)}{'' if difference is None else _judged(difference)}")


def _who(version: Version) -> str:
    names = [f"{one.name}:{one.span.start}-{one.span.end}" for one in version.citations]
    firsts = [names[copies[0]] for copies in version.copies]
    copied = len(names) - len(firsts)
    told = ", ".join(firsts)
    return f"{told} (+{counted('{count} copy', '{count} copies', copied)})" if copied else told


def _judged(difference: Difference) -> str:
    judgement = difference.judgement
    if judgement is None:
        return "  " + _("not judged; likely {outcome}").format(outcome=_likely(difference))
    note = f" ({judgement.note})" if judgement.note else ""
    return f"  {judgement.outcome}: {judgement.annotator} {judgement.judged_at[:10]}{note}"


def _likely(difference: Difference) -> Outcome:
    return likely(*(_told(version.first) for version in (difference.one, difference.other)))


def _told(citation: Citation) -> Told:
    return Told(citation.figure, citation.quote, citation.published)


def _raised(one: Raised) -> str:
    first = one.cited[0]
    others = ", ".join(f"{other.quote} ({other.figure.period or other.name})" for other in one.others)
    line = _("{place}  {quote} is {times} times the others of its series: {others}").format(
        place=f"{first.name}:{first.span.start}-{first.span.end}",
        quote=first.quote,
        times=f"{one.times:.3g}",
        others=others,
    )
    if one.alternative is None:
        return line
    return f"{line}; " + _("read as {number} it fits").format(number=write_number(one.alternative))


def _tell(
    told: Sequence[Fact], differing: Sequence[Difference], odd: Sequence[Raised], *, everything: bool
) -> None:
    parts = [counted("{count} difference", "{count} differences", len(differing))]
    left = sum(one.judgement is None for one in differing)
    if differing:
        parts[-1] += f" ({counted('{count} to judge', '{count} to judge', left)})"
    if everything:
        facts = counted("{count} fact in several documents", "{count} facts in several documents", len(told))
        parts.insert(0, facts)
    parts.append(counted("{count} number out of its series", "{count} numbers out of their series", len(odd)))
    tell(", ".join(parts))


def _summary(fact: Fact, differing: Sequence[Difference]) -> dict[str, object]:
    said = {id(one.other): one for one in differing}
    return {
        "fact": to_record(fact.versions[0].first.figure),
        "versions": [
            {
                "number": version.first.number,
                "sources": version.sources,
                "citations": [_cited(one) for one in version.citations],
                "copies": [list(copies) for copies in version.copies],
                **_verdict(said.get(id(version))),
            }
            for version in fact.versions
        ],
    }


def _verdict(difference: Difference | None) -> Mapping[str, object]:
    if difference is None:
        return {}
    return {"likely": _likely(difference), "judgement": _judgement(difference.judgement)}


def _judgement(judgement: "Judgement | None") -> Mapping[str, object] | None:
    if judgement is None:
        return None
    return {
        "outcome": judgement.outcome,
        "annotator": judgement.annotator,
        "judged_at": judgement.judged_at,
        "note": judgement.note,
    }


def _cited(one: Citation) -> Mapping[str, object]:
    return {
        "figure": one.place,
        "doc": one.name,
        "published": one.published,
        "quote": one.quote,
        "sentence": one.passage,
        **to_record(one.figure),
    }


def _raised_summary(one: Raised) -> dict[str, object]:
    return {
        "outlier": [_cited(cited) for cited in one.cited],
        "times": one.times,
        "others": [_cited(other) for other in one.others],
        "alternative": None if one.alternative is None else str(one.alternative),
    }
