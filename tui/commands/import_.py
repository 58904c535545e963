"""`soat import`: what other extractors propose, and what was decided in other tools."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.offsets import Unit
from store.database import Database, open_database, writing
from store.importing import offer, offered_beside, stands_instead, take_back, take_instead
from store.offers import clean_extractor
from store.peers import PEERS, Peer
from store.peers.tasks import Answer, Task
from store.proposals import What
from store.renewal import Renewal
from store.staging import Place, Staging, staging
from tui.checking import check_after_extracting
from tui.config import Config, load_config
from tui.console import CommandError, tell
from tui.documents import the_documents
from tui.given import TOLD, Files, faults_noted, stage_candidates, stage_tasks, tasks_of
from tui.indexing import index_after_extracting
from tui.lexicons import add_lexicons
from tui.options import add_annotator, add_database, annotator, database_path
from tui.peer_decisions import PeerDecisions
from tui.peer_tasks import Located, Locator
from tui.progress import progress
from tui.speech import N_, _, counted, grouped

CANDIDATES = "candidates"

DESCRIPTION = N_(
    """\
Takes in what another extractor proposes, a language model included, for
documents that are in the database. A line of the file is what `soat extract
--jsonl` prints: doc (a name) or document (its SHA-256), start, end, quote and
the fields of the record; confidence (0 to 1) and rule may be left out.

--beside, which is the default, adds it to what soat proposes: the queue shows
it where soat proposes nothing; where both do, soat's is shown with what the
other says. --instead puts it in place of what soat proposes of those documents.
Decisions stand either way, and `soat extract` leaves it in its place. --undo
takes it back. In the review, rule:NAME shows what it proposes.

Predictions may also come from Prodigy, doccano or Label Studio; a mark that has
only a label gets the record that soat reads there. --as decisions takes what
people annotated there as decisions, in the name that the file gives or, with
--annotator, in yours.

Everything is checked first. Where anything is wrong, each line is told as
FILE:LINE and nothing is imported.

A folder that `soat extract --engine dask` wrote is taken in whole: documents,
sentences and proposals, as if `soat extract` had read the corpus here. What is
wrong with one document is told as FILE:ROW, and the others go on.
"""
)

EXAMPLES = N_(
    """\
examples:
  soat import candidates.jsonl --extractor llm-2024
  soat import --undo llm-2024
  soat import --format label-studio tasks.json --extractor ner
  soat import PROPOSALS/
  soat import --format doccano --as decisions --annotator Lan lan.jsonl

exit codes:
  0  all was imported
  1  something was wrong, nothing was
  2  wrong command line
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Files, whose they are, and how they are taken."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=_("what is proposed; - reads standard input; with --undo, documents"),
    )
    parser.add_argument("--extractor", metavar="NAME", help=_("what to call whoever proposes it"))
    _add_manners(parser)
    parser.add_argument(
        "--format",
        choices=[CANDIDATES, *PEERS],
        default=CANDIDATES,
        help=_("what the files are (default: candidates, as soat prints them)"),
    )
    parser.add_argument(
        "--as",
        dest="taken_as",
        choices=["proposals", "decisions"],
        default="proposals",
        help=_("what a tool's marks are taken as (default: proposals)"),
    )
    parser.add_argument(
        "--only",
        metavar="NAMES",
        help=_("of a folder, only documents whose names this file lists, one a line"),
    )
    parser.add_argument(
        "--offsets",
        choices=list(Unit),
        help=_("what offsets count (default: code-points; of doccano utf-16)"),
    )
    add_database(parser)
    add_annotator(parser)


def _add_manners(parser: ArgumentParser) -> None:
    manner = parser.add_mutually_exclusive_group()
    manner.add_argument("--beside", action="store_true", help=_("beside what soat proposes (default)"))
    manner.add_argument("--instead", action="store_true", help=_("in place of what soat proposes"))
    manner.add_argument(
        "--undo", metavar="NAME", help=_("take back what NAME proposes; FILE names documents")
    )


def run(options: Namespace) -> int:
    """Take all in, or nothing; 1 when anything was wrong."""
    if options.undo is not None:
        return _undo(options)
    if not options.files:
        tell(_("the following arguments are required: FILE; see soat import --help"))
        return 2
    if any(Path(path).is_dir() for path in options.files):
        return _import_folders(options)
    files, peer = Files(options.files), PEERS.get(options.format)
    if options.taken_as == "decisions":
        return _decide(options, files, peer)
    if options.extractor is None:
        tell(_("--extractor: missing; say what to call whoever proposes this, such as --extractor llm-2024"))
        return 2
    return _propose(options, files, peer, clean_extractor(options.extractor))


def _import_folders(options: Namespace) -> int:
    try:
        from tui.importing_proposals import import_folders  # here: it brings Arrow along
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        raise CommandError(_("proposals in a folder need pyarrow: pip install 'soat[parquet]'")) from error
    return import_folders(options)


