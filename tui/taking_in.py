"""Documents on their way into the database: new ones, known ones read anew, and new editions."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from extract import __version__
from extract.layout import Flag
from store.carrying import Carried
from store.copies import count_withheld, settle
from store.database import Database, writing
from store.documents import Added, add_document, read_document
from store.editions import Recognition, supersede
from store.errors import DocumentError
from store.extractions import Reading, reading_of
from store.proposals import What
from store.renewal import Renewal
from tui.console import tell
from tui.naming import flag_name
from tui.proposing import Proposed, Readable, extractor, propose
from tui.refusals import reworded
from tui.rereading import read_anew
from tui.speech import _, counted, grouped

MANY = 20
"""So many decisions that were not carried over are told one by one; `soat diff` lists all."""


@dataclass(slots=True)
class Tally:
    """What became of the documents, for the last line."""

    added: int = 0
    known: int = 0
    failed: int = 0
    figures: int = 0
    renewals: list[tuple[int, ...]] = field(default_factory=list)
    """Of each renewed document how many figures are new, changed, vanished, moved and recalled."""
    copies: int = 0
    """Of those that are new, all but the same as another."""
    flagged: Counter[Flag] = field(default_factory=Counter)
    """New documents that are to be doubted, by the reason."""
    editions: int = 0
    carried: int = 0
    recalled: int = 0
    lost: int = 0

    def summary(self, *, only_again: bool = False) -> str:
        """One line."""
        parts = [] if only_again else [self._of_new()]
        if self.copies:
            parts.append(
                counted(
                    "{count} of them a copy of another (`soat copies`)",
                    "{count} of them copies of others (`soat copies`)",
                    self.copies,
                )
            )
        if self.flagged:
            parts.append(self._of_flagged())
        if self.editions:
            parts.append(self._of_editions())
        if self.renewals:
            parts.append(self._of_renewals())
        if self.renewals or self.editions:
            parts[-1] += _(" (`soat diff` lists them)")
        if self.known or not parts:
            parts.append(_("{count} known already").format(count=grouped(self.known)))
        if self.failed:
            parts.append(_("{count} could not be read").format(count=grouped(self.failed)))
        return "; ".join(parts)

    def _of_new(self) -> str:
        return _("{documents} with {figures}").format(
            documents=counted("{count} new document", "{count} new documents", self.added),
            figures=counted("{count} proposed figure", "{count} proposed figures", self.figures),
        )

    def _of_flagged(self) -> str:
        counts = ((flag, self.flagged[flag]) for flag in Flag if self.flagged[flag])
        reasons = ", ".join(f"{flag_name(flag)} {grouped(count)}" for flag, count in counts)
        return _("doubtful documents: {reasons}").format(reasons=reasons)

    def _of_editions(self) -> str:
        said = _(
            "{editions}: {carried} carried over ({recalled} to be looked at again), {lost} not found again"
        )
        return said.format(
            editions=counted("{count} new edition", "{count} new editions", self.editions),
            carried=counted("{count} decision", "{count} decisions", self.carried),
            recalled=grouped(self.recalled),
            lost=grouped(self.lost),
        )

    def _of_renewals(self) -> str:
        new, changed, vanished, moved, recalled = map(sum, zip(*self.renewals, strict=True))
        count = len(self.renewals)
        said = _(
            "{documents} read anew: {new} new, {changed} changed, {vanished} vanished, {moved} moved,"
            " {recalled} to be looked at again"
        )
        return said.format(
            documents=counted("{count} document", "{count} documents", count),
            new=counted("{count} figure", "{count} figures", new),
            changed=grouped(changed),
            vanished=grouped(vanished),
            moved=grouped(moved),
            recalled=grouped(recalled),
        )

    def note_renewal(self, renewal: Renewal | None) -> None:
        """Count a document that was read anew, or need not be."""
        if renewal is None:
            self.known += 1
            return
        whats = (What.NEW, What.CHANGED, What.VANISHED, What.MOVED)
        self.renewals.append((*map(renewal.count, whats), renewal.recalled))

    def note_copy(self, withheld: int) -> None:
        """Count a document that is all but the same as another, with the figures that are not proposed."""
        self.copies += 1
        self.figures -= withheld

    def note_edition(self, carried: Carried) -> None:
        """Count a new edition."""
        self.editions += 1
        self.carried += carried.decisions
        self.recalled += carried.recalled


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Takes documents into one database, each whole or not at all."""

    db: Database
    tally: Tally
    annotator: Callable[[], str]
    """In whose session decisions are carried over."""
    is_new: bool = False
    """Whether a document of a known name is another one, whatever it holds."""
    recognition: Recognition

    def take(self, document: Readable) -> None:
        """Take in one document; one that cannot be stored is told."""
        try:
            reading = reading_of(self.db, document.sha256)
            if reading is None:
                self._add(propose(document))
            else:
                self._renew(reading)
        except DocumentError as error:
            self.tally.failed += 1
            tell(f"{document.name}: {reworded(str(error))}")

    def take_in_place_of(self, document: Readable, replaced: int) -> None:
        """Take in the new edition of a document, known or not.

        Raises:
            DocumentError: It cannot be that one's.
        """
        proposed = None if reading_of(self.db, document.sha256) else propose(document)
        with writing(self.db):
            if proposed is None:
                reading = reading_of(self.db, document.sha256)
                document_id = reading.document_id if reading else 0
            else:
                document_id = self._count(add(self.db, proposed))
            carried = self._supersede(document_id, replaced)
        self._tell_lost(carried)

    def read_again(self, reading: Reading) -> None:
        """Read a document anew from the text that is kept, where another extractor read it last."""
        self._renew(reading)

    def _renew(self, reading: Reading) -> None:
        renewal = None
        # What another extractor proposes instead stays until `soat import --undo` takes it back.
        if reading.is_due(extractor()) and not reading.is_other:
            renewal = read_anew(self.db, reading.document_id)
        self.tally.note_renewal(renewal)

    def _add(self, proposed: Proposed) -> None:
        carried = None
        with writing(self.db):
            added = add(self.db, proposed)
            replaced = None
            if added.is_new and not self.is_new:
                replaced = self.recognition.predecessor(added.document_id)
            if replaced is not None:
                carried = self._supersede(added.document_id, replaced)
            elif added.is_new and settle(self.db, added.document_id) is not None:
                self.tally.note_copy(count_withheld(self.db, added.document_id))
        self._count(added)
        if added.is_new:
            self.tally.flagged.update(proposed.extraction.flags)
        self._tell_lost(carried)

    def _count(self, added: Added) -> int:
        if added.is_new:
            self.tally.added += 1
            self.tally.figures += added.figures
        else:
            self.tally.known += 1
        return added.document_id

    def _supersede(self, document_id: int, replaced: int) -> Carried:
        program = f"soat {__version__}"
        return supersede(self.db, document_id, replaced, annotator=self.annotator(), program=program)

    def _tell_lost(self, carried: Carried | None) -> None:
        if carried is None:
            return
        self.tally.note_edition(carried)
        for lost in carried.lost:
            self.tally.lost += 1
            document = read_document(self.db, lost.document_id)
            if document is not None and self.tally.lost <= MANY:
                place = f"{document.name}:{lost.span.start}-{lost.span.end}"
                said = _(
                    "{place}: {quote} is not found for certain in the new edition;"
                    " what was decided stands, look at it again"
                )
                tell(said.format(place=place, quote=repr(lost.quote)))


def add(db: Database, document: Proposed) -> Added:
    """Take a document into the database, whole or not at all."""
    return add_document(
        db,
        name=document.name,
        data_sha256=document.sha256,
        text=document.text,
        extraction=document.extraction,
        extractor=extractor(),
        reader=document.readout.reader,
        metadata=document.readout.metadata,
        layout=document.readout.layout,
    )
