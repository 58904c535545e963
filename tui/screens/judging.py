"""The keys that show what several documents tell differently, and say what it is."""

from extract.facts.outcomes import Outcome
from store.database import file_of
from store.ledger.judging import Difference, judge, standing, undo_judgement
from tui.bindings import Mode
from tui.differences import OUTCOMES, page_of
from tui.refusals import reworded
from tui.screens.panes import Panes
from tui.speech import _, counted
from tui.taking_stock import Item, Stocktaking, can_compare

_LOOK_EVERY = 0.05
"""Seconds between looks whether the ledger is up to date."""


class Judging(Panes):
    """Pages over the panes, gathered while keys go on."""

    _stocktaking: Stocktaking | None = None
    _items: tuple[Item, ...] = ()
    _item = 0
    _problem = ""

    def action_ledger(self) -> None:
        """Show what was told differently when one looked last, and gather anew."""
        self.mode = Mode.LEDGER
        self.differences.display = True
        self._take_stock()
        self._show_item()
        self.paint_keys()

    def action_judge(self, outcome: str) -> None:
        """Record what the two on screen are to each other, and go on to the next."""
        item = self._item_in_hand()
        if not isinstance(item, Difference):
            self.status.say(_("there are no two numbers here to be judged"), "warn")
            return
        chosen = Outcome(outcome)
        judge(self._db, item.one.first, item.other.first, chosen, by=self.sitting.session)
        self._look_up_judgements()
        self._go_on()
        self.status.say(_(OUTCOMES[chosen]), "good")

    def action_undo_judgement(self) -> None:
        """Take the last judgement back."""
        undone = undo_judgement(self._db, by=self.sitting.session)
        if undone is None:
            self.status.say(_("no judgement of yours stands"), "warn")
            return
        self._look_up_judgements()
        pairs = [
            {one.figure_id for version in (item.one, item.other) for one in version.citations}
            if isinstance(item, Difference)
            else set()
            for item in self._items
        ]
        self._item = next(
            (at for at, pair in enumerate(pairs) if {undone.one, undone.other} <= pair), self._item
        )
        self._show_item()
        self.status.say(_("taken back: {outcome}").format(outcome=_(OUTCOMES[undone.outcome])))

    def action_turn_item(self, step: int) -> None:
        """The one after or before."""
        if self._items:
            self._item = (self._item + step) % len(self._items)
            self._show_item()

    def action_scroll_item(self, step: int) -> None:
        """Up or down in a page."""
        self.differences.scroll_by(step)

    def action_go_to_item(self) -> None:
        """Close, and look at the figure in the queue."""
        item = self._item_in_hand()
        if item is None:
            return
        figure_id = page_of(item).figure_id
        self.action_close_ledger()
        at = self.sitting.worklist.index_of(figure_id)
        if at is None:
            self.status.say(_("that figure is not in your queue"), "warn")
            return
        self.sitting.go(at)
        self.paint()

    def action_close_ledger(self) -> None:
        """Back to the review as it was."""
        self.differences.display = False
        self.mode = Mode.REVIEW
        self.paint_keys()

    def _item_in_hand(self) -> Item | None:
        return self._items[self._item] if self._item < len(self._items) else None

    def _go_on(self) -> None:
        """The next one that is to be judged, from the top again after the last; else stay."""
        ahead = [(self._item + step) % len(self._items) for step in range(1, len(self._items) + 1)]
        self._item = next((at for at in ahead if page_of(self._items[at]).is_open), self._item)
        self._show_item()

    def _look_up_judgements(self) -> None:
        """The same items, with the judgements that stand now."""
        by = self.sitting.session
        self._items = tuple(
            Difference(item.one, item.other, standing(self._db, item.one, item.other, by))
            if isinstance(item, Difference)
            else item
            for item in self._items
        )

    def _show_item(self) -> None:
        item = self._item_in_hand()
        if item is None:
            state = _("gathering…") if self._stocktaking is not None else _("nothing is told differently")
            self.differences.show(None, "", self._problem or state)
            return
        left = sum(page_of(one).is_open for one in self._items)
        place = _("{number} of {count}").format(number=self._item + 1, count=len(self._items))
        place += " · " + counted("{count} to judge", "{count} to judge", left)
        place += " · " + (_("gathering…") if self._stocktaking is not None else _("j k turn · Esc closes"))
        self.differences.show(page_of(item), place, "")

    def _take_stock(self) -> None:
        path = file_of(self._db)
        self._problem = ""
        if path is None or not can_compare():
            self._problem = (
                _("RapidFuzz, which compares the words of facts, is not installed; install soat[ledger]")
                if path
                else _("a database in memory has no ledger")
            )
            return
        if self._stocktaking is not None:
            return
        stocktaking = self._stocktaking = Stocktaking(path, self.sitting.session)
        stocktaking.start()

        def look() -> None:
            if stocktaking.is_alive():
                return
            timer.stop()
            self._stocktaking = None
            self._problem = reworded(stocktaking.problem)
            if stocktaking.told is not None:
                here = self._item_in_hand()
                self._items = stocktaking.told
                self._item = self._place_of(here)
            self._show_item()

        timer = self.set_interval(_LOOK_EVERY, look)

    def _place_of(self, item: Item | None) -> int:
        """Where an item is now: that of the same figure, else the first that is to be judged."""
        pages = [page_of(one) for one in self._items]
        if item is not None:
            figure_id = page_of(item).figure_id
            same = next((at for at, page in enumerate(pages) if page.figure_id == figure_id), None)
            if same is not None:
                return same
        return next((at for at, page in enumerate(pages) if page.is_open), 0)
