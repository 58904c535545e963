"""`Dẫn đầu là Bộ Tư pháp với 89,95%`: words that say only who stands where, not what is measured."""

from extract.indicators.bearers import is_bare_actor, unnamed
from extract.indicators.page import Page, Stretch
from extract.patterns import folded_pattern

_STANDING = folded_pattern(
    r" *(?:(?:tiếp tục|vẫn|lại|vươn lên|đang|trong đó|và) )*(?:(?:giữ|ở|đứng|xếp|chiếm|về|giành) )*"
    r"(?:(?:vị trí|ngôi|ngôi vị|hạng|thứ hạng|top) )*"
    r"(?:dẫn đầu|đầu tiên|đầu bảng|quán quân|á quân|đầu|cuối cùng|cuối bảng|cuối|cao nhất|thấp nhất|kế tiếp"
    r"|thứ (?:nhất|hai|nhì|ba|tư|năm|\d{1,2})|số \d{1,2})(?!\w)"
    r"(?: (?:cả nước|toàn quốc|toàn tỉnh|khối (?:các )?[^\W\d]+|bảng xếp hạng|cấp [^\W\d]+))?"
    r"(?: (?:là|thuộc về))? *"
)


def stands(page: Page, own: Stretch) -> bool:
    """Whether the words only tell a place in an order, and whose it is."""
    start, end = unnamed(page, own)
    found = _STANDING.match(page.low, start, end)
    if found is None:
        return False
    return found.end() >= end or is_bare_actor(page, (found.end(), end))
