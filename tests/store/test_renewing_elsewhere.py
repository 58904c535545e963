"""A document read anew here, or elsewhere and merged: one state comes of both."""

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database, open_database
from store.decisions import decide, undo
from store.documents import add_document
from store.integrity import verify
from store.merge import merge
from store.renewal import renew
from store.rows import Verdict
from store.sessions import start_session

TEXT = "Tổ 1 có 11 hộ, tổ 2 có 22 hộ."
WHOLE = Span(0, len(TEXT))
Proposals = tuple[tuple[bool, int] | None, ...]

PROPOSAL = st.none() | st.tuples(st.booleans(), st.integers(1, 3))
"""For one numeral nothing, or whether its unit is part of the span, and a value."""
READING = st.tuples(PROPOSAL, PROPOSAL)
DECISION = st.tuples(
    st.sampled_from([Verdict.ACCEPT, Verdict.CORRECT, Verdict.REJECT, Verdict.FLAG, None]),
    st.integers(0, 3),
    st.integers(1, 3),
)
COMMON = st.lists(READING | DECISION, max_size=8)
ALL = (
    "SELECT * FROM states ORDER BY start",
    "SELECT decision, why FROM recalls ORDER BY 1, 2",
    "SELECT figure_id, value, extractor FROM candidates ORDER BY 1",
    "SELECT figure_id, value, extractor FROM set_aside ORDER BY 1",
    "SELECT document_id, state, figures FROM tallies WHERE figures ORDER BY 1, 2",
)


def figure(value: int) -> Figure:
    """A count of households."""
    return Figure(kind=Kind.COUNT, value=Decimal(value), unit="hộ")


def reading(proposals: Proposals) -> Extraction:
    """What an extractor gives that proposes this."""
    candidates = []
    for quote, proposal in zip(("11 hộ", "22 hộ"), proposals, strict=True):
        if proposal is not None:
            wide, value = proposal
            start = TEXT.index(quote)
            span = Span(start, start + (5 if wide else 2))
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


def do(db: Database, what: Sequence[object], number: int) -> None:
    """One reading, or one decision on one of the figures there are."""
    if len(what) == 2:
        renew(db, 1, reading(what), f"soat {number}")  # type: ignore[arg-type]  # the other of the two forms
        return
    verdict, which, value = what
    by = start_session(db, "lan", "test")
    figures = [id_ for (id_,) in db.execute("SELECT figure_id FROM states ORDER BY start").fetchall()]
    if verdict is None:
        undo(db, by=by)
    elif figures:
        after = figure(int(str(value))) if verdict is Verdict.CORRECT else None
        decide(db, figures[int(str(which)) % len(figures)], Verdict(str(verdict)), by=by, after=after)


def went_on(path: Path, name: str, steps: Sequence[Sequence[object]], begin: int) -> Path:
    """A copy of a file in which something more was done."""
    copy = Path(shutil.copy(path, path.with_name(name)))
    with open_database(copy) as db:
        for number, step in enumerate(steps, start=begin):
            do(db, step, number)
    return copy


def told(path: Path) -> list[object]:
    """What stands in a file; places have one id in all files, as all are there from the start."""
    with open_database(path) as db:
        assert list(verify(db)) == []
        return [db.execute(sql).fetchall() for sql in ALL]


@settings(max_examples=settings.default.max_examples // 12, deadline=None)
@given(READING, COMMON, st.lists(DECISION, max_size=4), st.lists(READING, min_size=1, max_size=2))
def test_a_renewal_is_the_same_wherever_it_was_made(
    first: Proposals,
    common: list[Sequence[object]],
    decisions: list[Sequence[object]],
    readings: list[Sequence[object]],
) -> None:
    """In the file with the decisions, in another that is merged into it, or into which it is merged."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "begin.db"
        with open_database(path, create=True) as db:
            every = [reading(((wide, 1), (wide, 1))) for wide in (False, True)]
            digest = hashlib.sha256(TEXT.encode()).hexdigest()
            add_document(
                db, name="a.txt", data_sha256=digest, text=TEXT, extraction=every[0], extractor="soat -2"
            )
            renew(db, 1, every[1], "soat -1")
            renew(db, 1, reading(first), "soat 0")
        both = went_on(path, "both.db", common, 1)
        decided = went_on(both, "decided.db", decisions, 100)
        elsewhere = went_on(both, "elsewhere.db", readings, 200)
        here = went_on(decided, "here.db", readings, 200)
        results = [told(here)]
        for into, other in ((decided, elsewhere), (elsewhere, decided)):
            merged = Path(shutil.copy(into, into.with_name("merged.db")))
            with open_database(merged) as db:
                merge(db, other)
            results.append(told(merged))
        for result in results[1:]:
            for found, expected in zip(result, results[0], strict=True):
                assert _shown(found) == _shown(expected)


def _shown(rows: object) -> object:
    """Rows without the ids of decisions, which differ from file to file."""
    return [tuple(row[:6]) for row in rows]  # type: ignore[attr-defined]  # rows of any query
