"""What the world does to an open database: each decision told of is there once, or the damage is named."""

import resource
import shutil
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from store import appending
from store.database import Database, open_database
from store.decisions import decide, standing, undo
from store.errors import DatabaseDamaged, DatabaseFailed, StoreError
from store.integrity import verify
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session
from store.statistics import progress
from store.verified import verified_rows


@pytest.fixture
def filled(path: Path, add: Callable[..., int]) -> Path:
    """A database with one document, closed."""
    with open_database(path, create=True) as db:
        add(db)
    return path


def go_on(db: Database, times: int = 10_000) -> list[int]:
    """Decide until it is refused; the ids that were given back before."""
    told: list[int] = []
    lan = start_session(db, "lan", "test")
    ids = queue_ids(db)
    try:
        for number in range(times):
            told.append(decide(db, ids[number % 4], Verdict.REJECT, by=lan, note=f"{number} " + "x" * 500))
            undo(db, by=lan)
    except DatabaseFailed:
        return told
    pytest.fail("nothing was refused")


def remove(path: Path) -> None:
    """As `rm soat.db`."""
    path.unlink()


def remove_all(path: Path) -> None:
    """As `rm soat.db*`."""
    for file in path.parent.glob("soat.db*"):
        file.unlink()


def replace(path: Path) -> None:
    """As `mv copy.db soat.db`, or a program that syncs folders."""
    path.with_name("copy.db").rename(path)


def move(path: Path) -> None:
    """As `mv soat.db elsewhere.db`."""
    path.rename(path.with_name("elsewhere.db"))


def remove_log(path: Path) -> None:
    """As somebody who tidies up."""
    path.with_name("soat.db-wal").unlink()


@pytest.mark.parametrize("happens", [remove, remove_all, replace, move, remove_log])
def test_a_file_that_is_gone_takes_no_decision(filled: Path, happens: Callable[[Path], None]) -> None:
    """The next decision is refused in a line that names the file; the one before is not told to be lost."""
    shutil.copy(filled, filled.with_name("copy.db"))
    with open_database(filled) as db:
        lan = start_session(db, "lan", "test")
        first, second, *_ = queue_ids(db)
        decide(db, first, Verdict.ACCEPT, by=lan)
        happens(filled)
        for _ in range(2):
            with pytest.raises(DatabaseFailed, match=r"soat\.db.*removed or replaced"):
                decide(db, second, Verdict.ACCEPT, by=lan)
    for left in filled.parent.glob("*.db"):
        with open_database(left) as db:
            assert list(verify(db)) == []


@pytest.mark.parametrize("happens", [move, remove_log])
def test_a_file_that_is_still_somewhere_holds_all_that_was_told(
    filled: Path, happens: Callable[[Path], None]
) -> None:
    """What stood in its log goes with it, and nothing that was refused."""
    with open_database(filled) as db:
        lan = start_session(db, "lan", "test")
        first, second, *_ = queue_ids(db)
        told = decide(db, first, Verdict.ACCEPT, by=lan)
        happens(filled)
        with pytest.raises(DatabaseFailed):
            decide(db, second, Verdict.ACCEPT, by=lan)
    (left,) = filled.parent.glob("*.db")
    with open_database(left) as db:
        assert [id_ for (id_,) in db.execute("SELECT id FROM decisions")] == [told]


