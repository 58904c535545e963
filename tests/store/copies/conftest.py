"""An article, and the pages that took it over."""

import hashlib
from collections.abc import Callable

import pytest

from extract.find import extract
from extract.metadata import Metadata
from store.copies import settle
from store.database import Database, writing
from store.documents import add_document

PARAGRAPHS = (
    "Tỉnh Lam Giang đẩy nhanh số hóa hồ sơ",
    "Sáng 12/7, Ủy ban nhân dân tỉnh Lam Giang họp đánh giá công tác cải cách hành chính quý II năm 2023.",
    "Theo Sở Nội vụ, toàn tỉnh đã tiếp nhận 45.120 hồ sơ, trong đó 98,6% được giải quyết đúng hạn.",
    "Các huyện đã số hóa 31.250 hồ sơ, tăng 12,4% so với quý trước.",
    "Trung tâm phục vụ hành chính công của tỉnh trả lời 1.204 phản ánh của người dân, doanh nghiệp.",
    "Tỉnh giao các sở, ngành rà soát 215 thủ tục và báo cáo kết quả trước ngày 30 hằng tháng.",
)
ARTICLE = "\n\n".join(PARAGRAPHS) + "\n"
ADDED = "Riêng thành phố Lam Sơn còn 37 hồ sơ quá hạn từ đầu năm."
COPY = f"{ARTICLE.replace(PARAGRAPHS[0], 'Số hóa hồ sơ: Lam Giang tăng tốc')}{ADDED}\n"
OTHER = (
    "Lam Giang hỗ trợ người nghèo làm nhà\n\n"
    "Trong quý II năm 2023, tỉnh Lam Giang hỗ trợ 312 hộ nghèo làm nhà với tổng kinh phí 15,6 tỷ đồng.\n\n"
    "Theo Sở Lao động, tỷ lệ hộ nghèo giảm còn 4,2%, thấp hơn mục tiêu.\n"
)


@pytest.fixture
def publish(empty: Database) -> Callable[..., int]:
    """Takes a document in as `soat extract` does; its id."""

    def published(name: str, text: str, day: str | None = None, *, into: Database = empty) -> int:
        digest = hashlib.sha256(text.encode()).hexdigest()
        metadata = Metadata(published=day)
        with writing(into):
            added = add_document(
                into,
                name=name,
                data_sha256=digest,
                text=text,
                extraction=extract(text, metadata=metadata),
                extractor="soat 1",
                metadata=metadata,
            )
            if added.is_new:
                settle(into, added.document_id)
        return added.document_id

    return published


@pytest.fixture
def queued() -> Callable[[Database, int], list[str]]:
    """The quotes that a document proposes."""

    def quotes(db: Database, document_id: int) -> list[str]:
        sql = (
            "SELECT quote FROM candidates JOIN figures ON id = figure_id WHERE document_id = ? ORDER BY start"
        )
        return [quote for (quote,) in db.execute(sql, (document_id,)).fetchall()]

    return quotes
