"""Answers that clients and caches may keep, and need not be sent again to those who have them."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from calculatrice.api.headers import header
from calculatrice.api.reply import JSON, Reply

if TYPE_CHECKING:
    from starlette.types import Scope

NOT_MODIFIED = 304
SHARED = (b"cache-control", b"public, max-age=3600")
"""Of what is the same for everyone."""
OWN = (b"cache-control", b"private, max-age=3600")
"""Of what one client asked for: no cache keeps it that others look into, or that others run."""
VARY = (b"vary", b"accept, accept-language")
SHORT = 1024
"""Bytes of a body whose tag is remembered."""


def kept(scope: Scope, body: bytes, by: tuple[bytes, bytes] = SHARED, media_type: bytes = JSON) -> Reply:
    """The reply with that body, or the one that says that the client has it already."""
    tag = _remembered(body) if len(body) <= SHORT else tag_of(body)
    known = header(scope, b"if-none-match")
    if known is not None:
        for representation in (tag, tag[:-1] + b'-gzip"'):
            if is_among(representation.decode(), known):
                return Reply.bare(NOT_MODIFIED, ((b"etag", representation), by, VARY))
    return Reply(body, media_type=media_type, headers=((b"etag", tag), by, VARY))


def tag_of(body: bytes) -> bytes:
    """The strong entity tag of a body.

    >>> tag_of(b"1")
    b'"902a7e1237f375f9588bac15"'
    """
    return b'"%s"' % blake2b(body, digest_size=12).hexdigest().encode()


_remembered = lru_cache(maxsize=1024)(tag_of)


def is_among(tag: str, tags: str) -> bool:
    """Whether a header If-None-Match names the tag.

    >>> is_among('"a"', 'W/"a", "b"'), is_among('"a"', "*"), is_among('"a"', "")
    (True, True, False)
    """
    return tags.strip() == "*" or tag in (each.strip().removeprefix("W/") for each in tags.split(","))