def test_a_file_that_is_overwritten_is_told_as_damaged(filled: Path) -> None:
    """`cp backup.db soat.db` under the program mixes two databases: nobody can mend that, but it shows."""
    content = filled.read_bytes()
    with open_database(filled) as db:
        lan = start_session(db, "lan", "test")
        for figure_id in queue_ids(db)[:3]:
            decide(db, figure_id, Verdict.ACCEPT, by=lan)
        filled.write_bytes(content[: len(content) // 2])
    try:
        with open_database(filled) as db:
            found = [problem.what for problem in verify(db)]
    except StoreError as error:
        found = [str(error)]
    assert found


def test_decisions_on_a_disk_that_fills_up(filled: Path) -> None:
    """Those that were told of are there, once, and nothing of the one that was refused; then it goes on."""
    with open_database(filled) as db:
        with limited(filled.stat().st_size + 60_000):
            told = go_on(db)
        assert len(told) > 1
        kept = [id_ for (id_,) in db.execute("SELECT id FROM decisions WHERE verdict = 'reject' ORDER BY id")]
        assert kept[: len(told)] == told
        assert len(kept) <= len(told) + 1
        assert list(verify(db)) == []
        decide(db, queue_ids(db)[0], Verdict.FLAG, by=start_session(db, "minh", "test"))
        assert list(verify(db)) == []


@contextmanager
def limited(size: int) -> Iterator[None]:
    """No file of this process may grow beyond that: runs without root, unlike a small disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_a_decision_waits_for_another_writer(filled: Path) -> None:
    """A second program that holds the lock for a while delays the decision and does not double it."""
    with (
        open_database(filled) as db,
        closing(sqlite3.connect(filled, isolation_level=None, check_same_thread=False)) as other,
    ):
        lan = start_session(db, "lan", "test")
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.3, lambda: other.execute("ROLLBACK"))
        release.start()
        told = decide(db, queue_ids(db)[0], Verdict.ACCEPT, by=lan)
        release.join()
        assert [id_ for (id_,) in db.execute("SELECT id FROM decisions")] == [told]


def test_a_clock_that_jumps_back_changes_no_order(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was decided later stands, whatever time it bears; the chain verifies and undo takes the latest."""
    times = iter(["2023-06-21T10:00:00.000Z", "2023-06-21T09:00:00.000Z", "1970-01-01T00:00:00.000Z"])
    with open_database(filled) as db:
        lan = start_session(db, "lan", "test")
        figure_id = queue_ids(db)[0]
        monkeypatch.setattr(appending, "now", lambda: next(times))
        decide(db, figure_id, Verdict.ACCEPT, by=lan)
        second = decide(db, figure_id, Verdict.REJECT, by=lan)
        stands = standing(db, figure_id)
        assert stands is not None
        assert stands.id == second
        assert progress(db).rejected == 1
        taken = undo(db, by=lan)
        assert taken is not None
        assert taken.id == second
        assert progress(db).accepted == 1
        assert list(verify(db)) == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE texts SET piece = replace(piece, 'hồ sơ', 'hộ sơ')",
        """UPDATE decisions SET "after" = replace("after", '1250', '1350')""",
        "UPDATE decisions SET annotator = 'minh'",
    ],
)
def test_an_export_gives_nothing_out_that_was_not_recorded(filled: Path, harm: str) -> None:
    """A changed text or decision stops it; it does not take `soat verify` to notice."""
    with open_database(filled) as db:
        decide(db, queue_ids(db)[0], Verdict.ACCEPT, by=start_session(db, "lan", "test"))
        assert len(list(verified_rows(db))) == 1
        guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(harm)
        with pytest.raises(DatabaseDamaged, match="soat verify"):
            list(verified_rows(db))


@pytest.mark.parametrize("written", ["2023-06-30", "Xã Phú Thịnh", "phu-thinh.txt"])
def test_a_byte_of_what_is_exported_that_changes_on_the_disk_stops_the_export(
    filled: Path, written: str
) -> None:
    """Wherever the file has it: in the text, in a title, a date or a name, in a decision or an index."""
    with open_database(filled) as db:
        decide(db, queue_ids(db)[0], Verdict.ACCEPT, by=start_session(db, "lan", "test"))
        expected = list(verified_rows(db))
    content, sought = filled.read_bytes(), written.encode()
    places = [at for at in range(len(content)) if content.startswith(sought, at)]
    assert len(places) > 1
    for at in places:
        filled.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        with open_database(filled, read_only=True) as db:
            try:
                exported = list(verified_rows(db))
            except DatabaseDamaged:
                continue
        assert exported == expected


def test_damage_is_told_as_damage_whatever_it_led_to(filled: Path) -> None:
    """A column that cannot be empty is, and something trips over it: no traceback, the file is named."""
    needed = "quote TEXT NOT NULL"
    emptied = "UPDATE figures SET quote = NULL"
    for old, new, harm in ((needed, "quote TEXT", emptied), ("quote TEXT", needed, "")):
        with closing(sqlite3.connect(filled, isolation_level=None)) as raw:
            raw.execute("DROP TRIGGER IF EXISTS figures_stay_where_they_are")
            raw.execute("PRAGMA writable_schema = ON")
            raw.execute(
                "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'figures'", (old, new)
            )
        with closing(sqlite3.connect(filled, isolation_level=None)) as raw:
            raw.execute(harm)
    with pytest.raises(DatabaseDamaged, match=r"soat\.db.*damaged.*go back"), open_database(filled) as db:
        len(db.execute("SELECT quote FROM figures").fetchone()[0])


def test_an_error_over_a_sound_file_stays_what_it_is(filled: Path) -> None:
    """A mistake of the program is not blamed on the file."""
    with pytest.raises(TypeError), open_database(filled) as db:
        len(db.table("figures").count)  # type: ignore[arg-type]
