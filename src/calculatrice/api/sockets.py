"""How a connection ends, and whether its client reads: what the transports of asyncio do not tell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable


HEAD_ENDS = b"\r\n\r\n"


class AnswerTransport:
    """A transport as uvicorn uses it for an answer. The end of the connection is another's.

    The head waits for what follows it in the same turn of the event loop: each write wakes the client.
    """

    __slots__ = ("_close", "_head", "_loop", "_transport", "is_closing")

    def __init__(
        self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop, close: Callable[[], None]
    ) -> None:
        self._transport = transport
        self._loop = loop
        self._close = close
        self._head = b""
        self.is_closing = transport.is_closing

    def write(self, data: bytes) -> None:
        """Send it, at once or when the turn of the event loop is over."""
        if self._head:
            head, self._head = self._head, b""
            self._transport.writelines((head, data))
        elif data.endswith(HEAD_ENDS):
            self._head = data
            self._loop.call_soon(self.flush)
        else:
            self._transport.write(data)

    def flush(self) -> None:
        """Send what waits."""
        if self._head:
            head, self._head = self._head, b""
            self._transport.write(head)

    def close(self) -> None:
        """End the connection."""
        self.flush()
        self._close()


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
