"""A folder of proposals: a manifest, a Parquet file for each partition, and what was not read beside them.

A part is whole or not there. It says which run it belongs to, so that one that comes late, from a run that
was given up, counts for nothing.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from operator import index
from pathlib import Path
from secrets import token_hex
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
from pyarrow import ArrowException, concat_tables, parquet

from extract.tables import PROPOSALS
from tui.console import CommandError
from tui.speech import _

MANIFEST = "manifest.json"
QUARANTINE = "quarantine"
MOST = 10_000_000
"""Partitions of a folder; a corpus of more goes into several."""
FORMAT = 1
"""Of the folder; a later one may add columns without another number."""

_OURS = re.compile(r"\.?part-\d{5,}\.(parquet|jsonl)(\.[0-9a-f]{8})?")


@dataclass(frozen=True, slots=True)
class Part:
    """What is in the file of a partition."""

    number: int
    documents: int
    figures: int
    unread: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that nothing is proposed for, and why."""

    id: str | None
    name: str
    error: str
    partition: int
    row: int
    attempts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the folder holds the proposals of."""

    run: str
    """A digest of all else that is said here."""
    extractor: str
    partitions: int
    corpus: Sequence[Mapping[str, Any]]
    rows: int
    """Of a partition, at most."""
    format: int = FORMAT

    def line(self) -> str:
        """As it stands in the folder."""
        return json.dumps({"soat": "proposals"} | asdict(self), ensure_ascii=False, indent=1) + "\n"


def read_manifest(folder: Path) -> Manifest | None:
    """What the folder holds; None where it holds no proposals.

    Raises:
        CommandError: A later soat wrote it, or it is damaged.
    """
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        is_ours = told.pop("soat") == "proposals"
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    if not is_ours:
        return None
    if told.get("format") != FORMAT:
        raise CommandError(_("{path}: made by a later soat; upgrade soat to read it").format(path=folder))
    try:
        manifest = Manifest(**told)  # which checks no types
        is_whole = (
            0 <= index(manifest.partitions) <= MOST and (manifest.run + manifest.extractor).isprintable()
        )
    except TypeError:
        manifest, is_whole = None, False
    if not is_whole:
        raise CommandError(
            _("{path}: damaged; run `soat extract --engine dask --force` again").format(
                path=folder / MANIFEST
            )
        )
    return manifest


def begin(folder: Path, manifest: Manifest, *, force: bool) -> dict[int, Part]:
    """Make the folder, or go on in it; the parts that are there.

    Raises:
        CommandError: It holds something else.
    """
    present = read_manifest(folder)
    if present is None and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(
            _("{path}: holds no proposals of soat, left untouched; name another folder with -o").format(
                path=folder
            )
        )
    if present is not None and present.run != manifest.run and not force:
        raise CommandError(_different(folder, present, manifest))
    try:
        (folder / QUARANTINE).mkdir(parents=True, exist_ok=True)
        _sweep(folder, drafts_only=not force)
        if present is None or force:
            _write(folder / MANIFEST, manifest.line().encode())
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be written ({reason}); name another folder with -o").format(
                path=folder, reason=error.strerror
            )
        ) from error
    return {part.number: part for part in parts_of(folder, manifest)}


def part_path(folder: Path, number: int) -> Path:
    """Where a partition's proposals are."""
    return folder / f"part-{number:05}.parquet"


def part_of(folder: Path, manifest: Manifest, number: int) -> Part | None:
    """What is in a part; None where it is not there, or is another run's."""
    path = part_path(folder, number)
    try:
        with path.open("rb") as file:
            said = parquet.read_metadata(file).metadata or {}
    except FileNotFoundError:
        return None
    except (ArrowException, OSError):
        return None
    if said.get(b"soat.run") != manifest.run.encode():
        return None
    with suppress(KeyError, ValueError):
        counts = [int(said[f"soat.{name}".encode()]) for name in ("documents", "figures", "unread")]
        return Part(number, *counts)
    return None


def parts_of(folder: Path, manifest: Manifest) -> Iterator[Part]:
    """All parts that are there, in their order."""
    for number in range(manifest.partitions):
        part = part_of(folder, manifest, number)
        if part is not None:
            yield part


def write_part(
    folder: Path, run: str, number: int, tables: Sequence[pa.Table], unread: Sequence[Unread]
) -> Part:
    """Put a partition's proposals there, on disk before they have their name; what was not read first."""
    quarantine = folder / QUARANTINE / f"part-{number:05}.jsonl"
    if unread:
        lines = (json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in unread)
        _write(quarantine, "".join(lines).encode(errors="backslashreplace"))
    else:
        quarantine.unlink(missing_ok=True)
    table = concat_tables(tables) if tables else PROPOSALS.empty_table()
    figures = sum(len(cell) for cell in table.column("candidates") if cell.is_valid)
    part = Part(number, table.num_rows, figures, len(unread))
    said = {
        "soat.run": run,
        "soat.documents": part.documents,
        "soat.figures": figures,
        "soat.unread": part.unread,
    }
    table = table.replace_schema_metadata({name: str(value) for name, value in said.items()})
    path = part_path(folder, number)
    draft = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        # The size of a group is what an import holds in memory.
        with draft.open("xb") as file:
            parquet.write_table(table, file, compression="zstd", row_group_size=256)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    _keep(folder)
    return part


def unread_of(folder: Path, numbers: Iterable[int]) -> Iterator[Unread]:
    """What was not read, in the order of the corpus."""
    for number in numbers:
        path = folder / QUARANTINE / f"part-{number:05}.jsonl"
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                told = json.loads(line)
                yield Unread(**told | {"attempts": tuple(told["attempts"])})


def _different(folder: Path, present: Manifest, wanted: Manifest) -> str:
    if present.extractor != wanted.extractor:
        return _(
            "{path}: holds what {theirs} proposed, and this is {ours}; name another folder, or --force"
        ).format(path=folder, theirs=present.extractor, ours=wanted.extractor)
    return _(
        "{path}: holds the proposals for another corpus, or cut otherwise ({names}); name another folder,"
        " or --force"
    ).format(path=folder, names=", ".join(str(corpus.get("name")) for corpus in present.corpus))


def _sweep(folder: Path, *, drafts_only: bool) -> None:
    """Take away what a run wrote, or what it did not come to name."""
    for place in (folder, folder / QUARANTINE):
        for path in place.iterdir():
            if _OURS.fullmatch(path.name) and (path.name.startswith(".") or not drafts_only):
                path.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.{token_hex(4)}")
    with draft.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _keep(path.parent)


def _keep(folder: Path) -> None:
    """The new names on disk too; not every disk can promise it."""
    handle = os.open(folder, os.O_RDONLY)
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)
