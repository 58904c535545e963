"""What a page says of itself: headline, day of publication, address and publisher."""

import pytest

from extract.metadata import Metadata
from extract.readers import html

BODY = (
    "<p>Năm 2023, tỉnh Vĩnh An tiếp nhận 12 hồ sơ trực tuyến, đạt 97,5% kế hoạch, tăng so với năm trước.</p>"
    * 3
)


SITE = "<meta property=og:site_name content=Mai>"
LD = "<script type=application/ld+json>{}</script>"


def about(head: str, body: str = "<h1>Kết quả năm 2023</h1>") -> Metadata:
    """What is known of a page."""
    return html.read(
        f"<!doctype html><html><head>{head}</head><body>{body}{BODY}</body></html>".encode()
    ).metadata


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Báo Mai</title>", "<h1>Kết quả năm 2023 của tỉnh</h1>", "Kết quả năm 2023 của tỉnh"),
        ("<title>Xã An có 12 thôn - Báo Mai</title>", "<div>Xã An có 12 thôn</div>", "Xã An có 12 thôn"),
        ("<title>Cổng An | Xã An có 12 thôn</title>", "<p>Cổng An<p>Xã An có 12 thôn", "Xã An có 12 thôn"),
        ("<title>Xã An - nửa năm qua - Mai</title>", "<h2>Xã An - nửa năm qua</h2>", "Xã An - nửa năm qua"),
        (f"<meta property=og:title content='Xã An có 12 thôn | Mai'>{SITE}", "", "Xã An có 12 thôn"),
        ("<title>Báo Mai</title>", "<div class=tieude>Xã An có 12 thôn mới</div>", "Xã An có 12 thôn mới"),
        ("", "<h1>\u202eXã An\x07 có 12 thôn</h1>", "Xã An có 12 thôn"),
        ("", "", None),
    ],
)  # fmt: skip
def test_the_headline_comes_without_the_name_of_the_site(head: str, body: str, title: str | None) -> None:
    """As the page shows it, where it does."""
    assert about(head, body).title == title


@pytest.mark.parametrize(
    ("head", "line", "published", "is_doubtful"),
    [
        (
            "<meta property=article:published_time content='2024-05-16T06:30:00+07:00'>",
            "",
            "2024-05-16",
            False,
        ),
        ("<meta property=article:published_time content='2024-05-15T22:30:00Z'>", "", "2024-05-16", False),
        ("<meta itemprop=datePublished content='2024-05-16'>", "17/5/2024, 06:30", "2024-05-16", False),
        (
            "<meta property=article:published_time content='2024-05-16'>",
            "Thứ hai, 20/5/2024",
            "2024-05-16",
            True,
        ),
        (LD.format('{"@type": ["NewsArticle"], "datePublished": "2024-05-16"}'), "", "2024-05-16", False),
        (
            LD.format('{"@graph": [{"@type": "Report", "datePublished": "2024-05-16"}]}'),
            "",
            "2024-05-16",
            False,
        ),
        (LD.format('{"@type": "NewsArticle", "dateModified": "2024-05-16"}'), "", "2024-05-16", True),
        (LD.format('{"@type": "NewsArticle", '), "Ngày đăng: 16.5.2024", "2024-05-16", False),
        ("", "<time datetime=2024-05-16>16/05/2024</time>", "2024-05-16", False),
        ("", "<span itemprop=datePublished content=2024-05-16>hôm qua</span>", "2024-05-16", False),
        ("<link rel=canonical href=https://a.example/2024/05/16/tin.html>", "", "2024-05-16", True),
        ("", "An Sơn, ngày 16 tháng 5 năm 2024", "2024-05-16", False),
        ("<meta property=article:modified_time content=2024-05-18>", "16/5/2024", "2024-05-16", False),
        ("<meta property=article:published_time content=2024-13-45>", "", None, False),
        ("", "", None, False),
    ],
)
def test_the_day_of_publication_is_doubtful_where_others_speak_against_it(
    head: str, line: str, published: str | None, *, is_doubtful: bool
) -> None:
    """The day in Vietnam; that of a change is a guess, and two that are days apart make one doubt."""
    known = about(head, f"<h1>Kết quả năm 2023 của tỉnh</h1><p>{line}</p>")
    assert (known.published, known.is_doubtful) == (published, is_doubtful)


@pytest.mark.parametrize(
    ("head", "address", "publisher"),
    [
        (f"<link rel=canonical href=https://a.example/1>{SITE}", "https://a.example/1", "Mai"),
        ("<link rel=canonical href=/1><meta property=og:url content=https://a.vn/2>", "https://a.vn/2", None),
        (LD.format('{"@type": "NewsArticle", "url": "https://a.example/3"}'), "https://a.example/3", None),
        (LD.format('{"@type": "NewsArticle", "publisher": {"name": "Báo Mai"}}'), None, "Báo Mai"),
        (LD.format('{"@type": "WebPage", "mainEntityOfPage": {"@id": "http://a.vn"}}'), "http://a.vn", None),
        ("<link rel=canonical href='javascript:alert(1)'>", None, None),
        (LD.format('{"@type": "NewsArticle", "url": 5, "publisher": ["x"], "headline": {}}'), None, None),
    ],
)  # fmt: skip
def test_address_and_publisher_are_those_that_the_page_gives(
    head: str, address: str | None, publisher: str | None
) -> None:
    """To machines; nothing is made up."""
    known = about(head)
    assert (known.address, known.publisher) == (address, publisher)
