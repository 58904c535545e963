"""A mail as its sender meant it: headers decoded, the body that is to be read, and what is attached."""

import email
import re
from collections.abc import Iterator
from datetime import date, timedelta, timezone
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from extract.metadata import Metadata
from extract.text import TextError

VIETNAM = timezone(timedelta(hours=7))
"""Whose day counts, and where a sender is that does not say."""
_SHOWN_IN_PLACE = ("image", "audio", "video", "font")
_NOT_TO_READ = frozenset({
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "text/calendar", "text/css", "message/delivery-status",
})  # fmt: skip
_LONGEST = 500
_APART = timedelta(days=1)
_FLOWED = re.compile(r"(?<=\S) \n(?!>|--)")


def parsed(data: bytes) -> Message:
    """The mail's parts.

    Raises:
        TextError: There are too many within each other.
    """
    try:
        return email.message_from_bytes(data)
    except RecursionError as error:
        raise TextError("a mail of parts within parts; save those that matter by themselves") from error


def metadata_of(mail: Message) -> Metadata:
    """Subject, day and sender."""
    sent = _day(header(mail, "date"))
    received = _day((header(mail, "received") or "").rpartition(";")[2])
    return Metadata(
        title=header(mail, "subject"),
        published=sent.isoformat() if sent else None,
        publisher=_sender(mail),
        is_doubtful=bool(sent and received and abs(sent - received) > _APART),
    )


def header(mail: Message, name: str) -> str | None:
    """A header on one line, in whatever letters it came."""
    raw = next((str(value) for key, value in mail.raw_items() if key.lower() == name), None)
    if raw is None:
        return None
    eight_bit = raw.encode("utf-8", "surrogateescape")
    text = decoded(eight_bit, None)
    text = _worded(text)
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(shown.split())[:_LONGEST].strip() or None


def body_of(mail: Message) -> tuple[str, str] | None:
    """What is to be read, and whether that is `plain` or `html`; None where a mail has neither."""
    bodies: dict[str, str] = {}
    for part in _parts(mail):
        kind = part.get_content_subtype()
        if part.get_content_maintype() == "text" and kind in {"plain", "html"} and not _is_attached(part):
            text = _text(part)
            if text.strip():
                bodies.setdefault(kind, text)
    return next(((bodies[kind], kind) for kind in ("plain", "html") if kind in bodies), None)


def attachments(mail: Message) -> Iterator[tuple[str, bytes]]:
    """What else was sent, each with its name; pictures and signatures are no documents."""
    for number, part in enumerate(_parts(mail), 1):
        if part.get_content_maintype() in _SHOWN_IN_PLACE or part.get_content_type() in _NOT_TO_READ:
            continue
        is_mail = part.get_content_type() == "message/rfc822"
        if not is_mail and not _is_attached(part) and part.get_content_maintype() == "text":
            continue
        # What is no list is decoded first: asked for as it is, damaged text raises.
        content = part.get_payload() if part.is_multipart() else None
        inner = content[0] if isinstance(content, list) and content else None
        data = _whole(inner) if isinstance(inner, Message) else part.get_payload(decode=True)
        if isinstance(data, bytes) and data:
            yield _name(part, number, ".eml" if is_mail else ""), data


def _whole(mail: Message) -> bytes:
    """A mail as bytes again."""
    try:
        return bytes(mail)
    except (MessageError, LookupError, UnicodeError, ValueError) as error:
        raise TextError("a damaged mail within a mail; save it by itself") from error


def decoded(data: bytes, charset: str | None) -> str:
    """Bytes in the encoding that is said, in UTF-8 or in that of Vietnamese Windows."""
    for encoding in (charset, "utf-8", "windows-1258"):
        if encoding and encoding.lower() not in {"us-ascii", "ascii"}:
            try:
                return data.decode(encoding)
            except (LookupError, UnicodeError, ValueError):
                continue
    return data.decode("latin-1")


def _parts(mail: Message) -> Iterator[Message]:
    """The parts that hold something themselves; a mail within a mail is one."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        content = part.get_payload() if part.is_multipart() else None
        if isinstance(content, list) and part.get_content_maintype() != "message":
            waiting += [inner for inner in reversed(content) if isinstance(inner, Message)]
        else:
            yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    text = decoded(data if isinstance(data, bytes) else b"", part.get_content_charset())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FLOWED.sub(" ", text) if part.get_param("format") == "flowed" else text


def _name(part: Message, number: int, ending: str) -> str:
    """What an attachment is called, without folders and what is not printed."""
    said = _worded(part.get_filename() or "")
    shown = "".join(letter if letter.isprintable() else "_" for letter in said)
    return re.split(r"[/\\]", shown)[-1].strip(" .")[-200:] or f"attachment-{number}{ending}"


def _worded(said: str) -> str:
    """What encoded words stand for; as it is where they are damaged."""
    try:
        return str(make_header(decode_header(said)))
    except (MessageError, LookupError, UnicodeError, ValueError):
        return said


def _sender(mail: Message) -> str | None:
    name, address = parseaddr(header(mail, "from") or "")
    return name or address or None


def _day(said: str | None) -> date | None:
    """The day in Vietnam."""
    try:
        moment = parsedate_to_datetime((said or "").strip())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    try:
        return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()
    except OverflowError:
        return None
