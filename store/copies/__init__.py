"""Near-equal documents: one of them is reviewed, and the others cite it.

What is like a document is looked up by bands of its signature (`signing`, `kin`) and compared sentence by
sentence (`extract.kinship`), by the hashes that the signature holds. The *original* is the document that
somebody has decided on, else the earliest published, else the first added; the others are its copies. What
a copy tells in the same sentences is kept and cited (`citing`), but in no queue (`withholding`). What
people say goes first (`sayings`).
"""

from store.copies.citing import Carriers, Copy, copies_of, groups, original_of
from store.copies.sayings import say
from store.copies.settling import bring_up, inherit, settle, settle_merged
from store.copies.signing import is_installed
from store.copies.withholding import count_withheld, part, release

__all__ = [
    "Carriers", "Copy", "bring_up", "copies_of", "count_withheld", "groups", "inherit", "is_installed",
    "original_of", "part", "release", "say", "settle", "settle_merged",
]  # fmt: skip
