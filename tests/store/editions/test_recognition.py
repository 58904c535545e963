"""Which document is a new edition of which, and that carrying is sound."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from extract.figures import Extraction, Figure, Kind
from store.database import Database
from store.editions import Recognition, find_present, supersede
from store.errors import DocumentError
from store.integrity import verify
from store.renewal import renew

Editions = Any
EDITED = Figure(kind=Kind.COUNT, value=Decimal(1251), unit="hồ sơ")
LATER = "Thông báo này thay cho bản trước.\n"


def test_a_new_edition_is_known_by_name_and_sentences(
    db: Database, add: Callable[..., int], editions: Editions, text: str
) -> None:
    """More than half of the sentences under the same name; as many or fewer are another document."""
    predecessor = Recognition(db).predecessor
    other_name = add(db, name="b.txt", text=LATER + text, found=editions.read(LATER + text))
    assert predecessor(other_name) is None
    lines = text.splitlines()
    half = "\n".join([*lines[:2], "Tháng này.", "Hết."])
    assert predecessor(add(db, text=half, found=editions.read(half))) is None
    most = "\n".join([*lines[:3], "Năm nay."])
    edition = add(db, text=most, found=editions.read(most))
    assert predecessor(edition) == 1
    supersede(db, edition, 1, annotator="hoa", program="soat test")
    again = "\n".join([*lines[:3], "Năm sau."])
    assert predecessor(add(db, text=again, found=editions.read(again))) == edition


def test_a_name_means_the_present_edition(editions: Editions, text: str) -> None:
    """The earlier ones are still there, by their hashes."""
    editions.publish(LATER + text)
    assert [one.id for one in find_present(editions.db, "phu-thinh.txt")] == [2]
    sha256 = editions.db.execute("SELECT sha256 FROM documents WHERE id = 1").fetchone()[0]
    assert [one.id for one in find_present(editions.db, sha256)] == [1]


def test_editions_stand_in_one_line(editions: Editions, add: Callable[..., int], text: str) -> None:
    """No document replaces itself, its successor or two others, and none is replaced twice."""
    editions.publish(LATER + text)
    third = add(editions.db, text="Hết.", found=editions.read("Hết."))
    for new, old in ((1, 1), (1, 2), (2, third), (third, 1)):
        with pytest.raises(DocumentError) as refused:
            supersede(editions.db, new, old, annotator="hoa", program="soat test")
        assert "\n" not in str(refused.value)
    assert editions.db.execute("SELECT count(*) FROM editions").fetchone()[0] == 1


def test_a_replaced_document_is_not_read_anew(editions: Editions, extraction: Extraction, text: str) -> None:
    """Its figures are those of the later edition now."""
    editions.publish(LATER + text)
    assert renew(editions.db, 1, extraction, "soat 2") is None


@pytest.mark.usefixtures("decided")
def test_a_forged_carried_decision_shows(editions: Editions, text: str) -> None:
    """A carried row says what the decision said that it names; one that does not is told."""
    editions.publish(LATER + text)
    db = editions.db
    db.execute("DROP TRIGGER decisions_stay_what_they_are")
    db.execute("UPDATE decisions SET annotator = 'hoa' WHERE carries IS NOT NULL AND verdict = 'accept'")
    assert any("carries on" in problem.what for problem in verify(db))
    db.execute(
        "UPDATE decisions SET carries = ? WHERE carries IS NOT NULL AND verdict = 'accept'", ("0" * 64,)
    )
    assert any("carries on no decision" in problem.what for problem in verify(db))


@pytest.mark.usefixtures("decided")
def test_carrying_is_whole_or_not_at_all(
    editions: Editions, text: str, monkeypatch: pytest.MonkeyPatch, held: Callable[..., object]
) -> None:
    """Stopped at its last step, neither the new document nor any of its decisions is there."""
    before = held(editions.db)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("store.carrying.recount", stopped)
    with pytest.raises(KeyboardInterrupt):
        editions.publish(LATER + text)
    assert held(editions.db) == before
