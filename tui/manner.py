"""In what manner somebody wants to review: in which order, and with which tests."""

from dataclasses import dataclass

from store.payoff.ordering import Order


@dataclass(frozen=True, slots=True)
class Manner:
    """As the command line says."""

    order: Order = Order.READING
    seeded: float = 0.0
    """The share of proposals that are shown wrong on purpose."""
    again: float = 0.0
    """The share of figures accepted earlier that are shown once more."""


PLAIN = Manner()
