"""`soat copies`: which documents are all but the same."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from store.copies import Copy, bring_up, groups, is_installed, say
from store.copies.settling import count_unsigned
from store.database import open_database
from store.rows import Document
from tui.config import load_config
from tui.console import show, tell
from tui.documents import the_documents
from tui.options import add_annotator, add_database, annotator, database_path, the_document
from tui.progress import progress
from tui.speech import N_, _, counted, decimal

DESCRIPTION = N_(
    """\
Lists the documents that are all but the same: an article and the pages that
took it over, with another headline or a teaser more. The first of each group
is reviewed; of the others, only the figures in sentences that it lacks are
proposed. What they share is cited: the export names who else carries a
sentence, and the ledger counts them as one source.

Behind each copy stands how much of the words of both is in the same sentences.
--apart says that a DOCUMENT is one of its own, so that all its figures are
proposed; --same that it is a copy of OTHER. What was said is kept, and can be
said anew.

Finding them needs the extra `copies`; documents that were read without it are
looked at here. Without it, only files with the same bytes are one document.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat copies
  soat copies report.txt
  soat copies --apart report-2024.txt
  soat copies --same teaser.txt report.txt

exit codes:
  0  listed or said
  1  it cannot be
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Which documents, and what is said of one."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help=_("list the groups of these, by name or SHA-256")
    )
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--apart", metavar="DOCUMENT", help=_("this is a document of its own"))
    ways.add_argument("--same", nargs=2, metavar=("DOCUMENT", "OTHER"), help=_("DOCUMENT is a copy of OTHER"))
    ways.add_argument("--json", action="store_true", help=_("print one JSON array"))
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """List the groups, or say something of a document."""
    path = database_path(options)
    if options.apart or options.same:
        if options.documents:
            tell(_("--apart and --same name their documents themselves; see soat copies --help"))
            return 2
        _say(path, options.same or [options.apart, None], annotator(options, load_config()))
        return 0
    _bring_up(path)
    with open_database(path, read_only=True) as db:
        wanted = [one.id for reference in options.documents for one in the_documents(db, reference)]
        found = groups(db, wanted)
    if options.json:
        show(json.dumps([_group(*one) for one in found], ensure_ascii=False))
        return 0
    for line in _lines(found):
        show(line)
    if not found:
        tell(_("no two documents are all but the same"))
    return 0


def _bring_up(path: Path) -> None:
    """Look at the documents that were read before copies could be found, and tell where they cannot."""
    if not is_installed():
        tell(
            _(
                "only files with the same bytes are found to be one: near-equal documents need the extra"
                " `copies`: pip install 'soat[copies]'"
            )
        )
        return
    with open_database(path, read_only=True) as db:
        due = count_unsigned(db)
    if due:
        with open_database(path) as db, progress(_("comparing"), due) as step:
            bring_up(db, step)


def _say(path: Path, named: Sequence[str | None], who: str) -> None:
    with open_database(path) as db:
        document, original = (None if name is None else the_document(db, name) for name in named)
        say(db, document or 0, original, who)


def _lines(found: Sequence[tuple[Document, list[Copy]]]) -> Iterator[str]:
    for original, copies in found:
        yield f"{original.name}  {original.published or '-'}  {original.sha256[:12]}"
        for one in copies:
            yield f"  {decimal(f'{one.likeness:.0%}')}  {one.name}  {one.sha256[:12]}"
    if found:
        yield _("{groups} with {copies}").format(
            groups=counted("{count} original", "{count} originals", len(found)),
            copies=counted("{count} copy", "{count} copies", sum(len(copies) for _original, copies in found)),
        )


def _group(original: Document, copies: Sequence[Copy]) -> dict[str, object]:
    return {
        "doc": original.name,
        "document": original.sha256,
        "published": original.published,
        "copies": [
            {"doc": one.name, "document": one.sha256, "likeness": round(one.likeness, 4)} for one in copies
        ],
    }
