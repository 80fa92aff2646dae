"""A slot answers one request after another, and survives what each does to its child."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import msgspec
import pytest

from calculatrice.service.answer import Failure
from calculatrice.service.request import Request
from calculatrice.workers.child import Limits
from calculatrice.workers.errors import Cancelled, Closed
from calculatrice.workers.request_executor import RequestExecutor

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDLESS = Request("sum(sin(k)^(1/3); k; 1; 10^8)")


@pytest.fixture
def executor() -> Iterator[RequestExecutor]:
    made = RequestExecutor(Limits(seconds=60))
    yield made
    made.close()


def code(outcome: bytes | Failure) -> str:
    assert isinstance(outcome, Failure)
    return outcome.reason


def test_what_has_an_answer_is_json(executor: RequestExecutor) -> None:
    outcome = executor.work(Request("isprime(2^127-1)"))
    assert isinstance(outcome, bytes)
    assert msgspec.json.decode(outcome)["decimal"] == "true"
    assert code(executor.work(Request("1/0"))) == "division_by_zero"


@pytest.mark.parametrize("proofs", [True, False])
def test_what_takes_too_long_is_said_to(proofs: bool) -> None:
    executor = RequestExecutor(Limits(seconds=2))
    assert code(executor.work(ENDLESS, proofs=proofs)) == "out_of_time"
    assert isinstance(executor.work(Request("1/3")), bytes)
    executor.close()


def test_what_takes_too_much_memory_is_said_to() -> None:
    executor = RequestExecutor(Limits(seconds=60, memory=64 << 20))
    assert code(executor.work(Request("2^(3*10^9) mod 7 + 2^(10^9)"))) in {
        "out_of_memory",
        "too_large",
        "result_too_large",
    }
    executor.close()


def test_it_can_be_cancelled_and_goes_on(executor: RequestExecutor) -> None:
    started = threading.Timer(1, executor.cancel)
    started.start()
    with pytest.raises(Cancelled):
        executor.work(ENDLESS)
    assert isinstance(executor.work(Request("1/3")), bytes)


def test_closed_it_works_no_more(executor: RequestExecutor) -> None:
    executor.close()
    with pytest.raises(Closed):
        executor.work(Request("1/3"))
