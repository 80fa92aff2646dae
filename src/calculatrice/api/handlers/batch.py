"""`POST /api/v1/batch`: a calculation a line in, an answer a line out, in order, for as long as lines come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.batch import Batch
from calculatrice.api.body import check_type
from calculatrice.api.language import language_of
from calculatrice.service.clients import client_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.reading import Limits
    from calculatrice.api.responder import Responder

TYPES = (
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "text/plain",
    "application/octet-stream",
)


class PostBatch:
    """Answers any number of lines in memory that does not grow with them."""

    def __init__(self, responder: Responder, limits: Limits) -> None:
        self._responder = responder
        self._limits = limits

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The stream of the answers."""
        check_type(scope, TYPES)
        client = client_of(scope["client"])
        return Batch(self._responder, self._limits, client, language_of(scope))
