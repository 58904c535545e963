"""What frames a page that was scraped to text, and what is wrong with a page as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from extract.find import extract
from extract.layout import Cell, Flag, Frame, Furniture, Layout

BODY = (
    "Sáng 12/7, Ủy ban nhân dân huyện Tân Phú họp đánh giá công tác cải cách hành chính quý II.\n"
    "Theo báo cáo của Phòng Nội vụ, toàn huyện đã tiếp nhận 4.512 hồ sơ, trong đó 98,6% được trả đúng hạn.\n"
)
HEADLINE = "Huyện Tân Phú giải quyết 98,6% hồ sơ đúng hạn\n"


def framed(text: str) -> list[tuple[str, str]]:
    """The furniture of a text: frame and words."""
    return [(piece.frame.value, piece.span.of(text)) for piece in extract(text).furniture]


@pytest.mark.parametrize(
    ("frame", "lines"),
    [
        ("menu", "Trang chủ | Thời sự | Kinh tế | Thể thao"),
        ("menu", "Trang chủ\n\nGiới thiệu\n\nTin tức\n\nVăn bản\n\nLiên hệ"),
        ("counter", "Lượt xem: 1.204"),
        ("counter", "Đang truy cập: 12 - Hôm nay: 345 - Tổng lượt truy cập: 1.234.567"),
        ("counter", "Thứ tư - 12/07/2023 08:15 1204 3"),
        ("counter", "Thời tiết\nHà Nội 31°C\nĐà Nẵng 33°C"),
        ("counter", "Tỷ giá\nUSD 24.350 24.720\nEUR 26.110 27.540"),
        ("share", "Chia sẻ: 27 Facebook Zalo"),
        ("related", "Tin liên quan\nXã Phú Lộc trả 120 hồ sơ trước hạn\nHuyện bên giảm 3 ngày chờ"),
        ("related", "Xem thêm: 3 xã của huyện bên về đích sớm"),
        (
            "related",
            "Bão số 4 gây mưa lớn (11/07/2023)\nGiá lúa tăng 5% (10/07/2023)\nMở 2 lớp nghề (09/07/2023)",
        ),
        ("rest", "Bản quyền thuộc Báo Tân Phú. Giấy phép số 12/GP-TTĐT"),
        ("spam", "当前位置:首页 > 12 Cúp"),
        ("spam", "Soi kèo 188bet: nhà cái tặng 500 nghìn đồng"),
        ("teaser", "Theo báo cáo của Phòng Nội vụ, toàn huyện đã tiếp nhận 4.512 hồ sơ, trong đó…"),
    ],
)
def test_lines_that_frame_a_page_hold_no_figures(frame: str, lines: str) -> None:
    """They are marked behind the article, the article is not, and its figures are found as before."""
    text = f"{HEADLINE}\n{BODY}\n{lines}\n"
    assert framed(text) == [(frame, lines)]
    found = [one.span.of(text) for one in extract(text).candidates]
    assert found == [one.span.of(HEADLINE + BODY) for one in extract(HEADLINE + BODY).candidates]


@pytest.mark.parametrize(
    "lines",
    [
        "Chỉ tiêu\nĐơn vị tính\nThực hiện\nKế hoạch\nTỷ lệ",
        "Lượt truy cập Cổng dịch vụ công của huyện đạt 1,2 triệu lượt trong 6 tháng.",
        "Số hồ sơ đúng hạn: 100%\nSố hồ sơ đúng hạn: 100%",
        "Công an huyện triệt phá 2 đường dây cá cược bóng đá, thu 3 tỷ đồng của nhà cái.",
        "Tổng cộng: 1.234 hồ sơ",
        "Nhiệt độ cao nhất 36°C",
        "Thu ngân sách từ xổ số kiến thiết đạt 45 tỷ đồng",
        "Phấn đấu cuối năm còn 2 ngày…",
        "Văn bản\nThủ tục hành chính\nDoanh nghiệp\nCông dân",
    ],
)
def test_whatever_may_be_told_is_no_furniture(lines: str) -> None:
    """Headings of tables, figures about visits, the same line for two agencies, news of crime."""
    assert (
        framed(f"{HEADLINE}\n{BODY}\n{lines}\nUBND huyện giao các xã báo cáo trước ngày 20 hằng tháng.\n")
        == []
    )


def test_a_headline_without_spaces_and_what_is_glued_to_it_are_left_out() -> None:
    """The sentence that it was put into goes on."""
    glued = "huyệntânphúgiảiquyếthồsơđúnghạnket qua ogc bong da"
    text = f"Sáng 12/7,{glued} UBND huyện Tân Phú công bố đã giảm 45 thủ tục so với năm trước.\n"
    assert framed(text) == [("spam", glued)]
    assert [one.quote for one in extract(text).candidates] == ["45"]


def test_the_tail_of_a_headline_goes_and_the_title_stays() -> None:
    """`_` and the words of a betting site."""
    text = f"{HEADLINE.strip()}_soi keo bong da\n\n{BODY}"
    read = extract(text)
    assert framed(text) == [("spam", "_soi keo bong da")]
    assert (read.title, read.flags) == (HEADLINE.strip(), (Flag.SPAM,))


def test_the_line_of_the_date_still_dates_the_document() -> None:
    """No figure is sought there, but times count from it."""
    assert extract(f"{HEADLINE}\nThứ tư - 12/07/2023 08:15 1204 3\n{BODY}").published == "2023-07-12"


def test_links_between_paragraphs_end_where_the_text_goes_on() -> None:
    """A heading before the next paragraph is the text's."""
    text = f"{HEADLINE}{BODY}Tin liên quan\nXã A trả 12 hồ sơ\nXã B trả 15 hồ sơ\n2. Kết quả\n{BODY}"
    assert framed(text)[0] == ("related", "Tin liên quan\nXã A trả 12 hồ sơ\nXã B trả 15 hồ sơ")


