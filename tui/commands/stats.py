"""`soat stats`: how far the review is."""

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from shutil import get_terminal_size

from store.coverage import Coverage, coverage
from store.database import Database, open_database
from store.integrity import counts
from store.outcomes import Judged, Performance, an_hour
from store.performance import performance
from store.rows import AnnotatorProgress, Document, Progress, State
from store.statistics import (
    count_copies,
    doubts,
    progress,
    progress_by_annotator,
    progress_by_document,
)
from store.vigilance.results import Vigilance
from tui.console import show, tell
from tui.naming import flag_name, state_name
from tui.options import add_database, database_path
from tui.speech import N_, _, counted, decimal, grouped, ngettext
from tui.table import aligned

DESCRIPTION = N_(
    """\
Shows how many figures were proposed and decided on and how many are left, in
all, for each document and for each annotator. `left` counts the figures without
a decision, those that were flagged for later, those that a better extractor or
a new edition reads otherwise (changed), and those that two annotators decided
differently (disputed). Where somebody marked text as read through, it tells how
many of the verified figures in it the extractor had found.

Of what was decided it tells how many decisions an hour of work made in the last
sittings (pauses left out), and how often the extractor was right: by rule, the
worst first, by field, and by how sure it was. Right is a proposal where the
very record that is proposed now stands. --plots draws it with letters.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat stats
  soat stats --plots
  soat stats --json | jq .total.left

exit codes:
  0  shown
  1  the database cannot be opened
  2  wrong command line
"""
)

VERDICTS = ("accepted", "corrected", "added", "rejected", "flagged", "changed", "disputed")

_OWN = VERDICTS[:5]
"""What an annotator's own decisions say; the others are between several."""


