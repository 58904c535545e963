"""Near-equal documents: one is reviewed, the others cite it."""

import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.find import extract
from store.copies import bring_up, copies_of, groups, inherit, original_of, say, signing
from store.copies.kin import nearest
from store.copies.settling import count_unsigned
from store.database import Database, open_database, writing
from store.decisions import decide
from store.editions import supersede
from store.errors import DocumentError
from store.integrity import verify
from store.ledger.facts import shared_facts
from store.ledger.keeping import bring_up as keep_ledger
from store.merge import merge
from store.renewal import renew
from store.rows import Verdict
from store.sessions import start_session
from store.tallies import miscounted
from store.verified import verified_rows
from tests.store.copies.conftest import ADDED, ARTICLE, COPY, OTHER, PARAGRAPHS

Publish = Callable[..., int]
Queued = Callable[[Database, int], list[str]]


def test_only_what_the_original_lacks_is_proposed_of_a_copy(
    empty: Database, publish: Publish, queued: Queued
) -> None:
    """Another headline, one more sentence, another normal form; a different article keeps all."""
    original, copy = publish("bao.txt", ARTICLE), publish("trang.txt", COPY)
    other, spelt = publish("khac.txt", OTHER), publish("nfd.txt", unicodedata.normalize("NFD", ARTICLE))
    assert queued(empty, original) == [one.quote for one in extract(ARTICLE).candidates]
    assert queued(empty, copy) == ["37"]
    assert queued(empty, spelt) == []
    assert queued(empty, other) == [one.quote for one in extract(OTHER).candidates]
    assert [one.name for one in copies_of(empty, original)] == ["nfd.txt", "trang.txt"]
    assert original_of(empty, other) is None
    assert (miscounted(empty), list(verify(empty))) == ([], [])


def test_reading_anew_keeps_what_is_withheld(empty: Database, publish: Publish, queued: Queued) -> None:
    """And tells no change: nothing of it was ever out of the database."""
    publish("bao.txt", ARTICLE)
    copy = publish("trang.txt", COPY)
    renewal = renew(empty, copy, extract(COPY), "soat 2")
    assert renewal is not None
    assert renewal.changes == ()
    assert queued(empty, copy) == ["37"]
    assert miscounted(empty) == []


def test_the_earlier_published_is_the_original_until_somebody_decided(
    empty: Database, publish: Publish, queued: Queued
) -> None:
    """Whoever comes later with an earlier date takes the place; not of one that is being reviewed."""
    late = publish("sau.txt", ARTICLE, "2023-07-14")
    early = publish("truoc.txt", COPY, "2023-07-12")
    assert [(one.name, [copy.name for copy in copies]) for one, copies in groups(empty)] == [
        ("truoc.txt", ["sau.txt"])
    ]
    assert queued(empty, late) == []
    figure = empty.execute("SELECT id FROM figures WHERE document_id = ?", (early,)).fetchone()[0]
    decide(empty, figure, Verdict.ACCEPT, by=start_session(empty, "lan", "soat test"))
    earliest = publish("dau-tien.txt", ARTICLE + "Tin của Báo Lam Giang.\n", "2023-07-01")
    assert original_of(empty, earliest).name == "truoc.txt"  # type: ignore[union-attr]  # there is one


def test_a_decided_figure_of_a_copy_stays(empty: Database, publish: Publish, queued: Queued) -> None:
    """What somebody said stands where it was said."""
    publish("bao.txt", ARTICLE)
    copy = publish("trang.txt", COPY)
    say(empty, copy, None, "lan")
    assert len(queued(empty, copy)) == len(extract(COPY).candidates)
    figure = empty.execute(
        "SELECT id FROM figures WHERE document_id = ? AND quote = '98,6%'", (copy,)
    ).fetchone()[0]
    decide(empty, figure, Verdict.ACCEPT, by=start_session(empty, "lan", "soat test"))
    say(empty, copy, 1, "lan")
    assert queued(empty, copy) == ["98,6%", "37"]
    assert (miscounted(empty), list(verify(empty))) == ([], [])


