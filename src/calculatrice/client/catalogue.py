"""The catalogue of the server that is asked: which functions and constants it has."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import httpx
import msgspec

from calculatrice.client.errors import ServerError
from calculatrice.client.exchange import Send, persist

if TYPE_CHECKING:
    from typing import Any

    from calculatrice.client.exchange import Steps

FUNCTIONS = "/api/v1/functions"


def catalogue(timeout: float) -> Steps[list[dict[str, Any]]]:
    """The steps to the entries."""
    response = yield from persist(Send("GET", FUNCTIONS, {}), monotonic() + timeout)
    if response.status_code != httpx.codes.OK:
        raise ServerError(response.status_code, response.text)
    entries: list[dict[str, Any]] = msgspec.json.decode(response.content)["functions"]
    return entries
