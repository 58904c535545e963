"""Any course of decisions, undos and redos by two annotators, beside a model that fits in one's head."""

import hashlib
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import open_database
from store.decisions import add_figure, decide, redo, standing, undo
from store.documents import add_document
from store.errors import DecisionError
from store.integrity import verify
from store.queue import figure_view, queue_ids
from store.rows import Decision, State, Verdict
from store.sessions import start_session
from store.statistics import progress, progress_by_annotator
from store.verified import verified_rows

TEXT = "Tổ 1 có 11 hộ, tổ 2 có 22 hộ, tổ 3 có 33 hộ."
PROPOSED = ("11", "22")
MISSED = "33"
ANNOTATORS = ("lan", "minh")
STATES = {
    Verdict.ACCEPT: State.ACCEPTED,
    Verdict.CORRECT: State.CORRECTED,
    Verdict.REJECT: State.REJECTED,
    Verdict.FLAG: State.FLAGGED,
    Verdict.ADD: State.ADDED,
}


@dataclass
class Made:
    """A decision as the model remembers it."""

    figure_id: int
    verdict: Verdict
    before: Figure | None
    after: Figure | None
    annotator: str
    withdrawn: bool = False


@dataclass
class Model:
    """All decisions in order; what stands is the last of a figure that is not withdrawn."""

    proposals: dict[int, Figure]
    made: dict[int, Made] = field(default_factory=dict)

    def standing(self, figure_id: int) -> Made | None:
        """The decision that stands."""
        alive = [made for made in self.made.values() if made.figure_id == figure_id and not made.withdrawn]
        return alive[-1] if alive else None

    def record(self, figure_id: int) -> Figure | None:
        """What an acceptance takes."""
        made = self.standing(figure_id)
        return (made.after or made.before) if made else self.proposals.get(figure_id)


def figure(value: int) -> Figure:
    """A count of households."""
    return Figure(kind=Kind.COUNT, value=Decimal(value), unit="hộ")


class Reviewing(RuleBasedStateMachine):
    """Two annotators at one file."""

    @initialize()
    def begin(self) -> None:
        """One document, two proposals, one figure that was missed."""
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.db = self.stack.enter_context(open_database(folder / "soat.db", create=True))
        whole = Span(0, len(TEXT))
        candidates = tuple(
            Candidate(
                span=Span(TEXT.index(quote), TEXT.index(quote) + 2),
                quote=quote,
                sentence=whole,
                figure=figure(int(quote)),
                rule="r",
                confidence=1.0,
            )
            for quote in PROPOSED
        )
        extraction = Extraction(title=None, published=None, sentences=(whole,), candidates=candidates)
        add_document(
            self.db,
            name="a.txt",
            data_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
            text=TEXT,
            extraction=extraction,
            extractor="soat test",
        )
        ids = list(queue_ids(self.db))
        self.model = Model({id_: made.figure for id_, made in zip(ids, candidates, strict=True)})
        self.sessions = [start_session(self.db, name, "test") for name in ANNOTATORS]
        self.taken_back: list[Decision] = []

    def teardown(self) -> None:
        """Whatever happened, all of it can be verified."""
        if hasattr(self, "stack"):
            with self.stack:
                assert list(verify(self.db)) == []

    def note_down(self, decision_id: int, made: Made) -> None:
        """Expect the row, or the one that says the same already."""
        stands = self.model.standing(made.figure_id)
        if stands and replace(stands, before=None) == replace(made, before=None):
            assert self.model.made[decision_id] is stands
        else:
            assert decision_id not in self.model.made
            self.model.made[decision_id] = made

    @rule(
        place=st.integers(0, 1),
        verdict=st.sampled_from([Verdict.ACCEPT, Verdict.CORRECT, Verdict.REJECT, Verdict.FLAG]),
        value=st.integers(1, 3),
        who=st.integers(0, 1),
    )
    def decide_on_a_proposal(self, place: int, verdict: Verdict, value: int, who: int) -> None:
        """Any verdict goes with any state."""
        figure_id, session = list(self.model.proposals)[place], self.sessions[who]
        before = self.model.record(figure_id)
        after = {Verdict.ACCEPT: before, Verdict.CORRECT: figure(value)}.get(verdict)
        given = after if verdict is Verdict.CORRECT else None
        decision_id = decide(self.db, figure_id, verdict, by=session, after=given)
        self.note_down(decision_id, Made(figure_id, verdict, before, after, session.annotator))

    @rule(who=st.integers(0, 1))
    def add_what_was_missed(self, who: int) -> None:
        """It can be added as long as it does not stand."""
        start, session = TEXT.index(MISSED), self.sessions[who]
        try:
            decision_id = add_figure(self.db, 1, Span(start, start + 2), figure(33), by=session)
        except DecisionError:
            assert self.model.standing(3)
        else:
            self.note_down(decision_id, Made(3, Verdict.ADD, None, figure(33), session.annotator))

    @rule(who=st.integers(0, 1))
    def take_back(self, who: int) -> None:
        """The annotator's own last decision, and nothing when there is none."""
        session = self.sessions[who]
        own = [
            id_
            for id_, made in self.model.made.items()
            if made.annotator == session.annotator and not made.withdrawn
        ]
        decision = undo(self.db, by=session)
        assert (decision.id if decision else None) == (own[-1] if own else None)
        if decision:
            self.model.made[decision.id].withdrawn = True
            self.taken_back.append(decision)

    @precondition(lambda self: self.taken_back)
    @rule(who=st.integers(0, 1))
    def make_again(self, who: int) -> None:
        """What was taken back last, unless the figure has another record by now."""
        decision, session = self.taken_back.pop(), self.sessions[who]
        before = self.model.record(decision.figure_id)
        stands = self.model.standing(decision.figure_id)
        try:
            decision_id = redo(self.db, decision, by=session)
        except DecisionError:
            changed = decision.verdict is Verdict.ACCEPT and before != decision.after
            added_meanwhile = decision.verdict is Verdict.ADD and stands is not None
            assert changed or added_meanwhile or (decision.figure_id == 3 and stands is None)
            return
        made = Made(decision.figure_id, decision.verdict, before, decision.after, session.annotator)
        self.note_down(decision_id, made)

    @invariant()
    def what_stands_is_what_the_model_says(self) -> None:
        """State, record, queue, counts and dataset all follow from it."""
        if not hasattr(self, "model"):
            return
        states = []
        figure_ids = list(self.model.proposals) + ([3] if self.model.standing(3) else [])
        assert list(queue_ids(self.db)) == figure_ids
        for figure_id in figure_ids:
            made, found = self.model.standing(figure_id), standing(self.db, figure_id)
            view = figure_view(self.db, figure_id)
            states.append(STATES[made.verdict] if made else State.PENDING)
            assert view.state is states[-1]
            assert view.record == self.model.record(figure_id)
            assert (found.annotator if found else None) == (made.annotator if made else None)
        counted = progress(self.db)
        assert counted == progress(self.db, 1)
        assert counted.total == len(states)
        for state in State:
            assert getattr(counted, state.value) == states.count(state)
        verified = [state for state in states if state in (State.ACCEPTED, State.CORRECTED, State.ADDED)]
        assert len(list(verified_rows(self.db))) == len(verified)
        for annotator in progress_by_annotator(self.db):
            own = [made for made in self.model.made.values() if made.annotator == annotator.annotator]
            assert annotator.decisions == len(own)
            assert annotator.withdrawn == sum(made.withdrawn for made in own)


Reviewing.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestReviewing = Reviewing.TestCase
