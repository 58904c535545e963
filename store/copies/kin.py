"""Which documents may be the same as another, without reading all: by the bands of their signatures."""

import json

from extract.figures import Span
from extract.kinship import SAME, Told, likeness, told, weights
from store.copies.signing import bands, scheme, sign, signed_weights
from store.database import Database
from store.layouts import furniture_in
from store.texts import document_text

MOST = 64
"""So many documents are compared, those first that have most bands in common."""
MOST_OF_A_BAND = 64
"""So many documents of one band are looked at, the latest: what more of them share, a whole genre repeats."""
_EVERYWHERE = Span(0, 1 << 62)
_SENTENCES = 'SELECT start, "end" FROM sentences WHERE document_id = ? ORDER BY start'
_KIN = """
    SELECT bands.document_id, signature FROM json_each(:bands) AS own
    CROSS JOIN bands ON band = own.value AND bands.document_id >= coalesce(
        (SELECT document_id FROM bands WHERE band = own.value ORDER BY 1 DESC LIMIT 1 OFFSET :of_a_band), 0
    )
    JOIN signatures ON signatures.document_id = bands.document_id
    WHERE bands.document_id <> :document
    GROUP BY bands.document_id ORDER BY count(*) DESC, signature LIMIT :most
"""


def read_told(db: Database, document_id: int) -> list[Told]:
    """What a document tells, furniture left out."""
    rows = db.execute(_SENTENCES, (document_id,)).fetchall()
    furniture = furniture_in(db, document_id, _EVERYWHERE)
    return told(document_text(db, document_id), [Span(*row) for row in rows], furniture)


class Tellings:
    """What documents tell, each read once: for one transaction, as a text stays but a reading may not."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._read: dict[int, list[Told]] = {}

    def likeness(self, one: int, other: int) -> float:
        """How like two documents are."""
        return likeness(weights(self.of(one)), weights(self.of(other)))

    def of(self, document_id: int) -> list[Told]:
        """What one document tells."""
        if document_id not in self._read:
            self._read[document_id] = read_told(self._db, document_id)
        return self._read[document_id]


def keep_signature(db: Database, document_id: int, sentences: list[Told]) -> bytes | None:
    """Sign a document, anew where it was signed otherwise; None of one that is too short to tell."""
    signature = sign(sentences)
    if signature is None:
        return None
    db.execute(
        "INSERT OR REPLACE INTO signatures (document_id, scheme, signature) VALUES (?, ?, ?)",
        (document_id, scheme(), signature),
    )
    return signature


def nearest(db: Database, document_id: int, signature: bytes) -> tuple[int, float] | None:
    """The document, no copy itself, that this one is most like, with the likeness; None of one of its own."""
    own = signed_weights(signature)
    values = {
        "bands": json.dumps(bands(signature)),
        "document": document_id,
        "of_a_band": MOST_OF_A_BAND - 1,
        "most": MOST,
    }
    found = ((likeness(own, signed_weights(other)), id_) for id_, other in db.execute(_KIN, values))
    best = max(found, key=lambda one: one[0], default=None)
    return (best[1], best[0]) if best is not None and best[0] > SAME else None


def index(db: Database, document_id: int) -> None:
    """Let a document be found by its signature."""
    signature = _signature(db, document_id)
    if signature is not None:
        db.conn.executemany(
            "INSERT OR IGNORE INTO bands (band, document_id) VALUES (?, ?)",
            ((band, document_id) for band in bands(signature)),
        )


def forget(db: Database, document_id: int) -> None:
    """Let a document be found no more: a copy is like its original, and an old edition like the new one."""
    signature = _signature(db, document_id)
    if signature is not None:
        db.conn.executemany(
            "DELETE FROM bands WHERE band = ? AND document_id = ?",
            ((band, document_id) for band in bands(signature)),
        )


def _signature(db: Database, document_id: int) -> bytes | None:
    row = db.execute("SELECT signature FROM signatures WHERE document_id = ?", (document_id,)).fetchone()
    return None if row is None else row[0]
