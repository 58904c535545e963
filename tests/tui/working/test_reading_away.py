"""Documents read in processes of their own: what hangs, dies or eats costs one document, one line."""

import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.made_files import zipped
from tui.cli import main
from tui.limits import Limits, names
from tui.sources import Source, find_sources
from tui.working.engine import Engine
from tui.working.units import Done, Look, Problem, Setup

HOSTILE = '''
"""Stands where a library is sought that reads PDF files, and does what the file says."""
import os, signal, time
class PdfiumError(Exception): err_code = 0
def PdfDocument(data):
    if b"hang" in data:
        while True: pass
    if b"die" in data: os.kill(os.getpid(), signal.SIGSEGV)
    if b"end" in data: os._exit(3)
    if b"eat" in data: held = bytearray(10_000_000_000)
    if b"write" in data: os.write(3, b"x" * 100)
    raise RuntimeError("no such file")
'''
SENTENCE = "Tỉnh có {} xã đạt chuẩn."


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of good and hostile files; the workers find the hostile library, this process does not."""
    library = tmp_path / "library"
    library.mkdir()
    (library / "pypdfium2.py").write_text(HOSTILE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(library))
    folder = tmp_path / "files"
    folder.mkdir()
    for number, what in enumerate(["good", "hang", "die", "end", "eat", "fail", "good"]):
        path = folder / f"{number}-{what}.{'txt' if what == 'good' else 'pdf'}"
        text = SENTENCE.format(number + 10) if what == "good" else f"%PDF-1.4\n{what}\n"
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, list[str]]]:
    """Call `soat extract` with limits that are soon reached; its exit code and its lines."""
    config = tmp_path / "config.toml"
    config.write_text("[limits]\nseconds = 3\nmemory_mb = 600\n", encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", str(config))
    monkeypatch.setenv("SOAT_ANNOTATOR", "lan")

    def call(*arguments: object) -> tuple[int, list[str]]:
        code = main(["extract", *map(str, arguments)])
        return code, capsys.readouterr().err.splitlines()

    return call


def test_a_hostile_document_costs_one_line(
    hostile: Path, tmp_path: Path, run: Callable[..., tuple[int, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are read, in order; the next run tells the same without reading any of them."""
    database = tmp_path / "soat.db"
    code, lines = run("--db", database, "--jobs", "2", hostile)
    assert code == 1
    told = {line.split(": ")[1].rpartition("/")[2]: line.split(": ", 2)[2] for line in lines[:-1]}
    assert list(told) == ["1-hang.pdf", "2-die.pdf", "3-end.pdf", "4-eat.pdf", "5-fail.pdf"]
    assert told["1-hang.pdf"] == "took longer than 3 s; left out (limits.seconds)"
    assert told["2-die.pdf"] == "ended the process that read it (SIGSEGV); left out"
    assert told["3-end.pdf"] == "ended the process that read it (exit code 3); left out"
    assert "memory" in told["4-eat.pdf"]
    assert "no such file" in told["5-fail.pdf"]
    assert lines[-1].startswith("soat: 2 new documents with 2 proposed figures; 5 could not be read; kept in")
    monkeypatch.delattr("tui.working.pool.Worker")
    assert run("--db", database, hostile) == (
        1,
        [*lines[:-1], lines[-1].replace("2 new documents with 2", "0 new documents with 0").replace(
            "; 5 could", "; 2 known already; 5 could"
        )],
    )  # fmt: skip


def test_retry_reads_once_more_what_could_not_be_read(
    hostile: Path, tmp_path: Path, run: Callable[..., tuple[int, list[str]]]
) -> None:
    """So do other limits; what was read is left alone."""
    only = hostile / "5-fail.pdf"
    assert run("--db", tmp_path / "soat.db", hostile / "0-good.txt", only)[0] == 1
    (tmp_path / "library" / "pypdfium2.py").unlink()
    assert "no such file" in run("--db", tmp_path / "soat.db", only)[1][0]
    code, lines = run("--db", tmp_path / "soat.db", "--retry", only)
    assert code == 1
    assert "damaged PDF" in lines[0]