def _propose(options: Namespace, files: Files, peer: Peer | None, name: str) -> int:
    unit = Unit(options.offsets) if options.offsets else None
    in_documents = unit or Unit.CODE_POINTS if peer is None else Unit.CODE_POINTS
    with open_database(database_path(options)) as db:
        with staging(db, in_documents) as staged:
            if peer is None:
                count = stage_candidates(db, files, staged, name)
            else:
                count = stage_tasks(files, peer, Locator(db, unit or peer.unit), staged, name)
            staged.check()
            if faults := staged.faults(TOLD):
                files.tell_faults(faults, staged.count_faults())
                tell(_("nothing was imported; put these lines right and import the whole again"))
                return 1
            if not count:
                tell(_("nothing is proposed there; --as decisions takes what people annotated"))
                return 1
            tally = _taken(db, staged, name, instead=options.instead)
        _tell(name, count, tally)
        index_after_extracting(db)
        check_after_extracting(db)
    return 0


@dataclass(slots=True)
class _Tally:
    """What became of the documents."""

    documents: int = 0
    new: int = 0
    gone: int = 0
    recalled: int = 0

    def note(self, renewal: Renewal) -> None:
        """Count a document."""
        self.documents += 1
        self.new += renewal.count(What.NEW) + renewal.count(What.CHANGED)
        self.gone += renewal.count(What.VANISHED)
        self.recalled += renewal.recalled


def _taken(db: Database, staged: Staging, name: str, *, instead: bool) -> _Tally:
    """All documents' proposals in one transaction; what it changed."""
    take = take_instead if instead else offer
    documents, tally = staged.documents(), _Tally()
    with writing(db), progress("importing", len(documents)) as step:
        for document_id in documents:
            renewal = take(db, document_id, name, staged.candidates(document_id))
            if renewal is not None:
                tally.note(renewal)
            step()
    return tally


def _tell(name: str, count: int, tally: _Tally) -> None:
    if not tally.documents:
        tell(_("{name} proposes just that already; nothing was changed").format(name=name))
        return
    said = _(
        "{proposals} from {name} imported into {documents}: {new} new in the queue, {gone} gone from it,"
        " {recalled} to be looked at again"
    )
    tell(
        said.format(
            proposals=counted("{count} proposal", "{count} proposals", count),
            name=name,
            documents=counted("{count} document", "{count} documents", tally.documents),
            new=grouped(tally.new),
            gone=grouped(tally.gone),
            recalled=grouped(tally.recalled),
        )
    )


def _undo(options: Namespace) -> int:
    """Take back what an extractor proposes, of some documents or of all."""
    name, config = clean_extractor(options.undo), load_config()
    with open_database(database_path(options)) as db:
        named = {one.id for reference in options.files for one in the_documents(db, reference)}
        beside, instead = (
            [one for one in found(db, name) if not named or one in named]
            for found in (offered_beside, stands_instead)
        )
        if not beside and not instead:
            raise CommandError(_("{name}: proposes nothing there; nothing was changed").format(name=name))
        with writing(db):
            for document_id in beside:
                take_back(db, document_id, name)
            _read_again(db, instead, config)
        index_after_extracting(db)
        check_after_extracting(db)
    documents = counted("{count} document", "{count} documents", len({*beside, *instead}))
    tell(
        _("what {name} proposed of {documents} was taken back; decisions stand").format(
            name=name, documents=documents
        )
    )
    return 0


def _read_again(db: Database, documents: Sequence[int], config: Config) -> None:
    """Put soat's own proposals back in their place."""
    if not documents:
        return
    from tui.rereading import read_anew  # here, because it loads every rule

    add_lexicons(config.lexicons)
    for document_id in documents:
        read_anew(db, document_id, in_place_of_others=True)


class _NothingTakenError(Exception):
    """Undoes what was recorded before something wrong was met."""


def _decide(options: Namespace, files: Files, peer: Peer | None) -> int:
    if peer is None:
        raise CommandError(
            _("--as decisions: takes a tool's format; `soat decide --jsonl` reads lines of soat's")
        )
    unit = Unit(options.offsets) if options.offsets else peer.unit
    wanted = {Answer.ACCEPTED, Answer.REJECTED}
    with open_database(database_path(options)) as db, staging(db) as faulty:
        decisions = PeerDecisions(
            db, given=getattr(options, "annotator", None), otherwise=annotator(options, load_config())
        )
        try:
            with writing(db):
                _apply(tasks_of(files, peer, Locator(db, unit), faulty.fault, wanted), decisions, faulty)
        except _NothingTakenError:
            files.tell_faults(faulty.faults(TOLD), faulty.count_faults())
            tell(_("nothing was imported; put these lines right and import the whole again"))
            return 1
    recorded = counted("{count} decision", "{count} decisions", decisions.tally["recorded"])
    said = _("{recorded} recorded, {unchanged} stood already")
    tell(said.format(recorded=recorded, unchanged=grouped(decisions.tally["unchanged"])))
    return 0


def _apply(tasks: Iterator[tuple[Place, Task, Located]], decisions: PeerDecisions, faulty: Staging) -> None:
    for at, task, located in tasks:
        for mark in task.marks:
            with faults_noted(faulty.fault, at):
                decisions.apply(task, mark, located)
    if faulty.count_faults():
        raise _NothingTakenError
