"""One module per shape of figure, in the literal order in which they are tried on each numeral.

What can only be one thing goes first; what names rather than counts goes before what counts.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple, TypeVar

from extract.amounts import Form
from extract.known import Sort
from extract.rules.calendar import (
    BEFORE_DATES,
    BEHIND_DAYS,
    BEHIND_HOURS,
    clock_time,
    date_or_year,
    reporting_period,
)
from extract.rules.counts import bare_number, count_of
from extract.rules.furniture import (
    BEFORE_COUNTERS,
    BEFORE_LIST_NUMBERS,
    WAITING,
    counter,
    list_number,
)
from extract.rules.measures import MEASURES, measure_of, multiple_of
from extract.rules.money import SIGNS, money_amount, money_without_currency
from extract.rules.names import (
    BEFORE_NAMED,
    FIXED_BEGINS,
    LABELS,
    UNLABELLED,
    fixed_expression,
    glued_name,
    identifier,
    named_number,
    whole_name,
)
from extract.rules.outcomes import Found, NotFigure
from extract.rules.percents import percent_of
from extract.rules.ranges import JOINTS, low_to_high
from extract.rules.ranks import JOINED_PLACES, LEADS, place_as_before, place_in_order
from extract.rules.ratios import BEHIND_PARTS, a_of_b, fraction
from extract.sites import NEAR, Site
from extract.vocabulary import words

Rule = Callable[[Site], Found | NotFigure | None]
_Sign = TypeVar("_Sign")

_WHOLE = (Form.WHOLE, Form.FOUR)
_BARE = (*_WHOLE, Form.SEPARATED)
_UNSCALED = (*_BARE, Form.SPELLED)
_NO_PERCENT = (*_UNSCALED, Form.SCALED)
_ANY = tuple(Form)


class Asked(NamedTuple):
    """When a rule is asked: for these forms of numerals, where one of its signs is seen, if it has any."""

    rule: Rule
    forms: tuple[Form, ...]
    begins: Iterable[str] = ()
    """The two characters it begins with."""
    before: Iterable[str] = ()
    """Words that stand right before it; an empty one is the sentence's beginning."""
    near: Iterable[str] = ()
    """Words among the last few before it."""
    behind: Iterable[str] = ()
    """What it is followed by: the first character, a space passed over."""
    joined: Iterable[str] = ()
    """The last word or mark between it and the next numeral."""
    held: bool = False
    """A letter or a mark that touches it."""
    framed: bool = False
    """A line that can be part of the frame around a page."""
    counted: Iterable[Sort | None] = ()
    """What the unit behind it measures; None is none."""


RULES: tuple[Asked, ...] = (
    Asked(list_number, _BARE, before=BEFORE_LIST_NUMBERS, behind=")]"),
    Asked(whole_name, _ANY if words("names", "whole") else ()),
    Asked(fixed_expression, _UNSCALED, begins=FIXED_BEGINS),
    Asked(place_in_order, (*_WHOLE, Form.SPELLED), before=LEADS),
    Asked(place_as_before, _WHOLE, before=JOINED_PLACES),
    Asked(multiple_of, (Form.SPELLED,), before=("gấp",)),
    Asked(fraction, (Form.FRACTION,)),
    Asked(a_of_b, _NO_PERCENT, behind=BEHIND_PARTS, joined="/"),
    Asked(date_or_year, (Form.FOUR, Form.SEPARATED)),
    Asked(date_or_year, (Form.WHOLE,), before=BEFORE_DATES, behind=BEHIND_DAYS),
    Asked(clock_time, (Form.WHOLE,), behind=BEHIND_HOURS),
    Asked(counter, _ANY, before=BEFORE_COUNTERS, near=(WAITING,), framed=True),
    Asked(identifier, _BARE, begins=UNLABELLED, near=LABELS),
    Asked(glued_name, (*_BARE, Form.SCALED, Form.PERCENT), behind="°ºđ", held=True),
    Asked(low_to_high, _ANY, joined=JOINTS),
    Asked(percent_of, (Form.PERCENT, Form.SPELLED)),
    Asked(percent_of, _ANY, counted=(Sort.PERCENT_POINT,)),
    Asked(named_number, _UNSCALED, before=BEFORE_NAMED),
    Asked(reporting_period, _UNSCALED, counted=(Sort.DURATION,)),
    Asked(money_amount, _NO_PERCENT, before=SIGNS, counted=(Sort.CURRENCY,)),
    Asked(measure_of, _NO_PERCENT, counted=MEASURES),
    Asked(money_without_currency, (Form.SCALED, Form.SPELLED), counted=(None, Sort.UNKNOWN, Sort.MONEY)),
    Asked(count_of, _ANY),
    Asked(bare_number, _ANY),
)
"""The rules in their order, each with what must be there for it to be asked."""


