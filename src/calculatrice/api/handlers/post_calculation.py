"""`POST /api/v1/calculations`: an answer, or a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET
from msgspec.structs import replace

from calculatrice.api.headers import header
from calculatrice.api.language import language_of
from calculatrice.api.prefer import preferences
from calculatrice.api.preview import is_preview, mended
from calculatrice.api.problem import Expectation, Problem
from calculatrice.api.query import parameters
from calculatrice.api.reading import from_json
from calculatrice.api.reply import NO_STORE, Reply
from calculatrice.api.responder import document
from calculatrice.api.selection import selected
from calculatrice.service.clients import client_of
from calculatrice.service.job import Submission

if TYPE_CHECKING:
    from msgspec import UnsetType
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.body import Bodies
    from calculatrice.api.reading import Limits
    from calculatrice.api.responder import Responder
    from calculatrice.service.job import Job
    from calculatrice.service.request import Request

ACCEPTED = 202
LONGEST_KEY = 255
AGAIN = (b"retry-after", b"1")
"""When to ask again; most jobs take less."""
ASYNCHRONOUS = (b"preference-applied", b"respond-async")


class PostCalculation:
    """Answers what is quick at once; makes a job of the rest, and of what is wanted as one."""

    def __init__(self, responder: Responder, bodies: Bodies, limits: Limits) -> None:
        self._responder = responder
        self._bodies = bodies
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive) -> ASGIApp:
        """The answer, or the job that it became."""
        request = self._limits.checked(from_json(await self._bodies.read(scope, receive)))
        scope["expression"] = request.expression
        key, wanted = idempotency_key(scope), preferences(scope)
        if is_preview(dict(parameters(scope["query_string"]))):
            answer = await self._responder.quick(mended(request))
        else:
            answer = None if wanted.asynchronous else await self._responder.at_once(request)
        if answer is None:
            return await self._by_a_job(scope, request, key, wanted.wait or 0)
        return _answered(answer, request)

    async def _by_a_job(self, scope: Scope, request: Request, key: str | None, seconds: float) -> ASGIApp:
        client = client_of(scope["client"])
        job = await self._responder.submit(Submission(request, client, key))
        answer = await self._responder.result(job, seconds) if seconds else None
        if answer is not None:
            return _answered(answer, request)
        return await accepted(self._responder, job, scope, self._responder.calculations.cancel_token(job.id))


def _answered(answer: bytes, request: Request) -> Reply:
    return Reply(selected(answer, request.fields), headers=(NO_STORE,))


async def accepted(responder: Responder, job: Job, scope: Scope, token: str | UnsetType = UNSET) -> Reply:
    """The reply that names the job, and where it will be; with the token that cancels it, for who may have that."""
    found = await responder.calculations.find(job.id) or job
    told = replace(document(found, language_of(scope)), cancel_token=token)
    headers = [(b"location", b"/api/v1/calculations/" + job.id.encode()), AGAIN, NO_STORE]
    if preferences(scope).asynchronous:
        headers.append(ASYNCHRONOUS)
    return Reply(msgspec.json.encode(told), ACCEPTED, headers=headers)


def idempotency_key(scope: Scope) -> str | None:
    """What stands for this request when it is sent again. Raises `Problem` where it is empty or too long."""
    key = header(scope, b"idempotency-key")
    if key is not None and not 0 < len(key) <= LONGEST_KEY:
        length = Expectation("length", least="1", most=str(LONGEST_KEY))
        raise Problem("invalid_header", header="Idempotency-Key", expected=length)
    return key
