"""Addresses and file names are for machines."""

from itertools import pairwise

import pytest

from extract.addresses import addresses


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("xem https://a.vn/2023/07/bai-12.html để biết", ["https://a.vn/2023/07/bai-12.html"]),
        ("gửi về p12@so.gov.vn ngay", ["p12@so.gov.vn"]),
        ("tệp bao_cao_12.pdf", ["bao_cao_12.pdf"]),
        ("![12 người](https://a.vn/5.png)", ["![12 người", "](https://a.vn/5.png)"]),
        ("[12 người](https://a.vn/5.png) đi", ["](https://a.vn/5.png)"]),
        ("có 12 người, 5 xã", []),
    ],
)
def test_the_whole_address_is_found(text: str, machine: list[str]) -> None:
    """A link's own text stays, an image's alternative text goes."""
    assert [span.of(text) for span in addresses(text)] == machine


def test_a_text_full_of_marks_is_read_once() -> None:
    """Addresses without end do not make it slow, nor overlap."""
    found = addresses("@a" * 50_000 + "](" * 50_000)
    assert all(left.end <= right.start for left, right in pairwise(found))
