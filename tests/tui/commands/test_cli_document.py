"""`soat document`: what is known of a document, shown and corrected."""

import json
from pathlib import Path

import pytest

from store.database import open_database
from store.importing import take_instead
from tests.tui.commands.conftest import Soat

NEWS = "Tỉnh Lam Giang họp\nNăm nay, toàn tỉnh nhận 12.345 hồ sơ. Năm 2020 có 900 hồ sơ.\n"


@pytest.fixture
def news(soat: Soat, home: Path) -> str:
    """A document without a date, on which a period hangs."""
    (home / "news.txt").write_text(NEWS, encoding="utf-8")
    assert soat("extract", "news.txt").code == 0
    return "news.txt"


def periods() -> list[object]:
    """What is proposed now."""
    with open_database(Path("soat.db"), read_only=True) as db:
        return [period for (period,) in db.execute("SELECT period FROM candidates ORDER BY figure_id")]


def test_it_shows_what_is_known(soat: Soat, news: str) -> None:
    """Every field, with a stroke where nobody says."""
    lines = soat("document", news).out.splitlines()
    assert lines[1:] == [
        "title: Tỉnh Lam Giang họp",
        "published: -",
        "address: -",
        "publisher: -",
        "read as text",
    ]
    told = json.loads(soat("document", news, "--json").out)
    assert (told["doc"], told["published"], told["hanging"], told["corrections"]) == (news, None, 1, [])


def test_a_corrected_date_decides_periods_at_once(soat: Soat, news: str) -> None:
    """As it is written in Vietnam; taken back, all is as it was read."""
    assert periods() == ["2020", "2020"]
    outcome = soat("document", news, "--published", "20/6/2023")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "soat: kept: published; 1 proposal changed, 0 to be looked at again\n"
    assert periods() == ["2023", "2020"]
    assert soat("extract", "--again").err.startswith("soat: 1 known already")
    assert soat("extract", news).err.startswith("soat: 0 new documents")
    assert periods() == ["2023", "2020"]
    assert soat("document", news, "--published", "").code == 0
    assert periods() == ["2020", "2020"]
    assert soat("verify").code == 0


def test_a_decision_that_the_date_contradicts_comes_up_again(soat: Soat, news: str, home: Path) -> None:
    """It stands until somebody looks."""
    row = {"doc": news, "start": NEWS.index("12.345"), "end": NEWS.index("12.345") + 6, "verdict": "accept"}
    (home / "d.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert soat("decide", "--jsonl", "d.jsonl").code == 0
    assert "1 to be looked at again" in soat("document", news, "--published", "2023-06-20").err
    assert soat("export", "--format", "jsonl").rows[0]["period"] == "2020"


def test_all_that_is_corrected_is_exported_and_told(soat: Soat, news: str) -> None:
    """Address and publisher have columns; the last corrections stand, the others are told."""
    soat("document", news, "--annotator", "minh", "--title", "Tạm")
    address = "https://tin.example/bai?id=1"
    said = ("--title", "Tên đúng", "--address", address, "--publisher", "Báo Lam Giang")
    assert soat("document", news, *said).err == "soat: kept: title, address, publisher\n"
    assert soat("document", news, *said).err == "soat: nothing changed\n"
    told = json.loads(soat("document", news, "--json").out)
    assert (told["title"], told["read"]["title"]) == ("Tên đúng", "Tỉnh Lam Giang họp")
    assert [one["annotator"] for one in told["corrections"]] == ["minh", "lan", "lan", "lan"]
    assert "title: Tên đúng (read: Tỉnh Lam Giang họp)" in soat("document", news).out
    start = NEWS.index("900")
    row = json.dumps({"doc": news, "start": start, "end": start + 3, "verdict": "accept"})
    assert soat("decide", "--jsonl", "-", stdin=row.encode()).code == 0
    (exported,) = soat("export", "--format", "jsonl").rows
    known = list(exported).index("address")
    assert list(exported)[known : known + 3] == ["address", "publisher", "reader"]
    assert list(exported)[-1] == "checks"
    assert (exported["address"], exported["publisher"], exported["reader"]) == (
        address,
        "Báo Lam Giang",
        "text",
    )


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--published", "hôm qua", "published: 'hôm qua' is no date; give YYYY, YYYY-MM or YYYY-MM-DD"),
        ("--address", "tin.example", "is no address; give one that begins with http:// or https://"),
        ("--title", "a\x1b[2J", "title: over 2000 characters or invisible ones; shorten it"),
    ],
)
def test_what_cannot_be_kept_is_told_in_one_line(
    soat: Soat, news: str, option: str, value: str, said: str
) -> None:
    """Nothing is corrected, not even what is right beside it."""
    outcome = soat("document", news, "--publisher", "Báo", option, value)
    assert outcome.code == 1
    assert said in outcome.err
    assert outcome.err.count("\n") == 1
    assert json.loads(soat("document", news, "--json").out)["corrections"] == []


