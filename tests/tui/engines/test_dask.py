"""A corpus on a real cluster of processes: what is lost is done again, what harms is left out."""

import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from select import select
from threading import Thread
from typing import Any

import cloudpickle
import psutil
import pyarrow as pa
import pytest
from distributed import LocalCluster
from pyarrow import parquet

from extract.corpora import Columns
from extract.tables import propose
from tui.cli import main
from tui.engines import dask as engine
from tui.engines.attended import Manner
from tui.limits import Limits

HANGS, ENDS, RAISES, FELLS = "TREO", "CHẾT", "LỖI", "SẬP"
"""Words that make a document hang, end its process, raise, or end the worker that waits for it."""

Soat = Callable[..., tuple[int, str]]


def worker() -> int:
    """The process of Dask that waits for this one, which was forked by its nursery."""
    return int(psutil.Process(os.getppid()).ppid())


def harmful(table: pa.Table, columns: Columns, *, corpus: str) -> pa.Table:
    """The function, with documents that harm."""
    text = " ".join(filter(None, table.column(columns.text).to_pylist()))
    if HANGS in text:
        time.sleep(60)
    if ENDS in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if FELLS in text:
        os.kill(worker(), signal.SIGKILL)
        time.sleep(60)
    if RAISES in text:
        raise RuntimeError("không đọc được")
    return propose(table, columns, corpus=corpus)


def telling(pipe: str) -> Callable[..., Any]:
    """The function, which tells whoever listens which worker waits for it, and then takes its time."""

    def told(table: pa.Table, columns: Columns, *, corpus: str) -> pa.Table:
        with suppress(OSError):  # nobody listens any more
            line = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
            os.write(line, b"%d\n" % worker())
            os.close(line)
            time.sleep(60)
        return propose(table, columns, corpus=corpus)

    return told


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Of two processes."""
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
    ) as made:
        yield made


@pytest.fixture
def soat(
    cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Soat:
    """Run the command on the cluster, in an empty folder; its exit code and what it told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def run(*arguments: str) -> tuple[int, str]:
        code = main(["extract", "--engine", "dask", "--scheduler", cluster.scheduler_address, *arguments])
        return code, capsys.readouterr().err

    return run


def corpus(path: Path, texts: dict[str, str], rows: int = 4) -> pa.Table:
    """A corpus with row groups of so many rows."""
    table = pa.table({"id": list(texts), "text": list(texts.values())})
    parquet.write_table(table, path, row_group_size=rows)
    return table


def plain(count: int) -> dict[str, str]:
    """Pages by their ids."""
    return {f"{n:03}": f"Năm 2023, xã {n} tiếp nhận {n + 10} hồ sơ, tăng {n},5%." for n in range(count)}


def proposals(folder: Path) -> pa.Table:
    """All parts in their order."""
    parts = [parquet.read_table(path) for path in sorted(folder.glob("part-*.parquet"))]
    return pa.concat_tables(parts).replace_schema_metadata(None)


def with_function(monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any], seconds: int) -> None:
    """Let the workers run another function."""
    manner = Manner(function=cloudpickle.dumps(function), limits=Limits(seconds=seconds))
    monkeypatch.setattr(engine, "_manner", lambda: manner)


