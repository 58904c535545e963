"""Archives: the documents in them one by one, unpacked in memory and within limits, and nothing written."""

import io
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.readers.limits import DEFAULT, Limits
from extract.readers.package import check_size
from extract.readers.readout import Readout
from extract.text import TextError

if TYPE_CHECKING:
    from extract.readers.members import Member

_IS_UTF_8 = 0x800
_UNIX = 3
_LONGEST_NAME = 200
_NO_DOCUMENT = frozenset(("__macosx", "thumbs.db", "desktop.ini", ".ds_store"))


def read(data: bytes) -> Readout:
    """Refuse: an archive is no document itself.

    Raises:
        TextError: Always.
    """
    del data
    raise TextError("an archive, no document itself; its documents are read one by one")


def unpacked(data: bytes, limits: Limits = DEFAULT) -> "Iterator[Member | TextError]":
    """The files in an archive, in its order; an error in the place of one that cannot be unpacked.

    Folders, links and what systems leave behind are passed over.

    Raises:
        TextError: The archive is damaged, or goes beyond the limits; what came before stands.
    """
    from extract.readers.members import Member

    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise TextError("a damaged archive, cut short perhaps; fetch it again") from error
    with archive:
        entries = archive.infolist()
        if len(entries) > limits.members:
            raise TextError(f"over {limits.members:,} files in one archive; split it")
        total = 0
        for entry in entries:
            if not _is_document(entry):
                continue
            total += entry.file_size
            if total > limits.total_bytes:
                raise TextError(
                    f"over {limits.total_bytes // 1_000_000} MB unpacked; what comes after {_name(entry)}"
                    " was not looked at, split the archive"
                )
            try:
                check_size(entry, limits)
                yield Member(name=_name(entry), data=archive.read(entry))
            except TextError as error:
                yield TextError(f"{_name(entry)}: {error}")
            except Exception as error:  # noqa: BLE001 - each way of packing has errors of its own
                yield TextError(f"{_name(entry)}: damaged in its archive ({error}); fetch it again")


def _is_document(entry: zipfile.ZipInfo) -> bool:
    mode = entry.external_attr >> 16
    if entry.is_dir() or (entry.create_system == _UNIX and mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode)):
        return False
    parts = _name(entry).split("/")
    return parts[0].lower() not in _NO_DOCUMENT and parts[-1].lower() not in _NO_DOCUMENT


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it is shown and kept: without folders above it, in one normal form, fit to print."""
    said = entry.filename
    if not entry.flag_bits & _IS_UTF_8:
        said = _decoded(said)
    said = unicodedata.normalize("NFC", said.replace("\\", "/"))
    parts = [part for part in said.split("/") if part not in ("", ".", "..")]
    if parts and len(parts[0]) == len("C:") and parts[0].endswith(":"):
        parts = parts[1:]
    name = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in "/".join(parts))
    return name[-_LONGEST_NAME:] or "unnamed"


def _decoded(name: str) -> str:
    """A name that says no encoding: UTF-8 in most archives today, else an old one of Vietnamese or DOS."""
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    from extract.readers.legacy import unicode_name

    return unicode_name(raw.decode("latin-1")) or name
