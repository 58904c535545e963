"""Pages of figures through a filter: the same figures as going through all of them, by key, either way."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store import seeking
from store.database import Database, open_database, writing
from store.decisions import add_figure, decide, undo
from store.documents import add_document
from store.filters import Filter
from store.indexing import index_words
from store.pages import OPEN, Count, count, first_open, page, part
from store.queue import queue_ids, queue_rows
from store.rows import Session, State, Verdict
from store.search import words_of
from store.sessions import start_session
from store.texts import PIECE

KINDS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.RANK)
ENTITIES = ("Xã An Hòa", "Sở Nội vụ", "XÃ AN HOÀ", None)
DOCUMENTS, EACH = 6, 8


def add_numbers(db: Database, name: str, apart: int = 1) -> int:
    """A document with a figure in each of its sentences, which stand some spaces apart."""
    text, sentences, found = "", [], []
    for number in range(EACH):
        begin = len(text)
        text += f"Dòng {number} có {100 + number} việc{' lạ' if number % 3 == 0 else ''}."
        at = text.index(str(100 + number), begin)
        sentences.append(Span(begin, len(text)))
        figure = Figure(
            kind=KINDS[number % 4],
            value=Decimal(100 + number),
            unit="việc",
            entity=ENTITIES[(number + len(name)) % 4],
        )
        found.append(
            Candidate(
                span=Span(at, at + 3),
                quote=text[at : at + 3],
                sentence=sentences[-1],
                figure=figure,
                rule=f"rule.{number % 5}",
                confidence=number / 10,
            )
        )
        text += " " * apart
    digest = hashlib.sha256((name + text).encode()).hexdigest()
    extraction = Extraction(title=None, published=None, sentences=tuple(sentences), candidates=tuple(found))
    return add_document(
        db, name=name, data_sha256=digest, text=text, extraction=extraction, extractor="soat test"
    ).document_id


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Session]]:
    """Documents, one of them long, with every kind of verdict; partly indexed before, partly after them."""
    with open_database(tmp_path_factory.mktemp("shelf") / "soat.db", create=True) as db:
        lan, minh = (start_session(db, name, "soat test") for name in ("lan", "minh"))
        for number in range(DOCUMENTS - 1):
            add_numbers(db, "x" * (number + 1))
        index_words(db)
        add_numbers(db, "long", apart=PIECE // 3)
        ids = queue_ids(db)
        people = Figure(kind=Kind.RANK, value=Decimal(3), entity="Sở Nội Vụ")
        for index, figure_id in enumerate(ids):
            by = minh if index % 7 == 0 else lan
            match index % 6:
                case 0:
                    decide(db, figure_id, Verdict.ACCEPT, by=by, note="xem lại" if index % 4 == 0 else None)
                case 1:
                    decide(db, figure_id, Verdict.CORRECT, by=by, after=people)
                case 2:
                    decide(db, figure_id, Verdict.REJECT, by=by)
                case 3:
                    decide(db, figure_id, Verdict.FLAG, by=by, note="sau")
                case 4 if index % 4 == 0:
                    decide(db, figure_id, Verdict.REJECT, by=by, note="rút")
                    undo(db, by=by)
        add_figure(db, 2, Span(5, 6), replace(people, kind=Kind.COUNT), by=minh)
        yield db, lan


FILTERS = {
    "everything": Filter(),
    "some documents": Filter(documents=(5, 2)),
    "an unknown document": Filter(documents=(99,)),
    "one state": Filter(states=frozenset({State.PENDING})),
    "states": Filter(states=frozenset({State.FLAGGED, State.CORRECTED, State.ADDED})),
    "a kind": Filter(kinds=frozenset({Kind.RANK})),
    "kinds of a state": Filter(kinds=frozenset({Kind.RANK, Kind.MONEY}), states=frozenset({State.ACCEPTED})),
    "rules": Filter(rules=frozenset({"rule.3", "rule.unknown"})),
    "below": Filter(below=0.25),
    "between": Filter(at_least=0.3, below=0.5),
    "an entity": Filter(entity="xa an hoa"),
    "an entity that was corrected": Filter(entity="sở nội vụ"),
    "a note": Filter(has_note=True),
    "an annotator": Filter(annotator="minh"),
    "nobody": Filter(annotator="nobody"),
    "words": Filter(words=words_of("la")),
    "words and a kind": Filter(words=words_of('"có 1*" la', exact=False), kinds=frozenset({Kind.RANK})),
    "no words": Filter(words=words_of("?!")),
}


def reference(db: Database, wanted: Filter) -> list[int]:
    """The same by going through all of the queue."""
    figures = {figure.figure_id: figure for figure in page(db, Filter(), limit=1000)}
    kept = []
    for row in queue_rows(db, queue_ids(db)):
        figure = figures[row.figure_id]
        candidate = figure.rule is not None
        decision = figure.stand.decision
        tests = [
            not wanted.documents or row.document_id in wanted.documents,
            not wanted.states or row.state in wanted.states,
            not wanted.kinds or figure.kind in wanted.kinds,
            not wanted.rules or figure.rule in wanted.rules,
            wanted.below is None or (candidate and row.confidence < wanted.below),
            wanted.at_least is None or (candidate and row.confidence >= wanted.at_least),
            wanted.annotator is None or (decision is not None and decision.annotator == wanted.annotator),
            not wanted.has_note or (decision is not None and decision.note is not None),
        ]
        if all(tests):
            kept.append(row.figure_id)
    return kept


@pytest.mark.parametrize("is_indexed", [False, True])
@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_gives_what_going_through_all_gives(
    shelf: tuple[Database, Session], name: str, *, is_indexed: bool
) -> None:
    """In queue order, page after page, back again, and counted; behind or up to date."""
    db, _ = shelf
    wanted = FILTERS[name]
    if is_indexed:
        index_words(db)
    whole = page(db, wanted, limit=1000)
    assert all(one.key < other.key for one, other in pairwise(whole))
    if wanted.words is None and wanted.entity is None:
        assert [figure.figure_id for figure in whole] == reference(db, wanted)
    forth, back = [], []
    while found := page(db, wanted, after=forth[-1].key if forth else None, limit=3):
        forth += found
    while found := page(db, wanted, before=back[0].key if back else (1 << 40, 0, 0), limit=4):
        back = found + back
    assert forth == back == whole
    assert count(db, wanted) == Count(len(whole), is_more=False)


def test_entities_are_compared_without_marks(shelf: tuple[Database, Session]) -> None:
    """As they stand: proposed, or as corrected."""
    db, _ = shelf
    index_words(db)
    found = page(db, Filter(entity="Xã an hòa"), limit=1000)
    assert {figure.entity for figure in found} == {"Xã An Hòa", "XÃ AN HOÀ"}
    assert all(
        figure.entity in ("Sở Nội vụ", "Sở Nội Vụ")
        for figure in page(db, FILTERS["an entity that was corrected"])
    )


def test_words_are_those_of_the_sentence(shelf: tuple[Database, Session]) -> None:
    """Figures in sentences that hold them, and no others."""
    db, _ = shelf
    index_words(db)
    found = page(db, Filter(words=words_of("la", exact=False)), limit=1000)
    assert {figure.quote for figure in found} - {"0"} == {"100", "103", "106"}
    assert len(found) == DOCUMENTS * 3 + 1
    assert page(db, Filter(words=words_of("la", exact=True))) == []


def test_words_are_found_in_queue_order_after_sentences_were_cut_anew(empty: Database) -> None:
    """Although the new sentences of an early document have late numbers."""
    first, _ = add_numbers(empty, "a"), add_numbers(empty, "bb")
    index_words(empty)
    with writing(empty):
        empty.execute("UPDATE candidates SET sentence_id = 9")
        rows = empty.execute("SELECT * FROM sentences WHERE document_id = ?", (first,)).fetchall()
        empty.execute("DELETE FROM sentences WHERE document_id = ?", (first,))
        for id_, *place in rows:
            empty.execute("INSERT INTO sentences VALUES (?, ?, ?, ?)", (100 + id_, *place))
    index_words(empty)
    wanted = Filter(words=words_of("la"))
    found = page(empty, wanted)
    assert [figure.document_id for figure in found] == [1, 1, 1, 2, 2, 2]
    assert page(empty, wanted, before=found[-1].key) == found[:-1]


def test_a_count_ends_at_its_limit(shelf: tuple[Database, Session]) -> None:
    """Then it says that there are more."""
    db, _ = shelf
    assert count(db, Filter(), 10) == Count(10, is_more=True)
    assert str(Count(1000, is_more=True)) == "1,000+"
    assert str(Count(12, is_more=False)) == "12"


def test_the_next_open_figure_is_found_by_key(db: Database, ids: list[int], lan: Session) -> None:
    """Decided and flagged ones are passed over; None when nothing is left beyond."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[2], Verdict.FLAG, by=lan)
    first = first_open(db)
    assert first is not None
    assert first.figure_id == ids[1]
    second = first_open(db, first.key)
    assert second is not None
    assert second.figure_id == ids[3]
    assert first_open(db, second.key) is None
    assert first_open(db, documents=(99,)) is None
    assert State.FLAGGED not in OPEN


