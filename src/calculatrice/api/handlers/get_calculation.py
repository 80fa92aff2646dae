"""`GET /api/v1/calculations/{id}`: a job as it stands, when it is finished, or while it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.api.events import VARY, Listener, stream
from calculatrice.api.headers import header
from calculatrice.api.language import language_of
from calculatrice.api.prefer import preferences, seconds
from calculatrice.api.problem import Expectation, Problem
from calculatrice.api.query import parameters
from calculatrice.api.reply import NO_STORE, Reply
from calculatrice.api.responder import document
from calculatrice.service.request import FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.responder import Responder
    from calculatrice.service.job import Job

EVENTS = "text/event-stream"


class GetCalculation:
    """Tells of one job."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The job, or the stream of its events."""
        job_id = scope["path_params"]["id"]
        fields = wanted_fields(scope)
        if EVENTS in (header(scope, b"accept") or ""):
            listener = Listener(language_of(scope), header(scope, b"last-event-id"), fields)
            return await stream(self._responder, job_id, listener)
        return shown(await self._responder.waited(job_id, waiting(scope)), job_id, language_of(scope), fields)


def shown(job: Job | None, job_id: str, language: str, fields: Sequence[str] = ()) -> Reply:
    """The reply that is the job. Raises `Problem` where there is none."""
    if job is None:
        raise Problem("unknown_calculation", id=job_id[:64])
    return Reply(msgspec.json.encode(document(job, language, fields)), headers=(NO_STORE, VARY))


def wanted_fields(scope: Scope) -> tuple[str, ...]:
    """The fields of the answer that the client wants; none where it wants all. Raises `Problem`."""
    fields = tuple(value for name, value in parameters(scope["query_string"]) if name == "field")
    if not set(FIELDS).issuperset(fields):
        raise Problem("invalid_field", field="field", expected=Expectation("choice", choices=", ".join(FIELDS)))
    return fields


def waiting(scope: Scope) -> float:
    """The seconds that the client would wait, by the parameter `wait` or the header Prefer."""
    wanted = dict(parameters(scope["query_string"])).get("wait")
    if wanted is None:
        return preferences(scope).wait or 0
    number = seconds(wanted)
    if number is None:
        raise Problem("invalid_field", field="wait", expected=Expectation("least", number="0"))
    return number
