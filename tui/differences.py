"""What is told differently, as pages to be read: two numbers each, or one that is out of its series."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.facts.outcomes import Outcome, Told, likely
from extract.numbers import write_number
from store.ledger.facts import Citation, Version
from store.ledger.judging import Difference
from store.ledger.outliers import Raised
from tui.display import visible
from tui.speech import N_, _, counted
from tui.wrapping import Line

SHOWN = 6
"""Citations of one number that are shown; the rest is counted."""

OUTCOMES = {
    Outcome.CONFLICT: N_("conflict: one of them is wrong"),
    Outcome.REVISION: N_("revision: the later source corrects the earlier one"),
    Outcome.SCOPE: N_("other scope: not the same thing, place or time after all"),
    Outcome.PLAN: N_("plan against result"),
    Outcome.ROUNDING: N_("rounding: one number, told more and less precisely"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Paragraphs, each of styled pieces."""

    figure_id: int
    """The figure that one goes to from here."""
    paragraphs: Sequence[Line]
    is_open: bool
    """Whether it is to be judged."""


def page_of(item: Difference | Raised) -> Page:
    """What is shown of one of them."""
    return _difference(item) if isinstance(item, Difference) else _raised(item)


def _difference(item: Difference) -> Page:
    figure = item.one.first.figure
    about = " · ".join(part for part in (figure.indicator, figure.entity, figure.period, figure.unit) if part)
    paragraphs: list[Line] = [[(visible(about, lines=False), "strong")], []]
    for version in (item.one, item.other):
        paragraphs += [*_version(version), []]
    if item.judgement is None:
        paragraphs.append([(_("likely: {outcome}").format(outcome=_(OUTCOMES[_likely(item)])), "warn")])
    else:
        judged = _("{outcome} ({annotator}, {day})").format(
            outcome=_(OUTCOMES[item.judgement.outcome]),
            annotator=visible(item.judgement.annotator),
            day=item.judgement.judged_at[:10],
        )
        paragraphs.append([("✓ " + judged, "good")])
    paragraphs += [[], *_keys()]
    return Page(item.other.first.figure_id, paragraphs, item.judgement is None)


def _keys() -> list[Line]:
    return [
        [(f"  {number} ", "key"), (_(OUTCOMES[outcome]), "")]
        for number, outcome in enumerate(OUTCOMES, start=1)
    ]


def _version(version: Version) -> list[Line]:
    told = [copies[0] for copies in version.copies]
    sources = counted("{count} source", "{count} sources", len(told))
    copied = len(version.citations) - len(told)
    if copied:
        sources += " " + counted("and {count} copy", "and {count} copies", copied)
    paragraphs: list[Line] = [
        [(visible(version.first.quote, lines=False), "strong"), (f"  {sources}", "quiet")]
    ]
    for at in told[:SHOWN]:
        paragraphs += _citation(version.citations[at])
    if len(told) > SHOWN:
        paragraphs.append([(_("… {count} more").format(count=len(told) - SHOWN), "quiet")])
    return paragraphs


def _citation(citation: Citation) -> list[Line]:
    start = citation.span.start - citation.sentence.start
    end = start + len(citation.span)
    before, quote, behind = citation.passage[:start], citation.passage[start:end], citation.passage[end:]
    published = f" · {citation.published}" if citation.published else ""
    status = f" · {citation.figure.status}"
    return [
        [(f"{visible(citation.name, lines=False)}{published}{status}", "label")],
        [
            (visible(before, lines=False), ""),
            (visible(quote, lines=False), "candidate"),
            (visible(behind, lines=False), ""),
        ],
    ]


def _raised(item: Raised) -> Page:
    first = item.cited[0]
    times = _("{quote} is {times} times the others of its series").format(
        quote=visible(first.quote, lines=False), times=f"{item.times:.3g}"
    )
    paragraphs: list[Line] = [[(times, "strong")]]
    if item.alternative is not None:
        paragraphs.append(
            [(_("read as {number} it fits").format(number=write_number(item.alternative)), "warn")]
        )
    paragraphs += [[], *_citation(first), [], [(_("The others:"), "label")]]
    for other in item.others:
        when = other.figure.period or "-"
        paragraphs.append([(f"{visible(other.quote, lines=False)}  {when}  {visible(other.name)}", "")])
    return Page(first.figure_id, paragraphs, is_open=False)


def _likely(item: Difference) -> Outcome:
    one, other = (
        Told(cited.figure, cited.quote, cited.published) for cited in (item.one.first, item.other.first)
    )
    return likely(one, other)
