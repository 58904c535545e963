"""What people said of copies, against its hashes."""

from collections.abc import Iterator

from store.copies.sayings import hash_of
from store.database import Database
from store.integrity.problems import Problem

_SAYINGS = """
    SELECT hash, d.name, d.sha256, o.sha256, annotator, said_at FROM copy_sayings AS said
    LEFT JOIN documents AS d ON d.id = said.document_id
    LEFT JOIN documents AS o ON o.id = said.original
    ORDER BY said_at, hash
"""


def check_sayings(db: Database) -> Iterator[Problem]:
    """Each saying says what it said when it was recorded."""
    for hash_, name, document, original, annotator, said_at in db.execute(_SAYINGS):
        content = {"document": document, "original": original, "annotator": annotator, "said_at": said_at}
        if hash_of(content) != hash_:
            what = f"of {name}: was changed after it was recorded: its hash differs"
            yield Problem(f"saying {hash_[:12]}", what)
