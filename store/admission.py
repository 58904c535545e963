"""What is refused on its way in: texts that cannot be kept exactly, and offsets that do not fit them."""

import hashlib
import re
from collections.abc import Iterable

from extract.figures import Extraction, Span
from extract.layout import Layout
from store.errors import DocumentError

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def check_document(name: str, data_sha256: str, text: str, extraction: Extraction) -> str:
    """Refuse what cannot be kept exactly; the SHA-256 of the text, in UTF-8.

    Raises:
        DocumentError: It cannot.
    """
    if not text:
        raise DocumentError(f"{name}: empty; nothing to store")
    if "\0" in text:
        raise DocumentError(f"{name}: holds a NUL character at {text.index(chr(0))}; it is no text file")
    if not _SHA256.fullmatch(data_sha256):
        raise DocumentError(f"{name}: {data_sha256!r} is no SHA-256 in lower-case hexadecimal digits")
    try:
        digest = hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise DocumentError(f"{name}: holds half a character (a lone surrogate) at {error.start}") from error
    check_extraction(name, text, extraction)
    return digest


def check_extraction(name: str, text: str, extraction: Extraction) -> None:
    """Refuse what was not read off this text.

    Raises:
        DocumentError: Offsets that do not fit it.
    """
    _check_in_order(name, "sentence", extraction.sentences, text)
    _check_in_order(name, "furniture", [piece.span for piece in extraction.furniture], text)
    for candidate in extraction.candidates:
        if not candidate.quote or candidate.span.of(text) != candidate.quote:
            raise DocumentError(
                f"{name}: the quote of the candidate at {candidate.span.start}-{candidate.span.end}"
                " is not what stands there"
            )


def check_layout(name: str, text: str, layout: Layout) -> None:
    """Refuse what is no layout of this text.

    Raises:
        DocumentError: Offsets that do not fit it.
    """
    _check_in_order(name, "furniture", [piece.span for piece in layout.furniture], text)
    _check_in_order(name, "cell", [cell.span for cell in layout.cells if len(cell.span)], text)


def _check_in_order(name: str, what: str, spans: Iterable[Span], text: str) -> None:
    last = 0
    for span in spans:
        if not last <= span.start < span.end <= len(text):
            raise DocumentError(f"{name}: {what} {span.start}-{span.end} does not fit the text")
        last = span.end