def test_a_blind_reviewer_still_has_all_to_decide(
    db: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """What others decided does not show in the states they filter by."""
    with writing(db):
        db.execute(
            "INSERT INTO assignments VALUES (?, 'minh', 1, 0, 1000, 1, ?, NULL, 'lead', 'now')",
            ("a" * 32, "b" * 32),
        )
    for figure_id in ids:
        decide(db, figure_id, Verdict.ACCEPT, by=lan, note="của lan")
    for _ in range(2):
        assert first_open(db, by=lan) is None
        assert [one.figure_id for one in page(db, Filter(states=OPEN), by=minh)] == ids
        assert page(db, Filter(has_note=True), by=minh) == []
        index_words(db)


def test_a_replaced_document_has_only_what_was_not_carried_on(
    db: Database, ids: list[int], lan: Session, add: Callable[..., int], text: str
) -> None:
    """As in the queue."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    second = add(db, name="again.txt", text=text + "Hết.\n")
    with writing(db):
        db.execute("INSERT INTO editions VALUES (?, 1, '2024-01-01T00:00:00Z')", (second,))
    assert [one.figure_id for one in page(db, Filter())] == list(queue_ids(db))


def test_too_many_changes_to_name_are_all_looked_at(
    shelf: tuple[Database, Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Far behind, a filter is slower and as right."""
    db, _ = shelf
    index_words(db)
    wanted = Filter(annotator="lan")
    before = page(db, wanted, limit=1000)
    with writing(db):
        db.execute("DELETE FROM traits")
        db.execute("UPDATE indexed SET decision = 0")
    assert page(db, wanted, limit=1000) == before != []
    monkeypatch.setattr(seeking, "_MANY", 2)
    assert page(db, wanted, limit=1000) == before


@pytest.mark.parametrize(
    "wanted", [Filter(), Filter(kinds=frozenset({Kind.MONEY})), Filter(rules=frozenset({"no"}))]
)
@pytest.mark.parametrize("limit", [1, 5, 1000])
def test_parts_follow_each_other_to_what_a_page_holds(
    shelf: tuple[Database, Session], wanted: Filter, limit: int
) -> None:
    """Though each ends as soon as it may: behind a piece of a document."""
    db, by = shelf
    found, after, parts = [], None, 0
    while parts == 0 or after is not None:
        one = part(db, wanted, is_enough=lambda: True, after=after, limit=limit, by=by)
        found += one.figures
        after, parts = one.rest, parts + 1
    assert found == page(db, wanted, limit=1000, by=by)
    assert parts >= DOCUMENTS or wanted != Filter()
