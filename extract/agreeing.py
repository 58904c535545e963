"""Whether a proposed record says the same as the right one: field by field, in what way it must agree.

A number must be equal, a choice the same; a unit begins with the head of the right one; of two wordings of an
indicator or an entity, half of the words must be common; a period must mean the same days. Where several
answers are right, a list gives them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from extract.edtf import PeriodError, parse_period
from extract.figures import Direction, Modifier, Status
from extract.records import FIELDS
from extract.vocabulary import fold

Row = Mapping[str, object]

CORE = frozenset({"kind", "value", "denominator", "upper", "unit", "modifier", "direction"})
"""The fields that say which quantity it is; the others say what it is about."""

ENOUGH = 0.5
"""Share of words (F1) that two wordings of one indicator or entity must have in common."""

_DEFAULTS: Row = {"modifier": Modifier.EXACT, "direction": Direction.NONE, "status": Status.REPORTED}


def wrong_fields(gold: Row, proposal: Row) -> list[str]:
    """The fields of a proposal that agree with no value the gold allows."""
    return [
        field
        for field in FIELDS
        if field in gold
        and not any(
            _AGREE[field](want or _DEFAULTS.get(field), proposal.get(field) or _DEFAULTS.get(field))
            for want in allowed(gold[field])
        )
    ]


def allowed(value: object) -> list[object]:
    """The values that gold allows for a field."""
    return value if isinstance(value, list) else [value]


def _same_number(want: object, have: object) -> bool:
    if want is None or have is None:
        return want is have
    try:
        return Decimal(str(want)) == Decimal(str(have))
    except InvalidOperation:
        return False


def _same_choice(want: object, have: object) -> bool:
    return want == have


def _same_unit(want: object, have: object) -> bool:
    """The gold names the head of the unit at least; where it names none, none is asked for."""
    head = _words(want)
    return _words(have)[: len(head)] == head


def _same_wording(want: object, have: object) -> bool:
    left, right = set(_words(want)), set(_words(have))
    if not left or not right:
        return left == right
    return 2 * len(left & right) / (len(left) + len(right)) >= ENOUGH


def _same_period(want: object, have: object) -> bool:
    if want is None or have is None:
        return want is have
    try:
        return parse_period(str(want)) == parse_period(str(have))
    except PeriodError:
        return False


def _words(text: object) -> list[str]:
    return re.findall(r"[\w%]+", fold(unicodedata.normalize("NFC", str(text or ""))))


_AGREE: Mapping[str, Callable[[object, object], bool]] = {
    **dict.fromkeys(("value", "denominator", "upper"), _same_number),
    **dict.fromkeys(("kind", "modifier", "direction", "status"), _same_choice),
    **dict.fromkeys(("indicator", "entity"), _same_wording),
    "unit": _same_unit,
    "period": _same_period,
}
