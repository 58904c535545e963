"""A document that was published again: what was decided is carried to where it stands now."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.carrying import Carried
from store.database import Database, writing
from store.decisions import add_figure, decide
from store.differences import differences
from store.editions import Recognition, find_present, supersede
from store.errors import DocumentError
from store.integrity import verify
from store.queue import figure_at, figure_view, queue_ids
from store.renewal import renew
from store.rows import Session, State, Verdict
from store.statistics import progress
from store.tallies import miscounted
from store.verified import verified_rows

EDITED = Figure(kind=Kind.COUNT, value=Decimal(1251), unit="hồ sơ")
LATER = "Thông báo này thay cho bản trước.\n"


def read_like(extraction: Extraction, edition: str) -> Extraction:
    """The same proposals where their quotes stand in another text; lines are its sentences."""
    lines, at = [], 0
    for line in edition.split("\n"):
        if line:
            lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    found: list[Candidate] = []
    for candidate in extraction.candidates:
        if candidate.quote in edition:
            start = edition.index(candidate.quote)
            span = Span(start, start + len(candidate.quote))
            sentence = next(line for line in lines if line.contains(span))
            found.append(replace(candidate, span=span, sentence=sentence))
    return replace(extraction, sentences=tuple(lines), candidates=tuple(found))


class Editions:
    """Publishes further editions of the document and carries onto them."""

    def __init__(self, db: Database, add: Callable[..., int], extraction: Extraction) -> None:
        self.db, self._add, self._extraction = db, add, extraction
        self.last = 1

    def read(self, edition: str) -> Extraction:
        """What the extractor proposes for it."""
        return read_like(self._extraction, edition)

    def publish(self, edition: str, found: Extraction | None = None) -> Carried:
        """The next edition takes the place of the last."""
        with writing(self.db):
            document = self._add(self.db, text=edition, found=found or self.read(edition))
            carried = self.carry(document)
        self.last = document
        return carried

    def carry(self, document: int) -> Carried:
        """Carry onto a document what was decided in the one before, with what must hold after it."""
        carried = supersede(self.db, document, self.last, annotator="hoa", program="soat test")
        assert miscounted(self.db) == []
        assert list(verify(self.db)) == []
        return carried

    def state(self, quote: str, document: int | None = None) -> State | None:
        """Where the figure of that quote stands in an edition; None outside of the queue."""
        row = self.db.execute(
            "SELECT state FROM states WHERE quote = ? AND document_id = ?", (quote, document or self.last)
        ).fetchone()
        return None if row is None else State(row[0])

    def exported(self) -> list[tuple[object, ...]]:
        """The verified figures: edition, quote, value, verdict and annotator."""
        ids = dict(self.db.execute("SELECT sha256, id FROM documents").fetchall())
        return sorted(
            (ids[row["document"]], row["quote"], row["value"], row["verdict"], row["annotator"])
            for row in verified_rows(self.db)
        )


@pytest.fixture
def editions(db: Database, add: Callable[..., int], extraction: Extraction) -> Editions:
    """The document, which may get further editions."""
    return Editions(db, add, extraction)


@pytest.fixture
def decided(db: Database, ids: Sequence[int], lan: Session, minh: Session) -> None:
    """Accepted by one, corrected by the other, rejected and flagged."""
    decide(db, ids[1], Verdict.ACCEPT, by=lan, note="so sánh")
    decide(db, ids[0], Verdict.CORRECT, by=minh, after=EDITED, reason="in sai")
    decide(db, ids[2], Verdict.REJECT, by=lan)
    decide(db, ids[3], Verdict.FLAG, by=minh)


@pytest.mark.usefixtures("decided")
def test_every_decision_is_carried(editions: Editions, text: str) -> None:
    """With verdict, record, remarks and annotator; the queue and the dataset have each figure once."""
    carried = editions.publish(LATER + text)
    assert (carried.decisions, carried.recalled, carried.lost) == (4, 0, [])
    states = [editions.state(quote) for quote in ("1.250", "97,5%", "3,25%", "18/20")]
    assert states == [State.CORRECTED, State.ACCEPTED, State.REJECTED, State.FLAGGED]
    assert editions.exported() == [
        (2, "1.250", "1251", "correct", "minh"),
        (2, "97,5%", "97.5", "accept", "lan"),
    ]
    remarks = [(row["reason"], row["note"]) for row in verified_rows(editions.db)]
    assert remarks == [("in sai", None), (None, "so sánh")]
    assert progress(editions.db).total == 4
    assert progress(editions.db, 1).total == 0
    assert len(queue_ids(editions.db)) == 4
    assert list(differences(editions.db, 2)) == []


@pytest.mark.usefixtures("decided")
def test_carrying_twice_adds_nothing(editions: Editions, text: str) -> None:
    """Not a row of decisions, sessions or recalls."""
    editions.publish(LATER + text)
    before = list(editions.db.iterdump())
    editions.last = 1
    assert editions.carry(2).decisions == 0
    assert list(editions.db.iterdump()) == before


@pytest.mark.usefixtures("decided")
def test_a_sentence_that_reads_otherwise_asks_for_a_look(editions: Editions, text: str) -> None:
    """The verdict is carried, and somebody looks; white space changes nothing."""
    edition = text.replace("so với trước", "so với quý trước").replace("hồ sơ trong", "hồ sơ  trong")
    carried = editions.publish(edition)
    assert editions.state("97,5%") is State.CHANGED
    assert editions.state("1.250") is State.CORRECTED
    assert editions.state("3,25%") is State.CHANGED
    assert carried.recalled == 2
    assert [(one.quote, one.what, one.is_open) for one in differences(editions.db, 2)] == [
        ("97,5%", "changed", True),
        ("3,25%", "changed", True),
    ]
    assert len(editions.exported()) == 2


@pytest.mark.usefixtures("decided")
def test_a_rejected_number_that_nobody_proposes_asks_for_nothing(editions: Editions, text: str) -> None:
    """Its sentence may change as it likes."""
    edition = text.replace("so với trước", "so với quý trước")
    found = editions.read(edition)
    fewer = tuple(candidate for candidate in found.candidates if candidate.quote != "3,25%")
    editions.publish(edition, replace(found, candidates=fewer))
    assert editions.state("3,25%") is State.REJECTED


@pytest.mark.usefixtures("decided")
def test_what_is_not_found_again_stays_and_asks(editions: Editions, text: str) -> None:
    """A figure whose sentence is gone stays in the dataset under its old edition, and is listed."""
    carried = editions.publish(text.replace("1.250", "1.350"))
    assert [lost.quote for lost in carried.lost] == ["1.250"]
    assert editions.state("1.250", 1) is State.CHANGED
    assert editions.exported() == [
        (1, "1.250", "1251", "correct", "minh"),
        (2, "97,5%", "97.5", "accept", "lan"),
    ]
    lost = [one for one in differences(editions.db, 2) if one.what == "lost"]
    assert [(one.quote, one.is_open) for one in lost] == [("1.250", True)]
    assert len(queue_ids(editions.db)) == 4


@pytest.mark.usefixtures("decided")
def test_a_lost_decision_can_be_answered(editions: Editions, text: str, lan: Session) -> None:
    """A new decision on the old figure ends the question."""
    editions.publish(text.replace("1.250", "1.350"))
    figure_id = figure_at(editions.db, 1, Span(text.index("1.250"), text.index("1.250") + 5))
    assert figure_id is not None
    decide(editions.db, figure_id, Verdict.REJECT, by=lan)
    assert editions.state("1.250", 1) is State.REJECTED
    assert [one.what for one in differences(editions.db, 2)] == []
    assert miscounted(editions.db) == []


@pytest.mark.usefixtures("decided")
def test_three_editions(editions: Editions, text: str) -> None:
    """What was carried is carried on; what the second edition left out is found again in the third."""
    without = text.replace("1.250", "1.350")
    editions.publish(without)
    carried = editions.publish(LATER + text)
    assert (carried.decisions, carried.lost) == (4, [])
    assert editions.exported() == [
        (3, "1.250", "1251", "correct", "minh"),
        (3, "97,5%", "97.5", "accept", "lan"),
    ]
    assert progress(editions.db).total == 4
    assert [one.what for one in differences(editions.db, 3)] == []


def test_a_question_is_carried_too(
    editions: Editions, ids: list[int], lan: Session, extraction: Extraction, text: str
) -> None:
    """A decision that was to be looked at again still is, in the new edition."""
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    first, *others = extraction.candidates
    renew(editions.db, 1, replace(extraction, candidates=(replace(first, figure=EDITED), *others)), "soat 2")
    assert editions.state("1.250", 1) is State.CHANGED
    editions.publish(LATER + text)
    assert editions.state("1.250") is State.CHANGED


def test_every_head_is_carried(
    editions: Editions, ids: list[int], lan: Session, minh: Session, text: str
) -> None:
    """Verdicts that were made blind to each other stay in dispute."""
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    editions.db.execute(
        "INSERT INTO assignments VALUES (?, 'minh', 1, 0, 1000, 1, ?, NULL, 'lan', '2026-01-01')",
        ("a" * 32, "b" * 32),
    )
    decide(editions.db, ids[0], Verdict.CORRECT, by=minh, after=EDITED)
    assert editions.state("1.250", 1) is State.DISPUTED
    assert editions.publish(LATER + text).decisions == 2
    assert editions.state("1.250") is State.DISPUTED
    assert editions.state("1.250", 1) is None


def test_an_added_figure_is_carried_and_pushes_overlapping_proposals_out(
    editions: Editions, lan: Session, people: Figure, seven: Span, text: str
) -> None:
    """A place that nobody proposes is made; a proposal over more characters is no second figure."""
    add_figure(editions.db, 1, seven, people, by=lan)
    edition = LATER + text
    found = editions.read(edition)
    start = edition.index("7 người")
    wider = Candidate(
        span=Span(start, start + 7),
        quote="7 người",
        sentence=found.sentences[-1],
        figure=replace(people, value=Decimal(8)),
        rule="r",
        confidence=0.5,
    )
    carried = editions.publish(edition, replace(found, candidates=(*found.candidates, wider)))
    assert (carried.decisions, carried.recalled) == (1, 1)
    assert editions.state("7") is State.CHANGED
    assert editions.state("7 người") is None
    assert [(one.quote, one.what) for one in differences(editions.db, 2)] == [("7", "moved")]


def test_a_proposal_that_says_something_new_asks(
    editions: Editions, ids: list[int], lan: Session, text: str
) -> None:
    """The sentence is the same, and the new reading of it is not."""
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    edition = LATER + text
    found = editions.read(edition)
    first, *others = found.candidates
    editions.publish(edition, replace(found, candidates=(replace(first, figure=EDITED), *others)))
    assert editions.state("1.250") is State.CHANGED
    (one,) = differences(editions.db, 2)
    assert one.fields["value"] == ("1250", "1251")


def test_a_new_edition_is_known_by_name_and_sentences(
    db: Database, add: Callable[..., int], extraction: Extraction, text: str
) -> None:
    """More than half of the sentences under the same name; as many or fewer are another document."""
    predecessor = Recognition(db).predecessor
    other_name = add(db, name="b.txt", text=LATER + text, found=read_like(extraction, LATER + text))
    assert predecessor(other_name) is None
    lines = text.splitlines()
    half = "\n".join([*lines[:2], "Tháng này.", "Hết."])
    assert predecessor(add(db, text=half, found=read_like(extraction, half))) is None
    most = "\n".join([*lines[:3], "Năm nay."])
    edition = add(db, text=most, found=read_like(extraction, most))
    assert predecessor(edition) == 1
    supersede(db, edition, 1, annotator="hoa", program="soat test")
    again = "\n".join([*lines[:3], "Năm sau."])
    assert predecessor(add(db, text=again, found=read_like(extraction, again))) == edition


def test_a_name_means_the_present_edition(editions: Editions, text: str) -> None:
    """The earlier ones are still there, by their hashes."""
    editions.publish(LATER + text)
    assert [one.id for one in find_present(editions.db, "phu-thinh.txt")] == [2]
    sha256 = editions.db.execute("SELECT sha256 FROM documents WHERE id = 1").fetchone()[0]
    assert [one.id for one in find_present(editions.db, sha256)] == [1]


def test_editions_stand_in_one_line(editions: Editions, add: Callable[..., int], text: str) -> None:
    """No document replaces itself, its successor or two others, and none is replaced twice."""
    editions.publish(LATER + text)
    third = add(editions.db, text="Hết.", found=editions.read("Hết."))
    for new, old in ((1, 1), (1, 2), (2, third), (third, 1)):
        with pytest.raises(DocumentError) as refused:
            supersede(editions.db, new, old, annotator="hoa", program="soat test")
        assert "\n" not in str(refused.value)
    assert editions.db.execute("SELECT count(*) FROM editions").fetchone()[0] == 1


def test_a_replaced_document_is_not_read_anew(editions: Editions, extraction: Extraction, text: str) -> None:
    """Its figures are those of the later edition now."""
    editions.publish(LATER + text)
    assert renew(editions.db, 1, extraction, "soat 2") is None


@pytest.mark.usefixtures("decided")
def test_a_forged_carried_decision_shows(editions: Editions, text: str) -> None:
    """A carried row says what the decision said that it names; one that does not is told."""
    editions.publish(LATER + text)
    db = editions.db
    db.execute("DROP TRIGGER decisions_stay_what_they_are")
    db.execute("UPDATE decisions SET annotator = 'hoa' WHERE carries IS NOT NULL AND verdict = 'accept'")
    assert any("carries on" in problem.what for problem in verify(db))
    db.execute(
        "UPDATE decisions SET carries = ? WHERE carries IS NOT NULL AND verdict = 'accept'", ("0" * 64,)
    )
    assert any("carries on no decision" in problem.what for problem in verify(db))


@pytest.mark.usefixtures("decided")
def test_carrying_is_whole_or_not_at_all(
    editions: Editions, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped at its last step, neither the new document nor any of its decisions is there."""
    before = list(editions.db.iterdump())

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("store.carrying.recount", stopped)
    with pytest.raises(KeyboardInterrupt):
        editions.publish(LATER + text)
    assert list(editions.db.iterdump()) == before


