"""A dataset checked against its documents, row by row, with what is told of it."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from store.dataset_checks import Checked, check_rows
from store.errors import DatasetError
from store.export.reading import read_rows
from tui.console import CommandError, show, tell
from tui.destinations import MARK
from tui.originals import Originals
from tui.refusals import reworded
from tui.speech import _, counted, grouped, ngettext


def check_dataset(dataset: Path, places: Sequence[Path]) -> int:
    """Name all that does not hold; 0 when all does."""
    checked = Checked()
    try:
        with Originals(places, lambda: _documents(dataset)) as originals:
            for fault in check_rows(read_rows(table_of(dataset)), originals.text, checked):
                said = _("row {row}: {figure}: {what}")
                show(said.format(row=fault.row, figure=fault.figure, what=reworded(fault.what)))
        problems = list(_manifest_problems(dataset, checked.rows))
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be read ({reason})").format(path=dataset, reason=error.strerror or error)
        ) from error
    except (UnicodeDecodeError, DatasetError) as error:
        raise CommandError(str(error)) from error
    for problem in problems:
        show(problem)
    for sha256, rows in sorted(checked.missing.items()):
        why = originals.unreadable.get(sha256, _("not among the documents"))
        said = ngettext(
            "document {document}: {why}; {count} row was not checked",
            "document {document}: {why}; {count} rows were not checked",
            rows,
        )
        show(said.format(document=sha256, why=why, count=grouped(rows)))
    return _summary(dataset, checked, len(problems))


def _documents(dataset: Path) -> set[str]:
    """The documents that the rows name."""
    return {str(row[1]) for row in read_rows(table_of(dataset)) if not isinstance(row, str)}


def _summary(dataset: Path, checked: Checked, problems: int) -> int:
    missing = checked.missing.total()
    if not checked.faults and not missing and not problems:
        rows = counted("{count} row", "{count} rows", checked.rows)
        documents = counted("{count} document", "{count} documents", len(checked.documents))
        show(_("{path}: all holds: {counts}").format(path=dataset, counts=f"{rows}, {documents}"))
        return 0
    if not checked.faults and not missing:
        tell(_("{path}: every row holds, but it is not what the manifest describes").format(path=dataset))
        return 1
    said = _("{path}: of {rows} rows, {faults} do not hold and {missing} could not be checked")
    faults = grouped(checked.faults)
    tell(said.format(path=dataset, rows=grouped(checked.rows), faults=faults, missing=grouped(missing)))
    return 1


def table_of(dataset: Path) -> Path:
    """The file that holds the rows: of a folder, the one that its package names, or its only table."""
    if not dataset.is_dir():
        return dataset
    package = dataset / "datapackage.json"
    if package.is_file():
        try:
            file = Path(dataset, json.loads(package.read_bytes())["resources"][0]["path"])
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            raise CommandError(_("{path}: names no table").format(path=package)) from error
        if dataset.resolve() not in file.resolve().parents:
            raise CommandError(_("{path}: names a file outside its folder").format(path=package))
        return file
    tables = sorted(dataset.glob("*.csv"))
    if len(tables) != 1:
        raise CommandError(
            _("{path}: a folder with {count} tables; name one of them").format(
                path=dataset, count=len(tables)
            )
        )
    return tables[0]


def _manifest_problems(dataset: Path, rows: int) -> Iterator[str]:
    """What a manifest beside it says otherwise; none beside it says nothing."""
    folder = dataset if dataset.is_dir() else dataset.parent
    path = dataset / MARK if dataset.is_dir() else folder / f"{dataset.name}.{MARK}"
    if not path.is_file():
        return
    try:
        manifest = json.loads(path.read_bytes())
        files = [(str(file["path"]), file["sha256"]) for file in manifest["files"]]
        expected = manifest["rows"]
    except (ValueError, LookupError, TypeError, RecursionError):
        yield _("{path}: no manifest of soat").format(path=path)
        return
    if expected != rows:
        yield _("{path}: says {expected} rows, there are {rows}").format(
            path=path,
            expected=grouped(expected) if isinstance(expected, int) else expected,
            rows=grouped(rows),
        )
    for name, sha256 in files:
        file = folder / name
        if not file.is_file() or folder.resolve() not in file.resolve().parents:
            yield _("{path}: names {file}, which is not there").format(path=path, file=name)
        elif _sha256(file) != sha256:
            yield _("{path}: was changed since it was exported: its SHA-256 is another").format(path=file)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
