"""`soat import PROPOSALS/`: what an engine proposed, as if `soat extract` had read it here."""

from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from pyarrow import ArrowException, parquet  # type: ignore[import-untyped]  # it has no types

from extract.tabled import RowError, read_tabled
from extract.tables import PROPOSALS
from store.database import open_database, writing
from store.editions import Recognition
from store.errors import DocumentError
from tui.checking import check_after_extracting
from tui.config import load_config
from tui.console import CommandError, tell
from tui.engines.folder import Manifest, part_of, part_path, read_manifest
from tui.indexing import index_after_extracting
from tui.input_files import opened
from tui.options import annotator, database_path
from tui.progress import progress
from tui.proposing import Proposed
from tui.refusals import reworded
from tui.speech import _, counted
from tui.taking_in import Intake
from tui.tally import Tally

BATCH = 64
"""Documents that are decoded, and written in one transaction."""

Row = tuple[str, dict[str, Any]]
"""The place of a row, as it is told, and its cells."""


def import_folders(options: Namespace) -> int:
    """Take all parts of all folders in; 1 when a document could not be, or a part is missing."""
    folders = [(Path(path), _manifest(Path(path))) for path in options.files]
    only = None if options.only is None else _names(options.only)
    tally, missing = Tally(), 0
    with open_database(database_path(options), create=True) as db:
        intake = Intake(
            db=db,
            tally=tally,
            annotator=lambda: annotator(options, load_config()),
            recognition=Recognition(db),
        )
        try:
            with progress(_("importing"), sum(manifest.partitions for _path, manifest in folders)) as step:
                for folder, manifest in folders:
                    for number in range(manifest.partitions):
                        missing += not _take_part(intake, folder, manifest, number, only)
                        step()
        finally:
            summary = tally.summary()
            said = _("{summary}; kept in {path}, to go over with `soat review`")
            tell(said.format(summary=summary, path=database_path(options)))
        index_after_extracting(db)
        check_after_extracting(db)
    if missing:
        lacking = counted("{count} partition is missing", "{count} partitions are missing", missing)
        tell(_("{lacking}; run `soat extract --engine dask` again, then import").format(lacking=lacking))
    return 1 if tally.failed or missing else 0


def _names(path: str) -> frozenset[str]:
    """The documents that a file lists, a name a line."""
    with opened(path) as stream:
        try:
            return frozenset(filter(None, stream.read().decode("utf-8-sig").splitlines()))
        except UnicodeDecodeError as error:
            raise CommandError(
                _("{path}: no UTF-8; write a document's name on each line").format(path=path)
            ) from error


def _manifest(folder: Path) -> Manifest:
    manifest = read_manifest(folder) if folder.is_dir() else None
    if manifest is None:
        raise CommandError(
            _("{path}: holds no proposals of soat; name the folder that `soat extract -o` wrote").format(
                path=folder
            )
        )
    return manifest


def _take_part(
    intake: Intake, folder: Path, manifest: Manifest, number: int, only: frozenset[str] | None = None
) -> bool:
    """Take a part in, or those of its documents that are wanted; False where it is not there."""
    if part_of(folder, manifest, number) is None:
        return False
    try:
        with closing(_batches(part_path(folder, number), only)) as batches:
            for rows in batches:
                # One promise to the disk for all of them; what is wrong with one undoes that one alone.
                with writing(intake.db):
                    for place, row in rows:
                        _take_row(intake, place, row, manifest)
    except (ArrowException, OSError) as error:
        intake.tally.failed += 1
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        tell(_("{path}: damaged ({reason})").format(path=part_path(folder, number), reason=reason))
    return True


def _take_row(intake: Intake, place: str, row: dict[str, Any], manifest: Manifest) -> None:
    if row["error"] is not None:
        intake.tally.failed += 1
        tell(f"{row['name']}: {reworded(row['error'])}")
        return
    try:
        intake.take_proposed(_proposed(row, manifest), manifest.extractor)
    except (RowError, DocumentError) as error:
        intake.tally.failed += 1
        tell(f"{place}: {reworded(str(error))}")


def _proposed(row: dict[str, Any], manifest: Manifest) -> Proposed:
    if row["extractor"] != manifest.extractor:
        raise RowError(f"extractor: is not that of the folder, {manifest.extractor}")
    tabled = read_tabled(row)
    return Proposed(tabled.name, tabled.sha256, tabled.readout, tabled.extraction)


def _batches(path: Path, only: frozenset[str] | None) -> Generator[Sequence[Row], None, None]:
    """The rows of a part, some at a time; of groups in which none is wanted, the names alone are read.

    Raises:
        CommandError: Its columns are others.
    """
    at = 0
    with path.open("rb") as stream, parquet.ParquetFile(stream) as file:
        present = file.schema_arrow
        wrong = [
            field.name
            for field in PROPOSALS
            if field.name not in present.names or present.field(field.name).type != field.type
        ]
        if wrong:
            raise CommandError(
                _("{path}: has no column {columns} as soat writes it; propose anew with --force").format(
                    path=path, columns=", ".join(wrong)
                )
            )
        for group in range(file.num_row_groups):
            if only is not None:
                names = file.read_row_group(group, columns=["name"], use_threads=False).column("name")
                if only.isdisjoint(names.to_pylist()):
                    at += len(names)
                    continue
            columns = PROPOSALS.names
            for batch in file.iter_batches(BATCH, row_groups=[group], columns=columns, use_threads=False):
                rows = enumerate(batch.to_pylist(), at + 1)
                yield [
                    (f"{path}:{number}", row) for number, row in rows if only is None or row["name"] in only
                ]
                at += batch.num_rows
