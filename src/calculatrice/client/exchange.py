"""A calculation by a server, step by step: what to send, how long to wait, what it all comes to.

The steps are a generator, so that the client and its asynchronous twin differ in how they take them alone.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

import httpx
import msgspec

from calculatrice.client.errors import Cancelled, ServerError, StillCalculating, Unreachable
from calculatrice.client.translation import error_of, result_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from calculatrice.engine.answers.result import Result
    from calculatrice.service.request import Request

    Steps = Generator["Send | Pause", "httpx.Response | None", Result]

CALCULATIONS = "/api/v1/calculations"
LONGEST_WAIT = 20
"""Seconds that the server is asked to hold its answer back, while it calculates."""
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 10.0


class Send(NamedTuple):
    """A request to send; what comes back is the response, or None where there is none."""

    method: str
    path: str
    headers: dict[str, str]
    content: bytes = b""


NOTHING = msgspec.Raw(b"null")


class Job(msgspec.Struct, frozen=True):
    """The part of a job that its client needs."""

    state: str
    result: msgspec.Raw = NOTHING
    error: msgspec.Raw = NOTHING
    cancel_token: str | None = None


class Pause(NamedTuple):
    """A time to let pass, in seconds."""

    seconds: float


def calculate(request: Request, timeout: float) -> Steps:
    """The steps to the result of a request. Raises its `CalculationError`, or a `ClientError`."""
    end = monotonic() + timeout
    headers = {
        "content-type": "application/json",
        "accept-language": request.locale,
        "idempotency-key": str(uuid4()),
        "prefer": f"wait={_patience(end)}",
    }
    response = yield from _persist(Send("POST", CALCULATIONS, headers, msgspec.json.encode(request)), end)
    if response.status_code == httpx.codes.ACCEPTED:
        return (yield from _followed(response, request, end))
    return _conclusion(response, request)


def _followed(accepted: httpx.Response, request: Request, end: float) -> Steps:
    """The steps to the result of a job."""
    location = accepted.headers["location"]
    token = msgspec.json.decode(accepted.content, type=Job).cancel_token
    headers: dict[str, str] = {"accept-language": request.locale}
    while True:
        if monotonic() > end:
            raise StillCalculating(location, token)
        response = yield from _persist(Send("GET", f"{location}?wait={_patience(end)}", headers), end)
        if response.status_code != httpx.codes.OK:
            return _conclusion(response, request)
        job = msgspec.json.decode(response.content, type=Job)
        if job.result != NOTHING:
            return result_of(bytes(job.result), request)
        if job.error != NOTHING:
            raise error_of(bytes(job.error))
        if job.state == "cancelled":
            raise Cancelled(location)


def _patience(end: float) -> int:
    return max(0, min(LONGEST_WAIT, int(end - monotonic())))


def _persist(send: Send, end: float) -> Generator[Send | Pause, httpx.Response | None, httpx.Response]:
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
    return response.status_code in (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.BAD_GATEWAY) or (
        response.status_code in (httpx.codes.SERVICE_UNAVAILABLE, httpx.codes.GATEWAY_TIMEOUT)
    )


def _advised(response: httpx.Response | None) -> float | None:
    """The seconds of Retry-After, where the server names them."""
    text = "" if response is None else response.headers.get("retry-after", "")
    return float(text) if text.isdecimal() else None


def _conclusion(response: httpx.Response, request: Request) -> Result:
    if response.status_code == httpx.codes.OK:
        return result_of(response.content, request)
    if response.status_code == httpx.codes.UNPROCESSABLE_ENTITY:
        raise error_of(response.content)
    raise ServerError(response.status_code, response.text)
