"""`GET /openapi.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.api.conditional import kept
from calculatrice.api.language import language_of
from calculatrice.api.openapi import description

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope


async def openapi(scope: Scope, _receive: Receive) -> ASGIApp:
    """The description of the API, in the language asked for."""
    return kept(scope, msgspec.json.encode(description(language_of(scope))))
