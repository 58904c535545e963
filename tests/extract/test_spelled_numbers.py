"""Numbers from an independent writer, in words and in digits, read back through the whole run."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.find import extract

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
Style = dict[str, str]


@st.composite
def styles(draw: st.DrawFn) -> Style:
    """One way of writing where Vietnamese has several."""
    ways = {
        "4": ("tư", "bốn"),
        "5": ("lăm", "nhăm"),
        "0": ("linh", "lẻ"),
        "k": ("nghìn", "ngàn"),
        "b": ("tỷ", "tỉ"),
    }
    return {key: draw(st.sampled_from(choice)) for key, choice in ways.items()}


def below_hundred(number: int, style: Style) -> str:
    """Up to 99, as it stands alone."""
    tens, unit = divmod(number, 10)
    if not tens:
        return DIGITS[unit]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if not unit:
        return head
    if unit == 1:
        return f"{head} {'một' if tens == 1 else 'mốt'}"
    if unit == 4:
        return f"{head} {'bốn' if tens == 1 else style['4']}"
    if unit == 5:
        return f"{head} {'lăm' if tens == 1 else style['5']}"
    return f"{head} {DIGITS[unit]}"


def below_thousand(number: int, style: Style, *, led: bool) -> str:
    """Up to 999; behind a larger part the hundreds are said even when there are none."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not led:
        return below_hundred(rest, style)
    head = f"{DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} {style['0']} {DIGITS[rest]}" if rest < 10 else f"{head} {below_hundred(rest, style)}"


def in_words(number: int, style: Style) -> str:
    """A whole number from one up, as it is read aloud."""
    said: list[str] = []
    for power, name in ((9, style["b"]), (6, "triệu"), (3, style["k"]), (0, "")):
        part, number = divmod(number, 10**power)
        if part:
            said.append(f"{below_thousand(part, style, led=bool(said))} {name}".strip())
    return " ".join(said)


@given(st.integers(min_value=2, max_value=999_999_999_999), styles())
@example(1005, {"4": "tư", "5": "lăm", "0": "linh", "k": "nghìn", "b": "tỷ"})
@example(2054, {"4": "tư", "5": "nhăm", "0": "lẻ", "k": "ngàn", "b": "tỉ"})
@example(79_057, {"4": "bốn", "5": "lăm", "0": "linh", "k": "nghìn", "b": "tỷ"})
def test_a_number_in_words_comes_back(number: int, style: Style) -> None:
    """Whatever its size and wording, from the sentence it stands in."""
    words = in_words(number, style)
    (found,) = extract(f"Toàn tỉnh có {words} hồ sơ.").candidates
    assert (found.quote, found.figure.value, found.figure.unit) == (words, Decimal(number), "hồ sơ")


@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=99))
def test_a_number_in_digits_comes_back(whole: int, hundredths: int) -> None:
    """Dots group, a comma begins the decimals."""
    written = f"{whole:,}".replace(",", ".") + f",{hundredths:02}"
    (found,) = extract(f"Diện tích rừng là {written} ha.").candidates
    assert (found.quote, found.figure.value) == (written, Decimal(f"{whole}.{hundredths:02}"))


@given(st.integers(min_value=1000, max_value=10**12), st.sampled_from(" \u00a0\u2009\u202f\u2007"))
def test_groups_that_any_space_parts_are_one_number(whole: int, space: str) -> None:
    """A plain space, a no-break space, a thin one."""
    written = f"{whole:,}".replace(",", space)
    (found,) = extract(f"Các đơn vị thu hoạch {written} tấn.").candidates
    assert (found.quote, found.figure.value) == (written, Decimal(whole))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("một triệu hai trăm nghìn", 1_200_000),
        ("hai vạn", 20_000),
        ("ba nghìn rưỡi", 3500),
        ("bốn mươi lăm", 45),
        ("hai chục", 20),
        ("năm trăm lẻ bốn", 504),
        ("sáu mươi mốt nghìn", 61_000),
    ],
)
def test_the_other_ways_to_say_a_number_are_read(words: str, value: int) -> None:
    """Those that the writer above does not use."""
    (found,) = extract(f"Xã có {words} cây trồng.").candidates
    assert (found.quote, found.figure.value) == (words, Decimal(value))
