"""What came of the question in an address: an answer, a failure, or the news that it needs a moment."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import msgspec

from calculatrice.engine.errors import CalculationError
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.errors import ServiceError
from calculatrice.service.job import Submission
from calculatrice.service.most_digits import beyond

if TYPE_CHECKING:
    from calculatrice.service.calculations import Calculations
    from calculatrice.service.job import Job
    from calculatrice.service.request import Request

_decoder = msgspec.json.Decoder(Answer)
SECONDS = 8.0
"""How long a reader without JavaScript, who asked to wait, waits for a page."""

Outcome = Answer | Failure | Literal["nothing", "moment", "working", "busy"]


def refused(request: Request, most_digits: int) -> Failure | None:
    """The failure of a text that asks for more digits than are shown here."""
    found = beyond(request, most_digits)
    if found is None:
        return None
    details = {"digits": str(found[1]), "limit": str(most_digits)}
    return Failure("too_many_digits", "too_many_digits", 0, len(request.expression), details=details)


async def outcome(request: Request, calculations: Calculations, client: str, *, wait: bool) -> Outcome:
    """What is known at once; a long calculation is only started for a client who wants to `wait`."""
    if not request.expression.strip():
        return "nothing"
    try:
        answer = calculations.inline(request)
    except CalculationError as error:
        return Failure.of(error, len(request.expression))
    if answer is not None:
        return _decoder.decode(answer)
    return await _waited(request, calculations, client) if wait else "moment"


async def _waited(request: Request, calculations: Calculations, client: str) -> Outcome:
    """The same question of one reader is one job, however often the page is loaded again."""
    key = sha256(msgspec.json.encode(request)).hexdigest()
    try:
        job = await calculations.submit(Submission(request, client, key))
        ended = await calculations.wait(job.id, SECONDS)
    except ServiceError:
        return "busy"
    return _ended(ended)


def _ended(job: Job | None) -> Outcome:
    if job is None or not job.finished:
        return "working"
    if job.answer is not None:
        return _decoder.decode(job.answer)
    return job.failure or "busy"
