"""A server that fails is left alone, then asked again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from redis.exceptions import ConnectionError as Refused

from calculatrice.remote import circuit as module
from calculatrice.remote.circuit import FAILURES, FIRST_REST, LONGEST_REST, Circuit

if TYPE_CHECKING:
    import pytest


class Server:
    def __init__(self) -> None:
        self.asked = 0
        self.works = True

    async def answer(self) -> str:
        self.asked += 1
        if not self.works:
            raise Refused
        return "answer"


def ask(circuit: Circuit, server: Server) -> str:
    return asyncio.run(_ask(circuit, server))


async def _ask(circuit: Circuit, server: Server) -> str:
    return await circuit.ask(server.answer(), "without")


def test_it_opens_closes_and_rests_longer_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(module, "monotonic", lambda: now[0])
    circuit, server = Circuit(), Server()
    assert (ask(circuit, server), circuit.open) == ("answer", False)
    server.works = False
    assert [ask(circuit, server) for _ in range(FAILURES)] == ["without"] * FAILURES
    assert circuit.open
    server.asked = 0
    rest = FIRST_REST
    for trial in range(1, 8):
        ask(circuit, server)
        assert server.asked == trial - 1
        now[0] += rest
        ask(circuit, server)
        assert (server.asked, circuit.open) == (trial, True)
        rest = min(2 * rest, LONGEST_REST)
    server.works = True
    now[0] += rest
    assert (ask(circuit, server), circuit.open) == ("answer", False)


def test_one_failure_is_no_reason_to_stop_asking() -> None:
    circuit, server = Circuit(), Server()
    for _ in range(FAILURES):
        server.works = False
        ask(circuit, server)
        server.works = True
        assert ask(circuit, server) == "answer"
    assert not circuit.open


def test_what_is_no_coroutine_is_dropped_too() -> None:
    async def scenario() -> None:
        circuit, server = Circuit(), Server()
        server.works = False
        for _ in range(FAILURES):
            await circuit.ask(server.answer(), "")
        assert await circuit.ask(asyncio.get_running_loop().create_future(), "without") == "without"

    asyncio.run(scenario())
