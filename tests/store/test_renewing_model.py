"""Any course of decisions and readings by ever other extractors, beside a model that fits in one's head."""

import hashlib
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import open_database
from store.decisions import decide, undo
from store.documents import add_document
from store.integrity import verify
from store.places import place_at
from store.renewal import renew
from store.rows import State, Verdict
from store.sessions import start_session
from store.statistics import progress
from store.tallies import miscounted
from store.verified import verified_rows

TEXT = "Tổ 1 có 11 hộ, tổ 2 có 22 hộ."
NUMERALS = ("11", "22")
WHOLE = Span(0, len(TEXT))
STATES = {
    Verdict.ACCEPT: State.ACCEPTED,
    Verdict.CORRECT: State.CORRECTED,
    Verdict.REJECT: State.REJECTED,
    Verdict.FLAG: State.FLAGGED,
}
PROPOSAL = st.none() | st.tuples(st.booleans(), st.integers(1, 3))
"""For one numeral nothing, or whether its unit is part of the span, and a value."""


def figure(value: int) -> Figure:
    """A count of households."""
    return Figure(kind=Kind.COUNT, value=Decimal(value), unit="hộ")


def span_of(numeral: int, *, wide: bool) -> Span:
    """A numeral's place, with its unit or without."""
    start = TEXT.index(f"{NUMERALS[numeral]} hộ")
    return Span(start, start + (5 if wide else 2))


def reading(proposals: tuple[tuple[bool, int] | None, ...]) -> Extraction:
    """What an extractor gives that proposes this."""
    candidates = []
    for numeral, proposal in enumerate(proposals):
        if proposal is not None:
            wide, value = proposal
            span = span_of(numeral, wide=wide)
            candidates.append(
                Candidate(
                    span=span,
                    quote=span.of(TEXT),
                    sentence=WHOLE,
                    figure=figure(value),
                    rule="r",
                    confidence=1.0,
                )
            )
    return Extraction(title=None, published=None, sentences=(WHOLE,), candidates=tuple(candidates))


@dataclass
class Made:
    """A decision as the model remembers it."""

    verdict: Verdict
    before: int
    after: int | None
    seen: set[int | None]
    """Every value that its annotator can have seen there."""
    recalled: bool = False
    withdrawn: bool = False


@dataclass
class Place:
    """One place that may be a figure."""

    proposed: int | None = None
    said: int | None = None
    """What is proposed there or over other characters of the numeral."""
    made: list[Made] = field(default_factory=list)

    @property
    def stands(self) -> Made | None:
        """The decision that stands."""
        alive = [made for made in self.made if not made.withdrawn]
        return alive[-1] if alive else None

    @property
    def record(self) -> int | None:
        """What an acceptance takes."""
        return self.proposed if self.stands is None else self.stands.after or self.stands.before

    @property
    def state(self) -> State | None:
        """Where it stands; None outside of the queue."""
        if self.stands is None:
            return None if self.proposed is None else State.PENDING
        return State.CHANGED if self.stands.recalled else STATES[self.stands.verdict]

    def decide(self, verdict: Verdict, before: int, after: int | None) -> Made:
        """One more decision, made in sight of those before and of what is proposed."""
        seen = {self.said, before, after}
        for made in self.made:
            seen |= {made.before, made.after}
        self.made.append(Made(verdict, before, after, seen))
        return self.made[-1]

    def hear(self, value: int | None) -> None:
        """The extractor says this of it: a verified figure is recalled where nobody can have seen that."""
        for made in self.made:
            made.recalled = None not in (value, made.after) and value not in made.seen
        self.said = value


