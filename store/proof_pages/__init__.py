"""Proof of a dataset as pages: each document's text, every exported figure marked in it, record and history.

A page needs no other file, no script and no network; the same rows of the same database give the same
bytes in a language.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from extract import __version__
from extract.figures import Span
from store.columns import Column, Type
from store.database import Database, plain_errors
from store.documents import document_text, documents_with
from store.history import History, history
from store.proof_pages.index import Listed, index_page
from store.proof_pages.page import document_page
from store.proof_pages.wording import ENGLISH, Wording
from store.rows import Document

Row = Mapping[str, str | int | None]

PROOF = Column(
    "proof",
    Type.TEXT,
    "Where the figure is marked in the pages of proof",
    is_required=True,
    is_address=True,
)
"""The last column of a dataset that has pages beside it: a relative address."""

MANIFEST = "manifest.json"


def address(row: Row) -> str:
    """Where a row is marked, within the folder of the pages."""
    return f"{row['document']}.html#{row['start']}-{row['end']}"


def pages_behind(db: Database, rows: Iterable[Row], folder: Path, say: Wording = ENGLISH) -> Iterator[Row]:
    """The rows as they come; behind each document's last one its page is written, at the end the index.

    `folder` is there and empty. All that is told is of the moment of the rows as long as they are read.
    """
    listed: list[Listed] = []
    files: dict[str, str] = {}
    for sha256, those in groupby(rows, key=itemgetter("document")):
        told = list(those)
        yield from told
        with plain_errors(db):
            (document,) = documents_with(db, str(sha256))
            text = document_text(db, document.id)
            histories = _histories(db, document, told)
        name = f"{sha256}.html"
        files[name] = _write(folder / name, document_page(document, text, told, histories, say))
        listed.append(Listed(document, str(told[0]["doc"]), len(told)))
    files["index.html"] = _write(folder / "index.html", index_page(listed, say))
    manifest = {
        "soat": __version__,
        **({} if say == ENGLISH else {"language": say.language}),
        "documents": len(listed),
        "rows": sum(one.rows for one in listed),
        "files": files,
    }
    _write(folder / MANIFEST, [json.dumps(manifest, indent=1), "\n"])


def _histories(db: Database, document: Document, rows: Iterable[Row]) -> dict[Span, History]:
    """What happened to each of the figures."""
    ids = {
        Span(start, end): figure_id
        for figure_id, start, end in db.execute(
            'SELECT id, start, "end" FROM figures WHERE document_id = ?', (document.id,)
        )
    }
    spans = {Span(int(row["start"] or 0), int(row["end"] or 0)) for row in rows}
    return {span: history(db, ids[span]) for span in spans}


def _write(path: Path, pieces: Iterable[str]) -> str:
    """A file of these pieces; returns the SHA-256 of its bytes."""
    digest = hashlib.sha256()
    with path.open("xb") as file:
        for piece in pieces:
            data = piece.encode()
            digest.update(data)
            file.write(data)
    return digest.hexdigest()
