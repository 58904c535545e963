"""A place in an order against how many are ordered; a part against what it is a part of."""

from collections.abc import Iterator

from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.words import AMONG, PLANS
from extract.figures import Kind, Span
from extract.numbers import write_number
from extract.vocabulary import words

_RANGED = words("checks", "ranged")


def check_ranks(page: Page) -> Iterator[Check]:
    """Every rank with a range; of ratios only those of more than there are."""
    for member in page.members:
        figure = member.figure
        places: tuple[Span, ...] = (member.source,)
        ranked = _among(page, member)
        if ranked is not None:
            places, among = (member.source, ranked.source), ranked.figure.value
        elif figure.denominator is not None and (figure.kind is Kind.RANK or _is_beyond(page, member)):
            among = figure.denominator
        else:
            continue
        is_within = 1 <= figure.value <= among
        line = f"{write_number(figure.value)} {'≤' if is_within else '>'} {write_number(among)}"
        outcome = Outcome.HOLDS if is_within else Outcome.FAILS
        yield Check(CheckKind.RANK, places, outcome, line if is_within else f"{line}: printed {member.shown}")


def _is_beyond(page: Page, member: Member) -> bool:
    """Whether more things are told than there are; an aim may be passed, and so may a sum of money."""
    value, among = member.figure.value, member.figure.denominator
    if among is None or value <= among or member.unit not in _RANGED:
        return False
    return not page.is_followed(member, PLANS)


def _among(page: Page, rank: Member) -> Member | None:
    """How many are ordered, where that is a figure of its own: `thứ 14 trong 63 tỉnh`."""
    among = page.at(rank.index + 1)
    if among is None or rank.kind is not Kind.RANK or among.kind is not Kind.COUNT:
        return None
    return among if AMONG.fullmatch(page.between(rank, among)) else None