def _asked_on(signs: Callable[[Asked], Iterable[_Sign]]) -> dict[_Sign, int]:
    """Every sign of one sort with the rules that are asked on it, a bit for each."""
    found: dict[_Sign, int] = {}
    for place, asked in enumerate(RULES):
        for sign in signs(asked):
            found[sign] = found.get(sign, 0) | 1 << place
    return found


_BY_FORM = _asked_on(lambda asked: asked.forms)
_ON_BEGIN = _asked_on(lambda asked: asked.begins)
_ON_WORD = _asked_on(lambda asked: asked.before)
_ON_NEAR = _asked_on(lambda asked: asked.near)
_NEAR_WORDS = frozenset(_ON_NEAR)
_ON_NEXT = _asked_on(lambda asked: asked.behind)
_ON_JOINT = _asked_on(lambda asked: asked.joined)
_ON_UNIT = _asked_on(lambda asked: asked.counted)
_IF_HELD = sum(1 << place for place, asked in enumerate(RULES) if asked.held)
_IF_FRAMED = sum(1 << place for place, asked in enumerate(RULES) if asked.framed)
_ALWAYS = sum(1 << place for place, asked in enumerate(RULES) if not any((*asked[2:],)))
# The unit is looked for when no rule that needs none has known the numeral.
_WITHOUT_UNIT = (1 << next(place for place, asked in enumerate(RULES) if asked.counted)) - 1


def propose(site: Site) -> Found | NotFigure | None:
    """What the first rule that knows the numeral says of it."""
    asked = _signs(site) & _BY_FORM[site.numeral.form]
    for rule in _in_order(asked & _WITHOUT_UNIT):
        outcome = rule(site)
        if outcome is not None:
            return outcome
    unit = site.unit
    on_unit = _ON_UNIT.get(unit.sort if unit is not None else None, 0) & _BY_FORM[site.numeral.form]
    for rule in _in_order((asked | on_unit) & ~_WITHOUT_UNIT):
        outcome = rule(site)
        if outcome is not None:
            return outcome
    return None


def _signs(site: Site) -> int:
    """The rules that are asked on what stands around the numeral, a bit for each."""
    scene, start, joint = site.scene, site.numeral.start, site.joint
    asked = (
        _ALWAYS
        | _ON_BEGIN.get(scene.folded[start : start + 2], 0)
        | _ON_WORD.get(site.last, 0)
        | _ON_NEXT.get(site.near, 0)
    )
    if joint:
        asked |= _ON_JOINT.get(joint, 0)
    if site.held:
        asked |= _IF_HELD
    if scene.line(start).framed:
        asked |= _IF_FRAMED
    if not _NEAR_WORDS.isdisjoint(near := site.before[-NEAR:]):
        for word in near:
            asked |= _ON_NEAR.get(word, 0)
    return asked


@cache
def _in_order(asked: int) -> tuple[Rule, ...]:
    """The rules whose bits are set, in their order."""
    return tuple(each.rule for place, each in enumerate(RULES) if asked >> place & 1)
