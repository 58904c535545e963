"""Words taken out of a document for a field of a record: on one line, printable, of bounded length."""

LONGEST = 300
"""Code points of one field: a proposal is a phrase, not a passage."""


def worded(text: str) -> str:
    """The text on one line without control characters, cut at a word when it is too long."""
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rpartition(" ")[0] or line[:LONGEST]
