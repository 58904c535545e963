"""The words of sentences in the index: of the text, and what the records of its figures say beyond it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.figures import Span
from store.database import Database
from store.folding import LONGEST, bare, bared, spelling
from store.stretches import FoundFigure, figures_within
from store.texts import cut

# Units and entities come again and again.
_spelling = lru_cache(maxsize=1 << 12)(spelling)

_NEXT = "SELECT min(start) FROM sentences WHERE document_id = ? AND start > ?"
_FOREVER = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in its document."""

    sentence_id: int
    document_id: int
    span: Span

    @property
    def key(self) -> tuple[int, int]:
        """Where it stands among all sentences."""
        return (self.document_id, self.span.start)


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences of a document that follow each other, with the figures that belong to them."""

    places: Sequence[Place]
    texts: Sequence[str]
    figures: Sequence[FoundFigure]

    def records(self) -> Iterator[str]:
        """For each sentence the spelt words of its figures' records that it lacks."""
        left = iter(self.figures)
        figure = next(left, None)
        for index, text in enumerate(self.texts):
            end = self.places[index + 1].span.start if index + 1 < len(self.places) else _FOREVER
            beyond, known = [], f" {text} "
            while figure is not None and figure.span.start < end:
                for remark in figure.all_remarks():
                    words = _spelling(remark.text)
                    if words and f" {words} " not in known:
                        beyond.append(words)
                        known += f" {words} "
                figure = next(left, None)
            yield " ".join(beyond)


def read_run(db: Database, places: Sequence[Place]) -> Run:
    """The words and figures of sentences of one document between which there is no other."""
    document_id, begin = places[0].document_id, places[0].span.start
    text = cut(db, document_id, Span(begin, places[-1].span.end))
    texts = [spelling(text[place.span.start - begin : place.span.end - begin]) for place in places]
    stretch = Span(begin, territory(db, places[-1]).end)
    return Run(places, texts, list(figures_within(db, document_id, stretch)))


def territory(db: Database, place: Place) -> Span:
    """From where a sentence begins to where the next does: what begins there belongs to it."""
    (end,) = db.conn.execute(_NEXT, (place.document_id, place.span.start)).fetchone()
    return Span(place.span.start, _FOREVER if end is None else end)


def index(db: Database, run: Run) -> None:
    """Take sentences in that are not in the index."""
    ids = [place.sentence_id for place in run.places]
    _add(db, list(zip(ids, run.texts, run.records(), strict=True)))


def reindex(db: Database, run: Run) -> None:
    """Take in what is said of the figures of sentences that are in the index already."""
    changed = []
    for place, text, record in zip(run.places, run.texts, run.records(), strict=True):
        old = _record_of(db, place)
        if old != record:
            _remove(db, place, text, old)
            changed.append((place.sentence_id, text, record))
    _add(db, changed)


def forget(db: Database, place: Place) -> None:
    """Take a sentence out of the index, by the words that stood where it was."""
    text = spelling(cut(db, place.document_id, place.span))
    _remove(db, place, text, _record_of(db, place))


def _record_of(db: Database, place: Place) -> str:
    row = db.conn.execute(
        "SELECT words FROM record_words WHERE sentence_id = ?", (place.sentence_id,)
    ).fetchone()
    return "" if row is None else str(row[0])


def _add(db: Database, rows: Sequence[tuple[int, str, str]]) -> None:
    """Write rows of number, spelt sentence and spelt record."""
    db.conn.executemany(
        "INSERT INTO words (rowid, sentence, record) VALUES (?, ?, ?)",
        [(number, _indexed(text), _indexed(record)) for number, text, record in rows],
    )
    db.conn.executemany(
        "INSERT INTO spellings (rowid, spelling) VALUES (?, ?)",
        [(number, _spellings(text, record)) for number, text, record in rows],
    )
    db.conn.executemany(
        "INSERT INTO record_words (sentence_id, words) VALUES (?, ?)",
        [(number, record) for number, _, record in rows if record],
    )
    spelt = {word for _, text, record in rows for word in f"{text} {record}".split()}
    words = {bare(word)[:LONGEST] for word in spelt if word[0].isalpha()}
    db.conn.executemany(
        "INSERT OR IGNORE INTO vocabulary (word) VALUES (?)", [(word,) for word in sorted(words)]
    )


def _remove(db: Database, place: Place, text: str, record: str) -> None:
    number = place.sentence_id
    db.conn.execute(
        "INSERT INTO words (words, rowid, sentence, record) VALUES ('delete', ?, ?, ?)",
        (number, _indexed(text), _indexed(record)),
    )
    db.conn.execute(
        "INSERT INTO spellings (spellings, rowid, spelling) VALUES ('delete', ?, ?)",
        (number, _spellings(text, record)),
    )
    db.conn.execute("DELETE FROM record_words WHERE sentence_id = ?", (number,))


def _indexed(words: str) -> str:
    """Spelt words as they are indexed without marks: a word of enormous length by how it begins."""
    return shortened(bared(words)) if words else ""


def shortened(words: str) -> str:
    """Words that an index takes."""
    if len(words) <= LONGEST:
        return words
    return " ".join([word[:LONGEST] for word in words.split(" ")])


def _spellings(text: str, record: str) -> str:
    return " ".join(sorted(spelt_words(f"{text} {record}".split())))


def spelt_words(words: Iterable[str]) -> set[str]:
    """The different words that begin with a letter, as they are spelt: numbers have one spelling only."""
    return {word[:LONGEST] for word in words if word[0].isalpha()}