def test_what_a_reader_told_is_united_with_what_is_found() -> None:
    """In text order and without overlaps; the cells of tables are never furniture."""
    text = f"{HEADLINE}\n{BODY}\nLượt xem: 1.204\nChia sẻ: 27 Facebook Zalo\nQuảng cáo của bạn\n"
    told = Span(text.index("Lượt"), text.index("Lượt") + 4), Span(text.index("Quảng"), len(text) - 1)
    layout = Layout(furniture=tuple(Furniture(span, Frame.REST) for span in told))
    found = extract(text, layout=layout).furniture
    assert [(one.frame, one.span.of(text)) for one in found] == [
        (Frame.COUNTER, "Lượt xem: 1.204"),
        (Frame.SHARE, "Chia sẻ: 27 Facebook Zalo"),
        (Frame.REST, "Quảng cáo của bạn"),
    ]
    cells = Layout(cells=(Cell(Span(text.index("1.204"), text.index("1.204") + 5), "Lượt xem", None),))
    assert [one.frame for one in extract(text, layout=cells).furniture] == [Frame.SHARE]


ENGLISH = "The district received 4,512 files and settled 98.6% of them in time, says a report of it. "
CHINESE = "越南政府已批准在年底前改革行政程序的计划，各部委必须每季度向总理报告结果，不得拖延。"
UNMARKED = "Huyen da tiep nhan 4.512 ho so va giai quyet dung han 98,6% so ho so do trong quy hai. "


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        (HEADLINE + BODY, ()),
        (UNMARKED * 2, ()),
        (ENGLISH * 2, ("foreign",)),
        (CHINESE * 2, ("foreign", "spam", "menu_only")),
        ("Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ\nĐăng nhập\nSơ đồ cổng\n", ("menu_only",)),
        (f"Nhà cái w88 soi kèo hôm nay\n{HEADLINE}{BODY}", ("spam",)),
    ],
)
def test_a_document_is_flagged_with_the_reason(text: str, flags: tuple[str, ...]) -> None:
    """Mostly foreign, spam at its head or in most of it, nothing but a frame; text without marks is ours."""
    assert extract(text).flags == flags


def test_figures_of_a_flagged_document_are_proposed() -> None:
    """A doubt is told, and decides nothing."""
    assert [one.quote for one in extract(f"Nhà cái w88 soi kèo hôm nay\n{HEADLINE}{BODY}").candidates]


LINES = [
    "Trang chủ",
    "tin khác",
    "Lượt xem: 12",
    "Chia sẻ",
    "w88 soi kèo_",
    "Xã có 12 thôn.",
    "当",
    "…",
    "",
    "a_b",
    "Hà Nội 31°C",
    "một hai ba bốn năm sáu bảy tám chín…",
    "12/07/2023 08:15",
    "thời tiết",
    "x" * 30,
    "ăđâấ" * 9,
]


@given(st.lists(st.sampled_from(LINES), max_size=14), st.sampled_from(["\n", " ", "\r\n", "\n\n"]))
def test_furniture_lies_in_the_text_and_holds_no_figure(lines: list[str], between: str) -> None:
    """In order, without overlaps, whatever the lines."""
    text = between.join(lines)
    read = extract(text)
    at = 0
    for piece in read.furniture:
        assert at <= piece.span.start < piece.span.end <= len(text)
        at = piece.span.end
    assert not any(one.span.overlaps(piece.span) for one in read.candidates for piece in read.furniture)
