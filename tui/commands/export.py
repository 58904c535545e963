"""`soat export`: the verified dataset, to stdout or into a file that appears whole or not at all."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from store.database import Database, open_database, reading
from store.export import FORMATS, Format
from store.export.manifest import state_of
from store.selection import VERIFIED, Selection
from store.statistics import progress
from store.verified import verified_rows
from tui.catalogues import add_indicators, use_catalogues
from tui.collecting import keep_what_is_loaded
from tui.console import CommandError, tell
from tui.exporting import Dataset, check_library, export, manifest_beside
from tui.options import add_database, database_path
from tui.progress import progress as bar
from tui.proving import add_proof, proof_of
from tui.selecting import add_selection, asked, index_for_selection, selection
from tui.sparing import check_spared
from tui.speech import N_, _, grouped, ngettext

DESCRIPTION = N_(
    """\
Writes the verified figures: those that were accepted, corrected or added. Each
row holds the record, the quote and its sentence, the document (name, SHA-256,
offsets) and who decided when. Rows stand in the order of documents and offsets,
and the same database gives the same bytes.

With -o the file or folder appears whole or not at all; one that is there is
replaced only with --force. FILE.manifest.json beside it, or manifest.json in
the folder, has the SHA-256 and what it was made of. sdmx-csv and datapackage
are folders; parquet and xlsx need soat[parquet] and soat[excel].
"""
)

EXAMPLES = N_(
    """\
examples:
  soat export --format csv -o figures.csv
  soat export --excel -o figures.csv --force
  soat export --format parquet -o figures.parquet
  soat export --format jsonl | jq -r '[.value, .unit] | @tsv'

exit codes:
  0  written
  1  not written
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Format and destination."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "--format",
        choices=list(FORMATS),
        default="csv",
        metavar="FORMAT",
        help=_("the file's format: {names} (default: csv)").format(names=", ".join(FORMATS)),
    )
    parser.add_argument("-o", "--output", metavar="FILE", help=_("where to (default: standard output)"))
    parser.add_argument("--force", action="store_true", help=_("replace what is there of that name"))
    parser.add_argument(
        "--excel", action="store_true", help=_("of csv: as Excel in Vietnam opens it by a double click")
    )
    add_proof(parser)
    add_indicators(parser)
    add_selection(parser)
    add_database(parser)


def run(options: Namespace) -> int:
    """Write all verified rows."""
    use_catalogues(options)
    database = database_path(options)
    format_ = FORMATS[options.format]
    flags = _flags(options, format_)
    check_library(format_)
    keep_what_is_loaded()
    place = None if options.output in (None, "-") else Path(options.output)
    index_for_selection(options, database)
    with (
        open_database(database, read_only=True) as db,
        reading(db),
        proof_of(options, place, format_.destination) as proof,
    ):
        check_spared(db, () if place is None else (place, manifest_beside(place)))
        selected = selection(db, options)
        shown = place is not None or not sys.stdout.isatty()
        rows = proof.rows(db, _watched(db, selected, shown=shown, with_text=format_.with_text))
        if options.output is None and options.proof is not None:
            count = sum(1 for _row in rows)
        else:
            told = {**asked(options), **({"indicators": options.indicators} if options.indicators else {})}
            dataset = Dataset(rows, state_of(db), proof.columns(selected.columns), told)
            count = export(dataset, format_, place, force=options.force, flags=flags)
    _tell(count, place, database, is_all=selected == VERIFIED)
    return 0


def _tell(count: int, place: Path | None, database: Path, *, is_all: bool) -> None:
    """How many rows were written, and what to do when there were none."""
    said = ngettext("{count} verified figure written", "{count} verified figures written", count)
    if not is_all:
        said = ngettext("{count} row written", "{count} rows written", count)
    elif place is not None:
        said = ngettext(
            "{count} verified figure written to {path}", "{count} verified figures written to {path}", count
        )
    tell(said.format(count=grouped(count), path=place))
    if not count and is_all:
        tell(_("nothing is verified yet in {path}; accept figures in `soat review`").format(path=database))


def _flags(options: Namespace, format_: Format) -> Mapping[str, bool]:
    """What the format can be told, as it was."""
    if options.excel and "excel" not in format_.options:
        raise CommandError(_("--excel is for csv; leave it out, or say --format csv"))
    return {name: getattr(options, name) for name in format_.options}


def _watched(
    db: Database, selected: Selection, *, shown: bool, with_text: bool
) -> Iterator[Mapping[str, str | int | None]]:
    """The selected rows, with a bar where somebody waits for them."""
    done = progress(db)
    with bar(_("writing"), done.accepted + done.corrected + done.added, shown=shown) as step:
        for row in verified_rows(db, selected, with_text=with_text):
            yield row
            step()
