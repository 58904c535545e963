"""Exports decided figures in every format and checks the files against their sources: how fast, what differs.

python bench/dataset_checks.py [ROWS]   100,000 rows unless told otherwise, over texts that make offsets hard
"""

import hashlib
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database, open_database, writing
from store.dataset_checks import Checked, check_rows
from store.decisions import decide
from store.documents import add_document
from store.export import FORMATS, Destination, Format
from store.export.reading import read_rows
from store.rows import Verdict
from store.sessions import start_session
from store.verified import verified_rows
from tui.dataset_checks import table_of
from tui.originals import Originals

_FIGURES = 1000
"""Of one document."""
_SENTENCE = "Quý {number}, xã Phú Thịnh đã giải quyết hơn {value} hồ sơ đất đai, “đúng hạn” theo báo cáo."

HARD: Mapping[str, Callable[[str], str]] = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "emoji": lambda text: text.replace("xã", "🏡👩‍💻 xã"),
    "soft hyphens": lambda text: text.replace("quyết", "quy\u00adết").replace("hồ sơ", "hồ\u00ad sơ"),
    "byte order mark": lambda text: "\ufeff" + text,
    "formulas": lambda text: text.replace("Quý", "=Quý").replace("xã", "\txã"),
}
"""What makes a text hard, by name."""


def documents(rows: int) -> Iterator[tuple[str, str]]:
    """Names and texts that hold so many figures together, of each kind in turn."""
    hard = list(HARD.items())
    for number in range(-(-rows // _FIGURES)):
        name, change = hard[number % len(hard)]
        count = min(_FIGURES, rows - number * _FIGURES)
        lines = [_SENTENCE.format(number=line + 1, value=f"{number + 1}{line:04}") for line in range(count)]
        yield f"{number:05} {name}.txt", change("\n".join(lines) + "\n")


def read(text: str) -> Extraction:
    """The figures of such a text, at their places."""
    sentences, found, at = [], [], 0
    for line in text.splitlines(keepends=True):
        sentence = Span(at, at + len(line.rstrip("\r\n")))
        begin = text.index("hơn" if "hơn" in line else unicodedata.normalize("NFD", "hơn"), at)
        start = next(place for place in range(begin, sentence.end) if text[place].isdigit())
        end = text.index(" ", start)
        figure = Figure(kind=Kind.COUNT, value=Decimal(text[start:end]), unit="hồ sơ", period="2023")
        found.append(
            Candidate(
                span=Span(start, end),
                quote=text[start:end],
                sentence=sentence,
                figure=figure,
                rule="bench",
                confidence=0.5,
            )
        )
        sentences.append(sentence)
        at += len(line)
    return Extraction(title=None, published=None, sentences=tuple(sentences), candidates=tuple(found))


def fill(db: Database, folder: Path, rows: int) -> None:
    """Take the documents in and accept all that is in them."""
    for name, text in documents(rows):
        data = text.encode()
        (folder / name).write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        add_document(db, name=name, data_sha256=digest, text=text, extraction=read(text), extractor="bench")
    by = start_session(db, "bench", "bench")
    with writing(db):
        for (figure_id,) in db.execute("SELECT id FROM figures").fetchall():
            decide(db, figure_id, Verdict.ACCEPT, by=by)


def write(db: Database, format_: Format, path: Path, options: Mapping[str, bool]) -> None:
    """One export."""
    if format_.destination is Destination.FOLDER:
        path.mkdir()
    if format_.destination is not Destination.STREAM:
        format_.write(verified_rows(db, with_text=format_.with_text), path, **options)
        return
    with path.open("w", encoding="utf-8", newline="") as stream:
        format_.write(verified_rows(db, with_text=format_.with_text), stream, **options)


def check(path: Path, folder: Path) -> tuple[Checked, float]:
    """One check, and the seconds of one core that it took."""
    begun = time.process_time()
    checked = Checked()
    for fault in check_rows(read_rows(table_of(path)), Originals([folder]).text, checked):
        print(path.name, fault)
    return checked, time.process_time() - begun


def main() -> int:
    """Print a line a format; 1 when anything differs."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    failed = 0
    with tempfile.TemporaryDirectory() as place:
        work, folder = Path(place), Path(place, "documents")
        folder.mkdir()
        with open_database(work / "soat.db", create=True) as db:
            fill(db, folder, rows)
            for format_ in FORMATS.values():
                for options in ({}, {"excel": True}) if "excel" in format_.options else ({},):
                    path = work / f"figures.{format_.name}{''.join(options)}"
                    write(db, format_, path, options)
                    checked, seconds = check(path, folder)
                    differ = checked.faults + checked.missing.total() + abs(checked.rows - rows)
                    failed += differ
                    print(
                        f"{path.name:20} {checked.rows:,} rows, {differ} mismatches,"
                        f" {checked.rows / seconds:,.0f} rows a second of one core"
                    )
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