def test_merged_files_count_from_the_date_that_stands(soat: Soat, news: str) -> None:
    """A later reading without the correction meets it: the document is read anew."""
    assert soat("backup", "other.db").code == 0
    assert soat("document", "--db", "other.db", news, "--published", "2022").code == 0
    assert periods() == ["2020", "2020"]
    assert "1 correction of a document" in soat("merge", "other.db").out
    assert periods() == ["2022", "2020"]
    assert soat("merge", "other.db").out == "other.db: nothing new\n"
    assert soat("verify").code == 0


def test_what_another_extractor_proposes_instead_stays(soat: Soat, news: str) -> None:
    """Whatever the date; taken back, soat's own proposals count from the date that stands."""
    with open_database(Path("soat.db")) as db:
        take_instead(db, 1, "llm", [])
    assert soat("document", news, "--published", "2023").code == 0
    assert periods() == []
    assert soat("import", "--undo", "llm").code == 0
    assert periods() == ["2023", "2020"]


PAGE = """<!DOCTYPE html><html lang="vi"><head><title>Lam Giang nhận hồ sơ - Báo Lam Giang</title>
<meta property="og:site_name" content="Báo Lam Giang"><meta property="og:url" content="https://tin.example/1">
</head><body><nav><a href="/">Trang chủ</a> <a href="/a">Tin 24h (12)</a></nav><article>
<h1>Tỉnh Lam Giang nhận hồ sơ</h1>
<p>Năm nay, toàn tỉnh nhận 12.345 hồ sơ trực tuyến, tăng 5,2% so với năm trước, theo báo cáo của Sở.</p>
<table><tr><th>Huyện</th><th>Số hồ sơ</th></tr><tr><td>Tân Phú</td><td>4.512</td></tr></table>
</article><footer>Lượt xem: 1.024</footer></body></html>
"""


def test_a_page_read_anew_is_what_it_was_when_it_was_read_first(soat: Soat, home: Path) -> None:
    """From what the database keeps: text, frame, cells, and what the page said of itself."""
    pytest.importorskip("trafilatura")
    (home / "trang.html").write_text(PAGE, encoding="utf-8")
    assert soat("extract", "trang.html").code == 0
    before = kept()
    assert before["cells"]
    assert before["furniture"]
    assert soat("document", "trang.html", "--published", "2021").code == 0
    assert kept()["candidates"] != before["candidates"]
    assert soat("document", "trang.html", "--published", "").code == 0
    assert kept() == before
    assert soat("verify").code == 0


def kept() -> dict[str, list[object]]:
    """All that a reading made of the one document."""
    tables = {
        "candidates": "SELECT * FROM candidates ORDER BY figure_id",
        "documents": "SELECT title, published, address, publisher, is_doubtful, reader FROM documents",
        "furniture": "SELECT * FROM furniture",
        "cells": "SELECT * FROM cells",
        "flags": "SELECT * FROM flags",
        "found": "SELECT * FROM metadata_found",
    }
    with open_database(Path("soat.db"), read_only=True) as db:
        return {name: db.execute(sql).fetchall() for name, sql in tables.items()}
