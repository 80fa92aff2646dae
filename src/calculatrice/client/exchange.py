"""What is said to a server, step by step: what to send, and how long to wait before it is sent again.

The steps are a generator, so that the client and its asynchronous twin differ in how they take them alone.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

import httpx

from calculatrice.client.errors import ServerError, Unreachable

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import TypeAlias, TypeVar

    Found = TypeVar("Found")
    Steps: TypeAlias = Generator["Send | Pause", "httpx.Response | None", Found]

LONGEST_WAIT = 20
"""Seconds that the server is asked to hold its answer back, while it calculates."""
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 10.0
PASSING = frozenset(
    (
        httpx.codes.TOO_MANY_REQUESTS,
        httpx.codes.BAD_GATEWAY,
        httpx.codes.SERVICE_UNAVAILABLE,
        httpx.codes.GATEWAY_TIMEOUT,
    )
)
"""What a later try may find otherwise."""


class Send(NamedTuple):
    """A request to send; what comes back is the response, or None where there is none."""

    method: str
    path: str
    headers: dict[str, str]
    content: bytes = b""
    seconds: float | None = None
    """How long to wait for each part of the response, where that is not as usual."""


class Pause(NamedTuple):
    """A time to let pass, in seconds."""

    seconds: float


def persist(send: Send, end: float) -> Steps[httpx.Response]:
    """Send it until there is an answer that another try would not change, or no time for one more."""
    pause = FIRST_PAUSE
    while True:
        response = yield send
        if response is not None and not _is_passing(response):
            return response
        seconds = _advised(response) or pause
        if monotonic() + seconds > end:
            raise Unreachable(send.path) if response is None else ServerError(response.status_code, response.text)
        yield Pause(seconds)
        pause = min(2 * pause, LONGEST_PAUSE)


def _is_passing(response: httpx.Response) -> bool:
    return response.status_code in PASSING


def _advised(response: httpx.Response | None) -> float | None:
    """The seconds of Retry-After, where the server names them."""
    text = "" if response is None else response.headers.get("retry-after", "")
    return float(text) if text.isdecimal() else None
