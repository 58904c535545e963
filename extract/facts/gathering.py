"""Claims gathered into facts: the firmest links first, and never two that contradict in time or entity."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from extract.facts.claims import Claim
from extract.facts.likeness import Relation, entities, periods

Link = tuple[int, int, int]
"""Two claims, and how much says that they tell one fact."""


def gather(
    claims: Mapping[int, Claim], links: Iterable[Link], told_together: Callable[[int, int], bool]
) -> list[list[int]]:
    """The claims of each fact: the same whatever the order in which they are given.

    A document that tells two numbers means two things: those that one told together are never one fact.
    """
    group_of = {id_: [id_] for id_ in claims}
    # Ids differ from file to file; what is claimed does not.
    rank = {id_: at for at, id_ in enumerate(sorted(claims, key=lambda id_: claims[id_].content))}
    known = {link for link in links if link[0] in rank and link[1] in rank}
    for one, other, _ in sorted(known, key=lambda link: (-link[2], *sorted((rank[link[0]], rank[link[1]])))):
        mine, others = group_of[one], group_of[other]
        if mine is others or _contradict(mine, others, claims):
            continue
        if any(
            claims[first].number != claims[second].number and told_together(first, second)
            for first in mine
            for second in others
        ):
            continue
        mine += others
        for id_ in others:
            group_of[id_] = mine
    return [sorted(group) for group in {id(group): group for group in group_of.values()}.values()]


def _contradict(mine: Iterable[int], others: Iterable[int], claims: Mapping[int, Claim]) -> bool:
    """Whether any two of two groups cannot be one fact; a claim that says nothing of it may be either's."""
    seen = list(_apart(others, claims))
    return any(
        Relation.APART in (periods(one, other), entities(one, other))
        for one in _apart(mine, claims)
        for other in seen
    )


def _apart(ids: Iterable[int], claims: Mapping[int, Claim]) -> Iterator[Claim]:
    """A claim for each entity and time that a group knows."""
    known = {(claims[id_].entity, claims[id_].first, claims[id_].last): claims[id_] for id_ in ids}
    yield from known.values()
