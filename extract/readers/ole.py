"""Old Office files (.doc, .xls, .ppt): which one it is, told by its streams, and its text.

Nothing is converted by another program: the extractor starts none, and its version would decide the text.
"""

import io

from extract.readers.installed import library
from extract.readers.readout import Readout
from extract.text import TextError

_WHAT = "old Office files"


def read(data: bytes) -> Readout:
    """The text of a Word document, a workbook or a presentation of before 2007.

    Raises:
        MissingReaderError: olefile is not installed.
        TextError: It is damaged, locked or empty, or none of these.
    """
    library("olefile", "office", _WHAT)
    import olefile

    try:
        container = olefile.OleFileIO(io.BytesIO(data))
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise TextError("a damaged Office file, cut short perhaps; fetch it again") from error
    with container:
        if container.exists("EncryptedPackage"):
            raise TextError("protected by a password; save it without one")
        if container.exists("WordDocument"):
            from extract.readers.doc import read_word

            return read_word(container)
        if container.exists("Workbook") or container.exists("Book"):
            from extract.readers.xls import read_workbook

            return read_workbook(data)
        if container.exists("PowerPoint Document"):
            from extract.readers.ppt import read_slides

            return read_slides(container)
    raise TextError("no Word, Excel or PowerPoint file; save it as one of these, or as PDF")
