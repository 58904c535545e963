"""`soat import PROPOSALS/`: the database is that of a plain run, and hostile folders do no harm."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from extract.tables import propose
from store.database import Database, open_database
from tui.cli import main
from tui.engines.folder import Manifest, begin, part_path, write_part
from tui.proposing import extractor

Soat = Callable[..., Any]

REPORT = "Năm 2023, tỉnh Lam Giang tiếp nhận 12.345 hồ sơ, tăng 9,4%.\nCó 62/63 địa phương hoàn thành.\n"
RUN = "c0ffee"


def corpus() -> pa.Table:
    """Nine documents: two of the same bytes, a new edition of one, one without text."""
    texts = [f"Năm 2023, xã {n} tiếp nhận {n + 10} hồ sơ.\nCó {n},5% đúng hạn.\n" for n in range(6)]
    edition = REPORT + "Tổng cộng 15 xã.\n"
    return pa.table(
        {
            "id": ["a", "b", "c", "d", "e", "f", "g", "g", "h"],
            "text": [*texts, REPORT, edition, texts[2]],
            "date": ["2024-01-05", None, None, "xưa", None, None, "2023-07-20", None, None],
            "url": ["https://lamgiang.example/1", *[None] * 8],
        }
    )


def manifest(parts: int) -> Manifest:
    """What a folder of so many parts says."""
    return Manifest(run=RUN, extractor=extractor(), partitions=parts, corpus=[], rows=3)


def folder_of(path: Path, tables: list[Any]) -> Path:
    """A folder as an engine writes it."""
    begin(path, manifest(len(tables)), force=False)
    for number, table in enumerate(tables):
        write_part(path, RUN, number, [table], [])
    return path


def proposals(table: pa.Table) -> list[Any]:
    """In parts of three documents."""
    made = propose(table, corpus="trang.parquet")
    return [made.slice(start, 3) for start in range(0, made.num_rows, 3)]


def plain_run(path: Path, table: pa.Table) -> None:
    """What `soat extract` makes of the same corpus."""
    corpus = path.parent / "trang.parquet"
    parquet.write_table(table, corpus)
    main(["--db", str(path), "extract", str(corpus), "--jobs", "1"])


def content(db: Database) -> dict[str, list[Any]]:
    """All that is in a database but moments, what is known of files, and the insides of the search index."""
    tables = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    virtual = tuple(name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL"))
    made = {}
    for table in tables:
        columns = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()]
        kept = ", ".join(f'"{column}"' for column in columns if not column.endswith("_at"))
        if not table.startswith((*virtual, "_", "file")):
            rows = db.execute(f'SELECT {kept} FROM "{table}"').fetchall()  # noqa: S608 - names of the schema
            made[table] = sorted(rows, key=repr)
    return made


def test_the_database_is_that_of_a_plain_run(soat: Soat, home: Path) -> None:
    """Documents, texts, figures, what is known of them, editions; a second import adds nothing."""
    table = corpus()
    outcome = soat("import", folder_of(home / "ra", proposals(table)))
    assert outcome.code == 0
    assert outcome.err == (
        "soat: 8 new documents with 19 proposed figures; 1 new edition: 0 decisions carried over"
        " (0 to be looked at again), 0 not found again (`soat diff` lists them); 1 known already;"
        " kept in soat.db, to go over with `soat review`\n"
    )
    plain_run(home / "plain.db", table)
    with open_database(home / "soat.db") as db, open_database(home / "plain.db") as plain:
        assert content(db) == content(plain)
        assert content(db)["documents"]
    again = soat("import", home / "ra")
    assert "0 new documents" in again.err
    assert "9 known already" in again.err
    assert soat("verify").code == 0


def test_documents_may_be_chosen(soat: Soat, home: Path) -> None:
    """By a list of their names: what anybody found in the folder's files."""
    folder = folder_of(home / "ra", proposals(corpus()))
    (home / "names.txt").write_text("trang.parquet/b\ntrang.parquet/f\ntrang.parquet/nobody\n")
    assert "2 new documents with 4 proposed figures;" in soat("import", "ra", "--only", "names.txt").err
    with open_database(home / "soat.db") as db:
        names = [name for (name,) in db.execute("SELECT name FROM documents ORDER BY id").fetchall()]
    assert names == ["trang.parquet/b", "trang.parquet/f"]
    assert "6 new documents" in soat("import", folder).err


