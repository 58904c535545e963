"""The annotation guide, field by field, as the form shows it beside the field in hand."""

from collections.abc import Mapping, Sequence

GUIDE: Mapping[str, Sequence[str]] = {
    "kind": (
        "count    things counted, also places gained or lost in an order",
        "percent  a share or a rate; percentage points too",
        "ratio    so many of so many: 62/63 địa phương",
        "rank     a place in an order: thứ 28/63",
        "money    an amount in a currency; a price",
        "measure  a size, a weight, a duration, a score in points",
    ),
    "value": (
        "The number with its magnitude multiplied in: 79,5 triệu is 79500000.",
        "Of a ratio or a rank the first number, of a range the lower end.",
        "Type it in either notation; below stands how it is read.",
    ),
    "denominator": ("The second number of a ratio or a rank: 63 in 62/63. Empty for all else.",),
    "upper": ("The upper end of a range: 15 in từ 10 đến 15%. Empty for all else.",),
    "unit": (
        "% for a percent; the counted noun as the source writes it (văn bản, hồ sơ);",
        "the currency or measure for money and measures, a price with its per-part:",
        "đồng/kg. Empty when the source names none.",
    ),
    "modifier": (
        "exact     no word softens it       over      hơn, trên, vượt, quá",
        "nearly    gần, ngót                about     khoảng, xấp xỉ, ước",
        "under     dưới, chưa đến           at_least  ít nhất, tối thiểu",
        "at_most   tối đa, không quá",
        "Where two stand together, the one beside the number wins.",
    ),
    "direction": (
        "increase, decrease: the number is the size of a change: tăng 9,4%.",
        "none: it is a level, also one reached by a change: tăng lên 52%.",
        "A gap between two things (thấp hơn 2,4 triệu) is no change.",
    ),
    "status": (
        "target: planned, asked or promised: phấn đấu, mục tiêu, chỉ tiêu, phải đạt.",
        "reported: all the rest.",
    ),
    "indicator": (
        "What is measured, in the source's own words, without the number:",
        "tỷ lệ hồ sơ giải quyết đúng hạn. In a list, with what the list is about.",
    ),
    "entity": (
        "Who or where it holds for: an agency, a level of government, a place,",
        "cả nước. Empty when the text does not say.",
    ),
    "period": (
        "When it holds: 2022 · 2023-06 · 2023-01-01/2023-06-30 (from, to)",
        "../2023-06-21 (as of that day) · 2023-07-19 (on that day).",
        "đến nay is as of the document's date. Empty when unknown.",
    ),
}
"""What each field of the record holds."""
