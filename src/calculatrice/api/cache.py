"""Answers that may be asked for again, by what was asked."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from typing import TYPE_CHECKING, Protocol

import msgspec

from calculatrice.build import build

if TYPE_CHECKING:
    from calculatrice.service.request import Request

_encoder = msgspec.json.Encoder()


def key_of(request: Request) -> bytes:
    """What stands for a request: the same for all that are answered alike by this build.

    >>> from calculatrice.service.request import Request
    >>> key_of(Request("1/3")) == key_of(Request("1/3", digits=15)) != key_of(Request("1/3", digits=16))
    True
    """
    return _beginning() + _encoder.encode(request)


@cache
def _beginning() -> bytes:
    return build().encode()


class Cache(Protocol):
    """Keeps some answers for some time, as the JSON that was sent."""

    async def get(self, key: bytes) -> bytes | None:
        """The answer, if it was kept."""

    async def put(self, key: bytes, answer: bytes) -> None:
        """Keep the answer, perhaps."""


class LocalCache:
    """The answers that were asked for last, in the memory of this process, up to a size in bytes."""

    def __init__(self, size: int) -> None:
        self._left = size
        self._most = size // 16
        self._answers: OrderedDict[bytes, bytes] = OrderedDict()

    async def get(self, key: bytes) -> bytes | None:
        """As the port says."""
        answer = self._answers.get(key)
        if answer is not None:
            self._answers.move_to_end(key)
        return answer

    async def put(self, key: bytes, answer: bytes) -> None:
        """As the port says; an answer that would take the place of many is not kept."""
        if key in self._answers or len(key) + len(answer) + OVERHEAD > self._most:
            return
        self._answers[key] = answer
        self._left -= len(key) + len(answer) + OVERHEAD
        while self._left < 0:
            old_key, old_answer = self._answers.popitem(last=False)
            self._left += len(old_key) + len(old_answer) + OVERHEAD


OVERHEAD = 200
"""Bytes that an entry takes beside its key and its answer: measured."""
