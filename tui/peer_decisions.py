"""What people decided in another tool, as decisions here: the same that `soat decide` would record."""

from collections import Counter
from dataclasses import dataclass, field

from extract.figures import Figure
from extract.records import to_record
from store.database import Database
from store.peers.tasks import Answer, Mark, Task
from store.queue import figure_at, figure_view
from store.rows import Verdict
from tui.commands.decide import Decisions
from tui.decision_lines import Line
from tui.peer_tasks import Located, labelled


@dataclass(slots=True)
class PeerDecisions:
    """Applies tasks to a database, each mark in the name of whoever made it."""

    db: Database
    given: str | None
    """Whose decisions they are, whatever the file says."""
    otherwise: str
    """Whose they are where it says nothing."""
    tally: Counter[str] = field(default_factory=Counter)
    _by: dict[str, Decisions] = field(default_factory=dict)

    def apply(self, task: Task, mark: Mark, located: Located) -> None:
        """Record one mark, where it does not stand already.

        Raises:
            LineError, RecordError, DecisionError: It cannot be.
        """
        span = located.span(mark)
        figure_id = figure_at(self.db, located.document.id, span)
        if task.answer is Answer.REJECTED:
            verdict, after = (Verdict.REJECT if figure_id is not None else None), None
        elif figure_id is None:
            verdict, after = Verdict.ADD, located.figure(mark)
        else:
            verdict, after = self._taken(figure_id, mark, located)
        if verdict is None:
            self.tally["unchanged"] += 1
            return
        line = Line(
            doc=None,
            document=located.document.sha256,
            span=span,
            verdict=verdict,
            fields={} if after is None else to_record(after),
            quote=None,
            reason=mark.reason,
            note=mark.note,
        )
        name = self.given or mark.annotator or task.annotator or self.otherwise
        if name not in self._by:
            self._by[name] = Decisions(self.db, name)
        self.tally["recorded" if self._by[name].apply(line) else "unchanged"] += 1

    def _taken(self, figure_id: int, mark: Mark, located: Located) -> tuple[Verdict, Figure | None]:
        """What somebody said of a figure that is proposed: that it is right, or what is."""
        view = figure_view(self.db, figure_id)
        stands = view.record
        wanted = located.figure(mark) if mark.record or stands is None else labelled(stands, mark.label)
        if view.decision is not None and view.decision.verdict is Verdict.ADD:
            return Verdict.ADD, wanted
        return (Verdict.ACCEPT, None) if wanted == view.proposed == stands else (Verdict.CORRECT, wanted)
