"""The client, and its asynchronous twin."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Self, TypedDict, Unpack, cast

import httpx

from calculatrice.client.exchange import LONGEST_WAIT, Send, calculate
from calculatrice.engine.language.wishes import FORMS
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from calculatrice.client.exchange import Pause, Steps
    from calculatrice.engine.answers.result import Result
    from calculatrice.service.request import Angle, Locale

TIMEOUT = 60.0
"""Seconds for a whole calculation, with all its tries."""
_SLACK = 10.0


class Wishes(TypedDict, total=False):
    """How an expression is to be read and its answer shown; `forms` names bases beside the usual forms, `base:16`."""

    digits: int
    locale: Locale
    angle: Angle
    variables: dict[str, str]
    forms: list[str]


def _steps(expression: str, wishes: Wishes, timeout: float) -> Steps:
    wished = wishes.copy()
    wished["forms"] = [*FORMS, *wishes.get("forms", ())]
    return calculate(Request(expression, **wished), timeout)


class Client:
    """Calculates on a server. Use it as a context, or close it.

    A server that is busy or out of reach is asked again, as late as it says, until `timeout` seconds are over.
    """

    def __init__(self, url: str, *, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._http = httpx.Client(base_url=url, timeout=LONGEST_WAIT + _SLACK)

    def evaluate(self, expression: str, **wishes: Unpack[Wishes]) -> Result:
        """As `calculatrice.evaluate`, by the server.

        Raises the `CalculationError` of the calculation, or a `ClientError`: `Unreachable`, `StillCalculating`,
        `ServerError`.
        """
        return self._take(_steps(expression, wishes, self._timeout))

    def _take(self, steps: Steps) -> Result:
        response = None
        try:
            while True:
                response = self._step(steps.send(response))
        except StopIteration as end:
            return cast("Result", end.value)

    def _step(self, step: Send | Pause) -> httpx.Response | None:
        if not isinstance(step, Send):
            time.sleep(step.seconds)
            return None
        try:
            return self._http.request(step.method, step.path, headers=step.headers, content=step.content)
        except httpx.TransportError:
            return None

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient:
    """The asynchronous twin of `Client`."""

    def __init__(self, url: str, *, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._http = httpx.AsyncClient(base_url=url, timeout=LONGEST_WAIT + _SLACK)

    async def evaluate(self, expression: str, **wishes: Unpack[Wishes]) -> Result:
        """As `Client.evaluate`."""
        return await self._take(_steps(expression, wishes, self._timeout))

    async def _take(self, steps: Steps) -> Result:
        response = None
        try:
            while True:
                response = await self._step(steps.send(response))
        except StopIteration as end:
            return cast("Result", end.value)

    async def _step(self, step: Send | Pause) -> httpx.Response | None:
        if not isinstance(step, Send):
            await asyncio.sleep(step.seconds)
            return None
        try:
            return await self._http.request(step.method, step.path, headers=step.headers, content=step.content)
        except httpx.TransportError:
            return None

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
