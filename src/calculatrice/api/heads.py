"""What is wrong with the head of a request that its parser takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.problem import Expectation, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    Headers = Iterable[tuple[bytes, bytes]]

HEAD_KIBIBYTES = 64
MOST = HEAD_KIBIBYTES << 10


def too_large() -> Problem:
    """The problem that a head, or what follows the last chunk of a body, is too long."""
    return Problem("header_too_large", limit=HEAD_KIBIBYTES)


def size_of(url: bytes, headers: Headers) -> int:
    """The bytes of an address and its headers.

    >>> size_of(b"/livez", [(b"host", b"x")])
    15
    """
    return len(url) + sum(len(name) + len(value) + len(": \r\n") for name, value in headers)


def fault_of(version: str, headers: Headers) -> Problem | None:
    """What is wrong with a head: no host or two, or a body framed as only some would understand it.

    >>> fault_of("1.1", [(b"host", b"x"), (b"transfer-encoding", b"chunked")]) is None
    True
    >>> fault_of("1.1", []).code
    'invalid_header'
    """
    names = [name for name, _ in headers]
    hosts = names.count(b"host")
    if hosts > 1 or (version == "1.1" and not hosts):
        return Problem("invalid_header", header="Host", expected=Expectation("once"))
    if b"transfer-encoding" not in names:
        return None
    codings = [value.strip().lower() for name, value in headers if name == b"transfer-encoding"]
    if version != "1.1" or codings != [b"chunked"]:
        return Problem("invalid_header", header="Transfer-Encoding", expected=Expectation("chunked"))
    return None