@pytest.mark.usefixtures("decided")
def test_the_view_shows_the_carried_decision(editions: Editions, text: str) -> None:
    """On screen the figure stands as it was decided, in the name of whoever did."""
    editions.publish(LATER + text)
    view = figure_view(editions.db, queue_ids(editions.db)[0])
    assert view.decision is not None
    assert (view.decision.annotator, view.decision.after) == ("minh", EDITED)
    assert view.state is State.CORRECTED


def test_what_was_decided_in_the_new_document_is_not_doubted(
    editions: Editions, lan: Session, minh: Session, text: str, add: Callable[..., int]
) -> None:
    """Two documents that turn out to be editions: equal verdicts agree, others are a dispute."""
    ids = queue_ids(editions.db)
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    decide(editions.db, ids[1], Verdict.ACCEPT, by=lan)
    document = add(editions.db, text=LATER + text, found=editions.read(LATER + text))
    first, second, *_ = queue_ids(editions.db, [document])
    decide(editions.db, first, Verdict.ACCEPT, by=minh)
    decide(editions.db, second, Verdict.CORRECT, by=minh, after=EDITED)
    carried = editions.carry(document)
    editions.last = document
    assert (carried.decisions, carried.recalled) == (2, 0)
    assert editions.state("1.250") is State.ACCEPTED
    assert editions.state("97,5%") is State.DISPUTED
