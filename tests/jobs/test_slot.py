"""A slot answers one request after another, and survives what each does to its child."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import msgspec
import pytest

from calculatrice.jobs.child import Limits
from calculatrice.jobs.errors import Cancelled, Closed
from calculatrice.jobs.slot import Slot
from calculatrice.service.answer import Failure
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDLESS = Request("sum(sin(k)^(1/3); k; 1; 10^8)")


@pytest.fixture
def slot() -> Iterator[Slot]:
    made = Slot(Limits(seconds=60))
    yield made
    made.close()


def code(outcome: bytes | Failure) -> str:
    assert isinstance(outcome, Failure)
    return outcome.reason


def test_what_has_an_answer_is_json(slot: Slot) -> None:
    outcome = slot.work(Request("isprime(2^127-1)"))
    assert isinstance(outcome, bytes)
    assert msgspec.json.decode(outcome)["decimal"] == "true"
    assert code(slot.work(Request("1/0"))) == "division_by_zero"


@pytest.mark.parametrize("proofs", [True, False])
def test_what_takes_too_long_is_said_to(proofs: bool) -> None:
    slot = Slot(Limits(seconds=2))
    assert code(slot.work(ENDLESS, proofs=proofs)) == "out_of_time"
    assert isinstance(slot.work(Request("1/3")), bytes)
    slot.close()


def test_what_takes_too_much_memory_is_said_to() -> None:
    slot = Slot(Limits(seconds=60, memory=64 << 20))
    assert code(slot.work(Request("2^(3*10^9) mod 7 + 2^(10^9)"))) in {"out_of_memory", "too_large", "result_too_large"}
    slot.close()


def test_it_can_be_cancelled_and_goes_on(slot: Slot) -> None:
    started = threading.Timer(1, slot.cancel)
    started.start()
    with pytest.raises(Cancelled):
        slot.work(ENDLESS)
    assert isinstance(slot.work(Request("1/3")), bytes)


def test_closed_it_works_no_more(slot: Slot) -> None:
    slot.close()
    with pytest.raises(Closed):
        slot.work(Request("1/3"))
