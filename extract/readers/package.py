"""Documents that are archives of XML parts: looked over before a library unpacks them."""

import io
import zipfile
from collections.abc import Iterator

from extract.readers.limits import in_force
from extract.text import TextError

_ENTITY = "<!ENTITY"
_ENTITIES = (_ENTITY.encode(), _ENTITY.encode("utf-16-le"), _ENTITY.encode("utf-16-be"))
_IS_ENCRYPTED = 0x1
_CHUNK = 1 << 20


def opened(data: bytes) -> zipfile.ZipFile:
    """An archive with its list of entries.

    Raises:
        TextError: It is damaged.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    # An entry that asks for a later version of the format than is known raises the second one.
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise TextError("a damaged archive, cut short perhaps; fetch it again") from error


def look_over(data: bytes) -> None:
    """Refuse what would not fit when it is unpacked, or declares entities of its own.

    Raises:
        TextError: It says why.
    """
    limits = in_force()
    with opened(data) as archive:
        unpacked = 0
        for entry in archive.infolist():
            check_size(entry)
            unpacked += entry.file_size
            if unpacked > limits.total_bytes:
                raise TextError(f"unpacks to over {limits.total_bytes // 1_000_000} MB; split it")
            if entry.filename.endswith((".xml", ".rels")):
                _check_entities(archive, entry)


def check_size(entry: zipfile.ZipInfo) -> None:
    """Refuse a part that is locked or that unpacks to more than any document holds.

    Raises:
        TextError: It says why.
    """
    limits = in_force()
    if entry.flag_bits & _IS_ENCRYPTED:
        raise TextError("protected by a password; save it without one")
    if entry.file_size > limits.member_bytes:
        raise TextError(f"unpacks to over {limits.member_bytes // 1_000_000} MB; split it")
    if entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * entry.compress_size:
        raise TextError(f"unpacks to over {limits.ratio} times its size, as no document does")


def _check_entities(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    for chunk in _chunks(archive, entry):
        if any(entity in chunk for entity in _ENTITIES):
            raise TextError("declares XML entities, as no office program does; save it anew")


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part in pieces, each with the end of the one before."""
    end = b""
    with archive.open(entry) as part:
        while piece := part.read(_CHUNK):
            yield end + piece
            end = piece[-2 * len(_ENTITY) :]
