"""Folders of proposals: what is gone on with, what is refused, and what is replaced when asked for."""

import builtins
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from distributed import KilledWorker
from pyarrow import parquet

from tui.cli import main
from tui.console import CommandError
from tui.engines import dask as engine
from tui.engines.attended import Manner
from tui.engines.folder import Manifest, Part, begin, part_path, read_manifest, write_part
from tui.engines.partitions import look, partitions, slice_of
from tui.engines.work import Job, probe, work

Soat = Callable[..., tuple[int, str]]

OURS = Manifest(run="c0ffee", extractor="soat 1", partitions=2, corpus=[{"name": "trang.parquet"}], rows=8)


@pytest.fixture
def soat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Soat:
    """Run the command in an empty folder; its exit code and what it told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def run(*arguments: str) -> tuple[int, str]:
        try:
            code = main(["extract", "--engine", "dask", *arguments])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        return code, capsys.readouterr().err

    return run


def corpus(path: Path, groups: list[int], text: str = "Có 12 hồ sơ.") -> Path:
    """A corpus with row groups of so many rows."""
    schema = pa.schema([("id", pa.int64()), ("text", pa.string())])
    with parquet.ParquetWriter(path, schema) as writer:
        for number, rows in enumerate(groups):
            ids = [1000 * number + row for row in range(rows)]
            writer.write_table(
                pa.table({"id": ids, "text": [text] * rows}, schema=schema), row_group_size=rows
            )
    return path


@pytest.mark.parametrize(
    ("groups", "cut"),
    [
        ([3, 3, 3], [((0, 2), (0, 6)), ((2, 3), (0, 3))]),
        ([20], [((0, 1), (0, 6)), ((0, 1), (6, 13)), ((0, 1), (13, 20))]),
        ([2, 9, 1], [((0, 1), (0, 2)), ((1, 2), (0, 4)), ((1, 2), (4, 9)), ((2, 3), (0, 1))]),
        ([], []),
    ],
)
def test_partitions_are_row_groups_or_parts_of_one(
    tmp_path: Path, groups: list[int], cut: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    """At most eight documents here; together they are the corpus, in its order."""
    path = corpus(tmp_path / "trang.parquet", groups)
    made = list(partitions([look(path)], 8))
    assert [(one.groups, one.rows) for one in made] == cut
    ids = [number for one in made for number in slice_of(one).column("id").to_pylist()]
    assert ids == parquet.read_table(path).column("id").to_pylist()


def test_a_corpus_that_changed_is_refused(tmp_path: Path) -> None:
    """Its partitions would not be those that were planned."""
    path = corpus(tmp_path / "trang.parquet", [3])
    (partition,) = partitions([look(path)])
    corpus(path, [300])
    with pytest.raises(CommandError, match="was changed meanwhile"):
        slice_of(partition)


@pytest.mark.parametrize("data", [b"", b"PAR1", b"Nam 2023", b"PAR1" + bytes(100) + b"PAR1"])
def test_a_file_that_is_no_parquet_is_refused(tmp_path: Path, data: bytes) -> None:
    """In one line."""
    path = tmp_path / "trang.parquet"
    path.write_bytes(data)
    with pytest.raises(CommandError, match=r"trang.parquet: no Parquet file that can be read") as refused:
        look(path)
    assert "\n" not in str(refused.value)


def test_a_folder_goes_on_with_its_own_run(tmp_path: Path) -> None:
    """What is whole stays, what was left half is taken away."""
    folder = tmp_path / "ra"
    begin(folder, OURS, force=False)
    part = write_part(folder, OURS.run, 1, [], [])
    (folder / ".part-00000.parquet.0a1b2c3d").write_bytes(b"half")
    assert begin(folder, OURS, force=False) == {1: part}
    assert sorted(path.name for path in folder.iterdir()) == [
        "manifest.json",
        "part-00001.parquet",
        "quarantine",
    ]
    assert read_manifest(folder) == OURS


@pytest.mark.parametrize(
    ("extractor", "message"),
    [
        ("soat 2", "what soat 1 proposed, and this is soat 2"),
        ("soat 1", "another corpus, or cut otherwise (trang.parquet)"),
    ],
)
def test_a_folder_of_another_run_is_replaced_only_when_asked_for(
    tmp_path: Path, extractor: str, message: str
) -> None:
    """What it holds is said; --force takes away what soat wrote, and nothing else."""
    folder = tmp_path / "ra"
    other = replace(OURS, run="dead", extractor=extractor)
    begin(folder, OURS, force=False)
    write_part(folder, OURS.run, 1, [], [])
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(CommandError) as refused:
        begin(folder, other, force=False)
    assert message in str(refused.value)
    assert begin(folder, other, force=True) == {}
    assert not part_path(folder, 1).exists()
    assert (folder / "notes.txt").exists()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """Even with --force."""
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CommandError, match="holds no proposals of soat, left untouched"):
        begin(tmp_path, OURS, force=True)


class Cluster:
    """A cluster in this process, whose workers do not survive some rows."""

    def __init__(self, fatal: set[int]) -> None:
        self.fatal = fatal
        self.probed: list[tuple[int, int]] = []

    def submit(self, function: Callable[..., Any], *arguments: Any, **_said: Any) -> "Cluster":  # noqa: ANN401
        """Dask's call."""
        self.error = self.made = None
        if function is probe:
            begin, end = arguments[2]
            self.probed.append((begin, end))
            if self.fatal & set(range(begin, end)):
                self.error = KilledWorker("probe", None, 3)
        else:
            assert function is work
            self.made = arguments[2]
        return self

    def exception(self) -> BaseException | None:
        """A future's."""
        return self.error

    def result(self) -> Any:  # noqa: ANN401
        """The rows that were left out."""
        return self.made


