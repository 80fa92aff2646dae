"""The steps of a calculation by a server: each test plays the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import msgspec
import pytest

from calculatrice.client.calculations import CALCULATIONS, calculate
from calculatrice.client.errors import Cancelled, ServerError, StillCalculating, Unreachable
from calculatrice.client.exchange import Pause, Send
from calculatrice.engine.errors import DivisionByZero
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculatrice.engine.answers.result import Result

REQUEST = Request("1/3")
ANSWERED = httpx.Response(200, content=msgspec.json.encode(answer_inline(REQUEST)))
PLACE = "/api/v1/calculations/abc"
ACCEPTED = httpx.Response(202, headers={"location": PLACE}, json={"state": "queued", "cancel_token": "secret"})
RUNNING, CANCELLED = (httpx.Response(200, json={"state": state}) for state in ("running", "cancelled"))
DONE = httpx.Response(200, content=b'{"state":"done","result":%s,"error":null}' % ANSWERED.content)
BUSY = httpx.Response(503, headers={"retry-after": "7"})
TOO_FAST = httpx.Response(429, headers={"retry-after": "3"})
BAD_GATEWAY = httpx.Response(502)
DIVIDED_BY_ZERO = httpx.Response(
    422, json={"code": "division_by_zero", "reason": "division_by_zero", "span": {"start": 2, "end": 3}}
)
FAILED = httpx.Response(200, content=b'{"state":"failed","result":null,"error":%s}' % DIVIDED_BY_ZERO.content)
NO_CONNECTION = None


def played(responses: Sequence[httpx.Response | None], timeout: float = 60) -> tuple[list[Send | Pause], Result]:
    """The steps that were taken, where the server answers so, and the result."""
    steps = calculate(REQUEST, timeout)
    left = iter(responses)
    taken: list[Send | Pause] = []
    response = None
    try:
        while True:
            step = steps.send(response)
            taken.append(step)
            response = next(left) if isinstance(step, Send) else None
    except StopIteration as end:
        return taken, end.value


@pytest.mark.parametrize(
    ("responses", "paths", "pauses"),
    [
        ([ANSWERED], [CALCULATIONS], []),
        ([ACCEPTED, DONE], [CALCULATIONS, f"{PLACE}?wait=20"], []),
        ([ACCEPTED, RUNNING, RUNNING, DONE], [CALCULATIONS, *[f"{PLACE}?wait=20"] * 3], []),
        ([BUSY, ANSWERED], [CALCULATIONS] * 2, [7]),
        ([TOO_FAST, BUSY, ANSWERED], [CALCULATIONS] * 3, [3, 7]),
        ([NO_CONNECTION, BAD_GATEWAY, ANSWERED], [CALCULATIONS] * 3, [0.2, 0.4]),
        ([ACCEPTED, NO_CONNECTION, DONE], [CALCULATIONS, *[f"{PLACE}?wait=20"] * 2], [0.2]),
    ],
)
def test_it_goes_on_to_the_result(
    responses: list[httpx.Response | None], paths: list[str], pauses: list[float]
) -> None:
    taken, result = played(responses, timeout=1000)
    assert [step.path for step in taken if isinstance(step, Send)] == paths
    assert [step.seconds for step in taken if isinstance(step, Pause)] == pauses
    assert (result.exact, result.repeating, result.relation) == ("1/3", "0.(3)", "≈")


def test_every_try_carries_the_same_key() -> None:
    taken, _ = played([NO_CONNECTION, BUSY, ANSWERED])
    assert len({step.headers["idempotency-key"] for step in taken if isinstance(step, Send)}) == 1


@pytest.mark.parametrize("responses", [[DIVIDED_BY_ZERO], [ACCEPTED, FAILED], [ACCEPTED, RUNNING, FAILED]])
def test_an_error_of_the_calculation_is_that_of_the_library(responses: list[httpx.Response | None]) -> None:
    with pytest.raises(DivisionByZero) as raised:
        played(responses)
    assert raised.value.span == (2, 3)
    assert "Division par zéro" in raised.value.message("fr")


@pytest.mark.parametrize(
    ("responses", "timeout", "error"),
    [
        ([NO_CONNECTION] * 9, 0, Unreachable),
        ([BUSY] * 9, 0, ServerError),
        ([ACCEPTED, *[RUNNING] * 9], 0, StillCalculating),
        ([ACCEPTED, CANCELLED], 60, Cancelled),
        ([ACCEPTED, httpx.Response(404, text="forgotten")], 60, ServerError),
        ([httpx.Response(404, text="not here")], 0, ServerError),
        ([httpx.Response(500, text="oops")], 0, ServerError),
    ],
)
def test_it_gives_up(responses: list[httpx.Response | None], timeout: float, error: type[Exception]) -> None:
    with pytest.raises(error):
        played(responses, timeout)


def test_what_still_runs_says_where_and_what_cancels_it() -> None:
    with pytest.raises(StillCalculating) as raised:
        played([ACCEPTED, RUNNING], timeout=0)
    assert (raised.value.location, raised.value.cancel_token) == (PLACE, "secret")
