"""Values through a pipe, each whole, and none that could do anything when it is unpacked."""

import io
import pickle
import socket
import struct
from dataclasses import is_dataclass
from enum import Enum
from typing import Any

_LENGTH = struct.Struct("!Q")
MOST = 1 << 31
"""Bytes of one value; no document's proposals come near."""

_OWN = ("extract.", "store.stamps", "tui.working.units", "tui.proposing", "tui.sources", "tui.limits")
_OTHERS = {("decimal", "Decimal"), ("builtins", "frozenset"), ("datetime", "date")}


class BrokenWireError(Exception):
    """The other side has gone, or sends what it may not."""


class _Values(pickle.Unpickler):
    """Knows values of ours only: a reader that a document has taken over cannot send anything else."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - pickle's own signature
        """The class of a value."""
        if (module, name) in _OTHERS:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith(_OWN) and "." not in name else None
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum | tuple)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def sealed(value: object) -> bytes:
    """A value in bytes, for whoever unpacks them later."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def packed(value: object) -> bytes:
    """A value as it goes through the pipe."""
    data = sealed(value)
    return _LENGTH.pack(len(data)) + data


def unpacked(data: bytes | bytearray | memoryview) -> Any:  # noqa: ANN401 - whatever was sent
    """The value of a whole message.

    Raises:
        BrokenWireError: It is none of ours.
    """
    try:
        return _Values(io.BytesIO(data)).load()
    except Exception as error:
        raise BrokenWireError(f"{type(error).__name__}: {error}") from error


def send(wire: socket.socket, value: object) -> None:
    """Hand over a value.

    Raises:
        BrokenWireError: The other side has gone, or does not take it in time.
    """
    try:
        wire.sendall(packed(value))
    except OSError as error:
        raise BrokenWireError(str(error)) from error


def receive(wire: socket.socket) -> Any:  # noqa: ANN401 - whatever was sent
    """Wait for a value.

    Raises:
        BrokenWireError: The other side has gone.
    """
    (length,) = _LENGTH.unpack(_exactly(wire, _LENGTH.size))
    return unpacked(_exactly(wire, length))


def _exactly(wire: socket.socket, length: int) -> bytearray:
    data = bytearray()
    while len(data) < length:
        part = wire.recv(min(length - len(data), 1 << 20))
        if not part:
            raise BrokenWireError("the other side has gone")
        data += part
    return data


class Inbox:
    """What has come in of a worker's messages, perhaps not to the end of one."""

    def __init__(self) -> None:
        self._data = bytearray()

    def take(self, part: bytes) -> None:
        """More bytes."""
        self._data += part

    def values(self) -> list[tuple[Any, int]]:
        """The values that are whole, and the bytes of each.

        Raises:
            BrokenWireError: Something else than a value of ours is among them.
        """
        found, at = [], 0
        while len(self._data) - at >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._data, at)
            if length > MOST:
                raise BrokenWireError("a message without end")
            if len(self._data) - at - _LENGTH.size < length:
                break
            at += _LENGTH.size
            found.append((unpacked(bytes(self._data[at : at + length])), length))
            at += length
        del self._data[:at]
        return found
