"""How a figure's state is told without colour."""

from store.rows import State

GLYPHS = {
    State.PENDING: ("·", ""),
    State.FLAGGED: ("!", "warn"),
    State.ACCEPTED: ("✓", "good"),
    State.CORRECTED: ("~", "changed"),
    State.REJECTED: ("✗", "bad"),
    State.ADDED: ("+", "good"),
    State.CHANGED: ("?", "warn"),
    State.DISPUTED: ("≠", "warn"),
}
"""The sign and the style of each state."""
