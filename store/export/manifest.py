"""What an export was made of and by: the same database and options give the same, so it knows no clock.

`state` is a hash over all that rows come from: every chain of decisions by its last link, every document,
what read it last, which replaces which, what is to be looked at again. Merged copies of the same have it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract import __version__
from store.columns import Column
from store.database import Database

_STATE = (
    "SELECT id, length, head FROM chains WHERE length > 0 ORDER BY id",
    """
    SELECT sha256, text_sha256, name, title, published, address, publisher, reader
    FROM documents ORDER BY sha256
    """,
    """
    SELECT documents.sha256, extractor FROM present_readings
    JOIN documents ON documents.id = document_id ORDER BY documents.sha256
    """,
    """
    SELECT later.sha256, earlier.sha256 FROM editions
    JOIN documents AS later ON later.id = document_id
    JOIN documents AS earlier ON earlier.id = replaces ORDER BY 1, 2
    """,
    "SELECT DISTINCT decision FROM recalls ORDER BY decision",
)


def state_of(db: Database) -> str:
    """The hash of all that the dataset comes from: SHA-256 over a line of JSON for each row."""
    hashed = hashlib.sha256()
    for number, question in enumerate(_STATE):
        for row in db.execute(question):
            hashed.update(json.dumps([number, *row]).encode() + b"\n")
    return hashed.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is told of an export."""

    state: str
    form: str
    options: Mapping[str, object]
    columns: Sequence[Column]
    rows: int
    extractors: Iterable[str]

    def of(self, files: Mapping[str, Path]) -> str:
        """As JSON, with the files by the names that they are to have."""
        told = {
            "soat": __version__,
            "state": self.state,
            "format": self.form,
            "options": dict(sorted(self.options.items())),
            "extractors": sorted(self.extractors),
            "columns": [column.name for column in self.columns],
            "rows": self.rows,
            "files": [_file(name, path) for name, path in sorted(files.items())],
        }
        return json.dumps(told, indent=2) + "\n"


def _file(name: str, path: Path) -> Mapping[str, str | int]:
    with path.open("rb") as made:
        digest = hashlib.file_digest(made, "sha256").hexdigest()
    return {"path": name, "bytes": path.stat().st_size, "sha256": digest}
