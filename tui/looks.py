"""The looks that one may choose from, besides the terminal's own colours."""

from textual.theme import Theme

DARK = Theme(
    name="soat-dark",
    primary="#7fb0d8",
    secondary="#8fa3b0",
    accent="#e0b05a",
    foreground="#d6d9dc",
    background="#14171a",
    surface="#242a30",
    panel="#1e2327",
    success="#86b87f",
    warning="#e0a458",
    error="#e07a6e",
    dark=True,
)
LIGHT = Theme(
    name="soat-light",
    primary="#1f5f8f",
    secondary="#55636e",
    accent="#8a5a00",
    foreground="#1d2226",
    background="#fbfaf7",
    surface="#e6e8e4",
    panel="#eceae4",
    success="#2f6f2b",
    warning="#9a5b00",
    error="#a8271c",
    dark=False,
)
CONTRAST = Theme(
    name="soat-contrast",
    primary="#9fd3ff",
    secondary="#d8e2ea",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#1c1c1c",
    panel="#000000",
    success="#8cf28c",
    warning="#ffc266",
    error="#ffb0a8",
    dark=True,
    variables={"text-muted": "#d6d6d6", "text-disabled": "#b8b8b8"},
)
"""Every text 7:1 at least on whatever it stands on, as WCAG asks of its highest level."""

LOOKS = (DARK, LIGHT, CONTRAST)
