"""MinHash signatures of documents, by a library of an extra, and the bands that they are found by."""

import struct
from collections.abc import Sequence
from functools import cache, lru_cache, reduce
from hashlib import blake2b, sha256
from importlib.util import find_spec

from extract.figures import Span
from extract.kinship import Told, shingles, weights

ROWS, BANDS = 4, 32
"""Of documents that share 60 in 100 runs of words one in a hundred is missed; of those that share 10, three
in a thousand are looked at in vain."""
_NUMBERS = ROWS * BANDS
_SEED = 1
_FACTOR, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
_SKETCH, _SENTENCE = struct.Struct(f"<{_NUMBERS}I"), struct.Struct("<8sI")
_PROBE = """
    tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn trên địa bàn thành phố trong năm nay
    cao hơn cùng kỳ năm ngoái
"""


@cache
def is_installed() -> bool:
    """Whether the library is there."""
    return find_spec("rensa") is not None


@cache
def scheme() -> str:
    """Which signatures compare with each other: told by what is made of the same words, not by a version."""
    probe = " ".join(_PROBE.split())
    return sha256(sign([Told(Span(0, len(probe)), probe)]) or b"").hexdigest()[:16]


def sign(sentences: Sequence[Told]) -> bytes | None:
    """The signature of a document: what it is found by, then its sentences; None of one too short to tell."""
    from rensa import RMinHash  # type: ignore[import-untyped]  # it has no annotations

    runs = shingles(sentences)
    if not runs:
        return None
    sketch = RMinHash(_NUMBERS, _SEED)
    sketch.update(runs)
    parts = [_SKETCH.pack(*sketch.digest())]
    for words, weight in weights(sentences).items():
        parts.append(_SENTENCE.pack(blake2b(words.encode(), digest_size=8).digest(), weight))
    return b"".join(parts)


def signed_weights(signature: bytes) -> dict[bytes, int]:
    """The sentences of a signed document by their hashes, each with how many words it has."""
    return dict(_SENTENCE.iter_unpack(memoryview(signature)[_SKETCH.size :]))


@lru_cache(maxsize=4)
def bands(signature: bytes) -> tuple[int, ...]:
    """What documents that are alike have at least one of in common: numbers that SQLite keeps."""
    numbers = _SKETCH.unpack_from(signature)
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
