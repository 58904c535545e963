"""What lies beside the record, with rows of every kind: offers, checks, the ledger, tests of the reviewer."""

from dataclasses import replace
from decimal import Decimal

from extract.facts.outcomes import Outcome
from extract.figures import Candidate, Span
from extract.find import extract
from store.database import Database
from store.figure_checks import check_documents
from store.importing import offer, take_instead
from store.ledger.facts import differing_facts
from store.ledger.judging import judge, undo_judgement
from store.ledger.keeping import bring_up, fall_behind
from store.payoff.weighing import weigh
from store.rows import Verdict
from store.sessions import start_session
from store.vigilance.records import note_test
from store.vigilance.seeding import Error

REPORT = """Ngày 20 tháng 4 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ, trong đó 1.000 hồ sơ trực tuyến và 250 hồ sơ trực tiếp.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
"""
NOTICE = """Ngày 22 tháng 4 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.205 hồ sơ.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
"""


def fill_beside(db: Database, report: int, notice: int, program: str) -> None:
    """Rows for every table that is made from the record or stands next to it."""
    lan = start_session(db, "Lan", program)
    offer(db, report, "người máy 2", [_widened(one) for one in extract(REPORT).candidates[:2]])
    take_instead(db, notice, "mô hình", extract(NOTICE).candidates)
    check_documents(db)
    bring_up(db)
    fact = next(differing_facts(db))
    one, other = (version.citations[0] for version in fact.versions[:2])
    judge(db, one, other, Outcome.CONFLICT, by=lan, note="hỏi lại xã")
    undo_judgement(db, by=lan)
    judge(db, one, other, Outcome.REVISION, by=lan)
    fall_behind(db, [(notice,)])
    wrong = replace(one.figure, value=one.figure.value * 10)
    note_test(
        db, one.figure_id, wrong, by=lan, verdict=Verdict.CORRECT, after=one.figure, remark="sai số",
        error=Error.MAGNITUDE, passed=True,
    )  # fmt: skip
    weigh(db, report, lambda _text, _published, figures: [("written", "near", "absent")] * len(figures))


def _widened(candidate: Candidate) -> Candidate:
    """As another extractor may have it: the word behind the number is part of it."""
    span = Span(candidate.span.start, candidate.span.end + 3)
    return replace(
        candidate, span=span, quote=span.of(REPORT), figure=replace(candidate.figure, value=Decimal(7))
    )
