"""Records on their way in and out of the database: fields of a proposal, JSON of a decision."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extract.figures import Direction, Figure, Kind, Modifier, Status
from extract.records import FIELDS, canonical

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
    """A record as it was written; what is in the database was checked on its way in."""
    if text is None:
        return None
    record = json.loads(text)
    return from_fields([record[name] for name in FIELDS])


def from_fields(fields: Sequence[str | None]) -> Figure:
    """A record from its columns in the order of FIELDS."""
    kind, value, denominator, upper, unit, modifier, direction, status, indicator, entity, period = fields
    return Figure(
        kind=Kind(kind or ""),
        value=Decimal(value or ""),
        denominator=Decimal(denominator) if denominator else None,
        upper=Decimal(upper) if upper else None,
        unit=unit,
        modifier=Modifier(modifier or ""),
        direction=Direction(direction or ""),
        status=Status(status or ""),
        indicator=indicator,
        entity=entity,
        period=period,
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
