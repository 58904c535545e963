"""Values between processes: whole ones, and none that could do harm."""

import os
import pickle
import socket
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from store.stamps import Stamp
from tui.sources import Source
from tui.working.pool import opened
from tui.working.units import Begun, Done, Look, Problem
from tui.working.wire import BrokenWireError, Inbox, packed, receive, sealed, send, unpacked

VALUES = [
    Look(Source("a", "a", Stamp(1, 2, 3, 4)), 5, 2),
    Begun(0, "a", 1, is_document=True),
    Done("a", "0" * 64, None, None),
    [True, False],
    (Span(1, 2), Decimal("1.50"), "chữ", frozenset({("units", "xã")})),
]


@given(st.lists(st.sampled_from(VALUES)), st.integers(1, 50))
def test_values_come_whole_and_in_order(values: list[object], portion: int) -> None:
    """However they were cut on their way."""
    data = b"".join(map(packed, values))
    inbox, found = Inbox(), []
    for start in range(0, len(data), portion):
        inbox.take(data[start : start + portion])
        found += [value for value, _ in inbox.values()]
    assert found == values


class Harm:
    """Would run something where it is unpacked."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch harm",)


def test_nothing_is_run_that_a_worker_sends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Functions, modules and what is not ours are refused; so is a message that is none."""
    monkeypatch.chdir(tmp_path)
    harmful = [
        pickle.dumps(Harm()),
        pickle.dumps(os.system),
        pickle.dumps(Path("x")),
        b"cos\nsystem\n.",
        b"?",
    ]
    harmful.append(b"ctui.sources\nos.system\n(S'touch harm'\ntR.")
    harmful.append(b"cextract.find\nextract\n(S'x'\ntR.")
    for data in harmful:
        with pytest.raises(BrokenWireError):
            unpacked(data)
    inbox = Inbox()
    inbox.take(b"\xff" * 8)
    with pytest.raises(BrokenWireError):
        inbox.values()
    assert not list(tmp_path.iterdir())


def test_a_side_that_has_gone_is_told() -> None:
    """Whoever sends or waits hears of it."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            send(ours, [True])
            assert receive(theirs) == [True]
        with pytest.raises(BrokenWireError):
            receive(ours)
        with pytest.raises(BrokenWireError):
            send(ours, [True])


def test_what_waits_sealed_is_looked_at_when_it_is_opened() -> None:
    """Proposals wait as bytes; what is none of ours costs that document, with a line."""
    assert opened(Done("a", "0" * 64, None, sealed(Span(1, 2)))) == Done("a", "0" * 64, None, Span(1, 2))  # type: ignore[arg-type]  # any value does
    assert opened(Done("a", "0" * 64, None, "dòng")) == Done("a", "0" * 64, None, "dòng")
    refused = opened(Done("a", "0" * 64, None, b"cos\nsystem\n."))
    assert isinstance(refused, Problem)
    assert (refused.name, "os.system is no value" in refused.message) == ("a", True)