def test_what_is_said_of_a_copy_is_only_added_to(empty: Database, publish: Publish) -> None:
    """The latest stands, and saying it again adds nothing; nobody is a copy of itself or of its copy."""
    one, other = publish("bao.txt", ARTICLE), publish("khac.txt", OTHER)
    for original in (one, one, None):
        say(empty, other, original, "lan")
    assert empty.execute("SELECT count(*) FROM copy_sayings").fetchone() == (2,)
    assert original_of(empty, other) is None
    say(empty, other, one, "lan")
    for wrong in (one, other):
        with pytest.raises(DocumentError):
            say(empty, one, wrong, "lan")
    with pytest.raises(Exception, match="cannot be removed"):
        empty.execute("DELETE FROM copy_sayings")
    empty.conn.executescript("""
        DROP TRIGGER copy_sayings_stay_what_they_are;
        UPDATE copy_sayings SET annotator = 'minh';
    """)
    assert "its hash differs" in "".join(problem.what for problem in verify(empty))


def test_the_dataset_names_who_carries_the_same_sentence(empty: Database, publish: Publish) -> None:
    """Only the figures in sentences that are the same."""
    publish("bao.txt", ARTICLE)
    publish("trang.txt", COPY)
    publish("nfd.txt", unicodedata.normalize("NFD", ARTICLE.replace(PARAGRAPHS[3], "")))
    lan = start_session(empty, "lan", "soat test")
    for (figure,) in empty.execute("SELECT figure_id FROM candidates ORDER BY figure_id").fetchall():
        decide(empty, figure, Verdict.ACCEPT, by=lan)
    told = {(row["doc"], row["quote"]): row["copies"] for row in verified_rows(empty)}
    assert told["bao.txt", "45.120"] == "nfd.txt; trang.txt"
    assert told["bao.txt", "31.250"] == "trang.txt"
    assert told["trang.txt", "37"] is None


def test_the_ledger_cites_every_copy_and_counts_one_source(empty: Database, publish: Publish) -> None:
    """Each document is named, with its own place."""
    publish("bao.txt", ARTICLE)
    publish("trang.txt", COPY)
    keep_ledger(empty)
    facts = list(shared_facts(empty))
    assert facts
    for fact in facts:
        (version,) = fact.versions
        assert [one.name for one in version.citations] == ["bao.txt", "trang.txt"]
        assert version.sources == 1
        assert all(
            one.span.of(text) == one.quote
            for one, text in zip(version.citations, (ARTICLE, COPY), strict=True)
        )


def test_a_new_edition_takes_the_place_that_the_old_one_had(
    empty: Database, publish: Publish, queued: Queued
) -> None:
    """As an original with its copies; what it no longer says, they propose."""
    old, copy = publish("bao.txt", ARTICLE), publish("trang.txt", COPY)
    new = publish("bao-2.txt", ARTICLE.replace(PARAGRAPHS[3], "Tin cập nhật."))
    say(empty, new, None, "lan")
    supersede(empty, new, old, annotator="lan", program="soat test")
    assert original_of(empty, copy).name == "bao-2.txt"  # type: ignore[union-attr]  # there is one
    assert queued(empty, copy) == ["31.250", "12,4%", "37"]
    assert empty.execute("SELECT count(*) FROM bands WHERE document_id = ?", (old,)).fetchone() == (0,)
    with writing(empty):
        inherit(empty, new, old)
    assert miscounted(empty) == []


