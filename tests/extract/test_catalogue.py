"""The catalogue of indicators: which code a record's words, unit and kind stand for."""

import time
import tomllib
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.codes.catalogue import Catalogue, catalogue, shipped, use
from extract.codes.entries import LONGEST, MOST_ENTRIES, CatalogueError, read_entries
from extract.figures import Kind

LABELS = [(one.code, label) for one in shipped().indicators.values() for label in (one.vi, one.en)]


def made_of(text: str, *, own: bool = False) -> Catalogue:
    """A catalogue of one file."""
    return Catalogue(*read_entries(tomllib.loads(text), own=own))


def code(
    text: str, unit: str | None = None, kind: str | None = None, within: Catalogue | None = None
) -> object:
    """The code that was found, or the codes of rivals."""
    match = (within or shipped()).match(text, unit, kind)
    if match.rivals:
        return [one.code for one in match.rivals]
    return match.indicator and match.indicator.code


@pytest.mark.parametrize(("expected", "label"), LABELS)
def test_a_label_leads_to_its_own_code(expected: str, label: str) -> None:
    """In either language, for each unit and kind that the indicator has."""
    one = shipped().indicators[expected]
    kinds = one.kinds or {"percent" if "%" in one.units else "count"}
    for unit in one.units or [None]:
        for kind in kinds:
            assert code(label, unit, kind) == expected


@pytest.mark.parametrize(
    ("text", "unit", "kind", "expected"),
    [
        ("tỷ lệ hồ sơ trực tuyến", "%", "percent", "ONLINE_APPLICATION_RATE"),
        ("Tỉ lệ hồ sơ TTHC được nộp trực tuyến", "%", "percent", "ONLINE_APPLICATION_RATE"),
        ("tiếp nhận hồ sơ trực tuyến", "hồ sơ", "count", "ONLINE_APPLICATIONS"),
        ("hồ sơ giải quyết đúng hạn", "phần trăm", "percent", "ON_TIME_RATE"),
        ("hồ sơ giải quyết đúng hạn", "hồ sơ", "count", "APPLICATIONS_ON_TIME"),
        ("kích hoạt tài khoản định danh điện tử (VNeID)", "tài khoản", "count", "EID_ACCOUNTS_ACTIVATED"),
        ("cấp tài khoản ĐDĐT mức 2", "tài khoản", "count", "EID_ACCOUNTS_ISSUED"),
        ("cấp thẻ CCCD gắn chíp", "thẻ", "count", "ID_CARDS_ISSUED"),
        ("Chỉ số PCI", "điểm", "measure", "PCI_SCORE"),
        ("Chỉ số PCI", None, "rank", "PCI_RANK"),
        ("Chỉ số PCI", "bậc", "count", None),
        ("sản lượng lúa", "tấn", "measure", None),
        ("", None, None, None),
        ("- –", None, None, None),
    ],
)
def test_what_reports_say_is_found(text: str, unit: str | None, kind: str, expected: str | None) -> None:
    """By words, unit and kind together; what nothing fits has no code."""
    assert code(text, unit, kind) == expected


def test_no_two_indicators_are_told_alike() -> None:
    """Where words, units and kinds are the same, the catalogue that is shipped would never know."""
    for one in shipped().indicators.values():
        for way in one.ways:
            for unit in one.units or ["đồng"]:
                for kind in one.kinds or set(Kind) - {Kind.RANK}:
                    assert not shipped().match(way.replace("*", " "), unit, kind).rivals


OWN = """
[[indicator]]
code = "FISH"
vi = "Sản lượng cá"
patterns = ["cá tra"]

[[indicator]]
code = "FISH_EXPORT"
vi = "Xuất khẩu cá"
unit = ["tấn"]
patterns = ["xuất khẩu * cá tra"]

[[indicator]]
code = "FISH_VALUE"
vi = "Giá trị cá"
kind = "money"
patterns = ["xuất khẩu * cá tra"]
"""


@pytest.mark.parametrize(
    ("text", "unit", "kind", "expected"),
    [
        ("nuôi cá tra", "tấn", "measure", "FISH"),
        ("xuất khẩu cá tra", "tấn", "measure", "FISH_EXPORT"),
        ("xuất khẩu nhiều cá tra phi lê", "tấn cá", "measure", "FISH_EXPORT"),
        ("xuất khẩu cá tra", "đồng", "money", "FISH_VALUE"),
        ("xuất khẩu cá tra", "con", "count", "FISH"),
        ("xuất khẩu cá tra", None, None, "FISH_EXPORT"),
        ("XUAT KHAU CA TRA", "tan", "measure", "FISH_EXPORT"),
        ("xuất khẩu cà tra", "tấn", "measure", None),
        ("cá tra xuất khẩu", "tấn", "measure", "FISH"),
        ("ca tra", "hạng", "rank", None),
    ],
)
def test_the_most_specific_pattern_that_fits_wins(
    text: str, unit: str | None, kind: str | None, expected: str | None
) -> None:
    """More words before fewer, then with a unit; words in their order; a word with other marks is another."""
    assert code(text, unit, kind, made_of(OWN)) == expected


def test_what_fits_two_equally_is_told_not_guessed() -> None:
    """Both are named, in the order of their codes."""
    two = made_of('[[indicator]]\ncode = "B"\nvi = "số xã"\n[[indicator]]\ncode = "A"\nvi = "xã số"\n')
    assert code("số xã số", None, None, two) == ["A", "B"]
    assert code("số xã", None, None, two) == "B"


