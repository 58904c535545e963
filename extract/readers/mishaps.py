"""What goes wrong in the libraries of readers, caught in one place: one clear line, whatever they raise."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from extract.text import TextError

_LONGEST = 160


@contextmanager
def told_of(kind: str) -> Iterator[None]:
    """Tell of anything that a library raises as of a document that cannot be read; its warnings are dropped.

    Raises:
        TextError: It says what the library said.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (TextError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except MemoryError as error:
        raise TextError(f"too large for the memory of this machine as {kind}; split it") from error
    except BaseException as error:  # a panic of a library in Rust is no Exception
        said = f"{type(error).__name__}: {error}"
        shown = "".join(letter if letter.isprintable() else " " for letter in said)
        reason = " ".join(shown.split())[:_LONGEST]
        raise TextError(
            f"damaged, or not what it says it is ({kind}: {reason}); open it in its program and save it anew"
        ) from error
