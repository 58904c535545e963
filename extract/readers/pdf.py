"""PDF files that hold text, page by page in the order that it is drawn in."""

import re
from typing import TYPE_CHECKING

from extract.readers.composing import Composer
from extract.readers.installed import library, version
from extract.readers.limits import in_force
from extract.readers.printed import compose_pages
from extract.readers.properties import office_metadata
from extract.readers.readout import Readout
from extract.text import TextError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_HYPHEN = re.compile(r"[\x02\ufffe](?:\r?\n)?")
"""What PDFium makes of a hyphen where a line ends."""
_SPACES = re.compile(r"[ \t\u00a0]+")
_ENCRYPTED = (4, 5)
"""PDFium's codes for a password that is asked for, and for a lock it does not know."""


def read(data: bytes) -> Readout:
    """The text of a PDF.

    Raises:
        MissingReaderError: pypdfium2 is not installed.
        TextError: It is damaged, locked, too long, or holds no text.
    """
    library("pypdfium2", "pdf", "PDF files")
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _ENCRYPTED:
            raise TextError("protected by a password; save it without one") from error
        raise TextError("a damaged PDF, cut short perhaps; fetch it again") from error
    with document:
        count = len(document)
        if count > in_force().pages:
            raise TextError(f"{count:,} pages, more than {in_force().pages:,}; split it")
        pages, size = [], 0
        for number in range(count):
            pages.append(_lines(document, number))
            size += sum(map(len, pages[-1]))
            if size > in_force().text:
                raise TextError(f"over {in_force().text:,} letters of text; split it into documents")
        known = document.get_metadata_dict()
    composer = Composer()
    compose_pages(pages, composer)
    return composer.readout(
        f"pdf pypdfium2 {version('pypdfium2')}",
        office_metadata(known.get("Title"), known.get("CreationDate")),
        empty="holds pictures of pages, no text; run OCR first",
    )


def _lines(document: "PdfDocument", number: int) -> list[str]:
    """The lines of one page; the page is given back at once."""
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            drawn = text.get_text_range()
        finally:
            text.close()
    finally:
        page.close()
    lines = _HYPHEN.sub("-", drawn).split("\n")
    return [kept for line in lines if (kept := _SPACES.sub(" ", line).strip())]
