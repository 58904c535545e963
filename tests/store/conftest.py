"""A small document with four candidates, in a real database file."""

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import settings

from extract.figures import Candidate, Direction, Extraction, Figure, Kind, Modifier, Span, Status
from store.database import Database, open_database
from store.documents import add_document
from store.errors import StoreError
from store.migrations import MIGRATIONS
from store.queue import queue_ids
from store.rows import Session
from store.sessions import start_session

# The models take their share of the examples: a few with every commit, HYPOTHESIS_PROFILE=long for a night.
settings.register_profile("long", max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

SENTENCES = (
    "Xã Phú Thịnh đã nhận hơn 1.250 hồ sơ trong quý này.",
    "Tỷ lệ đúng hạn đạt 97,5%, tăng 3,25% so với trước.",
    "Đến cuối năm phải có 18/20 thôn nối mạng.",
    "Việc còn lại giao cho tổ 7 người.",
)
TEXT = "\n".join(SENTENCES) + "\n"
EXTRACTOR = "soat 0.0.1"
SCHEMAS = Path(__file__).parent / "schemas"
BEGUN = 'INSERT INTO "indexed" VALUES(1,0,0,0,0,1);\n'
"""What a step of the schema itself puts into its table: nothing is in the index of words."""


def spans() -> tuple[Span, ...]:
    """The sentences of TEXT."""
    starts = [TEXT.index(sentence) for sentence in SENTENCES]
    return tuple(
        Span(start, start + len(sentence)) for start, sentence in zip(starts, SENTENCES, strict=True)
    )


def place(quote: str) -> Span:
    """Where a quote stands in TEXT."""
    start = TEXT.index(quote)
    return Span(start, start + len(quote))


def candidate(quote: str, figure: Figure, alternative: Decimal | None = None) -> Candidate:
    """A proposal for the quote."""
    span = place(quote)
    sentence = next(sentence for sentence in spans() if sentence.contains(span))
    return Candidate(
        span=span,
        quote=quote,
        sentence=sentence,
        figure=figure,
        rule="counts.plain",
        confidence=0.75,
        alternative=alternative,
    )


@pytest.fixture(scope="session")
def extraction() -> Extraction:
    """What an extractor may propose for TEXT: it misses the seven people."""
    handled = Figure(
        kind=Kind.COUNT,
        value=Decimal(1250),
        unit="hồ sơ",
        modifier=Modifier.OVER,
        indicator="Số hồ sơ đã nhận",
        entity="Xã Phú Thịnh",
        period="2023-04-01/2023-06-30",
    )
    in_time = Figure(kind=Kind.PERCENT, value=Decimal("97.5"), unit="%", indicator="Tỷ lệ đúng hạn")
    growth = Figure(kind=Kind.PERCENT, value=Decimal("3.25"), unit="%", direction=Direction.INCREASE)
    linked = Figure(
        kind=Kind.RATIO, value=Decimal(18), denominator=Decimal(20), unit="thôn", status=Status.TARGET
    )
    return Extraction(
        title="Xã Phú Thịnh",
        published="2023-06-30",
        sentences=spans(),
        candidates=(
            candidate("1.250", handled, alternative=Decimal("1.25")),
            candidate("97,5%", in_time),
            candidate("3,25%", growth),
            candidate("18/20", linked),
        ),
    )


@pytest.fixture(scope="session")
def text() -> str:
    """The document's text."""
    return TEXT


@pytest.fixture(scope="session")
def people() -> Figure:
    """The figure that the extractor misses, at `7`."""
    return Figure(kind=Kind.COUNT, value=Decimal(7), unit="người")


@pytest.fixture(scope="session")
def seven() -> Span:
    """Where the missed figure stands."""
    start = place("7 người").start
    return Span(start, start + 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of a test is, or will be."""
    return tmp_path / "soat.db"


@pytest.fixture
def empty(path: Path) -> Iterator[Database]:
    """A database without documents."""
    with open_database(path, create=True) as db:
        yield db


@pytest.fixture(scope="session")
def add(extraction: Extraction) -> Callable[..., int]:
    """Add TEXT, or another text, to a database; the document's id."""

    def add_to(
        db: Database, name: str = "phu-thinh.txt", text: str = TEXT, found: Extraction = extraction
    ) -> int:
        digest = hashlib.sha256(text.encode()).hexdigest()
        return add_document(
            db, name=name, data_sha256=digest, text=text, extraction=found, extractor=EXTRACTOR
        ).document_id

    return add_to


@pytest.fixture
def db(empty: Database, add: Callable[..., int]) -> Database:
    """A database with the one document."""
    add(empty)
    return empty


@pytest.fixture
def ids(db: Database) -> list[int]:
    """The figures of the document, in text order."""
    return list(queue_ids(db))


@pytest.fixture
def lan(db: Database) -> Session:
    """A sitting of one annotator."""
    return start_session(db, "lan", "soat test")


@pytest.fixture
def minh(db: Database) -> Session:
    """A sitting of another annotator."""
    return start_session(db, "minh", "soat test")


@pytest.fixture
def other(tmp_path: Path, path: Path, db: Database) -> Path:
    """A copy of the database, for somebody else to go on with."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(shutil.copy(path, tmp_path / "other.db"))


@pytest.fixture
def refusal() -> Callable[..., StoreError]:
    """Opens a path that must be refused, and gives what was answered: one line that names it."""

    def refused(path: Path, **options: bool) -> StoreError:
        with pytest.raises(StoreError) as caught, open_database(path, busy_seconds=0.05, **options):
            pass
        message = str(caught.value)
        assert "\n" not in message
        assert path.name in message or path.parent.name in message
        return caught.value

    return refused


@pytest.fixture
def held() -> Callable[[Database], dict[str, list[object]]]:
    """All rows that a database holds, by table; the words index through the tables it is kept in."""

    def rows_of(db: Database) -> dict[str, list[object]]:
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        return {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names.fetchall()}  # noqa: S608 - the schema's own names

    return rows_of


@pytest.fixture(params=sorted(path.stem for path in SCHEMAS.glob("*.sql")))
def schema(request: pytest.FixtureRequest) -> str:
    """Each schema that landed."""
    return str(request.param)


@pytest.fixture
def outdated(schema: str, tmp_path: Path, landed: Callable[..., Path]) -> str:
    """Each of them that a later step changes: one that landed last may be today's."""
    with closing(sqlite3.connect(landed(tmp_path / "steps.db", schema))) as db:
        pending = MIGRATIONS.pending(Database(db))
    if not pending:
        pytest.skip("it is today's schema: there is nothing to upgrade")
    return schema


@pytest.fixture(scope="session")
def landed() -> Callable[..., Path]:
    """Makes a database file as a schema's soat left it, in WAL mode as it did."""

    def left(path: Path, schema: str, *, rows: bool = True) -> Path:
        script = (SCHEMAS / f"{schema}.sql").read_text(encoding="utf-8")
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(script if rows else emptied(script))
        return path

    return left


def emptied(script: str) -> str:
    """The same database without a row, but for the record of its steps and what they put there."""
    return "".join(
        BEGUN if part.startswith('INSERT INTO "indexed"') else part
        for part in re.split(r"(?<=;\n)(?=INSERT |DELETE |CREATE |COMMIT)", script)
        if not part.startswith(("INSERT ", "DELETE "))
        or re.match(r'INSERT INTO "(_sqlite_migrations|indexed)"', part)
    )


@pytest.fixture
def old(path: Path, schema: str, landed: Callable[..., Path]) -> Path:
    """A database of each schema that landed, with rows of every kind."""
    return landed(path, schema)