def test_two_files_merged_either_way_say_the_same(tmp_path: Path, publish: Publish, queued: Queued) -> None:
    """Documents that were singles in both, and what was said in one."""
    paths = [tmp_path / "one.db", tmp_path / "two.db"]
    with open_database(paths[0], create=True) as one, open_database(paths[1], create=True) as two:
        publish("bao.txt", ARTICLE, "2023-07-12", into=one)
        publish("khac.txt", OTHER, into=one)
        publish("trang.txt", COPY, "2023-07-13", into=two)
        say(two, publish("la.txt", COPY + "Tin ảnh của phóng viên.\n", into=two), None, "lan")
    told = []
    for own, other in (paths, paths[::-1]):
        kept = tmp_path / f"merged-{own.name}"
        shutil.copy(own, kept)
        with open_database(kept) as db:
            merge(db, other)
            ids = dict(db.execute("SELECT name, id FROM documents").fetchall())
            told.append(
                (
                    [(original.name, [copy.name for copy in copies]) for original, copies in groups(db)],
                    {name: queued(db, id_) for name, id_ in ids.items()},
                )
            )
            assert (miscounted(db), list(verify(db))) == ([], [])
    assert told[0] == told[1]
    assert told[0][0] == [("bao.txt", ["trang.txt"])]
    assert told[0][1]["trang.txt"] == ["37"]


def test_documents_read_without_the_library_are_looked_at_later(
    empty: Database, publish: Publish, queued: Queued, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And signed anew when another version of it makes other signatures of the same words."""
    monkeypatch.setattr("store.copies.settling.is_installed", lambda: False)
    publish("bao.txt", ARTICLE)
    copy = publish("trang.txt", COPY)
    assert len(queued(empty, copy)) == len(extract(COPY).candidates)
    monkeypatch.undo()
    assert count_unsigned(empty) == bring_up(empty) == 2
    assert queued(empty, copy) == ["37"]
    monkeypatch.setattr(signing, "_SEED", 2)
    signing.scheme.cache_clear()
    assert bring_up(empty) == 2
    assert queued(empty, copy) == ["37"]
    assert empty.execute("SELECT count(DISTINCT document_id) FROM bands").fetchone() == (1,)
    signing.scheme.cache_clear()


def test_what_an_earlier_soat_signed_is_signed_anew(
    tmp_path: Path, landed: Callable[..., Path], queued: Queued
) -> None:
    """Its signatures tell no sentences; copies stay copies, and what is withheld stays withheld."""
    with open_database(landed(tmp_path / "soat.db", "fourth")) as db:
        copied = [(copy, queued(db, copy)) for (copy,) in db.execute("SELECT document_id FROM copies")]
        found = list(groups(db))
        assert len(copied) == len(found) == 1
        assert bring_up(db) == len(db.execute("SELECT 1 FROM signatures").fetchall()) > 2
        assert count_unsigned(db) == 0
        assert list(groups(db)) == found
        assert [(copy, queued(db, copy)) for copy, _ in copied] == copied
        assert (miscounted(db), list(verify(db))) == ([], [])


def test_short_documents_are_like_others_by_chance(empty: Database, publish: Publish, queued: Queued) -> None:
    """They are left alone, and so is a short sentence that stands elsewhere in another."""
    for name in ("a.txt", "b.txt"):
        document = publish(name, f"Xã có 12 thôn và 340 hộ.\n{name}\n")
        assert queued(empty, document) == ["12", "340"]
    assert ADDED not in ARTICLE


def test_what_a_whole_genre_repeats_is_looked_up_among_the_latest_alone(
    empty: Database, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each look-up would take longer with every document; and nothing is read but signatures."""
    original, other = publish("bao.txt", ARTICLE), publish("khac.txt", OTHER)
    own = empty.execute("SELECT signature FROM signatures WHERE document_id = ?", (original,)).fetchone()[0]
    with writing(empty):
        for band in signing.bands(own):
            empty.execute("INSERT INTO bands (band, document_id) VALUES (?, ?)", (band, other))
    monkeypatch.setattr("store.copies.kin.document_text", None)
    assert nearest(empty, 0, own) == (original, 1.0)
    monkeypatch.setattr("store.copies.kin.MOST_OF_A_BAND", 2)
    assert nearest(empty, 0, own) == (original, 1.0)
    monkeypatch.setattr("store.copies.kin.MOST_OF_A_BAND", 1)
    assert nearest(empty, 0, own) is None
