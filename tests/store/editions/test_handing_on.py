"""What was read through, and who was to review what, holds for the new edition as well."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.figures import Span
from store.assignments import carry_out, plan_documents, plan_share, release
from store.backup import back_up
from store.database import Database, file_of, open_database
from store.duties import Duty, duties_of
from store.merge import merge
from store.reading import mark_document_read, mark_read, read_stretches
from store.rows import Session
from store.texts import cut

Editions = Any
LATER = "Thông báo này thay cho bản trước.\n"


def read(db: Database, document: int) -> list[tuple[str, str]]:
    """The stretches that were read through, as they are written there, and who did."""
    return [(cut(db, document, span), annotator) for span, annotator in read_stretches(db, document)]


def test_what_was_read_and_reads_the_same_is_read(
    editions: Editions, text: str, lan: Session, held: Callable[..., object]
) -> None:
    """In the name of whoever read it; the sentence that is new and the one that changed are not."""
    db, lines = editions.db, text.splitlines()
    mark_document_read(db, 1, by=lan)
    carried = editions.publish(LATER + text.replace("tổ 7 người", "tổ 8 người"))
    assert (carried.read, carried.decisions) == (1, 0)
    assert read(db, 2) == [("\n".join(lines[:3]), "lan")]
    before = held(db)
    editions.last = 1
    editions.carry(2)
    assert held(db) == before


def test_a_stretch_between_others_is_carried_as_it_is(editions: Editions, text: str, minh: Session) -> None:
    """Where it begins and ends within a sentence too, and from edition to edition; a few words do not do."""
    db, lines = editions.db, text.splitlines()
    start = text.index("tăng 3,25%")
    mark_read(db, 1, Span(start, text.index(lines[2]) - 1), by=minh)
    mark_read(db, 1, Span(text.index("tổ 7"), text.index("tổ 7") + 4), by=minh)
    editions.publish(LATER + text)
    editions.publish(LATER + LATER.replace("này", "kia") + text)
    assert read(db, 3) == [("tăng 3,25% so với trước.", "minh")]


def test_nothing_is_read_where_the_numbers_differ(editions: Editions, text: str, lan: Session) -> None:
    """One other numeral makes it another sentence."""
    mark_document_read(editions.db, 1, by=lan)
    editions.publish(text.replace("1.250", "1.251").replace("97,5", "98,5").replace("18/20", "19/20"))
    assert read(editions.db, 2) == [(text.splitlines()[3], "lan")]


def test_who_has_the_whole_document_has_the_whole_edition(editions: Editions, text: str) -> None:
    """Blind as before; the duty on the old one stays for what was lost there."""
    db = editions.db
    carry_out(db, plan_documents(db, ["lan", "minh"], [1]), by="hoa")
    edition = LATER + text
    assert editions.publish(edition).duties == 2
    for name in ("lan", "minh"):
        assert duties_of(db, name) == [
            Duty(1, 0, len(text), blind=True),
            Duty(2, 0, len(edition), blind=True),
        ]
    release(db, ["lan"], by="hoa")
    editions.last = 1
    assert editions.carry(2).duties == 0
    assert duties_of(db, "lan") == []


@pytest.mark.usefixtures("ids")
def test_shares_stay_apart(editions: Editions, text: str) -> None:
    """What was shared out between two is so in the new edition; a new sentence goes with the one before."""
    db, lines = editions.db, text.splitlines()
    carry_out(db, plan_share(db, ["lan", "minh"]), by="hoa")
    old = {
        name: [cut(db, 1, Span(one.start, one.end)) for one in duties_of(db, name)]
        for name in ("lan", "minh")
    }
    edition = "\n".join([LATER.strip(), *lines[:2], "Nội dung mới của bản này.", *lines[2:]]) + "\n"
    editions.publish(edition)
    new = {
        name: "".join(edition[one.start : one.end] for one in duties_of(db, name) if one.document_id == 2)
        for name in old
    }
    assert sum(map(len, new.values())) <= len(edition)
    for line in lines:
        for name, stretches in old.items():
            assert any(line in stretch for stretch in stretches) == (line in new[name])


def test_two_files_hand_on_one_duty(editions: Editions, text: str, tmp_path: Path, lan: Session) -> None:
    """The same edition taken in by both: merged, each has the duty once, in whatever order."""
    db = editions.db
    mark_document_read(db, 1, by=lan)
    carry_out(db, plan_documents(db, ["lan"], [1]), by="hoa")
    other = tmp_path / "other.db"
    back_up(file_of(db) or other, other)
    editions.publish(LATER + text)
    found = db.execute("SELECT * FROM assignments ORDER BY id").fetchall()
    with open_database(other) as theirs:
        there = type(editions)(theirs, editions._add, editions._extraction)
        there.publish(LATER + text)
        assert theirs.execute("SELECT * FROM assignments ORDER BY id").fetchall() == found
    assert merge(db, other).assignments == 0
    assert db.execute("SELECT * FROM assignments ORDER BY id").fetchall() == found
    assert [span for span, _ in set(read_stretches(db, 2))] == [read_stretches(db, 2)[0][0]]
