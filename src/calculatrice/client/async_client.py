"""The asynchronous twin of the client."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Self, TypeVar, Unpack, cast

import httpx

from calculatrice.client.batch import answers, blocks
from calculatrice.client.calculations import CALCULATIONS, Place, calculate, cancel, follow, look, submit
from calculatrice.client.catalogue import catalogue
from calculatrice.client.client import SLACK, TIMEOUT
from calculatrice.client.events import PAUSE, EventReader
from calculatrice.client.exchange import LONGEST_WAIT, Send
from calculatrice.client.handle import Handle
from calculatrice.client.wishes import asked

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from typing import Any

    from calculatrice.client.batch import Answered
    from calculatrice.client.events import Event
    from calculatrice.client.exchange import Pause, Steps
    from calculatrice.client.wishes import Wishes
    from calculatrice.engine.answers.result import Result

Found = TypeVar("Found")


class AsyncClient:
    """Calculates on a server, as `Client` does; its calls are awaited, its batches and events iterated over."""

    def __init__(self, url: str, *, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._http = httpx.AsyncClient(base_url=url, timeout=LONGEST_WAIT + SLACK)

    async def evaluate(self, expression: str, **wishes: Unpack[Wishes]) -> Result:
        """As `calculatrice.evaluate`, by the server."""
        wished = asked(expression, wishes)
        return wished.telling(await self._take(calculate(wished.request, self._timeout)))

    async def batch(self, expressions: Iterable[str], **wishes: Unpack[Wishes]) -> AsyncIterator[Answered]:
        """The results of any number of expressions, in their order; the error of one takes its place.

        They are sent a hundred at a time, as the results are asked for.
        """
        for block in blocks(asked(expression, wishes) for expression in expressions):
            for answered in await self._take(answers(block, self._timeout)):
                yield answered

    async def submit(self, expression: str, *, key: str | None = None, **wishes: Unpack[Wishes]) -> AsyncJob:
        """A job for the expression, which goes on whether anybody waits or not; the same `key` gives the same job."""
        wished = asked(expression, wishes)
        return AsyncJob(self, await self._take(submit(wished.request, self._timeout, key)), wished)

    def job(self, job_id: str, cancel_token: str | None = None) -> AsyncJob:
        """A job that was submitted before, by its `id`."""
        wished = asked("", {})
        return AsyncJob(self, Place(f"{CALCULATIONS}/{job_id}", cancel_token, wished.request), wished)

    async def functions(self) -> list[dict[str, Any]]:
        """The functions and constants that an expression may name, each with its signature and examples."""
        return await self._take(catalogue(self._timeout))

    async def _take(self, steps: Steps[Found]) -> Found:
        response = None
        try:
            while True:
                response = await self._step(steps.send(response))
        except StopIteration as end:
            return cast("Found", end.value)

    async def _step(self, step: Send | Pause) -> httpx.Response | None:
        if not isinstance(step, Send):
            await asyncio.sleep(step.seconds)
            return None
        timeout = max(step.seconds or 0, LONGEST_WAIT + SLACK)
        try:
            return await self._http.request(
                step.method, step.path, headers=step.headers, content=step.content, timeout=timeout
            )
        except httpx.TransportError:
            return None

    async def _lines(self, path: str, reader: EventReader) -> AsyncIterator[str]:
        """The lines of a stream, until it ends or breaks off."""
        try:
            async with self._http.stream("GET", path, headers=reader.headers) as response:
                response.raise_for_status()
                async for line in response.aiter_lines():
                    yield line
        except httpx.TransportError:
            return

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class AsyncJob(Handle[AsyncClient]):
    """A calculation that a server has taken on."""

    async def state(self) -> str:
        """`queued`, `running`, `done`, `failed` or `cancelled`."""
        return await self._client._take(look(self._place, self._client._timeout))

    async def result(self, timeout: float | None = None) -> Result:
        """Wait for the result, for `timeout` seconds or as long as the client waits; `StillCalculating` after that."""
        seconds = self._client._timeout if timeout is None else timeout
        return self._wished.telling(await self._client._take(follow(self._place, seconds)))

    async def cancel(self) -> str:
        """Cancel it, unless it is finished; the state that it then has."""
        return await self._client._take(cancel(self._place, self._client._timeout))

    async def events(self) -> AsyncIterator[Event]:
        """What happens to it, as it happens, to its `result` or until it has `failed`; over broken connections too."""
        reader = EventReader(self._place)
        end = time.monotonic() + self._client._timeout
        while not reader.ended and time.monotonic() < end:
            async for line in self._client._lines(self._place.location, reader):
                event = reader.feed(line)
                if event is not None:
                    end = time.monotonic() + self._client._timeout
                    yield event
            if not reader.ended:
                await asyncio.sleep(PAUSE)
