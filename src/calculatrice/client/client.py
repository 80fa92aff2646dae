"""The client: all that the HTTP API has, as calls that wait."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TypeVar, Unpack, cast

import httpx

from calculatrice.client.batch import answers, blocks
from calculatrice.client.calculations import CALCULATIONS, Place, calculate, cancel, follow, look, submit
from calculatrice.client.catalogue import catalogue
from calculatrice.client.events import PAUSE, EventReader
from calculatrice.client.exchange import LONGEST_WAIT, Send
from calculatrice.client.handle import Handle
from calculatrice.client.wishes import asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from calculatrice.client.batch import Answered
    from calculatrice.client.events import Event
    from calculatrice.client.exchange import Pause, Steps
    from calculatrice.client.wishes import Wishes
    from calculatrice.engine.answers.result import Result

Found = TypeVar("Found")

TIMEOUT = 60.0
"""Seconds for a whole calculation, with all its tries."""
SLACK = 10.0
"""Seconds that a response may be late."""


class Client:
    """Calculates on a server. Use it as a context, or close it.

    A server that is busy or out of reach is asked again, as late as it says, until `timeout` seconds are over. Every
    call raises the `CalculationError` of the calculation, or a `ClientError`: `Unreachable`, `StillCalculating`,
    `ServerError`, `Cancelled`.
    """

    def __init__(self, url: str, *, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._http = httpx.Client(base_url=url, timeout=LONGEST_WAIT + SLACK)

    def evaluate(self, expression: str, **wishes: Unpack[Wishes]) -> Result:
        """As `calculatrice.evaluate`, by the server."""
        wished = asked(expression, wishes)
        return wished.telling(self._take(calculate(wished.request, self._timeout)))

    def batch(self, expressions: Iterable[str], **wishes: Unpack[Wishes]) -> Iterator[Answered]:
        """The results of any number of expressions, in their order; the error of one takes its place.

        They are sent a hundred at a time, as the results are asked for.
        """
        for block in blocks(asked(expression, wishes) for expression in expressions):
            yield from self._take(answers(block, self._timeout))

    def submit(self, expression: str, *, key: str | None = None, **wishes: Unpack[Wishes]) -> Job:
        """A job for the expression, which goes on whether anybody waits or not; the same `key` gives the same job."""
        wished = asked(expression, wishes)
        return Job(self, self._take(submit(wished.request, self._timeout, key)), wished)

    def job(self, job_id: str, cancel_token: str | None = None) -> Job:
        """A job that was submitted before, by its `id`."""
        wished = asked("", {})
        return Job(self, Place(f"{CALCULATIONS}/{job_id}", cancel_token, wished.request), wished)

    def functions(self) -> list[dict[str, Any]]:
        """The functions and constants that an expression may name, each with its signature and examples."""
        return self._take(catalogue(self._timeout))

    def _take(self, steps: Steps[Found]) -> Found:
        response = None
        try:
            while True:
                response = self._step(steps.send(response))
        except StopIteration as end:
            return cast("Found", end.value)

    def _step(self, step: Send | Pause) -> httpx.Response | None:
        if not isinstance(step, Send):
            time.sleep(step.seconds)
            return None
        timeout = max(step.seconds or 0, LONGEST_WAIT + SLACK)
        try:
            return self._http.request(
                step.method, step.path, headers=step.headers, content=step.content, timeout=timeout
            )
        except httpx.TransportError:
            return None

    def _lines(self, path: str, reader: EventReader) -> Iterator[str]:
        """The lines of a stream, until it ends or breaks off."""
        try:
            with self._http.stream("GET", path, headers=reader.headers) as response:
                response.raise_for_status()
                yield from response.iter_lines()
        except httpx.TransportError:
            return

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Job(Handle[Client]):
    """A calculation that a server has taken on."""

    def state(self) -> str:
        """`queued`, `running`, `done`, `failed` or `cancelled`."""
        return self._client._take(look(self._place, self._client._timeout))

    def result(self, timeout: float | None = None) -> Result:
        """Wait for the result, for `timeout` seconds or as long as the client waits; `StillCalculating` after that."""
        seconds = self._client._timeout if timeout is None else timeout
        return self._wished.telling(self._client._take(follow(self._place, seconds)))

    def cancel(self) -> str:
        """Cancel it, unless it is finished; the state that it then has."""
        return self._client._take(cancel(self._place, self._client._timeout))

    def events(self) -> Iterator[Event]:
        """What happens to it, as it happens, to its `result` or until it has `failed`; over broken connections too."""
        reader = EventReader(self._place)
        end = time.monotonic() + self._client._timeout
        while not reader.ended and time.monotonic() < end:
            for line in self._client._lines(self._place.location, reader):
                event = reader.feed(line)
                if event is not None:
                    end = time.monotonic() + self._client._timeout
                    yield event
            if not reader.ended:
                time.sleep(PAUSE)
