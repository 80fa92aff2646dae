"""The lines of a stream of bytes, in memory that does not grow with it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CHUNK = 1 << 16


def chunks(descriptor: int, paused: Callable[[], object]) -> Iterator[bytes]:
    """What can be read of a file descriptor, as it comes; `paused` is called before every wait for more."""
    while True:
        if not _has_more(descriptor):
            paused()
        chunk = os.read(descriptor, CHUNK)
        if not chunk:
            return
        yield chunk


def _has_more(descriptor: int) -> bool:
    if sys.platform == "win32":
        return False
    from select import select

    return bool(select([descriptor], [], [], 0)[0])


def lines(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The lines of the chunks, without their ends; of a line with more than `most` bytes, the first `most + 1`.

    >>> list(lines([b"1+", b"1\\r\\n\\n2", b"+2"], most=100))
    [b'1+1', b'', b'2+2']
    """
    rest = b""
    for chunk in chunks:
        *complete, last = chunk.split(b"\n")
        if complete:
            complete[0] = rest + complete[0]
            rest = b""
            for line in complete:
                yield line.removesuffix(b"\r")[: most + 1]
        rest = (rest + last)[: most + 2]
    if rest:
        yield rest.removesuffix(b"\r")[: most + 1]