def test_proposals_of_another_extractor_renew(
    soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `soat extract` of that version would; after it, this soat knows them as another's."""
    table = corpus().slice(0, 3)
    plain_run(home / "soat.db", table)
    monkeypatch.setattr("extract.tables.extractor", lambda: "soat 9.9")
    folder = home / "ra"
    begin(folder, Manifest(run=RUN, extractor="soat 9.9", partitions=1, corpus=[], rows=3), force=False)
    write_part(folder, RUN, 0, proposals(table), [])
    assert "3 documents read anew: 0 figures new, 0 changed" in soat("import", folder).err
    with open_database(home / "soat.db") as db:
        latest = {row[0] for row in db.execute("SELECT extractor FROM candidates").fetchall()}
    assert latest == {"soat 9.9"}


def spoiled(rows: list[dict[str, Any]]) -> pa.Table:
    """A document whose quote is not what stands there."""
    rows[1]["candidates"][0]["quote"] = "99"
    return pa.Table.from_pylist(rows, schema=propose(corpus().slice(0, 0)).schema)


def test_a_document_that_does_not_fit_together_is_left_out(soat: Soat, home: Path) -> None:
    """With its file and row; the others are taken in, and nothing of it is."""
    (table,) = proposals(corpus().slice(0, 3))
    outcome = soat("import", folder_of(home / "ra", [spoiled(table.to_pylist())]))
    assert outcome.code == 1
    place = part_path(home / "ra", 0)
    assert outcome.err.startswith(f"soat: {place}:2: candidate 0: its quote is not what stands at ")
    assert "2 new documents with 4 proposed figures; 1 could not be read" in outcome.err
    assert soat("verify").code == 0


def test_what_was_not_read_is_told(soat: Soat, home: Path) -> None:
    """And a part that is missing too."""
    folder = folder_of(
        home / "ra", proposals(pa.table({"id": ["a", "b", "c", "d"], "text": ["1 xã.", None, "x", "2 xã."]}))
    )
    part_path(folder, 1).unlink()
    outcome = soat("import", folder)
    assert outcome.code == 1
    assert "soat: trang.parquet/b: no text in this row\n" in outcome.err
    assert outcome.err.endswith(
        "soat: 1 partition is missing; run `soat extract --engine dask` again, then import\n"
    )


def test_a_part_of_another_run_counts_for_nothing(soat: Soat, home: Path) -> None:
    """It came late, from a run that was given up."""
    folder = folder_of(home / "ra", proposals(corpus().slice(0, 3)))
    write_part(folder, "dead", 0, proposals(corpus().slice(3, 3)), [])
    outcome = soat("import", folder)
    assert "0 new documents" in outcome.err
    assert "1 partition is missing" in outcome.err


def test_a_damaged_part_is_told_and_the_others_are_taken(soat: Soat, home: Path) -> None:
    """Bytes in the middle of a file that are not its own."""
    folder = folder_of(home / "ra", proposals(corpus())[:2])
    path = part_path(folder, 0)
    data = bytearray(path.read_bytes())
    data[4:400] = bytes(396)
    path.write_bytes(data)
    outcome = soat("import", folder)
    assert outcome.code == 1
    assert f"soat: {path}: damaged (" in outcome.err
    assert "3 new documents" in outcome.err


def test_a_part_with_other_columns_is_refused(soat: Soat, home: Path) -> None:
    """Somebody else wrote it, or a soat that knew less."""
    folder = folder_of(home / "ra", proposals(corpus().slice(0, 3)))
    path = part_path(folder, 0)
    table = parquet.read_table(path)
    parquet.write_table(table.drop_columns(["sentences"]), path)
    outcome = soat("import", folder)
    assert outcome.code == 1
    assert "has no column sentences as soat writes it" in outcome.err


@pytest.mark.parametrize("told", ["", "[]", '{"soat": "proposals"}', '{"soat": "page"}', "{" * 100_000])
def test_a_folder_that_holds_no_proposals_is_refused(soat: Soat, home: Path, told: str) -> None:
    """And no database is made."""
    (home / "ra").mkdir()
    (home / "ra/manifest.json").write_text(told)
    outcome = soat("import", "ra")
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert not (home / "soat.db").exists()


def test_a_manifest_of_a_later_format_is_refused(soat: Soat, home: Path) -> None:
    """It may say what this soat would not understand."""
    folder = folder_of(home / "ra", proposals(corpus().slice(0, 3)))
    told = json.loads((folder / "manifest.json").read_text()) | {"format": 2}
    (folder / "manifest.json").write_text(json.dumps(told))
    assert "made by a later soat" in soat("import", folder).err
