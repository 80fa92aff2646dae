"""How a connection ends, and whether its client reads: what the transports of asyncio do not tell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable


class Closing:
    """A transport as uvicorn uses it for an answer, but for the end of the connection, which is another's."""

    __slots__ = ("close", "is_closing", "write")

    def __init__(self, transport: asyncio.Transport, close: Callable[[], None]) -> None:
        self.write = transport.write
        self.is_closing = transport.is_closing
        self.close = close


def unread(transport: asyncio.Transport) -> int:
    """The bytes that the client has not taken yet, as far as this system tells: here and in the kernel."""
    return transport.get_write_buffer_size() + _unsent(transport)


def _unsent(transport: asyncio.Transport) -> int:
    connection = transport.get_extra_info("socket")
    if sys.platform == "win32" or connection is None:
        return 0
    from fcntl import ioctl
    from termios import TIOCOUTQ

    try:
        return int.from_bytes(ioctl(connection.fileno(), TIOCOUTQ, bytes(4)), sys.byteorder)
    except OSError:
        return 0
