"""Whatever is done to a text from edition to edition, no decision is lost and none is doubled."""

import hashlib
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.figures import Extraction
from extract.find import extract
from store.database import Database, open_database, writing
from store.decisions import decide
from store.differences import differences
from store.documents import add_document
from store.editions import supersede
from store.integrity import verify
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session
from store.tallies import miscounted
from store.verified import verified_rows

LINES = (
    "Báo cáo cải cách hành chính của huyện Phú Lương",
    "Toàn huyện tiếp nhận hơn 1.250 hồ sơ trực tuyến, đạt 97,5% kế hoạch năm.",
    "Xã Bình An: 5%",
    "Xã Hòa Lạc: 5%",
    "Xã Tân Lập: 7%",
    "Có 18/20 xã hoàn thành, còn lại 2 xã chưa nối mạng.",
    "Tổng kinh phí là 79,5 triệu đồng, tăng 3,2% so với cùng kỳ.",
)
EDITS = st.lists(
    st.tuples(st.sampled_from(["drop", "insert", "reword", "number", "swap", "join"]), st.integers(0, 6)),
    max_size=4,
)
VERDICTS = st.lists(
    st.sampled_from([Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG, None]), min_size=20, max_size=20
)


def edited(lines: list[str], edits: list[tuple[str, int]]) -> list[str]:
    """The lines after some edits."""
    lines = list(lines)
    for how, at in edits:
        place = at % len(lines)
        if how == "drop" and len(lines) > 1:
            del lines[place]
        elif how == "insert":
            lines.insert(place, f"Xã Mới {at}: 5%")
        elif how == "reword":
            lines[place] = lines[place].replace("xã", "thôn").replace("năm", "quý")
        elif how == "number":
            lines[place] = lines[place].replace("5%", "6%").replace("18/20", "19/20")
        elif how == "swap":
            lines.append(lines.pop(place))
        else:
            lines[place] = lines[place].replace(" ", "  ", 2)
    return lines


def add(db: Database, text: str, extraction: Extraction) -> int:
    """Add an edition."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return add_document(
        db, name="a.txt", data_sha256=digest, text=text, extraction=extraction, extractor="soat test"
    ).document_id


@settings(max_examples=10, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=3), VERDICTS)
def test_nothing_decided_is_lost_or_doubled(
    course: list[list[tuple[str, int]]], verdicts: list[Verdict]
) -> None:
    """The same values are exported after every edition; each stands in its text, or is listed as lost."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_database(Path(folder) / "soat.db", create=True) as db,
    ):
        lines = list(LINES)
        text = "\n".join(lines)
        last = add(db, text, extract(text))
        lan = start_session(db, "lan", "test")
        for figure_id, verdict in zip(queue_ids(db), verdicts, strict=False):
            if verdict is not None:
                decide(db, figure_id, verdict, by=lan)
        expected = Counter((row["quote"], row["value"], row["annotator"]) for row in verified_rows(db))
        seen = {text}
        for edits in course:
            lines = edited(lines, edits)
            text = "\n".join(lines)
            if text in seen:
                continue
            seen.add(text)
            with writing(db):
                document = add(db, text, extract(text))
                supersede(db, document, last, annotator="hoa", program="test")
            last = document
            found = list(verified_rows(db))
            assert Counter((row["quote"], row["value"], row["annotator"]) for row in found) == expected
            strays = [row for row in found if row["document"] != hashlib.sha256(text.encode()).hexdigest()]
            assert len(strays) == sum(one.what == "lost" for one in differences(db, document))
            assert miscounted(db) == []
        assert list(verify(db)) == []
