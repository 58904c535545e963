"""One module per shape of figure, in the literal order in which they are tried on each numeral.

What can only be one thing goes first; what names rather than counts goes before what counts.
"""

from collections.abc import Callable

from extract.rules.calendar import clock_time, date_or_year, reporting_period
from extract.rules.counts import bare_number, count_of
from extract.rules.furniture import counter, list_number
from extract.rules.measures import measure_of
from extract.rules.money import money_amount, money_without_currency
from extract.rules.names import fixed_expression, glued_name, identifier, named_number, whole_name
from extract.rules.outcomes import Found, NotFigure
from extract.rules.percents import percent_of
from extract.rules.ranges import low_to_high
from extract.rules.ranks import place_in_order
from extract.rules.ratios import a_of_b
from extract.sites import Site

Rule = Callable[[Site], Found | NotFigure | None]

RULES: tuple[Rule, ...] = (
    list_number,
    whole_name,
    fixed_expression,
    place_in_order,
    a_of_b,
    date_or_year,
    clock_time,
    counter,
    identifier,
    glued_name,
    low_to_high,
    percent_of,
    named_number,
    reporting_period,
    money_amount,
    measure_of,
    money_without_currency,
    count_of,
    bare_number,
)


def propose(site: Site) -> Found | NotFigure | None:
    """What the first rule that knows the numeral says of it."""
    for rule in RULES:
        outcome = rule(site)
        if outcome is not None:
            return outcome
    return None
