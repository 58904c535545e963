"""The key that puts the queue in another order, and what brings that order up to date."""

from store.database import file_of
from store.payoff.ordering import Order
from tui.bindings import Mode
from tui.ranking import Made, Ranking, look_up, make
from tui.refusals import reworded
from tui.screens.panes import LOOK_EVERY
from tui.screens.verdicts import Verdicts
from tui.speech import N_, _

ANEW = 25
"""Decisions after which what pays is reckoned anew."""

_NAMES = {
    Order.READING: N_("in reading order"),
    Order.PAYOFF: N_("by what pays, each document in reading order"),
    Order.JUMPING: N_("by what pays, wherever it stands"),
}


class Ordering(Verdicts):
    """The queue in an order that is made beside the keys."""

    _ranking: Ranking | None = None
    _ranked_at = 0
    """Decisions of this sitting when the order was made last."""

    def action_order(self) -> None:
        """The next of the orders; the review goes on until it is made."""
        orders = list(Order)
        self.put_in_order(orders[(orders.index(self.sitting.order) + 1) % len(orders)])

    def put_in_order(self, order: Order, *, is_anew: bool = False) -> None:
        """Have an order made, and take it up when no form is open."""
        if self._ranking is not None:
            return
        path, sitting = file_of(self._db), self.sitting
        self._ranked_at = sitting.pace.decided
        if path is None:
            if order is not Order.READING:
                look_up(self._db, 1.0)
            self._take_up(make(self._db, self._documents, sitting.session, order), is_anew=is_anew)
            return
        ranking = self._ranking = Ranking(path, self._documents, sitting.session, order, is_anew=is_anew)
        ranking.start()
        if not is_anew:
            self.status.say(_("ordering: go on meanwhile"))

        def look() -> None:
            if ranking.is_alive() or self.mode is not Mode.REVIEW:
                return
            timer.stop()
            self._ranking = None
            if ranking.made is not None and not (is_anew and sitting.filter):
                self._take_up(ranking.made, is_anew=is_anew)
            elif ranking.problem:
                self.status.say(reworded(ranking.problem), "bad")

        timer = self.set_interval(LOOK_EVERY, look)

    def decided(self) -> None:
        """After so many decisions, what they say of the others counts."""
        sitting = self.sitting
        if sitting.order is not Order.READING and sitting.pace.decided - self._ranked_at >= ANEW:
            self.put_in_order(sitting.order, is_anew=True)

    def _take_up(self, made: Made, *, is_anew: bool) -> None:
        if not self.sitting.rank(made, is_anew=is_anew):
            self.put_in_order(made.order, is_anew=is_anew)
            return
        self.queue.open(self.sitting.worklist)
        self.paint()
        if not is_anew:
            told = _("the queue is {order}").format(order=_(_NAMES[made.order]))
            self.status.say(" · ".join(part for part in (told, self.sitting.why) if part), "good")
