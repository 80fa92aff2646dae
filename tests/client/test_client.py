"""The client and its twin, with a real server."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from tests.api.serving import ENDLESS, HEAVY, Serving

import calculatrice
from calculatrice.client.async_client import AsyncClient
from calculatrice.client.client import Client
from calculatrice.client.errors import StillCalculating, Unreachable
from calculatrice.engine.errors import BudgetExceeded, DivisionByZero

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from calculatrice.engine.answers.result import Result

    Evaluate = Callable[..., Result]


LONG = "sum(1/k^3; k; 1; 10000)"
"""What takes some seconds."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with Serving(tmp_path_factory.mktemp("home"), "--workers", "1", "--seconds", "10") as serving:
        yield serving


@pytest.fixture(params=["client", "asynchronous client"])
def evaluate(request: pytest.FixtureRequest, server: Serving) -> Evaluate:
    def calculated(expression: str, *, timeout: float = 60, **wishes: object) -> Result:
        if request.param == "client":
            with Client(server.url, timeout=timeout) as client:
                return client.evaluate(expression, **wishes)  # type: ignore[arg-type]  # wishes of every type

        async def asked() -> Result:
            async with AsyncClient(server.url, timeout=timeout) as client:
                return await client.evaluate(expression, **wishes)  # type: ignore[arg-type]  # as above

        return asyncio.run(asked())

    return calculated


@pytest.mark.parametrize(
    ("expression", "wishes"),
    [
        ("1/3", {"digits": 50}),
        ("1 234,5 × 2", {"locale": "fr"}),
        ("sin(30)", {"angle": "deg"}),
        (HEAVY, {}),
    ],
)
def test_a_result_is_that_of_the_library(evaluate: Evaluate, expression: str, wishes: dict[str, object]) -> None:
    theirs, ours = evaluate(expression, **wishes), calculatrice.evaluate(expression, **wishes)  # type: ignore[arg-type]  # as above
    assert (theirs, theirs.exact, theirs.reading) == (ours, ours.exact, ours.reading)


def test_definitions_and_bases_are_asked_for(evaluate: Evaluate) -> None:
    result = evaluate("x^2", variables={"x": "16"}, forms=["base:16"])
    assert result.base(16) == "0x100"


@pytest.mark.parametrize(("expression", "error"), [("1/0", DivisionByZero), (ENDLESS, BudgetExceeded)])
def test_an_error_is_that_of_the_library(evaluate: Evaluate, expression: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        evaluate(expression)


def test_what_takes_longer_than_the_client_waits_goes_on(evaluate: Evaluate, server: Serving) -> None:
    with pytest.raises(StillCalculating) as raised:
        evaluate(ENDLESS, timeout=0)
    assert server.client.get(raised.value.location).json()["state"] in {"queued", "running"}
    permitted = {"Cancel-Token": str(raised.value.cancel_token)}
    assert server.client.delete(raised.value.location, headers=permitted).json()["state"] == "cancelled"


def test_a_result_that_takes_longer_than_a_server_waits_is_waited_for(tmp_path: Path) -> None:
    with Serving(tmp_path, "--workers", "1", "--wait", "0.1") as impatient, Client(impatient.url) as client:
        assert client.evaluate(LONG).relation == "≈"


def test_nobody_at_the_address() -> None:
    with Client("http://127.0.0.1:9", timeout=0) as client, pytest.raises(Unreachable):
        client.evaluate("1+1")
