"""What verification yields."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold."""

    where: str
    what: str
