"""What a line looks like."""

import pytest

from extract.lines import line_around


@pytest.mark.parametrize(
    ("line", "framed"),
    [
        ("Trang 12", True),
        ("20/07/2023 11:00 376 0", True),
        ("1 2 3 4 5 " * 12, True),
        ("Trong tháng, các cơ quan trong tỉnh đã tiếp nhận và giải quyết 1.234 hồ sơ của người dân.", False),
    ],
)
def test_only_short_or_wordless_lines_can_be_of_the_frame(line: str, *, framed: bool) -> None:
    """A line of prose is none, wherever in it one looks."""
    text = f"đầu trang\n  {line}\ncuối trang"
    begin = text.index(line)
    for at in (begin, begin + len(line) // 2):
        found = line_around(text, at)
        assert (found.framed, found.begin) == (framed, begin)
        assert text[found.start : found.end] == f"  {line}"


def test_a_stamp_needs_day_and_hour() -> None:
    """One of them alone stamps nothing."""
    assert line_around("20/07/2023 11:00 376 0", 0).stamped
    assert not line_around("ngày 20/07/2023: 376 lượt", 0).stamped
