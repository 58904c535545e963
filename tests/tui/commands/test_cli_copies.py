"""`soat copies`: which documents are all but the same, and what is said of them."""

import json
from pathlib import Path

import pytest

from tests.tui.commands.conftest import Outcome, Soat

LINES = (
    "Sáng 12/7/2023, tỉnh Lam Giang họp đánh giá công tác cải cách hành chính của quý II.",
    "Theo Sở Nội vụ, toàn tỉnh đã tiếp nhận 45.120 hồ sơ, trong đó 98,6% được giải quyết đúng hạn.",
    "Các huyện đã số hóa 31.250 hồ sơ, tăng 12,4% so với quý trước.",
)
ARTICLE = "\n".join(LINES) + "\n"
COPY = f"Trang chủ | Tin tức | Liên hệ\n{ARTICLE}Thành phố Lam Sơn còn 37 hồ sơ quá hạn.\n"


@pytest.fixture
def two(home: Path, soat: Soat) -> Outcome:
    """An article and a page that took it over, read in one run; what was said."""
    (home / "bao.txt").write_text(ARTICLE, encoding="utf-8")
    (home / "trang.txt").write_text(COPY, encoding="utf-8")
    return soat("extract", "bao.txt", "trang.txt")


def test_groups_are_listed_with_their_likeness(two: Outcome, soat: Soat) -> None:
    """For people and for programs; the ingest and the counts tell how many there are."""
    assert "1 of them a copy of another (`soat copies`)" in two.err
    assert "2 new documents with 5 proposed figures" in two.err
    run = soat("copies")
    assert [line.split()[:2] for line in run.out.splitlines()] == [
        ["bao.txt", "2023-07-12"],
        ["85%", "trang.txt"],
        ["1", "original"],
    ]
    (group,) = json.loads(soat("copies", "trang.txt", "--json").out)
    assert (group["doc"], [copy["doc"] for copy in group["copies"]]) == ("bao.txt", ["trang.txt"])
    assert "1 document is a copy of another" in soat("stats").out
    assert json.loads(soat("stats", "--json").out)["copies"] == 1


@pytest.mark.usefixtures("two")
def test_a_copy_is_set_apart_and_joined_again(soat: Soat) -> None:
    """Its figures come into the queue, and leave it."""
    assert soat("copies", "--apart", "trang.txt").code == 0
    assert soat("copies").err == "soat: no two documents are all but the same\n"
    assert json.loads(soat("stats", "--json").out)["total"]["figures"] == 9
    assert soat("copies", "--same", "trang.txt", "bao.txt").code == 0
    assert json.loads(soat("stats", "--json").out)["total"]["figures"] == 5
    again = soat("copies", "--same", "bao.txt", "trang.txt")
    assert (again.code, again.err.count("\n")) == (1, 1)
    assert soat("copies", "bao.txt", "--apart", "trang.txt").code == 2
    assert soat("verify").code == 0


def test_without_the_library_one_line_says_what_is_missing(
    home: Path, soat: Soat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes are one document then, as ever; all else is proposed."""
    monkeypatch.setattr("store.copies.settling.is_installed", lambda: False)
    monkeypatch.setattr("tui.commands.copies.is_installed", lambda: False)
    for name, text in (("bao.txt", ARTICLE), ("lai.txt", ARTICLE), ("trang.txt", COPY)):
        (home / name).write_text(text, encoding="utf-8")
    assert "2 new documents with 9 proposed figures; 1 known already" in soat("extract", ".").err
    run = soat("copies")
    assert run.code == 0
    assert "pip install 'soat[copies]'" in run.err.splitlines()[0]
    monkeypatch.undo()


def test_doubtful_documents_are_counted_with_the_reason(home: Path, soat: Soat) -> None:
    """When they are read, and ever after."""
    (home / "cuoc.txt").write_text(f"Nhà cái w88 soi kèo hôm nay\n{ARTICLE}", encoding="utf-8")
    assert "doubtful documents: spam glued on 1" in soat("extract", "cuoc.txt").err
    assert "doubtful documents: spam glued on 1" in soat("stats").out
    assert json.loads(soat("stats", "--json").out)["doubtful"] == {"spam": 1}
