"""`soat document`: what is known of a document as a whole, and its correction."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping

from extract import __version__
from store.database import Database, open_database
from store.document_fields import Field, checked
from store.documents import read_document
from store.metadata import as_read, correct, corrections_of
from store.rows import Document
from store.sessions import start_session
from tui.config import load_config
from tui.console import CommandError, show, tell
from tui.lexicons import add_lexicons
from tui.naming import flag_name, metadata_name
from tui.options import add_annotator, add_database, annotator, database_path, the_document
from tui.speech import N_, _, counted
from tui.typed_dates import read_date

DESCRIPTION = N_(
    """\
Shows what is known of a document as a whole: its title, when, where and by whom
it was published, what read it, and every correction. With an option for a field
it corrects that field. A correction stands over what was read; an empty value
takes it back. Another date has the document read anew, because periods count
from it: decisions stand, and what they no longer fit comes up again.

A date is a year, a month or a day: 2023, 2023-06, 2023-06-20 or 20/6/2023.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat document report.txt
  soat document report.txt --published 20/6/2023 --publisher 'Báo Quảng Trị'
  soat document report.txt --title ''          what was read stands again
  soat document report.txt --json | jq -r .address

exit codes:
  0  shown, or corrected
  1  no such document, or a value that cannot be kept
  2  wrong command line
"""
)

_NOTHING = "-"
_HELP = {
    Field.TITLE: N_("the title"),
    Field.PUBLISHED: N_("when it was published"),
    Field.ADDRESS: N_("where it was published: an address with http:// or https://"),
    Field.PUBLISHER: N_("who published it"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """The document, and what is said of it."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument("document", metavar="DOCUMENT", help=_("which one: its name or its SHA-256"))
    for field, does in _HELP.items():
        parser.add_argument(f"--{field}", metavar=field.upper(), help=_(does))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
    add_database(parser)
    add_annotator(parser)


def run(options: Namespace) -> int:
    """Correct what is given, else show."""
    given = {field: getattr(options, field) for field in Field}
    said = {field: value for field, value in given.items() if value is not None}
    if said:
        _correct(options, said)
        if not options.json:
            return 0
    with open_database(database_path(options), read_only=True) as db:
        document = read_document(db, the_document(db, options.document))
        if document is None:
            raise CommandError(_("{name}: no such document").format(name=options.document))
        if options.json:
            show(json.dumps(_told(db, document), ensure_ascii=False))
        else:
            for line in _lines(db, document):
                show(line)
    return 0


def _correct(options: Namespace, said: Mapping[Field, str]) -> None:
    values = {field: _value(field, value) for field, value in said.items()}
    config = load_config()
    with open_database(database_path(options)) as db:
        document_id = the_document(db, options.document)
        session = start_session(db, annotator(options, config), f"soat {__version__}")
        changed = correct(db, document_id, values, session)
        if not changed:
            tell(_("nothing changed"))
            return
        told = _("kept: {fields}").format(fields=", ".join(map(metadata_name, changed)))
        if Field.PUBLISHED in changed:
            add_lexicons(config.lexicons)
            told += _read_anew(db, document_id)
        tell(told)


def _value(field: Field, value: str) -> str | None:
    """What is to be kept; refused before anything is written."""
    return checked(field, (read_date(value) or value) if field is Field.PUBLISHED else value)


def _read_anew(db: Database, document_id: int) -> str:
    from tui.rereading import read_anew  # here, because it loads every rule

    renewal = read_anew(db, document_id)
    if renewal is None:
        return ""
    changes = counted("{count} proposal changed", "{count} proposals changed", len(renewal.changes))
    recalled = _("{count} to be looked at again").format(count=renewal.recalled)
    return f"; {changes}, {recalled}"


def _told(db: Database, document: Document) -> Mapping[str, object]:
    return {
        "document": document.sha256,
        "doc": document.name,
        **{field.value: getattr(document, field.value) for field in Field},
        "is_doubtful": document.is_doubtful,
        "hanging": document.hanging,
        "reader": document.reader,
        "flags": document.flags,
        "read": {field.value: value for field, value in as_read(db, document.id).items()},
        "corrections": [
            {
                "field": one.field.value,
                "value": one.value,
                "annotator": one.annotator,
                "session": one.session,
                "corrected_at": one.corrected_at,
            }
            for one in corrections_of(db, document.id)
        ],
    }


def _lines(db: Database, document: Document) -> Iterator[str]:
    read = as_read(db, document.id)
    yield f"{document.name} ({document.sha256})"
    for field in Field:
        value = getattr(document, field.value)
        said = f"{metadata_name(field)}: {value or _NOTHING}"
        if value != read[field]:
            said += " " + _("(read: {value})").format(value=read[field] or _NOTHING)
        elif field is Field.PUBLISHED and document.is_doubtful:
            said += " " + _("(a guess)")
        yield said
    yield _("read as {reader}").format(reader=document.reader)
    for flag in document.flags:
        yield f"! {flag_name(flag)}"
    for one in corrections_of(db, document.id):
        value = one.value or _("as it was read")
        yield f"{one.corrected_at}  {one.annotator}  {metadata_name(one.field)}: {value}"
