"""`soat search`: sentences by their words, with the state of their figures."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from extract.figures import Span
from store.database import Database, open_database
from store.documents import find_documents, read_document
from store.export.jsonl import json_line
from store.rows import Document, Session
from store.search import PAGE, Hit, search, words_of
from store.stretches import FoundFigure
from tui.config import load_config
from tui.console import CommandError, result_stream, show_marked, tell
from tui.indexing import index_before_searching
from tui.naming import column_name, state_name
from tui.options import add_annotator, add_database, annotator, database_path
from tui.speech import N_, _, counted

DESCRIPTION = N_(
    """\
Finds the sentences that hold all words of QUERY, in their text or in what is
recorded of their figures: indicator, entity, unit, reason and note, as they
stand now. Capital letters, the place of tone marks (hoá, hóa) and the way
letters are composed make no difference; marks make none either (ho so finds
hồ sơ, d finds đ), unless you ask for --exact. "Words in quotes" must follow
each other; thu* finds words that begin so. A number is found as it is written:
67,32%, 62/63, 79,5. Other signs mean nothing.

One line a sentence, in the order in which the documents were read: the document
with the place, the sentence with what was found in [brackets], or highlighted
in a terminal, then what a record says where that was needed, and its figures.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat search 'so hoa'
  soat search '"thủ tục hành chính" quang*' --exact
  soat search 67,32% --document bao-cao-quy-2.txt
  soat search vneid --json --limit 1000 | jq .sentence

exit codes:
  0  searched, found or not
  1  could not be searched
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """What is sought, and where."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("query", nargs="+", metavar="QUERY", help=_('words, "words in a row", beginnings*'))
    parser.add_argument(
        "--document",
        action="append",
        default=[],
        metavar="D",
        help=_("only in this document: a name, or a SHA-256 or its first eight digits; may be repeated"),
    )
    parser.add_argument(
        "--exact", action="store_true", help=_("words with just these marks: hồ is not hộ or ho")
    )
    parser.add_argument(
        "--limit",
        type=int,
        default=PAGE,
        metavar="N",
        help=_("at most so many sentences (default: %(default)s)"),
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a sentence"))
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Search, and show what was found."""
    words = words_of(" ".join(options.query), exact=options.exact)
    if not words.parts:
        raise CommandError(_("QUERY: holds no word or number; search for words, such as: soat search ho so"))
    if options.limit < 1:
        raise CommandError(_("--limit: {number} is too small; give 1 or more").format(number=options.limit))
    path = database_path(options)
    index_before_searching(path)
    with open_database(path, read_only=True) as db:
        documents = [one.id for reference in options.document for one in _documents(db, reference)]
        # Whoever reviews blind sees here, too, what they said themselves, not what others did.
        reader = Session(id="", annotator=annotator(options, load_config()))
        found = search(db, words, documents=documents, limit=options.limit + 1, by=reader)
        for hit in found[: options.limit]:
            if options.json:
                with result_stream():
                    sys.stdout.write(json_line(_as_object(db, hit)))
            else:
                _show(hit)
    if len(found) > options.limit:
        tell(
            counted(
                "there are more than this {count} sentence; see more with --limit",
                "there are more than these {count} sentences; see more with --limit",
                options.limit,
            )
        )
    elif not found:
        said = _("no sentence holds that")
        if words.exact:
            said = _("no sentence holds that; without --exact, marks make no difference")
        tell(said)
    return 0


def _documents(db: Database, reference: str) -> Sequence[Document]:
    found = find_documents(db, reference)
    if not found:
        raise CommandError(
            _("{name}: no such document in the database; `soat stats` lists them").format(name=reference)
        )
    return found


def _show(hit: Hit) -> None:
    pieces: list[tuple[str, bool]] = [(f"{hit.document_name}:{hit.span.start}-{hit.span.end}: ", False)]
    pieces += _marked(hit.text, hit.marks)
    for mention in hit.mentions:
        pieces.append((f" · {column_name(mention.remark.field)}: ", False))
        pieces += _marked(mention.remark.text, mention.marks)
    if hit.figures:
        pieces.append(
            (f" ({'; '.join(f'{one.quote} {state_name(one.state)}' for one in hit.figures)})", False)
        )
    show_marked(pieces)


def _marked(text: str, marks: Sequence[Span]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it was sought."""
    pieces, at = [], 0
    for mark in marks:
        pieces += [(text[at : mark.start], False), (mark.of(text), True)]
        at = mark.end
    return [*pieces, (text[at:], False)]


def _as_object(db: Database, hit: Hit) -> dict[str, object]:
    document = read_document(db, hit.document_id)
    return {
        "doc": hit.document_name,
        "document": document.sha256 if document else None,
        "start": hit.span.start,
        "end": hit.span.end,
        "sentence": hit.text,
        "marks": [[hit.span.start + mark.start, hit.span.start + mark.end] for mark in hit.marks],
        "mentions": [
            {
                **_place(hit, mention.remark.figure_id),
                "field": mention.remark.field,
                "text": mention.remark.text,
            }
            for mention in hit.mentions
        ],
        "figures": [
            {**_as_span(figure), "quote": figure.quote, "state": figure.state} for figure in hit.figures
        ],
    }


def _place(hit: Hit, figure_id: int) -> dict[str, object]:
    return next(_as_span(figure) for figure in hit.figures if figure.figure_id == figure_id)


def _as_span(figure: FoundFigure) -> dict[str, object]:
    return {"start": figure.span.start, "end": figure.span.end}
