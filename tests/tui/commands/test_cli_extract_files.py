"""`soat extract` and files: which count, which are not opened again, corpora, and runs that are stopped."""

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil
import pytest

from store.database import open_database
from store.documents import all_documents
from store.files import whereabouts
from store.integrity import verify
from tui.sources import Source, SourceError, find_sources

Soat = Callable[..., Any]
TEXT = "Có {} địa phương hoàn thành."
WAIT = 30.0


@pytest.fixture
def folder(home: Path) -> Path:
    """Two documents and a third one in a folder of its own."""
    for number, name in enumerate(["a.txt", "b.txt", "in/c.txt"], 31):
        path = home / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(number), encoding="utf-8")
    return home / "files"


def test_what_is_as_it_was_is_not_opened(soat: Soat, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under whatever path it is named; a file that is added or touched is read, and no other."""
    soat("extract", folder)
    opened: list[str] = []
    from tui.working import engine

    whole = engine.whole
    monkeypatch.setattr(
        engine, "whole", lambda source, most: opened.append(source.name) or whole(source, most)
    )
    said = "soat: 0 new documents with 0 proposed figures; 3 known already"
    assert soat("extract", folder).err.startswith(said)
    assert soat("extract", "files/in", "files/a.txt", "files/b.txt").err.startswith(said)
    assert opened == []
    (folder / "d.txt").write_text(TEXT.format(50), encoding="utf-8")
    (folder / "a.txt").touch()
    assert "1 new document with 1 proposed figure; 3 known" in soat("extract", folder).err
    assert opened == ["a.txt", "d.txt"]


def test_a_changed_file_is_a_new_edition(soat: Soat, home: Path, report: Path) -> None:
    """As it was before there was a manifest."""
    soat("extract", ".")
    report.write_text(report.read_text(encoding="utf-8") + "Hết.\n", encoding="utf-8")
    assert "1 new edition" in soat("extract", ".").err
    assert "known already" in soat("extract", ".").err
    assert home == Path.cwd()


def test_the_same_bytes_elsewhere_are_known_as_copies(soat: Soat, folder: Path) -> None:
    """The manifest says under which names a document stands where."""
    (folder / "copy.txt").write_bytes((folder / "a.txt").read_bytes())
    soat("extract", folder)
    with open_database(Path("soat.db")) as db:
        found = [(Path(path).name, given.name) for path, given in whereabouts(db, 1)]
        assert len(all_documents(db)) == 3
    assert found == [("a.txt", "a.txt"), ("copy.txt", "copy.txt")]


def test_what_is_no_document_is_passed_over_or_told(home: Path) -> None:
    """Links in a circle, sockets, pipes and other programs' notes; a link to a file is read."""
    (home / "a.txt").write_text("x", encoding="utf-8")
    (home / "link.txt").symlink_to("a.txt")
    (home / "circle").symlink_to(".")
    (home / "self.txt").symlink_to("self.txt")
    os.mkfifo(home / "pipe.txt")
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind("socket.txt")
        found = [one.name for one in find_sources(["."], "") if isinstance(one, Source)]
        assert found == ["a.txt", "link.txt", "self.txt"]
        told = [str(one) for one in find_sources(["socket.txt", "self.txt", "/dev/null"], "")]
    assert all(isinstance(one, SourceError) for one in find_sources(["/dev/null", "self.txt"], ""))
    assert "is a device or a socket, not a file" in told[0]
    assert "cannot be read" in told[1]
    assert next(iter(find_sources(["pipe.txt"], ""))) == Source("pipe.txt", "pipe.txt", is_stream=True)


def test_tables_of_other_things_in_a_folder_are_passed_over(
    soat: Soat, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines of JSON without texts are no corpus, unless somebody names the file; no process is started."""
    (folder / "gold.jsonl").write_text('{"doc": "a.txt", "start": 3}\n', encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.delattr("tui.working.pool.Worker")
        assert soat("extract", folder).code == 0
        assert soat("extract", folder).code == 0
    outcome = soat("extract", folder / "gold.jsonl")
    assert outcome.code == 1
    assert "no column of texts; name it with --columns text=NAME; there are doc, start" in outcome.err


def lines(*numbers: int) -> str:
    """A corpus."""
    rows = (
        {"key": number, "body": TEXT.format(number), "url": f"https://a.vn/{number}"} for number in numbers
    )
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_a_corpus_is_a_document_a_row(soat: Soat, home: Path) -> None:
    """One that has grown is read for its new rows; what is wrong with a row is told again."""
    path = home / "crawl.jsonl"
    path.write_text(lines(31, 32) + "{}\n", encoding="utf-8")
    columns = ("--columns", "id=key,text=body")
    outcome = soat("extract", *columns, path)
    assert outcome.code == 1
    assert f"{path}: at byte" in outcome.err or "no text in this row" in outcome.err
    assert "2 new documents with 2 proposed figures; 1 could not be read" in outcome.err
    assert soat("extract", *columns, path).err.count("no text in this row") == 1
    with path.open("a", encoding="utf-8") as stream:
        stream.write(lines(31, 33))
    assert (
        "1 new document with 1 proposed figure; 3 known already; 1 could"
        in soat("extract", *columns, path).err
    )
    with open_database(Path("soat.db")) as db:
        names = [document.name for document in all_documents(db)]
        assert [given.name for _, given in whereabouts(db, 1)] == ["crawl.jsonl/31"]
    assert names == ["crawl.jsonl/31", "crawl.jsonl/32", "crawl.jsonl/33"]


def test_columns_that_cannot_be_meant_are_refused(soat: Soat) -> None:
    """Before anything is read."""
    for given in ("text", "words=body", ""):
        outcome = soat("extract", "--columns", given, "x.jsonl")
        assert outcome.code == 2
        assert "write text=content,id=url" in outcome.err
    assert soat("extract", "--jobs", "0", "x").code == 2


@pytest.fixture
def hanging(home: Path) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts `soat extract` on a corpus whose last row takes for ever."""
    library = home / "library"
    library.mkdir()
    (library / "trafilatura.py").write_text("while True: pass", encoding="utf-8")
    page = json.dumps({"id": "p", "text": "<!doctype html><html><body><p>Có 5 xã.</p></body></html>"})
    (home / "c.jsonl").write_text(
        "".join(lines(*range(30, 150)).replace("body", "text")) + page + "\n", encoding="utf-8"
    )
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> "subprocess.Popen[bytes]":
        code = f"import sys; sys.path.insert(0, {str(library)!r}); from tui.cli import main; sys.exit(main())"
        words = [os.sys.executable, "-c", code, "extract", "--jobs", "1", *arguments]  # type: ignore[attr-defined]
        started.append(subprocess.Popen(words, stderr=subprocess.PIPE))
        return started[-1]

    yield start
    for one in started:
        one.kill()
        one.communicate()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Until something is so; a test that waits in vain fails."""
    end = time.monotonic() + WAIT
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def documents() -> int:
    """How many there are by now."""
    if not Path("soat.db").exists():
        return 0
    with open_database(Path("soat.db"), read_only=True) as db:
        return len(all_documents(db))


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_is_gone_on_with(
    soat: Soat, hanging: Callable[..., "subprocess.Popen[bytes]"], sent: signal.Signals
) -> None:
    """Whole documents are there, no process is left behind, and the same command does the rest."""
    running = hanging("c.jsonl")
    wait_until(lambda: documents() > 0)
    workers = psutil.Process(running.pid).children(recursive=True)
    assert workers
    running.send_signal(sent)
    _, err = running.communicate(timeout=WAIT)
    assert running.returncode == (130 if sent == signal.SIGINT else -sent)
    if sent == signal.SIGINT:
        assert b"stopped; what was done so far is kept" in err
    gone, alive = psutil.wait_procs(workers, timeout=WAIT)
    assert (len(gone), alive) == (len(workers), [])
    with open_database(Path("soat.db")) as db:
        assert list(verify(db)) == []
        before = len(all_documents(db))
    outcome = soat("extract", "c.jsonl")
    assert outcome.code == 0
    assert f"{121 - before} new document" in outcome.err
    assert documents() == 121
