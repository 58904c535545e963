"""Mails, and web pages that a browser saved as one file: the body is the document, attachments are others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.readers.mail import attachments, body_of, header, metadata_of, parsed
from extract.readers.readout import Readout
from extract.text import TextError

if TYPE_CHECKING:
    from extract.readers.members import Member


def read(data: bytes) -> Readout:
    """The body, plain where there is a plain one.

    Raises:
        MissingReaderError: It is a web page, and the extra `html` is not installed.
        TextError: There is no body to read.
    """
    mail = parsed(data)
    body = body_of(mail)
    if body is None:
        raise TextError("a mail without text; save what is attached by itself")
    text, kind = body
    metadata = metadata_of(mail)
    if kind == "plain":
        return Readout(text=text, reader="eml", metadata=metadata)
    from extract.readers import html

    readout = html.read(text.encode("utf-8", "replace"))
    address = header(mail, "snapshot-content-location")
    if address is not None:
        # What a browser saved says itself when it was published; the mail's date is the day it was saved.
        address = readout.metadata.address or (address if address.startswith("http") else None)
        metadata = replace(readout.metadata, address=address)
    return replace(readout, reader=f"eml {readout.reader}", metadata=metadata)


def attached(data: bytes) -> "Iterator[Member]":
    """The body and what is attached, each a document; nothing where nothing is attached.

    Raises:
        TextError: It cannot be taken apart.
    """
    from extract.readers.members import Member

    mail = parsed(data)
    others = list(attachments(mail))
    if not others:
        return
    metadata = metadata_of(mail)
    body = body_of(mail)
    if body is not None:
        text, kind = body
        name = "body.txt" if kind == "plain" else "body.html"
        yield Member(name=name, data=text.encode("utf-8", "replace"), metadata=metadata)
    seen: Counter[str] = Counter()
    for name, content in others:
        seen[name] += 1
        # An attachment has a title and a date of its own, or none.
        known = replace(metadata, title=None, is_doubtful=True)
        yield Member(name=name if seen[name] == 1 else f"{seen[name]}-{name}", data=content, metadata=known)
