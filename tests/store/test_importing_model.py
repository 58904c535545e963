"""Any order of readings, imports, withdrawals of them and decisions: nothing overlaps, nothing is lost."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database, open_database
from store.decisions import decide, undo
from store.documents import add_document
from store.extractions import read_reading
from store.importing import offer, stands_instead, take_back, take_instead
from store.integrity import verify
from store.offers import base_name, offers, own_proposals
from store.queue import queue_ids
from store.renewal import renew
from store.rows import Verdict
from store.sessions import start_session
from store.statistics import progress
from store.tallies import miscounted

TEXT = "Có 12 và 345 hồ sơ. Còn 6 xã và 78 thôn."
SENTENCES = (Span(0, 19), Span(20, len(TEXT)))
SPANS = [
    Span(start, end)
    for start in range(3, len(TEXT))
    for end in range(start + 1, start + 5)
    if end < len(TEXT)
]


def candidate(span: Span, value: int) -> Candidate:
    """A proposal of any span."""
    return Candidate(
        span=span,
        quote=span.of(TEXT),
        sentence=SENTENCES[span.start >= SENTENCES[1].start],
        figure=Figure(kind=Kind.COUNT, value=Decimal(value)),
        rule="r",
        confidence=0.5,
    )


def apart(drawn: list[tuple[Span, int]]) -> list[Candidate]:
    """Proposals that do not overlap and stand in a sentence, in text order."""
    found: list[Candidate] = []
    for span, value in sorted(drawn):
        if span.start == SENTENCES[0].end or (found and found[-1].span.overlaps(span)):
            continue
        found.append(candidate(span, value))
    return found


PROPOSED = st.lists(st.tuples(st.sampled_from(SPANS), st.integers(1, 2)), min_size=1, max_size=5).map(apart)
NAMES = st.sampled_from(["a", "b"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("offer"), NAMES, PROPOSED),
        st.tuples(st.just("instead"), NAMES, PROPOSED),
        st.tuples(st.just("back"), NAMES, st.just([])),
        st.tuples(st.just("renew"), st.just(""), PROPOSED),
        st.tuples(st.sampled_from(["accept", "reject"]), st.integers(0, 9).map(str), st.just([])),
        st.tuples(st.just("undo"), st.just(""), st.just([])),
    ),
    max_size=10,
)


@contextmanager
def document(first: list[Candidate]) -> Iterator[Database]:
    """A database with the one document."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        db = stack.enter_context(open_database(Path(folder) / "soat.db", create=True))
        add_document(
            db, name="a", data_sha256="0" * 64, text=TEXT, extraction=read(first), extractor="soat 0"
        )
        yield db


def read(candidates: list[Candidate]) -> Extraction:
    """What a reading of the document says."""
    return Extraction(title=None, published=None, sentences=SENTENCES, candidates=tuple(candidates))


@settings(deadline=None, max_examples=60)
@given(PROPOSED, STEPS)
def test_whatever_comes_in_which_order(
    first: list[Candidate], steps: list[tuple[str, str, list[Candidate]]]
) -> None:
    """The record verifies, figures stand apart, soat's own come first, and every offer is kept."""
    with document(first) as db:
        lan = start_session(db, "lan", "test")
        version = 0
        for what, name, given_ in steps:
            before = own_proposals(db, 1)
            if what == "offer" and not stands_instead(db, name):
                offer(db, 1, name, given_)
                assert [one.span for one in offers(db, 1) if base_name(one.extractor) == name] == [
                    one.span for one in given_
                ]
                assert own_proposals(db, 1) == before
            elif what == "back":
                take_back(db, 1, name)
                assert own_proposals(db, 1) == before
            elif what == "instead":
                take_instead(db, 1, name, given_)
                reading = read_reading(db, 1)
                assert reading is not None
                assert reading.is_other
            elif what == "renew":
                version += 1
                renew(db, 1, read(given_), f"soat {version}")
                assert [one for one, _ in own_proposals(db, 1)] == given_
            elif what == "undo":
                undo(db, by=lan)
            elif what in ("accept", "reject") and (ids := queue_ids(db)):
                decide(db, ids[int(name) % len(ids)], Verdict(what), by=lan)
            check(db)


def check(db: Database) -> None:
    """What holds at any time."""
    assert list(verify(db)) == []
    assert miscounted(db) == []
    assert progress(db).total == len(queue_ids(db))
    rows = db.execute(
        'SELECT start, "end" FROM figures JOIN candidates ON figure_id = figures.id ORDER BY start, "end"'
    ).fetchall()
    assert all(one[1] <= other[0] for one, other in pairwise(rows))


def test_a_reading_comes_before_what_is_offered() -> None:
    """Over the same characters the queue shows the reading's record."""
    span = Span(3, 5)
    with document([candidate(span, 1)]) as db:
        offer(db, 1, "a", [replace(candidate(span, 2), rule="a")])
        rows = db.execute("SELECT value, rule FROM candidates").fetchall()
    assert rows == [("1", "r")]
