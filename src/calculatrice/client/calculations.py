"""A calculation by a server: asked for, followed, cancelled. Each function gives the steps of it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

import httpx
import msgspec

from calculatrice.client.errors import Cancelled, ServerError, StillCalculating
from calculatrice.client.exchange import LONGEST_WAIT, Send, persist
from calculatrice.client.translation import error_of, result_of
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from calculatrice.client.exchange import Steps
    from calculatrice.engine.answers.result import Result

CALCULATIONS = "/api/v1/calculations"
NOTHING = msgspec.Raw(b"null")


class Standing(msgspec.Struct, frozen=True):
    """The part of a job, as the server tells it, that its client needs."""

    state: str
    result: msgspec.Raw = NOTHING
    error: msgspec.Raw = NOTHING
    cancel_token: str | None = None


class Place(NamedTuple):
    """Where a job is, what permits to cancel it, and what it was asked."""

    location: str
    cancel_token: str | None = None
    request: Request = Request("")


def calculate(request: Request, timeout: float) -> Steps[Result]:
    """The steps to the result of a request. Raises its `CalculationError`, or a `ClientError`."""
    end = monotonic() + timeout
    response = yield from persist(_post(request, f"wait={_patience(end)}"), end)
    if response.status_code == httpx.codes.ACCEPTED:
        return (yield from _followed(_accepted(response, request), end))
    return _conclusion(response, request)


def submit(request: Request, timeout: float, key: str | None = None) -> Steps[Place]:
    """The steps to a job for a request, whatever it asks; the same `key` gives the same job."""
    response = yield from persist(_post(request, "respond-async", key), monotonic() + timeout)
    if response.status_code != httpx.codes.ACCEPTED:
        _refused(response)
    return _accepted(response, request)


def follow(place: Place, timeout: float) -> Steps[Result]:
    """The steps to the result of a job. Raises as `calculate`, and `Cancelled`."""
    return (yield from _followed(place, monotonic() + timeout))


def look(place: Place, timeout: float) -> Steps[str]:
    """The steps to the state of a job: queued, running, done, failed or cancelled."""
    response = yield from persist(Send("GET", place.location, _language(place.request)), monotonic() + timeout)
    return _standing(response).state


def cancel(place: Place, timeout: float) -> Steps[str]:
    """The steps to a job that is cancelled, unless it is finished; its state."""
    headers = {**_language(place.request), "cancel-token": place.cancel_token or ""}
    response = yield from persist(Send("DELETE", place.location, headers), monotonic() + timeout)
    return _standing(response).state


def _post(request: Request, preference: str, key: str | None = None) -> Send:
    headers = {
        "content-type": "application/json",
        **_language(request),
        "idempotency-key": key or str(uuid4()),
        "prefer": preference,
    }
    return Send("POST", CALCULATIONS, headers, msgspec.json.encode(request))


def _language(request: Request) -> dict[str, str]:
    return {"accept-language": request.locale}


def _accepted(response: httpx.Response, request: Request) -> Place:
    told = msgspec.json.decode(response.content, type=Standing)
    return Place(response.headers["location"], told.cancel_token, request)


def _followed(place: Place, end: float) -> Steps[Result]:
    while True:
        if monotonic() > end:
            raise StillCalculating(place.location, place.cancel_token)
        path = f"{place.location}?wait={_patience(end)}"
        response = yield from persist(Send("GET", path, _language(place.request)), end)
        if response.status_code != httpx.codes.OK:
            return _conclusion(response, place.request)
        found = ended(response.content, place)
        if found is not None:
            return found


def ended(content: bytes, place: Place) -> Result | None:
    """The result that a job has; None while it goes on. Raises its error, or `Cancelled`."""
    job = msgspec.json.decode(content, type=Standing)
    if job.result != NOTHING:
        return result_of(bytes(job.result), place.request)
    if job.error != NOTHING:
        raise error_of(bytes(job.error))
    if job.state == "cancelled":
        raise Cancelled(place.location)
    return None


def _patience(end: float) -> int:
    return max(0, min(LONGEST_WAIT, int(end - monotonic())))


def _standing(response: httpx.Response) -> Standing:
    if response.status_code != httpx.codes.OK:
        _refused(response)
    return msgspec.json.decode(response.content, type=Standing)


def _conclusion(response: httpx.Response, request: Request) -> Result:
    if response.status_code != httpx.codes.OK:
        _refused(response)
    return result_of(response.content, request)


def _refused(response: httpx.Response) -> None:
    if response.status_code == httpx.codes.UNPROCESSABLE_ENTITY:
        raise error_of(response.content)
    raise ServerError(response.status_code, response.text)
