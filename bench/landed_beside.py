"""What lies beside the record, with rows of every kind: offers, checks, the ledger, tests of the reviewer."""

import hashlib
from dataclasses import replace
from decimal import Decimal

from extract.facts.outcomes import Outcome
from extract.figures import Candidate, Span
from extract.find import extract
from extract.layout import PLAIN, Cell, Flag, Frame, Furniture, Layout
from extract.metadata import Metadata
from store.copies import say, settle
from store.database import Database, writing
from store.decisions import decide
from store.document_fields import Field
from store.documents import add_document
from store.figure_checks import check_documents
from store.files import FileRead, Given, note_file
from store.importing import offer, take_instead
from store.ledger.facts import differing_facts
from store.ledger.judging import judge, undo_judgement
from store.ledger.keeping import bring_up, fall_behind
from store.metadata import correct
from store.payoff.weighing import weigh
from store.rows import Verdict
from store.sessions import start_session
from store.stamps import Stamp
from store.vigilance.records import note_test
from store.vigilance.seeding import Error

REPORT = """Ngày 20 tháng 4 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ, trong đó 1.000 hồ sơ trực tuyến và 250 hồ sơ trực tiếp.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
"""
PAGE = """Trang chủ | Tin tức | Liên hệ
Xã Thạch Lộc trả kết quả đúng hạn
Trong tháng 3 năm 2024, bộ phận một cửa của xã Thạch Lộc tiếp nhận 318 hồ sơ, trả trước hạn 207 hồ sơ.
Cán bộ xã đến từng thôn hướng dẫn 96 hộ gia đình nộp hồ sơ trên cổng dịch vụ công của tỉnh.
Thôn\tHồ sơ
Đông Sơn\t41
"""
TAKEN_OVER = PAGE.replace("Trang chủ | Tin tức | Liên hệ\n", "") + "Riêng thôn Tây Sơn còn 5 hồ sơ.\n"
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


def fill_as_read(db: Database, program: str) -> None:
    """Rows for every table on documents as they come: frames, cells, what is known of them, copies, files."""
    lan = start_session(db, "Lan", program)
    menu, cell = Span(0, PAGE.index("\n")), PAGE.index("41")
    page = _take_in(
        db,
        "trang.html",
        PAGE,
        Metadata(title="Trả kết quả", published="2024-04-01", address="https://a.example/1", publisher="A"),
        Layout(
            furniture=(Furniture(menu, Frame.MENU),), cells=(Cell(Span(cell, cell + 2), "Đông Sơn", "Hồ sơ"),)
        ),
    )
    taken = _take_in(db, "tin.txt", TAKEN_OVER, Metadata(published="2024-05", is_doubtful=True), PLAIN)
    correct(db, taken, {Field.PUBLISHED: "2024-04-03", Field.PUBLISHER: "B"}, by=lan)
    say(db, taken, page, "Lan")
    read = FileRead(
        stamp=Stamp(len(PAGE), 1, 2, 3), extractor=program, limits="seconds=60", documents=1, problems=1
    )
    given = [Given(page, "trang.html", "https://a.example/1")]
    note_file(db, "/so-lieu/trang.html", read, given, ["trang.html/2: damaged"])
    decide(db, min(_figures_of(db, page)), Verdict.ACCEPT, by=lan)


def _figures_of(db: Database, document_id: int) -> list[int]:
    """The figures that a document proposes."""
    rows = db.execute("SELECT id FROM figures WHERE document_id = ?", (document_id,)).fetchall()
    return [figure_id for (figure_id,) in rows]


def _take_in(db: Database, name: str, text: str, metadata: Metadata, layout: Layout) -> int:
    digest = hashlib.sha256(text.encode()).hexdigest()
    extraction = replace(extract(text, metadata=metadata, layout=layout), flags=(Flag.SPAM,))
    with writing(db):
        added = add_document(
            db, name=name, data_sha256=digest, text=text, extraction=extraction, extractor="soat 0.0.9",
            reader="html", metadata=metadata, layout=layout,
        )  # fmt: skip
        settle(db, added.document_id)
    return added.document_id


def _widened(candidate: Candidate) -> Candidate:
    """As another extractor may have it: the word behind the number is part of it."""
    span = Span(candidate.span.start, candidate.span.end + 3)
    return replace(
        candidate, span=span, quote=span.of(REPORT), figure=replace(candidate.figure, value=Decimal(7))
    )
