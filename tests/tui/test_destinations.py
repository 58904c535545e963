"""Files and folders that appear whole or not at all."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tui import destinations
from tui.console import CommandError
from tui.destinations import MARK, whole_file, whole_folder, whole_path

Making = Callable[..., AbstractContextManager[Any]]


def mark(text: str) -> str:
    """A manifest that names the files of a folder, and this text."""
    return json.dumps({"soat": text, "files": [{"path": "data/figures.csv"}, {"path": "left.csv"}]})


def fill(folder: Path, text: str) -> None:
    """Make what an export of a folder holds."""
    (folder / MARK).write_text(mark(text), encoding="utf-8")
    (folder / "data").mkdir()
    (folder / "data/figures.csv").write_text(text, encoding="utf-8")


def held(folder: Path) -> dict[str, str]:
    """Every file below it with its text, hidden ones too."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("making", [whole_file, whole_path, whole_folder])
def test_what_is_there_is_replaced_only_when_that_is_said(making: Making, tmp_path: Path) -> None:
    """Neither a file nor a folder is touched without `force`; nothing is left beside it."""
    there = tmp_path / "there"
    if making is whole_folder:
        there.mkdir()
    else:
        there.write_text("old", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CommandError, match="is there already; --force"), making(there):
        raise AssertionError
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_made_by_its_path_takes_its_place_at_the_end(tmp_path: Path) -> None:
    """Until then the old one stands; its permissions go over to the new one."""
    path = tmp_path / "figures.parquet"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with whole_path(path, force=True) as draft:
        draft.write_bytes(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_somebody_made_meanwhile_stays(tmp_path: Path) -> None:
    """It was not there when the export began, and nobody said that it may be replaced."""
    path = tmp_path / "figures.csv"
    with pytest.raises(CommandError, match="is there already"), whole_file(path) as stream:
        stream.write(str(path.write_text("theirs", encoding="utf-8")))
    assert held(tmp_path) == {"figures.csv": "theirs"}


def test_a_folder_appears_whole(tmp_path: Path) -> None:
    """Nothing is there under its name before all of it is."""
    path = tmp_path / "dataset"
    with whole_folder(path) as draft:
        fill(draft, "new")
        assert not path.exists()
    assert held(tmp_path) == {f"dataset/{MARK}": mark("new"), "dataset/data/figures.csv": "new"}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_folder_is_replaced_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    """No file of the old one is left in the new one; also where a disk cannot exchange two names."""
    if not can_exchange:
        monkeypatch.setattr(destinations, "_exchange", lambda *_names: False)
    path = tmp_path / "dataset"
    with whole_folder(path) as draft:
        fill(draft, "old")
        (draft / "left.csv").touch()
    with whole_folder(path, force=True) as draft:
        fill(draft, "new")
    assert held(tmp_path) == {f"dataset/{MARK}": mark("new"), "dataset/data/figures.csv": "new"}
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_folder(tmp_path: Path) -> None:
    """As it was, with nothing beside it."""
    path = tmp_path / "dataset"
    with whole_folder(path) as draft:
        fill(draft, "old")
    with pytest.raises(CommandError, match="File exists"), whole_folder(path, force=True) as draft:
        [fill(draft, "new") for _time in range(2)]
    assert held(tmp_path) == {f"dataset/{MARK}": mark("old"), "dataset/data/figures.csv": "old"}
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    """`--force -o ~/Documents` must not cost anybody their documents."""
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents/thesis.txt").write_text("years", encoding="utf-8")
    with (
        pytest.raises(CommandError, match="soat did not write"),
        whole_folder(tmp_path / "Documents", force=True),
    ):
        raise AssertionError
    assert held(tmp_path) == {"Documents/thesis.txt": "years"}


@pytest.mark.parametrize("manifest", ['{"name": "an app"}', '{"soat": 1, "files": 5}', "[]", "no JSON"])
def test_a_manifest_of_another_program_makes_no_folder_of_ours(tmp_path: Path, manifest: str) -> None:
    """Browsers' apps have a manifest.json too."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / MARK).write_text(manifest, encoding="utf-8")
    with pytest.raises(CommandError, match="soat did not write"), whole_folder(tmp_path / "app", force=True):
        raise AssertionError
    assert held(tmp_path) == {f"app/{MARK}": manifest}


@pytest.mark.parametrize("name", ["soat.db", "data/notes.txt"])
def test_what_somebody_laid_into_the_folder_is_never_lost(tmp_path: Path, name: str) -> None:
    """Only what soat wrote is replaced, and what file managers leave."""
    path = tmp_path / "dataset"
    with whole_folder(path) as draft:
        fill(draft, "old")
    (path / name).write_text("mine", encoding="utf-8")
    before = held(tmp_path)
    with pytest.raises(CommandError, match=f"holds {name}, which"), whole_folder(path, force=True):
        raise AssertionError
    assert held(tmp_path) == before
    (path / name).rename(path / ".DS_Store")
    with whole_folder(path, force=True) as draft:
        fill(draft, "new")
    assert f"dataset/{MARK}" in held(tmp_path)
    assert "dataset/.DS_Store" not in held(tmp_path)


def test_what_has_the_wrong_sort_of_name_is_refused(tmp_path: Path) -> None:
    """A folder where a file should go, a file where a folder should, a folder that is missing."""
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="is a file"), whole_folder(tmp_path / "file", force=True):
        raise AssertionError
    with pytest.raises(CommandError, match="is a folder"), whole_path(tmp_path, force=True):
        raise AssertionError
    with pytest.raises(CommandError, match="no such folder"), whole_folder(tmp_path / "no/where"):
        raise AssertionError


def test_a_pipe_gets_what_is_made_by_a_path(tmp_path: Path) -> None:
    """It is written to and stays a pipe, `force` or not."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with whole_path(pipe, force=True) as draft:
            draft.write_bytes(b"rows")
        assert os.read(reader, 100) == b"rows"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


_WRITER = """
import sys
from pathlib import Path
from tui.destinations import {making}
with {making}(Path(sys.argv[1])) as made:
    {writes}
    print("writing", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("making", "writes"),
    [
        ("whole_file", "made.write('half')"),
        ("whole_path", "made.write_text('half')"),
        ("whole_folder", "(made / 'data.csv').write_text('half')"),
    ],
)
def test_what_a_kill_left_goes_with_the_next_of_that_name(tmp_path: Path, making: str, writes: str) -> None:
    """Not before, nothing of another name, and never what somebody is writing right now."""
    path, beside = tmp_path / "fig[1].csv", [tmp_path / ".fig[1].csv.bak", tmp_path / ".other.csv.00c0ffee"]
    for kept in beside:
        kept.mkdir()
    command = [sys.executable, "-c", _WRITER.format(making=making, writes=writes), str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        (draft,) = set(tmp_path.iterdir()) - set(beside)
        with whole_file(path) as stream:
            stream.write("whole")
        assert draft.is_dir()
        writer.kill()
    path.unlink()
    assert set(tmp_path.iterdir()) == {draft, *beside}
    with whole_file(path) as stream:
        stream.write("whole")
    assert set(tmp_path.iterdir()) == {path, *beside}