class Renewing(RuleBasedStateMachine):
    """One annotator, one document, and extractors that come and go."""

    @initialize(proposals=st.tuples(PROPOSAL, PROPOSAL))
    def begin(self, proposals: tuple[tuple[bool, int] | None, ...]) -> None:
        """A document as its first extractor reads it."""
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.db = self.stack.enter_context(open_database(folder / "soat.db", create=True))
        self.version = 0
        add_document(
            self.db,
            name="a.txt",
            data_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
            text=TEXT,
            extraction=reading(proposals),
            extractor="soat 0",
        )
        self.session = start_session(self.db, "lan", "test")
        self.places = {(numeral, wide): Place() for numeral in range(2) for wide in (False, True)}
        self.order: list[Made] = []
        self.propose(proposals)

    def teardown(self) -> None:
        """Whatever happened, all of it can be verified."""
        if hasattr(self, "stack"):
            with self.stack:
                assert list(verify(self.db)) == []

    def propose(self, proposals: tuple[tuple[bool, int] | None, ...]) -> None:
        """What the model makes of a reading."""
        for numeral, proposal in enumerate(proposals):
            places = {wide: self.places[numeral, wide] for wide in (False, True)}
            wide, value = proposal or (False, None)
            place, rival = places[wide], places[not wide]
            claimed = rival.stands is not None and rival.stands.verdict is not Verdict.REJECT
            gives_way = claimed and place.stands is None
            place.proposed, rival.proposed = None if gives_way else value, None
            place.hear(None if gives_way else value)
            rival.hear(value if gives_way else None)

    def figure_id(self, key: tuple[int, bool]) -> int:
        """The id of a place."""
        numeral, wide = key
        return place_at(self.db, 1, span_of(numeral, wide=wide))

    @rule(proposals=st.tuples(PROPOSAL, PROPOSAL), same=st.integers(0, 4))
    def read_anew(self, proposals: tuple[tuple[bool, int] | None, ...], same: int) -> None:
        """Another extractor; now and then the same one, which changes nothing whatever it says."""
        self.version += same > 0
        renewal = renew(self.db, 1, reading(proposals), f"soat {self.version}")
        assert (renewal is None) == (same == 0)
        if same:
            self.propose(proposals)

    @rule(
        key=st.tuples(st.integers(0, 1), st.booleans()),
        verdict=st.sampled_from(list(STATES)),
        value=st.integers(1, 3),
    )
    def decide_on_a_figure(self, key: tuple[int, bool], verdict: Verdict, value: int) -> None:
        """Any verdict on whatever is in the queue."""
        place = self.places[key]
        before = place.record
        if before is None:
            return
        after = {Verdict.ACCEPT: before, Verdict.CORRECT: value}.get(verdict)
        given = figure(value) if verdict is Verdict.CORRECT else None
        decide(self.db, self.figure_id(key), verdict, by=self.session, after=given)
        stands = place.stands
        if not (stands and (stands.verdict, stands.after) == (verdict, after) and not stands.recalled):
            self.order.append(place.decide(verdict, before, after))

    @rule()
    def take_back(self) -> None:
        """The latest decision; an earlier one stands again, with its recall if it had one."""
        alive = [made for made in self.order if not made.withdrawn]
        assert (undo(self.db, by=self.session) is None) == (not alive)
        if alive:
            alive[-1].withdrawn = True

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        """States, counts and dataset follow from it, and no decision is ever lost."""
        if not hasattr(self, "places"):
            return
        found = dict(self.db.execute("SELECT start || '-' || \"end\", state FROM states").fetchall())
        expected = {
            f"{span_of(key[0], wide=key[1]).start}-{span_of(key[0], wide=key[1]).end}": place.state
            for key, place in self.places.items()
            if place.state is not None
        }
        assert found == expected
        assert miscounted(self.db) == []
        assert progress(self.db).total == len(expected)
        sql = "SELECT count(*) FROM decisions WHERE verdict <> 'withdraw'"
        assert self.db.execute(sql).fetchone()[0] == len(self.order)
        stand = [place.stands for place in self.places.values()]
        values = [made.after for made in stand if made is not None and made.after is not None]
        assert sorted(str(row["value"]) for row in verified_rows(self.db)) == sorted(map(str, values))


Renewing.TestCase.settings = settings(
    max_examples=settings.default.max_examples // 8, stateful_step_count=25, deadline=None
)
TestRenewing = Renewing.TestCase
