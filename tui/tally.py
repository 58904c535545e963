"""What became of the documents of a run, counted and told in one line."""

from collections import Counter
from dataclasses import dataclass, field, fields, replace

from extract.layout import Flag
from store.carrying import Carried
from store.proposals import What
from store.renewal import Renewal
from tui.naming import flag_name
from tui.speech import _, counted, grouped


@dataclass(slots=True)
class Tally:
    """What became of the documents, for the last line."""

    added: int = 0
    known: int = 0
    failed: int = 0
    figures: int = 0
    renewals: list[tuple[int, ...]] = field(default_factory=list)
    """Of each renewed document how many figures are new, changed, vanished, moved and recalled."""
    copies: int = 0
    """Of those that are new, all but the same as another."""
    flagged: Counter[Flag] = field(default_factory=Counter)
    """New documents that are to be doubted, by the reason."""
    editions: int = 0
    carried: int = 0
    recalled: int = 0
    lost: int = 0

    def copy(self) -> "Tally":
        """The counts as they are now."""
        return replace(self, renewals=list(self.renewals))

    def since(self, before: "Tally") -> "Tally":
        """What was counted since then."""
        counts = (one.name for one in fields(self) if one.name != "renewals")
        new = {name: getattr(self, name) - getattr(before, name) for name in counts}
        return Tally(**new, renewals=self.renewals[len(before.renewals) :])

    @property
    def has_changed(self) -> bool:
        """Whether anything is in the database that was not, or not so."""
        return bool(self.added or self.editions or self.renewals)

    @property
    def is_nothing(self) -> bool:
        """Whether no document was taken in, or none that was not there."""
        return not (self.known or self.has_changed)

    def become(self, other: "Tally") -> None:
        """Count as that one does."""
        for one in fields(self):
            setattr(self, one.name, getattr(other, one.name))

    def summary(self, *, only_again: bool = False) -> str:
        """One line."""
        parts = [] if only_again else [self._of_new()]
        if self.copies:
            parts.append(
                counted(
                    "{count} of them a copy of another (`soat copies`)",
                    "{count} of them copies of others (`soat copies`)",
                    self.copies,
                )
            )
        if self.flagged:
            parts.append(self._of_flagged())
        if self.editions:
            parts.append(self._of_editions())
        if self.renewals:
            parts.append(self._of_renewals())
        if self.renewals or self.editions:
            parts[-1] += _(" (`soat diff` lists them)")
        if self.known or not parts:
            parts.append(_("{count} known already").format(count=grouped(self.known)))
        if self.failed:
            parts.append(_("{count} could not be read").format(count=grouped(self.failed)))
        return "; ".join(parts)

    def _of_new(self) -> str:
        return _("{documents} with {figures}").format(
            documents=counted("{count} new document", "{count} new documents", self.added),
            figures=counted("{count} proposed figure", "{count} proposed figures", self.figures),
        )

    def _of_flagged(self) -> str:
        counts = ((flag, self.flagged[flag]) for flag in Flag if self.flagged[flag])
        reasons = ", ".join(f"{flag_name(flag)} {grouped(count)}" for flag, count in counts)
        return _("doubtful documents: {reasons}").format(reasons=reasons)

    def _of_editions(self) -> str:
        said = _(
            "{editions}: {carried} carried over ({recalled} to be looked at again), {lost} not found again"
        )
        return said.format(
            editions=counted("{count} new edition", "{count} new editions", self.editions),
            carried=counted("{count} decision", "{count} decisions", self.carried),
            recalled=grouped(self.recalled),
            lost=grouped(self.lost),
        )

    def _of_renewals(self) -> str:
        new, changed, vanished, moved, recalled = map(sum, zip(*self.renewals, strict=True))
        count = len(self.renewals)
        said = _(
            "{documents} read anew: {new} new, {changed} changed, {vanished} vanished, {moved} moved,"
            " {recalled} to be looked at again"
        )
        return said.format(
            documents=counted("{count} document", "{count} documents", count),
            new=counted("{count} figure", "{count} figures", new),
            changed=grouped(changed),
            vanished=grouped(vanished),
            moved=grouped(moved),
            recalled=grouped(recalled),
        )

    def note_renewal(self, renewal: Renewal | None) -> None:
        """Count a document that was read anew, or need not be."""
        if renewal is None:
            self.known += 1
            return
        whats = (What.NEW, What.CHANGED, What.VANISHED, What.MOVED)
        self.renewals.append((*map(renewal.count, whats), renewal.recalled))

    def note_copy(self, withheld: int) -> None:
        """Count a document that is all but the same as another, with the figures that are not proposed."""
        self.copies += 1
        self.figures -= withheld

    def note_edition(self, carried: Carried) -> None:
        """Count a new edition."""
        self.editions += 1
        self.carried += carried.decisions
        self.recalled += carried.recalled
