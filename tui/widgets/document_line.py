"""What a document is, on one line above its sentence."""

from store.rows import Document
from tui.display import visible
from tui.naming import flag_name
from tui.speech import _, ngettext
from tui.wrapping import Line, Piece, crop_line

PLAIN_TEXT = "text"
"""The reader of which nothing is to be told."""


def document_line(document: Document, key: str, width: int, *, roomy: bool) -> Line | None:
    """What one should know of the document of a figure; where there is little room, only what asks for a key.

    `key` is what opens the form.
    """
    pieces: list[Piece] = []
    if document.asks_for_date:
        pieces += [(_asking(document, key), "warn"), (" · ", "quiet")]
    for flag in document.flags:
        pieces += [(f"! {visible(flag_name(flag))}", "warn"), (" · ", "quiet")]
    if roomy:
        reader = None if document.reader == PLAIN_TEXT else document.reader
        known = [document.publisher, reader, document.address]
        pieces += [(piece, "quiet") for said in known if said for piece in (visible(said), " · ")]
    if not pieces:
        return None
    return crop_line([(" ", ""), *pieces[:-1]], width)


def _asking(document: Document, key: str) -> str:
    periods = ngettext("{count} period counts", "{count} periods count", document.hanging)
    if document.published is None:
        said = _("! no date: {periods} from it · {key} gives it")
    else:
        said = _("! is {date} right? {periods} from it · {key} says so")
    return said.format(
        periods=periods.format(count=document.hanging), key=key, date=visible(document.published or "")
    )
