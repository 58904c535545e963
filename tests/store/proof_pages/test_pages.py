"""Pages of proof: every row of the dataset marked in its document's text, whatever that text holds."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from extract.figures import Extraction, Figure, Kind, Span
from store.columns import Column, Type
from store.database import Database
from store.decisions import add_figure, decide, undo
from store.export import FORMATS
from store.proof_pages import PROOF, address, pages_behind
from store.rows import Session, Verdict
from store.selection import VERIFIED, Selection
from store.sessions import start_session
from store.verified import verified_rows

Apart = Callable[[str], Any]
HOSTILE = (
    "\ufeff<script>alert('12')</script> Có 31 \u202eđịa phương\u202c & \"40%\" </div></html>\r\n"
    "<img src=x onerror=alert(1)> hồ\u00ad sơ 7 👩‍💻 " + "-->]]><!--" + " đủ điều kiện." * 12
)


@pytest.fixture
def reviewed(db: Database, ids: list[int], lan: Session, people: Figure, seven: Span) -> Database:
    """Accepted, corrected with a reason, rejected, added."""
    decide(db, ids[3], Verdict.ACCEPT, by=lan, note="theo báo cáo <b>")
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=people, reason="sai đơn vị")
    decide(db, ids[1], Verdict.REJECT, by=lan)
    add_figure(db, 1, seven, people, by=lan)
    return db


@pytest.fixture
def hostile(empty: Database, add: Callable[..., int]) -> Database:
    """A document that would like to be more than text, with two figures that nobody proposed."""
    nothing = Extraction(title="<b>\u202e</b>", published=None, sentences=(), candidates=())
    document = add(empty, name='a"><script>.txt', text=HOSTILE, found=nothing)
    by = start_session(empty, "<i>lan</i>", "test")
    figure = Figure(kind=Kind.COUNT, value=Decimal(31), unit="<script>")
    for quote in ("31", "7"):
        start = HOSTILE.index(quote)
        span = Span(start, start + len(quote))
        add_figure(empty, document, span, figure, by=by, note="</style><script>")
    return empty


def pages(db: Database, folder: Path, selection: Selection = VERIFIED) -> dict[str, str]:
    """All pages by name."""
    folder.mkdir()
    rows = list(verified_rows(db, selection))
    assert list(pages_behind(db, iter(rows), folder)) == rows
    return {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir())}


def test_every_row_leads_to_its_mark_and_its_record(
    reviewed: Database, tmp_path: Path, taken_apart: Apart, text: str
) -> None:
    """The whole text is there, the quote is marked, and the mark leads to who decided what and why."""
    made = pages(reviewed, tmp_path / "proof")
    for row in verified_rows(reviewed):
        name, anchor = address(row).split("#")
        page = taken_apart(made[name])
        assert page.marks[anchor] == row["quote"]
        assert f"r{anchor}" in page.ids
        assert text in page.text
        for value in ("lan", row["decided_at"], row["reason"], row["note"], row["value"], row["indicator"]):
            assert value is None or str(value) in page.text
    assert "unit hồ sơ → người" in page.text
    assert "proposed by soat 0.0.1 (counts.plain)" in page.text


def test_all_links_lead_somewhere(reviewed: Database, tmp_path: Path, taken_apart: Apart) -> None:
    """Within the page or to a page beside it, never out of the folder."""
    made = pages(reviewed, tmp_path / "proof")
    ids = {name: set(taken_apart(page).ids) for name, page in made.items() if name.endswith(".html")}
    for name in ids:
        for link in taken_apart(made[name]).links:
            target, _, anchor = link.partition("#")
            assert (target or name) in ids
            assert not anchor or anchor in ids[target or name]
    assert len(ids) == 2


def test_only_what_is_exported_is_marked(reviewed: Database, tmp_path: Path, taken_apart: Apart) -> None:
    """A rejected figure is when the rows are asked for."""
    made = pages(reviewed, tmp_path / "some")
    assert not any("97,5%" in taken_apart(page).marks.values() for page in made.values() if "<html" in page)
    made = pages(reviewed, tmp_path / "more", Selection(with_rejected=True))
    assert any("97,5%" in taken_apart(page).marks.values() for page in made.values() if "<html" in page)


def test_what_was_taken_back_is_told(
    reviewed: Database, lan: Session, ids: list[int], tmp_path: Path, taken_apart: Apart
) -> None:
    """The history holds every decision, not only the one that stands."""
    undo(reviewed, by=lan)
    decide(reviewed, ids[3], Verdict.CORRECT, by=lan, after=Figure(kind=Kind.COUNT, value=Decimal(19)))
    made = pages(reviewed, tmp_path / "proof")
    page = taken_apart(next(page for name, page in made.items() if len(name) > 64))
    assert "lan: accept; note: theo báo cáo <b>; hash" in page.text
    assert "value 18 → 19" in page.text


def test_hostile_text_stays_text(hostile: Database, tmp_path: Path, taken_apart: Apart) -> None:
    """No element, attribute, address or hidden character comes from a document, a name or a note."""
    made = pages(hostile, tmp_path / "proof")
    for name, html in made.items():
        if not name.endswith(".html"):
            continue
        page = taken_apart(html)
        assert not page.tags & {"script", "img", "b", "i", "iframe", "link", "object"}
        assert not {one for one in page.attributes if one.startswith("on")} | page.attributes & {
            "style",
            "src",
        }
        assert all(re.fullmatch(r"(index|[0-9a-f]{64})\.html|#r?\d+-\d+|#figures", one) for one in page.links)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200c\u202a-\u202e\ufeff]", html)
    document = taken_apart(next(html for name, html in made.items() if len(name) > 64))
    assert "<script>alert('12')</script> Có 31 [U+202E]địa phương[U+202C]" in document.text
    assert set(document.marks.values()) == {"31", "7"}
    assert "</style><script>" in document.text


def test_a_page_may_load_and_run_nothing(hostile: Database, tmp_path: Path) -> None:
    """The policy allows the one style sheet, by its hash, and nothing else."""
    for name, html in pages(hostile, tmp_path / "proof").items():
        if not name.endswith(".html"):
            continue
        assert html.startswith("<!doctype html>\n")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert policy == (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )
        assert html.index("Security-Policy") < html.index("<title>")
        assert not re.search(r"https?:|//|url\(|@import", html)


def test_the_same_database_gives_the_same_pages(reviewed: Database, tmp_path: Path) -> None:
    """Byte for byte, and a manifest that says so."""
    one, two = pages(reviewed, tmp_path / "one"), pages(reviewed, tmp_path / "two")
    assert one == two
    manifest = json.loads(one["manifest.json"])
    assert manifest["rows"] == 3
    del one["manifest.json"]
    assert manifest["files"] == {
        name: hashlib.sha256(page.encode()).hexdigest() for name, page in one.items()
    }


def test_no_rows_are_an_index_alone(db: Database, tmp_path: Path, taken_apart: Apart) -> None:
    """Nothing verified is nothing to prove."""
    made = pages(db, tmp_path / "proof")
    assert list(made) == ["index.html", "manifest.json"]
    assert "Rows: 0" in taken_apart(made["index.html"]).text


def test_the_column_is_the_last_one() -> None:
    """Its name and its meaning are fixed."""
    assert PROOF.name == "proof"


def test_a_workbook_has_links(tmp_path: Path) -> None:
    """As many as a sheet takes; the text of the cell is the address."""
    rows = [{"figure": "x", "proof": f"../pages%20a/{number}.html#1-2"} for number in range(3)]
    columns = [Column("figure", Type.TEXT, "x"), PROOF]
    path = tmp_path / "figures.xlsx"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.export.xlsx.MOST_LINKS", 2)
        assert FORMATS["xlsx"].write(rows, path, columns) == 3
    sheet = load_workbook(path).worksheets[0]
    cells = [sheet.cell(row, 2) for row in (2, 3, 4)]
    assert [cell.value for cell in cells] == [row["proof"] for row in rows]
    links = [cell.hyperlink for cell in cells]
    pages = [link and str(link.target).replace("\\", "/") for link in links]  # as Windows has it
    assert pages == ["../pages%20a/0.html", "../pages%20a/1.html", None]
    assert [link and link.location for link in links] == ["1-2", "1-2", None]
