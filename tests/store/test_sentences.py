"""Sentences around a place, one by one and all at once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.figures import Span
from store.database import blank_database
from store.sentences import Sentences, sentence_around

spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))


@settings(deadline=None)
@given(st.sets(spans, max_size=12), st.lists(spans, min_size=1, max_size=8))
def test_sentences_that_were_read_at_once_say_the_same(sentences: set[Span], asked: list[Span]) -> None:
    """Whatever their borders: apart, side by side, one in another."""
    with blank_database() as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db["sentences"].insert_all(
            {"document_id": 1, "start": span.start, "end": span.end} for span in sorted(sentences, key=hash)
        )
        read = Sentences(db, 1)
        assert [Span(*read.around(span.start, span.end)) for span in asked] == [
            sentence_around(db, 1, span) for span in asked
        ]
