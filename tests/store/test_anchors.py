"""Spans are found again in a text that was changed a little, or not at all; never at another number."""

import re
import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from store.anchors import find_again, plain

REPORT = (
    "Báo cáo tháng 6 của huyện Phú Lương\n\n"
    "Toàn huyện tiếp nhận hơn 1.250 hồ sơ trực tuyến, đạt 97,5% kế hoạch năm.\n"
    "Tỷ lệ giải quyết đúng hạn là 99%, tăng 3,2% so với cùng kỳ.\n\n"
    "Có 18/20 xã hoàn thành, còn lại hai mươi lăm thôn chưa nối mạng.\n"
    "Tổng kinh phí là 79,5 triệu đồng, chi trong 2 năm.\n"
)
QUOTES = ("1.250", "97,5%", "99%", "3,2%", "18/20", "hai mươi lăm", "79,5 triệu")
NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")

Again = Callable[..., list[str | None]]


def spans_of(text: str, quotes: tuple[str, ...]) -> list[Span]:
    """Where the quotes stand, each behind the one before."""
    spans, at = [], 0
    for quote in quotes:
        at = text.index(quote, at)
        spans.append(Span(at, at + len(quote)))
        at += len(quote)
    return spans


def lines_of(old: str, new: str, *quotes: str) -> list[str | None]:
    """For each quote the line of the new text in which it is found."""
    found = find_again(old, new, spans_of(old, quotes))
    return [
        None if span is None else next(line for line in new[: span.end].splitlines()[-1:] if line)
        for span in found
    ]


def slices(old: str, new: str, *quotes: str) -> list[str | None]:
    """For each quote what stands where it is found."""
    found = find_again(old, new, spans_of(old, quotes))
    return [None if span is None else span.of(new) for span in found]


EDITS: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: text,
    "a paragraph before": lambda text: "Số: 12/BC-UBND ngày 3 tháng 7.\n\n" + text,
    "a paragraph after": lambda text: text + "\nNơi nhận: lưu văn thư, 5 bản.\n",
    "a typo mended": lambda text: text.replace("nối mạng", "nối mạng internet").replace("Tỷ lệ", "Tỉ lệ"),
    "a word beside a number": lambda text: text.replace("hồ sơ trực tuyến", "thủ tục trực tuyến"),
    "spaces and lines": lambda text: (
        text.replace("\n\n", "\n").replace(" ", "  ").replace("kế  hoạch", "kế\nhoạch")
    ),
    "letters in parts": lambda text: unicodedata.normalize("NFD", text),
    "a sentence cut out": lambda text: text.replace("Báo cáo tháng 6 của huyện Phú Lương\n\n", ""),
    "a mark at the beginning": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_small_changes_lose_nothing(edit: str) -> None:
    """Every quote is found, word for word, whatever was done around it."""
    new = EDITS[edit](REPORT)
    assert [plain(found or "") for found in slices(REPORT, new, *QUOTES)] == list(QUOTES)


CHANGED = {
    "another number": ("đạt 97,5%", "đạt 98,5%", "97,5%"),
    "a digit before it": ("tăng 3,2%", "tăng 13,2%", "3,2%"),
    "digits apart before it": ("hơn 1.250", "hơn 4 1.250", "1.250"),
    "a decimal after it": ("là 99%", "là 99,4%", "99%"),
    "a sign before it": ("tăng 3,2%", "tăng -3,2%", "3,2%"),
    "another magnitude": ("79,5 triệu đồng", "79,5 tỷ đồng", "79,5"),
    "another magnitude in the quote": ("79,5 triệu đồng", "79,5 tỷ đồng", "79,5 triệu"),
    "a number in words that goes on": ("hai mươi lăm", "một trăm hai mươi lăm", "hai mươi lăm"),
    "the words before, in words": ("lại hai mươi lăm", "có hai mươi lăm", "hai mươi lăm"),
    "the sentence gone": ("Có 18/20 xã hoàn thành, còn", "Còn", "18/20"),
}


@pytest.mark.parametrize("change", CHANGED)
def test_another_number_is_not_taken_for_it(change: str) -> None:
    """Where the number or what belongs to it is changed there is nothing to find; the rest is found."""
    before, after, quote = CHANGED[change]
    new = REPORT.replace(before, after)
    assert new != REPORT
    others = [other for other in QUOTES if other not in (quote, "79,5 triệu" if quote == "79,5" else quote)]
    assert slices(REPORT, new, quote) == [None]
    assert slices(REPORT, new, *others) == others


def table(*names: str) -> str:
    """Rows that differ by their name alone."""
    rows = "".join(f"Xã {name}: 5%\n" for name in names)
    return f"Bảng 1. Tỷ lệ hộ nghèo theo xã\n{rows}Nguồn: phòng thống kê huyện\n"


def test_rows_of_a_table_are_told_apart_by_what_stands_beside_the_number() -> None:
    """`5%` in every row: each is found in its own row, and that of a row that is gone is not found."""
    old = table("Phú Mỹ", "Bình An", "Hòa Lạc", "Tân Lập")
    new = table("Phú Mỹ", "Hòa Lạc", "Tân Lập")
    assert lines_of(old, new, "5%", "5%", "5%", "5%") == [
        "Xã Phú Mỹ: 5%",
        None,
        "Xã Hòa Lạc: 5%",
        "Xã Tân Lập: 5%",
    ]