def test_a_worker_that_is_killed_costs_no_row(
    soat: Soat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it was at another does again; rows are those of one process. A second run has nothing to do."""
    table = corpus(tmp_path / "trang.parquet", plain(16))
    os.mkfifo(tmp_path / "pipe")
    with_function(monkeypatch, telling(str(tmp_path / "pipe")), seconds=30)
    line = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    killed: list[int] = []

    def kill() -> None:
        select([line], [], [], 20)
        killed.append(int(os.read(line, 100).split()[0]))
        os.close(line)
        os.kill(killed[0], signal.SIGKILL)

    killer = Thread(target=kill)
    killer.start()
    code, told = soat("trang.parquet", "-o", "ra", "--partition-rows", "4")
    killer.join()
    assert killed
    assert code == 0
    assert told == "soat: 16 documents with 32 proposed figures; 4 of 4 partitions in ra, for `soat import`\n"
    assert proposals(tmp_path / "ra").equals(propose(table, corpus="trang.parquet"))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "ra").glob("part-*")}
    assert soat("trang.parquet", "-o", "ra", "--partition-rows", "4") == (0, told)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "ra").glob("part-*")} == before


def test_documents_that_harm_are_left_out(
    soat: Soat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One hangs, one ends its process, one raises: each is told with what was tried, the others go on."""
    texts = plain(6)
    harms = {"002": HANGS, "003": RAISES, "005": ENDS}
    texts |= {name: f"{texts[name]} {word}" for name, word in harms.items()}
    table = corpus(tmp_path / "trang.parquet", texts)
    with_function(monkeypatch, harmful, seconds=2)
    code, told = soat("trang.parquet", "-o", "ra")
    assert code == 1
    assert told.splitlines()[:-1] == [
        "soat: trang.parquet/002: took longer than 2 s (limits.seconds)",
        "soat: trang.parquet/003: RuntimeError: không đọc được",
        "soat: trang.parquet/005: ended its process (signal 9)",
    ]
    assert told.endswith("1 of 1 partition in ra, for `soat import`; 3 could not be read\n")
    rows = proposals(tmp_path / "ra").to_pylist()
    whole = propose(table, corpus="trang.parquet").to_pylist()
    assert [row for row in rows if row["id"] not in harms] == [row for row in whole if row["id"] not in harms]
    assert [row["candidates"] for row in rows if row["id"] in harms] == [None] * 3
    lines = (tmp_path / "ra/quarantine/part-00000.jsonl").read_text().splitlines()
    assert [(told["id"], told["row"], len(told["attempts"])) for told in map(json.loads, lines)] == [
        ("002", 2, 2),
        ("003", 3, 2),
        ("005", 5, 3),
    ]


def test_a_document_that_workers_do_not_survive_is_found(
    soat: Soat, cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the worker itself goes down with it, as when a machine's memory is full."""
    texts = {"000": plain(1)["000"], "001": FELLS}
    corpus(tmp_path / "trang.parquet", texts)
    monkeypatch.setattr(cluster.scheduler, "allowed_failures", 0)
    with_function(monkeypatch, harmful, seconds=30)
    code, told = soat("trang.parquet", "-o", "ra", "--partition-rows", "1")
    assert code == 1
    assert told.startswith("soat: trang.parquet/001: ended its workers\n")
    assert [row["error"] for row in proposals(tmp_path / "ra").to_pylist()] == [None, "ended its workers"]


CLIENT = """
import sys, cloudpickle
from tui.cli import main
from tui.engines import dask
from tui.engines.attended import Manner
from tui.limits import Limits
manner = Manner(function=sys.stdin.buffer.read(), limits=Limits(seconds=3))
dask._manner = lambda: manner
main(sys.argv[1:])
"""


def test_a_run_whose_client_was_killed_goes_on(soat: Soat, cluster: LocalCluster, tmp_path: Path) -> None:
    """Parts that are there stay; the rest is done by the second run."""
    table = corpus(tmp_path / "trang.parquet", plain(12), rows=2)
    os.mkfifo(tmp_path / "pipe")
    line = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    arguments = ["trang.parquet", "-o", "ra", "--partition-rows", "2"]
    engine_arguments = ["extract", "--engine", "dask", "--scheduler", cluster.scheduler_address]
    with subprocess.Popen(
        [sys.executable, "-c", CLIENT, *engine_arguments, *arguments], stdin=subprocess.PIPE
    ) as client:
        assert client.stdin is not None
        client.stdin.write(cloudpickle.dumps(telling(str(tmp_path / "pipe"))))
        client.stdin.close()
        select([line], [], [], 30)
        client.kill()
    os.close(line)
    code, told = soat(*arguments)
    assert (code, told.count("12 documents with 24 proposed figures; 6 of 6")) == (0, 1)
    assert proposals(tmp_path / "ra").equals(propose(table, corpus="trang.parquet"))
