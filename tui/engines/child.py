"""The process that proposes: `python -m tui.engines.child FD FD`; started by `tui.engines.attended` alone."""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.abc import MetaPathFinder
from multiprocessing.connection import Connection
from socket import MSG_PEEK, recv_fds, socket
from threading import Thread
from typing import Any, NoReturn

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types

from extract.additions import add
from extract.tables import propose
from tui.engines.attended import ENDED, READY, Manner, packed, unpacked

Function = Callable[..., Any]


class _WithoutPandas(MetaPathFinder):
    """Arrow would load it with the first column, where it is installed: a second and sixty megabytes."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        """Python's question for each module that is not there yet."""
        del path, target
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname, name=fullname)


def main(setup: int, control: int) -> None:
    """Load all that is needed, then fork whenever it is asked for, until nobody asks any more."""
    sys.meta_path.insert(0, _WithoutPandas())
    os.dup2(2, 1)  # nothing may print where nobody reads
    with Connection(setup) as line:
        manner: Manner = line.recv()
        add(manner.additions)
        # Pickled by whoever started this process.
        function = propose if manner.function is None else pickle.loads(manner.function)  # noqa: S301
        propose(pa.table({"text": ["Năm 2023 có 12 hồ sơ."]}))  # what is loaded with the first document
        line.send(READY)
    with socket(fileno=control) as asked, suppress(OSError):
        while True:
            said, descriptors, _flags, _address = recv_fds(asked, 1, 1)
            if not said:
                return
            pid = os.fork()
            if not pid:
                _serve(function, manner.limits.memory_mb, descriptors[0], asked)
            os.close(descriptors[0])
            asked.sendall(ENDED.pack(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])))


def _serve(function: Function, megabytes: int, descriptor: int, asked: socket) -> NoReturn:
    """Answer table by table."""
    Thread(target=_end_with, args=(asked,), daemon=True).start()
    with suppress(EOFError, OSError), Connection(descriptor) as line:
        _limit(megabytes)
        line.send(os.getpid())
        while True:
            columns, corpus, data = line.recv()
            line.send(_answer(function, columns, corpus, data))
    os._exit(0)


def _answer(function: Function, columns: object, corpus: str, data: bytes) -> tuple[bool, bytes | str]:
    try:
        return True, packed(function(unpacked(data), columns, corpus=corpus))
    except Exception as error:  # noqa: BLE001 - whatever a document makes of it, the others go on
        return False, f"{type(error).__name__}: {error}"


def _end_with(asked: socket) -> None:
    """Whoever waits for answers holds the other end; it sends nothing while there is this process."""
    asked.recv(1, MSG_PEEK)
    os._exit(1)


def _limit(megabytes: int) -> None:
    """Let what asks for more be refused, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
