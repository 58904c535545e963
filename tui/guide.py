"""The annotation guide, field by field, as the form shows it beside the field in hand."""

from collections.abc import Mapping, Sequence

from tui.speech import N_, _

GUIDE: Mapping[str, str] = {
    "kind": N_(
        "count    things counted, also places gained or lost in an order\n"
        "percent  a share or a rate; percentage points too\n"
        "ratio    so many of so many: 62/63 địa phương\n"
        "rank     a place in an order: thứ 28/63\n"
        "money    an amount in a currency; a price\n"
        "measure  a size, a weight, a duration, a score in points"
    ),
    "value": N_(
        "The number with its magnitude multiplied in: 79,5 triệu is 79500000.\n"
        "Of a ratio or a rank the first number, of a range the lower end.\n"
        "Type it in either notation; below stands how it is read."
    ),
    "denominator": N_("The second number of a ratio or a rank: 63 in 62/63. Empty for all else."),
    "upper": N_("The upper end of a range: 15 in từ 10 đến 15%. Empty for all else."),
    "unit": N_(
        "% for a percent; the counted noun as the source writes it (văn bản, hồ sơ);\n"
        "the currency or measure for money and measures, a price with its per-part:\n"
        "đồng/kg. Empty when the source names none."
    ),
    "modifier": N_(
        "exact     no word softens it       over      hơn, trên, vượt, quá\n"
        "nearly    gần, ngót                about     khoảng, xấp xỉ, ước\n"
        "under     dưới, chưa đến           at_least  ít nhất, tối thiểu\n"
        "at_most   tối đa, không quá\n"
        "Where two stand together, the one beside the number wins."
    ),
    "direction": N_(
        "increase, decrease: the number is the size of a change: tăng 9,4%.\n"
        "none: it is a level, also one reached by a change: tăng lên 52%.\n"
        "A gap between two things (thấp hơn 2,4 triệu) is no change."
    ),
    "status": N_(
        "target: planned, asked or promised: phấn đấu, mục tiêu, chỉ tiêu, phải đạt.\nreported: all the rest."
    ),
    "indicator": N_(
        "What is measured, in the source's own words, without the number:\n"
        "tỷ lệ hồ sơ giải quyết đúng hạn. In a list, with what the list is about."
    ),
    "entity": N_(
        "Who or where it holds for: an agency, a level of government, a place,\n"
        "cả nước. Empty when the text does not say."
    ),
    "period": N_(
        "When it holds: 2022 · 2023-06 · 2023-01-01/2023-06-30 (from, to)\n"
        "../2023-06-21 (as of that day) · 2023-07-19 (on that day).\n"
        "đến nay is as of the document's date. Empty when unknown."
    ),
}
"""What each field of the record holds."""


def guide_to(field: str) -> Sequence[str]:
    """What the guide says of a field, line by line, in the language that is spoken."""
    return _(GUIDE[field]).split("\n")
