"""The collector of garbage, and the turns of threads: neither makes a key wait for what was only loaded."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0005
"""Seconds after which a thread that loads makes way for a key; a key takes several such turns."""


def keep_what_is_loaded() -> None:
    """It stays: the collector need not walk through it while somebody types."""
    gc.freeze()


@contextmanager
def loading() -> Iterator[None]:
    """While a thread imports beside the keys: in short turns, and without the collector."""
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    gc.disable()
    try:
        yield
    finally:
        keep_what_is_loaded()
        gc.enable()
        sys.setswitchinterval(turn)
