"""Lines that frame a page by themselves: counters, dates of the site, share bars, imprints."""

import re
from collections.abc import Iterator, Sequence

from extract.layout import Frame, Furniture
from extract.lines import CLOCK, DAY
from extract.noise.rows import Row
from extract.patterns import alternatives
from extract.vocabulary import lexicon

_MOST, _MOST_IMPRINT = 120, 200
"""Code points of a line that is one label, and of one that begins with one."""


def _any(*keys: str) -> str:
    """One of the entries of these lists, as whole words."""
    return rf"(?:(?<!\w){alternatives(entry for key in keys for entry in lexicon('noise')[key])}(?!\w))"


_DATE = rf"(?:{DAY}|(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}})"
_CLOCK = rf"(?:{CLOCK}(?::[0-9]{{2}})?)"
_BARE = rf"(?:{_DATE}|{_CLOCK}|[0-9][0-9.,k]*+|[^\w\n%]|_)"
_ONLY_COUNTERS = re.compile(
    rf"(?:{_any('counter_labels', 'counted', 'counter_words', 'share_words', 'date_words')}|{_BARE})++"
)
_ONLY_DATE = re.compile(rf"(?:{_any('date_words')}|{_BARE})++")
_ONLY_SHARES = re.compile(rf"(?:{_any('share_words', 'counted', 'counter_words')}|{_BARE})++")
_COUNTER, _SHARE = re.compile(_any("counter_signs")), re.compile(_any("share_signs"))
_DAY, _HOUR = re.compile(_DATE), re.compile(_CLOCK)
_RELATED = lexicon("noise")["related_begins"]
_KEYWORDS = lexicon("noise")["keywords_begin"]
_REST = (*lexicon("noise")["imprint_begins"], *_KEYWORDS)
_MARKS = " \t*_#>|=+•·-–—"


def labelled(rows: Sequence[Row]) -> Iterator[Furniture]:
    """The lines that hold nothing but labels of a page, or begin with one that says so."""
    for row in rows:
        if len(row.low) > _MOST_IMPRINT:
            continue
        frame = _frame(row) if len(row.low) <= _MOST else None
        if frame is None:
            frame = _begun(row.low.lstrip(_MARKS))
        if frame is not None:
            yield Furniture(row.span, frame)


def _frame(row: Row) -> Frame | None:
    """What a short line is by all its words."""
    low = row.low
    if _SHARE.search(low) and _ONLY_SHARES.fullmatch(low):
        return Frame.SHARE
    if _COUNTER.search(low) and _ONLY_COUNTERS.fullmatch(low):
        return Frame.COUNTER
    if _HOUR.search(low) and _DAY.search(low) and _ONLY_DATE.fullmatch(low):
        return Frame.COUNTER
    return None


def _begun(low: str) -> Frame | None:
    """What a line is by its first words."""
    if low.startswith(_RELATED):
        return Frame.RELATED
    return Frame.REST if low.startswith(_REST) else None


def tells(low: str, piece: Furniture) -> bool:
    """Whether a piece says when the document was published, or what it is about."""
    if piece.frame is Frame.COUNTER:
        return _DAY.search(low, *piece.span) is not None
    return piece.frame is Frame.REST and low.startswith(_KEYWORDS, piece.span.start)
