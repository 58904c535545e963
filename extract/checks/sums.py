"""Sums: parts against the total that is told before them, or behind them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.member import Listing, Member
from extract.checks.misprints import is_far_slip, is_telling, is_wrong
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.tolerance import Reckoned, compare, total
from extract.checks.words import CLOSED, LAST, PARTS, RESTS, TOTALS, WITHIN
from extract.checks.written import written
from extract.figures import Direction

_LONGEST_GAP = 160
"""As far apart, in code points, as a whole and its first part, or two parts, may stand."""
_OPENED = re.compile(r"\A[^,;:()]*\([^()]*\Z")
_COLON = re.compile(r"[^,;:()]*:[^:]*\Z")
_BRACKETED = re.compile(r"\([^()]*\)")
_MOST_PARTS, _MOST_LISTED = 24, 80
_FIRST_AMONG = 3
"""The first part is one of so many figures behind its total."""
_MOST_WHOLES = 6
_NOTHING = Decimal(0)
_SIGNS = frozenset(("(", ":", *PARTS.signs, *CLOSED.signs, *WITHIN.signs, *TOTALS.signs))

# Bound here, as members of an enumeration take long to find.
_FAILS, _EITHER_WAY = Outcome.FAILS, Direction.NONE


def check_sums(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every total with the parts that are told of it; or those that one figure may be in."""
    for whole in page.members if about is None else _around(page, about):
        if not whole.can_be_added:
            continue
        found = _after(page, whole, about) or _before(page, whole, about)
        if found is not None:
            yield found


def may_be_told(text: str) -> bool:
    """Whether a stretch of text may have a word or a mark that tells of a total and its parts."""
    return any(map(text.__contains__, _SIGNS))


def _around(page: Page, about: Member) -> Iterator[Member]:
    """The totals that a figure may be one of, or a part of, or a total further back."""
    if not about.can_be_added:
        return
    kind, at, unit, sentence = about.kind, about.index, about.unit, about.sentence
    for whole in page.members:
        if whole.kind is not kind:
            continue
        if whole.index <= at:
            if whole.sentence < sentence - 1:
                continue
        elif whole.sentence != sentence and whole.index > at + _MOST_WHOLES:
            return
        elif unit and not about.is_of(whole.unit):
            continue
        yield whole


def _after(page: Page, whole: Member, about: Member | None) -> Check | None:
    """A total that its parts follow: `49 văn bản (02 Nghị định, 23 Nghị quyết, …)`."""
    listing = _listing_of(page, whole, about)
    if listing is None or not whole.figure.value:
        return None
    if about is not None and not _can_list(whole, listing.first, about):
        return None
    parts = _parts(page, whole, listing)
    if about is not None and about.index > whole.index and about not in parts:
        return None
    has_rest = len(parts) > 1 and RESTS.search(page.between(parts[-2], parts[-1])) is not None
    has_last = listing.is_within and page.is_followed(parts[-1], LAST)
    is_closed = listing.is_closed or has_rest or has_last
    return _settled(page, whole, parts, is_closed=is_closed, is_holding=about is not None)


def _listing_of(page: Page, whole: Member, about: Member | None) -> Listing | None:
    """What is said of a total's parts; where the one asked about is not among the next, it is found once."""
    last = whole.index + _FIRST_AMONG
    if about is None or whole.index <= about.index <= last or last >= len(page.members):
        return _told(page, whole)
    if whole not in page.listings:
        page.listings[whole] = _told(page, whole)
    return page.listings[whole]


def _told(page: Page, whole: Member) -> Listing | None:
    """The first part, where words or marks between a total and it say that the parts follow."""
    first = _first_part(page, whole)
    if first is None:
        return None
    if first.sentence != whole.sentence:
        begin = page.sentences[first.sentence].start
        is_closed = CLOSED.begins(page.text, begin)
        is_told = is_closed or PARTS.begins(page.text, begin)
        return Listing(first, in_brackets=False, is_closed=is_closed, is_within=False) if is_told else None
    gap = page.between(whole, first)
    if ")" in gap:
        gap = _BRACKETED.sub("", gap)
    in_brackets = "(" in gap and _OPENED.match(gap) is not None
    has_colon = ":" in gap and _COLON.match(gap) is not None
    is_closed = in_brackets or has_colon or CLOSED.search(gap) is not None
    is_within = WITHIN.search(page.ahead(whole)) is not None
    is_told = is_closed or is_within or PARTS.search(gap) is not None
    return Listing(first, in_brackets, is_closed, is_within) if is_told else None


def _can_list(whole: Member, first: Member, about: Member) -> bool:
    """Whether a figure behind a total can be one of the parts from the first."""
    if about.index <= whole.index:
        return True
    return about.index >= first.index and about.sentence == first.sentence


def _first_part(page: Page, whole: Member) -> Member | None:
    for member in page.members[whole.index + 1 : whole.index + 1 + _FIRST_AMONG]:
        if member.start - whole.end > _LONGEST_GAP or member.sentence > whole.sentence + 1:
            return None
        if _is_part(whole, member):
            return member
    return None


def _is_part(whole: Member, member: Member) -> bool:
    """Whether a figure is of a sort that can be added up to the whole."""
    if not member.can_be_added or member.kind is not whole.kind:
        return False
    direction = member.figure.direction
    return direction is _EITHER_WAY or direction is whole.figure.direction


