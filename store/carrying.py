"""Decisions carried from earlier editions of a document onto its present text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.figures import Figure, Span
from store.anchors import find_again, plain
from store.appending import Saying, append
from store.claims import set_aside
from store.database import Database
from store.documents import document_text
from store.handing_on import hand_on_duties, still_there
from store.heads import NOTHING_YET
from store.places import place_at
from store.proposals import Change, Claims, Known, What
from store.recalls import recall_carried, recall_lost
from store.records import from_json
from store.renewal import known_places, note_changes
from store.rows import Session, Verdict
from store.sentences import sentence_around
from store.sessions import start_session
from store.subjects import read_subject
from store.tallies import recount
from store.texts import cut

_HEADS = """
    SELECT heads.hash, verdict, "before", "after", annotator, reason, note, extractor, start, "end", quote,
        EXISTS (SELECT 1 FROM recalls WHERE decision = heads.hash AND why <> 'lost')
    FROM figures CROSS JOIN heads ON heads.figure_id = figures.id
    WHERE document_id = ?
        AND NOT EXISTS (SELECT 1 FROM decisions AS carried WHERE carried.carries = heads.hash)
    ORDER BY start, "end", decided_at, heads.hash
"""
_READ = """
    SELECT hash, annotator, note, start, "end"
    FROM figures CROSS JOIN read_through ON read_through.figure_id = figures.id
    WHERE document_id = ?
        AND NOT EXISTS (SELECT 1 FROM decisions AS carried WHERE carried.carries = read_through.hash)
    ORDER BY start, "end", decided_at, hash
"""
_LATEST = "SELECT id FROM present_readings WHERE document_id = ?"
_VERIFYING = (Verdict.ACCEPT, Verdict.CORRECT, Verdict.ADD)


@dataclass(frozen=True, slots=True)
class Lost:
    """A decision whose figure is not to be found in the new edition."""

    document_id: int
    """The edition that it was made in, or was carried to last."""
    span: Span
    quote: str


@dataclass(slots=True)
class Carried:
    """What became of the decisions on the earlier editions."""

    document_id: int
    decisions: int = 0
    recalled: int = 0
    """How many of those carried are to be looked at again."""
    lost: list[Lost] = field(default_factory=list)
    read: int = 0
    """Stretches of the new edition that read as they did when somebody read them through."""
    duties: int = 0
    """Stretches of it that are somebody's to review, as they were in the edition before."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A decision that is to be carried."""

    hash: str
    verdict: Verdict
    before: str | None
    after: str | None
    annotator: str
    reason: str | None
    note: str | None
    extractor: str | None
    start: int
    end: int
    quote: str
    is_recalled: int

    @property
    def span(self) -> Span:
        """Where it was made."""
        return Span(self.start, self.end)


def carry(db: Database, document_id: int, earlier: Sequence[int], *, annotator: str, program: str) -> Carried:
    """Carry onto a document what stands in its earlier editions, as far as it was not carried before.

    Inside `writing`.
    """
    carrier = _Carrier(db, document_id, annotator, program, Carried(document_id))
    text = document_text(db, document_id)
    for edition in earlier:
        carrier.carry_from(edition, text)
        carrier.carry_reading_from(edition)
    carrier.settle()
    carrier.result.duties = hand_on_duties(db, earlier[0], document_id) if earlier else 0
    for counted in (document_id, *earlier):
        recount(db, counted)
    return carrier.result


