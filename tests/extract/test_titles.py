"""The headline: the first line that reads like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import split_sentences
from extract.titles import document_title


def title(text: str) -> str | None:
    """The headline's words."""
    span = document_title(text, split_sentences(text))
    return span.of(text) if span else None


@pytest.mark.parametrize(
    "text",
    [
        "Huyện đẩy mạnh chuyển đổi số\n\nNội dung bài viết.",
        "当前位置:首页 > Tin\n\nHuyện đẩy mạnh chuyển đổi số\nNội dung.",
        "Thứ năm - 20/07/2023 11:00 376 0\nHuyện đẩy mạnh chuyển đổi số\nNội dung.",
        "22:26, Thứ Sáu, 8-9-2023\nTrang chủ > Tin tức\nHuyện đẩy mạnh chuyển đổi số\nNội dung.",
        "# Huyện đẩy mạnh chuyển đổi số #\n=====\nNội dung.",
        "376 0\nhttps://a.vn/tin\nHuyện đẩy mạnh chuyển đổi số\nNội dung.",
    ],
)
def test_furniture_before_the_headline_is_skipped(text: str) -> None:
    """Datelines, counters, breadcrumbs, links and other scripts."""
    assert title(text) == "Huyện đẩy mạnh chuyển đổi số"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Cả bài trên một dòng, không có chỗ xuống dòng nào",
        "(BQN) - Chiều 3/2, huyện họp bàn về cải cách. Phiên họp dài.\nHuyện có nhiều việc.",
        "Huyện họp bàn về cải cách hành chính năm nay.\nNội dung.",
        "\n\n\n",
    ],
)
def test_a_text_that_begins_with_prose_has_none(text: str) -> None:
    """A guess would be worse than nothing."""
    assert title(text) is None


@given(st.text(alphabet="abc AĐ.>|#:0123\n当", max_size=120))
def test_any_text_gives_a_line_of_it_or_none(text: str) -> None:
    """Never over a line's end."""
    found = title(text)
    assert found is None or (found in text and "\n" not in found)
