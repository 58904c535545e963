"""MinHash signatures of documents, by a library of an extra, and the bands that they are found by."""

import hashlib
import struct
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec

ROWS, BANDS = 4, 32
"""Of documents that share 60 in 100 runs of words one in a hundred is missed; of those that share 10, three
in a thousand are looked at in vain."""
_NUMBERS = ROWS * BANDS
_SEED = 1
_PROBE = ("tỷ lệ hồ sơ giải", "lệ hồ sơ giải quyết", "hồ sơ giải quyết đúng", "sơ giải quyết đúng hạn")


@cache
def is_installed() -> bool:
    """Whether the library is there."""
    return find_spec("rensa") is not None


@cache
def scheme() -> str:
    """Which signatures compare with each other: told by what is made of the same words, not by a version."""
    return hashlib.sha256(sign(_PROBE)).hexdigest()[:16]


def sign(shingles: Sequence[str]) -> bytes:
    """The signature of a document by its runs of words."""
    from rensa import RMinHash  # type: ignore[import-untyped]  # it has no annotations

    sketch = RMinHash(_NUMBERS, _SEED)
    sketch.update(list(shingles))
    return struct.pack(f"<{_NUMBERS}I", *sketch.digest())


def bands(signature: bytes) -> list[int]:
    """What documents that are alike have at least one of in common."""
    width = len(signature) // BANDS
    return [
        int.from_bytes(
            hashlib.blake2b(
                signature[at * width : (at + 1) * width], digest_size=8, key=bytes([at])
            ).digest(),
            signed=True,
        )
        for at in range(BANDS)
    ]
