"""Documents on their way into the database: new ones, known ones read anew, and new editions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract import __version__
from store.carrying import Carried
from store.copies import count_withheld, settle
from store.database import Database, writing
from store.documents import Added, add_document, read_document
from store.editions import Recognition, supersede
from store.extractions import Reading, known_digests, reading_of
from store.renewal import renew
from tui.console import tell
from tui.proposing import Proposed, extractor
from tui.rereading import is_as_kept, read_anew
from tui.speech import _
from tui.tally import Tally

MANY = 20
"""So many decisions that were not carried over are told one by one; `soat diff` lists all."""


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

    @staticmethod
    def by() -> str:
        """Who reads documents in this run."""
        return extractor()

    def wanted(self, digests: Sequence[str]) -> list[bool]:
        """Which documents of these bytes are not in the database yet."""
        known = known_digests(self.db, digests)
        return [digest not in known for digest in digests]

    def take_proposed(self, proposed: Proposed, by: str | None = None) -> int:
        """Take in a document that was read, `by` this soat or another extractor.

        One that is known is left as it is, or renewed from what is kept of it.

        Raises:
            DocumentError: It cannot be stored.
        """
        by = by or extractor()
        reading = reading_of(self.db, proposed.sha256)
        if reading is None:
            return self._add(proposed, by)
        renewal = None
        # What another extractor proposes instead stays until `soat import --undo` takes it back.
        if reading.is_due(by) and not reading.is_other:
            if is_as_kept(self.db, reading.document_id, proposed.text):
                renewal = renew(self.db, reading.document_id, proposed.extraction, by)
            else:
                renewal = read_anew(self.db, reading.document_id)
        self.tally.note_renewal(renewal)
        return reading.document_id

    def take_known(self, digest: str) -> int | None:
        """The document of these bytes, read anew where another extractor read it; None for none."""
        reading = reading_of(self.db, digest)
        if reading is None:
            return None
        self._renew(reading)
        return reading.document_id

    def take_in_place_of(self, proposed: Proposed, replaced: int) -> None:
        """Take in the new edition of a document, known or not.

        Raises:
            DocumentError: It cannot be that one's.
        """
        with writing(self.db):
            reading = reading_of(self.db, proposed.sha256)
            document_id = self._count(add(self.db, proposed)) if reading is None else reading.document_id
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

    def _add(self, proposed: Proposed, by: str) -> int:
        carried = None
        with writing(self.db):
            added = add(self.db, proposed, by)
            replaced = None
            if added.is_new and not self.is_new:
                replaced = self.recognition.predecessor(added.document_id)
            if replaced is not None:
                carried = self._supersede(added.document_id, replaced)
            elif added.is_new and settle(self.db, added.document_id, is_own=self.is_new) is not None:
                self.tally.note_copy(count_withheld(self.db, added.document_id))
        if added.is_new:
            self.tally.flagged.update(proposed.extraction.flags)
        self._tell_lost(carried)
        return self._count(added)

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


def add(db: Database, document: Proposed, by: str | None = None) -> Added:
    """Take a document into the database, whole or not at all."""
    return add_document(
        db,
        name=document.name,
        data_sha256=document.sha256,
        text=document.text,
        extraction=document.extraction,
        extractor=by or extractor(),
        reader=document.readout.reader,
        metadata=document.readout.metadata,
        layout=document.readout.layout,
    )
