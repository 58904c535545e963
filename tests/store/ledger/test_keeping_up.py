"""The ledger follows what is read anew, merged or replaced."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from extract.figures import Candidate, Extraction, Span
from store.database import Database, open_database
from store.documents import document_text
from store.editions import supersede
from store.ledger.facts import shared_facts
from store.ledger.keeping import bring_up, count_new, is_behind
from store.merge import merge
from store.queue import figure_view, queue_ids
from store.renewal import renew

Tell = Callable[..., int]


def told(db: Database) -> list[list[str]]:
    """Who tells each shared fact."""
    return [[one.name for version in fact.versions for one in version.citations] for fact in shared_facts(db)]


def content(db: Database) -> list[tuple[str, list[str]]]:
    """The ledger without ids that only this file knows: claims of each fact, and how often each is cited."""
    rows = db.execute("""
        SELECT claims.fact, content, count(figure_id) FROM claims
        LEFT JOIN citations ON claim_id = claims.id GROUP BY claims.id
    """)
    facts: dict[int, list[str]] = {}
    for fact, claim, cited in rows:
        facts.setdefault(fact, []).append(json.dumps([claim, cited]))
    return sorted((min(claims), sorted(claims)) for claims in facts.values())


def test_renewed_proposals_are_taken_in(empty: Database, on_time: Tell) -> None:
    """What the extractor now says otherwise leaves the fact, and comes back with it."""
    on_time(empty, "a.txt")
    document = on_time(empty, "b.txt")
    view = figure_view(empty, queue_ids(empty)[1])
    assert view.proposed is not None
    text = document_text(empty, document)
    for value, together in (("12.5", False), ("97.84", True)):
        candidate = Candidate(
            span=view.span,
            quote=view.quote,
            sentence=view.sentence,
            figure=replace(view.proposed, value=Decimal(value)),
            rule="test",
            confidence=0.5,
        )
        found = Extraction(title=None, published=None, sentences=(view.sentence,), candidates=(candidate,))
        assert candidate.span.of(text) == candidate.quote
        renew(empty, document, found, f"soat {value}")
        assert is_behind(empty)
        assert count_new(empty) == 1
        bring_up(empty)
        fact = next(iter(shared_facts(empty)))
        assert (len(fact.versions) == 1) is together
        assert empty.execute("SELECT count(*) FROM claims").fetchone()[0] == (1 if together else 2)


def test_an_edition_takes_the_place_of_the_one_before(empty: Database, on_time: Tell) -> None:
    """What is replaced is cited no more."""
    on_time(empty, "a.txt")
    first = on_time(empty, "b.txt")
    second = on_time(empty, "b-sua.txt")
    assert told(empty) == [["a.txt", "b-sua.txt", "b.txt"]]
    supersede(empty, second, first, annotator="lan", program="soat test")
    bring_up(empty)
    assert told(empty) == [["a.txt", "b-sua.txt"]]


def test_what_is_merged_is_the_same_ledger_in_either_file(
    empty: Database, path: Path, tmp_path: Path, on_time: Tell
) -> None:
    """Documents come in another order there."""
    on_time(empty, "a.txt")
    empty.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other = Path(shutil.copy(path, tmp_path / "other.db"))
    on_time(empty, "b.txt", indicator="hồ sơ đúng hạn", entity="")
    with open_database(other) as theirs:
        on_time(theirs, "c.txt", "97,48%", value="97.48")
        on_time(theirs, "d.txt", entity="tỉnh Bắc Trạch")
        merge(theirs, path)
        bring_up(theirs)
        there = content(theirs), told(theirs)
    merge(empty, other)
    bring_up(empty)
    assert (content(empty), told(empty)) == there


def test_a_ledger_made_anew_is_the_same(empty: Database, on_time: Tell) -> None:
    """After another way to fold words, all is taken in again."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt", entity="")
    before = content(empty)
    empty.execute("UPDATE facts_known SET edition = 0")
    assert is_behind(empty)
    assert bring_up(empty) == 2
    assert content(empty) == before


def test_a_place_of_a_span_is_where_it_was(empty: Database, on_time: Tell) -> None:
    """A citation shows its own sentence."""
    on_time(empty, "a.txt")
    on_time(empty, "b.txt")
    [fact] = shared_facts(empty)
    for one in fact.versions[0].citations:
        inside = Span(one.span.start - one.sentence.start, one.span.end - one.sentence.start)
        assert inside.of(one.passage) == one.quote
