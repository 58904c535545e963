"""Three files that grow apart: merged in any order, any number of times, they say the same."""

import hashlib
import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from secrets import token_hex

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from extract.layout import Flag
from store.clock import now
from store.database import Database, open_database
from store.decisions import add_figure, decide, undo
from store.documents import add_document, all_documents
from store.errors import DecisionError
from store.export import FORMATS
from store.history import history
from store.integrity import verify
from store.merge import merge
from store.metadata import Field, correct, corrected_date, corrections_of
from store.reading import mark_read
from store.renewal import renew
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
    """What a version of the extractor makes of a document.

    Another value over more characters, another sentence, a figure less.
    """
    text = TEXTS[document]
    middle = text.index(",") + 1
    sentences = (Span(0, len(text)),) if version % 2 else (Span(0, middle), Span(middle + 1, len(text)))
    quotes = PLACES[document][:-1] if version != 2 else PLACES[document][1:]
    length = 5 if version == 3 else 2
    spans = [Span(text.index(quote), text.index(quote) + length) for quote in quotes]
    return Extraction(
        title=f"Bản {version}",
        published=None,
        sentences=sentences,
        flags=(Flag.SPAM,) if version == 1 else (),
        candidates=tuple(
            Candidate(
                span=span,
                quote=span.of(text),
                sentence=next(sentence for sentence in sentences if sentence.contains(span)),
                figure=figure(int(span.of(text)[:2]) + (version == 3)),
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
            given = corrected_date(self.db, id_)
            found = replace(reading(document, version), published=given)
            renew(self.db, id_, found, f"soat {version}", given=given)

    def say(self, document: int, field: Field, value: str | None, who: str) -> None:
        """Correct what is known of a document, or take that back."""
        for id_, _ in self._documents(document):
            correct(self.db, id_, {field: value}, start_session(self.db, who, "test"))

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
    st.tuples(
        st.just("say"), DOCUMENT, st.just(Field.PUBLISHED), st.sampled_from(["2023", "2024", None]), WORDS
    ),
    st.tuples(st.just("say"), DOCUMENT, st.just(Field.TITLE), st.sampled_from(["Tên", None]), WORDS),
    st.tuples(st.just("replace"), DOCUMENT),
)
STEPS = st.lists(st.tuples(st.integers(0, 2), STEP), max_size=14)
BEGINNING = st.lists(STEP, max_size=4)


def act(path: Path, step: tuple[object, ...]) -> None:
    """One step at one file, in a sitting of its own."""
    with open_database(path, create=True) as db:
        getattr(Desk(db), str(step[0]))(*step[1:])


def told(path: Path) -> dict[str, object]:
    """All that a file says, ids left out."""
    with open_database(path, read_only=True) as db:
        assert list(verify(db)) == []
        exported = {format_: io.StringIO() for format_ in ("csv", "jsonl")}
        for format_, stream in exported.items():
            FORMATS[format_].write(verified_rows(db), stream)
        names = dict(db.execute("SELECT id, sha256 FROM documents").fetchall())
        figures = [
            asdict(history(db, id_))
            for (id_,) in db.execute(
                "SELECT figures.id FROM figures JOIN documents ON documents.id = document_id"
                ' ORDER BY sha256, start, "end"'
            ).fetchall()
        ]
        flags = db.execute("SELECT sha256, flag FROM flags JOIN documents ON documents.id = document_id")
        return {
            "known": [
                asdict(one) | {"id": 0, "added_at": "", "said": corrections_of(db, one.id)}
                for one in sorted(all_documents(db), key=lambda one: one.sha256)
            ],
            "flags": sorted(flags.fetchall()),
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
            "decisions": sorted(hash_ for (hash_,) in db.execute("SELECT hash FROM decisions").fetchall()),
        }


def merged(target: Path, others: Iterator[Path]) -> dict[str, object]:
    """What a file, be it a new one, says after others were merged into it, one by one."""
    with open_database(target, create=True) as db:
        for other in others:
            merge(db, other)
    return told(target)


@contextmanager
def grown(begin: list[tuple[object, ...]], steps: list[tuple[int, tuple[object, ...]]]) -> Iterator[Path]:
    """A folder with three files, copies of one that was begun, that went on by themselves."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ancestor = folder / "ancestor.db"
        for step in begin:
            act(ancestor, step)
        for file in FILES:
            shutil.copy(ancestor, folder / file)
        for which, step in steps:
            act(folder / FILES[which], step)
        yield folder


SLOW = settings(
    max_examples=settings.default.max_examples // 25, deadline=None, suppress_health_check=list(HealthCheck)
)


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
