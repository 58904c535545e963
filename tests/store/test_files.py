"""The manifest: what is known of files, and that it is of this computer alone."""

from pathlib import Path

import pytest

from store.database import Database
from store.files import MOST_PROBLEMS, FileRead, Given, files_in, note_file, problems_of, whereabouts
from store.stamps import Stamp

STAMP = Stamp(10, 20, 30, 40)
FOLDER = "/reports"
LATIN = "b\udce1o.txt"
"""A name of bytes that are no UTF-8."""


def noted(db: Database, name: str, *given: Given, problems: int = 0, **of: object) -> FileRead:
    """What is known of a file after it was noted."""
    read = FileRead(
        stamp=STAMP,
        extractor="soat",
        documents=len(given),
        problems=problems,
        done_to=of.get("done_to"),  # type: ignore[arg-type]
    )
    note_file(db, f"{FOLDER}/{name}", read, given, [f": problem {n}" for n in range(problems)])
    return files_in(db, FOLDER)[name]


@pytest.mark.usefixtures("ids")
def test_a_file_is_known_by_its_stamp_and_its_extractor(db: Database) -> None:
    """Any name; what it gave the last time stands."""
    known = noted(db, LATIN, Given(1, LATIN))
    assert known.holds(STAMP, "soat")
    assert not known.holds(STAMP, "soat 2")
    assert not known.holds(STAMP._replace(mtime_ns=21), "soat")
    assert whereabouts(db, 1) == [(f"{FOLDER}/{LATIN}", Given(1, "b\ufffdo.txt"))]
    assert noted(db, LATIN).documents == 0
    assert whereabouts(db, 1) == []
    assert files_in(db, "/elsewhere") == {}


@pytest.mark.usefixtures("ids")
def test_parts_of_a_corpus_add_up(db: Database) -> None:
    """Until nothing is left; the next reading begins anew."""
    first = noted(db, "c.jsonl", Given(1, "c.jsonl/1", "https://a.vn"), problems=MOST_PROBLEMS, done_to=100)
    assert not first.holds(STAMP, "soat")
    last = noted(db, "c.jsonl", Given(1, "c.jsonl/2"), problems=3)
    assert (last.id, last.documents, last.problems, last.done_to) == (first.id, 2, MOST_PROBLEMS + 3, None)
    assert len(problems_of(db, last.id)) == MOST_PROBLEMS
    assert [given.address for _, given in whereabouts(db, 1)] == ["https://a.vn", None]
    assert noted(db, "c.jsonl").documents == 0


@pytest.mark.usefixtures("ids")
def test_a_folder_of_another_name_is_another(db: Database, tmp_path: Path) -> None:
    """Nothing is found by parts of a path."""
    noted(db, "a.txt")
    assert list(files_in(db, FOLDER)) == ["a.txt"]
    assert files_in(db, str(tmp_path)) == {}
