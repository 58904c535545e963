"""`soat indicators`: which indicators have a code, and which have none yet."""

import json
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.codes.alike import can_suggest, groups, nearest
from extract.codes.catalogue import Catalogue, catalogue
from extract.codes.entries import Indicator
from store.database import open_database
from store.indicators import Use, indicator_uses
from tui.catalogues import add_indicators, use_catalogues
from tui.console import show, tell
from tui.options import add_database, database_path
from tui.speech import _, counted, grouped, ngettext, spoken
from tui.table import aligned

DESCRIPTION = """\
Lists what the verified figures measure: the indicators that the catalogue has a
code for, and how many figures speak of each; then those that have none, with
the codes that come nearest, and spellings that are all but the same in one
entry. What fits several codes equally gets none of them: a pattern in a file of
your own settles it.

The catalogue that comes with soat has common indicators of administrative
reform; --indicators adds yours. The formats sdmx-csv and datapackage use the
codes, and the correction form completes from the labels.
"""

EXAMPLES = """\
examples:
  soat indicators
  soat indicators --proposed --indicators health.toml
  soat indicators --json | jq -r '.unmapped[].spellings[].indicator'

exit codes:
  0 listed    1 database or catalogue cannot be read    2 wrong command line
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Whose indicators, by which catalogue."""
    parser.description, parser.epilog = DESCRIPTION, EXAMPLES
    parser.add_argument("--proposed", action="store_true", help="also of figures that nobody decided yet")
    add_indicators(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_database(parser)


@dataclass(frozen=True, slots=True)
class _Unmapped:
    """Spellings of what has no code."""

    uses: Sequence[Use]
    rivals: Sequence[Indicator]
    nearest: Sequence[Indicator]

    @property
    def figures(self) -> int:
        return sum(use.figures for use in self.uses)


def run(options: Namespace) -> int:
    """List what is mapped, and what is not."""
    use_catalogues(options)
    with open_database(database_path(options), read_only=True) as db:
        uses = indicator_uses(db, proposed=options.proposed)
    known = catalogue()
    mapped, others = _parted(uses, known)
    unmapped = sorted(_unmapped(others, known), key=lambda one: -one.figures)
    unsaid = sum(use.figures for use in uses if use.indicator is None)
    if options.json:
        show(json.dumps(_summary(mapped, unmapped, unsaid, known), ensure_ascii=False))
        return 0
    _show_mapped(mapped, known)
    _show_unmapped(unmapped, after=bool(mapped))
    _tell(mapped, unmapped, unsaid)
    return 0


def _parted(uses: Iterable[Use], known: Catalogue) -> tuple[Mapping[str, list[Use]], list[Use]]:
    """What has a code, by it, the most figures first; and what has none."""
    mapped: dict[str, list[Use]] = defaultdict(list)
    others = []
    for use in uses:
        if use.indicator is None:
            continue
        found = known.match(use.indicator, use.unit, use.kind).indicator
        if found is None:
            others.append(use)
        else:
            mapped[found.code].append(use)
    ranked = sorted(mapped, key=lambda code: (-_figures(mapped[code]), code))
    return {code: mapped[code] for code in ranked}, others


def _figures(uses: Iterable[Use]) -> int:
    return sum(use.figures for use in uses)


def _unmapped(uses: Sequence[Use], known: Catalogue) -> Iterator[_Unmapped]:
    by_text: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_text[str(use.indicator)].append(use)
    for texts in groups(by_text, known):
        said = sorted((use for text in texts for use in by_text[text]), key=lambda use: -use.figures)
        most = said[0]
        rivals = known.match(str(most.indicator), most.unit, most.kind).rivals
        near = nearest(str(most.indicator), most.unit, most.kind, known) if can_suggest() else ()
        yield _Unmapped(said, rivals, () if rivals else near)


def _show_mapped(mapped: Mapping[str, Sequence[Use]], known: Catalogue) -> None:
    if not mapped:
        return
    rows = [(_("code"), _("indicator"), _("figures"))]
    rows += [(code, _label(known.indicators[code]), grouped(_figures(uses))) for code, uses in mapped.items()]
    for line in aligned(rows, names=2):
        show(line)


def _show_unmapped(unmapped: Sequence[_Unmapped], *, after: bool) -> None:
    if not unmapped:
        return
    if after:
        show()
    show(_("WITHOUT A CODE"))
    for one in unmapped:
        first, *others = dict.fromkeys(str(use.indicator) for use in one.uses)
        units = "; ".join(dict.fromkeys(use.unit or use.kind for use in one.uses))
        show(f"{grouped(one.figures):>7}  {first} [{units}]")
        for other in others:
            show(" " * 9 + _("also written: {text}").format(text=other))
        for text, listed in ((_("fits equally:"), one.rivals), (_("nearest:"), one.nearest)):
            for indicator in listed:
                show(f"{'':9}{text} {indicator.code}  {_label(indicator)}")


def _label(indicator: Indicator) -> str:
    return indicator.vi if spoken() == "vi" else indicator.en


def _tell(mapped: Mapping[str, Sequence[Use]], unmapped: Sequence[_Unmapped], unsaid: int) -> None:
    done, left = sum(map(_figures, mapped.values())), sum(one.figures for one in unmapped)
    if not done + left + unsaid:
        tell(_("nothing is verified yet; accept figures in `soat review`, or see --proposed"))
        return
    said = _("{done} of {all} have a code").format(
        done=counted("{count} figure", "{count} figures", done), all=grouped(done + left + unsaid)
    )
    if unsaid:
        more = ngettext("{count} says nothing of an indicator", "{count} say nothing of an indicator", unsaid)
        said = f"{said}; {more.format(count=grouped(unsaid))}"
    tell(said)
    if unmapped and not can_suggest():
        tell(_("RapidFuzz, which finds the nearest codes, is not installed; install soat[indicators]"))


def _summary(
    mapped: Mapping[str, Sequence[Use]], unmapped: Sequence[_Unmapped], unsaid: int, known: Catalogue
) -> dict[str, object]:
    return {
        "mapped": [
            {
                "code": code,
                "label_vi": known.indicators[code].vi,
                "label_en": known.indicators[code].en,
                "figures": _figures(uses),
                "spellings": _spellings(uses),
            }
            for code, uses in mapped.items()
        ],
        "unmapped": [
            {
                "figures": one.figures,
                "spellings": _spellings(one.uses),
                "rivals": [indicator.code for indicator in one.rivals],
                "nearest": [indicator.code for indicator in one.nearest],
            }
            for one in unmapped
        ],
        "without_indicator": unsaid,
    }


def _spellings(uses: Iterable[Use]) -> list[dict[str, object]]:
    return [
        {"indicator": use.indicator, "unit": use.unit, "kind": use.kind, "figures": use.figures}
        for use in uses
    ]
