"""A place in an order against how many are ordered; a part against what it is a part of."""

from collections.abc import Iterator

from extract.checks.page import Member, Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.words import PLANS
from extract.figures import Kind
from extract.numbers import write_number


def check_ranks(page: Page) -> Iterator[Check]:
    """Every rank with a range; of ratios only those of more than there are."""
    for member in page.members:
        figure = member.figure
        if figure.denominator is None or (figure.kind is Kind.RATIO and not _is_beyond(page, member)):
            continue
        value, among = write_number(figure.value), write_number(figure.denominator)
        if 1 <= figure.value <= figure.denominator:
            yield Check(CheckKind.RANK, (member.source,), Outcome.HOLDS, f"{value} ≤ {among}")
        else:
            yield Check(
                CheckKind.RANK, (member.source,), Outcome.FAILS, f"{value} > {among}: printed {member.shown}"
            )


def _is_beyond(page: Page, member: Member) -> bool:
    """Whether more things are told than there are; an aim may be passed, and so may a sum of money."""
    value, among = member.figure.value, member.figure.denominator
    if among is None or value <= among or any(letter.isalpha() for letter in member.quote):
        return False
    return not page.is_followed(member, PLANS)
