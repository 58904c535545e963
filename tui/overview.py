"""How the review goes, in sections of a table and a plot: for the screen and for `soat stats` alike."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import zip_longest

from rich.cells import cell_len

from store.outcomes import Judged, Performance, an_hour
from store.rows import Progress
from store.vigilance.results import Vigilance
from store.vigilance.seeding import FIELD
from tui.awake import share_with_interval
from tui.naming import field_name
from tui.plots import bar, moment, pace, reliability
from tui.speech import _, decimal, grouped
from tui.table import aligned
from tui.wrapping import Line, crop, width_of, wrap

MOST = 1000
"""Rows of a section; a table of more is read from `soat stats --json`."""

_NAME = 40
"""Cells for the name of a document."""
_SHORTEST_BAR, _LONGEST_BAR = 8, 60
_PLOT_BESIDE = 40
"""Cells that a plot needs beside its table; with less it stands below."""
_GAP = 3
_FLAT = 4
"""Cells of width for a line of a plot: twice as wide as high."""

_LOOKS = {"✓": "good", "+": "good", "~": "changed", "✗": "bad", "·": "quiet"}

Parts = Sequence[tuple[int, str]]
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One of them."""

    title: str
    about: str
    rows: Sequence[Row]
    """The heading first."""
    bars: Sequence[tuple[Parts, int]] = ()
    """For each row below the heading its counts with their signs, and of how many."""
    plot: Callable[[int, int], Sequence[str]] | None = None
    """Draws in so many cells and lines."""


def sections(told: Performance, annotator: str | None = None) -> tuple[Section, ...]:
    """All of them, in the order of their keys."""
    found = (_documents(told), _pace(told, annotator), _rules(told), _fields(told))
    return *found, _confidence(told), _left(told)


