"""Three files that grow apart: merged in any order, any number of times, they say the same."""

import hashlib
import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from secrets import token_hex

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from extract.records import FIELDS
from store.clock import now
from store.database import Database, open_database, writing
from store.decisions import add_figure, decide, undo
from store.documents import add_document
from store.errors import DecisionError
from store.export import write
from store.history import history
from store.integrity import verify
from store.merge import merge
from store.reading import mark_read
from store.recalls import recall_changed
from store.records import from_fields, to_fields, to_json
from store.rows import Verdict
from store.sessions import start_session
from store.statistics import progress_by_annotator, progress_by_document
from store.tallies import recount
from store.verified import verified_rows

TEXTS = ("Tổ 1 có 11 hộ, tổ 2 có 22 hộ, tổ 3 có 33 hộ.", "Thôn 5 có 55 hộ, 66 người.")
PLACES = (("11", "22", "33"), ("55", "66"))
WHO = ("lan", "minh")
FILES = ("a.db", "b.db", "c.db")


def figure(value: int) -> Figure:
    """A count of households."""
    return Figure(kind=Kind.COUNT, value=Decimal(value), unit="hộ")


def reading(document: int, version: int) -> Extraction:
    """What a version of the extractor makes of a document: another value, another sentence, a figure less."""
    text = TEXTS[document]
    middle = text.index(",") + 1
    sentences = (Span(0, len(text)),) if version % 2 else (Span(0, middle), Span(middle + 1, len(text)))
    quotes = PLACES[document][:-1] if version != 2 else PLACES[document][1:]
    spans = [Span(text.index(quote), text.index(quote) + 2) for quote in quotes]
    return Extraction(
        title=f"Bản {version}",
        published=None,
        sentences=sentences,
        candidates=tuple(
            Candidate(
                span=span,
                quote=span.of(text),
                sentence=next(sentence for sentence in sentences if sentence.contains(span)),
                figure=figure(int(span.of(text)) + (version == 3)),
                rule="r",
                confidence=0.5,
            )
            for span in spans
        ),
    )


class Desk:
    """One file, and what people do to it."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def add(self, document: int, version: int, name: str) -> None:
        """Read a document."""
        add_document(
            self.db,
            name=f"{name}.txt",
            data_sha256=hashlib.sha256(TEXTS[document].encode()).hexdigest(),
            text=TEXTS[document],
            extraction=reading(document, version),
            extractor=f"soat {version}",
        )

    def figures(self) -> list[int]:
        """The figures there are."""
        return [id_ for (id_,) in self.db.execute("SELECT figure_id FROM states ORDER BY figure_id")]

    def decide(self, which: int, verdict: Verdict, value: int, who: str) -> None:
        """Decide on one of them."""
        if figures := self.figures():
            after = figure(value) if verdict is Verdict.CORRECT else None
            by = start_session(self.db, who, "test")
            decide(self.db, figures[which % len(figures)], verdict, by=by, after=after, note=f"ghi {value}")

    def undo(self, who: str) -> None:
        """Take back the last decision."""
        undo(self.db, by=start_session(self.db, who, "test"))

    def miss(self, document: int, value: int, who: str) -> None:
        """Add the figure that was missed, and call the stretch before it read."""
        for id_, length in self._documents(document):
            start = TEXTS[document].index(PLACES[document][-1])
            by = start_session(self.db, who, "test")
            with suppress(DecisionError):
                add_figure(self.db, id_, Span(start, start + 2), figure(value), by=by)
            mark_read(self.db, id_, Span(0, min(length, 10 + value)), by=by)

    def assign(self, document: int, who: str, blind: int) -> None:
        """Give somebody a document, to be reviewed in sight of others' work or not."""
        for id_, length in self._documents(document):
            self.db.execute(
                "INSERT INTO assignments VALUES (?, ?, ?, 0, ?, ?, ?, NULL, 'lan', ?)",
                (token_hex(16), who, id_, length, blind, token_hex(16), now()),
            )

    def renew(self, document: int, version: int) -> None:
        """Let another version of the extractor read a document."""
        for id_, _ in self._documents(document):
            with writing(self.db):
                _renew(self.db, id_, reading(document, version), f"soat {version}")

    def replace(self, document: int) -> None:
        """Say that one document is a new edition of the other, unless something was said of them before."""
        for one, _ in self._documents(document):
            for other, _ in self._documents(1 - document):
                self.db.execute(
                    "INSERT INTO editions SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM editions)",
                    (one, other, now()),
                )
                for id_ in (one, other):
                    recount(self.db, id_)

    def _documents(self, document: int) -> list[tuple[int, int]]:
        digest = hashlib.sha256(TEXTS[document].encode()).hexdigest()
        return self.db.execute("SELECT id, length FROM documents WHERE sha256 = ?", (digest,)).fetchall()


