"""The manifest: which files were read, what they looked like then, and what came of them.

A file that still has the stamp of its last reading, by the same extractor, need not be opened again. All of
it is of this computer: nothing of it is merged into other databases.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from store.clock import now
from store.database import Database, plain_errors, writing
from store.stamps import Stamp

_KEPT = "size, mtime_ns, ctime_ns, inode"
_FILES = f"SELECT id, name, {_KEPT}, extractor, limits, documents, problems, done_to FROM files"


MOST_PROBLEMS = 20
"""So many of the problems in one file are told, and kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """A file as it was when it was read, and what came of it."""

    id: int = 0
    stamp: Stamp
    extractor: str = ""
    limits: str = ""
    documents: int = 0
    problems: int = 0
    done_to: int | None = None
    """How far a corpus is read, a byte or a row; None for what is read to its end."""

    def holds(self, stamp: Stamp, extractor: str) -> bool:
        """Whether reading the file would tell nothing new of its documents."""
        return self.done_to is None and self.stamp == stamp and self.extractor == extractor

    def continues(self, known: "FileRead") -> bool:
        """Whether this is a further part of what is known."""
        return known.done_to is not None and (known.stamp, known.extractor) == (self.stamp, self.extractor)


@dataclass(frozen=True, slots=True)
class Given:
    """A document that a file gave, under the name and the address that it has there."""

    document_id: int
    name: str
    address: str | None = None


def files_in(db: Database, folder: str) -> Mapping[str, FileRead]:
    """What is known of the files of a folder, by their names."""
    with plain_errors(db):
        rows = db.execute(f"{_FILES} WHERE folder = ?", (os.fsencode(folder),)).fetchall()
    return {os.fsdecode(row[1]): _file(row) for row in rows}


def note_file(
    db: Database, path: str, read: FileRead, given: Iterable[Given], problems: Sequence[str] = ()
) -> None:
    """Note what a file gave, in place of what was known of it; `read.id` is not looked at.

    A part of a corpus adds to the parts before it. Of what was wrong the first lines are kept.
    """
    folder, name = map(os.fsencode, os.path.split(path))
    with writing(db):
        row = db.execute(f"{_FILES} WHERE folder = ? AND name = ?", (folder, name)).fetchone()
        known = None if row is None else _file(row)
        if known is not None and not read.continues(known):
            db.execute("DELETE FROM files WHERE id = ?", (known.id,))
            known = None
        file_id = _add_file(db, folder, name, read) if known is None else known.id
        kept = [] if known is None else problems_of(db, file_id)
        db.conn.executemany(
            "INSERT INTO file_documents (file_id, document_id, name, address) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            ((file_id, one.document_id, as_text(one.name), one.address) for one in given),
        )
        db.conn.executemany(
            "INSERT INTO file_problems (file_id, problem) VALUES (?, ?)",
            ((file_id, as_text(problem)) for problem in problems[: max(0, MOST_PROBLEMS - len(kept))]),
        )
        db.execute(
            "UPDATE files SET documents = documents + ?, problems = problems + ?, done_to = ?, read_at = ?"
            " WHERE id = ?",
            (read.documents, read.problems, read.done_to, now(), file_id),
        )


def _add_file(db: Database, folder: bytes, name: bytes, read: FileRead) -> int:
    cursor = db.execute(
        f"INSERT INTO files (folder, name, {_KEPT}, extractor, limits, documents, problems, done_to,"
        " read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, NULL, ?)",
        (folder, name, *read.stamp, read.extractor, read.limits, now()),
    )
    return int(cursor.lastrowid or 0)


def problems_of(db: Database, file_id: int) -> list[str]:
    """What was wrong with the file, or with documents in it."""
    with plain_errors(db):
        rows = db.execute("SELECT problem FROM file_problems WHERE file_id = ? ORDER BY id", (file_id,))
        return [problem for (problem,) in rows.fetchall()]


def whereabouts(db: Database, document_id: int) -> list[tuple[str, Given]]:
    """The files that gave a document, and what it is called and where it was published in each."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT folder, files.name, document_id, file_documents.name, address FROM file_documents"
            " JOIN files ON files.id = file_id WHERE document_id = ? ORDER BY folder, 2, 4",
            (document_id,),
        ).fetchall()
    return [
        (os.path.join(os.fsdecode(folder), os.fsdecode(name)), Given(*given))  # noqa: PTH118 - of bytes
        for folder, name, *given in rows
    ]


def _file(row: Sequence[int | str | None]) -> FileRead:
    id_, _, size, mtime_ns, ctime_ns, inode, extractor, limits, documents, problems, done_to = row
    return FileRead(
        id=id_,  # type: ignore[arg-type]  # as the schema has them
        stamp=Stamp(size, mtime_ns, ctime_ns, inode),  # type: ignore[arg-type]
        extractor=extractor,  # type: ignore[arg-type]
        limits=limits,  # type: ignore[arg-type]
        documents=documents,  # type: ignore[arg-type]
        problems=problems,  # type: ignore[arg-type]
        done_to=done_to,  # type: ignore[arg-type]
    )


def as_text(name: str) -> str:
    """A name as the database takes it: what is no UTF-8 in it becomes U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