def section_lines(section: Section, width: int, height: int, *, plots: bool = True) -> list[Line]:
    """A section as it is shown in so many cells, its plot beside the table or below it."""
    table = list(_table_lines(section, width if plots else 0))
    if plots and section.plot is not None and len(section.rows) > 1:
        taken = max(map(width_of, table))
        if width - taken - _GAP >= _PLOT_BESIDE:
            plot = section.plot(width - taken - _GAP, min(height, width // _FLAT))
            table = [
                [*(line or ()), (" " * (taken + _GAP - width_of(line or ())) + (drawn or ""), "")]
                for line, drawn in zip_longest(table, plot)
            ]
        else:
            plot = section.plot(width, min(height, width // _FLAT))
            table += [[], *([(line, "")] for line in plot)]
    return [*wrap([(section.about, "quiet")], width), [], *table]


def _table_lines(section: Section, width: int) -> Iterator[Line]:
    heading, *rows = aligned(section.rows)
    yield [(heading, "label")]
    room = min(_LONGEST_BAR, width - cell_len(heading) - _GAP)
    bars = section.bars or [((), 0)] * len(rows)
    for row, (parts, of) in zip(rows, bars, strict=True):
        line: Line = [(row, "")]
        if parts and room >= _SHORTEST_BAR:
            line += [(" " * _GAP, ""), *((run, _LOOKS[sign]) for sign, run in bar(parts, of, room))]
        yield line


def _documents(told: Performance) -> Section:
    rows: list[Row] = [(_("document"), _("figures"), _("left"), _("done"))]
    shown = [(crop(one.name, _NAME), done) for one, done in told.documents[:MOST]]
    bars: list[tuple[Parts, int]] = []
    everything = _("all {count}").format(count=grouped(len(told.documents)))
    for name, done in [(everything, _sum(done for _one, done in told.documents)), *shown]:
        rows.append((name, grouped(done.total), grouped(done.left), _share(done.done, done.total)))
        verified = ((done.accepted, "✓"), (done.corrected, "~"), (done.added, "+"), (done.rejected, "✗"))
        bars.append(((*verified, (done.left, "·")), done.total))
    return Section(
        title=_("Documents"),
        about=_("✓ accepted  ~ corrected  + added  ✗ rejected  · left"),
        rows=rows,
        bars=bars,
    )


def _pace(told: Performance, annotator: str | None) -> Section:
    own = [one for one in told.sittings if one.annotator == annotator]
    speeds = [(annotator or "", an_hour(own))] if annotator else []
    speeds.append((_("all"), an_hour(told.sittings)))
    too_little = _("too little to tell")
    rates = ", ".join(
        f"{who}: {too_little if rate is None else grouped(round(rate))}" for who, rate in speeds
    )
    rows: list[Row] = [(_("sitting"), _("annotator"), _("decisions"), _("minutes"), _("an hour"))]
    rows += [
        (
            moment(one.began_at),
            one.annotator,
            grouped(one.decisions),
            grouped(round(one.seconds / 60)),
            "-" if one.an_hour is None else grouped(round(one.an_hour)),
        )
        for one in told.sittings
    ]
    return Section(
        title=_("Pace"),
        about=_("decisions an hour of work, pauses left out, in the last sittings: {rates}").format(
            rates=rates
        ),
        rows=rows,
        plot=lambda width, _height: pace(told.sittings, width),
    )


def _rules(told: Performance) -> Section:
    rows: list[Row] = [(_("rule"), _("decided"), _("accepted"), _("corrected"), _("rejected"), _("right"))]
    bars: list[tuple[Parts, int]] = []
    for name, judged in [*told.rules[:MOST], *([(_("all"), told.judged)] if told.rules else [])]:
        counts = (judged.decided, judged.accepted, judged.corrected, judged.rejected)
        rows.append((name, *(grouped(count) for count in counts), _share(judged.accepted, judged.decided)))
        bars.append((_signs(judged), judged.decided))
    return Section(
        title=_("Rules"),
        about=_("what became of each rule's proposals, the worst first: ✓ accepted  ~ corrected  ✗ rejected"),
        rows=rows,
        bars=bars,
    )


def _fields(told: Performance) -> Section:
    most = max((one.corrected for one in told.fields), default=0)
    return Section(
        title=_("Fields"),
        about=_("how often each field was corrected in the figures that stand"),
        rows=[
            (_("field"), _("figures"), _("corrected"), _("share")),
            *(
                (
                    field_name(one.name),
                    grouped(one.figures),
                    grouped(one.corrected),
                    _share(one.corrected, one.figures),
                )
                for one in told.fields
            ),
        ],
        bars=[(((one.corrected, "~"),), most) for one in told.fields],
    )


def _confidence(told: Performance) -> Section:
    rows: list[Row] = [(_("sure"), _("decided"), _("average"), _("right"))]
    rows += [
        (
            f"{100 * one.low:.0f}-{one.high:.0%}",
            grouped(one.judged.decided),
            "-" if one.sure is None else f"{one.sure:.0%}",
            _share(one.judged.accepted, one.judged.decided),
        )
        for one in told.bins
    ]
    return Section(
        title=_("Confidence"),
        about=_("how sure the extractor was, and how often it was right; on the line it knew itself"),
        rows=rows,
        plot=lambda width, height: reliability(told.bins, width, height),
    )


def _left(told: Performance) -> Section:
    rows: list[Row] = [(_("what"), _("figures"), _("share"))]
    left, awake = told.remainder, told.vigilance
    if left is not None:
        looked, low, high = grouped(left.looked), grouped(left.low), grouped(left.high)
        rows += [
            (_("proposals decided on"), looked, ""),
            (_("of them wrong"), grouped(left.found), _share(left.found, left.looked)),
            (_("proposals nobody decided on"), grouped(left.left), ""),
            (_("of them wrong, expected"), grouped(round(left.expected)), decimal(f"{left.share:.1%}")),
            (_("95% interval"), f"{low}-{high}", ""),
        ]
    rows += [] if awake is None else _tests(awake)
    return Section(
        title=_("Left"),
        about=_("how many errors are left among the proposals that nobody decided on, and how awake one was"),
        rows=rows,
    )


def _tests(awake: Vigilance) -> Iterator[Row]:
    seeded, again = awake.seeded, awake.again
    if seeded.shown:
        yield _("made wrong on purpose"), grouped(seeded.shown), ""
        yield _("of them caught"), grouped(seeded.passed), share_with_interval(seeded.rate)
        for error, (shown, passed) in (seeded.kinds or {}).items():
            yield f"  {field_name(FIELD[error])} ({error})", f"{passed}/{shown}", _share(passed, shown)
    if again.shown:
        yield _("looked at a second time"), grouped(again.shown), ""
        yield _("judged as before"), grouped(again.passed), share_with_interval(again.rate)


def _sum(counts: Iterable[Progress]) -> Progress:
    summed: Counter[str] = Counter()
    for one in counts:
        summed.update(asdict(one))
    return Progress(**summed)


def _signs(judged: Judged) -> Parts:
    return (judged.accepted, "✓"), (judged.corrected, "~"), (judged.rejected, "✗")


def _share(part: int, of: int) -> str:
    return decimal(f"{part / of:.1%}") if of else "-"
