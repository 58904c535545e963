"""Why a figure comes now, in a phrase."""

from collections.abc import Mapping

from store.payoff.risks import Tally, Why
from store.rows import FigureView
from tui.speech import N_, _, decimal

_PHRASES = {
    Why.REST: N_("little is expected from here on"),
    Why.UNSURE: N_("the extractor is {sure} sure"),
    Why.RULE: N_("{wrong} of {decided} by {rule} were wrong"),
    Why.ODD_ENTITY: N_("another entity than beside it"),
    Why.ODD_PERIOD: N_("another period than beside it"),
    Why.NO_UNIT: N_("its unit is not said where it should be"),
    Why.NO_ENTITY: N_("its entity is not said where it should be"),
    Why.NO_PERIOD: N_("its period is not said where it should be"),
    Why.CHECK: N_("a check fails"),
    Why.REACH: N_("much hangs on it"),
    Why.LOT: N_("drawn by lot, to know what the others hide"),
}


def phrase(why: Why, view: FigureView, rules: Mapping[str, Tally]) -> str:
    """In the language that is spoken; nothing of what is decided."""
    said = _PHRASES.get(why)
    if said is None or view.confidence is None:
        return ""
    tally = rules.get(view.rule or "", Tally(0, 0, 0.0))
    told = _(said).format(
        sure=decimal(f"{view.confidence:.0%}"),
        rule=view.rule,
        decided=tally.decided,
        wrong=tally.decided - tally.right,
    )
    return _("now: {why}").format(why=told)
