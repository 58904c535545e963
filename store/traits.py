"""What sorts of figures each document has where: tells a filter where to look, however rare they are."""

from collections.abc import Iterable, Iterator

from store.database import Database
from store.folding import LONGEST, bared, spelling
from store.stretches import FoundFigure
from store.texts import PIECE

TENTHS = 10


def note_traits(db: Database, figures: Iterable[FoundFigure]) -> None:
    """Note of each figure what a filter may ask for, by the piece of the text it stands in."""
    found = {
        (trait, figure.document_id, figure.span.start // PIECE)
        for figure in figures
        for trait in _traits(figure)
    }
    db.conn.executemany("INSERT OR IGNORE INTO traits VALUES (?, ?, ?)", sorted(found))


def entity_trait(entity: str) -> str:
    """The trait of having an entity: its words without marks, as far as they are indexed."""
    return f"entity {bared(spelling(entity))[:LONGEST]}"


def tenth(confidence: float) -> int:
    """The tenth of the scale that a confidence lies in."""
    return int(confidence * TENTHS)


def _traits(figure: FoundFigure) -> Iterator[str]:
    """Of the proposal and of every verdict that stands, whoever may see it."""
    if figure.rule is not None:
        yield f"rule {figure.rule}"
        yield f"tenth {tenth(figure.confidence or 0)}"
    for kind, entity in figure.kinds_and_entities():
        yield f"kind {kind}"
        if entity:
            yield entity_trait(entity)
    for head in figure.stand.heads:
        yield f"by {head.decision.annotator}"
        if head.decision.note:
            yield "note"
