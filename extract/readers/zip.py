"""Archives: the documents in them one by one, unpacked in memory and within limits, and nothing written."""

import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.readers.legacy import unicode_of
from extract.readers.limits import Budget, in_force
from extract.readers.package import check_size, opened
from extract.readers.readout import Readout
from extract.text import TextError

if TYPE_CHECKING:
    from extract.readers.members import Member

_IS_UTF_8 = 0x800
_UNIX = 3
_LONGEST_NAME = 200
_OFFICE_PARTS = frozenset(("[Content_Types].xml", "mimetype"))
"""What an office program puts into each of its files: presentations, OpenDocument, books."""
_LEFT_BEHIND = frozenset(("__macosx", "thumbs.db", "desktop.ini", ".ds_store"))


def read(data: bytes) -> Readout:
    """Refuse: an archive is no document itself.

    Raises:
        TextError: Always.
    """
    del data
    raise TextError("an archive, no document itself; its documents are read one by one")


def unpacked(data: bytes, budget: Budget) -> "Iterator[Member]":
    """The files in an archive, in its order; with its problem in the place of one that cannot be unpacked.

    Folders, links and what systems leave behind are passed over.

    Raises:
        TextError: The archive is damaged, or goes beyond the limits; what came before stands.
    """
    from extract.readers.members import Member

    with opened(data) as archive:
        entries = archive.infolist()
        _look_over(entries, len(data))
        for entry, name in zip(entries, _names(entries), strict=True):
            if not _is_document(entry, name):
                continue
            budget.take(entry.file_size)
            try:
                check_size(entry)
                yield Member(name=name, data=archive.read(entry))
            except TextError as error:
                yield Member(name=name, data=b"", problem=str(error))
            except Exception as error:  # noqa: BLE001 - each way of packing has errors of its own
                reason = " ".join(str(error).split())
                yield Member(
                    name=name, data=b"", problem=f"damaged in its archive ({reason}); fetch it again"
                )


def _look_over(entries: Sequence[zipfile.ZipInfo], size: int) -> None:
    """Refuse an archive that is made to burst, or is a document of many parts itself.

    Raises:
        TextError: It says why.
    """
    inside = {entry.filename for entry in entries}
    if inside & _OFFICE_PARTS:
        raise TextError("an office file that is damaged or of another kind; save it as .docx, .xlsx or PDF")
    limits = in_force()
    # A single file that bursts is told of by itself.
    whole = sum(entry.file_size for entry in entries if entry.file_size <= limits.ratio_from)
    if whole > limits.ratio_from and whole > limits.ratio * size:
        raise TextError(f"unpacks to over {limits.ratio} times its size, as no documents do")
    places = sorted((entry.header_offset, entry.header_offset + entry.compress_size) for entry in entries)
    if any(end > start for (_, end), (start, _) in pairwise(places)):
        raise TextError("an archive whose files overlap, made to burst; it was not unpacked")


def _is_document(entry: zipfile.ZipInfo, name: str) -> bool:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if entry.filename.endswith("/") or (entry.create_system == _UNIX and kind not in (0, stat.S_IFREG)):
        return False
    parts = name.lower().split("/")
    return not _LEFT_BEHIND & {parts[0], parts[-1]}


def _names(entries: Sequence[zipfile.ZipInfo]) -> list[str]:
    """The names as they are shown and kept."""
    names = [_said(entry) for entry in entries]
    # One name is too short to tell its encoding.
    joined, encoding = unicode_of("\n".join(names))
    return [_tidy(name) for name in (joined.split("\n") if encoding else names)]


def _said(entry: zipfile.ZipInfo) -> str:
    """The name, of which the format only says whether it is UTF-8: where it does not, it mostly is."""
    name = entry.filename.replace("\n", " ")
    if entry.flag_bits & _IS_UTF_8:
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        in_windows = raw.decode("cp1252", errors="replace")
        return in_windows if unicode_of(in_windows.ljust(_LONGEST_NAME))[1] else name


def _tidy(name: str) -> str:
    """Without the folders above it, in one normal form, fit to print; it is only a name."""
    said = unicodedata.normalize("NFC", name.replace("\\", "/"))
    parts = [part for part in said.split("/") if part.strip() not in ("", ".", "..")]
    if len(parts) > 1 and len(parts[0]) == len("C:") and parts[0].endswith(":"):
        del parts[0]
    whole = "/".join(parts)
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in whole)
    return shown[-_LONGEST_NAME:] or "unnamed"
