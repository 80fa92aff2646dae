"""A steady load of short calculations, jobs and event streams through a load balancer, and what became of each."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING, Any, Self

import httpx

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

CLIENTS = 4
"""Who asks for short calculations, one after the other: at most so many requests of theirs are under way at a time."""
PAUSE = 0.1
PATIENCE = 15.0
"""Seconds after which a request that got no answer counts as failed."""
UNTIL_DONE = 120.0
CALCULATIONS = "/api/v1/calculations"
ASYNCHRONOUSLY = {"Prefer": "respond-async"}


@dataclass
class Stage:
    """What was counted between two marks, and the longest that a short calculation took, in seconds."""

    name: str
    began: float
    counts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    seconds: float = 0.0

    def row(self) -> str:
        """As a line of a table."""
        kinds = ("answered", "failed", "accepted", "refused")
        numbers = " | ".join(f"{self.counts[kind]}" for kind in kinds)
        return f"| {self.name} | {self.seconds:.0f} | {numbers} | {self.slowest * 1000:.0f} |"


HEAD = """\
| what happens | seconds | short calculations answered | failed | jobs accepted | refused | slowest answer, ms |
|---|---|---|---|---|---|---|"""


class Load:
    """The load on one environment, while the context lasts; a job's result is checked whenever it comes.

    `host` is the name that is asked for, from the next request on.
    """

    def __init__(self, address: str, host: str, authority: Path) -> None:
        self._url = f"https://{address}"
        self.host = host
        self._context = ssl.create_default_context(cafile=str(authority))
        self._stop = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)
        self._numbers = count(1000)
        self.stages = [Stage("", monotonic())]
        self.accepted: dict[str, int] = {}
        self.results: dict[str, str] = {}
        self.failures: list[str] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.mark("")
        self._stop.set()
        self._thread.join(UNTIL_DONE + 2 * PATIENCE)

    def mark(self, name: str) -> Stage:
        """A new stage begins; the one that ends."""
        ended = self.stages[-1]
        ended.seconds = monotonic() - ended.began
        self.stages.append(Stage(name, monotonic()))
        return ended

    def table(self) -> str:
        """The stages, as a table."""
        return "\n".join([HEAD, *(stage.row() for stage in self.stages if stage.name)])

    @property
    def wrong(self) -> dict[str, str]:
        """The results that are not the square that was asked for."""
        return {job: result for job, result in self.results.items() if result != str(self.accepted[job] ** 2)}

    @property
    def lost(self) -> set[str]:
        """The jobs that were accepted and never ended."""
        return self.accepted.keys() - self.results.keys()

    async def _run(self) -> None:
        async with httpx.AsyncClient(
            base_url=self._url, verify=self._context, timeout=PATIENCE, trust_env=False
        ) as client:
            client.event_hooks = {"request": [self._name_host]}
            work = [self._again_and_again(self._calculate, client) for _ in range(CLIENTS)]
            await asyncio.gather(*work, self._again_and_again(self._ask_for_job, client))
            end = monotonic() + UNTIL_DONE
            while self.lost and monotonic() < end:
                await asyncio.gather(*(self._look(client, job) for job in list(self.lost)[:CLIENTS]))

    async def _name_host(self, request: httpx.Request) -> None:
        request.headers["Host"] = self.host
        request.extensions["sni_hostname"] = self.host

    async def _again_and_again(
        self, act: Callable[[httpx.AsyncClient], Awaitable[None]], client: httpx.AsyncClient
    ) -> None:
        while not self._stop.is_set():
            await act(client)
            await asyncio.sleep(PAUSE)

    async def _calculate(self, client: httpx.AsyncClient) -> None:
        """Ask for a short calculation, which is right or fails."""
        number, began, stage = next(self._numbers), monotonic(), self.stages[-1]
        why = await self._failure(client, number)
        stage.counts["failed" if why else "answered"] += 1
        stage.slowest = max(stage.slowest, monotonic() - began)
        if why:
            self.failures.append(f"{stage.name}: {why}")

    async def _failure(self, client: httpx.AsyncClient, number: int) -> str:
        try:
            answer = await client.post(CALCULATIONS, json={"expression": f"{number}/1"})
            given = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            return repr(error)
        return "" if given.get("decimal") == str(number) else f"{answer.status_code} {answer.text}"

    async def _ask_for_job(self, client: httpx.AsyncClient) -> None:
        """Hand in a job; every second one is followed by its event stream."""
        number, stage = next(self._numbers), self.stages[-1]
        job = await self._handed_in(client, number)
        stage.counts["accepted" if job else "refused"] += 1
        if job and number % 2:
            await self._follow(client, job)
        elif job:
            await self._look(client, job)

    async def _handed_in(self, client: httpx.AsyncClient, number: int) -> str:
        try:
            answer = await client.post(CALCULATIONS, json={"expression": f"{number}^2"}, headers=ASYNCHRONOUSLY)
        except httpx.HTTPError:
            return ""
        if answer.status_code != httpx.codes.ACCEPTED:
            return ""
        job = str(answer.json()["id"])
        self.accepted[job] = number
        return job

    async def _look(self, client: httpx.AsyncClient, job: str) -> None:
        try:
            self._note(job, (await client.get(f"{CALCULATIONS}/{job}", params={"wait": 2})).json())
        except (httpx.HTTPError, ValueError):
            await asyncio.sleep(PAUSE)

    async def _follow(self, client: httpx.AsyncClient, job: str) -> None:
        """Read the event stream of a job; one that breaks is looked at again in the end."""
        try:
            events = {"Accept": "text/event-stream"}
            async with client.stream("GET", f"{CALCULATIONS}/{job}", headers=events, timeout=PATIENCE) as stream:
                async for _ in stream.aiter_lines():
                    pass
        except httpx.HTTPError:
            self.stages[-1].counts["streams broken"] += 1
        await self._look(client, job)

    def _note(self, job: str, kept: dict[str, Any]) -> None:
        if kept.get("state") in {"done", "failed", "cancelled"}:
            self.results[job] = kept["result"]["decimal"] if kept["state"] == "done" else kept["state"]
