"""MinHash signatures of documents, by a library of an extra, and the bands that they are found by."""

import hashlib
import struct
from collections.abc import Sequence
from functools import cache, lru_cache, reduce
from importlib.util import find_spec
from operator import eq

ROWS, BANDS = 4, 32
"""Of documents that share 60 in 100 runs of words one in a hundred is missed; of those that share 10, three
in a thousand are looked at in vain."""
_NUMBERS = ROWS * BANDS
_SEED = 1
_FACTOR, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
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


def agreement(one: bytes, other: bytes) -> float:
    """Of two signatures' numbers the share that is the same: about that of the runs of words in common."""
    numbers = _numbers(one)
    return sum(map(eq, numbers, struct.unpack(f"<{len(other) // 4}I", other))) / len(numbers)


@lru_cache(maxsize=4)
def bands(signature: bytes) -> tuple[int, ...]:
    """What documents that are alike have at least one of in common: numbers that SQLite keeps."""
    numbers = _numbers(signature)
    # Each number is as good as random: to mix them by odd factors is enough.
    return tuple(
        (
            reduce(
                lambda mixed, number: (mixed * _FACTOR + number) & _MASK, numbers[at : at + ROWS], at // ROWS
            )
        )
        - (1 << 63)
        for at in range(0, _NUMBERS, ROWS)
    )


@lru_cache(maxsize=4)
def _numbers(signature: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{_NUMBERS}I", signature)
