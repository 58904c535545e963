"""A pair for tests/store/schemas: a database with rows of every kind, and what the soat that filled it says.

PYTHONPATH=CHECKOUT python bench/landed_schema.py NAME FOLDER [EARLIER]
    NAME.sql and NAME.json in FOLDER, by the code of the commit that is checked out at CHECKOUT; EARLIER is a
    database of an earlier schema, to be merged into it
"""

import hashlib
import json
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

from bench.landed_beside import NOTICE, REPORT, fill_as_read, fill_beside
from extract import __version__
from extract.figures import Candidate, Extraction, Figure, Kind, Span
from extract.find import extract
from store.assignments import carry_out, plan_documents, plan_share, release
from store.database import Database, open_database
from store.decisions import add_figure, decide, redo, undo
from store.documents import add_document
from store.editions import supersede
from store.indexing import index_words
from store.integrity import verify
from store.merge import merge
from store.positions import remember
from store.queue import queue_ids
from store.reading import mark_document_read, mark_read
from store.renewal import renew
from store.rows import Verdict
from store.sessions import start_session
from tests.store.test_migrating import says

COMMUNE = """Xã Thạch Lộc, ngày 15 tháng 3 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
Toàn xã có 18/20 thôn nối mạng.
Đội có 7 người.
"""
COMMUNE_AGAIN = (
    COMMUNE.replace("Năm 2023", "Trong năm 2023").replace("Toàn xã có 18/20 thôn nối mạng.\n", "")
    + "Xin hết.\n"
)
DISTRICT = """Huyện Tam Giang năm 2023
Huyện Tam Giang cấp hơn 3.400 thẻ căn cước và 120 giấy phép.
Chi 2.054 triệu đồng.
Chỉ số cải cách đứng thứ 28/63.
Có 62 xã hoàn thành kế hoạch.
"""
WARD = """Quý I năm 2024, phường An Hòa trả 640 hồ sơ.
Có 35 tổ công nghệ số.
Giảm 12% so với năm 2023.
Còn 9 máy trạm.
"""

PROGRAM = f"soat {__version__}"
LATER = f"{PROGRAM} (later)"
"""The extractor that reads the ward's document anew."""
STAFF = Figure(kind=Kind.COUNT, value=Decimal(7), unit="người", entity="xã Thạch Lộc", period="2023")
SHADOWS = "SELECT name || '_%' FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"


