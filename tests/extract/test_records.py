"""Records: the one place where a figure's fields are checked."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Direction, Figure, Kind, Modifier, Status
from extract.records import FIELDS, RecordError, canonical, from_record, to_record

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("67.50", "67.5"),
        ("1E+3", "1000"),
        ("79500000", "79500000"),
        ("-0", "0"),
        ("0.10", "0.1"),
        ("100", "100"),
    ],
)
def test_a_decimal_has_one_spelling(number: str, text: str) -> None:
    """No exponent and no trailing zeros, whatever way the decimal came about."""
    assert canonical(Decimal(number)) == text


@given(decimals)
def test_the_spelling_keeps_the_number(number: Decimal) -> None:
    """Reading a canonical decimal gives the same number back."""
    assert Decimal(canonical(number)) == number


@given(
    st.builds(
        Figure,
        kind=st.sampled_from([Kind.COUNT, Kind.MONEY, Kind.MEASURE]),
        value=decimals,
        unit=st.none() | st.just("hồ sơ"),
        modifier=st.sampled_from(Modifier),
        direction=st.sampled_from(Direction),
        status=st.sampled_from(Status),
        indicator=st.none() | st.just("tiếp nhận hồ sơ"),
        entity=st.none() | st.just("cả nước"),
        period=st.none() | st.just("../2023-06-21"),
    )
)
def test_a_figure_survives_its_record(figure: Figure) -> None:
    """A figure written down as a record reads back equal."""
    assert from_record(to_record(figure)) == figure


def test_a_record_lists_every_field_in_order() -> None:
    """Forms, files and tables all follow the order of FIELDS."""
    assert tuple(to_record(Figure(kind=Kind.COUNT, value=Decimal(1)))) == FIELDS


def test_text_is_kept_composed_and_trimmed() -> None:
    """A unit typed as NFD with stray blanks is stored as NFC without them; blank text is no text."""
    figure = from_record({"kind": "count", "value": "5", "unit": " hô\u0300 sơ ", "entity": "  "})
    assert (figure.unit, figure.entity) == ("hồ sơ", None)


def test_a_percent_brings_its_own_unit() -> None:
    """A percent without a unit is in %."""
    assert from_record({"kind": "percent", "value": "64"}).unit == "%"


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"kind": "count", "value": "1", "colour": "red"}, "colour"),
        ({"value": "1"}, "kind"),
        ({"kind": "share", "value": "1"}, "kind"),
        ({"kind": "count"}, "value"),
        ({"kind": "count", "value": "1.000.000"}, "value"),
        ({"kind": "count", "value": "NaN"}, "value"),
        ({"kind": "count", "value": 1.5}, "value"),
        ({"kind": "count", "value": True}, "value"),
        ({"kind": "count", "value": "1", "denominator": "2"}, "denominator"),
        ({"kind": "ratio", "value": "1"}, "denominator"),
        ({"kind": "ratio", "value": "1", "denominator": "0"}, "denominator"),
        ({"kind": "ratio", "value": "1", "denominator": "2", "upper": "3"}, "upper"),
        ({"kind": "count", "value": "5", "upper": "3"}, "upper"),
        ({"kind": "rank", "value": "0"}, "value"),
        ({"kind": "rank", "value": "2.5"}, "value"),
        ({"kind": "rank", "value": "64", "denominator": "63"}, "value"),
        ({"kind": "percent", "value": "1", "unit": "người"}, "unit"),
        ({"kind": "count", "value": "1", "modifier": "roughly"}, "modifier"),
        ({"kind": "count", "value": "1", "unit": "a\x1b[31mb"}, "unit"),
        ({"kind": "count", "value": "1", "entity": "a\u202eb"}, "entity"),
        ({"kind": "count", "value": "1", "indicator": "x" * 1001}, "indicator"),
        ({"kind": "count", "value": "1", "indicator": 7}, "indicator"),
        ({"kind": "count", "value": "1", "period": "21/6"}, "period"),
    ],
)
def test_an_impossible_record_names_its_field(record: dict[str, object], field: str) -> None:
    """What cannot be is refused, and the error says in which field."""
    with pytest.raises(RecordError) as caught:
        from_record(record)
    assert caught.value.field == field