@dataclass(slots=True)
class _Carrier:
    """Carries onto one document, in one session that is begun when there is something to carry."""

    db: Database
    document_id: int
    annotator: str
    program: str
    result: Carried
    said: dict[Span, str | None] = field(default_factory=dict)
    """What was proposed of each figure that was carried, by its new place."""
    reread: dict[Span, list[str]] = field(default_factory=dict)
    """The decisions whose sentence reads otherwise now, or that were to be looked at before."""
    carried: set[str] = field(default_factory=set)
    """The hashes of the rows that carry."""
    session: Session | None = None

    def carry_from(self, earlier: int, text: str) -> None:
        """Carry what stands in one earlier edition."""
        rows = self.db.execute(_HEADS, (earlier,)).fetchall()
        heads = [_Head(hash_, Verdict(verdict), *rest) for hash_, verdict, *rest in rows]
        if not heads:
            return
        known = known_places(self.db, earlier)
        places = find_again(document_text(self.db, earlier), text, [head.span for head in heads])
        for head, span in zip(heads, places, strict=True):
            if span is None:
                self._lose(head, earlier, known[head.span])
            else:
                self.said.setdefault(span, known[head.span].said)
                self._carry(head, span, is_same=self._is_same(earlier, head.span, span))

    def carry_reading_from(self, earlier: int) -> None:
        """Carry what was read through in one earlier edition, as far as it reads the same."""
        marks = self.db.execute(_READ, (earlier,)).fetchall()
        if not marks:
            return
        spans = [Span(*mark[-2:]) for mark in marks]
        kept = still_there(self.db, earlier, self.document_id, spans)
        for (hash_, annotator, note, *_), stretches in zip(marks, kept, strict=True):
            for stretch in stretches:
                saying = Saying(verdict=Verdict.NOTHING, note=note, carries=hash_, in_name_of=annotator)
                self._say(place_at(self.db, self.document_id, stretch), saying)
                self.result.read += 1

    def settle(self) -> None:
        """Let the proposals of the new document give way, and ask for a look where they say otherwise."""
        if not self.said:
            return
        known = known_places(self.db, self.document_id)
        set_aside(self.db, [self.document_id])
        beside = _beside(known)
        extraction_id = self.db.execute(_LATEST, (self.document_id,)).fetchone()[0]
        figure_ids = {span: place.figure_id for span, place in known.items()}
        for span, said in self.said.items():
            change, doubted = self._change(span, known[span], said, beside.get(span))
            if change is not None:
                note_changes(self.db, extraction_id, figure_ids, [change])
            for decision in doubted:
                is_moved = change is not None and change.what is What.MOVED
                why = What.MOVED if is_moved else What.CHANGED
                recall_carried(self.db, decision, figure_ids[span], why.value)
            self.result.recalled += bool(doubted)

    def _change(
        self, span: Span, place: Known, said: str | None, beside: str | None
    ) -> tuple[Change | None, list[str]]:
        """What is otherwise about a figure that was carried, and which decisions that puts in doubt."""
        record = place.proposal or beside
        doubted = []
        for head in place.heads:
            is_other = record not in (None, said) and head.after not in (None, record)
            # Where nobody sees a figure, before and now, there is nothing to look at.
            is_idle = head.verdict is Verdict.FLAG or (head.verdict is Verdict.REJECT and record is None)
            is_reread = head.hash in self.reread.get(span, ()) and not is_idle
            if head.hash in self.carried and (is_other or is_reread):
                doubted.append(head.hash)
        if beside is not None and place.proposal is None:
            what = What.MOVED
        elif record is None and said is not None and place.claims:
            what = What.VANISHED
        elif said is None and record is not None:
            what = What.NEW
        else:
            what = What.CHANGED
        if not doubted and what is What.CHANGED and record == said:
            return None, doubted
        return Change(span, what, said, record), doubted

    def _carry(self, head: _Head, span: Span, *, is_same: bool) -> None:
        saying = Saying(
            verdict=head.verdict,
            after=from_json(head.after),
            reason=head.reason,
            note=head.note,
            carries=head.hash,
            in_name_of=head.annotator,
        )
        figure_id = place_at(self.db, self.document_id, span)
        hash_ = self._say(figure_id, saying, from_json(head.before), head.extractor)
        self.result.decisions += 1
        self.carried.add(hash_)
        if head.is_recalled or not is_same:
            self.reread.setdefault(span, []).append(hash_)

    def _say(
        self, figure_id: int, saying: Saying, proposed: Figure | None = None, extractor: str | None = None
    ) -> str:
        """Write the row that carries; its hash."""
        self.session = self.session or start_session(self.db, self.annotator, self.program)
        subject = replace(
            read_subject(self.db, figure_id, self.session),
            proposed=proposed,
            extractor=extractor,
            stand=NOTHING_YET,  # each head stays one: none of them saw another
        )
        decision_id = append(self.db, subject, saying, self.session)
        return str(self.db.execute("SELECT hash FROM decisions WHERE id = ?", (decision_id,)).fetchone()[0])

    def _lose(self, head: _Head, earlier: int, place: Known) -> None:
        """Ask for a look at a verified figure that is gone; a rejected one is nowhere to be missed."""
        if head.verdict in _VERIFYING and recall_lost(self.db, head.hash, place.figure_id):
            self.result.lost.append(Lost(earlier, head.span, head.quote))

    def _is_same(self, earlier: int, old: Span, new: Span) -> bool:
        """Whether the sentences around both places read the same."""
        sentences = (
            cut(self.db, document_id, sentence_around(self.db, document_id, span))
            for document_id, span in ((earlier, old), (self.document_id, new))
        )
        return plain(next(sentences)) == plain(next(sentences))


def _beside(known: Mapping[Span, Known]) -> dict[Span, str]:
    """By the settled figure what is proposed over other characters of the same numeral."""
    claims = Claims(known)
    beside: dict[Span, str] = {}
    for span, place in known.items():
        if place.proposal and not place.heads:
            for rival in claims.beside(span):
                beside.setdefault(rival, place.proposal)
    return beside