class Clock(datetime):
    """A second later each time that it is asked."""

    last = datetime(2024, 3, 18, 8, 0, 0, 250_000, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        """The next second."""
        assert tz is UTC  # noqa: S101 - the store knows no other
        cls.last += timedelta(seconds=1)
        return cls.last


def fill(path: Path, earlier: Path | None) -> None:
    """Rows of every kind in every table: two files that grew apart and were merged."""
    other = path.with_name("other.db")
    with open_database(path, create=True) as db:
        for name, text in (("xa/thach-loc.txt", COMMUNE), ("tam-giang.md", DISTRICT), ("an-hoa.txt", WARD)):
            _add(db, name, text)
        index_words(db)
        carry_out(db, plan_documents(db, ["Lan", "Minh"], [2]), by="Thu")
        _review_commune(db)
        _review_district(db)
    shutil.copy(path, other)
    with open_database(other) as db:
        _go_on_elsewhere(db)
    with open_database(path) as db:
        _review_ward(db)
        _replace_commune(db)
        for file in (other, *filter(None, [earlier])):
            merge(db, file)
        _after_merging(db)
        fill_beside(db, _add(db, "so-lieu.txt", REPORT), _add(db, "thong-bao.txt", NOTICE), PROGRAM)
        fill_as_read(db, PROGRAM)


def _add(db: Database, name: str, text: str) -> int:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return add_document(
        db, name=name, data_sha256=digest, text=text, extraction=extract(text), extractor=PROGRAM
    ).document_id


def _figures(db: Database, document_id: int) -> dict[str, int]:
    """The figures of a document by their quotes."""
    rows = db.execute("SELECT quote, id FROM figures WHERE document_id = ?", (document_id,))
    return dict(rows.fetchall())


def _proposed(text: str, quote: str) -> Candidate:
    return next(candidate for candidate in extract(text).candidates if candidate.quote == quote)


def _review_commune(db: Database) -> None:
    """Every verdict, one withdrawn, one made again; a stretch read through."""
    lan, minh = start_session(db, "Lan", PROGRAM), start_session(db, "Minh", PROGRAM)
    at = _figures(db, 1)
    decide(db, at["1.250"], Verdict.ACCEPT, by=lan)
    better = replace(_proposed(COMMUNE, "97,5%").figure, indicator="Tỷ lệ đúng hạn")
    decide(db, at["97,5%"], Verdict.CORRECT, by=minh, after=better, reason="chỉ tiêu", note='theo "phụ lục"')
    decide(db, at["18/20"], Verdict.FLAG, by=lan, note="hỏi lại xã")
    decide(db, at["18/20"], Verdict.ACCEPT, by=minh)
    decide(db, at["7"], Verdict.REJECT, by=minh, reason="không phải số liệu")
    undone = undo(db, by=minh)
    decide(db, at["7"], Verdict.ACCEPT, by=lan)
    undo(db, by=lan)
    assert undone is not None  # noqa: S101 - it was made above
    redo(db, undone, by=minh)
    begin = COMMUNE.index("ngày")
    add_figure(db, 1, Span(begin + 5, begin + 7), STAFF, by=lan, note="số ngày")
    mark_read(db, 1, Span(0, COMMUNE.index("Tỷ")), by=lan, note="đã đọc")


def _review_district(db: Database) -> None:
    """Two who do not see each other: agreed, disputed, settled, and what one of them alone decided."""
    lan, minh = start_session(db, "Lan", PROGRAM), start_session(db, "Minh", PROGRAM)
    at = _figures(db, 2)
    for quote in ("3.400", "120", "28/63"):
        decide(db, at[quote], Verdict.ACCEPT, by=lan)
    decide(db, at["3.400"], Verdict.ACCEPT, by=minh)
    decide(db, at["120"], Verdict.REJECT, by=minh)
    spent = replace(_proposed(DISTRICT, "28/63").figure, indicator="Chỉ số cải cách")
    decide(db, at["28/63"], Verdict.CORRECT, by=minh, after=spent)
    thu = start_session(db, "Thu", PROGRAM, adjudicates=True)
    decide(db, at["28/63"], Verdict.ACCEPT, by=thu, after=spent)
    release(db, ["Minh"], [2], by="Thu")


def _go_on_elsewhere(db: Database) -> None:
    """The other file: another sitting, the new edition there too, a verdict against one of the first."""
    hoa = start_session(db, "Hoa", PROGRAM)
    decide(db, _figures(db, 2)["2.054 triệu"], Verdict.REJECT, by=hoa)
    decide(db, _figures(db, 3)["9"], Verdict.FLAG, by=hoa)
    mark_document_read(db, 3, by=hoa)
    supersede(db, _add(db, "xa/thach-loc.txt", COMMUNE_AGAIN), 1, annotator="Hoa", program=PROGRAM)


def _review_ward(db: Database) -> None:
    """Decisions, then another reading: records change, one vanishes, one moves, sentences are joined."""
    lan = start_session(db, "Lan", PROGRAM)
    at = _figures(db, 3)
    for quote in ("640", "35", "12%"):
        decide(db, at[quote], Verdict.ACCEPT, by=lan)
    decide(db, _figures(db, 2)["2.054 triệu"], Verdict.ACCEPT, by=lan)
    index_words(db)
    renew(db, 3, _read_otherwise(), LATER)
    minh = start_session(db, "Minh", PROGRAM)
    decide(db, at["35"], Verdict.ACCEPT, by=minh)


def _read_otherwise() -> Extraction:
    """What the later extractor makes of the ward's document."""
    read = extract(WARD)
    first, second, *others = read.sentences
    joined = Span(first.start, second.end)
    hours, teams, share, _ = (
        replace(one, sentence=joined) if joined.contains(one.sentence) else one for one in read.candidates
    )
    wider = Span(share.span.start, share.span.end + 3)
    new = Span(WARD.index("2023"), WARD.index("2023") + 4)
    return replace(
        read,
        title="Phường An Hòa",
        published="2024-04-02",
        sentences=(joined, *others),
        candidates=(
            replace(hours, figure=replace(hours.figure, value=Decimal(604)), alternative=Decimal("6.4")),
            replace(teams, figure=replace(teams.figure, unit="tổ công nghệ")),
            replace(
                share, span=wider, quote=wider.of(WARD), figure=replace(share.figure, value=Decimal("1.2"))
            ),
            replace(share, span=new, quote="2023", confidence=0.25),
        ),
    )


def _replace_commune(db: Database) -> None:
    """A new edition: found again, found in a sentence that reads otherwise, lost."""
    carry_out(db, plan_documents(db, ["Lan"], [1]), by="Thu")
    supersede(db, _add(db, "xa/thach-loc.txt", COMMUNE_AGAIN), 1, annotator="Minh", program=PROGRAM)


def _after_merging(db: Database) -> None:
    """A share of what is left, where everybody is, and a figure that both files carried decided on."""
    carry_out(db, plan_share(db, ["Hoa", "Minh"], overlap=0.5), by="Thu")
    lan, ids = start_session(db, "Lan", PROGRAM), queue_ids(db)
    for name, figure_id in zip(("Lan", "Minh", "Hoa"), ids, strict=False):
        remember(db, name, figure_id)
    again = _figures(db, 4)
    decide(db, again["97,5%"], Verdict.ACCEPT, by=lan, note="bản mới")
    decide(db, again["7"], Verdict.FLAG, by=lan)
    undo(db, by=lan)


def dump(db: sqlite3.Connection) -> Iterator[str]:
    """The database as SQL that any SQLite reads back: the tables behind a virtual table are filled anew."""
    for name in ("application_id", "user_version"):
        yield f"PRAGMA {name} = {db.execute(f'PRAGMA {name}').fetchone()[0]};"
    yield "BEGIN TRANSACTION;"
    shadows = {
        name
        for (pattern,) in db.execute(SHADOWS).fetchall()
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE name LIKE ?", (pattern,))
    }
    made = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    definitions = made.fetchall()
    tables = sorted((name, sql) for kind, name, sql in definitions if kind == "table")
    # What is behind a virtual table comes with it, so that one is made first.
    for name, sql in sorted(tables, key=lambda table: table[0] in shadows):
        if name not in shadows:
            yield f"{sql};"
        else:
            yield f'DELETE FROM "{name}";'  # noqa: S608 - the schema's own names
        if not sql.startswith("CREATE VIRTUAL TABLE"):
            yield from _rows(db, name)
    yield from (f"{sql};" for kind, _, sql in definitions if kind != "table")
    yield "COMMIT;"


def _rows(db: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    values = " || ',' || ".join(f'quote("{name}")' for name in columns)
    rows = db.execute(f'SELECT {values} FROM "{table}"')  # noqa: S608 - the schema's own names
    found = ",\n".join(f"({row})" for (row,) in rows)
    if found:
        yield f'INSERT INTO "{table}" VALUES\n{found};'


def main(name: str, folder: Path, earlier: Path | None) -> int:
    """Write the pair; 1 when a table has no rows or something does not hold."""
    with tempfile.TemporaryDirectory() as scratch, patch("store.clock.datetime", Clock):
        path = Path(scratch, "soat.db")
        fill(path, earlier)
        with open_database(path) as db:
            wrong = [*map(str, verify(db))]
            told = says(db)
        with closing(sqlite3.connect(path)) as raw:
            script = "".join(f"{line}\n" for line in dump(raw))
            wrong += [
                f"{table}: no rows"
                for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
                if f'INSERT INTO "{table}"' not in script and f"CREATE VIRTUAL TABLE {table} " not in script
            ]
    (folder / f"{name}.sql").write_text(script, encoding="utf-8")
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
    print(*wrong or ["every table has rows, all holds"], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    schema, where, *merged = sys.argv[1:]
    sys.exit(main(schema, Path(where), Path(merged[0]) if merged else None))