def _parts(page: Page, whole: Member, listing: Listing) -> list[Member]:
    """The parts from the first to the end of their list; what stands in brackets of their own is none."""
    first = listing.first
    parts, last, depth = [first], first, 0
    end = page.sentences[first.sentence].end
    has_brackets = page.text.find("(", first.end, end) >= 0 or page.text.find(")", first.end, end) >= 0
    for member in page.members[first.index + 1 : first.index + _MOST_LISTED]:
        if (
            member.sentence != first.sentence
            or member.start - last.end > _LONGEST_GAP
            or len(parts) >= _MOST_PARTS
        ):
            break
        if has_brackets:
            gap = page.between(last, member)
            depth += gap.count("(") - gap.count(")")
            if listing.in_brackets and depth < 0:
                break
        last = member
        if depth <= 0 and _is_part(whole, member):
            parts.append(member)
    return parts


def _settled(
    page: Page, whole: Member, parts: list[Member], *, is_closed: bool, is_holding: bool
) -> Check | None:
    """The parts, or as many of them from the first, against the total; it fails only if they are all.

    Whoever asks for sums that hold is spared those that fail.
    """
    lists = _lists(whole, parts, is_closed=is_closed)
    for listed in lists:
        if upto := _agreeing(whole, listed):
            return _sum(whole, listed[:upto], is_hedged=False)
        if is_closed and any(member.is_hedged_at_all for member in (whole, *listed)):
            found = _sum(whole, listed, is_hedged=True)
            if found.outcome is not _FAILS:
                return found
    if not lists:
        return None
    listed = lists[-1]
    step = listed[0].printed.step
    others = [other for other in _wholes(page, whole) if other.printed.step <= step]
    reckoned = total([part.plain for part in listed])
    for other in others:
        if compare(reckoned, other.plain) is not _FAILS:
            return _sum(other, listed, is_hedged=False)
    return None if is_holding else _failing(whole, listed, others, reckoned.value, is_closed=is_closed)


def _failing(
    whole: Member, parts: Sequence[Member], others: Sequence[Member], value: Decimal, *, is_closed: bool
) -> Check | None:
    """The sum of parts that should come to a total and do not."""
    if is_wrong(whole, parts, value, is_closed=is_closed):
        return _sum(whole, parts, is_hedged=is_closed)
    meant = next((other for other in others if is_far_slip(other, parts, value)), None)
    return None if meant is None else _sum(meant, parts, is_hedged=False)


def _agreeing(whole: Member, parts: Sequence[Member]) -> int:
    """How many parts from the first come to the total, as many as can be; 0 where none do."""
    least, most = whole.low, whole.high
    value = low = high = _NOTHING
    agreeing = 0
    for upto, part in enumerate(parts, 1):
        own, step, _ = part.plain
        value += own
        if step:
            low, high = low + own - step / 2, high + own + step / 2
        else:
            low, high = low + own, high + own
        if low > most and all(other.figure.value >= 0 for other in parts[upto:]):
            break
        if high >= least and upto > 1 and compare(Reckoned(value, low, high), whole.plain) is not _FAILS:
            agreeing = upto
    return agreeing


def _lists(whole: Member, parts: list[Member], *, is_closed: bool) -> list[list[Member]]:
    """The parts that may be all: those of the whole's unit; where text or numbers tell so, any."""
    same = [part for part in parts if not part.unit or part.is_of(whole.unit)]
    if len(same) == len(parts):
        return [parts] if len(parts) > 1 else []
    is_one_unit = not same and all(part.is_of(parts[0].unit) for part in parts) and is_telling(whole)
    lists = (parts, same) if is_closed or is_one_unit else (same,)
    return [listed for listed in lists if len(listed) > 1]


def _wholes(page: Page, whole: Member) -> Iterator[Member]:
    """Totals that may be meant in place of the nearest."""
    for other in reversed(page.members[max(0, whole.index - _MOST_WHOLES) : whole.index]):
        if (
            other.can_be_added
            and not other.is_hedged
            and other.kind is whole.kind
            and other.is_of(whole.unit)
        ):
            yield other


def _before(page: Page, whole: Member, about: Member | None) -> Check | None:
    """A total that its parts lead up to: `…, 73.547 người, tổng cộng 79.057 người`."""
    if not whole.index:
        return None
    if TOTALS.search(page.between(page.members[whole.index - 1], whole)) is None:
        return None
    parts: list[Member] = []
    for member in reversed(page.members[max(0, whole.index - _MOST_PARTS) : whole.index]):
        if member.sentence != whole.sentence:
            break
        if _is_part(whole, member) and (not member.unit or member.is_of(whole.unit)):
            parts.append(member)
    upto = _agreeing(whole, parts)
    if not upto and (about is not None or len(parts) <= 1):
        return None
    if upto or is_wrong(whole, parts, total([part.plain for part in parts]).value, is_closed=False):
        return _sum(whole, parts[: upto or len(parts)][::-1], is_hedged=False)
    return None


def _sum(whole: Member, parts: Sequence[Member], *, is_hedged: bool) -> Check:
    """The sum with its outcome; `about` and `over` give room only where the list is surely all."""
    reckoned = total([part.printed if is_hedged else part.plain for part in parts])
    outcome = compare(reckoned, whole.printed if is_hedged else whole.plain)
    left = " + ".join(part.shown for part in parts)
    result = written(reckoned.value, whole, outcome)
    places = tuple(sorted(member.source for member in (whole, *parts)))
    return Check(CheckKind.SUM, places, outcome, f"{left} = {result}: printed {whole.shown}")
