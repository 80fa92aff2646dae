"""What is the matter with the way to a server, in a word: few enough to be counted by."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = (
    ("tls", ("ssl", "tls", "certificate")),
    ("password", ("password", "authentication", "wrongpass", "noauth")),
    ("timeout", ("timeout", "timed out")),
    ("refused", ("refused", "connect call failed")),
    ("name", ("name or service", "name resolution", "could not translate", "resolve host", "no address")),
)
"""What drivers say, in small letters: they have no codes for it."""


def way_of(error: BaseException) -> str:
    """The word for why a server can't be asked: tls, password, timeout, refused, name, or other.

    >>> way_of(ConnectionRefusedError(111, "Connection refused")), way_of(TimeoutError()), way_of(OSError())
    ('refused', 'timeout', 'other')
    """
    chain = list(_chain(error))
    if any(isinstance(each, ssl.SSLError) for each in chain):
        return "tls"
    if any(isinstance(each, TimeoutError) for each in chain):
        return "timeout"
    said = " ".join(f"{type(each).__name__} {each}" for each in chain).lower()
    return next((word for word, texts in _SAID if any(text in said for text in texts)), "other")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, and what it came from."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
