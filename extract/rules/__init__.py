"""One module per shape of figure, in the literal order in which they are tried on each numeral.

What can only be one thing goes first; what names rather than counts goes before what counts.
"""

from collections.abc import Callable

from extract.amounts import Form
from extract.rules.calendar import clock_time, date_or_year, reporting_period
from extract.rules.counts import bare_number, count_of
from extract.rules.furniture import counter, list_number
from extract.rules.measures import measure_of, multiple_of
from extract.rules.money import money_amount, money_without_currency
from extract.rules.names import fixed_expression, glued_name, identifier, named_number, whole_name
from extract.rules.outcomes import Found, NotFigure
from extract.rules.percents import percent_of
from extract.rules.ranges import low_to_high
from extract.rules.ranks import place_in_order
from extract.rules.ratios import a_of_b
from extract.sites import Site

Rule = Callable[[Site], Found | NotFigure | None]

_BARE = (Form.WHOLE, Form.SEPARATED)
_IN_DIGITS = (*_BARE, Form.SCALED, Form.PERCENT)
_UNSCALED = (*_BARE, Form.SPELLED)
_NO_PERCENT = (*_UNSCALED, Form.SCALED)
_ANY = tuple(Form)

RULES: tuple[tuple[Rule, tuple[Form, ...]], ...] = (
    (list_number, _BARE),
    (whole_name, _ANY),
    (fixed_expression, _UNSCALED),
    (place_in_order, (Form.WHOLE, Form.SPELLED)),
    (multiple_of, (Form.SPELLED,)),
    (a_of_b, _NO_PERCENT),
    (date_or_year, _BARE),
    (clock_time, (Form.WHOLE,)),
    (counter, _ANY),
    (identifier, _BARE),
    (glued_name, _IN_DIGITS),
    (low_to_high, _ANY),
    (percent_of, _ANY),
    (named_number, _UNSCALED),
    (reporting_period, _UNSCALED),
    (money_amount, _NO_PERCENT),
    (measure_of, _NO_PERCENT),
    (money_without_currency, (Form.SCALED, Form.SPELLED)),
    (count_of, _ANY),
    (bare_number, _ANY),
)
"""Each rule with the forms of numerals that it can know."""

_BY_FORM = {form: tuple(rule for rule, forms in RULES if form in forms) for form in Form}


def propose(site: Site) -> Found | NotFigure | None:
    """What the first rule that knows the numeral says of it."""
    for rule in _BY_FORM[site.numeral.form]:
        outcome = rule(site)
        if outcome is not None:
            return outcome
    return None