def _renew(db: Database, document_id: int, extraction: Extraction, extractor: str) -> None:
    """Replace the proposals, note what changed, recall what that puts in doubt."""
    had = _proposals(db, document_id)
    latest = db.execute("SELECT max(extracted_at) FROM extractions WHERE document_id = ?", (document_id,))
    at = max(now(), latest.fetchone()[0] + "+")
    places = "SELECT id FROM figures WHERE document_id = ?"
    db.execute(f"DELETE FROM candidates WHERE figure_id IN ({places})", (document_id,))  # noqa: S608 - a constant
    db.execute("DELETE FROM sentences WHERE document_id = ?", (document_id,))
    db.execute("UPDATE documents SET title = ? WHERE id = ?", (extraction.title, document_id))
    for sentence in extraction.sentences:
        db.execute(
            'INSERT INTO sentences (document_id, start, "end") VALUES (?, ?, ?)',
            (document_id, sentence.start, sentence.end),
        )
    for one in extraction.candidates:
        _propose(db, document_id, one, extractor)
    cursor = db.execute(
        "INSERT INTO extractions (document_id, extractor, extracted_at) VALUES (?, ?, ?)",
        (document_id, extractor, at),
    )
    has = _proposals(db, document_id)
    for figure_id in had.keys() | has.keys():
        before, after = had.get(figure_id), has.get(figure_id)
        if before != after:
            what = "vanished" if after is None else "new" if before is None else "changed"
            db.execute(
                "INSERT INTO changes VALUES (?, ?, ?, ?, ?)",
                (cursor.lastrowid, figure_id, what, before, after),
            )
    recall_changed(db, [document_id])
    recount(db, document_id)


def _propose(db: Database, document_id: int, one: Candidate, extractor: str) -> None:
    db.execute(
        'INSERT OR IGNORE INTO figures (document_id, start, "end", quote) VALUES (?, ?, ?, ?)',
        (document_id, one.span.start, one.span.end, one.quote),
    )
    db.execute(
        f"""
        INSERT INTO candidates (figure_id, sentence_id, {", ".join(FIELDS)}, rule, confidence, extractor)
        SELECT figures.id, sentences.id, {", ".join("?" * len(FIELDS))}, 'r', 0.5, ?
        FROM figures JOIN sentences USING (document_id)
        WHERE document_id = ? AND figures.start = ? AND sentences.start = ?
        """,  # noqa: S608 - names of columns
        (*to_fields(one.figure), extractor, document_id, one.span.start, one.sentence.start),
    )


def _proposals(db: Database, document_id: int) -> dict[int, str | None]:
    rows = db.execute(
        f"""
        SELECT id, {", ".join(FIELDS)} FROM figures JOIN candidates ON figure_id = id
        WHERE document_id = ?
        """,  # noqa: S608 - names of columns
        (document_id,),
    )
    return {id_: to_json(from_fields(fields)) for id_, *fields in rows.fetchall()}


WORDS = st.sampled_from(WHO)
DOCUMENT, VERSION, VALUE = st.integers(0, 1), st.integers(0, 3), st.integers(1, 3)
VERDICTS = st.sampled_from([Verdict.ACCEPT, Verdict.CORRECT, Verdict.REJECT, Verdict.FLAG])
STEP = st.one_of(
    st.tuples(st.just("decide"), st.integers(0, 4), VERDICTS, VALUE, WORDS),
    st.tuples(st.just("decide"), st.integers(0, 4), VERDICTS, VALUE, WORDS),
    st.tuples(st.just("undo"), WORDS),
    st.tuples(st.just("miss"), DOCUMENT, VALUE, WORDS),
    st.tuples(st.just("assign"), DOCUMENT, WORDS, st.integers(0, 1)),
    st.tuples(st.just("add"), DOCUMENT, VERSION, st.sampled_from(["xã", "phường"])),
    st.tuples(st.just("renew"), DOCUMENT, VERSION),
    st.tuples(st.just("replace"), DOCUMENT),
)
STEPS = st.lists(st.tuples(st.integers(0, 2), STEP), max_size=14)
BEGINNING = st.lists(STEP, max_size=4)


