"""Who proposes."""

from extract import __version__
from extract.additions import fingerprint


def extractor() -> str:
    """As it is recorded with each figure: the program, and words that were added to it."""
    return "+".join(filter(None, (f"soat {__version__}", fingerprint())))
