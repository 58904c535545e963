"""Which figures a command is about: options that narrow the dataset, and what they ask of the store."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from store.database import Database
from store.documents import find_documents
from store.filters import Filter
from store.rows import State
from store.selection import DECIDED, Selection
from tui.console import CommandError
from tui.filter_line import FilterError, parse_filter
from tui.indexing import index_before_searching
from tui.speech import N_, _

_REPEATED = {
    "--state": ("state", "STATE", N_("only figures in this state: {states}")),
    "--document": (
        "document",
        "D",
        N_("only of this document: a name, or a SHA-256 or its first eight digits"),
    ),
    "--annotator": (
        "decided_by",
        "NAME",
        N_("only what NAME decided, where that stands or all agree with it"),
    ),
}
_ONCE = {
    "--since": (
        "WHEN",
        N_("only what was decided then or later, in UTC: 2024-05-31 or 2024-05-31T08:00+07:00"),
    ),
    "--filter": ("LINE", N_("only what the review shows for that line, such as 'kind:money quý'")),
}
_MORE = {
    "--with-rejected": N_("rejected proposals too, with verdict reject and the record that was rejected"),
    "--disputed": N_("figures too on which annotators differ: a row for each verdict that stands"),
}


def add_selection(parser: ArgumentParser) -> None:
    """The options; none of them given, the verified figures are meant."""
    group = parser.add_argument_group(
        _("which figures"), _("All that is given must hold; the first three repeat.")
    )
    for name, (dest, metavar, told) in _REPEATED.items():
        choices = [state.value for state in DECIDED] if name == "--state" else None
        said = _(told).format(states=", ".join(DECIDED))
        group.add_argument(
            name, action="append", default=[], dest=dest, metavar=metavar, choices=choices, help=said
        )
    for name, (metavar, told) in _ONCE.items():
        group.add_argument(name, metavar=metavar, help=_(told))
    for name, told in _MORE.items():
        group.add_argument(name, action="store_true", help=_(told))


def asked(options: Namespace) -> Mapping[str, object]:
    """The options as they were given, for whoever asks later which rows these are."""
    given = {
        "annotator": sorted(options.decided_by),
        "disputed": options.disputed,
        "document": sorted(options.document),
        "filter": options.filter,
        "since": options.since,
        "state": sorted(options.state),
        "with_rejected": options.with_rejected,
    }
    return {name: value for name, value in given.items() if value}


def index_for_selection(options: Namespace, database: Path) -> None:
    """Words are only found in what is indexed: bring that up to date where the filter asks for some."""
    if options.filter and _filter(options.filter, lambda _: ()).words:
        index_before_searching(database)


def selection(db: Database, options: Namespace) -> Selection:
    """What the options ask for.

    Raises:
        CommandError: What cannot be.
    """
    named = [_documents(db, reference) for reference in options.document]
    return Selection(
        states=frozenset(map(State, options.state)),
        documents=tuple(document_id for ids in named for document_id in ids),
        annotators=frozenset(options.decided_by),
        since=None if options.since is None else _moment(options.since),
        narrowed=None if options.filter is None else _decided(options.filter, db),
        with_rejected=options.with_rejected,
        disputed=options.disputed,
    )


def _documents(db: Database, reference: str) -> tuple[int, ...]:
    found = tuple(document.id for document in find_documents(db, reference))
    if not found:
        raise CommandError(
            _("{name}: no such document in the database; `soat stats` lists them").format(name=reference)
        )
    return found


def _decided(line: str, db: Database) -> Filter:
    """The filter of a line that asks only for what can be a row."""
    wanted = _filter(line, lambda name: _documents(db, name))
    if State.PENDING in wanted.states:
        raise CommandError(
            _("--filter: nobody has decided on a pending figure, so it is no row; see `soat extract --jsonl`")
        )
    return wanted


def _filter(line: str, documents: Callable[[str], tuple[int, ...]]) -> Filter:
    try:
        return parse_filter(line, documents)
    except FilterError as error:
        raise CommandError(f"--filter: {error}") from error


def _moment(text: str) -> str:
    """A date or a moment as the record has it; a date begins at midnight UTC."""
    with suppress(ValueError, OverflowError):
        if len(text) == len("2024-05-31"):
            return date.fromisoformat(text).isoformat()
        moment = datetime.fromisoformat(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    raise CommandError(
        _("--since: {given} is no date: write 2024-05-31 or 2024-05-31T08:00+07:00").format(given=text)
    )
