"""What is loaded beside the keys: in short turns, without the collector, and out of its way afterwards."""

import gc
import sys
from collections.abc import Iterator

import pytest

from tui.collecting import loading


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """As it was, for the other tests."""
    yield
    gc.unfreeze()
    gc.enable()


def test_a_thread_that_loads_makes_way_for_keys() -> None:
    """Its turns are short and nothing is collected meanwhile; afterwards all is as before."""
    turn = sys.getswitchinterval()
    with loading():
        assert sys.getswitchinterval() < turn / 5
        assert not gc.isenabled()
    assert sys.getswitchinterval() == turn
    assert gc.isenabled()


def test_what_was_loaded_is_walked_through_no_more() -> None:
    """Also when the loading fails."""
    before = gc.get_freeze_count()

    def load() -> None:
        with loading():
            kept.extend([number] for number in range(1000))
            raise ImportError

    kept: list[list[int]] = []
    with pytest.raises(ImportError):
        load()
    assert gc.get_freeze_count() >= before + len(kept)
    assert gc.isenabled()