def test_a_users_own_comes_before_what_is_shipped() -> None:
    """By code, and between patterns that say as much."""
    own = read_entries(
        tomllib.loads(
            '[abbreviations]\nHSTT = "hồ sơ trực tuyến"\n[[indicator]]\ncode = "MY_RATE"\n'
            'vi = "hồ sơ trực tuyến"\n[[indicator]]\ncode = "PCI_SCORE"\nvi = "điểm cạnh tranh"\n'
        ),
        own=True,
    )
    both = shipped().with_more(*own)
    assert code("hồ sơ trực tuyến", "%", "percent", both) == "MY_RATE"
    assert code("HSTT", "%", "percent", both) == "MY_RATE"
    assert code("Tỷ lệ hồ sơ nộp trực tuyến", "%", "percent", both) == "ONLINE_APPLICATION_RATE"
    assert code("PCI", "điểm", "measure", both) is None
    assert code("điểm cạnh tranh", "điểm", "measure", both) == "PCI_SCORE"


def test_the_catalogue_in_force_is_what_was_put_there() -> None:
    """Until then, what is shipped."""
    assert catalogue() is shipped()
    try:
        use(own := made_of(OWN))
        assert catalogue() is own
    finally:
        use(None)


@given(st.sampled_from(LABELS), st.sampled_from(["upper", "lower", "title"]), st.sampled_from(["NFC", "NFD"]))
def test_spelling_makes_no_difference(
    labelled: tuple[str, str], case: str, form: Literal["NFC", "NFD"]
) -> None:
    """Capitals, decomposed letters, odd spaces, none of the marks."""
    expected, label = labelled
    one = shipped().indicators[expected]
    unit, kind = next(iter(one.units), None), next(iter(one.kinds), None)
    spelt = unicodedata.normalize(form, getattr(label, case)()).replace(" ", "\u00a0 ")
    assert code(spelt, unit, kind) == expected
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", label) if not unicodedata.combining(letter)
    )
    assert code(bare.replace("đ", "d").replace("Đ", "D"), unit, kind) == expected


@given(st.text(), st.none() | st.text(), st.none() | st.sampled_from(list(Kind)))
def test_any_text_at_all_is_looked_up(text: str, unit: str | None, kind: str | None) -> None:
    """Without a fault, and the same every time."""
    assert code(text, unit, kind) == code(text, unit, kind)


def test_long_texts_take_linear_time() -> None:
    """The words of a pattern again and again are no trap."""
    text = "hồ sơ tiếp nhận " * 250
    begin = time.perf_counter()
    code(text, "%", "percent")
    assert time.perf_counter() - begin < 5


ENTRY = '[[indicator]]\ncode = "A"\nvi = "số xã"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("indicators = []", "unknown table 'indicators'; write [[indicator]] before each entry"),
        ("indicator = 1", "indicator: no entries; write [[indicator]] before each"),
        ("[indicator]\ncode = 'A'", "indicator: no entries"),
        ("abbreviations = 1", "abbreviations: no table; write [abbreviations], then TTHC ="),
        ('[abbreviations]\n"A B" = "c"', "abbreviations: 'A B': write one word for several"),
        ("[abbreviations]\nA = 1", "abbreviations: 'A': 1 is no text; write it between quotation marks"),
        ("[[indicator]]\nvi = 'số xã'", "entry 1, '-', code: write capitals, digits and _"),
        (ENTRY.replace('"A"', '"a b"'), "entry 1, 'a b', code: write capitals"),
        (ENTRY.replace('"A"', '"X_A"'), "not beginning with X_"),
        (ENTRY + ENTRY, "entry 2, 'A', code: stands in this file already; give each indicator one entry"),
        ("[[indicator]]\ncode = 'A'", "entry 1, 'A', vi: missing; write the label, such as vi ="),
        (ENTRY + "label = 'x'", "entry 1, 'A', 'label': no such key; the keys are code, vi, en, unit, kind"),
        (ENTRY + "en = 1", "entry 1, 'A', en: 1 is no text"),
        (ENTRY + "en = ' '", "en: ' ' is empty or holds control characters; write words"),
        (ENTRY + "en = '–'", "en: '–' is no label; write words, without *"),
        (ENTRY + "en = 'a * b'", "en: 'a * b' is no label"),
        (ENTRY + "kind = 'share'", "kind: 'share' is not one of count, percent, ratio, rank, money, measure"),
        (ENTRY + "kind = {}", 'kind: write kind = ["..."], at most'),
        (ENTRY + "unit = ['']", "unit: 'number 1': '' is empty"),
        (ENTRY + "unit = ['–']", "unit: '–' holds no word; name the unit as records do"),
        (ENTRY + "patterns = [1]", "patterns: 'number 1': 1 is no text"),
        (ENTRY + "patterns = ['*']", "patterns: '*': write words, with * only between them for any others"),
        (ENTRY + "patterns = ['xã *']", "patterns: 'xã *': write words"),
        (ENTRY + 'patterns = ["xã\\u001b[2J"]', "is empty or holds control characters"),
        (ENTRY + f"patterns = ['{'xã ' * LONGEST}']", "is longer than 300 characters; write what is always"),
    ],
)
def test_a_bad_catalogue_is_refused(text: str, message: str) -> None:
    """In one line that names the entry and says what to do."""
    with pytest.raises(CatalogueError) as caught:
        read_entries(tomllib.loads(text))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 220


def test_too_many_entries_are_refused() -> None:
    """A table of data given by mistake is no catalogue."""
    with pytest.raises(CatalogueError, match="a catalogue may have 5,000"):
        read_entries({"indicator": [{}] * (MOST_ENTRIES + 1)})
