"""Which figures a dataset holds, and whose verdicts on them: all that is verified, unless told otherwise."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.records import FIELDS
from store.columns import TABLE, Column
from store.filters import Filter
from store.rows import State, Verdict

VERIFIED_BY = (Verdict.ACCEPT, Verdict.CORRECT, Verdict.ADD)
"""The verdicts that make a figure part of the verified dataset."""

DECIDED = tuple(state for state in State if state is not State.PENDING)
"""The states of figures that somebody decided on: only those can be rows."""

# Of each figure the verdict that speaks for it; where annotators differ, none speaks for all.
_SPEAKING = "d.id = states.decision_id AND states.state <> 'disputed'"
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

    def sql(self) -> str:
        """The rows with the ids of document and figure before them, in the order of the dataset."""
        conditions = [
            "d.verdict IN (SELECT value FROM json_each(:verdicts))",
            "states.state IN (SELECT value FROM json_each(:states))" if self.states else "",
            "documents.id IN (SELECT value FROM json_each(:documents))" if self.documents else "",
            "d.decided_at >= :since" if self.since else "",
            _OF_SOME if self.annotators else "",
        ]
        return f"""
            SELECT states.document_id, states.figure_id, {", ".join(self._cells())}
            FROM documents
            CROSS JOIN states ON states.document_id = documents.id
            CROSS JOIN decisions AS d ON {self._which()}
            WHERE {" AND ".join(filter(None, conditions))}
            ORDER BY documents.name, documents.sha256, states.start, states."end"
            {", d.decided_at, d.hash" if self.takes_disputed else ""}
        """

    def values(self) -> dict[str, str | None]:
        """What the SQL is bound to."""
        return {
            "verdicts": json.dumps(self.verdicts),
            "states": json.dumps(sorted(self.states)),
            "documents": json.dumps(self.documents),
            "annotators": json.dumps(sorted(self.annotators)),
            "since": self.since,
        }

    def _which(self) -> str:
        """Which decisions speak for a figure."""
        one = _SPEAKING_OF_SOME if self.annotators else _SPEAKING
        return (
            f"d.figure_id = states.figure_id AND (({one}) OR ({_DIFFERING}))" if self.takes_disputed else one
        )

    def _cells(self) -> Sequence[str]:
        """All columns as expressions; the sentence, its copies and the checks come from the text later."""
        record = 'coalesce(d."after", d."before")' if self.verdicts != VERIFIED_BY else 'd."after"'
        named = {
            "figure": "substr(documents.sha256, 1, 16) || ':' || states.start || '-' || states.\"end\"",
            "doc": "documents.name",
            "document": "documents.sha256",
            "title": "documents.title",
            **{name: f"documents.{name}" for name in ("published", "address", "publisher", "reader")},
            "sentence": "NULL",
            "copies": "NULL",
            "checks": "NULL",
            **{name: f'states."{name}"' for name in ("start", "end", "quote")},
            **{name: f"json_extract({record}, '$.{name}')" for name in FIELDS},
        }
        return [named.get(column.name, f'd."{column.name}"') for column in TABLE]


VERIFIED = Selection()
"""The verified dataset: accepted, corrected or added, and agreed on or adjudicated."""
