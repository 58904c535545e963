"""New editions in files that grew apart: merged in any order they say the same, and each decision once."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find import extract
from store.agreement import agreement
from store.database import Database, open_database
from store.decisions import decide
from store.documents import add_document
from store.editions import supersede
from store.errors import DocumentError
from store.eyes import OWN_STATES
from store.heads import stand_of
from store.history import history
from store.integrity import verify
from store.merge import merge
from store.queue import queue_ids
from store.rows import State, Verdict
from store.sessions import start_session
from store.statistics import progress_by_annotator
from store.tallies import miscounted
from store.verified import verified_rows

LINES = "Toàn huyện tiếp nhận 1.250 hồ sơ trực tuyến.\nXã Bình An có 11 hộ nghèo, đạt 97,5% kế hoạch năm.\n"
TEXTS = [f"Bản số {number} của huyện.\n{LINES}" for number in ("một", "hai", "ba", "bốn")]
SAID = st.tuples(st.integers(0, 2), st.integers(1, 4), st.integers(1, 4), st.integers(0, 3))
"""In which file which document is said to replace which, and when."""
STATES = "SELECT sha256, start, state FROM states JOIN documents ON documents.id = document_id ORDER BY 1, 2"
EDITIONS = """
    SELECT later.sha256, earlier.sha256, replaced_at FROM editions
    JOIN documents AS later ON later.id = document_id JOIN documents AS earlier ON earlier.id = replaces
    ORDER BY 1
"""
COUNTED = """
    SELECT count(*) FROM (
        SELECT figure_id FROM heads GROUP BY figure_id, annotator, verdict HAVING count(*) > 1
    )
"""


def begun(path: Path, texts: Sequence[str]) -> Path:
    """A file with some documents; two annotators decided on the first."""
    with open_database(path, create=True) as db:
        for text in texts:
            digest = hashlib.sha256(text.encode()).hexdigest()
            found = extract(text)
            add_document(
                db, name="a.txt", data_sha256=digest, text=text, extraction=found, extractor="soat 1"
            )
        for name, verdict, figure_id in zip(
            ("lan", "minh", "lan"),
            (Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG),
            queue_ids(db),
            strict=False,
        ):
            decide(db, figure_id, verdict, by=start_session(db, name, "test"))
    return path


def replace(db: Database, later: int, earlier: int, at: str) -> None:
    """Say that one document replaces another, unless this file says the contrary."""
    with patch("store.editions.now", return_value=at), suppress(DocumentError):
        supersede(db, later, earlier, annotator="hoa", program="test")


def merged(target: Path, others: Iterable[Path]) -> dict[str, object]:
    """What a new file says when others were merged into it, one by one."""
    with open_database(target, create=True) as db:
        for other in others:
            merge(db, other)
        return told(db)


def told(db: Database) -> dict[str, object]:
    """What stands, ids left out."""
    assert list(verify(db)) == []
    assert miscounted(db) == []
    rows = [(row["figure"], row["value"], row["annotator"], row["decided_at"]) for row in verified_rows(db)]
    return {
        "editions": db.execute(EDITIONS).fetchall(),
        "states": db.execute(STATES).fetchall(),
        "verified": rows,
        "annotators": progress_by_annotator(db),
    }


@settings(max_examples=settings.default.max_examples // 25, deadline=None)
@given(st.lists(SAID, max_size=7))
def test_contrary_editions_merge_to_the_same_in_any_order(said: list[tuple[int, int, int, int]]) -> None:
    """Four documents that are said to replace one another in rings, in three files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ancestor = begun(folder / "ancestor.db", TEXTS)
        files = [Path(shutil.copy(ancestor, folder / f"{number}.db")) for number in range(3)]
        for which, later, earlier, at in said:
            with open_database(files[which]) as db:
                replace(db, later, earlier, f"2024-01-0{at + 1}T00:00:00.000Z")
        orders = [files, files[::-1], [*files[1:], files[0]]]
        results = [merged(folder / f"merged-{number}.db", order) for number, order in enumerate(orders)]
        merged(folder / "half.db", [files[0], files[2]])
        results.append(merged(folder / "through.db", [files[1], folder / "half.db", folder / "merged-1.db"]))
        for result in results[1:]:
            assert result == results[0]


def test_a_decision_carried_in_two_files_stands_once(tmp_path: Path) -> None:
    """Not twice in a figure's history, nor in anybody's count; nobody is in dispute with themselves."""
    here = begun(tmp_path / "here.db", TEXTS[:2])
    there = Path(shutil.copy(here, tmp_path / "there.db"))
    for path in (here, there):
        with open_database(path) as db:
            replace(db, 2, 1, "2024-01-01T00:00:00.000Z")
    with open_database(here) as db:
        merge(db, there)
        assert db.execute(COUNTED).fetchone()[0] == 0
        assert db.execute("SELECT count(*) FROM disputed").fetchone()[0] == 0
        figures = queue_ids(db)
        for figure_id in figures:
            assert sum(entry.is_head for entry in history(db, figure_id).decisions) <= 1
        assert agreement(db) == []
        names = {"lan": (1, 0, 1), "minh": (0, 1, 0)}
        found = {
            one.annotator: (one.accepted, one.rejected, one.flagged) for one in progress_by_annotator(db)
        }
        assert {name: found[name] for name in names} == names
        assert {one.annotator: one.decisions for one in progress_by_annotator(db)} == {
            "lan": 2,
            "minh": 1,
            "hoa": 0,
        }


def test_what_was_decided_over_one_copy_was_decided_over_the_other(tmp_path: Path) -> None:
    """Whoever changes a carried decision before the merge need not do so again."""
    here = begun(tmp_path / "here.db", TEXTS[:2])
    there = Path(shutil.copy(here, tmp_path / "there.db"))
    for path in (here, there):
        with open_database(path) as db:
            replace(db, 2, 1, "2024-01-01T00:00:00.000Z")
            if path == there:
                first = queue_ids(db)[0]
                decide(db, first, Verdict.REJECT, by=start_session(db, "lan", "test"))
                states = told(db)["states"]
    with open_database(here) as db:
        merge(db, there)
        assert told(db)["states"] == states
        assert db.execute("SELECT count(*) FROM disputed").fetchone()[0] == 0
        own = f"SELECT state FROM ({OWN_STATES}) WHERE figure_id = :figure"  # noqa: S608 - the store's own
        assert db.execute(own, {"eyes": "lan", "figure": first}).fetchall() == [("rejected",)]
        assert stand_of(db, first, eyes="lan").state is State.REJECTED
        decide(db, first, Verdict.ACCEPT, by=start_session(db, "minh", "test"))
        assert [entry.verdict for entry in history(db, first).decisions if entry.is_head] == ["accept"]
        assert miscounted(db) == []
