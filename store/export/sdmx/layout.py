"""The components of the data structure: what of a figure is a dimension, the measure or an attribute."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from store.columns import Column, Type

AGENCY, ID, VERSION = "SOAT", "FIGURES", "1.0"
DATAFLOW = f"{AGENCY}:{ID}({VERSION})"
"""As the second column of the data names it."""


class Role(Enum):
    """What a component does, by the element that defines it."""

    DIMENSION = "Dimension"
    TIME = "TimeDimension"
    ATTRIBUTE = "Attribute"
    MEASURE = "Measure"


@dataclass(frozen=True, slots=True)
class Component:
    """A component of the data structure."""

    id: str
    name: str
    role: Role
    text_type: str = "String"
    code_list: str | None = None
    choices: Sequence[str] = ()
    is_mandatory: bool = True


DIMENSIONS = (
    Component("REF_AREA", "Whose number it is", Role.DIMENSION, code_list="CL_AREA"),
    Component("INDICATOR", "What the number measures", Role.DIMENSION, code_list="CL_INDICATOR"),
    Component("KIND", "What sort of number it is", Role.DIMENSION, code_list="CL_KIND"),
    Component("UNIT_MEASURE", "What is counted or measured", Role.DIMENSION, code_list="CL_UNIT_MEASURE"),
    Component("DIRECTION", "Whether it is a change, and which way", Role.DIMENSION, code_list="CL_DIRECTION"),
    Component("STATUS", "Whether it is reported or planned", Role.DIMENSION, code_list="CL_STATUS"),
    Component("SOURCE", "Where it stands: the document and the place in it", Role.DIMENSION),
    Component("TIME_PERIOD", "When it holds", Role.TIME, "ObservationalTimePeriod"),
)
MEASURE = Component("OBS_VALUE", "The number", Role.MEASURE, "Decimal")
STATES = (
    Component("OBS_STATUS", "State of the observation", Role.ATTRIBUTE, code_list="CL_OBS_STATUS"),
    Component("TIME_BASIS", "What TIME_PERIOD was taken from", Role.ATTRIBUTE, code_list="CL_TIME_BASIS"),
)

_TEXT_TYPES = {
    Type.TEXT: "String",
    Type.INTEGER: "Integer",
    Type.DECIMAL: "Decimal",
    Type.DATE: "GregorianTimePeriod",
    # Not DateTime: pysdmx, the other reader that there is, takes none with a zone.
    Type.MOMENT: "String",
    Type.CHOICE: "String",
}
_SAID_ALREADY = frozenset({"value", "kind", "direction", "status"})
"""Columns that a dimension or the measure holds as they are."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All components, in the order of the columns of the data."""

    components: Sequence[Component]
    attributes: Sequence[tuple[str, Component]]
    """Those that hold a column as it is, with the column's name."""

    @classmethod
    def of(cls, columns: Sequence[Column]) -> "Layout":
        """Every column of the dataset that is not said already becomes an attribute."""
        attributes = tuple((column.name, _attribute(column)) for column in columns if _is_left(column))
        own = (one for _, one in attributes)
        choices = {column.name.upper(): column.choices for column in columns}
        dimensions = tuple(_with_choices(one, choices.get(one.id, ())) for one in DIMENSIONS)
        return cls((*dimensions, MEASURE, *STATES, *own), attributes)

    def of_role(self, *roles: Role) -> Iterator[Component]:
        """The components that do one thing."""
        return (one for one in self.components if one.role in roles)


def _is_left(column: Column) -> bool:
    return column.name not in _SAID_ALREADY


def _attribute(column: Column) -> Component:
    name = column.name.upper()
    taken = {one.id for one in (*DIMENSIONS, MEASURE, *STATES)}
    return Component(
        id=f"{name}_TEXT" if name in taken else name,
        name=column.meaning,
        role=Role.ATTRIBUTE,
        text_type=_TEXT_TYPES[column.type],
        code_list=f"CL_{name}" if column.type is Type.CHOICE else None,
        choices=column.choices,
        is_mandatory=column.is_required,
    )


def _with_choices(one: Component, choices: Sequence[str]) -> Component:
    return Component(one.id, one.name, one.role, one.text_type, one.code_list, choices)
