"""The process that proposes: `python -m tui.engines.child FD`; started by `tui.engines.attended` alone."""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.abc import MetaPathFinder
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

from extract.additions import add
from extract.tables import propose
from tui.engines.attended import READY, Manner, packed, unpacked


class _WithoutPandas(MetaPathFinder):
    """Arrow would load it with the first column, where it is installed: a second and sixty megabytes."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        """Python's question for each module that is not there yet."""
        del path, target
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname, name=fullname)


def main(descriptor: int) -> None:
    """Answer table by table, until nobody asks any more."""
    sys.meta_path.insert(0, _WithoutPandas())
    os.dup2(2, 1)  # nothing may print where nobody reads
    Thread(target=_end_with_parent, daemon=True).start()
    with Connection(descriptor) as line, suppress(EOFError, BrokenPipeError):
        manner: Manner = line.recv()
        _limit(manner.limits.memory_mb)
        add(manner.additions)
        # Pickled by whoever started this process.
        function = propose if manner.function is None else pickle.loads(manner.function)  # noqa: S301
        propose(pa.table({"text": ["Năm 2023 có 12 hồ sơ."]}))  # what is loaded with the first document
        line.send(READY)
        while True:
            columns, corpus, data = line.recv()
            line.send(_answer(function, columns, corpus, data))


def _answer(
    function: Callable[..., Any], columns: object, corpus: str, data: bytes
) -> tuple[bool, bytes | str]:
    try:
        return True, packed(function(unpacked(data), columns, corpus=corpus))
    except Exception as error:  # noqa: BLE001 - whatever a document makes of it, the others go on
        return False, f"{type(error).__name__}: {error}"


def _end_with_parent() -> None:
    os.read(0, 1)  # not through sys.stdin, whose lock would be held at the end
    os._exit(1)


def _limit(megabytes: int) -> None:
    """Let what asks for more be refused, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))


if __name__ == "__main__":
    main(int(sys.argv[1]))