def test_limits_may_be_as_good_as_none(
    hostile: Path, tmp_path: Path, run: Callable[..., tuple[int, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The most that each may be is still a number that the system takes: to wait so long, to use so much."""
    config = tmp_path / "wide.toml"
    config.write_text("\n".join(["[limits]", *(f"{name} = {10**9}" for name in names())]), encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", str(config))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Có 31 địa phương.".encode())))
    corpus = tmp_path / "c.jsonl"
    corpus.write_text(json.dumps({"id": 1, "text": SENTENCE.format(7)}), encoding="utf-8")
    code, lines = run("--db", tmp_path / "soat.db", "--jobs", "2", hostile / "0-good.txt", corpus, "-")
    assert code == 0
    assert lines[-1].startswith("soat: 3 new documents with 3 proposed figures")


def rows(path: Path) -> dict[str, list[Any]]:
    """All that a database holds of documents and files, but for moments."""
    found = {}
    with sqlite3.connect(path) as db:
        for table in ("documents", "texts", "sentences", "figures", "candidates", "file_documents", "files"):
            cursor = db.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3")  # noqa: S608 - names from above
            names = [column[0] for column in cursor.description]
            kept = [place for place, name in enumerate(names) if not name.endswith("_at")]
            found[table] = [tuple(row[place] for place in kept) for row in cursor]
    db.close()
    return found


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder of everything: small files, an archive, a corpus, copies, and what cannot be read."""
    folder = tmp_path / "mixed"
    (folder / "in").mkdir(parents=True)
    for number in range(24):
        (folder / f"{number:02}.txt").write_text(SENTENCE.format(number % 20), encoding="utf-8")
    (folder / "c.jsonl").write_text(
        "".join(
            json.dumps({"id": f"r{n}", "text": SENTENCE.format(n), "url": f"https://a.vn/{n}"}) + "\n"
            for n in range(15, 60)
        ),
        encoding="utf-8",
    )
    members = {f"{n}.txt": SENTENCE.format(n).encode() for n in range(55, 65)} | {"empty.txt": b""}
    (folder / "in" / "z.zip").write_bytes(zipped(members))
    return folder


@pytest.mark.usefixtures("run")
def test_the_database_is_the_same_however_many_work(
    mixed: Path, tmp_path: Path, run: Callable[..., tuple[int, list[str]]]
) -> None:
    """Ids, order, manifest and lines."""
    outcomes = []
    for jobs in ("1", "3"):
        code, lines = run("--db", tmp_path / f"{jobs}.db", "--jobs", jobs, mixed)
        assert code == 1
        outcomes.append((rows(tmp_path / f"{jobs}.db"), [line.partition("; kept in")[0] for line in lines]))
    assert outcomes[0] == outcomes[1]
    assert "z.zip/empty.txt: the file is empty" in outcomes[0][1][0]
    names = [row[2] for row in outcomes[0][0]["documents"]]
    assert names[:3] == ["00.txt", "01.txt", "02.txt"]
    assert {"c.jsonl/r20", "z.zip/64.txt"} <= set(names)
    copies = {(row[2], row[3]) for row in outcomes[0][0]["file_documents"]}
    assert ("c.jsonl/r15", "https://a.vn/15") in copies


def happenings(sources: Iterator[Any], jobs: int, **limits: int) -> list[Any]:
    """What an engine makes of sources."""
    looks = (Look(source, jobs=jobs) for source in sources)
    setup = Setup(limits=Limits(**limits), prints=True)
    with Engine(setup, jobs, lambda digests: [True] * len(digests)) as engine:
        return [happening[1] for happening in engine.run(looks) if happening is not None]


def test_a_worker_that_somebody_kills_costs_what_it_was_reading(
    hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another one takes over; nothing is lost behind it, and nothing told twice."""
    for path in hostile.glob("*.pdf"):
        path.unlink()
    (hostile / "1.html").write_text(
        f"<html><body><p>{SENTENCE.format(5)}</p></body></html>", encoding="utf-8"
    )
    from tui.working import pool

    killed = []

    class Victim(pool.Worker):
        def hear(self) -> Any:  # noqa: ANN401 - as the class has it
            said = super().hear()
            if not killed and any(isinstance(event, Done) for event, _ in said):
                killed.append(self.pid)
                self._process.kill()
                said = [one for one in said if isinstance(one[0], Done)][:1]
            return said

    monkeypatch.setattr(pool, "Worker", Victim)
    found = happenings(find_sources([str(hostile)], ""), 1)
    assert killed
    documents = [event.name for event in found if isinstance(event, Done)]
    problems = [event for event in found if isinstance(event, Problem)]
    assert len(documents) + len(problems) == 3
    assert documents[0] == "0-good.txt"


def test_a_document_that_no_library_need_read_stays_in_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few plain texts cost no process."""
    monkeypatch.delattr("tui.working.pool.Worker")
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE.format(7), encoding="utf-8")
    found = happenings(iter([Source(str(path), "a.txt")]), 2)
    assert [event.name for event in found if isinstance(event, Done)] == ["a.txt"]