def act(path: Path, step: tuple[object, ...]) -> None:
    """One step at one file, in a sitting of its own."""
    with open_database(path) as db:
        getattr(Desk(db), str(step[0]))(*step[1:])


def told(path: Path) -> dict[str, object]:
    """All that a file says, ids left out."""
    with open_database(path, read_only=True) as db:
        assert list(verify(db)) == []
        exported = {format_: io.StringIO() for format_ in ("csv", "jsonl")}
        for format_, stream in exported.items():
            write(verified_rows(db), stream, format_)
        names = dict(db.execute("SELECT id, sha256 FROM documents").fetchall())
        figures = [
            asdict(history(db, id_))
            for (id_,) in db.execute(
                "SELECT figures.id FROM figures JOIN documents ON documents.id = document_id"
                ' ORDER BY sha256, start, "end"'
            ).fetchall()
        ]
        return {
            **{format_: stream.getvalue() for format_, stream in exported.items()},
            "figures": figures,
            "annotators": progress_by_annotator(db),
            "progress": {
                names[one.id]: (one.name, one.title, done) for one, done in progress_by_document(db)
            },
            "duties": sorted(db.execute("SELECT id, annotator, blind FROM duties").fetchall()),
            "recalls": sorted(db.execute("SELECT decision, why, recalled_at FROM recalls").fetchall()),
            "editions": sorted(
                (names[one], names[other])
                for one, other in db.execute("SELECT document_id, replaces FROM editions").fetchall()
            ),
            "sentences": sorted(
                (names[one], *place)
                for one, *place in db.execute('SELECT document_id, start, "end" FROM sentences').fetchall()
            ),
            "decisions": sorted(hash_ for (hash_,) in db.execute("SELECT hash FROM decisions").fetchall()),
        }


@cache
def _blank() -> bytes:
    """A database without anything in it."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "blank.db"
        with open_database(path, create=True) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return path.read_bytes()


def merged(target: Path, others: Iterator[Path]) -> dict[str, object]:
    """What a file, be it a new one, says after others were merged into it, one by one."""
    if not target.exists():
        target.write_bytes(_blank())
    with open_database(target) as db:
        for other in others:
            merge(db, other)
    return told(target)


@contextmanager
def grown(begin: list[tuple[object, ...]], steps: list[tuple[int, tuple[object, ...]]]) -> Iterator[Path]:
    """A folder with three files, copies of one that was begun, that went on by themselves."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ancestor = folder / "ancestor.db"
        ancestor.write_bytes(_blank())
        for step in begin:
            act(ancestor, step)
        with open_database(ancestor) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for file in FILES:
            shutil.copy(ancestor, folder / file)
        for which, step in steps:
            act(folder / FILES[which], step)
        yield folder


SLOW = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(begin=BEGINNING, steps=STEPS, again=st.permutations(FILES * 2))
def test_files_merge_to_the_same_in_any_order(
    begin: list[tuple[object, ...]], steps: list[tuple[int, tuple[object, ...]]], again: list[str]
) -> None:
    """Into a new file or one of them, in each order, again and again, through one another or one by one."""
    with grown([("add", 0, 0, "xã"), *begin], steps) as folder:
        before = [told(folder / file) for file in FILES]
        results = [
            merged(folder / f"{number}.db", (folder / file for file in order))
            for number, order in enumerate([FILES, FILES[::-1], again])
        ]
        shutil.copy(folder / "b.db", folder / "into.db")
        results.append(merged(folder / "into.db", iter([folder / "c.db", folder / "a.db", folder / "0.db"])))
        merged(folder / "half.db", iter([folder / "c.db", folder / "b.db"]))
        results.append(
            merged(folder / "whole.db", iter([folder / "a.db", folder / "half.db", folder / "a.db"]))
        )
        for result in results[1:]:
            for part, said in results[0].items():
                assert result[part] == said, part
        assert [told(folder / file) for file in FILES] == before
        hashes = {hash_ for one in before for hash_ in one["decisions"]}  # type: ignore[attr-defined]
        assert results[0]["decisions"] == sorted(hashes)