def test_documents_that_end_workers_are_found_by_halves(tmp_path: Path) -> None:
    """Each with what was tried; a partition that many end is given up."""
    path = corpus(tmp_path / "trang.parquet", [64])
    (partition,) = partitions([look(path)])
    job = Job(str(tmp_path), "c0ffee", Manner())
    cluster = Cluster({5, 40})
    killers = engine._without_killers(cluster, job, partition)
    assert isinstance(killers, dict)
    assert {row: len(poison.attempts) for row, poison in killers.items()} == {5: 8, 40: 8}
    assert len(cluster.probed) < 27
    assert engine._without_killers(Cluster(set()), job, partition) == {}
    told = engine._without_killers(Cluster(set(range(64))), job, partition)
    assert told == "part-00000: many of its documents end workers; are they large enough?"


def test_a_run_in_which_nothing_is_done_is_given_up(
    soat: Soat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As where no worker reaches the corpus: a million lines would say no more than twenty."""
    corpus(tmp_path / "trang.parquet", [100])
    monkeypatch.setattr(engine, "_connected", lambda *_given: nullcontext())
    monkeypatch.setattr(engine, "_outcomes", lambda *_given: (f"part {n}: lost" for n in range(100)))
    code, told = soat("trang.parquet", "-o", "ra", "--partition-rows", "1")
    lines = told.splitlines()
    assert (code, len(lines)) == (1, 21)
    assert lines[-1] == "soat: no partition is done and 20 failed; given up"


def test_without_dask_one_line_says_how_to_get_it(
    soat: Soat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And nothing is made."""
    monkeypatch.delitem(sys.modules, "tui.engines.dask", raising=False)
    monkeypatch.delattr("tui.engines.dask", raising=False)
    whole = builtins.__import__

    def without(name: str, *rest: Any) -> Any:  # noqa: ANN401 - a module
        if name == "distributed":
            raise ModuleNotFoundError(name, name=name)
        return whole(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    needs = "soat: --engine dask: needs Dask; install it with: pip install 'soat[dask]'\n"
    assert soat("x.parquet", "-o", "ra") == (1, needs)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ("x.parquet", 2, "-o PROPOSALS is missing"),
        ("x.parquet -o ra --jsonl", 2, "goes without --jsonl"),
        ("x.parquet -o ra --workers 0", 2, "'0' is no number from 1"),
        ("x.parquet -o ra", 1, "x.parquet: no Parquet file that can be read (No such file or directory)"),
    ],
)
def test_what_cannot_be_is_said(soat: Soat, tmp_path: Path, arguments: str, code: int, message: str) -> None:
    """Before anything is started."""
    got, told = soat(*arguments.split())
    assert (got, message in told) == (code, True)
    assert list(tmp_path.iterdir()) == []


def test_a_part_says_what_is_in_it(tmp_path: Path) -> None:
    """Without being read."""
    begin(tmp_path / "ra", OURS, force=False)
    assert write_part(tmp_path / "ra", OURS.run, 0, [], []) == Part(0, 0, 0, 0)