def add_arguments(parser: ArgumentParser) -> None:
    """For people or for programs."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("print one JSON object"))
    form.add_argument("--plots", action="store_true", help=_("draw bars and plots beside the tables"))
    add_database(parser)


def run(options: Namespace) -> int:
    """Show the counts."""
    with open_database(database_path(options), read_only=True) as db:
        if options.json:
            show(json.dumps(_summary(db), ensure_ascii=False))
            return 0
        documents = progress_by_document(db)
        if not documents:
            tell(_("no documents yet; read some with `soat extract PATH...`"))
            return 0
        for line in _document_table(documents, progress(db)):
            show(line)
        for line in _told_of_documents(db):
            show(line)
        if annotators := progress_by_annotator(db):
            show()
            for line in _annotator_table(annotators):
                show(line)
        if (read := coverage(db)).characters:
            show()
            for line in _reading(read):
                show(line)
        _show_outcomes(performance(db), plots=options.plots)
    return 0


def _show_outcomes(told: Performance, *, plots: bool) -> None:
    """How it went, as far as something was decided; the documents have a table of their own."""
    from tui.overview import section_lines, sections

    width, height = get_terminal_size()
    documents, *others = sections(told)
    for section in ([documents] if plots else []) + (others if told.sittings or told.rules else []):
        show()
        show(section.title.upper())
        for line in section_lines(section, width, height, plots=plots):
            show("".join(text for text, _ in line).rstrip())


_KNOWN = ("title", "published", "is_doubtful", "hanging", "address", "publisher", "reader", "flags")
"""What is told of a document as a whole."""


def _summary(db: Database) -> dict[str, object]:
    counted = counts(db)
    return {
        **{name: counted[name] for name in ("documents", "candidates", "decisions")},
        "total": _numbers(progress(db)),
        "by_document": [
            {
                "doc": document.name,
                "document": document.sha256,
                **_numbers(done),
                **{name: getattr(document, name) for name in _KNOWN},
            }
            for document, done in progress_by_document(db)
        ],
        "by_annotator": [asdict(annotator) for annotator in progress_by_annotator(db)],
        "read_through": {**asdict(read := coverage(db)), "recall": read.recall},
        "copies": count_copies(db),
        "doubtful": {flag.value: count for flag, count in doubts(db).items()},
        **_outcomes(performance(db)),
    }


def _told_of_documents(db: Database) -> Iterator[str]:
    """How many are copies of others, and how many are to be doubted."""
    if copies := count_copies(db):
        yield counted(
            "{count} document is a copy of another (`soat copies`)",
            "{count} documents are copies of others (`soat copies`)",
            copies,
        )
    if found := doubts(db):
        reasons = ", ".join(f"{flag_name(flag)} {grouped(count)}" for flag, count in found.items())
        yield _("doubtful documents: {reasons}").format(reasons=reasons)


def _outcomes(told: Performance) -> dict[str, object]:
    return {
        "left_over": None if told.remainder is None else asdict(told.remainder),
        "vigilance": _awake(told.vigilance),
        "decisions_an_hour": {
            "all": an_hour(told.sittings),
            "by_annotator": {
                name: an_hour([one for one in told.sittings if one.annotator == name])
                for name in sorted({one.annotator for one in told.sittings})
            },
            "sittings": [{**asdict(one), "an_hour": one.an_hour} for one in told.sittings],
        },
        "proposals": _judged(told.judged),
        "by_rule": [{"rule": name, **_judged(judged)} for name, judged in told.rules],
        "by_field": [asdict(one) for one in told.fields],
        "by_confidence": [
            {"from": one.low, "to": one.high, "average": one.sure, **_judged(one.judged)} for one in told.bins
        ],
    }


def _awake(told: Vigilance | None) -> dict[str, object]:
    if told is None:
        return {}
    tests = {"seeded": told.seeded, "again": told.again}
    kinds = {str(error): list(counts) for error, counts in (told.seeded.kinds or {}).items()}
    return {
        **{name: {"shown": one.shown, "passed": one.passed, "rate": one.rate} for name, one in tests.items()},
        "by_error": kinds,
    }


def _judged(judged: Judged) -> dict[str, object]:
    return {"decided": judged.decided, **asdict(judged), "right": judged.share}


def _reading(read: Coverage) -> Iterator[str]:
    """What was read through, and what it tells of the figures that are still missed."""
    yield _("{share} of the text was read through").format(share=_percent(read.characters / read.of))
    if read.recall is not None:
        share, low, high = map(_percent, read.recall)
        said = ngettext(
            "{found} of {count} verified figure in it were proposed:"
            " the extractor finds {share} (95% interval {low} to {high})",
            "{found} of {count} verified figures in it were proposed:"
            " the extractor finds {share} (95% interval {low} to {high})",
            read.figures,
        )
        found, count = grouped(read.found), grouped(read.figures)
        yield said.format(found=found, count=count, share=share, low=low, high=high)


def _percent(share: float) -> str:
    return decimal(f"{share:.1%}")


def _numbers(done: Progress) -> dict[str, int]:
    return {"figures": done.total, "left": done.left, **{name: getattr(done, name) for name in VERDICTS}}


def _headings(states: Sequence[str]) -> Iterator[str]:
    return (state_name(State(name)) for name in states)


def _document_table(documents: Sequence[tuple[Document, Progress]], total: Progress) -> Iterator[str]:
    names = Counter(document.name for document, _ in documents)
    rows: list[tuple[str, ...]] = [(_("document"), _("figures"), _("left"), *_headings(VERDICTS))]
    for document, done in documents:
        # Two versions under one name are told apart as `soat review` takes them.
        name = document.name if names[document.name] == 1 else f"{document.name} {document.sha256[:8]}"
        rows.append((name, *map(grouped, _numbers(done).values())))
    everything = _("all {count}").format(count=grouped(len(documents)))
    rows.append((everything, *map(grouped, _numbers(total).values())))
    return aligned(rows)


def _annotator_table(annotators: Sequence[AnnotatorProgress]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [
        (_("annotator"), _("decisions"), _("withdrawn"), *_headings(_OWN), _("last decision"))
    ]
    rows += [
        (
            one.annotator,
            grouped(one.decisions),
            grouped(one.withdrawn),
            *(grouped(getattr(one, name)) for name in _OWN),
            one.last_at or "-",
        )
        for one in annotators
    ]
    return aligned(rows)
