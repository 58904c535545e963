"""The page that leads to all others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.proof_pages.escaping import shown
from store.proof_pages.frame import framed
from store.proof_pages.wording import Wording
from store.rows import Document

_SHORT = 16
_ABOUT = (
    "Each page shows a document’s whole text with every exported figure marked in it, its record,"
    " who decided on it, and all that happened to it."
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A document that has a page."""

    document: Document
    name: str
    """Of its file, without folders."""
    rows: int


def index_page(listed: Sequence[Listed], say: Wording) -> Iterator[str]:
    """All documents in the order of the dataset."""
    return framed(say("Proof of figures"), _body(listed, say), say.language)


def _body(listed: Sequence[Listed], say: Wording) -> Iterator[str]:
    rows = sum(one.rows for one in listed)
    yield f"<header>\n<h1>{say('Proof of figures')}</h1>\n"
    yield f"<p>{say('Rows')}: {rows}. {say('Documents')}: {len(listed)}. {say(_ABOUT)}</p>\n"
    yield "</header>\n<main>\n<table>\n<thead><tr>"
    for heading in ("Document", "Title", "Published", "Rows", "SHA-256"):
        yield f'<th scope="col">{say(heading)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for one in listed:
        document = one.document
        yield f'<tr><td><a href="{document.sha256}.html">{shown(one.name)}</a></td>'
        yield f'<td lang="vi">{shown(document.title or "")}</td><td>{shown(document.published or "")}</td>'
        yield f'<td class="count">{one.rows}</td>'
        yield f'<td class="hash">{document.sha256[:_SHORT]}</td></tr>\n'
    yield "</tbody>\n</table>\n</main>\n"
