"""As many jobs as go through, each handed in again until it is acknowledged, and each followed to its end."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CALCULATIONS = "/api/v1/calculations"
PAUSE = 0.1
PATIENCE = 10.0


@dataclass
class Flood:
    """The jobs of so many clients in so many seconds; `results` has what each number's square was said to be."""

    address: str
    host: str
    authority: Path
    seconds: float
    clients: int = 24
    accepted: dict[int, str] = field(default_factory=dict)
    results: dict[int, str] = field(default_factory=dict)
    refused: int = 0

    def run(self) -> None:
        """Send, and wait for every result."""
        asyncio.run(self._run())

    @property
    def wrong(self) -> dict[int, str]:
        """What was said that is not so."""
        return {number: result for number, result in self.results.items() if result != str(number**2)}

    async def _run(self) -> None:
        context = ssl.create_default_context(cafile=str(self.authority))
        numbers, end = count(10**6), monotonic() + self.seconds
        async with httpx.AsyncClient(
            base_url=f"https://{self.address}",
            verify=context,
            headers={"Host": self.host, "Prefer": "respond-async"},
            timeout=PATIENCE,
            trust_env=False,
            event_hooks={"request": [self._name_host]},
        ) as client:
            await asyncio.gather(*(self._jobs(client, numbers, end) for _ in range(self.clients)))

    async def _name_host(self, request: httpx.Request) -> None:
        request.extensions["sni_hostname"] = self.host

    async def _jobs(self, client: httpx.AsyncClient, numbers: Iterator[int], end: float) -> None:
        while monotonic() < end:
            number = next(numbers)
            await self._hand_in(client, number)
            await self._follow(client, number)

    async def _hand_in(self, client: httpx.AsyncClient, number: int) -> None:
        headers = {"Idempotency-Key": f"the square of {number}"}
        while number not in self.accepted:
            try:
                answer = await client.post(CALCULATIONS, json={"expression": f"{number}^2"}, headers=headers)
                self.accepted[number] = answer.raise_for_status().headers["location"]
            except httpx.HTTPError:
                self.refused += 1
                await asyncio.sleep(PAUSE)

    async def _follow(self, client: httpx.AsyncClient, number: int) -> None:
        while number not in self.results:
            try:
                kept = (await client.get(self.accepted[number], params={"wait": 5})).raise_for_status().json()
            except httpx.HTTPError:
                await asyncio.sleep(PAUSE)
                continue
            if kept["state"] not in {"queued", "running"}:
                self.results[number] = kept["result"]["decimal"] if kept["state"] == "done" else kept["state"]
