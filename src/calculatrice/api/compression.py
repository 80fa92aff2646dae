"""Large answers travel compressed, to clients that take them so; streams are left alone."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from gzip import compress
from typing import TYPE_CHECKING

from calculatrice.api.headers import header
from calculatrice.service.languages import qualities

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from starlette.types import Message, Scope, Send

    Headers = Sequence[tuple[bytes, bytes]]

LEAST = 1_000
"""Bytes of a body below which compressing it gains nothing."""
LARGE = 1 << 16
"""Bytes of a body that is compressed beside the event loop."""
LEVEL = 5
TYPES = (b"application/json", b"application/problem+json", b"text/html", b"text/css")
GZIP = b"gzip"


class Compressed:
    """Passes the messages of one answer on, compressed where that is worth it."""

    __slots__ = ("_accepted", "_held", "_send")

    def __init__(self, scope: Scope, send: Send) -> None:
        self._send = send
        self._accepted = accepts_gzip(header(scope, b"accept-encoding") or "")
        self._held: Message | None = None

    def __call__(self, message: Message) -> Awaitable[None]:
        """Pass a message on; the head of what may be compressed waits for its body."""
        if message["type"] == "http.response.start":
            if is_worth_it(message["headers"]):
                message["headers"] = varying(message["headers"])
                if self._accepted:
                    return self._hold(message)
        elif self._held is not None:
            return self._begin(self._held, message)
        return self._send(message)

    async def _hold(self, start: Message) -> None:
        self._held = start

    async def _begin(self, start: Message, message: Message) -> None:
        """Send the head of the answer and what follows, its body compressed where it comes whole."""
        self._held = None
        if not message.get("more_body"):
            body: bytes = message["body"]
            large = len(body) > LARGE
            message["body"] = await asyncio.to_thread(_gzip, body) if large else _gzip(body)
            start["headers"] = encoded(start["headers"], len(message["body"]))
        await self._send(start)
        await self._send(message)


def _gzip(body: bytes) -> bytes:
    return compress(body, LEVEL, mtime=0)


@lru_cache(maxsize=256)
def accepts_gzip(accepted: str) -> bool:
    """Whether a header Accept-Encoding takes gzip.

    >>> accepts_gzip("gzip, deflate, br"), accepts_gzip("gzip;q=0, *"), accepts_gzip("*;q=0.5"), accepts_gzip("")
    (True, False, True, False)
    """
    wishes = qualities(accepted)
    return wishes.get("gzip", wishes.get("*", 0.0)) > 0


def is_worth_it(headers: Headers) -> bool:
    """Whether a body with these headers is large enough, of a kind that shrinks, and not compressed yet.

    >>> is_worth_it([(b"content-type", b"text/html; charset=utf-8"), (b"content-length", b"5000")])
    True
    """
    known = dict(headers)
    media_type = known.get(b"content-type", b"").partition(b";")[0]
    return int(known.get(b"content-length", b"0")) >= LEAST and media_type in TYPES and b"content-encoding" not in known


def varying(headers: Headers) -> Headers:
    """The headers, of which one says that the answer varies with what encodings are accepted, too.

    >>> varying([(b"vary", b"Accept-Language"), (b"vary", b"accept-encoding, Accept-Language")])
    [(b'vary', b'Accept-Language, accept-encoding')]
    """
    told = b",".join([*(value for name, value in headers if name == b"vary"), b"accept-encoding"])
    names = {name.strip().lower(): name.strip() for name in reversed(told.split(b","))}
    return [*(each for each in headers if each[0] != b"vary"), (b"vary", b", ".join(reversed(names.values())))]


def encoded(headers: Headers, length: int) -> Headers:
    """The headers of the same answer compressed; another representation has another entity tag.

    >>> encoded([(b"content-length", b"5000"), (b"etag", b'"a"')], 99)
    [(b'content-length', b'99'), (b'etag', b'"a-gzip"'), (b'content-encoding', b'gzip')]
    """
    kept = [each for each in headers if each[0] not in (b"content-length", b"etag")]
    tags = [(name, tag[:-1] + b'-gzip"') for name, tag in headers if name == b"etag"]
    return [*kept, (b"content-length", b"%d" % length), *tags, (b"content-encoding", GZIP)]
