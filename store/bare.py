"""sqlite-utils alone: it would bring along pandas and numpy where they are, a second at each start.

It asks for them to know their types of numbers, and none of those is ever stored here.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Database", "Migrations"]


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """As if they were not installed; whoever has imported them already keeps them."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None is how Python is told so
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden("pandas", "numpy"):
    from sqlite_utils import Database, Migrations
