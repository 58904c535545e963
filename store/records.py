"""Records on their way in and out of the database: fields of a proposal, JSON of a decision."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from operator import itemgetter

from extract.figures import Direction, Figure, Kind, Modifier, Status
from extract.records import FIELDS, canonical
from store.errors import DatabaseDamaged

_KINDS: dict[str | None, Kind] = {kind.value: kind for kind in Kind}
_MODIFIERS: dict[str | None, Modifier] = {modifier.value: modifier for modifier in Modifier}
_DIRECTIONS: dict[str | None, Direction] = {direction.value: direction for direction in Direction}
_STATUSES: dict[str | None, Status] = {status.value: status for status in Status}
_fields_of = itemgetter(*FIELDS)
_decode = json.JSONDecoder().raw_decode
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def to_json(figure: Figure | None) -> str | None:
    """A record as canonical JSON: sorted keys, no spaces, letters as they are."""
    return None if figure is None else fields_to_json(to_fields(figure))


def fields_to_json(fields: Sequence[str | None]) -> str:
    """A record's columns in the order of FIELDS, as they are stored, as the same JSON."""
    return canonical_json(dict(zip(FIELDS, fields, strict=True)))


def canonical_json(content: Mapping[str, object]) -> str:
    """The one spelling of an object, so that equal contents are equal bytes."""
    return _encode(content)


def from_json(text: str | None) -> Figure | None:
    """A record as it was written; what is in the database was checked on its way in.

    Raises:
        DatabaseDamaged: It is not as it was written.
    """
    if text is None:
        return None
    try:
        record = json.loads(text)
        return from_fields([record[name] for name in FIELDS])
    except (ValueError, LookupError, TypeError) as error:
        raise _damaged(text) from error


def fields_from_json(text: str) -> tuple[str | None, ...]:
    """A record's columns in the order of FIELDS, as they stand in the JSON of a decision.

    Raises:
        DatabaseDamaged: It is not as it was written.
    """
    try:
        fields: tuple[str | None, ...] = _fields_of(_decode(text)[0])
    except (ValueError, LookupError, TypeError) as error:
        raise _damaged(text) from error
    return fields


def from_fields(fields: Sequence[str | None]) -> Figure:
    """A record from its columns in the order of FIELDS.

    Raises:
        DatabaseDamaged: They are not as they were written.
    """
    kind, value, denominator, upper, unit, modifier, direction, status, indicator, entity, period = fields
    try:
        return Figure(
            kind=_KINDS[kind],
            value=Decimal(value or ""),
            denominator=Decimal(denominator) if denominator else None,
            upper=Decimal(upper) if upper else None,
            unit=unit,
            modifier=_MODIFIERS[modifier],
            direction=_DIRECTIONS[direction],
            status=_STATUSES[status],
            indicator=indicator,
            entity=entity,
            period=period,
        )
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise _damaged(fields) from error


def _damaged(content: object) -> DatabaseDamaged:
    return DatabaseDamaged(
        f"the database is damaged: {content!r} is no record; run `soat verify` and go back to a copy"
    )


def to_fields(figure: Figure) -> tuple[str | None, ...]:
    """A record as columns in the order of FIELDS: the hot path of an ingest, so spelt out."""
    return (
        figure.kind.value,
        canonical(figure.value),
        None if figure.denominator is None else canonical(figure.denominator),
        None if figure.upper is None else canonical(figure.upper),
        figure.unit,
        figure.modifier.value,
        figure.direction.value,
        figure.status.value,
        figure.indicator,
        figure.entity,
        figure.period,
    )
