"""Search and filters in a database of every schema that landed: nothing is missed, nothing comes twice."""

from pathlib import Path

import pytest

from extract.figures import Kind
from store.database import Database, open_database
from store.filters import Filter
from store.indexing import backlog, index_words
from store.pages import page
from store.queue import queue_ids
from store.rows import State
from store.search import search, words_of


def test_what_an_earlier_index_of_words_lacks_is_caught_up_with(old: Path) -> None:
    """Behind, and with sentences that went since: then every word is found where a new index finds it."""
    with open_database(old) as db:
        index_words(db)
        assert not backlog(db)
        caught_up = sentences_by_word(db)
        db.execute("UPDATE indexed SET edition = edition - 1")
        index_words(db)
        assert caught_up == sentences_by_word(db)
        assert len(caught_up) > 20


def sentences_by_word(db: Database) -> dict[str, list[str]]:
    """What is found by each word that the index knows and that still stands anywhere."""
    words = [word for (word,) in db.execute("SELECT word FROM vocabulary").fetchall()]
    found = {word: [hit.text for hit in search(db, words_of(word))] for word in words}
    return {word: texts for word, texts in found.items() if texts}


@pytest.mark.parametrize("indexed", [False, True])
def test_filters_find_in_an_upgraded_file_what_is_there(old: Path, *, indexed: bool) -> None:
    """By state, kind and entity, before the index is brought up to date and after."""
    with open_database(old) as db:
        if indexed:
            index_words(db)
        figures = page(db, Filter())
        assert len(figures) == len(queue_ids(db))
        filters = {
            **{Filter(states=frozenset({state})): ("state", state) for state in State},
            **{Filter(kinds=frozenset({kind})): ("kind", kind) for kind in Kind},
            **{Filter(entity=name): ("entity", name) for one in figures if (name := one.entity)},
        }
        for wanted, (field, value) in filters.items():
            ids = [one.figure_id for one in figures if str(getattr(one, field)).lower() == value.lower()]
            assert [one.figure_id for one in page(db, wanted)] == ids