def test_equal_rows_are_matched_only_when_all_are_there() -> None:
    """Rows without a name: as many as before are those; of one fewer nobody knows which is gone."""
    head, foot = "Bảng 1. Tỷ lệ hộ nghèo theo xã\n", "Nguồn: phòng thống kê huyện\n"
    old = head + "5%\n" * 10 + foot
    found = find_again(old, "Mới.\n" + old, spans_of(old, ("5%",) * 10))
    assert found == [Span(span.start + 5, span.end + 5) for span in spans_of(old, ("5%",) * 10)]
    fewer = head + "5%\n" * 9 + foot
    assert find_again(old, fewer, spans_of(old, ("5%",) * 10)) == [None] * 10


def test_a_paragraph_that_moved_is_found() -> None:
    """A whole sentence that stands elsewhere now takes its figures along."""
    first, second, third = (
        "Toàn huyện tiếp nhận hơn 1.250 hồ sơ trực tuyến trong tháng.\n",
        "Tỷ lệ giải quyết đúng hạn của các xã là 99% trong quý.\n",
        "Tổng kinh phí của chương trình là 79,5 triệu đồng mỗi năm.\n",
    )
    quotes = ("1.250", "99%", "79,5 triệu")
    assert slices(first + second + third, third + first + second, *quotes) == list(quotes)


def test_a_span_within_a_word_is_cut_alike() -> None:
    """An annotator may mark a part of a word; it is found where that word is the same."""
    old = "Các xã và thị trấn được khen có 12xã đạt chuẩn nông thôn mới."
    assert slices(old, "Năm nay: " + old, "12") == ["12"]
    assert slices(old, old.replace("12xã", "12 xã"), "12") in ([None], ["12"])


@pytest.mark.parametrize("span", [Span(0, 0), Span(7, 8), Span(3, 3)])
def test_a_span_without_a_word_is_not_found(span: Span) -> None:
    """White space and nothing at all are nowhere."""
    assert find_again("Báo cáo của huyện", "Báo cáo của huyện", [span]) == [None]


WORDS = st.sampled_from(
    [
        "xã",
        "đạt",
        "5%",
        "15%",
        "1,5%",
        "5",
        "12.345",
        "triệu",
        "hồ sơ",
        "Phú",
        "Lương",
        ".",
        "\n",
        ",",
        "và",
        "-",
        "của",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
EDITINGS = st.lists(
    st.tuples(st.integers(0, 59), st.sampled_from(["drop", "insert", "replace", "glue", "move"]), WORDS),
    max_size=6,
)


def edited(words: list[str], editings: list[tuple[int, str, str]]) -> str:
    """The words after some edits."""
    words = list(words)
    for at, how, word in editings:
        place = at % (len(words) + 1)
        if how == "insert" or place == len(words):
            words.insert(place, word)
        elif how == "drop":
            del words[place]
        elif how == "replace":
            words[place] = word
        elif how == "glue":
            words[place] += word
        else:
            words.append(words.pop(place))
    return " ".join(words)


def numbers_in(text: str) -> dict[tuple[int, int], str]:
    """Every number, whole, by its place."""
    return {match.span(): match[0] for match in NUMBER.finditer(text)}


@given(st.lists(WORDS, min_size=1, max_size=60), EDITINGS)
def test_no_edit_leads_to_another_number(words: list[str], editings: list[tuple[int, str, str]]) -> None:
    """What is found reads as it did and is a whole number; no two spans are found at one place."""
    old, new = " ".join(words), edited(words, editings)
    before, after = numbers_in(old), numbers_in(new)
    spans = [Span(*place) for place in before]
    found = find_again(old, new, spans)
    for span, place in zip(spans, found, strict=True):
        if place is not None:
            assert after[place.start, place.end] == before[span.start, span.end]
    places = [place for place in found if place is not None]
    assert len(set(places)) == len(places)


@given(TEXTS, TEXTS)
def test_any_two_texts_give_an_answer(old: str, new: str) -> None:
    """However little they share, what is found is the same number."""
    after = numbers_in(new)
    before = numbers_in(old)
    for place, found in zip(before, find_again(old, new, [Span(*place) for place in before]), strict=True):
        assert found is None or after[found.start, found.end] == before[place]


@given(TEXTS)
def test_a_text_is_found_in_itself(text: str) -> None:
    """Nothing is lost where nothing changed, apart from numbers that have next to nothing around them."""
    spans = [Span(*place) for place in numbers_in(text)]
    assert all(
        found in (span, None) for span, found in zip(spans, find_again(text, text, spans), strict=True)
    )


def test_time_grows_with_the_text_and_not_faster() -> None:
    """A table of equal rows, the worst for a search for the shortest difference, is read in linear time."""

    def seconds(rows: int) -> float:
        old = "Bảng\n" + "Xã 5%\n" * rows
        begin = time.perf_counter()
        find_again(old, old[: len(old) // 2] + "Thêm một dòng.\n" + old[len(old) // 2 + 6 :], [Span(8, 10)])
        return time.perf_counter() - begin

    seconds(100)
    assert seconds(16_000) < 16 * 4 * max(seconds(1_000), 0.002)
