"""When a page was published: what it says to machines, what it shows, and whether the two agree."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from enum import IntEnum
from typing import NamedTuple

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from extract.layout import Frame
from extract.readers.pages.blocks import Page
from extract.readers.pages.saying import words_in

VIETNAM = timezone(timedelta(hours=7))
_PUBLISHED = frozenset((
    "article:published_time", "og:published_time", "article:published", "og:article:published_time",
    "datepublished", "pubdate", "publishdate", "publish_date", "published_time", "dc.date",
    "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued", "date", "datecreated",
    "created", "parsely-pub-date", "sailthru.date", "article.published",
    "citation_publication_date", "publication_date",
))  # fmt: skip
_CHANGED = frozenset((
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
))  # fmt: skip
_ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d?)-(?P<d>\d\d?)(?:[T ](?P<time>[\d:.]+ ?(?:Z|[+-]\d\d:?\d\d)?))?"
)
_SHOWN = re.compile(r"(?<!\d)(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>(?:19|20)\d\d)(?!\d)")
_TOLD = re.compile(
    r"(?<!\d)(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}),? (?:năm )?(?P<y>(?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_REACH = 6
"""A dateline stands so many lines from the headline."""
_LONGEST, _WIDEST = 16, 160
"""Words and letters of a dateline."""
_FIRST = date(1996, 1, 1)
_ONE_DAY = timedelta(days=1)


class Surety(IntEnum):
    """How surely a date is the day of publication."""

    GUESSED = 0
    CHANGED = 1
    SHOWN = 2
    SAID = 3


class Told(NamedTuple):
    """A date that a page tells."""

    day: date
    surety: Surety


def published(
    root: HtmlElement,
    page: Page,
    frames: Sequence[Frame | None],
    title: int | None,
    data: Iterable[Mapping[str, object]],
) -> tuple[str | None, bool]:
    """The day of publication, and whether it is doubtful."""
    told = [*_said(root, data), *_shown(page, frames, title)]
    told = told or list(_guessed(root))
    if not told:
        return None, False
    best = max(told, key=lambda one: one.surety)
    sure = [one.day for one in told if one.surety >= Surety.SHOWN]
    is_doubtful = best.surety < Surety.SHOWN or any(abs(day - best.day) > _ONE_DAY for day in sure)
    return best.day.isoformat(), is_doubtful


def day_of(text: str) -> date | None:
    """The day that a machine-readable date or a shown one is, in Vietnam."""
    text = text.strip()[:64]
    if match := _ISO.match(text):
        day = _day(match)
        if day is not None and match["time"]:
            try:
                moment = datetime.fromisoformat(f"{day.isoformat()}T{match['time'].replace(' ', '')}")
            except ValueError:
                return day
            return moment.astimezone(VIETNAM).date() if moment.tzinfo else day
        return day
    if match := _SHOWN.search(text) or _TOLD.search(text):
        return _day(match)
    return None


def _day(match: re.Match[str]) -> date | None:
    try:
        day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
    return day if day >= _FIRST else None


def _said(root: HtmlElement, data: Iterable[Mapping[str, object]]) -> Iterator[Told]:
    """In the head of the page, and in its data for machines."""
    for one in data:
        for key, surety in (("datePublished", Surety.SAID), ("dateModified", Surety.CHANGED)):
            said = one.get(key)
            if isinstance(said, str) and (day := day_of(said)):
                yield Told(day, surety)
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        surety = Surety.SAID if name in _PUBLISHED else Surety.CHANGED
        if name in _PUBLISHED | _CHANGED and (day := day_of(meta.get("content", ""))):
            yield Told(day, surety)
    for time in root.iter("time", "span", "abbr"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            # The first is the page's own, later ones are those of pages that it leads to.
            day = day_of(time.get("datetime") or time.get("content") or time.get("title") or time.text or "")
            if day is not None:
                yield Told(day, Surety.SAID)
                return


def _shown(page: Page, frames: Sequence[Frame | None], title: int | None) -> Iterator[Told]:
    """A date on a short line near the headline, below it rather than above."""
    if title is None:
        return
    blocks = page.blocks
    below = range(title + 1, min(len(blocks), title + _REACH))
    above = range(title - 1, max(-1, title - _REACH // 2), -1)
    for place in (*below, *above):
        block = blocks[place]
        is_dateline = len(block.text) <= _WIDEST and words_in(block) <= _LONGEST
        if is_dateline and frames[place] in {None, Frame.COUNTER, Frame.MENU}:
            day = day_of(_date_in(block.text))
            if day is not None:
                yield Told(day, Surety.SHOWN)
                return


def _date_in(text: str) -> str:
    match = _SHOWN.search(text) or _TOLD.search(text) or _ISO.search(text)
    return match[0] if match else ""


def _guessed(root: HtmlElement) -> Iterator[Told]:
    """What htmldate finds in addresses and elsewhere."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        # Bounds that are fixed: without them it asks the clock.
        said = find_date(
            root, extensive_search=False, original_date=True, min_date="1996-01-01", max_date="2100-01-01"
        )
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the page can be read without it
        return
    if said and (day := day_of(said)):
        yield Told(day, Surety.GUESSED)
