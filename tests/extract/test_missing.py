"""Numbers that a sum or a pair of a text's figures lacks."""

import pytest

from extract.checks import check, missing
from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.unclaimed import unclaimed
from extract.figures import Figure, Span
from extract.find import extract
from extract.scene import Scene
from extract.sentences import split_sentences

Placed = tuple[Span, Figure]


def left_out(text: str, quote: str) -> tuple[list[Placed], list[Placed]]:
    """The figures of a text without one of them, and that one."""
    figures = [(one.span, one.figure) for one in extract(text).candidates]
    gone = [placed for placed in figures if placed[0].of(text) == quote]
    return [placed for placed in figures if placed not in gone], gone


def numbers_left(text: str) -> list[tuple[Span, str]]:
    """The numbers of a text that may be figures, where nothing is one yet."""
    scene = Scene(text=text, sentences=split_sentences(text))
    return [(place, said[0].digits) for place, said in unclaimed(scene.folded, [], scene.numerals)]


@pytest.mark.parametrize(
    ("text", "quote", "rule"),
    [
        (
            "Tỉnh giảm 79.057 người; trong đó, khối sở giảm 5.510 người, khối huyện giảm 73.547 người.",
            "5.510",
            "checks.missing_addend",
        ),
        (
            "Tỉnh giảm 79.057 người; trong đó, khối sở giảm 5.510 người, khối huyện giảm 73.547 người.",
            "79.057",
            "checks.missing_addend",
        ),
        ("Đã số hóa 62%, đang làm 30%, còn lại 8% chưa làm.", "30%", "checks.missing_addend"),
        ("Đến nay huyện làm xong 45/60 nhiệm vụ, đạt tỷ lệ 75%.", "45/60", "checks.missing_half"),
        ("Đến nay huyện làm xong 45/60 nhiệm vụ, đạt tỷ lệ 75%.", "75%", "checks.missing_half"),
        ("Sở trả 296 hồ sơ, chiếm 35,03% tổng số 845 hồ sơ.", "845", "checks.missing_half"),
        ("Tỷ lệ số hóa tăng từ 76,2% lên 85,1%.", "76,2%", "checks.missing_half"),
        ("Thời gian chờ giảm từ 40 phút xuống còn 30 phút.", "30", "checks.missing_half"),
        ("Huyện thu 120 tỷ đồng, tăng 20% so với 100 tỷ đồng cùng kỳ.", "100 tỷ", "checks.missing_half"),
        ("Tỉnh tăng 9 bậc, từ vị trí 26 lên vị trí 17.", "9", "checks.missing_half"),
    ],
)
def test_the_number_that_is_lacking_is_proposed(text: str, quote: str, rule: str) -> None:
    """A number without a figure that makes a sum or a pair hold is proposed, with its record."""
    figures, gone = left_out(text, quote)
    ((_, figure),) = gone
    found = [one for one in missing(text, figures) if one.quote == quote]
    assert [(one.rule, one.figure.value) for one in found] == [(rule, figure.value)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh giảm 79.057 người; trong đó, khối sở giảm 5.510 người, khối huyện giảm 73.547 người.",
        "Ngày 15/7/2023, theo văn bản số 120/QĐ-UBND, xã nhận 120 hồ sơ, gồm 70 hồ sơ mới và 50 hồ sơ cũ.",
        "Từ năm 2021 đến năm 2023, tỷ lệ số hóa đạt 62%.",
        "Lúc 09:31 ngày 22/10, chợ bán 112 tấn cá, trong đó 50 tấn cá biển, 53 tấn cá đồng.",
    ],
)
def test_nothing_is_proposed_where_nothing_is_lacking(text: str) -> None:
    """Dates, names and numbers that no sum asks for stay what they are; no figure is proposed again."""
    figures = [(one.span, one.figure) for one in extract(text).candidates]
    assert missing(text, figures) == []


def test_without_figures_nothing_is_lacking() -> None:
    """A number is only lacking beside figures."""
    assert missing("Từ 40 phút xuống còn 30 phút.", []) == []


@pytest.mark.parametrize("filling", ["12%, ", "từ 10 lên ", "trong đó 5 xã, ", "(1", "1 ", "1/2 (", "9 xã; "])
def test_a_text_that_nobody_would_write_is_checked_too(filling: str) -> None:
    """Any text is checked, in a time that its length alone decides."""
    text = filling * 300
    figures = [(one.span, one.figure) for one in extract(text).candidates]
    assert all(one.members for one in check(text, figures))
    assert all(one.quote for one in missing(text, figures))


@pytest.mark.parametrize(
    "said",
    ["trong 5 năm", "giai đoạn 2016 - 2021", "tính đến 18/7", "từ 1.6, nay", "gọi 0233", "mục\n5. Nay"],
)
def test_a_time_a_code_or_the_number_of_an_item_is_never_tried(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    """They stand near figures everywhere, and sums that fit them are chance."""
    monkeypatch.setattr(Page, "figure_at", lambda *_: pytest.fail("tried"))
    text = f"Xã trả 62% hồ sơ, trong đó {said}, huyện trả 70% hồ sơ."
    figures = [(one.span, one.figure) for one in extract(text).candidates if "%" in one.quote]
    assert missing(text, figures) == []


@pytest.mark.parametrize("quote", ["12 tháng", "5 năm", "58%"])
def test_how_long_something_took_may_be_a_level(quote: str) -> None:
    """Right behind `từ`, `xuống` or `còn` it is one; a percentage before a year is no time either."""
    text = f"Thời gian giảm từ {quote.replace('58', '65')} năm 2013 xuống còn {quote} năm 2016."
    number = quote.split(" ", maxsplit=1)[0]
    span = Span(text.rindex(number), text.rindex(number) + len(number))
    assert span in [place for place, _ in numbers_left(text)]


@pytest.mark.parametrize(
    ("sentence", "most"),
    [
        ("Có 9 xã trong đó 1 2 3 4 5 6 7 8 9 (1%). ", 80),
        ("Trong đó 3, 4, 5, 6, 7; tổng cộng 25; ", 6),
        ("Tỉnh giảm 120 người, trong đó sở giảm 70 người, huyện 50 (x). ", 20),
    ],
)
def test_of_a_flood_of_numbers_few_are_tried(
    monkeypatch: pytest.MonkeyPatch, sentence: str, most: int
) -> None:
    """In a sentence, and beside the figures before: each number that is tried costs several sums."""
    tried: set[Span] = set()
    figure_at = Page.figure_at

    def counted(page: Page, place: Span, sentence: int, figure: Figure) -> Member:
        tried.add(place)
        return figure_at(page, place, sentence, figure)

    monkeypatch.setattr(Page, "figure_at", counted)
    extract(sentence * 20)
    assert 0 < len(tried) <= most


def test_what_each_sentence_lacks_is_proposed_by_extraction() -> None:
    """However many they are, each has the record that the text around it gives."""
    found = extract("Tỉnh giảm 120 người, trong đó sở giảm 70 người, huyện 50 (x). " * 9).candidates
    lacked = [(one.quote, one.rule) for one in found if one.rule.startswith("checks.")]
    assert lacked == [("50", "checks.missing_addend")] * 9
