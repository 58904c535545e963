"""What a page of figures may be limited to, and whether a figure is among it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.figures import Kind
from store.database import Database
from store.folding import bared, spelling
from store.rows import State
from store.search import Words
from store.stretches import FoundFigure

# The index alone says which figures were decided on at all: half the cost where few were.
_DECISION = (
    "figures.id IN (SELECT figure_id FROM decisions)"
    " AND EXISTS (SELECT 1 FROM decisions AS d WHERE d.figure_id = figures.id"
)
# Word for word as the index has them: then no record is read.
_DECIDED = """CASE WHEN json_valid(coalesce("after", "before"))
    THEN json_extract(coalesce("after", "before"), '$.{field}') END"""
_DECIDED_KIND, _DECIDED_ENTITY = _DECIDED.format(field="kind"), _DECIDED.format(field="entity")
_KINDS = f"""(
    candidates.kind IN (SELECT value FROM json_each(:kinds))
    OR {_DECISION} AND ({_DECIDED_KIND}) IN (SELECT value FROM json_each(:kinds)))
)"""
_ENTITY = f"""(
    bare_words(candidates.entity) = :entity OR {_DECISION} AND bare_words({_DECIDED_ENTITY}) = :entity)
)"""
_VERDICTS = {
    State.FLAGGED: f"{_DECISION} AND d.verdict = 'flag')",
    State.ACCEPTED: f"{_DECISION} AND d.verdict = 'accept')",
    State.CORRECTED: f"{_DECISION} AND d.verdict = 'correct')",
    State.REJECTED: f"{_DECISION} AND d.verdict = 'reject')",
    State.ADDED: f"{_DECISION} AND d.verdict = 'add')",
    State.PENDING: "figures.id NOT IN (SELECT figure_id FROM decisions)"
    " OR EXISTS (SELECT 1 FROM decisions AS d"
    " WHERE d.figure_id = figures.id AND d.verdict IN ('withdraw', 'nothing'))",
    State.CHANGED: f"{_DECISION} AND EXISTS (SELECT 1 FROM recalls WHERE decision = d.hash))",
    State.DISPUTED: "figures.id IN (SELECT figure_id FROM decisions)"
    " AND (SELECT count(*) FROM decisions AS d WHERE d.figure_id = figures.id) > 1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What must hold of a figure: all that is given; of several states, kinds or rules one."""

    documents: tuple[int, ...] = ()
    states: frozenset[State] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    """Of the record that stands, else of the proposal."""
    rules: frozenset[str] = frozenset()
    below: float | None = None
    """The confidence of the proposal is less."""
    at_least: float | None = None
    """It is this or more."""
    annotator: str | None = None
    """Whose decision speaks for the figure."""
    entity: str | None = None
    """Of the record that stands, else of the proposal; marks and capitals make no difference."""
    has_note: bool = False
    """The decision that speaks for it has one."""
    words: Words | None = None
    """What its sentence holds, or what is recorded of the figures in it."""

    def holds(self, figure: FoundFigure) -> bool:
        """Whether a figure is asked for, as far as `conditions` leave it open; words are no part of it."""
        decision = figure.stand.decision
        return (
            (not self.states or figure.state in self.states)
            and (not self.kinds or figure.kind in self.kinds)
            and (self.entity is None or bare_words(figure.entity) == bare_words(self.entity))
            and (self.annotator is None or (decision is not None and decision.annotator == self.annotator))
            and (not self.has_note or (decision is not None and bool(decision.note)))
        )

    def conditions(self, *, is_blind: bool) -> str:
        """What narrows figures in SQL, with `values` bound; what stands is looked at more closely later."""
        asked = {
            # Where others' decisions are not seen, they do not say in which state a figure is.
            " OR ".join(f"({_VERDICTS[state]})" for state in sorted(self.states)): self.states
            and not is_blind,
            _KINDS: self.kinds,
            _ENTITY: self.entity is not None,
            "rule IN (SELECT value FROM json_each(:rules))": self.rules,
            "confidence < :below": self.below is not None,
            "confidence >= :at_least": self.at_least is not None,
            f"{_DECISION} AND d.annotator = :annotator)": self.annotator is not None,
            f"{_DECISION} AND d.note IS NOT NULL)": self.has_note,
        }
        return " AND ".join(f"({sql})" for sql, is_asked in asked.items() if is_asked)

    def values(self) -> Mapping[str, str | float | None]:
        """What the conditions are bound to."""
        return {
            "kinds": json.dumps(sorted(self.kinds)),
            "rules": json.dumps(sorted(self.rules)),
            "entity": bare_words(self.entity),
            "annotator": self.annotator,
            "below": self.below,
            "at_least": self.at_least,
        }


@lru_cache(maxsize=1 << 12)
def bare_words(text: str | None) -> str | None:
    """A name as it is compared."""
    return None if text is None else bared(spelling(text))


def know_bare_words(db: Database) -> None:
    """Let SQL compare names so."""
    db.conn.create_function("bare_words", 1, bare_words, deterministic=True)
