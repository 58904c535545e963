"""Whoever reviews blind sees what they would see if nobody else had ever decided anything."""

import hashlib
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.assignments import Plan, Stretch, carry_out
from store.database import Database, open_database
from store.decisions import add_figure, decide, redo, undo
from store.documents import add_document
from store.errors import StoreError
from store.integrity import verify
from store.queue import figure_at, figure_view, queue_ids, queue_rows
from store.reading import mark_read
from store.rows import Decision, Session, Verdict
from store.sessions import start_session
from store.statistics import progress_by_document

FIRST, SECOND = "Tổ 1 có 11 hộ, tổ 2 có 22 hộ.", "Tổ 3 có 33 hộ, tổ 4 có 44 hộ."
TEXT = f"{FIRST} {SECOND}"
PROPOSED = ("11", "22", "33")
PLACES = ("11", "22", "33", "44", "11 hộ", "2 có 22")
VERDICTS = [Verdict.ACCEPT, Verdict.CORRECT, Verdict.REJECT, Verdict.FLAG]


def place(quote: str) -> Span:
    """Where a quote stands."""
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


def households(value: int) -> Figure:
    """A count of households."""
    return Figure(kind=Kind.COUNT, value=Decimal(value), unit="hộ")


def fill(db: Database) -> None:
    """One document of two sentences, with three proposals."""
    sentences = (place(FIRST), place(SECOND))
    candidates = tuple(
        Candidate(
            span=place(quote),
            quote=quote,
            sentence=next(sentence for sentence in sentences if sentence.contains(place(quote))),
            figure=households(int(quote)),
            rule="r",
            confidence=1.0,
        )
        for quote in PROPOSED
    )
    add_document(
        db,
        name="a.txt",
        data_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        text=TEXT,
        extraction=Extraction(title=None, published=None, sentences=sentences, candidates=candidates),
        extractor="soat test",
    )


class Alone:
    """A database, and the sitting in it of the annotator whose eyes are tested."""

    def __init__(self, stack: ExitStack, blind: Span, *, whole_queue: bool) -> None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.db = stack.enter_context(open_database(folder / "soat.db", create=True))
        fill(self.db)
        given = [
            Stretch(annotator=name, document_id=1, start=blind.start, end=blind.end, blind=True)
            for name in ("lan", "minh")
        ]
        carry_out(self.db, Plan(tuple(given)), by="test")
        self.lan = start_session(self.db, "lan", "test", whole_queue=whole_queue)
        self.taken_back: list[Decision] = []

    def attempt(self, what: Callable[[Database, Session], object]) -> str:
        """Do something as the annotator; how it went."""
        try:
            what(self.db, self.lan)
        except StoreError as error:
            return str(error)
        return "done"

    def take_back(self) -> str:
        """Undo the annotator's last decision."""
        decision = undo(self.db, by=self.lan)
        if decision is not None:
            self.taken_back.append(decision)
        return str(decision and (decision.verdict, decision.after))

    def seen(self) -> list[Any]:
        """All that the annotator can see, without the ids, which other rows move on."""
        rows = queue_rows(self.db, queue_ids(self.db, (), self.lan), self.lan)
        views = [figure_view(self.db, row.figure_id, self.lan) for row in rows]
        told = [said(view.decision) for view in views]
        return [
            [(row.span, row.quote, row.unit, row.state, row.confidence) for row in rows],
            [(view.state, view.record, view.proposed, view.passage, view.sentence) for view in views],
            [[(sibling.span, sibling.state) for sibling in view.siblings] for view in views],
            told,
            [[said(head) for head in view.heads] for view in views],
            [figure_at(self.db, 1, place(quote), self.lan) is not None for quote in PLACES],
            [progress for _, progress in progress_by_document(self.db, self.lan)],
        ]


def said(decision: Decision | None) -> object:
    """A decision without what only its row knows."""
    if decision is None:
        return None
    return (
        decision.annotator,
        decision.verdict,
        decision.before,
        decision.after,
        decision.reason,
        decision.note,
    )


class Blindness(RuleBasedStateMachine):
    """Lan decides in two databases; in one of them Minh, who may be an adjudicator, decides as well."""

    @initialize(whole=st.booleans(), whole_queue=st.booleans(), adjudicates=st.booleans())
    def begin(self, *, whole: bool, whole_queue: bool, adjudicates: bool) -> None:
        """The stretch that both review blind is the document or its first sentence."""
        self.stack = ExitStack()
        self.blind = Span(0, len(TEXT)) if whole else Span(0, len(FIRST) + 1)
        self.shared, self.alone = (Alone(self.stack, self.blind, whole_queue=whole_queue) for _ in range(2))
        self.minh = start_session(self.shared.db, "minh", "test", adjudicates=adjudicates)
        self.places = [quote for quote in PLACES if place(quote).end <= self.blind.end]

    def teardown(self) -> None:
        """Both records are whole."""
        if hasattr(self, "stack"):
            with self.stack:
                assert list(verify(self.shared.db)) == []

    def both(self, what: Callable[[Database, Session], object]) -> None:
        """What Lan does goes the same way with and without Minh."""
        assert self.shared.attempt(what) == self.alone.attempt(what)

    @rule(at=st.integers(0, 5), verdict=st.sampled_from(VERDICTS), value=st.integers(1, 3), own=st.booleans())
    def decide_on_a_figure(self, *, at: int, verdict: Verdict, value: int, own: bool) -> None:
        """Lan or Minh."""
        quote = self.places[at % len(self.places)]
        after = households(value) if verdict is Verdict.CORRECT else None

        def deciding(db: Database, by: Session) -> None:
            figure_id = figure_at(db, 1, place(quote), by)
            if figure_id is not None:
                decide(db, figure_id, verdict, by=by, after=after, note=str(value))

        self.both(deciding) if own else self.as_minh(deciding)

    @rule(at=st.integers(0, 5), value=st.integers(1, 3), own=st.booleans())
    def add(self, *, at: int, value: int, own: bool) -> None:
        """Also over what somebody else has added, and over what somebody else has rejected."""
        quote = self.places[at % len(self.places)]

        def adding(db: Database, by: Session) -> None:
            add_figure(db, 1, place(quote), households(value), by=by)

        self.both(adding) if own else self.as_minh(adding)

    @rule(own=st.booleans())
    def read_through(self, *, own: bool) -> None:
        """The whole of the blind stretch."""

        def reading(db: Database, by: Session) -> None:
            mark_read(db, 1, self.blind, by=by)

        self.both(reading) if own else self.as_minh(reading)

    @rule(own=st.booleans())
    def take_back(self, *, own: bool) -> None:
        """The last decision."""
        if own:
            assert self.shared.take_back() == self.alone.take_back()
        else:
            undo(self.shared.db, by=self.minh)

    @precondition(lambda self: self.alone.taken_back)
    @rule()
    def make_again(self) -> None:
        """What Lan took back last."""
        ours, theirs = self.shared.taken_back.pop(), self.alone.taken_back.pop()
        assert self.shared.attempt(lambda db, by: redo(db, ours, by=by)) == self.alone.attempt(
            lambda db, by: redo(db, theirs, by=by)
        )

    @invariant()
    def lan_sees_the_same(self) -> None:
        """With Minh and without."""
        if hasattr(self, "alone"):
            assert self.shared.seen() == self.alone.seen()

    def as_minh(self, what: Callable[[Database, Session], object]) -> None:
        """What Minh does, if it goes at all."""
        try:
            what(self.shared.db, self.minh)
        except StoreError:
            return


Blindness.TestCase.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
TestBlindness = Blindness.TestCase
