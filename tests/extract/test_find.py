"""The whole run: from any text to candidates with their places."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.figures import Extraction, Kind, Modifier
from extract.find import extract
from extract.records import from_record, to_record

PIECES = (
    *(
        "Đạt ",
        "tăng ",
        "hơn ",
        "từ ",
        "đến ",
        "năm 2022",
        "hai mươi ",
        "nghìn ",
        "thứ ",
        "Đề án ",
        "phần trăm",
    ),
    *(
        "35,03%",
        "2.054",
        "62/63",
        "12",
        "0",
        "triệu",
        " tỷ",
        " đồng",
        "/kg",
        " văn bản",
        " bộ, ngành",
        " ngày",
    ),
    *(
        " ",
        "\n",
        ". ",
        "-",
        "/",
        ":",
        "(",
        ")",
        ",",
        "![",
        "](",
        "https://a.vn/1",
        "e\u0301",
        "\u200b",
        "\ufeff",
    ),
    *("\u00a0", "İ", "٣", "²", "ß", "\U0001f600", "\ud83d"),
)


def check(text: str, found: Extraction) -> None:
    """What holds for every text."""
    at = 0
    for sentence in found.sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        at = sentence.end
    at = 0
    for candidate in found.candidates:
        assert candidate.span.of(text) == candidate.quote != ""
        assert candidate.span.start >= at, "candidates overlap or are out of order"
        at = candidate.span.end
        assert candidate.sentence in found.sentences
        assert candidate.sentence.contains(candidate.span)
        assert 0 < candidate.confidence < 1
        assert from_record(to_record(candidate.figure)).value == candidate.figure.value


@given(st.text())
def test_any_text_will_do(text: str) -> None:
    """Spans in bounds, quotes exact, nothing overlaps, every record is one the store takes."""
    check(text, extract(text))


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_mixture_of_figure_parts_will_do(text: str) -> None:
    """The same for texts that are nothing but numbers, units and marks."""
    check(text, extract(text))


@given(st.text(alphabet=st.characters(), max_size=40))
def test_even_lone_surrogates_will_do(text: str) -> None:
    """They come from broken decoders."""
    check(text, extract(text))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_decomposed_text_gives_the_same_figures(form: str) -> None:
    """Only the quotes differ: they are cut from the source as it is."""
    source = "Đã cấp hơn 79,5\u00a0triệu thẻ căn cước, tăng 9,4% so với năm trước."
    text = unicodedata.normalize("NFD" if form == "NFD" else "NFC", source)
    first, second = extract(text).candidates
    assert first.quote == unicodedata.normalize(form, "79,5\u00a0triệu")
    assert first.figure.value == Decimal(79_500_000)
    assert (first.figure.unit, first.figure.modifier) == ("thẻ căn cước", Modifier.OVER)
    assert second.figure.kind is Kind.PERCENT


@pytest.mark.parametrize(
    "unit",
    [
        "1.1.1.1.",
        "(((((",
        "1-1-",
        "1/1/",
        "1/x/",
        "![",
        "](",
        "hai ",
        "1 tỷ ",
        "bộ, ngành, ",
        "e\u0301",
        "@a",
        "\n",
        "quý 1, ",
    ],
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    """A hundred thousand characters of it: anything worse than linear would not come back."""
    text = unit * (100_000 // len(unit))
    check(text, extract(text))


def test_the_passage_decides_between_two_styles() -> None:
    """Where numbers are written in English style, a comma groups."""
    text = "Revenue was 1,255.80 USD, cost 2,345.67 USD and tax 12,500 USD."
    assert [str(candidate.figure.value) for candidate in extract(text).candidates] == [
        "1255.80",
        "2345.67",
        "12500",
    ]


def test_a_doubtful_number_shows_both_readings() -> None:
    """The likelier one is proposed, the other kept beside it."""
    (found,) = extract("Giá trị đạt 1,251 tỷ USD.").candidates
    assert (found.figure.value, found.alternative) == (Decimal(1_251_000_000), Decimal(1_251_000_000_000))


def test_every_candidate_names_its_rule() -> None:
    """Stable names, so that a rule's record can be followed."""
    text = "Có 62/63 xã đạt 35%, xếp thứ 7, chi 5 tỷ đồng cho 12 dự án, rộng 30 ha, tăng 2-3 lần."
    assert [candidate.rule for candidate in extract(text).candidates] == [
        "ratio.of",
        "percent.share",
        "rank.place",
        "money.amount",
        "count.noun",
        "measure.quantity",
        "range.measure",
    ]
