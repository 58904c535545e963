"""Which figures a dataset holds, and whose verdicts on them: all that is verified, unless told otherwise."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from store.columns import TABLE, Column
from store.filters import Filter
from store.rows import State, Verdict

VERIFIED_BY = (Verdict.ACCEPT, Verdict.CORRECT, Verdict.ADD)
"""The verdicts that make a figure part of the verified dataset."""

DECIDED = tuple(state for state in State if state is not State.PENDING)
"""The states of figures that somebody decided on: only those can be rows."""

# Of each figure the verdict that speaks for it; where annotators differ, none speaks for all.
_SPEAKING = "d.id = states.decision_id AND states.state <> 'disputed'"
# The same without asking how each figure stands: the only decision on one speaks for it, and most have one.
_FIGURES = '(SELECT id AS figure_id, document_id, start, "end", quote FROM figures)'
_SPEAKING_FOR_FIGURES = """
    d.figure_id = states.figure_id AND (
        (
            NOT EXISTS (SELECT 1 FROM decisions AS o WHERE o.figure_id = states.figure_id AND o.id <> d.id)
            AND NOT EXISTS (SELECT 1 FROM editions WHERE replaces = :document)
        )
        OR d.id = (
            SELECT decision_id FROM states AS stand
            WHERE stand.figure_id = states.figure_id AND stand.state <> 'disputed'
        )
    )
"""
# Of these annotators: what they said, where it still stands.
_SPEAKING_OF_SOME = """
    states.state <> 'disputed' AND d.id = (
        SELECT head.id FROM heads AS head
        WHERE head.figure_id = states.figure_id
            AND head.annotator IN (SELECT value FROM json_each(:annotators))
        ORDER BY head.verdict = 'flag', head.decided_at DESC, head.hash DESC LIMIT 1
    )
"""
_DIFFERING = """
    states.state = 'disputed' AND d.verdict <> 'flag'
    AND d.id IN (SELECT head.id FROM heads AS head WHERE head.figure_id = states.figure_id)
"""
_ABOUT = "name, sha256, title, published, address, publisher, reader"
_OF_SOME = "d.annotator IN (SELECT value FROM json_each(:annotators))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What must hold of a figure and of the verdict on it to be a row: all that is given."""

    states: frozenset[State] = frozenset()
    """One of these; none given leaves it open. Rejected, flagged and disputed ones are taken when named."""
    documents: tuple[int, ...] = ()
    annotators: frozenset[str] = frozenset()
    """Whose verdict it is; of annotators who agree, each counts."""
    since: str | None = None
    """A moment as the record has it: decided then or later."""
    narrowed: Filter | None = None
    """What the filter line of the review asks for."""
    with_rejected: bool = False
    """Rejected proposals too, with the record that was rejected."""
    disputed: bool = False
    """Where annotators differ, every verdict that stands is a row of its own."""

    @property
    def verdicts(self) -> Sequence[Verdict]:
        """The verdicts that rows may have."""
        named = self._named
        also = [Verdict.REJECT] if self.with_rejected or State.REJECTED in named else []
        return (*VERIFIED_BY, *also, *([Verdict.FLAG] if State.FLAGGED in named else []))

    @property
    def columns(self) -> Sequence[Column]:
        """The columns of the dataset: `verdict` has the verdicts that are asked for."""
        if self.verdicts == VERIFIED_BY:
            return TABLE
        choices = [verdict.value for verdict in self.verdicts]
        return [replace(column, choices=choices) if column.name == "verdict" else column for column in TABLE]

    @property
    def takes_disputed(self) -> bool:
        """Whether figures on which annotators differ are among the rows."""
        return self.disputed or State.DISPUTED in self._named

    @property
    def _named(self) -> frozenset[State]:
        return self.states | (self.narrowed.states if self.narrowed else frozenset())

    def documents_sql(self) -> str:
        """The documents that rows may come from, in the order of the dataset: id, and what all rows share."""
        asked = "WHERE id IN (SELECT value FROM json_each(:documents))" if self.documents else ""
        return f"SELECT id, {_ABOUT} FROM documents {asked} ORDER BY name, sha256"

    def rows_sql(self) -> str:
        """The rows of one `:document`: figure, place, quote, record as JSON, and what else was decided."""
        conditions = [
            "states.document_id = :document",
            # One look at a figure, not one for each verdict.
            "+d.verdict IN (SELECT value FROM json_each(:verdicts))",
            "states.state IN (SELECT value FROM json_each(:states))" if self.states else "",
            "d.decided_at >= :since" if self.since else "",
            _OF_SOME if self.annotators else "",
        ]
        record = 'coalesce(d."after", d."before")' if self.verdicts != VERIFIED_BY else 'd."after"'
        figures, which = self._which()
        return f"""
            SELECT states.figure_id, states.start, states."end", states.quote, {record},
                d.verdict, d.annotator, d.decided_at, d.reason, d.note, d.extractor
            FROM {figures} AS states
            CROSS JOIN decisions AS d ON {which}
            WHERE {" AND ".join(filter(None, conditions))}
            ORDER BY states.start, states."end" {", d.decided_at, d.hash" if self.takes_disputed else ""}
        """

    def values(self) -> dict[str, str | int | None]:
        """What the SQL is bound to, but for the document."""
        return {
            "verdicts": json.dumps(self.verdicts),
            "states": json.dumps(sorted(self.states)),
            "documents": json.dumps(self.documents),
            "annotators": json.dumps(sorted(self.annotators)),
            "since": self.since,
        }

    def _which(self) -> tuple[str, str]:
        """Among which figures, and which decisions speak for one."""
        one = _SPEAKING_OF_SOME if self.annotators else _SPEAKING
        if self.takes_disputed:
            return "states", f"d.figure_id = states.figure_id AND (({one}) OR ({_DIFFERING}))"
        if self.states or self.annotators:
            return "states", one
        return _FIGURES, _SPEAKING_FOR_FIGURES


VERIFIED = Selection()
"""The verified dataset: accepted, corrected or added, and agreed on or adjudicated."""
