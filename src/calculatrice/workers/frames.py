"""Frames: how values travel between a process and its child.

A frame is its length, then a pickle. Unpickling can run any code, which is safe here because both ends are this
program, run by the same user, over pipes without a name that no one else can open; nothing else is ever read by it.
"""

from __future__ import annotations

import os
import pickle
import struct
from typing import NamedTuple

_LENGTH = struct.Struct("!Q")
HEADER = _LENGTH.size
CHUNK = 1 << 16


class Reply(NamedTuple):
    """The value of a task or the error that it raised; `spent` where the child has grown and is to be replaced."""

    value: object
    error: Exception | None
    spent: bool


STARTED = b"\0" * HEADER
"""What a child writes when it can take requests: a frame with nothing in it."""


def pack(value: object) -> bytes:
    """The frame that carries `value`; raises what `pickle` raises for a value that can't be pickled.

    >>> frame = pack([1, 2])
    >>> size(frame) == len(frame), unpack(frame)
    (True, [1, 2])
    """
    body = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(body)) + body


def size(beginning: bytes | bytearray) -> int:
    """The bytes of the whole frame whose first `HEADER` bytes, or more, are given."""
    return HEADER + int(_LENGTH.unpack_from(beginning)[0])


def unpack(frame: bytes | bytearray) -> object:
    """The value that a frame carries."""
    value: object = pickle.loads(memoryview(frame)[HEADER:])  # noqa: S301 - see above
    return value


def read(pipe: int) -> bytearray:
    """The next frame of a blocking pipe; raises EOFError where the pipe ends."""
    frame = _read_exactly(pipe, bytearray(), HEADER)
    return _read_exactly(pipe, frame, size(frame))


def _read_exactly(pipe: int, frame: bytearray, length: int) -> bytearray:
    while len(frame) < length:
        chunk = os.read(pipe, min(length - len(frame), CHUNK))
        if not chunk:
            raise EOFError
        frame += chunk
    return frame


def write(pipe: int, frame: bytes) -> None:
    """Write a whole frame to a blocking pipe; raises BrokenPipeError where nobody reads it."""
    rest = memoryview(frame)
    while rest:
        rest = rest[os.write(pipe, rest) :]
