"""The library, the client and its asynchronous twin, asked in the same way."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol

import calculatrice
from calculatrice.client.async_client import AsyncClient
from calculatrice.client.client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable

    from calculatrice.client.batch import Answered
    from calculatrice.client.events import Event
    from calculatrice.engine.answers.result import Result


class Door(Protocol):
    """What all three answer."""

    def evaluate(self, expression: str, **wishes: Any) -> Result:  # noqa: ANN401  # wishes of every type
        """The result of an expression."""

    def batch(self, expressions: Iterable[str], **wishes: Any) -> list[Answered]:  # noqa: ANN401  # as above
        """The results of many."""


class Library:
    """The library, which needs no server."""

    def __init__(self, _url: str, _timeout: float = 60) -> None:
        self.evaluate = calculatrice.evaluate

    def batch(self, expressions: Iterable[str], **wishes: Any) -> list[Answered]:  # noqa: ANN401  # as above
        """As a list."""
        return list(calculatrice.batch(expressions, **wishes))


class Synchronous:
    """The client, and a job of it by its number."""

    def __init__(self, url: str, timeout: float = 60) -> None:
        self._url, self._timeout = url, timeout

    def _with(self, use: Callable[[Any], Any]) -> Any:  # noqa: ANN401  # whatever is asked
        with Client(self._url, timeout=self._timeout) as client:
            return use(client)

    def evaluate(self, expression: str, **wishes: Any) -> Result:  # noqa: ANN401  # as above
        """As the client."""
        return self._with(lambda client: client.evaluate(expression, **wishes))  # type: ignore[no-any-return]  # a result

    def batch(self, expressions: Iterable[str], **wishes: Any) -> list[Answered]:  # noqa: ANN401  # as above
        """As a list."""
        return self._with(lambda client: list(client.batch(expressions, **wishes)))  # type: ignore[no-any-return]  # a list

    def functions(self) -> list[dict[str, Any]]:
        """As the client."""
        return self._with(lambda client: client.functions())  # type: ignore[no-any-return]  # a list

    def submit(self, expression: str, key: str | None = None, **wishes: Any) -> tuple[str, str | None]:  # noqa: ANN401  # as above
        """The job's name and what cancels it."""
        job = self._with(lambda client: client.submit(expression, key=key, **wishes))
        return job.id, job.cancel_token

    def of_job(self, name: str, job_id: str, token: str | None = None, **options: Any) -> Any:  # noqa: ANN401  # as above
        """What a method of a job gives."""
        return self._with(lambda client: getattr(client.job(job_id, token), name)(**options))

    def events(self, job_id: str) -> list[Event]:
        """As a list."""
        return self._with(lambda client: list(client.job(job_id).events()))  # type: ignore[no-any-return]  # a list


class Asynchronous(Synchronous):
    """The same of its twin."""

    def _with(self, use: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:  # noqa: ANN401  # as above
        async def used() -> object:
            async with AsyncClient(self._url, timeout=self._timeout) as client:
                return await use(client)

        return asyncio.run(used())

    def batch(self, expressions: Iterable[str], **wishes: Any) -> list[Answered]:  # noqa: ANN401  # as above
        """As a list."""

        async def asked(client: AsyncClient) -> list[Answered]:
            return [answer async for answer in client.batch(expressions, **wishes)]

        return self._with(asked)  # type: ignore[no-any-return]  # a list

    def events(self, job_id: str) -> list[Event]:
        """As a list."""

        async def heard(client: AsyncClient) -> list[Event]:
            return [event async for event in client.job(job_id).events()]

        return self._with(heard)  # type: ignore[no-any-return]  # a list
