"""What the copies of a document tell: the same as it, so that each is cited and none is one more source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.figures import Span
from store.copies.kin import read_told
from store.database import Database
from store.texts import cut

if TYPE_CHECKING:
    from store.ledger.facts import Citation

_WITHHELD = """
    SELECT figures.id, figures.start, figures."end", quote, sentences.start, sentences."end"
    FROM withheld JOIN figures ON figures.id = figure_id JOIN sentences ON sentences.id = sentence_id
    WHERE figures.document_id = ? ORDER BY figures.start
"""
_COPIES = """
    SELECT documents.id, sha256, name, published FROM copies JOIN documents ON documents.id = document_id
    WHERE original = ? ORDER BY published IS NULL, published, name, sha256 LIMIT ?
"""
MOST = 50
"""So many copies of one document are cited."""


def with_copies(db: Database, citations: Iterable["Citation"]) -> Iterator["Citation"]:
    """All of them, and those of copies, whose figures stand as those of their originals do."""
    by_document: dict[int, list[Citation]] = defaultdict(list)
    for citation in citations:
        by_document[citation.document_id].append(citation)
    for document_id, cited in by_document.items():
        yield from cited
        for copy in db.execute(_COPIES, (document_id, MOST)).fetchall():
            yield from _cited_by(db, copy, cited)


def _cited_by(
    db: Database, copy: tuple[int, str, str, str | None], cited: Iterable["Citation"]
) -> Iterator["Citation"]:
    copy_id, sha256, name, published = copy
    words = {one.span: one.words for one in read_told(db, copy_id)}
    places = defaultdict(list)
    for figure_id, start, end, quote, *sentence in db.execute(_WITHHELD, (copy_id,)).fetchall():
        places[words.get(Span(*sentence)), quote].append((figure_id, Span(start, end), Span(*sentence)))
    original: dict[Span, str] = {}
    for citation in cited:
        if not original:
            original = {one.span: one.words for one in read_told(db, citation.document_id)}
        told = places.get((original.get(citation.sentence), citation.quote))
        if told:
            figure_id, span, sentence = told.pop(0)
            yield replace(
                citation,
                figure_id=figure_id,
                document_id=copy_id,
                document=sha256,
                name=name,
                published=published,
                span=span,
                sentence=sentence,
                passage=cut(db, copy_id, sentence),
            )
