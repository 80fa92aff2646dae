"""`DELETE /api/v1/calculations/{id}`: a job is not wanted any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.handlers.get_calculation import shown
from calculatrice.api.headers import header
from calculatrice.api.language import language_of
from calculatrice.api.problem import Problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.responder import Responder

CANCEL_TOKEN = b"cancel-token"


class CancelCalculation:
    """Ends one job for who has its token; what is finished stays as it is."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The job as it then stands. Raises `Problem` where the token is not that of the job."""
        job_id = scope["path_params"]["id"]
        if not self._responder.calculations.may_cancel(job_id, header(scope, CANCEL_TOKEN) or ""):
            raise Problem("wrong_cancel_token", id=job_id[:64])
        return shown(await self._responder.calculations.cancel(job_id), job_id, language_of(scope))
