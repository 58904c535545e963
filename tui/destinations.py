"""Where files and folders are written: they appear whole or not at all, and replace nothing unasked."""

import ctypes
import json
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from tui.console import CommandError
from tui.drafts import draft_beside
from tui.speech import _

MARK = "manifest.json"
"""The file by which a folder is known as one that soat wrote, and so may be replaced."""

_LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers leave where somebody looked."""

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # of linux/fcntl.h and linux/fs.h


@contextmanager
def whole_file(path: Path, *, force: bool = False) -> Iterator[TextIO]:
    """A text stream whose file takes its place at the end; line ends are not translated.

    A pipe or a device is written to, never replaced.
    """
    with _told(path):
        if is_device(path):
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        with _draft(path, force=force) as draft, draft.open("x", encoding="utf-8", newline="") as stream:
            yield stream


@contextmanager
def whole_path(path: Path, *, force: bool = False) -> Iterator[Path]:
    """The path of a file to be made, which takes its place at the end.

    What goes to a pipe or a device is made elsewhere first, then handed over.
    """
    with _told(path):
        if is_device(path):
            with tempfile.TemporaryDirectory() as folder:
                draft = Path(folder) / "draft"
                yield draft
                with draft.open("rb") as made, path.open("wb") as device:
                    shutil.copyfileobj(made, device)
            return
        with _draft(path, force=force) as draft:
            yield draft


@contextmanager
def whole_folder(path: Path, *, force: bool = False) -> Iterator[Path]:
    """An empty folder that takes its place at the end; `force` replaces what soat wrote, or nothing."""
    with _told(path):
        path = path.resolve()
        _check_parent(path)
        _check_folder(path, force=force)
        with draft_beside(path) as draft:
            yield draft
            for folder, _folders, files in os.walk(draft):
                for name in files:
                    _keep(Path(folder, name))
                _keep(Path(folder))
            _take_place(draft, path)
        _keep(path.parent)


def check_place(path: Path, *, force: bool = False) -> None:
    """Refuse where no file can be written, or nothing may be replaced."""
    _check_parent(path.resolve())
    _mode_of(path, force=force)


def is_device(path: Path) -> bool:
    """Whether something is there that can be written to but not replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Let what the disk refuses come out as one line."""
    try:
        yield
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be written ({reason}); nothing was changed there").format(
                path=path, reason=error.strerror or error
            )
        ) from error


@contextmanager
def _draft(path: Path, *, force: bool) -> Iterator[Path]:
    """A path in a folder beside it; what is made there takes its place."""
    path = path.resolve()  # a link stays a link
    _check_parent(path)
    mode = _mode_of(path, force=force)
    with draft_beside(path) as folder:
        draft = folder / path.name
        yield draft
        _keep(draft)
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        if not force:
            # Somebody may have made one meanwhile: a link never replaces it, where the disk has any.
            try:
                path.hardlink_to(draft)
            except FileExistsError:
                raise _taken(path) from None
            except OSError:
                draft.rename(path)
        else:
            draft.replace(path)
    _keep(path.parent)


def _keep(path: Path) -> None:
    """On disk before anything is named after it; not every disk can promise it of a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir():
            raise
    finally:
        os.close(handle)


def _taken(path: Path) -> CommandError:
    return CommandError(_("{path}: is there already; --force replaces it, or name another").format(path=path))


def _check_parent(path: Path) -> None:
    if not path.parent.is_dir():
        raise CommandError(
            _("{path}: no such folder; make it first, or name another place").format(path=path.parent)
        )


def _mode_of(path: Path, *, force: bool) -> int | None:
    """The mode of the file that is to be replaced; None for none."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise CommandError(_("{path}: is a folder; name a file in it with -o").format(path=path))
    if not force:
        raise _taken(path)
    return mode


def _check_folder(path: Path, *, force: bool) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        raise CommandError(_("{path}: is a file; name a folder").format(path=path))
    if not force:
        raise _taken(path)
    written = _written(path / MARK) if any(path.iterdir()) else frozenset()
    if written is None:
        raise CommandError(
            _("{path}: is a folder that soat did not write, left untouched; name another").format(path=path)
        )
    for folder, _folders, files in os.walk(path):
        for name in sorted(files):
            file = Path(folder, name).relative_to(path).as_posix()
            if file not in written and name not in (MARK, *_LITTER):
                raise CommandError(
                    _(
                        "{path}: holds {file}, which soat did not write; move it, or name another folder"
                    ).format(path=path, file=file)
                )


def _written(mark: Path) -> frozenset[str] | None:
    """The files that soat wrote into the folder of the mark; None where the mark is another program's."""
    try:
        told = json.loads(mark.read_bytes())
        told["soat"]
        return frozenset(file if isinstance(file, str) else file["path"] for file in told["files"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def _take_place(draft: Path, path: Path) -> None:
    """Name the folder; what was there is then where the draft was.

    Both happen at once; where a disk cannot do that, the old one leaves just before.
    """
    if not path.exists():
        draft.rename(path)
    elif not _exchange(draft, path):
        old = draft.with_name(f"{draft.name}.old")
        path.rename(old)
        try:
            draft.rename(path)
        except OSError:
            old.rename(path)
            raise
        old.rename(draft)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once; False where the system or the disk cannot."""
    with suppress(AttributeError, OSError):
        exchange = ctypes.CDLL(None).renameat2
        names = os.fsencode(one), os.fsencode(other)
        return bool(exchange(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
    return False
