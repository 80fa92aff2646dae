"""`DELETE /api/v1/calculations/{id}`: a job is not wanted any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.handlers.get_calculation import shown
from calculatrice.api.language import language_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.responder import Responder


class CancelCalculation:
    """Ends one job; what is finished stays as it is."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The job as it then stands."""
        job_id = scope["path_params"]["id"]
        return shown(await self._responder.calculations.cancel(job_id), job_id, language_of(scope))
