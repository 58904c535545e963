"""What a printed number may stand for, and when a sum agrees with it."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.checks.results import Outcome
from extract.checks.slips import is_digit_slip, is_slip, may_slip
from extract.checks.tolerance import Printed, Reckoned, compare, share, step_of, total
from extract.figures import Modifier

COUNTS = st.integers(1, 10**9)
DECIMALS = st.integers(0, 4)


def counted(number: int) -> Printed:
    """A count as it stands in digits."""
    return Printed(Decimal(number), Decimal(0))


def printed(value: Decimal, decimals: int, rounding: str) -> Printed:
    """A percentage as a source prints it."""
    step = Decimal(1).scaleb(-decimals)
    return Printed(value.quantize(step, rounding=rounding), step)


@given(COUNTS, COUNTS, DECIMALS)
def test_a_share_that_was_rounded_holds(part: int, base: int, decimals: int) -> None:
    """Whatever the counts and the decimals, a rounded share is never an error."""
    reckoned = share(counted(part), counted(base))
    assert compare(reckoned, printed(reckoned.value, decimals, ROUND_HALF_UP)) is Outcome.HOLDS


@given(COUNTS, COUNTS, DECIMALS)
def test_a_share_that_was_cut_is_told_as_cut(part: int, base: int, decimals: int) -> None:
    """Digits that were cut are no error; where rounding would say otherwise, that is told."""
    reckoned = share(counted(part), counted(base))
    cut = printed(reckoned.value, decimals, ROUND_FLOOR)
    is_same = cut == printed(reckoned.value, decimals, ROUND_HALF_UP)
    assert compare(reckoned, cut) in ({Outcome.HOLDS} if is_same else {Outcome.HOLDS, Outcome.TRUNCATED})


@given(COUNTS, COUNTS, DECIMALS)
def test_a_share_that_was_rounded_up_is_no_error(part: int, base: int, decimals: int) -> None:
    """A last digit that is one too high was rounded up."""
    reckoned = share(counted(part), counted(base))
    up = printed(reckoned.value, decimals, ROUND_CEILING)
    assert compare(reckoned, up) in (Outcome.HOLDS, Outcome.ROUNDED)


@given(COUNTS, COUNTS, DECIMALS, st.integers(2, 1000), st.sampled_from([1, -1]))
def test_a_share_further_off_fails(part: int, base: int, decimals: int, steps: int, way: int) -> None:
    """What is off by more than the last digit can be is an error."""
    reckoned = share(counted(part), counted(base))
    right = printed(reckoned.value, decimals, ROUND_HALF_UP)
    wrong = right._replace(value=right.value + way * steps * right.step)
    assert compare(reckoned, wrong) is Outcome.FAILS


@given(st.lists(st.decimals(0, 10**6, places=4), min_size=1, max_size=8), DECIMALS)
def test_parts_that_were_rounded_one_by_one_add_up(parts: list[Decimal], decimals: int) -> None:
    """Each part and the total may have been rounded for itself."""
    rounded = [printed(part, decimals, ROUND_HALF_UP) for part in parts]
    whole = printed(sum(parts, Decimal(0)), decimals, ROUND_HALF_UP)
    assert compare(total(rounded), whole) is not Outcome.FAILS


@pytest.mark.parametrize(
    ("modifier", "value", "reckoned", "outcome"),
    [
        (Modifier.NEARLY, "67", "66.91", Outcome.HOLDS),
        (Modifier.NEARLY, "67", "67.4", Outcome.FAILS),
        (Modifier.NEARLY, "67", "50", Outcome.FAILS),
        (Modifier.OVER, "77", "77.4", Outcome.HOLDS),
        (Modifier.OVER, "77", "76.05", Outcome.FAILS),
        (Modifier.ABOUT, "60", "58.2", Outcome.HOLDS),
        (Modifier.ABOUT, "60", "40", Outcome.FAILS),
        (Modifier.UNDER, "5", "3.1", Outcome.HOLDS),
        (Modifier.UNDER, "5", "5.5", Outcome.FAILS),
        (Modifier.AT_LEAST, "90", "99", Outcome.HOLDS),
        (Modifier.AT_MOST, "10", "11", Outcome.FAILS),
    ],
)
def test_a_hedge_says_on_which_side_the_number_lies(
    modifier: Modifier, value: str, reckoned: str, outcome: Outcome
) -> None:
    """`gần 67 %` fits 66,91; `hơn 77 %` does not fit 76,05."""
    exact = Reckoned(Decimal(reckoned), Decimal(reckoned), Decimal(reckoned))
    assert compare(exact, Printed(Decimal(value), Decimal(1), modifier)) is outcome


@pytest.mark.parametrize(
    ("value", "digits", "counts", "step"),
    [
        ("35.03", "3503", False, "0.01"),
        ("79500000", "795", True, "100000"),
        ("2054", "2054", True, "0"),
        ("36000", "36000", True, "360"),
        ("128000", "128", True, "1000"),
        ("3500000", "3", False, "0"),
        ("12", "", True, "0"),
        ("0", "0", True, "0"),
    ],
)
def test_the_last_digit_says_how_exact_a_number_is(value: str, digits: str, counts: bool, step: str) -> None:  # noqa: FBT001 - a row of the table
    """Decimals and magnitude words tell the step; a count is exact unless it ends in many zeros."""
    assert step_of(Decimal(value), digits, counts=counts) == Decimal(step)


@given(st.integers(100, 10**9), st.data())
def test_one_other_digit_is_a_slip(number: int, data: st.DataObject) -> None:
    """A number with any one digit changed is found from it."""
    digits = str(number)
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "123456789" if digit != digits[at]]))
    wrong = Printed(Decimal(digits[:at] + other + digits[at + 1 :]), Decimal(1))
    assert is_digit_slip(wrong, Decimal(number), Decimal(number))


def test_two_other_digits_are_none() -> None:
    """What one digit does not mend is not told as a slip; another magnitude is one."""
    assert not is_slip(Printed(Decimal(1234), Decimal(1)), Decimal(1375), Decimal(1375))
    assert is_slip(Printed(Decimal(1234), Decimal(1)), Decimal(12340), Decimal(12340))


@given(st.integers(-(10**6), 10**6), st.integers(-1, 1000))
def test_what_no_other_digit_can_be_is_told_without_the_digits(least: int, width: int) -> None:
    """A number differs by one digit from another by that digit at its place, and by nothing else."""
    most = least + width
    differences = [digit * 10**place for digit in range(-9, 10) if digit for place in range(8)]
    assert may_slip(least, most) is any(least <= one <= most for one in differences)
